/// What a list, a menu or a grid is made of: a container without any of its parts is announced as
/// empty.
enum PartRules {
  static func judge(_ subject: Subject, _ frame: Frame, _ walk: inout LintWalk) {
    guard let role = frame.aria.role, let parts = parts[Int(role.rawValue)] else { return }
    // What is filled later, or owned from elsewhere, cannot be judged; nor can an empty one.
    if frame.childCount == 0 || frame.aria.isOpaque || frame.aria.isUnreachable { return }
    if subject.element == .select || subject.has(.ariaOwns) || subject.isKeyword(.ariaBusy, "true")
    {
      return
    }
    if walk.isFragment || frame.aria.below.intersects(parts) { return }
    let names = parts.roles.map { "'\($0.name)'" }.joined(separator: " or ")
    walk.report(
      .roleWithoutParts, subject, .role, "the role '\(role.name)' has no \(names) in it",
      hint: "give its parts that role, or leave this role out")
  }

  static func isOpaque(_ subject: Subject) -> Bool {
    subject.element == .slot || subject.element == .template
      || subject.namespace == .html && ContentRules.isCustom(subject)
  }

  private static let parts: [RoleSet?] = {
    var parts = [RoleSet?](repeating: nil, count: ARIARole.allCases.count)
    for line in "\(table)".split(separator: "\n") {
      let words = line.split(separator: ":", maxSplits: 1)
      guard words.count == 2, let role = ARIARole(String(words[0])) else { continue }
      parts[Int(role.rawValue)] = RoleSet(names: String(words[1]))
    }
    return parts
  }()

  private static let table: StaticString = """
    feed: article
    grid: row
    list: listitem
    listbox: option
    menu: menuitem menuitemcheckbox menuitemradio
    menubar: menuitem menuitemcheckbox menuitemradio
    radiogroup: radio
    row: cell columnheader gridcell rowheader
    rowgroup: row
    table: row
    tablist: tab
    tree: treeitem
    treegrid: row
    """
}
