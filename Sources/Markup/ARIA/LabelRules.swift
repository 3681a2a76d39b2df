/// The label of a control is read as the control's name: no role and no state of its own counts.
enum LabelRules {
  /// A control stands in the labels around it.
  static func enter(_ subject: Subject, _ walk: inout LintWalk) {
    guard walk.parent.flags.contains(.isInLabel), subject.element != nil,
      ElementRules.isLabelable(subject)
    else { return }
    guard let label = walk.frames.last(where: { $0.element == .label }) else { return }
    judge(Subject(walk.tree, label.node), &walk)
  }

  static func judge(_ label: Subject, _ walk: inout LintWalk) {
    guard label.has(.role) || label.present.intersects(ARIARules.attributes) else { return }
    var isNew = false
    walk.updateARIADocument { isNew = $0.labels.insert(label.node).inserted }
    guard isNew else { return }
    if label.has(.role) {
      walk.report(
        .roleNotAllowed, label, .role, "the 'label' of a control may not have a role",
        hint: "leave 'role' out")
    }
    for index in label.attributes where isAria(index, label) {
      let name = label.tree.name(label.tree.attributes[index].name)
      walk.report(
        .ariaNotAllowed, attribute: index, "'\(name)' may not stand on the 'label' of a control",
        hint: "remove it, or put it on the control")
    }
  }

  private static func isAria(_ index: Int, _ subject: Subject) -> Bool {
    let numbers = KnownNames.shared.attributeNumbers
    let raw = Int(subject.tree.attributes[index].name.raw)
    guard raw < numbers.count, let attribute = HTMLAttribute(rawValue: numbers[raw]) else {
      return false
    }
    return ARIARules.attributes.contains(attribute)
  }
}
