package import Diagnostics

/// A node's number in its tree. Numbers of one tree mean nothing in another.
package struct NodeID: Hashable, Sendable {
  let index: Int32

  init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  var int: Int { Int(index) }
}

/// A document or fragment as libxml2's XML parser proved it to be well-formed, with the place of
/// every tag, attribute name and value in the author's text.
///
/// Nodes are records in one array and refer to each other by number; names are numbers; texts and
/// values are ranges of `bytes`, which begin with the source itself, so that a text without
/// references is never copied. A value type: changing a copy leaves the original alone.
package struct MarkupTree: Sendable {
  package enum Kind: UInt8, Sendable {
    case document, fragment, element, text, comment, doctype, processingInstruction
  }

  /// As an HTML parser assigns them: by the element's name and place, not by `xmlns`.
  package enum Namespace: UInt8, Sendable {
    case html, svg, mathML, other
  }

  package let file: String
  package let input: MarkupInput

  var nodes: [NodeRecord]
  var attributes: [AttributeRecord]
  /// The source, what it was wrapped in, and behind it texts that differ from their source.
  var bytes: [UInt8]
  var extraNames: [String]
  /// Where the author's text lies in `bytes`.
  var sourceRange: Range<Int>
  var lines: LineIndex
}

/// What kind of text is parsed.
package enum MarkupInput: Hashable, Sendable {
  case document
  /// Markup that will stand inside an element of this name.
  case fragment(context: String)
}

/// One attribute as the author wrote it.
package struct MarkupAttribute: Hashable, Sendable {
  /// The whole name, prefix included.
  package let name: String
  /// As an HTML parser reads it: references replaced, line breaks kept.
  package let value: String
  /// Its place among the tree's attributes, for its locations, which cost more than its value.
  let index: Int
}

struct NodeRecord: Sendable {
  var kind: MarkupTree.Kind
  var namespace: MarkupTree.Namespace = .html
  var flags: Flags = []
  var name = MarkupName.unknown
  var parent: Int32 = -1
  var firstChild: Int32 = -1
  var lastChild: Int32 = -1
  var next: Int32 = -1
  var previous: Int32 = -1
  /// Offset of the node's first byte; -1 for nodes made by program.
  var start: Int32 = -1
  /// Behind the start tag, or behind the node.
  var end: Int32 = -1
  var firstAttribute: Int32 = 0
  var attributeCount: Int32 = 0
  var textStart: Int32 = 0
  var textLength: Int32 = 0

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// Written `<name/>`.
    static let selfClosed = Flags(rawValue: 1)
    static let cdata = Flags(rawValue: 2)
    /// The name has a prefix, which HTML does not know.
    static let prefixed = Flags(rawValue: 4)
    /// The text's bytes differ from its source's.
    static let decoded = Flags(rawValue: 8)
  }
}

struct AttributeRecord: Sendable {
  var name: MarkupName
  /// The value needs no references where it is written in double quotes.
  var isPlain: Bool
  /// Offset of the name; -1 when set by program.
  var nameStart: Int32
  /// Offset of the value's first byte in the source.
  var sourceStart: Int32
  var sourceLength: Int32
  var valueStart: Int32
  var valueLength: Int32
}

extension MarkupTree {
  package var root: NodeID { NodeID(0) }

  /// The outermost element of a document.
  package var documentElement: NodeID? {
    children(of: root).first { kind(of: $0) == .element }
  }

  package func kind(of node: NodeID) -> Kind { nodes[node.int].kind }

  /// The name as written; of a fragment, the name of the element it will stand in.
  package func name(of node: NodeID) -> String { string(nodes[node.int].name) }

  /// Equal exactly for equal names of one tree.
  package func nameNumber(of node: NodeID) -> MarkupName { nodes[node.int].name }

  package func namespace(of node: NodeID) -> Namespace { nodes[node.int].namespace }

  package func parent(of node: NodeID) -> NodeID? { link(nodes[node.int].parent) }

  package func nextSibling(of node: NodeID) -> NodeID? { link(nodes[node.int].next) }

  package func previousSibling(of node: NodeID) -> NodeID? { link(nodes[node.int].previous) }

  package func firstChild(of node: NodeID) -> NodeID? { link(nodes[node.int].firstChild) }

  package func children(of node: NodeID) -> Children {
    Children(tree: self, upcoming: nodes[node.int].firstChild)
  }

  /// Everything below `node`, in document order.
  package func descendants(of node: NodeID) -> Descendants {
    Descendants(tree: self, top: node.index, upcoming: nodes[node.int].firstChild)
  }

  /// Of a text, comment or instruction, its content; of anything else, all the text below it.
  package func text(of node: NodeID) -> String {
    switch nodes[node.int].kind {
    case .text, .comment, .doctype, .processingInstruction:
      return String(decoding: textBytes(of: node), as: UTF8.self)
    case .document, .fragment, .element:
      var text: [UInt8] = []
      for child in descendants(of: node) where kind(of: child) == .text {
        text += textBytes(of: child)
      }
      return String(decoding: text, as: UTF8.self)
    }
  }

  /// Whether a text has nothing but white space.
  package func isBlank(_ node: NodeID) -> Bool {
    let text = textBytes(of: node)
    guard let first = text.first(where: { !TreeBuilder.isSpace($0) }) else { return true }
    // Only the white space of Unicode is dear to tell.
    return first >= 0x80
      && String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  package func attributes(of node: NodeID) -> [MarkupAttribute] {
    attributeRange(of: node).map { index in
      let record = attributes[index]
      return MarkupAttribute(name: string(record.name), value: value(of: record), index: index)
    }
  }

  package func nameLocation(of attribute: MarkupAttribute) -> FileLocation {
    let record = attributes[attribute.index]
    return location(at: Int(record.nameStart), length: attribute.name.count)
  }

  package func valueLocation(of attribute: MarkupAttribute) -> FileLocation {
    let record = attributes[attribute.index]
    return location(at: Int(record.sourceStart), through: Int(record.sourceLength))
  }

  package func attribute(_ name: String, of node: NodeID) -> String? {
    attributeIndex(name, of: node).map { value(of: attributes[$0]) }
  }

  /// By the number that `numbered` gave for the name.
  package func attribute(_ name: MarkupName, of node: NodeID) -> String? {
    attributeIndex(name, of: node).map { value(of: attributes[$0]) }
  }

  /// The value's bytes.
  package func attributeBytes(_ name: MarkupName, of node: NodeID) -> ArraySlice<UInt8>? {
    attributeIndex(name, of: node).map { index in
      let start = Int(attributes[index].valueStart)
      return bytes[start..<start + Int(attributes[index].valueLength)]
    }
  }

  package func hasAttribute(_ name: MarkupName, of node: NodeID) -> Bool {
    attributeIndex(name, of: node) != nil
  }

  package func name(_ number: MarkupName) -> String { string(number) }

  /// Where the node begins; its length is that of its start tag, or of the whole text or comment.
  package func location(of node: NodeID) -> FileLocation {
    let record = nodes[node.int]
    guard record.start >= 0 else { return FileLocation(file) }
    return location(at: Int(record.start), through: Int(record.end - record.start))
  }

  /// About how many elements there are, for those who set memory aside.
  package var elementEstimate: Int { nodes.count / 2 + 8 }

  /// How many bytes the author's text has.
  package var sourceBytes: Int { sourceRange.count }
}

extension MarkupTree {
  package struct Children: Sequence, IteratorProtocol {
    let tree: MarkupTree
    var upcoming: Int32

    package mutating func next() -> NodeID? {
      guard upcoming >= 0 else { return nil }
      let node = NodeID(Int(upcoming))
      upcoming = tree.nodes[node.int].next
      return node
    }
  }

  package struct Descendants: Sequence, IteratorProtocol {
    let tree: MarkupTree
    let top: Int32
    var upcoming: Int32

    package mutating func next() -> NodeID? {
      guard upcoming >= 0 else { return nil }
      let node = NodeID(Int(upcoming))
      advance(from: tree.nodes[node.int])
      return node
    }

    private mutating func advance(from record: NodeRecord) {
      if record.firstChild >= 0 {
        upcoming = record.firstChild
        return
      }
      var current = record
      while current.next < 0 {
        guard current.parent >= 0, current.parent != top else {
          upcoming = -1
          return
        }
        current = tree.nodes[Int(current.parent)]
      }
      upcoming = current.next
    }
  }
}

extension MarkupTree {
  func link(_ index: Int32) -> NodeID? { index < 0 ? nil : NodeID(Int(index)) }

  func string(_ name: MarkupName) -> String {
    let known = KnownNames.shared.strings
    let number = Int(name.raw)
    if number < known.count { return known[number] }
    return number - known.count < extraNames.count ? extraNames[number - known.count] : ""
  }

  func attributeRange(of node: NodeID) -> Range<Int> {
    let record = nodes[node.int]
    let first = Int(record.firstAttribute)
    return first..<first + Int(record.attributeCount)
  }

  func attributeIndex(_ name: String, of node: NodeID) -> Int? {
    guard nodes[node.int].attributeCount > 0, let wanted = numbered(name) else { return nil }
    return attributeIndex(wanted, of: node)
  }

  func attributeIndex(_ name: MarkupName, of node: NodeID) -> Int? {
    attributeRange(of: node).first { attributes[$0].name == name }
  }

  /// The number of a name that occurs in this tree or is known to HTML.
  package func numbered(_ name: String) -> MarkupName? {
    if let known = KnownNames.shared.find(name) { return known }
    guard let index = extraNames.firstIndex(of: name) else { return nil }
    return MarkupName(raw: UInt16(KnownNames.shared.strings.count + index))
  }

  func value(of record: AttributeRecord) -> String {
    let start = Int(record.valueStart)
    return String(decoding: bytes[start..<start + Int(record.valueLength)], as: UTF8.self)
  }

  func textBytes(of node: NodeID) -> ArraySlice<UInt8> {
    let start = Int(nodes[node.int].textStart)
    return bytes[start..<start + Int(nodes[node.int].textLength)]
  }

  /// The place of an offset in `bytes`; `through` is a length in bytes.
  func location(at offset: Int, through length: Int) -> FileLocation {
    location(at: offset, length: scalars(from: offset, count: length))
  }

  func location(at offset: Int, length: Int? = nil) -> FileLocation {
    guard offset >= sourceRange.lowerBound else { return FileLocation(file, line: 1, column: 1) }
    let place = bytes.withUnsafeBufferPointer {
      lines.position(of: min(offset, sourceRange.upperBound), in: $0)
    }
    return FileLocation(file, line: place.line, column: place.column, length: length)
  }

  /// How many scalars to underline: those up to the end of the first line.
  private func scalars(from offset: Int, count: Int) -> Int? {
    guard offset >= sourceRange.lowerBound, count > 0 else { return nil }
    var scalars = 0
    for byte in bytes[offset..<min(offset + count, sourceRange.upperBound)] {
      if byte == 0x0A || byte == 0x0D { break }
      scalars += byte & 0xC0 != 0x80 ? 1 : 0
    }
    return scalars
  }
}
