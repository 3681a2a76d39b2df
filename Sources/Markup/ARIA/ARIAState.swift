/// What the ARIA rules remember of each open element.
struct ARIAState {
  var element: HTMLElement?
  /// The explicit role, else the implicit one.
  var role: ARIARole?
  var isExplicit = false
  /// The roles of the element and of all that it stands in.
  var roles = RoleSet()
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

  mutating func take(_ role: ARIARole?, isExplicit: Bool) {
    self.role = role
    self.isExplicit = isExplicit
    if let role { roles.insert(role) }
    guard element == .table else { return }
    switch role {
    case .table, .grid, .treegrid: tableRole = role
    default: tableRole = nil
    }
  }
}

/// What the ARIA rules gather over the whole tree.
struct ARIADocument {
  /// Ids that some `aria-owns` names.
  var owned: Set<String> = []
  /// Elements whose role misses its context, unless something owns them.
  var withoutContext: [Pending] = []
  var mains = 0

  struct Pending {
    var attribute: Int
    var role: ARIARole
    /// Of the element and of all that it stands in.
    var ids: [String]
  }
}
