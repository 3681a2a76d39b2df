import Diagnostics

/// Items that `itemref` ties together: no property is reached twice, no item is its own property.
enum MicrodataRules {
  static func finish(_ walk: inout LintWalk) {
    guard walk.ids.references.contains(where: { $0.kind == .itemref }) else { return }
    let items = walk.tree.nodes.indices.compactMap { index -> Int32? in
      let node = Int32(index)
      guard walk.tree.nodes[index].kind == .element else { return nil }
      return Subject(walk.tree, node).has(.itemscope) ? node : nil
    }
    var crawl = MicrodataCrawl(walk)
    crawl.run(items)
    for (item, reason) in crawl.faults {
      walk.report(.badItemReference, Subject(walk.tree, item), .itemref, reason)
    }
  }

  static func references(_ subject: Subject) -> [String] {
    guard let bytes = subject.bytes(.itemref) else { return [] }
    var ids: [String] = []
    _ = bytes.firstFault { range in
      // An id that stands twice is a fault of the value.
      let id = bytes.text(range)
      if !ids.contains(id) { ids.append(id) }
      return nil
    }
    return ids
  }
}

/// Finds the properties of every item as HTML does, and what goes wrong on the way.
private struct MicrodataCrawl {
  private let walk: LintWalk
  private(set) var faults: [(item: Int32, reason: String)] = []
  /// Items that are properties of each item.
  private var inner: [Int32: [Int32]] = [:]
  /// A page has few items; this only keeps a hostile one from taking forever.
  private var steps = 0

  init(_ walk: LintWalk) { self.walk = walk }

  mutating func run(_ items: [Int32]) {
    for item in items { crawl(item) }
    var state: [Int32: Bool] = [:]
    for item in items where state[item] == nil { search(item, &state) }
  }

  private mutating func crawl(_ item: Int32) {
    var memory: Set<Int32> = [item]
    var pending = children(of: item)
    for id in MicrodataRules.references(Subject(walk.tree, item)) {
      if let node = walk.ids.node(id) { pending.append(node) }
    }
    while let node = pending.popLast(), steps < 1_000_000 {
      steps += 1
      guard memory.insert(node).inserted else {
        faults.append((item, "'itemref' reaches the same element twice"))
        return
      }
      let subject = Subject(walk.tree, node)
      if subject.has(.itemscope) {
        if subject.has(.itemprop) { inner[item, default: []].append(node) }
      } else {
        pending += children(of: node)
      }
    }
  }

  private func children(of node: Int32) -> [Int32] {
    var children: [Int32] = []
    var next = walk.tree.nodes[Int(node)].firstChild
    while next >= 0 {
      let record = walk.tree.nodes[Int(next)]
      if record.kind == .element { children.append(next) }
      next = record.next
    }
    return children
  }

  /// Depth first; an item that is met again while it is open is a property of itself.
  private mutating func search(_ start: Int32, _ isDone: inout [Int32: Bool]) {
    var path: [(item: Int32, next: Int)] = [(start, 0)]
    isDone[start] = false
    while let top = path.last {
      let properties = inner[top.item] ?? []
      guard top.next < properties.count else {
        isDone[top.item] = true
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let property = properties[top.next]
      switch isDone[property] {
      case nil:
        isDone[property] = false
        path.append((property, 0))
      case false?:
        faults.append((top.item, "by 'itemref' the item is a property of itself"))
      case true?: break
      }
    }
  }
}
