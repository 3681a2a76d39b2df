/// When animations begin and end, how long they take, and what they show in between.
enum SVGTiming {
  /// A clock value, or one of `words`.
  static func duration(_ bytes: ValueBytes, words: Set<String>) -> ValueFault? {
    let range = bytes.trimmedRange
    if words.contains(bytes.text(range)) { return nil }
    guard let first = range.first else { return Values.warning(0, "a time is needed here") }
    if bytes[first].isAlpha {
      let list = words.sorted().map { "'\($0)'" }.joined(separator: " or ")
      return Values.fault(first, "the value must be a time such as '2s', or \(list)")
    }
    var at = first
    if clock(bytes, &at), at == range.upperBound { return nil }
    return Values.fault(min(at, bytes.count), "a time is written '2s', '500ms' or '0:30'")
  }

  static func repeatCount(_ bytes: ValueBytes) -> ValueFault? {
    let range = bytes.trimmedRange
    if bytes.matches("indefinite", in: range) { return nil }
    return SVGNumbers.single(bytes, least: 0)
  }

  /// `12s`, `1.5min`, `250ms`, `2`, `0:30` or `1:00:30.5`.
  private static func clock(_ bytes: ValueBytes, _ at: inout Int) -> Bool {
    guard digits(bytes, &at) > 0 else { return false }
    var isClock = false
    while at < bytes.count, bytes[at] == .ascii(":") {
      at += 1
      isClock = true
      guard digits(bytes, &at) == 2 else { return false }
    }
    if at < bytes.count, bytes[at] == .ascii(".") {
      at += 1
      guard digits(bytes, &at) > 0 else { return false }
    }
    if isClock { return true }
    let start = at
    while at < bytes.count, bytes[at].isAlpha { at += 1 }
    return ["", "h", "min", "s", "ms"].contains(bytes.text(start..<at))
  }

  private static func digits(_ bytes: ValueBytes, _ at: inout Int) -> Int {
    let start = at
    while at < bytes.count, bytes[at].isDigit { at += 1 }
    return at - start
  }

  /// Times with semicolons between: offsets, events and the ends of other animations.
  static func times(_ bytes: ValueBytes) -> ValueFault? {
    var start = 0
    while start <= bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != .ascii(";") { end += 1 }
      if let found = time(bytes, start..<end) { return found }
      start = end + 1
    }
    return nil
  }

  private static func time(_ bytes: ValueBytes, _ whole: Range<Int>) -> ValueFault? {
    let part = UnsafeBufferPointer(rebasing: bytes[whole])
    let range = part.trimmedRange
    guard let first = range.first else { return nil }
    var at = first
    if part[first].isDigit || part[first] == .ascii("+") || part[first] == .ascii("-") {
      if part[first].isDigit == false { at = part.skippingSpaces(from: first + 1) }
      if clock(part, &at), at == range.upperBound { return nil }
      return Values.fault(whole.lowerBound + at, "a time is written '2s', '500ms' or '0:30'")
    }
    // `wallclock(…)`, `accessKey(…)`, `id.repeat(2)` and events may hold nearly anything.
    if let space = range.first(where: { part[$0].isSpace }) {
      let next = part[part.skippingSpaces(from: space)]
      let isCall = range.contains { part[$0] == .ascii("(") }
      if !isCall, next != .ascii("+"), next != .ascii("-"),
        ![.ascii("+"), .ascii("-")].contains(part[space - 1])
      {
        return Values.fault(whole.lowerBound + space, "';' stands between two times")
      }
    }
    return nil
  }

  // MARK: Keys

  /// Numbers from 0 to 1 with semicolons between; `size` of them in each part.
  static func keys(_ bytes: ValueBytes, size: Int) -> ValueFault? {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != .ascii(";") { end += 1 }
      let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
      // One semicolon at the end is let pass.
      if end == bytes.count, part.isAllSpaces() { return nil }
      if var found = SVGNumbers.list(part, least: size, most: size) ?? span(part) {
        found.offset += start
        return found
      }
      start = end + 1
    }
    return nil
  }

  private static func span(_ bytes: ValueBytes) -> ValueFault? {
    var scanner = SVGNumberScanner(bytes)
    scanner.skipSpaces()
    while !scanner.isAtEnd {
      let start = scanner.at
      guard scanner.number() else { return nil }
      let number = Double(bytes.text(start..<scanner.at)) ?? 0
      if number < 0 || number > 1 { return Values.warning(start, "a number from 0 to 1 is needed") }
      if !scanner.skipSeparator() { break }
    }
    return nil
  }
}
