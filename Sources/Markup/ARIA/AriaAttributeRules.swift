import Diagnostics

/// Which states and properties an element may have, which it needs, and their values.
enum AriaAttributeRules {
  static func judge(
    _ subject: Subject, _ state: ARIAState, _ implicit: ARIARole?, _ walk: inout LintWalk
  ) {
    let allowance = AriaAllowance(subject, state, implicit)
    let numbers = KnownNames.shared.attributeNumbers
    for index in subject.attributes {
      let raw = Int(subject.tree.attributes[index].name.raw)
      guard raw < numbers.count, numbers[raw] != .max,
        let attribute = HTMLAttribute(rawValue: numbers[raw]),
        ARIARules.attributes.contains(attribute)
      else { continue }
      if judgePresence(attribute, index, allowance, &walk) { continue }
      judgeValue(attribute, index, subject, &walk)
      NativeStateRules.judge(attribute, index, subject, &walk)
    }
  }

  private static func judgeValue(
    _ attribute: HTMLAttribute, _ index: Int, _ subject: Subject, _ walk: inout LintWalk
  ) {
    guard let check = AriaValues.check(attribute) else { return }
    guard let fault = check(subject.tree.value(of: index)) else { return }
    walk.report(
      .badAriaValue, valueOf: index, offset: fault.offset, "'\(attribute.name)': \(fault.reason)")
  }

  /// True when the attribute may not stand here, so that its value does not matter.
  private static func judgePresence(
    _ attribute: HTMLAttribute, _ index: Int, _ allowance: AriaAllowance, _ walk: inout LintWalk
  ) -> Bool {
    switch allowance.verdict(attribute) {
    case .fine: return false
    case .onNoElement(let why):
      walk.report(.ariaNotAllowed, attribute: index, "'\(attribute.name)' may not stand on \(why)")
    case .nameless(let what):
      walk.report(
        .prohibitedName, attribute: index, "\(what) may not be named by '\(attribute.name)'",
        hint: "give it a role that may be named, or write the name as text")
    case .unsupported(let what):
      walk.report(
        .unsupportedAria, attribute: index, "'\(attribute.name)' is not for \(what)",
        hint: "give the element the role that the attribute belongs to, or remove it")
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
      // Browsers take level 2 where none is given; older ARIA did not ask for one.
      let code: DiagnosticCode = role == .heading ? .headingWithoutLevel : .missingAria
      walk.report(code, subject, .role, "the role '\(role.name)' needs '\(attribute.name)'")
    }
    guard role == .separator, !subject.has(.ariaValuenow), subject.element != .hr else { return }
    guard let index = subject.value(.tabindex), let number = Int(index), number >= 0 else { return }
    walk.report(
      .missingAria, subject, .role, "a separator that takes the focus needs 'aria-valuenow'")
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

/// What one element may have of `aria-*`.
struct AriaAllowance {
  enum Verdict {
    case fine
    case onNoElement(String)
    case nameless(String)
    case unsupported(String)
    case deprecated(String)
  }

  private let subject: Subject
  private let state: ARIAState
  /// nil when it cannot be told.
  private let supported: AttributeSet?

  init(_ subject: Subject, _ state: ARIAState, _ implicit: ARIARole?) {
    self.subject = subject
    self.state = state
    supported = Self.supported(subject, state)
  }

  private static let withoutAria: ElementSet = [
    .base, .col, .colgroup, .datalist, .head, .html, .link, .map, .meta, .noscript, .param,
    .script, .slot, .source, .style, .template, .title, .track,
  ]

  private static let onlyHidden: ElementSet = [.br, .picture, .wbr]

  /// Elements without a role of their own that yet may not be named.
  private static let nameless: ElementSet = [
    .abbr, .cite, .figcaption, .kbd, .label, .legend, .mark, .rp, .rt, .var,
  ]

  /// ARIA 1.2's list; 1.3 would add some whose pages are in use.
  private static let namelessRoles = RoleSet(
    names: """
      caption code deletion emphasis generic insertion none paragraph presentation strong \
      subscript superscript
      """)

  func verdict(_ attribute: HTMLAttribute) -> Verdict {
    if let element = subject.element {
      if Self.withoutAria.contains(element) { return .onNoElement("'\(element.name)'") }
      if element == .input, subject.isKeyword(.type, "hidden") {
        return .onNoElement("a hidden 'input'")
      }
      let isBare = Self.onlyHidden.contains(element) || isDecoration
      if isBare, attribute != .ariaHidden, !state.isExplicit {
        return .onNoElement(isDecoration ? "an 'img' with an empty 'alt'" : "'\(element.name)'")
      }
    }
    if attribute == .ariaGrabbed || attribute == .ariaDropeffect { return .deprecated("") }
    if isName(attribute), let nameless { return .nameless(nameless) }
    guard let supported, !supported.contains(attribute) else {
      return formerlyGlobal(attribute)
    }
    return .unsupported(what)
  }

  private func formerlyGlobal(_ attribute: HTMLAttribute) -> Verdict {
    guard RoleFacts.formerlyGlobal.contains(attribute), supported != nil else { return .fine }
    guard let role = state.role, subject.element != nil || state.isExplicit else { return .fine }
    if RoleFacts.takes(attribute, role) || isFormControl { return .fine }
    return .deprecated(" on \(what)")
  }

  private var isFormControl: Bool {
    subject.element == .input || subject.element == .summary || subject.element == .select
  }

  private var isDecoration: Bool {
    guard subject.element == .img, let alternative = subject.bytes(.alt) else { return false }
    return alternative.isEmpty && !subject.isFilled(.ariaLabel)
      && !subject.isFilled(.ariaLabelledby) && !subject.isFilled(.title)
  }

  private func isName(_ attribute: HTMLAttribute) -> Bool {
    if RoleFacts.names.contains(attribute) { return subject.isFilled(attribute) }
    let isDescription = attribute == .ariaRoledescription
      || attribute == .ariaBrailleroledescription
    return isDescription && state.role == .generic && subject.element != nil && !hasUnknownRole
  }

  /// What the element is, when it may not be named.
  private var nameless: String? {
    if state.isExplicit {
      guard let role = state.role, Self.namelessRoles.contains(role) else { return nil }
      return "the role '\(role.name)'"
    }
    guard let element = subject.element, !hasUnknownRole else { return nil }
    if Self.nameless.contains(element) { return "'\(element.name)'" }
    if element == .li || element == .section { return nil }
    guard let role = state.role, Self.namelessRoles.contains(role) || element == .time else {
      return nil
    }
    return element == .a || element == .area
      ? "'\(element.name)' without 'href'" : "'\(element.name)'"
  }

  /// What a misspelt role would allow cannot be told.
  private var hasUnknownRole: Bool { !state.isExplicit && subject.isFilled(.role) }

  private var what: String {
    if state.isExplicit, let role = state.role { return "the role '\(role.name)'" }
    guard subject.element == .input else { return "'\(subject.nameText)'" }
    return "an 'input' of the type '\(subject.keyword(.type) ?? "text")'"
  }

  private static func supported(_ subject: Subject, _ state: ARIAState) -> AttributeSet? {
    if state.isExplicit, let role = state.role { return RoleFacts.of(role).supported }
    guard let element = subject.element, !subject.isFilled(.role) else { return nil }
    switch element {
    case .td, .th, .tr: if state.role == nil { return nil }
    case .input: return input(subject, state)
    case .summary: return RoleFacts.of(.button).supported
    case .audio, .video: return RoleFacts.of(.application).supported
    case .select: return RoleFacts.of(.listbox).supported.union(RoleFacts.of(.combobox).supported)
    case .li: return RoleFacts.of(.listitem).supported
    default: break
    }
    return state.role.map { RoleFacts.of($0).supported } ?? RoleFacts.global
  }

  private static func input(_ subject: Subject, _ state: ARIAState) -> AttributeSet? {
    if let role = state.role {
      let own = RoleFacts.of(role).supported
      return role == .checkbox ? own.union(RoleFacts.of(.button).supported) : own
    }
    switch subject.keyword(.type) ?? "text" {
    case "color": return RoleFacts.global
    case "file": return RoleFacts.global.union([.ariaRequired])
    default: return RoleFacts.of(.textbox).supported
    }
  }
}

extension AttributeSet {
  func union(_ other: AttributeSet) -> AttributeSet {
    var result = self
    for attribute in HTMLAttribute.allCases where other.contains(attribute) {
      result.insert(attribute.rawValue)
    }
    return result
  }
}
