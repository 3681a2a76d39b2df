import Markup

/// The elements of a tree in document order, with what selectors ask of them as numbers.
struct ElementIndex {
  struct Element {
    var node: NodeID
    var name: Int32
    /// -1 when there is none, as for every other element named here.
    var id: Int32
    var parent: Int32
    var previous: Int32
    var next: Int32 = -1
    /// 1-based place among the parent's elements.
    var position: Int32
    /// The descendants of element `i` are `i + 1 ..< end`.
    var end: Int32 = 0
    /// Its classes are those from the end of the element before up to here.
    var classEnd: Int32
    /// False for `head` and all below it, and for what never shows.
    var isStyled: Bool
    /// A bit for each name, class and id of the elements above: a selector that asks for others
    /// cannot match. Names share bits, so a set bit proves nothing.
    var above: UInt64
    fileprivate var own: UInt64
  }

  private(set) var elements: [Element] = []
  private var classPool: [Int32] = []

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
    elements.reserveCapacity(tree.elementEstimate)
    classPool.reserveCapacity(tree.elementEstimate)
    known.reserveCapacity(32)
    visit(tree, &table)
  }

  /// Walks with an own stack: a document may be as deep as the parser lets it.
  private mutating func visit(_ tree: MarkupTree, _ table: inout NameTable) {
    var open: [(element: Int32, lastChild: Int32, next: NodeID?)] = [
      (-1, -1, tree.firstChild(of: tree.root))
    ]
    open.reserveCapacity(32)
    while let frame = open.last {
      guard let node = frame.next else {
        open.removeLast()
        if frame.element >= 0 { elements[Int(frame.element)].end = Int32(elements.count) }
        continue
      }
      open[open.count - 1].next = tree.nextSibling(of: node)
      guard tree.kind(of: node) == .element else { continue }
      let element = Int32(elements.count)
      append(node, parent: frame.element, previous: frame.lastChild, tree, &table)
      open[open.count - 1].lastChild = element
      open.append((element, -1, tree.firstChild(of: node)))
    }
  }

  private mutating func append(
    _ node: NodeID, parent: Int32, previous: Int32, _ tree: MarkupTree, _ table: inout NameTable
  ) {
    let name = name(of: node, tree, &table)
    let id =
      idName.flatMap { tree.attributeBytes($0, of: node) }.map { table.number($0) } ?? -1
    let firstClass = classPool.count
    if let className, let value = tree.attributeBytes(className, of: node) {
      addClasses(value, &table)
    }
    var own = Self.bit(name.number)
    if id >= 0 { own |= Self.bit(id) }
    for place in firstClass..<classPool.count { own |= Self.bit(classPool[place]) }
    var element = Element(
      node: node, name: name.number, id: id, parent: parent, previous: previous, position: 1,
      classEnd: Int32(classPool.count), isStyled: name.isStyled, above: 0, own: own)
    if parent >= 0 {
      let outer = elements[Int(parent)]
      element.above = outer.above | outer.own
      element.isStyled = outer.isStyled && name.isStyled
    }
    if previous >= 0 {
      element.position = elements[Int(previous)].position + 1
      elements[Int(previous)].next = Int32(elements.count)
    }
    elements.append(element)
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

  private mutating func addClasses(_ value: ArraySlice<UInt8>, _ table: inout NameTable) {
    value.withUnsafeBufferPointer { value in
      var start = 0
      while start < value.count {
        var end = start
        while end < value.count, !isBlank(value[end]) { end += 1 }
        if end > start {
          classPool.append(table.number(UnsafeBufferPointer(rebasing: value[start..<end])))
        }
        start = end + 1
      }
    }
  }

  private func firstClass(of element: Int) -> Int {
    element == 0 ? 0 : Int(elements[element - 1].classEnd)
  }

  func classes(of element: Int) -> ArraySlice<Int32> {
    classPool[firstClass(of: element)..<Int(elements[element].classEnd)]
  }

  func has(class name: Int32, _ element: Int) -> Bool {
    for place in firstClass(of: element)..<Int(elements[element].classEnd)
    where classPool[place] == name { return true }
    return false
  }

  func isRoot(_ element: Int) -> Bool { elements[element].parent < 0 }
}
