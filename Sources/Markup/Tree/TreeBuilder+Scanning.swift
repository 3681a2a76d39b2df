import CLibXML2

extension TreeBuilder {
  func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  func slice(_ from: Int, _ to: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[min(from, to)..<to])
  }

  mutating func skipSpace() {
    while Self.isSpace(byte(cursor)) { cursor += 1 }
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// The first offset from `start` on that cannot belong to a name.
  func endOfName(from start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if Self.isSpace(byte) || byte == 0x3E || byte == 0x2F || byte == 0x3D { break }
      offset += 1
    }
    return offset
  }

  func find(_ wanted: UInt8, from start: Int) -> Int? {
    bytes.offset(of: wanted, from: start)
  }

  func find(_ wanted: StaticString, from start: Int) -> Int? {
    let count = wanted.utf8CodeUnitCount
    let text = UnsafeBufferPointer(start: wanted.utf8Start, count: count)
    guard let first = text.first else { return nil }
    var from = start
    while let hit = find(first, from: from) {
      guard hit + count <= bytes.count else { return nil }
      if (0..<count).allSatisfy({ bytes[hit + $0] == text[$0] }) { return hit }
      from = hit + 1
    }
    return nil
  }

  /// Whether the text has a reference, or a line end that parsers change.
  func needsDecoding(_ range: Range<Int>) -> Bool {
    guard let base = bytes.baseAddress, !range.isEmpty else { return false }
    return bs_has_reference_or_return(base + range.lowerBound, range.count) != 0
  }

  /// As an HTML parser decides: `svg` and `math` open their worlds, and a few of their elements
  /// hold HTML again.
  func namespace(of node: Int32) -> MarkupTree.Namespace {
    let record = nodes[Int(node)]
    if record.flags.contains(.prefixed) { return .other }
    let parent = nodes[Int(record.parent)]
    switch contentNamespace(of: parent) {
    case .html, .other:
      if parent.namespace == .mathML, isGlyph(record) { return .mathML }
      if record.name == NameInterner.svg { return .svg }
      return record.name == NameInterner.math ? .mathML : .html
    case .svg: return .svg
    case .mathML:
      let isAnnotation = names.string(parent.name) == "annotation-xml"
      return isAnnotation && record.name == NameInterner.svg ? .svg : .mathML
    }
  }

  /// What stays MathML in the texts of a formula, which hold HTML else.
  private func isGlyph(_ record: NodeRecord) -> Bool {
    ["mglyph", "malignmark"].contains(names.string(record.name))
  }

  /// In which namespace the children of an element stand.
  private func contentNamespace(of parent: NodeRecord) -> MarkupTree.Namespace {
    let name = names.string(parent.name)
    switch parent.namespace {
    case .html, .other: return .html
    case .svg:
      if parent.kind == .fragment { return .svg }
      return ["foreignObject", "desc", "title"].contains(name) ? .html : .svg
    case .mathML:
      if ["mi", "mo", "mn", "ms", "mtext"].contains(name) { return .html }
      return name == "annotation-xml" && holdsHTML(parent) ? .html : .mathML
    }
  }

  private func holdsHTML(_ annotation: NodeRecord) -> Bool {
    let first = Int(annotation.firstAttribute)
    for attribute in attributes[first..<first + Int(annotation.attributeCount)]
    where names.string(attribute.name) == "encoding" {
      let start = Int(attribute.sourceStart)
      let value = String(
        decoding: slice(start, start + Int(attribute.sourceLength)), as: UTF8.self
      ).lowercased()
      return value == "text/html" || value == "application/xhtml+xml"
    }
    return false
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// The first occurrence of a byte at an offset or behind it.
  package func offset(of wanted: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count else { return nil }
    guard let hit = memchr(base + start, Int32(wanted), count - start) else { return nil }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
  }
}

/// Numbers names; libxml2 keeps one copy of each name, so most are found by their address.
struct NameInterner {
  static let svg = MarkupName(raw: UInt16(HTMLElement.svg.rawValue))
  static let math = MarkupName(raw: UInt16(HTMLElement.math.rawValue))

  private(set) var extras: [String] = []
  private var byText: [String: MarkupName] = [:]
  private var byAddress = [(address: UInt, name: MarkupName)](
    repeating: (0, MarkupName.unknown), count: 256)

  mutating func intern(_ text: UnsafeBufferPointer<UInt8>, pointer: UInt?) -> MarkupName {
    guard let pointer else { return number(text) }
    let slot = Int((pointer >> 3 ^ pointer >> 11) & 255)
    if byAddress[slot].address == pointer { return byAddress[slot].name }
    let name = number(text)
    byAddress[slot] = (pointer, name)
    return name
  }

  private mutating func number(_ text: UnsafeBufferPointer<UInt8>) -> MarkupName {
    if let known = KnownNames.shared.find(text) { return known }
    let string = String(decoding: text, as: UTF8.self)
    if let name = byText[string] { return name }
    let number = KnownNames.shared.strings.count + extras.count
    guard number < Int(UInt16.max) else { return .unknown }
    extras.append(string)
    let name = MarkupName(raw: UInt16(number))
    byText[string] = name
    return name
  }

  func string(_ name: MarkupName) -> String {
    let known = KnownNames.shared.strings
    let number = Int(name.raw)
    if number < known.count { return known[number] }
    return number - known.count < extras.count ? extras[number - known.count] : ""
  }
}
