extension URLGrammar {
  /// `data:` needs a sound type, a comma before its content, and base64 that can be decoded.
  func dataFault(from start: Int) -> ValueFault? {
    if let found = pathFault(from: start, isSpecial: false) { return found }
    let mark = (start..<range.upperBound).first { bytes[$0] == .ascii("#") }
    let found = contentFault(start..<(mark ?? range.upperBound))
    guard let mark else { return found }
    return found?.doubtful ?? fragmentFault(mark, from: start)
  }

  private func contentFault(_ data: Range<Int>) -> ValueFault? {
    var header = DataHeader(bytes, data)
    if let found = header.fault() { return found }
    return header.isBase64 ? base64Fault(header.end..<data.upperBound) : nil
  }

  /// `#` ends the content: right behind a whole drawing, a mistake anywhere else.
  private func fragmentFault(_ mark: Int, from start: Int) -> ValueFault? {
    let isBehindMarkup = mark - start >= 3 && bytes.matchesIgnoringCase("%3e", in: mark - 3..<mark)
    if isBehindMarkup { return nil }
    return Values.warning(mark, "'#' ends the content of a 'data:' URL, within it write %23")
  }

  private func base64Fault(_ content: Range<Int>) -> ValueFault? {
    var digits = 0
    var padding = 0
    var at = content.lowerBound
    while at < content.upperBound {
      let (byte, next) = bytes.decodedUnit(at)
      let here = at
      at = next
      if byte.isSpace { continue }
      if byte == .ascii("=") {
        padding += 1
      } else if padding == 0, byte.isAlphanumeric || byte == .ascii("+") || byte == .ascii("/") {
        digits += 1
      } else {
        return Values.fault(here, "\(bytes.shown(at: here)) may not stand here in base64")
      }
    }
    let isWhole = padding <= 2 && (digits + padding) % 4 == 0
    return isWhole
      ? nil : Values.fault(at, "the base64 content is cut off, or lacks '=' at its end")
  }
}

/// The media type and its parameters before the content of a `data:` URL, as RFC 2397 has them.
private struct DataHeader {
  private let bytes: ValueBytes
  private let range: Range<Int>
  private var at: Int
  private(set) var isBase64 = false

  init(_ bytes: ValueBytes, _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    at = range.lowerBound
  }

  /// Behind the comma, once `fault` found nothing.
  var end: Int { at }

  /// The next byte, decoded; nil at the end, and at the query, which belongs to no type.
  private var next: UInt8? {
    guard at < range.upperBound, bytes[at] != .ascii("?") else { return nil }
    return bytes.decodedUnit(at).byte
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at = bytes.decodedUnit(at).next
    return true
  }

  private mutating func skipSpaces() -> Bool {
    let start = at
    while let byte = next, byte.isSpace { at = bytes.decodedUnit(at).next }
    return at > start
  }

  private mutating func token() -> Bool {
    let start = at
    while let byte = next, Self.isToken(byte) { at = bytes.decodedUnit(at).next }
    return at > start
  }

  private static let separators = ByteSet("()<>@,;:\\\"/[]?={}")

  private static func isToken(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !separators.contains(byte)
  }

  mutating func fault() -> ValueFault? {
    if next != .ascii(","), next != .ascii(";") {
      let start = at
      guard token(), take(.ascii("/")), token() else {
        if next == nil { return missingComma() }
        return Values.fault(start, "the type of a 'data:' URL is written 'type/subtype'")
      }
    }
    while true {
      let hasSpace = skipSpaces()
      if !hasSpace, take(.ascii(",")) { return nil }
      if next == nil { return missingComma() }
      guard take(.ascii(";")) else {
        return Values.fault(at, "\(bytes.shown(at: at)) may not stand here in a 'data:' URL")
      }
      if let found = parameter() { return found }
      if isBase64 { return nil }
    }
  }

  private mutating func parameter() -> ValueFault? {
    let hasSpace = skipSpaces()
    let start = at
    guard token() else { return unwritten(start) }
    if next == .ascii(","), !hasSpace, bytes.matchesIgnoringCase("base64", in: start..<at) {
      isBase64 = true
      at = bytes.decodedUnit(at).next
      return nil
    }
    guard take(.ascii("=")) else { return unwritten(start) }
    if take(.ascii("\"")) { return quotedValue(start) }
    return token() ? nil : unwritten(start)
  }

  private mutating func quotedValue(_ start: Int) -> ValueFault? {
    while let byte = next {
      at = bytes.decodedUnit(at).next
      if byte == .ascii("\"") { return nil }
      if byte == .ascii("\\"), next != nil { at = bytes.decodedUnit(at).next }
    }
    return Values.fault(start, "the quoted parameter of a 'data:' URL does not end")
  }

  private func unwritten(_ start: Int) -> ValueFault {
    if next == nil { return missingComma() }
    return Values.fault(start, "a parameter of a 'data:' URL is written 'name=value'")
  }

  private func missingComma() -> ValueFault {
    Values.fault(at, "a 'data:' URL needs ',' between its type and its content")
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// The byte that stands at `index`, plain or percent-encoded, and where the next one begins.
  fileprivate func decodedUnit(_ index: Int) -> (byte: UInt8, next: Int) {
    guard self[index] == .ascii("%"), index + 2 < count, self[index + 1].isHexDigit,
      self[index + 2].isHexDigit
    else { return (self[index], index + 1) }
    let value = self[index + 1].hexValue << 4 | self[index + 2].hexValue
    return (UInt8(truncatingIfNeeded: value), index + 3)
  }
}
