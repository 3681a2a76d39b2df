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

  mutating func write(below parent: NodeID) {
    for child in tree.children(of: parent) { write(child) }
  }

  mutating func write(_ node: NodeID) {
    switch tree.kind(of: node) {
    case .element: writeElement(node)
    case .text: writeText(node)
    case .comment: wrap("<!--", tree.textBytes(of: node), "-->")
    case .doctype: wrap("<!", tree.textBytes(of: node), ">\n")
    case .processingInstruction: wrap("<?", tree.textBytes(of: node), "?>")
    case .document, .fragment: write(below: node)
    }
  }

  private mutating func wrap(_ opening: String, _ text: ArraySlice<UInt8>, _ closing: String) {
    output += Array(opening.utf8)
    output += text
    output += Array(closing.utf8)
  }

  private mutating func writeElement(_ node: NodeID) {
    let name = Array(tree.name(of: node).utf8)
    output.append(0x3C)
    output += name
    for index in tree.attributeRange(of: node) { writeAttribute(tree.attributes[index]) }
    if tree.nodes[node.int].firstChild < 0, isWrittenClosed(node) {
      output += [0x2F, 0x3E]
      return
    }
    output.append(0x3E)
    if isLineEater(node) { output.append(0x0A) }
    write(below: node)
    output += [0x3C, 0x2F]
    output += name
    output.append(0x3E)
  }

  /// Void elements always; in SVG and MathML every empty one; other HTML elements never, since an
  /// HTML parser takes `<div/>` for a start tag.
  private func isWrittenClosed(_ node: NodeID) -> Bool {
    guard tree.namespace(of: node) == .html else { return true }
    return HTMLElement(tree.name(of: node)).map(HTMLElement.void.contains) ?? false
  }

  /// An HTML parser drops a line feed right behind these start tags; a text that begins with one
  /// therefore gets a second.
  private func isLineEater(_ node: NodeID) -> Bool {
    guard tree.namespace(of: node) == .html,
      ["pre", "textarea", "listing"].contains(tree.name(of: node)),
      let first = tree.firstChild(of: node), tree.kind(of: first) == .text
    else { return false }
    return tree.nodes[node.int].start < 0 && tree.textBytes(of: first).first == 0x0A
  }

  private mutating func writeAttribute(_ attribute: AttributeRecord) {
    output.append(0x20)
    output += Array(tree.string(attribute.name).utf8)
    output += [0x3D, 0x22]
    let start = Int(attribute.valueStart)
    escape(tree.bytes[start..<start + Int(attribute.valueLength)], inAttribute: true)
    output.append(0x22)
  }

  private mutating func writeText(_ node: NodeID) {
    if tree.nodes[node.int].flags.contains(.cdata) {
      wrap("<![CDATA[", tree.textBytes(of: node), "]]>")
      return
    }
    let text = tree.textBytes(of: node)
    if isRaw(node), !text.contains(0x26), !text.contains(0x3C) {
      output += text
    } else {
      escape(text, inAttribute: false)
    }
  }

  /// In style and script an HTML parser reads no references: `>` stands for itself there, which
  /// an XML parser allows too.
  private func isRaw(_ node: NodeID) -> Bool {
    guard let parent = tree.parent(of: node), tree.namespace(of: parent) == .html else {
      return false
    }
    let name = tree.name(of: parent)
    return name == "style" || name == "script"
  }

  private mutating func escape(_ text: ArraySlice<UInt8>, inAttribute: Bool) {
    for byte in text {
      switch byte {
      case 0x26: output += Array("&amp;".utf8)
      case 0x3C: output += Array("&lt;".utf8)
      case 0x3E where !inAttribute: output += Array("&gt;".utf8)
      case 0x22 where inAttribute: output += Array("&quot;".utf8)
      case 0x0D: output += Array("&#13;".utf8)
      default: output.append(byte)
      }
    }
  }
}
