/// States and properties that go together, or with the roles around.
enum AriaPairRules {
  static func judge(_ subject: Subject, _ state: ARIAState, _ walk: inout LintWalk) {
    judgeOrder(.ariaValuemin, .ariaValuemax, subject, &walk)
    // The size is -1 where nobody knows it.
    if let size = number(subject, .ariaSetsize), size > 0 {
      judgeOrder(.ariaPosinset, .ariaSetsize, subject, &walk)
    }
    if subject.has(.ariaBrailleroledescription), !subject.has(.ariaRoledescription) {
      walk.report(
        .missingAria, subject, .ariaBrailleroledescription,
        "'aria-brailleroledescription' needs 'aria-roledescription'",
        hint: "add 'aria-roledescription' for those who listen", severity: .warning)
    }
    if state.role == .row { judgeRow(subject, &walk) }
  }

  private static func judgeOrder(
    _ lower: HTMLAttribute, _ upper: HTMLAttribute, _ subject: Subject, _ walk: inout LintWalk
  ) {
    guard let least = number(subject, lower), let most = number(subject, upper), least > most
    else { return }
    walk.report(
      .rangeOrder, subject, lower, "'\(lower.name)' is more than '\(upper.name)'",
      hint: "make it less")
  }

  private static func number(_ subject: Subject, _ attribute: HTMLAttribute) -> Double? {
    subject.has(attribute) ? InputCombinations.decimal(subject, attribute) : nil
  }

  /// The rows of a tree open and have levels; those of a plain table or grid do not.
  private static func judgeRow(_ subject: Subject, _ walk: inout LintWalk) {
    guard subject.present.intersects(treeStates) else { return }
    let table = walk.frames.lazy.reversed().compactMap(\.aria.role).first(where: tables.contains)
    guard let table, table != .treegrid else { return }
    for attribute in [HTMLAttribute.ariaExpanded, .ariaLevel, .ariaPosinset, .ariaSetsize]
    where subject.has(attribute) {
      walk.report(
        .rowState, subject, attribute,
        "'\(attribute.name)' is not for the row of a '\(table.name)'",
        hint: "give the table the role 'treegrid', or remove the attribute")
    }
  }

  private static let treeStates: AttributeSet = [
    .ariaExpanded, .ariaLevel, .ariaPosinset, .ariaSetsize,
  ]
  private static let tables = RoleSet([.grid, .table, .treegrid])
}
