/// What RDFa's attributes refer to: terms such as `name`, compact names such as `schema:name`, and
/// URLs.
extension Values {
  /// `property` and `typeof`: any number of terms, compact names and absolute URLs.
  static func rdfaNames(_ bytes: ValueBytes) -> ValueFault? {
    bytes.firstFault { nameFault(bytes, $0) }
  }

  /// `datatype`: one of them, or nothing.
  static func rdfaName(_ bytes: ValueBytes) -> ValueFault? {
    if let space = bytes.firstIndex(where: \.isSpace), !bytes.isAllSpaces() {
      return fault(space, "only one name may stand here, without white space")
    }
    return rdfaNames(bytes)
  }

  /// `about` and `resource`: a URL, or a compact name that may stand in brackets.
  static func rdfaResource(_ bytes: ValueBytes) -> ValueFault? {
    let isInBrackets = bytes.first == .ascii("[") && bytes.last == .ascii("]") && bytes.count > 1
    let isCompact = isInBrackets || hasPrefix(bytes, 0..<bytes.count)
    return isCompact && !bytes.contains(where: \.isSpace) ? nil : url(bytes)
  }

  private static func nameFault(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueFault? {
    if hasPrefix(bytes, range) { return nil }
    let strange = range.first { at in
      let isLater = bytes[at].isDigit || bytes[at] == .ascii("-") || bytes[at] == .ascii(".")
      return !isNameStart(bytes[at])
        && !(at > range.lowerBound && (isLater || bytes[at] == .ascii("/")))
    }
    return strange.map {
      fault($0, "\(bytes.shown(at: $0)) may stand neither in a term nor before ':'")
    }
  }

  /// Whether a name, or nothing, stands before a colon.
  private static func hasPrefix(_ bytes: ValueBytes, _ range: Range<Int>) -> Bool {
    guard let colon = range.first(where: { bytes[$0] == .ascii(":") }) else { return false }
    guard let first = (range.lowerBound..<colon).first else { return true }
    return isNameStart(bytes[first])
      && (first..<colon).allSatisfy { at in
        isNameStart(bytes[at]) || bytes[at].isDigit || bytes[at] == .ascii("-")
          || bytes[at] == .ascii(".")
      }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    byte.isAlpha || byte == .ascii("_") || byte >= 0x80
  }
}
