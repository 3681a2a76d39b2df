extension Values {
  package static func nonEmpty(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    bytes.isEmpty ? fault(0, "a value is needed here") : nil
  }

  package static func notBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    bytes.isAllSpaces() ? fault(0, "a text is needed here") : nil
  }

  /// Whether a sending service will replace a part: `{{link}}`, `*|LINK|*`, `%%link%%`.
  static func hasPlaceholder(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for at in bytes.indices {
      for mark in ["{{", "{%", "*|", "%%", "[%", "${"] as [StaticString]
      where bytes[at] == mark.utf8Start[0] && bytes.starts(with: mark, at: at) { return true }
    }
    return false
  }

  /// `id`: at least one character, no white space.
  package static func id(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    if bytes.isEmpty { return fault(0, "an id needs at least one character") }
    let space = bytes.firstIndex { $0.isSpace }
    return space.map { fault($0, "an id may hold no white space") }
  }

  /// One or more ids.
  package static func idList(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    bytes.isAllSpaces() ? fault(0, "an id is needed here") : nil
  }

  /// Any number of tokens, none of them twice.
  package static func uniqueTokens(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    repeatedToken(bytes, ignoringCase: false)
  }

  /// Compares at most a few tokens in pairs; longer lists go through a set, so time stays linear.
  static func repeatedToken(_ bytes: ValueBytes, ignoringCase: Bool) -> ValueFault? {
    var ranges: [Range<Int>] = []
    let found = bytes.firstFault { range in
      ranges.append(range)
      return nil
    }
    if found != nil || ranges.count < 2 { return found }
    var seen: Set<String> = []
    for range in ranges {
      let token = ignoringCase ? bytes.lowercasedText(range) : bytes.text(range)
      guard seen.insert(token).inserted else {
        return fault(range.lowerBound, "'\(bytes.text(range))' stands here twice")
      }
    }
    return nil
  }

  /// `exportparts`: names of parts divided by commas, each with an outer name if need be. In place
  /// of the inner name a pseudo-element may stand.
  package static func exportedParts(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == .ascii(",") {
      if let fault = mappingFault(bytes, start..<end) { return fault }
      start = end + 1
    }
    return nil
  }

  private static func mappingFault(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueFault? {
    var start = min(bytes.skippingSpaces(from: range.lowerBound), range.upperBound)
    // Browsers pass over an empty entry, and over an empty value.
    if start == range.upperBound { return nil }
    if bytes.starts(with: "::", at: start) { start += 2 }
    let colon = (start..<range.upperBound).first { bytes[$0] == .ascii(":") }
    if let fault = partFault(bytes, start..<(colon ?? range.upperBound)) { return fault }
    return colon.flatMap { partFault(bytes, ($0 + 1)..<range.upperBound) }
  }

  /// An identifier of CSS, white space around it aside.
  private static func partFault(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueFault? {
    let start = min(bytes.skippingSpaces(from: range.lowerBound), range.upperBound)
    var end = range.upperBound
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    guard start < end else { return fault(start, "the name of a part is needed here") }
    if bytes[start].isDigit { return fault(start, "the name of a part begins with no digit") }
    // An escape may stand for any character.
    if bytes[start..<end].contains(.ascii("\\")) { return nil }
    for index in start..<end
    where bytes[index] < 0x80 && !bytes[index].isAlphanumeric && bytes[index] != .ascii("-")
      && bytes[index] != .ascii("_")
    {
      return fault(index, "\(bytes.shown(at: index)) may not stand in the name of a part")
    }
    return nil
  }

  /// One of the words, letter case aside; `allowsEmpty` when the empty value is a keyword too.
  package static func enumerated(_ words: [String], allowsEmpty: Bool = false) -> ValueCheck {
    let known = words.map { Array($0.utf8) }
    return { bytes in
      if bytes.isEmpty, allowsEmpty { return nil }
      for word in known where isSame(bytes, 0..<bytes.count, word) { return nil }
      return unknown(bytes, 0..<bytes.count, words)
    }
  }

  /// Unique tokens, each one of the words, letter case aside.
  package static func tokens(of words: [String], needsOne: Bool = false) -> ValueCheck {
    let known = words.map { Array($0.utf8) }
    return { bytes in
      if needsOne, bytes.isAllSpaces() { return fault(0, "one of \(list(words)) is needed here") }
      let found = bytes.firstFault { range in
        for word in known where isSame(bytes, range, word) { return nil }
        return unknown(bytes, range, words)
      }
      return found ?? repeatedToken(bytes, ignoringCase: true)
    }
  }

  private static func isSame(_ bytes: ValueBytes, _ range: Range<Int>, _ word: [UInt8]) -> Bool {
    guard range.count == word.count else { return false }
    for index in 0..<word.count
    where bytes[range.lowerBound + index].lowercase != word[index].lowercase { return false }
    return true
  }

  static func unknown(_ bytes: ValueBytes, _ range: Range<Int>, _ words: [String]) -> ValueFault {
    let written = bytes.text(range)
    let subject = written.isEmpty ? "the value is empty; it" : "'\(written)'"
    return fault(range.lowerBound, "\(subject) must be \(list(words))")
  }

  /// At most a line's worth of words.
  private static func list(_ words: [String]) -> String {
    let shown = words.prefix(8).map { "'\($0)'" }
    if words.count > 8 { return shown.joined(separator: ", ") + " or another keyword" }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "empty" }
    return shown.dropLast().joined(separator: ", ") + " or " + last
  }
}
