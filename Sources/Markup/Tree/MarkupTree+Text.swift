extension MarkupTree {
  /// The tree as XML-syntax HTML. Equal trees give equal bytes; parsing them gives an equal tree,
  /// and an HTML parser reads the same from them.
  package func xmlText() -> String { String(decoding: xmlBytes(), as: UTF8.self) }

  /// The same as UTF-8, for those who need no string of it.
  package func xmlBytes() -> [UInt8] { xmlBytes { $0.write(below: 0) } }

  /// One node with everything below it.
  package func xmlText(of node: NodeID) -> String {
    String(decoding: xmlBytes { $0.write(node.index) }, as: UTF8.self)
  }

  private func xmlBytes(_ write: (inout MarkupWriter) -> Void) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      nodes.withUnsafeBufferPointer { nodes in
        attributes.withUnsafeBufferPointer { attributes in
          var writer = MarkupWriter(
            bytes: bytes, nodes: nodes, attributes: attributes, extraNames: extraNames)
          write(&writer)
          return writer.output
        }
      }
    }
  }
}

/// Looks at the tree's memory itself: with arrays, counting who holds them would take most of the
/// time. Lives no longer than they are lent.
struct MarkupWriter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let nodes: UnsafeBufferPointer<NodeRecord>
  private let attributes: UnsafeBufferPointer<AttributeRecord>
  private let extraNames: [String]
  private(set) var output: [UInt8] = []

  init(
    bytes: UnsafeBufferPointer<UInt8>, nodes: UnsafeBufferPointer<NodeRecord>,
    attributes: UnsafeBufferPointer<AttributeRecord>, extraNames: [String]
  ) {
    self.bytes = bytes
    self.nodes = nodes
    self.attributes = attributes
    self.extraNames = extraNames
    output.reserveCapacity(bytes.count + bytes.count / 2)
  }

  mutating func write(below parent: Int32) {
    var child = nodes[Int(parent)].firstChild
    while child >= 0 {
      write(child)
      child = nodes[Int(child)].next
    }
  }

  mutating func write(_ node: Int32) {
    let record = nodes[Int(node)]
    switch record.kind {
    case .element: writeElement(node, record)
    case .text: writeText(record)
    case .comment: wrap("<!--", text(record), "-->")
    case .doctype: wrap("<!", text(record), ">\n")
    case .processingInstruction: wrap("<?", text(record), "?>")
    case .document, .fragment: write(below: node)
    }
  }

  private func text(_ record: NodeRecord) -> UnsafeBufferPointer<UInt8> {
    slice(record.textStart, record.textLength)
  }

  private func slice(_ start: Int32, _ length: Int32) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(start)..<Int(start + length)])
  }

  private mutating func wrap(
    _ opening: StaticString, _ text: UnsafeBufferPointer<UInt8>, _ closing: StaticString
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
    let known = KnownNames.shared.strings.count
    if number < known {
      KnownNames.shared.withBytes(of: number) { output.append(contentsOf: $0) }
    } else if number - known < extraNames.count {
      output.append(contentsOf: extraNames[number - known].utf8)
    }
  }

  private mutating func writeElement(_ node: Int32, _ record: NodeRecord) {
    output.append(0x3C)
    put(record.name)
    let first = Int(record.firstAttribute)
    for index in first..<first + Int(record.attributeCount) { write(attributes[index]) }
    if record.firstChild < 0, isWrittenClosed(record) {
      put("/>")
      return
    }
    output.append(0x3E)
    if isLineEater(record) { output.append(0x0A) }
    write(below: node)
    put("</")
    put(record.name)
    output.append(0x3E)
  }

  /// HTML's elements have their own numbers as names.
  private func element(_ record: NodeRecord) -> HTMLElement? {
    guard record.namespace == .html else { return nil }
    return UInt8(exactly: record.name.raw).flatMap(HTMLElement.init(rawValue:))
  }

  /// Void elements always; in SVG and MathML every empty one; other HTML elements never, since an
  /// HTML parser takes `<div/>` for a start tag.
  private func isWrittenClosed(_ record: NodeRecord) -> Bool {
    guard record.namespace == .html else { return true }
    return element(record).map(HTMLElement.void.contains) ?? false
  }

  /// An HTML parser drops a line feed right behind these start tags; a text that begins with one
  /// therefore gets a second.
  private func isLineEater(_ record: NodeRecord) -> Bool {
    guard record.start < 0, record.firstChild >= 0, let element = element(record),
      element == .pre || element == .textarea || element == .listing
    else { return false }
    let first = nodes[Int(record.firstChild)]
    return first.kind == .text && text(first).first == 0x0A
  }

  private mutating func write(_ attribute: AttributeRecord) {
    output.append(0x20)
    put(attribute.name)
    put("=\"")
    let value = slice(attribute.valueStart, attribute.valueLength)
    if attribute.isPlain {
      output.append(contentsOf: value)
    } else {
      escape(value, inAttribute: true)
    }
    output.append(0x22)
  }

  private mutating func writeText(_ record: NodeRecord) {
    let text = text(record)
    if record.flags.contains(.cdata) {
      wrap("<![CDATA[", text, "]]>")
    } else if isRaw(record), !text.contains(0x26), !text.contains(0x3C) {
      output.append(contentsOf: text)
    } else {
      escape(text, inAttribute: false)
    }
  }

  /// In style and script an HTML parser reads no references: `>` stands for itself there, which
  /// an XML parser allows too.
  private func isRaw(_ record: NodeRecord) -> Bool {
    guard record.parent >= 0, let element = element(nodes[Int(record.parent)]) else { return false }
    return element == .style || element == .script
  }

  /// No byte that could need a reference; without branches, so that many are looked at at once.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
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

  /// The text with references where markup needs them; most come in long plain runs.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
    if Self.isPlain(text) {
      output.append(contentsOf: text)
      return
    }
    var plain = 0
    for place in 0..<text.count {
      let reference: StaticString
      switch text[place] {
      case 0x26: reference = "&amp;"
      case 0x3C: reference = "&lt;"
      case 0x3E where !inAttribute: reference = "&gt;"
      case 0x22 where inAttribute: reference = "&quot;"
      case 0x0D: reference = "&#13;"
      default: continue
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain..<place]))
      put(reference)
      plain = place + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain...]))
  }
}
