extension MarkupTree {
  /// The tree as XML-syntax HTML. Equal trees give equal bytes; parsing them gives an equal tree,
  /// and an HTML parser reads the same from them.
  package func xmlText() -> String {
    var writer = MarkupWriter(tree: self)
    writer.write(below: root)
    return String(decoding: writer.output, as: UTF8.self)
  }

  /// One node with everything below it.
  package func xmlText(of node: NodeID) -> String {
    var writer = MarkupWriter(tree: self)
    writer.write(node)
    return String(decoding: writer.output, as: UTF8.self)
  }
}

private struct MarkupWriter {
  let tree: MarkupTree
  var output: [UInt8] = []
  private let known = KnownNames.shared

  init(tree: MarkupTree) {
    self.tree = tree
    output.reserveCapacity(tree.bytes.count + tree.bytes.count / 2)
  }

  mutating func write(below parent: NodeID) {
    var child = tree.nodes[parent.int].firstChild
    while child >= 0 {
      write(NodeID(Int(child)))
      child = tree.nodes[Int(child)].next
    }
  }

  mutating func write(_ node: NodeID) {
    switch tree.nodes[node.int].kind {
    case .element: writeElement(node)
    case .text: writeText(node)
    case .comment: wrap("<!--", tree.textBytes(of: node), "-->")
    case .doctype: wrap("<!", tree.textBytes(of: node), ">\n")
    case .processingInstruction: wrap("<?", tree.textBytes(of: node), "?>")
    case .document, .fragment: write(below: node)
    }
  }

  private mutating func wrap(
    _ opening: StaticString, _ text: ArraySlice<UInt8>, _ closing: StaticString
  ) {
    put(opening)
    output.append(contentsOf: text)
    put(closing)
  }

  private mutating func put(_ text: StaticString) {
    output.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func put(_ name: MarkupName) {
    let number = Int(name.raw)
    if number < known.strings.count {
      output.append(contentsOf: known.bytes(of: number))
    } else {
      output.append(contentsOf: tree.string(name).utf8)
    }
  }

  private mutating func writeElement(_ node: NodeID) {
    let name = tree.nodes[node.int].name
    output.append(0x3C)
    put(name)
    for index in tree.attributeRange(of: node) { writeAttribute(tree.attributes[index]) }
    if tree.nodes[node.int].firstChild < 0, isWrittenClosed(node) {
      put("/>")
      return
    }
    output.append(0x3E)
    if isLineEater(node) { output.append(0x0A) }
    write(below: node)
    put("</")
    put(name)
    output.append(0x3E)
  }

  /// HTML's elements have their own numbers as names.
  private func element(_ node: NodeID) -> HTMLElement? {
    guard tree.nodes[node.int].namespace == .html else { return nil }
    return UInt8(exactly: tree.nodes[node.int].name.raw).flatMap(HTMLElement.init(rawValue:))
  }

  /// Void elements always; in SVG and MathML every empty one; other HTML elements never, since an
  /// HTML parser takes `<div/>` for a start tag.
  private func isWrittenClosed(_ node: NodeID) -> Bool {
    guard tree.nodes[node.int].namespace == .html else { return true }
    return element(node).map(HTMLElement.void.contains) ?? false
  }

  /// An HTML parser drops a line feed right behind these start tags; a text that begins with one
  /// therefore gets a second.
  private func isLineEater(_ node: NodeID) -> Bool {
    guard tree.nodes[node.int].start < 0, let element = element(node),
      element == .pre || element == .textarea || element == .listing,
      let first = tree.firstChild(of: node), tree.kind(of: first) == .text
    else { return false }
    return tree.textBytes(of: first).first == 0x0A
  }

  private mutating func writeAttribute(_ attribute: AttributeRecord) {
    output.append(0x20)
    put(attribute.name)
    put("=\"")
    let start = Int(attribute.valueStart)
    escape(start..<start + Int(attribute.valueLength), inAttribute: true)
    output.append(0x22)
  }

  private mutating func writeText(_ node: NodeID) {
    if tree.nodes[node.int].flags.contains(.cdata) {
      wrap("<![CDATA[", tree.textBytes(of: node), "]]>")
      return
    }
    let text = tree.textBytes(of: node)
    if isRaw(node), !text.contains(0x26), !text.contains(0x3C) {
      output.append(contentsOf: text)
    } else {
      escape(text.startIndex..<text.endIndex, inAttribute: false)
    }
  }

  /// In style and script an HTML parser reads no references: `>` stands for itself there, which
  /// an XML parser allows too.
  private func isRaw(_ node: NodeID) -> Bool {
    guard let parent = tree.parent(of: node), let element = element(parent) else { return false }
    return element == .style || element == .script
  }

  /// No byte that could need a reference; without branches, so that many are looked at at once.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    var found: UInt8 = 0
    var place = 0
    while place < bytes.count {
      let byte = base[place]
      found |= byte == 0x26 ? 1 : 0
      found |= byte == 0x3C ? 1 : 0
      found |= byte == 0x3E ? 1 : 0
      found |= byte == 0x22 ? 1 : 0
      found |= byte == 0x0D ? 1 : 0
      place &+= 1
    }
    return found == 0
  }

  /// Bytes of the tree with references where markup needs them; most come in long plain runs.
  private mutating func escape(_ range: Range<Int>, inAttribute: Bool) {
    tree.bytes.withUnsafeBufferPointer { bytes in
      if Self.isPlain(UnsafeBufferPointer(rebasing: bytes[range])) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
        return
      }
      var plain = range.lowerBound
      for place in range {
        let reference: StaticString
        switch bytes[place] {
        case 0x26: reference = "&amp;"
        case 0x3C: reference = "&lt;"
        case 0x3E where !inAttribute: reference = "&gt;"
        case 0x22 where inAttribute: reference = "&quot;"
        case 0x0D: reference = "&#13;"
        default: continue
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<place]))
        put(reference)
        plain = place + 1
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<range.upperBound]))
    }
  }
}
