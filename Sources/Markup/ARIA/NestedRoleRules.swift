/// Roles that may not stand inside others.
enum NestedRoleRules {
  static func judge(
    _ role: ARIARole, _ subject: Subject, _ parent: ARIAState, _ walk: inout LintWalk
  ) {
    if ARIAState.transparent.contains(role) { return }
    if let message = groupFault(role, parent) {
      report(message, subject, hint: "move it out, or give it the role that belongs there", &walk)
    }
    if role == .group, parent.boxRole == .list {
      report(
        "a 'list' holds list items, no 'group'", subject,
        hint: "put the group into a list item", &walk)
    }
    guard subject.namespace == .html, ofSections.contains(role), isInHeading(walk) else { return }
    report(
      "the role '\(role.name)' may not stand inside a heading", subject,
      hint: "move the element out of the heading", &walk)
  }

  /// Rows alone stand in a group of rows, and items alone in a group of a menu or tree.
  private static func groupFault(_ role: ARIARole, _ parent: ARIAState) -> String? {
    switch (parent.innerRole, parent.outerRole) {
    case (.rowgroup, _) where role != .row:
      "a 'rowgroup' holds rows, no '\(role.name)'"
    case (.group, .menu), (.group, .menubar):
      menuItems.contains(role) ? nil : "a group in a menu holds menu items, no '\(role.name)'"
    case (.group, .tree) where role != .treeitem:
      "a group in a tree holds tree items, no '\(role.name)'"
    default: nil
    }
  }

  private static let menuItems = RoleSet([.menuitem, .menuitemcheckbox, .menuitemradio])

  // MARK: Headings

  /// Headings hold phrases; these are parts of a page.
  private static let ofSections = RoleSet(
    names: """
      alert alertdialog application dialog directory document feed listbox log marquee math note \
      status tabpanel timer toolbar
      """)

  private static let headings: ElementSet = [.h1, .h2, .h3, .h4, .h5, .h6]

  private static func isInHeading(_ walk: LintWalk) -> Bool { walk.isInside(headings) }

  /// What these roles hold is read as one text, so that a heading in it is lost.
  private static let flat = RoleSet([.button, .image, .img, .progressbar, .separator, .slider])

  static func judgeHeading(
    _ subject: Subject, _ state: ARIAState, _ parent: ARIAState, _ walk: inout LintWalk
  ) {
    guard parent.explicitRoles.intersects(flat) else { return }
    let isHeading = subject.element.map(headings.contains) ?? false
    guard isHeading || state.isExplicit && state.role == .heading else { return }
    let around = flat.roles.first(where: parent.explicitRoles.contains)
    report(
      "a heading may not stand inside the role '\(around?.name ?? "")'", subject,
      hint: "move the heading out", &walk)
  }

  private static func report(
    _ message: String, _ subject: Subject, hint: String, _ walk: inout LintWalk
  ) {
    walk.report(.misplacedRole, subject, .role, message, hint: hint)
  }
}
