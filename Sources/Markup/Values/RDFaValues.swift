/// What the attributes of RDFa may say. Letters beyond ASCII count as parts of a name.
enum RDFaValues {
  /// `property` and `typeof`: any number of terms.
  static let terms: ValueCheck = { bytes in
    bytes.firstFault { termFault(bytes, $0) }
  }

  /// `datatype`: one term, or none at all.
  static let term: ValueCheck = { bytes in
    let range = bytes.trimmedRange
    return range.isEmpty ? nil : termFault(bytes, range)
  }

  /// `about` and `resource`: a URL, a short name for one, or such a name in brackets.
  static let resource: ValueCheck = { bytes in
    if isInBrackets(bytes) || isShortName(bytes, 0..<bytes.count) { return nil }
    return Values.url(bytes)
  }

  /// A name that a vocabulary knows, a short name with a prefix, or a whole URL.
  private static func termFault(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueFault? {
    if isShortName(bytes, range) || isTerm(bytes, range) { return nil }
    guard URLGrammar(bytes, range).fault(isAbsolute: true) != nil else { return nil }
    return ValueFault(
      offset: range.lowerBound,
      reason: "'\(bytes.text(range))' must be a name, one with a prefix as in 'dc:title', or a URL")
  }

  private static func isTerm(_ bytes: ValueBytes, _ range: Range<Int>) -> Bool {
    guard let first = range.first, isNameStart(bytes[first]) else { return false }
    return range.allSatisfy { isNamePart(bytes[$0]) || bytes[$0] == .ascii("/") }
  }

  /// A prefix, which may be empty, and what follows its colon.
  private static func isShortName(_ bytes: ValueBytes, _ range: Range<Int>) -> Bool {
    guard let colon = range.first(where: { !isNamePart(bytes[$0]) }),
      bytes[colon] == .ascii(":")
    else { return false }
    let isPrefix = colon == range.lowerBound || isNameStart(bytes[range.lowerBound])
    return isPrefix && bytes[colon..<range.upperBound].allSatisfy { !$0.isSpace }
  }

  private static func isInBrackets(_ bytes: ValueBytes) -> Bool {
    bytes.count > 1 && bytes.first == .ascii("[") && bytes.last == .ascii("]")
      && bytes.allSatisfy { !$0.isSpace }
  }

  /// Whether a name with a colon behind it can be a prefix.
  static func isPrefix(_ bytes: ValueBytes, _ range: Range<Int>) -> Bool {
    guard let first = range.first, isNameStart(bytes[first]) else { return false }
    return range.allSatisfy { isNamePart(bytes[$0]) }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    byte.isAlpha || byte == .ascii("_") || byte >= 0x80
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isNameStart(byte) || byte.isDigit || byte == .ascii("-") || byte == .ascii(".")
  }
}
