// For what is written by program, such as the email's inlined styles. Changed nodes keep their
// place in the author's text; new ones have none.

extension MarkupTree {
  /// A value of an attribute, kept once for all the nodes that get it.
  package struct SharedValue {
    fileprivate let start: Int32
    fileprivate let length: Int32
    fileprivate let isPlain: Bool
  }

  package mutating func shared(_ value: String) -> SharedValue {
    var value = value
    return value.withUTF8 { value in shared { $0.append(contentsOf: value) } }
  }

  /// - Parameter write: appends the value.
  package mutating func shared(_ write: (inout [UInt8]) -> Void) -> SharedValue {
    let start = bytes.count
    write(&bytes)
    let isPlain = bytes.withUnsafeBufferPointer {
      MarkupWriter.isPlain(UnsafeBufferPointer(rebasing: $0[start...]))
    }
    return SharedValue(
      start: Int32(start), length: Int32(bytes.count - start), isPlain: isPlain)
  }

  /// Sets or adds an attribute.
  package mutating func setAttribute(_ name: String, to value: String, of node: NodeID) {
    let number = number(name)
    setAttribute(number, to: shared(value), of: node)
  }

  package mutating func setAttribute(
    _ name: MarkupName, to value: SharedValue, of node: NodeID
  ) {
    if let index = attributeIndex(name, of: node) {
      attributes[index].valueStart = value.start
      attributes[index].valueLength = value.length
      attributes[index].isPlain = value.isPlain
      return
    }
    let range = attributeRange(of: node)
    if range.upperBound != attributes.count {
      let first = attributes.count
      for index in range { attributes.append(attributes[index]) }
      nodes[node.int].firstAttribute = Int32(first)
    }
    attributes.append(
      AttributeRecord(
        name: name, isPlain: value.isPlain, nameStart: -1, sourceStart: -1, sourceLength: 0,
        valueStart: value.start,
        valueLength: value.length))
    nodes[node.int].attributeCount = Int32(range.count + 1)
  }

  package mutating func removeAttribute(_ name: String, of node: NodeID) {
    guard let index = attributeIndex(name, of: node) else { return }
    let range = attributeRange(of: node)
    for later in (index + 1)..<max(range.upperBound, index + 1) {
      attributes[later - 1] = attributes[later]
    }
    nodes[node.int].attributeCount -= 1
  }

  /// Takes a node and everything below it out of the tree.
  package mutating func remove(_ node: NodeID) {
    let record = nodes[node.int]
    guard record.parent >= 0 else { return }
    if record.previous >= 0 {
      nodes[Int(record.previous)].next = record.next
    } else {
      nodes[Int(record.parent)].firstChild = record.next
    }
    if record.next >= 0 {
      nodes[Int(record.next)].previous = record.previous
    } else {
      nodes[Int(record.parent)].lastChild = record.previous
    }
    nodes[node.int].parent = -1
    nodes[node.int].next = -1
    nodes[node.int].previous = -1
  }

  /// Adds a text before `sibling`, or as the last child.
  @discardableResult
  package mutating func insertText(
    _ text: String, into parent: NodeID, before sibling: NodeID? = nil
  ) -> NodeID {
    insert(textRecord(.text, text), into: parent, before: sibling)
  }

  @discardableResult
  package mutating func insertComment(
    _ text: String, into parent: NodeID, before sibling: NodeID? = nil
  ) -> NodeID {
    insert(textRecord(.comment, text), into: parent, before: sibling)
  }

  @discardableResult
  package mutating func insertElement(
    _ name: String, into parent: NodeID, before sibling: NodeID? = nil
  ) -> NodeID {
    var record = NodeRecord(kind: .element)
    record.name = number(name)
    record.namespace = name == "svg" ? .svg : nodes[parent.int].namespace
    record.firstAttribute = Int32(attributes.count)
    return insert(record, into: parent, before: sibling)
  }

  /// Replaces everything below `node` by a text.
  package mutating func setText(_ text: String, of node: NodeID) {
    for child in Array(children(of: node)) { remove(child) }
    insertText(text, into: node)
  }

  private mutating func textRecord(_ kind: Kind, _ text: String) -> NodeRecord {
    var record = NodeRecord(kind: kind)
    record.textStart = Int32(bytes.count)
    bytes += Array(text.utf8)
    record.textLength = Int32(bytes.count) - record.textStart
    return record
  }

  private mutating func insert(
    _ record: NodeRecord, into parent: NodeID, before sibling: NodeID?
  ) -> NodeID {
    let node = NodeID(nodes.count)
    var record = record
    record.parent = parent.index
    record.next = sibling?.index ?? -1
    record.previous = sibling.map { nodes[$0.int].previous } ?? nodes[parent.int].lastChild
    if record.previous >= 0 {
      nodes[Int(record.previous)].next = node.index
    } else {
      nodes[parent.int].firstChild = node.index
    }
    if let sibling {
      nodes[sibling.int].previous = node.index
    } else {
      nodes[parent.int].lastChild = node.index
    }
    nodes.append(record)
    return node
  }

  /// The number of a name, a new one if the tree has none yet.
  package mutating func number(_ name: String) -> MarkupName {
    if let known = numbered(name) { return known }
    extraNames.append(name)
    return MarkupName(raw: UInt16(KnownNames.shared.strings.count + extraNames.count - 1))
  }
}
