import Markup

/// The elements of a tree in document order, with what selectors ask of them as numbers.
///
/// The descendants of element `i` are `i + 1 ..< ends[i]`.
struct ElementIndex {
  var nodes: [NodeID] = []
  var names: [Int32] = []
  var ids: [Int32] = []
  /// The classes of element `i` are `classPool[classEnds[i - 1] ..< classEnds[i]]`.
  private var classPool: [Int32] = []
  private var classEnds: [Int32] = []
  var parents: [Int32] = []
  var previous: [Int32] = []
  var next: [Int32] = []
  /// 1-based place among the parent's elements.
  var positions: [Int32] = []
  var ends: [Int32] = []
  /// A bit for each name, class and id of the elements above: a selector that asks for others
  /// cannot match. Names share bits, so a set bit proves nothing.
  private(set) var ancestors: [UInt64] = []
  private var own: [UInt64] = []
  /// False for `head` and all below it, and for what never shows.
  var isStyled: [Bool] = []

  private static let unstyled: Set<String> = [
    "head", "title", "meta", "style", "script", "link", "base", "template",
  ]

  private let idName: MarkupName?
  private let className: MarkupName?
  /// By the tree's own number of an element's name: its number here, and whether it is styled.
  private var known: [UInt16: (number: Int32, isStyled: Bool)] = [:]

  init(_ tree: MarkupTree, names table: inout NameTable) {
    idName = tree.numbered("id")
    className = tree.numbered("class")
    reserve(tree.elementEstimate)
    visit(tree, &table)
    for element in nodes.indices {
      if previous[element] >= 0 { next[Int(previous[element])] = Int32(element) }
    }
  }

  private mutating func reserve(_ count: Int) {
    nodes.reserveCapacity(count)
    names.reserveCapacity(count)
    ids.reserveCapacity(count)
    classPool.reserveCapacity(count)
    classEnds.reserveCapacity(count)
    parents.reserveCapacity(count)
    previous.reserveCapacity(count)
    next.reserveCapacity(count)
    positions.reserveCapacity(count)
    ends.reserveCapacity(count)
    isStyled.reserveCapacity(count)
    ancestors.reserveCapacity(count)
    own.reserveCapacity(count)
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
    let name = name(of: node, tree, &table)
    nodes.append(node)
    names.append(name.number)
    let id = idName.flatMap { tree.attributeBytes($0, of: node) }
    ids.append(id.map { table.number($0) } ?? -1)
    addClasses(className.flatMap { tree.attributeBytes($0, of: node) }, &table)
    parents.append(parent)
    previous.append(before)
    next.append(-1)
    positions.append(before < 0 ? 1 : positions[Int(before)] + 1)
    ends.append(0)
    ancestors.append(parent < 0 ? 0 : ancestors[Int(parent)] | own[Int(parent)])
    own.append(bits(of: nodes.count - 1))
    isStyled.append((parent < 0 || isStyled[Int(parent)]) && name.isStyled)
  }

  private func bits(of element: Int) -> UInt64 {
    var bits = Self.bit(names[element])
    if ids[element] >= 0 { bits |= Self.bit(ids[element]) }
    for name in classes(of: element) { bits |= Self.bit(name) }
    return bits
  }

  static func bit(_ name: Int32) -> UInt64 { 1 << UInt64(name & 63) }

  private mutating func name(
    of node: NodeID, _ tree: MarkupTree, _ table: inout NameTable
  ) -> (number: Int32, isStyled: Bool) {
    let raw = tree.nameNumber(of: node).raw
    if let known = known[raw] { return known }
    let text = tree.name(of: node).asciiLowercased
    let name = (table.number(text), !Self.unstyled.contains(text))
    known[raw] = name
    return name
  }

  private mutating func addClasses(_ value: ArraySlice<UInt8>?, _ table: inout NameTable) {
    if let value {
      var start = value.startIndex
      while start < value.endIndex {
        let end = value[start...].firstIndex(where: isBlank) ?? value.endIndex
        if end > start { classPool.append(table.number(value[start..<end])) }
        start = end + 1
      }
    }
    classEnds.append(Int32(classPool.count))
  }

  func classes(of element: Int) -> ArraySlice<Int32> {
    let start = element == 0 ? 0 : Int(classEnds[element - 1])
    return classPool[start..<Int(classEnds[element])]
  }

  func has(class name: Int32, _ element: Int) -> Bool {
    let start = element == 0 ? 0 : Int(classEnds[element - 1])
    for place in start..<Int(classEnds[element]) where classPool[place] == name { return true }
    return false
  }

  func isRoot(_ element: Int) -> Bool { parents[element] < 0 }
}
