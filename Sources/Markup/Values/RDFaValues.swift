/// The values of RDFa's attributes.
enum RDFaValues {
  static let checks: [String: ValueCheck] = [
    "prefix": prefixes, "vocab": vocabulary, "typeof": names, "datatype": type,
    "about": resource, "resource": resource,
  ]

  /// `property` and `typeof`: terms, names with a prefix, and absolute URLs.
  static let names: ValueCheck = { bytes in
    if bytes.isEmpty { return nil }
    if bytes.isAllSpaces() { return Values.fault(0, "a name is needed here, or nothing at all") }
    return bytes.firstFault { name(bytes, $0) }
  }

  private static let type: ValueCheck = { bytes in
    if let fault = names(bytes) { return fault }
    let range = bytes.trimmedRange
    return range.first { bytes[$0].isSpace }.map { Values.fault($0, "one type may stand here") }
  }

  /// What has a colon may be a URL of any kind, or have a prefix that is declared elsewhere.
  private static func name(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueFault? {
    if bytes[range.lowerBound] == .ascii(":") { return nil }
    for index in range {
      let byte = bytes[index]
      if byte == .ascii(":") { return nil }
      if byte.isAlpha || byte == .ascii("_") || byte >= 0x80 { continue }
      let isInside = index > range.lowerBound
      if isInside, byte.isDigit || inner.contains(byte) { continue }
      return Values.fault(index, "\(bytes.shown(at: index)) may not stand in a name")
    }
    return nil
  }

  private static let inner = ByteSet("-./")

  /// A URL, or in brackets a name with a prefix.
  private static let resource: ValueCheck = { bytes in
    let range = bytes.trimmedRange
    if let space = range.first(where: { bytes[$0].isSpace }) {
      return Values.fault(space, "a space may not stand here")
    }
    guard let first = range.first, bytes[first] == .ascii("[") else { return nil }
    return bytes[range.upperBound - 1] == .ascii("]")
      ? nil : Values.fault(range.upperBound, "']' is needed at the end")
  }

  /// `prefix`: names with a colon, each before the URL that it stands for.
  private static let prefixes: ValueCheck = { bytes in
    if bytes.isEmpty { return nil }
    if bytes.isAllSpaces() { return Values.fault(0, "a prefix is needed here, or nothing at all") }
    var isName = true
    var last = 0
    let found = bytes.firstFault { range in
      defer { isName.toggle() }
      last = range.lowerBound
      if isName { return prefix(bytes, range) }
      if let fault = URLGrammar(bytes, range).fault(isAbsolute: false) { return fault }
      return URLGrammar(bytes, range).fault(isAbsolute: true)?.doubtful
    }
    if let found, !found.isWarning { return found }
    return isName ? found : ValueFault(offset: last, reason: "a URL is needed after the prefix")
  }

  private static func prefix(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueFault? {
    guard bytes[range.upperBound - 1] == .ascii(":") else {
      return Values.fault(range.lowerBound, "a prefix ends with ':', and a URL follows it")
    }
    let first = bytes[range.lowerBound]
    if first.isAlpha || first == .ascii("_") || first >= 0x80 { return nil }
    return Values.fault(range.lowerBound, "a prefix begins with a letter")
  }

  /// `vocab`: the URL before all terms; empty for none.
  private static let vocabulary: ValueCheck = { bytes in
    bytes.isEmpty ? nil : Values.absoluteURL(bytes)
  }
}
