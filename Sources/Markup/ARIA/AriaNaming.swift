import Diagnostics

/// Which elements may not be named by `aria-*`.
enum AriaNaming {
  /// Elements that may only be named once a role makes something else of them.
  private static let nameless: ElementSet = [
    .abbr, .b, .bdi, .bdo, .body, .caption, .cite, .code, .data, .del, .div, .em, .figcaption, .i,
    .ins, .kbd, .legend, .mark, .p, .pre, .q, .rp, .rt, .s, .samp, .small, .span, .strong, .sub,
    .sup, .time, .u, .var,
  ]

  /// ARIA 1.2's list and the roles that are new in 1.3; that would add others whose pages are in
  /// use.
  private static let namelessRoles = RoleSet(
    names: """
      caption code deletion emphasis generic insertion mark none paragraph presentation strong \
      subscript suggestion superscript doc-pagefooter doc-pageheader
      """)

  /// What ARIA 1.3's whole list adds.
  private static let brailleless = RoleSet(names: "definition term time tooltip")

  static func judge(
    _ attribute: HTMLAttribute, _ subject: Subject, _ state: ARIAState
  ) -> AriaAllowance.Verdict? {
    if RoleFacts.names.contains(attribute) { return name(attribute, subject, state) }
    guard attribute == .ariaRoledescription || attribute == .ariaBrailleroledescription,
      state.role == .generic, let element = subject.element,
      state.isExplicit || !subject.isFilled(.role)
    else { return nil }
    return .nameless("'\(element.name)'", .warning)
  }

  private static func name(
    _ attribute: HTMLAttribute, _ subject: Subject, _ state: ARIAState
  ) -> AriaAllowance.Verdict? {
    if state.isExplicit { return byRole(attribute, subject, state) }
    // What a misspelt role would allow cannot be told.
    if subject.isFilled(.role) { return nil }
    guard let element = subject.element else {
      guard ContentRules.isCustom(subject) else { return nil }
      return .nameless("'\(subject.nameText)', which has no role,", nil)
    }
    let isDead = (element == .a || element == .area) && !subject.has(.href)
    if isDead { return .nameless("'\(element.name)' without 'href'", nil) }
    if nameless.contains(element) { return .nameless("'\(element.name)'", nil) }
    return element == .label ? .nameless("'\(element.name)'", .warning) : nil
  }

  private static func byRole(
    _ attribute: HTMLAttribute, _ subject: Subject, _ state: ARIAState
  ) -> AriaAllowance.Verdict? {
    guard let role = state.role else { return nil }
    let what = "the role '\(role.name)'"
    if attribute == .ariaBraillelabel, brailleless.contains(role) {
      return .nameless(what, .warning)
    }
    guard namelessRoles.contains(role) else { return nil }
    // A name brings back what these roles take away, so that only the role is wrong; the same
    // holds for elements that have a name by themselves.
    let isBox = subject.element.map(nameless.contains) ?? false
    return .nameless(what, isBox && role != .none ? nil : .warning)
  }
}
