/// The states and properties that an element or its role takes.
enum AriaSupport {
  /// nil when it cannot be told.
  static func of(
    _ subject: Subject, _ state: ARIAState, _ parent: ARIAState
  ) -> AttributeSet? {
    if state.isExplicit, let role = state.role { return RoleFacts.of(role).supported }
    if subject.namespace == .svg, subject.name == NameInterner.svg, !subject.isFilled(.role) {
      return RoleFacts.global
    }
    if subject.namespace == .mathML, subject.name == NameInterner.math, !subject.isFilled(.role) {
      return RoleFacts.of(.math).supported
    }
    if subject.isFilled(.role) { return nil }
    if subject.namespace == .svg { return ofDrawings }
    guard let element = subject.element else { return nil }
    switch element {
    case .td where state.role == nil: return RoleFacts.of(.gridcell).supported
    case .th where state.role == nil: return RoleFacts.of(.columnheader).supported
    case .tr where state.role == nil: return RoleFacts.of(.row).supported
    case .input: return input(subject, state)
    // Whether it is open is said by the element around it.
    case .summary where parent.element == .details: return RoleFacts.global
    // It says its value by itself.
    case .meter: return bounded
    case .audio, .video: return RoleFacts.of(.application).supported
    case .select: return RoleFacts.of(.listbox).supported.union(RoleFacts.of(.combobox).supported)
    case .li: return RoleFacts.of(.listitem).supported
    default: break
    }
    return state.role.map { RoleFacts.of($0).supported } ?? RoleFacts.global
  }

  private static func input(_ subject: Subject, _ state: ARIAState) -> AttributeSet? {
    let type = subject.keyword(.type) ?? "text"
    guard let role = state.role else {
      if type == "color" { return RoleFacts.global }
      if type == "file" { return RoleFacts.global.union([.ariaRequired]) }
      return RoleFacts.of(.textbox).supported
    }
    let own = RoleFacts.of(role).supported
    switch role {
    case .button, .slider: return own
    case .radio: return own.union([.ariaRequired])
    case .combobox: return own.union([.ariaRequired, .ariaReadonly, .ariaPlaceholder])
    default: return own.union([.ariaRequired, .ariaReadonly])
    }
  }

  /// A drawing's parts are no widgets, though a group of them may be.
  private static let ofDrawings = RoleFacts.global.union([.ariaActivedescendant, .ariaExpanded])

  private static let bounded = RoleFacts.global.union([.ariaValuemax, .ariaValuemin])

  // MARK: Older rules

  /// ARIA 1.1 let these be expanded; 1.2 no longer does.
  private static let formerlyExpanded = RoleSet(
    names: """
      alert alertdialog article banner complementary contentinfo definition dialog directory \
      document feed figure form grid group heading image img list listitem log main marquee math \
      menu menubar navigation note radiogroup region rowgroup search sectionfooter sectionheader \
      separator status tablist tabpanel term timer toolbar tooltip tree treegrid
      """)

  /// Elements of these roles never were.
  private static let neverExpanded: ElementSet = [.address, .dfn, .hgroup, .hr, .table]

  static func isFormer(
    _ attribute: HTMLAttribute, _ subject: Subject, _ state: ARIAState
  ) -> Bool {
    guard attribute == .ariaExpanded, let role = state.role else { return false }
    let isNever = !state.isExplicit && (subject.element.map(neverExpanded.contains) ?? false)
    return formerlyExpanded.contains(role) && !isNever
  }

  static func isDoubtful(
    _ attribute: HTMLAttribute, _ subject: Subject, _ state: ARIAState
  ) -> Bool {
    if let role = state.role {
      let special = state.isExplicit ? ofRoles[role] : ofElements[role]
      if special?.contains(attribute) ?? false { return true }
      if ofBoth[role]?.contains(attribute) ?? false { return true }
    }
    if state.isExplicit { return false }
    if subject.element == .input { return isDoubtful(attribute, subject) }
    guard let element = subject.element else {
      return subject.namespace == .mathML && attribute == .ariaExpanded
    }
    switch attribute {
    case .ariaExpanded: return plain.contains(element)
    case .ariaActivedescendant: return groups.contains(element)
    case .ariaLevel: return element == .td
    case .ariaPlaceholder: return element == .select
    default: return false
    }
  }

  private static func isDoubtful(_ attribute: HTMLAttribute, _ subject: Subject) -> Bool {
    let type = subject.keyword(.type) ?? "text"
    switch attribute {
    case .ariaValuemax, .ariaValuemin:
      return ["date", "datetime-local", "month", "time", "week"].contains(type)
    case .ariaPlaceholder: return type == "number"
    case .ariaMultiline: return subject.has(.list) && ["search", "text"].contains(type)
    default: return false
    }
  }

  private static let groups: ElementSet = [.tbody, .tfoot, .thead]
  private static let plain: ElementSet = [
    .area, .body, .dd, .dt, .li, .section, .tbody, .tfoot, .thead,
  ]

  private static let ofRoles: [ARIARole: AttributeSet] = [
    .combobox: [.ariaOrientation], .search: [.ariaOrientation],
  ]
  private static let ofElements: [ARIARole: AttributeSet] = [
    .cell: [.ariaExpanded, .ariaLevel, .ariaReadonly, .ariaRequired, .ariaSelected]
  ]
  private static let ofBoth: [ARIARole: AttributeSet] = [
    .grid: [.ariaLevel], .gridcell: [.ariaLevel], .menuitemradio: [.ariaSelected],
    .radio: [.ariaSelected], .rowgroup: [.ariaActivedescendant], .treegrid: [.ariaLevel],
  ]
}
