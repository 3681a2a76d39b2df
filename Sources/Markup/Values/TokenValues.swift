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
