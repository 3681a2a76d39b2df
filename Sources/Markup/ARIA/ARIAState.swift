/// What the ARIA rules remember of each open element.
struct ARIAState {
  var element: HTMLElement?
  /// The explicit role, else the implicit one.
  var role: ARIARole?
  var isExplicit = false
  /// The roles of the element and of all that it stands in.
  var roles = RoleSet()
  /// What the element and all that it stands in would be without `role`.
  var nativeRoles = RoleSet()
  /// The roles that `role` gives the element and all that it stands in.
  var explicitRoles = RoleSet()
  /// The innermost and the next role by `role`, or a native row, of the element or around it.
  var innerRole: ARIARole?
  var outerRole: ARIARole?
  /// The innermost role by `role` that says something.
  var meantRole: ARIARole?
  /// The innermost role of any kind that is more than a mere box.
  var boxRole: ARIARole?
  /// The role of the table around, when it is one of tables.
  var tableRole: ARIARole?
  /// Stands inside sectioning content.
  var isInSection = false
  /// The role around whose content may not be interactive.
  var barrier: ARIARole?
  var isHidden = false
  /// Inside something that nobody can reach: `hidden`, `inert`, a template.
  var isUnreachable = false
  /// The reader may edit the element, by its own `contenteditable` or the nearest one around it.
  var isEditable = false
  /// The roles of all that stands in the element, once it closes.
  var below = RoleSet()
  /// Something below gets its content from a script or a shadow tree.
  var isOpaque = false

  private static let sectioning: ElementSet = [.article, .aside, .main, .nav, .section]
  private static let sectionRoles = RoleSet([
    .article, .complementary, .main, .navigation, .region,
  ])

  /// What stands in it is inside sectioning content, where `header` and `footer` are no landmarks.
  var holdsSection: Bool {
    if isInSection { return true }
    if let element, Self.sectioning.contains(element) { return true }
    return role.map(Self.sectionRoles.contains) ?? false
  }

  /// How an element starts that stands in this one; its own role comes later.
  func child(_ subject: Subject) -> ARIAState {
    var state = self
    state.element = subject.element
    state.role = nil
    state.isExplicit = false
    state.below = RoleSet()
    state.isOpaque = false
    if subject.has(.contenteditable) {
      state.isEditable = !subject.isKeyword(.contenteditable, "false")
    }
    state.isInSection = holdsSection
    return state
  }

  mutating func take(_ explicit: ARIARole?, _ implicit: ARIARole?) {
    role = explicit ?? implicit
    isExplicit = explicit != nil
    if let role { roles.insert(role) }
    takeNative(implicit)
    if let explicit { takeExplicit(explicit) }
    if explicit != nil || role == .row {
      outerRole = innerRole
      innerRole = role
    }
    if let role, isExplicit || role != .generic {
      boxRole = role
    } else if let element, Self.parts.contains(element) {
      boxRole = .generic
    }
    guard element == .table else { return }
    switch role {
    case .table, .grid, .treegrid: tableRole = role
    default: tableRole = nil
    }
  }

  private mutating func takeNative(_ implicit: ARIARole?) {
    if let implicit { nativeRoles.insert(implicit) }
    switch element {
    case .tr: nativeRoles.insert(.row)
    case .tbody, .tfoot, .thead: nativeRoles.insert(.rowgroup)
    default: break
    }
  }

  private mutating func takeExplicit(_ role: ARIARole) {
    explicitRoles.insert(role)
    if !Self.transparent.contains(role) { meantRole = role }
  }

  /// Parts of lists and tables that have no role by themselves everywhere.
  private static let parts: ElementSet = [.dd, .dt, .summary, .td, .th, .tr]

  /// Roles that take an element's meaning away.
  static let transparent = RoleSet([.generic, .none, .presentation])
}

/// What the ARIA rules gather over the whole tree.
struct ARIADocument {
  /// Ids that some `aria-owns` names, with the roles of the owners and of all around these.
  var owned: [String: RoleSet] = [:]
  /// Elements whose role misses its context, unless something owns them.
  var withoutContext: [Pending] = []
  var mains = 0
  /// Labels whose role and states are judged already.
  var labels: Set<Int32> = []
  /// By id: of those without one only the last counts.
  var tabs: [String: Tab] = [:]
  /// Ids of the panels of tabs, and ids by which panels are named.
  var panels: Set<String> = []
  var panelNames: Set<String> = []

  struct Pending {
    var attribute: Int
    var role: ARIARole
    /// Of the element and of all that it stands in.
    var ids: [String]
    /// Older ARIA did not ask for the context, or what stands around would be it without `role`.
    var isLoose: Bool
  }

  /// A tab that is selected.
  struct Tab {
    var attribute: Int
    var id: String?
    var controls: [String]
  }
}
