/// `aria-owns` moves elements to another place in the tree that screen readers show; each may go to
/// one place, and that is not inside itself.
enum OwnerRules {
  static func finish(_ walk: inout LintWalk) {
    var owners: [Int32: Int32] = [:]
    var moves: [(reference: IDTable.Reference, target: Int32)] = []
    for reference in walk.ids.references where reference.kind == .ariaOwns {
      guard let target = walk.ids.node(reference.key) else { continue }
      if let first = owners[target] {
        if first != reference.node { reportSecond(reference, first, &walk) }
        continue
      }
      owners[target] = reference.node
      moves.append((reference, target))
    }
    for (reference, target) in moves where isInside(reference.node, target, owners, walk) {
      walk.report(
        .badOwner, valueOf: reference.attribute, offset: reference.offset,
        "the element '\(reference.key.id)' would stand inside itself",
        hint: "name only elements that are not around this one")
    }
  }

  /// Whether `node` stands in `target`, once everything is where its owner is.
  private static func isInside(
    _ node: Int32, _ target: Int32, _ owners: [Int32: Int32], _ walk: LintWalk
  ) -> Bool {
    var seen: Set<Int32> = []
    var next = node
    while next > 0, seen.insert(next).inserted {
      if next == target { return true }
      next = owners[next] ?? walk.tree.nodes[Int(next)].parent
    }
    return false
  }

  private static func reportSecond(
    _ reference: IDTable.Reference, _ first: Int32, _ walk: inout LintWalk
  ) {
    let name = Subject(walk.tree, first).nameText
    walk.report(
      .badOwner, valueOf: reference.attribute, offset: reference.offset,
      "the element '\(reference.key.id)' already belongs to another '\(name)'",
      hint: "name it in one 'aria-owns'")
  }
}
