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

  /// ARIA 1.2's list and the roles that are new in 1.3; that would add others whose pages are in
  /// use.
  private static let namelessRoles = RoleSet(
    names: """
      caption code deletion emphasis generic insertion mark none paragraph presentation strong \
      subscript suggestion superscript doc-pagefooter doc-pageheader
      """)

  /// ARIA 1.3's whole list, for what came with it.
  private static let brailleless = namelessRoles.union(
    RoleSet(names: "definition term time tooltip"))

  /// ARIA 1.1 let these be expanded; 1.2 no longer does.
  private static let formerlyExpanded = RoleSet(
    names: """
      alert alertdialog article banner complementary contentinfo definition dialog directory \
      document feed figure form grid group heading img list listitem log main marquee math menu \
      menubar navigation note radiogroup region rowgroup search sectionfooter sectionheader \
      separator status table tablist tabpanel term timer toolbar tooltip tree treegrid
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
    if isName(attribute), let nameless = nameless(attribute) { return .nameless(nameless) }
    guard let supported, !supported.contains(attribute) else {
      return formerlyGlobal(attribute)
    }
    if attribute == .ariaExpanded, let role = state.role, Self.formerlyExpanded.contains(role) {
      return .deprecated(" on \(what)")
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
    let isDescription =
      attribute == .ariaRoledescription
      || attribute == .ariaBrailleroledescription
    return isDescription && state.role == .generic && subject.element != nil && !hasUnknownRole
  }

  /// What the element is, when it may not be named.
  private func nameless(_ attribute: HTMLAttribute) -> String? {
    if state.isExplicit {
      let roles = attribute == .ariaBraillelabel ? Self.brailleless : Self.namelessRoles
      guard let role = state.role, roles.contains(role) else { return nil }
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
    if subject.namespace == .svg, !subject.isFilled(.role) {
      return subject.name == NameInterner.svg ? RoleFacts.global : drawn
    }
    if subject.namespace == .mathML, subject.name == NameInterner.math, !subject.isFilled(.role) {
      return RoleFacts.of(.math).supported
    }
    guard let element = subject.element, !subject.isFilled(.role) else { return nil }
    switch element {
    case .td, .th, .tr: if state.role == nil { return nil }
    case .input: return input(subject, state)
    // It is pressed as a button is, yet has only these of its states, as a link has.
    case .summary: return RoleFacts.of(.link).supported
    case .audio, .video: return RoleFacts.of(.application).supported
    case .select: return RoleFacts.of(.listbox).supported.union(RoleFacts.of(.combobox).supported)
    case .li: return RoleFacts.of(.listitem).supported
    default: break
    }
    return state.role.map { RoleFacts.of($0).supported } ?? RoleFacts.global
  }

  /// What the parts of a drawing are by themselves: links, groups, pictures.
  private static let drawn = RoleFacts.global.union(RoleFacts.of(.link).supported)
    .union(RoleFacts.of(.group).supported).union([.ariaActivedescendant, .ariaExpanded])

  private static func input(_ subject: Subject, _ state: ARIAState) -> AttributeSet? {
    guard let role = state.role else {
      if subject.isKeyword(.type, "color") { return RoleFacts.global }
      if subject.isKeyword(.type, "file") { return RoleFacts.global.union([.ariaRequired]) }
      return RoleFacts.of(.textbox).supported
    }
    if role == .radio { return RoleFacts.of(role).supported.union([.ariaRequired]) }
    let own = RoleFacts.of(role).supported.union(natives)
    switch role {
    case .checkbox: return own.union(RoleFacts.of(.button).supported)
    // A plain text field may become either of these by its role.
    case .textbox where !typed.contains(subject.keyword(.type) ?? ""):
      return own.union(RoleFacts.of(.combobox).supported).union(RoleFacts.of(.spinbutton).supported)
    default: return own
    }
  }

  /// Text fields whose role is fixed.
  private static let typed: Set<String> = ["email", "tel", "url"]

  /// What HTML has attributes of its own for, it lets be said this way too.
  private static let natives: AttributeSet = [.ariaRequired, .ariaReadonly, .ariaDisabled]
}
