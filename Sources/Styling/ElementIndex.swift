import Markup

/// The elements of a tree in document order, with what selectors ask of them as numbers.
///
/// The descendants of element `i` are `i + 1 ..< ends[i]`.
struct ElementIndex {
  var nodes: [NodeID] = []
  var names: [Int32] = []
  var ids: [Int32] = []
  var classes: [[Int32]] = []
  var parents: [Int32] = []
  var previous: [Int32] = []
  var next: [Int32] = []
  /// 1-based place among the parent's elements.
  var positions: [Int32] = []
  var ends: [Int32] = []
  /// False for `head` and all below it, and for what never shows.
  var isStyled: [Bool] = []

  private static let unstyled: Set<String> = [
    "head", "title", "meta", "style", "script", "link", "base", "template",
  ]

  init(_ tree: MarkupTree, names table: inout NameTable) {
    visit(tree, &table)
    for element in nodes.indices {
      if previous[element] >= 0 { next[Int(previous[element])] = Int32(element) }
    }
  }

  /// Walks with an own stack: a document may be as deep as the parser lets it.
  private mutating func visit(_ tree: MarkupTree, _ table: inout NameTable) {
    var open: [(element: Int32, lastChild: Int32, next: NodeID?)] = [
      (-1, -1, tree.firstChild(of: tree.root))
    ]
    while let frame = open.last {
      guard let node = frame.next else {
        open.removeLast()
        if frame.element >= 0 { ends[Int(frame.element)] = Int32(nodes.count) }
        continue
      }
      open[open.count - 1].next = tree.nextSibling(of: node)
      guard tree.kind(of: node) == .element else { continue }
      let element = Int32(nodes.count)
      append(node, parent: frame.element, previous: frame.lastChild, tree, &table)
      open[open.count - 1].lastChild = element
      open.append((element, -1, tree.firstChild(of: node)))
    }
  }

  private mutating func append(
    _ node: NodeID, parent: Int32, previous before: Int32, _ tree: MarkupTree,
    _ table: inout NameTable
  ) {
    let name = tree.name(of: node).asciiLowercased
    nodes.append(node)
    names.append(table.number(name))
    ids.append(tree.attribute("id", of: node).map { table.number($0) } ?? -1)
    classes.append(classNumbers(tree.attribute("class", of: node), &table))
    parents.append(parent)
    previous.append(before)
    next.append(-1)
    positions.append(before < 0 ? 1 : positions[Int(before)] + 1)
    ends.append(0)
    let isBelowStyled = parent < 0 || isStyled[Int(parent)]
    isStyled.append(isBelowStyled && !Self.unstyled.contains(name))
  }

  private mutating func classNumbers(
    _ value: String?, _ table: inout NameTable
  ) -> [Int32] {
    guard let value, !value.isEmpty else { return [] }
    var numbers: [Int32] = []
    for word in value.utf8.split(whereSeparator: isBlank) {
      numbers.append(table.number(String(Substring(word))))
    }
    return numbers
  }

  func isRoot(_ element: Int) -> Bool { parents[element] < 0 }
}
