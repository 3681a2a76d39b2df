/// Character references and line ends in text that libxml2 has proved well-formed.
enum References {
  /// Replaces references and makes every line end a line feed, as an HTML parser does. Attribute
  /// values keep their line breaks, which XML alone would turn into spaces: pages are served as
  /// `text/html`.
  static func decode(_ source: UnsafeBufferPointer<UInt8>, into pool: inout [UInt8]) {
    var offset = 0
    while offset < source.count {
      let step = take(source, at: offset, into: &pool)
      offset += step
    }
  }

  static func normalizeLines(_ source: UnsafeBufferPointer<UInt8>, into pool: inout [UInt8]) {
    for offset in source.indices {
      let byte = source[offset]
      if byte != 0x0D {
        pool.append(byte)
      } else if offset + 1 == source.count || source[offset + 1] != 0x0A {
        pool.append(0x0A)
      }
    }
  }

  /// Where in the source the byte `target` of the decoded text comes from.
  static func sourceOffset(of target: Int, in source: UnsafeBufferPointer<UInt8>) -> Int {
    var pool: [UInt8] = []
    var offset = 0
    while offset < source.count {
      let before = offset
      offset += take(source, at: offset, into: &pool)
      if pool.count > target { return before }
    }
    return source.count
  }

  /// Decodes one unit and gives its length in the source.
  private static func take(
    _ source: UnsafeBufferPointer<UInt8>, at offset: Int, into pool: inout [UInt8]
  ) -> Int {
    let byte = source[offset]
    if byte == 0x26, let end = source.offset(of: 0x3B, from: offset) {
      let name = UnsafeBufferPointer(rebasing: source[offset + 1..<end])
      if let scalar = scalar(named: name) {
        pool.append(contentsOf: Array(String(Character(scalar)).utf8))
        return end - offset + 1
      }
    }
    if byte == 0x0D {
      if offset + 1 == source.count || source[offset + 1] != 0x0A { pool.append(0x0A) }
      return 1
    }
    pool.append(byte)
    return 1
  }

  private static func scalar(named name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    guard let first = name.first, name.count <= 12 else { return nil }
    guard first == 0x23 else { return named(String(decoding: name, as: UTF8.self)) }
    let digits = name.dropFirst()
    let isHex = digits.first == 0x78
    let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
    return UInt32(text, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
  }

  private static func named(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default: nil
    }
  }
}
