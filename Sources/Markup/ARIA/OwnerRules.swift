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
    let circles = circles(moves.map(\.target), owners, walk)
    for (reference, target) in moves
    where circles.contains(target) && circles.contains(reference.node) {
      // One that names itself alone does no harm: browsers pass over it.
      walk.report(
        .badOwner, valueOf: reference.attribute, offset: reference.offset,
        "the element '\(reference.key.id)' would stand inside itself",
        hint: "name only elements that are not around this one",
        severity: reference.node == target ? .warning : nil)
    }
  }

  /// The elements that stand inside themselves, once everything is where its owner is. Each is
  /// looked at once, however long the chains are.
  private static func circles(
    _ starts: [Int32], _ owners: [Int32: Int32], _ walk: LintWalk
  ) -> Set<Int32> {
    var found: Set<Int32> = []
    var done: Set<Int32> = []
    for start in starts {
      var path: [Int32] = []
      var places: [Int32: Int] = [:]
      var next = start
      while next > 0, !done.contains(next), places[next] == nil {
        places[next] = path.count
        path.append(next)
        next = owners[next] ?? walk.tree.nodes[Int(next)].parent
      }
      if let place = places[next] { found.formUnion(path[place...]) }
      done.formUnion(path)
    }
    return found
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
