import Diagnostics

/// Which states and properties an element may have, which it needs, and their values.
enum AriaAttributeRules {
  static func judge(
    _ subject: Subject, _ state: ARIAState, _ parent: ARIAState, _ walk: inout LintWalk
  ) {
    let allowance = AriaAllowance(subject, state, parent)
    let numbers = KnownNames.shared.attributeNumbers
    for index in subject.attributes {
      let raw = Int(subject.tree.attributes[index].name.raw)
      guard raw < numbers.count, numbers[raw] != .max,
        let attribute = HTMLAttribute(rawValue: numbers[raw]),
        ARIARules.attributes.contains(attribute)
      else { continue }
      if judgePresence(attribute, index, allowance, &walk) { continue }
      judgeValue(attribute, index, subject, &walk)
      NativeStateRules.judge(attribute, index, subject, state, &walk)
    }
  }

  private static func judgeValue(
    _ attribute: HTMLAttribute, _ index: Int, _ subject: Subject, _ walk: inout LintWalk
  ) {
    guard let check = AriaValues.check(attribute) else { return }
    guard let fault = check(subject.tree.value(of: index)) else { return }
    walk.report(
      .badAriaValue, valueOf: index, offset: fault.offset, "'\(attribute.name)': \(fault.reason)",
      severity: fault.isWarning ? .warning : nil)
  }

  /// True when the attribute may not stand here, so that its value does not matter.
  private static func judgePresence(
    _ attribute: HTMLAttribute, _ index: Int, _ allowance: AriaAllowance, _ walk: inout LintWalk
  ) -> Bool {
    switch allowance.verdict(attribute) {
    case .fine: return false
    case .onNoElement(let why):
      walk.report(.ariaNotAllowed, attribute: index, "'\(attribute.name)' may not stand on \(why)")
    case .nameless(let what, let severity):
      walk.report(
        .prohibitedName, attribute: index, "\(what) may not be named by '\(attribute.name)'",
        hint: "give it a role that may be named, or write the name as text", severity: severity)
    case .unsupported(let what):
      walk.report(
        .unsupportedAria, attribute: index, "'\(attribute.name)' is not for \(what)",
        hint: "give the element the role that the attribute belongs to, or remove it")
    case .doubtful(let what):
      walk.report(
        .doubtfulAria, attribute: index, "'\(attribute.name)' says nothing on \(what)",
        hint: "give the element the role that the attribute belongs to, or remove it")
      return false
    case .deprecated(let what):
      walk.report(.deprecatedAria, attribute: index, "'\(attribute.name)' is deprecated\(what)")
      return false
    }
    return true
  }

  static func judgeRequired(
    _ role: ARIARole, _ subject: Subject, _ walk: inout LintWalk
  ) {
    for attribute in RoleFacts.of(role).required
    where !subject.has(attribute) && !isNative(attribute, role, subject) {
      walk.report(
        .missingAria, subject, .role, "the role '\(role.name)' needs '\(attribute.name)'")
    }
    guard role == .separator, !subject.has(.ariaValuenow), subject.element != .hr else { return }
    guard let index = subject.value(.tabindex), Int(index) != nil else { return }
    walk.report(
      .missingAria, subject, .role, "a separator that takes the focus needs 'aria-valuenow'",
      severity: .warning)
  }

  /// The element says it by itself.
  private static func isNative(
    _ attribute: HTMLAttribute, _ role: ARIARole, _ subject: Subject
  ) -> Bool {
    switch (attribute, subject.element) {
    case (.ariaChecked, .input):
      subject.isKeyword(.type, "checkbox") || subject.isKeyword(.type, "radio")
    case (.ariaLevel, .h1), (.ariaLevel, .h2), (.ariaLevel, .h3), (.ariaLevel, .h4),
      (.ariaLevel, .h5), (.ariaLevel, .h6):
      true
    case (.ariaValuenow, .input):
      subject.isKeyword(.type, "range") || subject.isKeyword(.type, "number")
    case (.ariaValuenow, .meter), (.ariaValuenow, .progress): true
    case (.ariaExpanded, .select): true
    case (.ariaExpanded, .input): subject.has(.list)
    default: false
    }
  }
}
