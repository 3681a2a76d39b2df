/// States that HTML has attributes of its own for: said twice they may contradict each other.
enum NativeStateRules {
  static func judge(
    _ attribute: HTMLAttribute, _ index: Int, _ subject: Subject, _ state: ARIAState,
    _ walk: inout LintWalk
  ) {
    guard let verdict = verdict(attribute, subject, state) else { return }
    switch verdict {
    case .conflict(let message): walk.report(.ariaConflict, attribute: index, message)
    case .redundant(let message):
      walk.report(.redundantAria, attribute: index, message, hint: "remove '\(attribute.name)'")
    }
  }

  private enum Verdict {
    case conflict(String)
    case redundant(String)
  }

  private static func verdict(
    _ attribute: HTMLAttribute, _ subject: Subject, _ state: ARIAState
  ) -> Verdict? {
    switch attribute {
    case .ariaChecked: checked(subject)
    case .ariaDisabled: twin(attribute, .disabled, subject)
    case .ariaReadonly: readOnly(subject, state)
    case .ariaRequired: twin(attribute, .required, subject)
    case .ariaHidden: hidden(subject)
    case .ariaPlaceholder where subject.has(.placeholder):
      .conflict("'aria-placeholder' may not stand beside 'placeholder'")
    case .ariaValuemax: bound(attribute, .max, subject)
    case .ariaValuemin: bound(attribute, .min, subject)
    case .ariaColspan: span(attribute, .colspan, subject)
    case .ariaRowspan: span(attribute, .rowspan, subject)
    case .ariaSelected where subject.element == .option:
      .redundant("'option' says by 'selected' what 'aria-selected' would")
    case .ariaMultiselectable where subject.element == .select:
      .redundant("'select' says by 'multiple' what 'aria-multiselectable' would")
    case .ariaExpanded where subject.has(.popovertarget):
      .conflict("'popovertarget' says by itself whether what it opens is open")
    case .ariaExpanded where subject.has(.command):
      .conflict("'command' says by itself whether what it opens is open")
    case .ariaHaspopup where subject.element == .input && subject.has(.list):
      .redundant("an 'input' with 'list' has a popup by itself")
    default: nil
    }
  }

  private static func checked(_ subject: Subject) -> Verdict? {
    guard subject.element == .input else { return nil }
    for type in ["checkbox", "radio"] as [StaticString] where subject.isKeyword(.type, type) {
      return .conflict("an 'input' of the type '\(type)' says by 'checked' whether it is checked")
    }
    return nil
  }

  /// The elements on which HTML's own attribute counts.
  private static let controls: ElementSet = [
    .button, .fieldset, .input, .optgroup, .option, .select, .textarea,
  ]

  private static func twin(
    _ attribute: HTMLAttribute, _ native: HTMLAttribute, _ subject: Subject
  ) -> Verdict? {
    if attribute == .ariaDisabled, subject.element == .a, subject.has(.href),
      subject.isKeyword(attribute, "true")
    {
      return .redundant("a link with 'href' can be followed, whatever 'aria-disabled' says")
    }
    let isControl = subject.element.map(controls.contains) ?? ContentRules.isCustom(subject)
    guard isControl, subject.has(native) else { return nil }
    if subject.isKeyword(attribute, "false") {
      return .conflict("'\(attribute.name)' contradicts '\(native.name)'")
    }
    return subject.isKeyword(attribute, "true")
      ? .redundant("'\(native.name)' already says this") : nil
  }

  private static func readOnly(_ subject: Subject, _ state: ARIAState) -> Verdict? {
    if state.isEditable, subject.isKeyword(.ariaReadonly, "true") {
      return .conflict("'aria-readonly' contradicts 'contenteditable'")
    }
    return twin(.ariaReadonly, .readonly, subject)
  }

  private static func hidden(_ subject: Subject) -> Verdict? {
    let isTrue = subject.isKeyword(.ariaHidden, "true")
    if isTrue, subject.element == .body {
      return .conflict("'body' may not be hidden from readers")
    }
    guard subject.namespace == .html, subject.has(.hidden) else { return nil }
    if subject.isKeyword(.hidden, "until-found"), isTrue {
      return .conflict("'aria-hidden' would hide what a search on the page reveals")
    }
    if isTrue { return .redundant("'hidden' already says this") }
    return subject.isKeyword(.ariaHidden, "false")
      ? .conflict("'aria-hidden' contradicts 'hidden'") : nil
  }

  private static func bound(
    _ attribute: HTMLAttribute, _ native: HTMLAttribute, _ subject: Subject
  ) -> Verdict? {
    if subject.has(native), subject.element != nil {
      return .conflict("'\(attribute.name)' may not stand beside '\(native.name)'")
    }
    let takesMaximum = subject.element == .progress && native == .max
    let takesBoth = subject.element == .meter || subject.element == .input
    guard takesMaximum || takesBoth else { return nil }
    return .redundant("'\(subject.nameText)' has '\(native.name)' for this")
  }

  private static func span(
    _ attribute: HTMLAttribute, _ native: HTMLAttribute, _ subject: Subject
  ) -> Verdict? {
    guard subject.element == .td || subject.element == .th, let own = subject.value(native) else {
      return nil
    }
    let said = subject.value(attribute) ?? ""
    if own == said || Int(own) != nil && Int(own) == Int(said) {
      return .redundant("'\(native.name)' already says this")
    }
    return .conflict("'\(attribute.name)' contradicts '\(native.name)'")
  }
}
