import Diagnostics

/// Forms and their controls.
enum FormCombinations {
  static func enter(
    _ element: HTMLElement, _ subject: Subject, _ frame: inout Frame, _ walk: inout LintWalk
  ) {
    judgeName(subject, &walk)
    switch element {
    case .form: takeName(subject, &walk)
    case .button: enterButton(subject, &walk)
    case .select: enterSelect(subject, &frame, &walk)
    case .option: enterOption(subject, &walk)
    case .textarea: enterTextArea(subject, &walk)
    case .meter: enterMeter(subject, &walk)
    case .progress: enterProgress(subject, &walk)
    default: break
    }
  }

  /// `isindex` was once the name of a search without a form around it.
  static func judgeName(_ subject: Subject, _ walk: inout LintWalk) {
    guard subject.element != .form, subject.value(.name) == "isindex",
      let index = subject.index(of: .name)
    else { return }
    walk.report(
      subject.element == .input ? .badValue : .doubtfulValue, valueOf: index,
      "value of 'name': browsers treat 'isindex' as a search of old",
      hint: "choose another name")
  }

  private static func takeName(_ form: Subject, _ walk: inout LintWalk) {
    guard let name = form.value(.name), !name.isEmpty,
      !walk.parent.flags.contains(.isInTemplate), !walk.facts.formNames.insert(name).inserted
    else { return }
    walk.report(
      .formName, form, .name, "a second form has the name '\(name)'", hint: "choose another name")
  }

  private static func enterButton(_ subject: Subject, _ walk: inout LintWalk) {
    if walk.parent.element == .select { judgeFace(subject, &walk) }
    if !isSubmitButton(subject, walk) {
      walk.forbid(
        [.formaction, .formenctype, .formmethod, .formnovalidate, .formtarget], subject,
        "on a button that does not submit", hint: "remove it, or write 'type=\"submit\"'")
    }
    if subject.has(.command), !subject.has(.commandfor) {
      walk.report(
        .doubtfulValue, subject, .command, "'command' does nothing without 'commandfor'",
        hint: "say in 'commandfor' the id of what to command")
    }
    judgePopoverAction(subject, &walk)
  }

  private static func isSubmitButton(_ button: Subject, _ walk: LintWalk) -> Bool {
    switch button.keyword(.type) {
    case "submit": true
    case "reset", "button": false
    default: !button.has(.command) && !button.has(.commandfor) && walk.parent.element != .select
    }
  }

  static func judgePopoverAction(_ subject: Subject, _ walk: inout LintWalk) {
    guard subject.has(.popovertargetaction), !subject.has(.popovertarget) else { return }
    walk.report(
      .doubtfulValue, subject, .popovertargetaction,
      "'popovertargetaction' does nothing without 'popovertarget'",
      hint: "say in 'popovertarget' the popover's id")
  }

  /// Only a drop-down box has a face that a button can draw.
  private static func judgeFace(_ subject: Subject, _ walk: inout LintWalk) {
    let select = Subject(walk.tree, walk.parent.node)
    let rows = InputCombinations.number(select, .size) ?? 1
    guard select.has(.multiple) || rows > 1 else { return }
    walk.report(
      .misplacedElement, subject, "'button' may not stand in a 'select' that shows a list",
      hint: "remove it, or make the 'select' a drop-down box")
  }

  /// The choice is shown in the button that is the face of a `select`.
  static func judgeChoice(_ subject: Subject, _ walk: inout LintWalk) {
    let frames = walk.frames
    let face = frames.indices.dropFirst().first { index in
      frames[index].element == .button && frames[index - 1].element == .select
    }
    if let face {
      walk.frames[face].count += 1
      guard walk.frames[face].count == 2 else { return }
      walk.report(
        .repeatedChild, subject, "'select' has more than one 'selectedcontent'", hint: "leave one")
      return
    }
    // Where only certain elements may stand, it was reported already.
    guard walk.parent.allowed.contains(.selectedcontent), !walk.isFragment else { return }
    walk.report(
      .misplacedElement, subject, "'selectedcontent' stands outside the button of a 'select'",
      hint: "put it into the 'button' that is the first child of a 'select'")
  }

  // MARK: select

  private static func enterSelect(
    _ subject: Subject, _ frame: inout Frame, _ walk: inout LintWalk
  ) {
    if let index = subject.index(of: .autocomplete),
      let fault = Values.autocomplete(control: "select")(walk.tree.value(of: index))
    {
      walk.report(fault, valueOf: index)
    }
    if subject.has(.multiple) { frame.flags.insert(.isMultiple) }
    let rows = InputCombinations.number(subject, .size) ?? 1
    guard subject.has(.required), !subject.has(.multiple), rows <= 1 else { return }
    judgePlaceholder(subject, &walk)
  }

  /// The first option of a required drop-down box stands for no choice.
  private static func judgePlaceholder(_ subject: Subject, _ walk: inout LintWalk) {
    let tree = walk.tree
    let first = tree.first(below: subject.node, outside: [.select, .hr, .datalist, .noscript]) {
      Subject(tree, $0).element == .option
    }
    if let first, tree.nodes[Int(first)].parent == subject.node, isEmpty(Subject(tree, first)) {
      return
    }
    walk.report(
      .missingPlaceholder, subject, "a required 'select' does not begin with an empty option",
      hint: "begin with '<option value=\"\">Choose…</option>'")
  }

  private static func isEmpty(_ option: Subject) -> Bool {
    if let value = option.bytes(.value) { return value.isEmpty }
    let tree = option.tree
    return tree.first(below: option.node, outside: [.script]) { node in
      tree.nodes[Int(node)].kind == .text
        && tree.text(of: node).contains { !TreeBuilder.isSpace($0) }
    } == nil
  }

  private static func enterOption(_ subject: Subject, _ walk: inout LintWalk) {
    guard subject.has(.selected) else { return }
    guard let top = walk.frames.lastIndex(where: { $0.element == .select }),
      walk.frames[top].scope == walk.scope, !walk.frames[top].flags.contains(.isMultiple)
    else { return }
    walk.frames[top].count += 1
    guard walk.frames[top].count == 2 else { return }
    walk.report(
      .repeatedSelected, subject, .selected,
      "a second option is selected in a 'select' that takes one",
      hint: "leave 'selected' on one, or add 'multiple=\"multiple\"'")
  }

  // MARK: textarea

  private static func enterTextArea(_ subject: Subject, _ walk: inout LintWalk) {
    if let index = subject.index(of: .autocomplete),
      let fault = Values.autocomplete(control: "textarea")(walk.tree.value(of: index))
    {
      walk.report(fault, valueOf: index)
    }
    if subject.isKeyword(.wrap, "hard") { walk.require(.cols, subject, "with 'wrap=\"hard\"'") }
    if let most = InputCombinations.number(subject, .maxlength),
      let least = InputCombinations.number(subject, .minlength), least > most
    {
      walk.report(
        .rangeOrder, subject, .minlength, "'minlength' is more than 'maxlength'",
        hint: "make it less")
    }
  }

  /// `maxlength` counts as scripts do, in UTF-16.
  static func leaveTextArea(_ frame: Frame, _ walk: inout LintWalk) {
    let subject = Subject(walk.tree, frame.node)
    guard let most = InputCombinations.number(subject, .maxlength), most >= 0 else { return }
    var text: [UInt8] = []
    var node = walk.tree.nodes[Int(frame.node)].firstChild
    while node >= 0 {
      if walk.tree.nodes[Int(node)].kind == .text { text += walk.tree.text(of: node) }
      node = walk.tree.nodes[Int(node)].next
    }
    // An HTML parser drops a line break that follows the start tag at once.
    let value = text.first == 0x0A ? text.dropFirst() : text[...]
    guard value.count > most, String(decoding: value, as: UTF8.self).utf16.count > most else {
      return
    }
    walk.report(
      .rangeOrder, subject, .maxlength, "the text is longer than 'maxlength' lets it be",
      hint: "shorten the text, or raise 'maxlength'")
  }

  // MARK: Gauges

  private static func enterMeter(_ subject: Subject, _ walk: inout LintWalk) {
    func number(_ attribute: HTMLAttribute) -> Double? {
      InputCombinations.decimal(subject, attribute)
    }
    let least = number(.min) ?? 0
    let most = number(.max) ?? 1
    // Each must not be more than the next.
    let pairs: [(HTMLAttribute, Double?, String, Double?)] = [
      (.min, least, "max", most), (.value, number(.value), "max", most),
      (.low, number(.low), "high", number(.high)), (.low, number(.low), "max", most),
      (.high, number(.high), "max", most), (.optimum, number(.optimum), "max", most),
    ]
    for (attribute, left, name, right) in pairs {
      guard let left, let right, left > right else { continue }
      let isWritten = subject.has(HTMLAttribute(name) ?? .max)
      let other = isWritten ? "'\(name)'" : "1, where 'max' is absent"
      walk.report(
        .rangeOrder, subject, attribute, "'\(attribute.name)' is more than \(other)",
        hint: "order them: min, low, high, max")
      return
    }
    for attribute in [HTMLAttribute.value, .low, .high, .optimum] {
      guard let value = number(attribute), value < least else { continue }
      walk.report(
        .rangeOrder, subject, attribute, "'\(attribute.name)' is less than 'min'",
        hint: "order them: min, low, high, max")
      return
    }
  }

  private static func enterProgress(_ subject: Subject, _ walk: inout LintWalk) {
    guard let value = InputCombinations.decimal(subject, .value) else { return }
    let most = InputCombinations.decimal(subject, .max) ?? 1
    guard value > most, most > 0 else { return }
    walk.report(
      .rangeOrder, subject, .value,
      "'value' is more than " + (subject.has(.max) ? "'max'" : "1, and 'max' is absent"),
      hint: "raise 'max'")
  }

  // MARK: Labels

  /// A label is for one control, and if it says which, for no other one inside.
  static func takeControl(_ subject: Subject, _ walk: inout LintWalk) {
    guard walk.parent.flags.contains(.isInLabel), subject.namespace == .html,
      subject.element != nil, ElementRules.isLabelable(subject),
      let top = walk.frames.lastIndex(where: { $0.element == .label })
    else { return }
    walk.frames[top].count += 1
    if walk.frames[top].count == 2 {
      walk.report(
        .crowdedLabel, subject, "a 'label' holds more than one form control",
        hint: "give each control a label of its own")
      return
    }
    let label = Subject(walk.tree, walk.frames[top].node)
    guard let target = label.value(.for), subject.value(.id) != target,
      walk.frames[top].count == 1
    else { return }
    walk.report(
      .labelMismatch, subject, "the label around '\(subject.nameText)' is for another id",
      hint: "give it 'id=\"\(target)\"', or remove 'for' from the label")
  }
}
