extension URLGrammar {
  /// `data:` needs a comma before its content, and base64 content that can be decoded.
  func dataFault(from start: Int) -> ValueFault? {
    if let found = pathFault(from: start, isSpecial: false) { return found }
    var comma = start
    while comma < range.upperBound, bytes[comma] != .ascii(","), bytes[comma] != .ascii("#") {
      comma += 1
    }
    guard comma < range.upperBound, bytes[comma] == .ascii(",") else {
      return Values.fault(comma, "a 'data:' URL needs ',' between its type and its content")
    }
    if let found = dataTypeFault(start..<comma) { return found }
    let isBase64 = comma - start >= 7 && bytes.matchesIgnoringCase(";base64", in: comma - 7..<comma)
    return isBase64 ? base64Fault(from: comma + 1) : fragmentFault(from: comma + 1)
  }

  /// `#` ends the content: right behind a whole drawing, a mistake anywhere else.
  private func fragmentFault(from start: Int) -> ValueFault? {
    guard let mark = (start..<range.upperBound).first(where: { bytes[$0] == .ascii("#") }) else {
      return nil
    }
    let isBehindMarkup = mark - start >= 3 && bytes.matchesIgnoringCase("%3e", in: mark - 3..<mark)
    if isBehindMarkup { return nil }
    return Values.fault(mark, "'#' ends the content of a 'data:' URL, within it write %23")
  }

  /// Only the type itself: parameters are written loosely everywhere (`;utf8`), and no browser
  /// minds.
  private func dataTypeFault(_ header: Range<Int>) -> ValueFault? {
    var end = header.lowerBound
    while end < header.upperBound, bytes[end] != .ascii(";") { end += 1 }
    guard end > header.lowerBound else { return nil }
    let type = header.lowerBound..<end
    guard type.contains(where: { bytes[$0] == .ascii("/") }) else {
      return Values.fault(type.lowerBound, "the type of a 'data:' URL is written 'type/subtype'")
    }
    return nil
  }

  private func base64Fault(from start: Int) -> ValueFault? {
    var digits = 0
    var padding = 0
    var at = start
    while at < range.upperBound, bytes[at] != .ascii("#") {
      var byte = bytes[at]
      let here = at
      if byte == .ascii("%") {
        byte = UInt8(truncatingIfNeeded: bytes[at + 1].hexValue << 4 | bytes[at + 2].hexValue)
        at += 2
      }
      at += 1
      if byte.isSpace { continue }
      if byte == .ascii("=") {
        padding += 1
      } else if padding == 0, byte.isAlphanumeric || byte == .ascii("+") || byte == .ascii("/") {
        digits += 1
      } else {
        return Values.fault(here, "\(bytes.shown(at: here)) may not stand here in base64")
      }
    }
    let isWhole = padding == 0 ? digits % 4 != 1 : padding <= 2 && (digits + padding) % 4 == 0
    return isWhole ? nil : Values.fault(at, "the base64 content is cut off")
  }
}
