import Diagnostics

/// Ids and what refers to them.
enum IDRules {
  static func enter(_ subject: Subject, _ frame: Frame, _ walk: inout LintWalk) {
    if let index = subject.index(of: .id) { addID(index, subject, frame, &walk) }
    guard subject.present.intersects(holders) else { return }
    for kind in singles where subject.has(kind) {
      guard refersToID(kind, subject), let index = subject.index(of: kind) else { continue }
      let value = walk.tree.value(of: index)
      if !value.isEmpty { add(value, 0, index, kind, subject, frame, &walk) }
    }
    for kind in lists where subject.has(kind) {
      guard refersToID(kind, subject, isList: true), let index = subject.index(of: kind) else {
        continue
      }
      addList(index, kind, subject, frame, &walk)
    }
  }

  private static let singles: [HTMLAttribute] = [
    .for, .form, .list, .popovertarget, .commandfor, .ariaActivedescendant,
  ]
  private static let lists: [HTMLAttribute] = [
    .for, .itemref, .ariaControls, .ariaDescribedby, .ariaDetails, .ariaErrormessage,
    .ariaFlowto, .ariaLabelledby, .ariaOwns,
  ]
  private static let holders: AttributeSet = [
    .for, .form, .list, .popovertarget, .commandfor, .ariaActivedescendant, .itemref,
    .ariaControls, .ariaDescribedby, .ariaDetails, .ariaErrormessage, .ariaFlowto,
    .ariaLabelledby, .ariaOwns,
  ]

  /// `for` is one id on `label`, a list on `output` and something else on `script`.
  private static func refersToID(
    _ kind: HTMLAttribute, _ subject: Subject, isList: Bool = false
  ) -> Bool {
    switch kind {
    case .for: return subject.element == (isList ? .output : .label)
    case .form: return subject.namespace == .html
    // A custom element may mean anything by these.
    case .list, .popovertarget, .commandfor: return subject.element != nil
    default: return true
    }
  }

  private static func addID(
    _ index: Int, _ subject: Subject, _ frame: Frame, _ walk: inout LintWalk
  ) {
    let value = walk.tree.value(of: index)
    guard !value.isEmpty else { return }
    let id = String(decoding: value, as: UTF8.self)
    let key = IDTable.Key(scope: frame.scope, id: id)
    guard let first = walk.ids.add(key, subject.node) else { return }
    walk.report(
      .repeatedID, valueOf: index, "id '\(id)' is already taken", hint: "choose another id")
    let place = walk.source.location(of: NodeID(Int(first)))
    let last = walk.diagnostics.count - 1
    walk.diagnostics[last].notes.append(Diagnostic.Note("first used here", at: place))
  }

  private static func addList(
    _ index: Int, _ kind: HTMLAttribute, _ subject: Subject, _ frame: Frame,
    _ walk: inout LintWalk
  ) {
    let value = walk.tree.value(of: index)
    var start = 0
    for end in 0...value.count where end == value.count || TreeBuilder.isSpace(value[end]) {
      if end > start {
        add(
          UnsafeBufferPointer(rebasing: value[start..<end]), start, index, kind, subject, frame,
          &walk)
      }
      start = end + 1
    }
  }

  private static func add(
    _ id: UnsafeBufferPointer<UInt8>, _ offset: Int, _ index: Int, _ kind: HTMLAttribute,
    _ subject: Subject, _ frame: Frame, _ walk: inout LintWalk
  ) {
    walk.ids.references.append(
      IDTable.Reference(
        key: IDTable.Key(scope: frame.scope, id: String(decoding: id, as: UTF8.self)),
        node: subject.node, attribute: index, offset: offset, kind: kind,
        isCertain: walk.isKnownTree(frame.scope)))
  }

  // MARK: When all ids are known

  static func finish(_ walk: inout LintWalk) {
    // A fragment's ids may stand in the page it goes into.
    let isWhole = !walk.isFragment || walk.profile == .popup
    for reference in walk.ids.references {
      guard let target = walk.ids.node(reference.key) else {
        if isWhole, reference.isCertain { reportMissing(reference, &walk) }
        continue
      }
      judge(reference, Subject(walk.tree, target), &walk)
    }
  }

  /// What these refer to may come and go with a script.
  private static let mayDangle: AttributeSet = [
    .ariaActivedescendant, .ariaDetails, .ariaErrormessage, .popovertarget,
  ]

  private static func reportMissing(_ reference: IDTable.Reference, _ walk: inout LintWalk) {
    let isOutput = Subject(walk.tree, reference.node).element == .output
    let isLoose = mayDangle.contains(reference.kind) || isOutput && reference.kind == .for
    let code = isLoose ? DiagnosticCode.looseID : .danglingID
    walk.report(
      code, valueOf: reference.attribute, offset: reference.offset,
      "no element has the id '\(reference.key.id)'",
      hint: "give the element that '\(reference.kind.name)' means this id")
  }

  private static func judge(
    _ reference: IDTable.Reference, _ target: Subject, _ walk: inout LintWalk
  ) {
    let wanted: String
    switch reference.kind {
    case .for where Subject(walk.tree, reference.node).element == .output: return
    case .for where !ElementRules.isLabelable(target):
      wanted = "a labelable form control"
    case .form where target.element != .form: wanted = "a 'form'"
    case .list where target.element != .datalist: wanted = "a 'datalist'"
    case .popovertarget where !target.has(.popover): wanted = "an element with 'popover'"
    default: return
    }
    walk.report(
      .wrongTarget, valueOf: reference.attribute, offset: reference.offset,
      "'\(reference.kind.name)' refers to a '\(target.nameText)', which is not \(wanted)",
      hint: "refer to \(wanted)")
  }
}
