/// Lists and single numbers of SVG's attributes.
enum SVGNumbers {
  /// Numbers with white space and at most one comma between; `most` of them.
  static func list(
    _ bytes: ValueBytes, least: Int = 0, most: Int = .max, isWhole: Bool = false
  ) -> ValueFault? {
    var scanner = SVGNumberScanner(bytes)
    var count = 0
    scanner.skipSpaces()
    if scanner.isAtEnd { return least > 0 ? Values.warning(0, "a number is needed here") : nil }
    while !scanner.isAtEnd {
      let start = scanner.at
      if !scanner.number() {
        return Values.fault(scanner.at, "a number is needed here, not \(scanner.shown)")
      }
      if isWhole, bytes[start..<scanner.at].contains(where: { !$0.isDigit && !isSign($0) }) {
        return Values.warning(start, "a whole number is needed here")
      }
      count += 1
      if count > most { return Values.warning(start, "\(most) numbers at most may stand here") }
      if !scanner.skipSeparator() { break }
      if scanner.isAtEnd { return Values.warning(bytes.count, "a number is missing after ','") }
    }
    return count < least ? Values.warning(bytes.count, "\(least) numbers are needed here") : nil
  }

  private static func isSign(_ byte: UInt8) -> Bool { byte == .ascii("+") || byte == .ascii("-") }

  static func points(_ bytes: ValueBytes) -> ValueFault? {
    if let found = list(bytes) { return found }
    var scanner = SVGNumberScanner(bytes)
    var count = 0
    scanner.skipSpaces()
    while scanner.number() {
      count += 1
      _ = scanner.skipSeparator()
    }
    return count % 2 == 0
      ? nil : Values.warning(bytes.count, "the last point has only one number")
  }

  static func viewBox(_ bytes: ValueBytes) -> ValueFault? {
    if bytes.matches("none", in: bytes.trimmedRange) { return nil }
    if let found = list(bytes, least: 4, most: 4) { return found }
    var scanner = SVGNumberScanner(bytes)
    scanner.skipSpaces()
    for index in 0..<4 {
      if index > 1, scanner.byte == .ascii("-") {
        return Values.warning(scanner.at, "the size of a 'viewBox' is not negative")
      }
      _ = scanner.number()
      _ = scanner.skipSeparator()
    }
    return nil
  }

  /// A number alone.
  static func single(_ bytes: ValueBytes, least: Double = -.infinity) -> ValueFault? {
    let range = bytes.trimmedRange
    if let found = list(bytes, least: 1, most: 1) { return found }
    if least >= 0, bytes[range.lowerBound] == .ascii("-"), !isNought(bytes, range) {
      return Values.warning(range.lowerBound, "the number may not be negative")
    }
    return nil
  }

  private static func isNought(_ bytes: ValueBytes, _ range: Range<Int>) -> Bool {
    !range.contains { (0x31...0x39).contains(bytes[$0]) }
  }

  // MARK: Lengths

  /// One length, or several with spaces and commas between.
  static func lengths(
    _ bytes: ValueBytes, isList: Bool = false, isSize: Bool = false, words: Set<String> = []
  ) -> ValueFault? {
    let range = bytes.trimmedRange
    if range.isEmpty { return isList ? nil : Values.warning(0, "a length is needed here") }
    if words.contains(bytes.lowercasedText(range)) { return nil }
    // Functions are CSS.
    if range.contains(where: { bytes[$0] == .ascii("(") }) { return nil }
    var scanner = SVGNumberScanner(bytes)
    scanner.skipSpaces()
    repeat {
      let start = scanner.at
      guard scanner.number() else {
        return Values.fault(start, "a length is needed here, not \(scanner.shown)")
      }
      if let found = unitFault(&scanner) { return found }
      if isSize, bytes[start] == .ascii("-"), !isNought(bytes, start..<scanner.at) {
        return Values.warning(start, "the length may not be negative")
      }
    } while isList && scanner.skipSeparator() && !scanner.isAtEnd
    scanner.skipSpaces()
    return scanner.isAtEnd
      ? nil : Values.fault(scanner.at, "\(scanner.shown) may not follow the length")
  }

  private static func unitFault(_ scanner: inout SVGNumberScanner) -> ValueFault? {
    let start = scanner.at
    if scanner.byte == .ascii("%") {
      scanner.step()
      return nil
    }
    while let byte = scanner.byte, byte.isAlpha { scanner.step() }
    let unit = start..<scanner.at
    if unit.isEmpty || CSSUnits.isLength(scanner.bytes, unit) { return nil }
    return Values.fault(start, "'\(scanner.bytes.text(unit))' is no unit of length")
  }

  /// `offset` of a stop.
  static func share(_ bytes: ValueBytes) -> ValueFault? {
    let range = bytes.trimmedRange
    guard let last = range.last else { return Values.warning(0, "a number is needed here") }
    if bytes[last] == .ascii(")") { return nil }
    let end = bytes[last] == .ascii("%") ? last : range.upperBound
    return single(UnsafeBufferPointer(rebasing: bytes[..<end]))
  }

  /// A number of degrees, or an angle as in CSS, or one of `words`.
  static func angle(_ bytes: ValueBytes, words: Set<String>) -> ValueFault? {
    let range = bytes.trimmedRange
    if words.contains(bytes.text(range)) { return nil }
    var scanner = SVGNumberScanner(bytes)
    scanner.skipSpaces()
    guard scanner.number() else {
      let list = words.sorted().map { "'\($0)'" }.joined(separator: ", ")
      return Values.fault(range.lowerBound, "the value must be an angle, \(list)")
    }
    let unit = bytes.lowercasedText(scanner.at..<max(scanner.at, range.upperBound))
    return ["", "deg", "grad", "rad", "turn"].contains(unit)
      ? nil : Values.fault(scanner.at, "'\(unit)' is no unit of an angle")
  }
}

extension ValueFault {
  /// Drawn all the same by some, in part by others.
  var doubtful: ValueFault {
    ValueFault(offset: offset, reason: reason, isWarning: true)
  }
}

/// Numbers in SVG's own syntax: a sign, digits with a point anywhere, an exponent.
struct SVGNumberScanner {
  let bytes: ValueBytes
  private(set) var at = 0

  init(_ bytes: ValueBytes) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }
  var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

  /// How a message shows what comes next.
  var shown: String { isAtEnd ? "the end" : bytes.shown(at: at) }

  mutating func step() { at += 1 }

  mutating func skipSpaces() {
    while at < bytes.count, bytes[at].isSpace { at += 1 }
  }

  /// False at the end; a comma that nothing follows counts as more to come.
  mutating func skipSeparator() -> Bool {
    skipSpaces()
    guard byte == .ascii(",") else { return !isAtEnd }
    at += 1
    skipSpaces()
    return true
  }

  /// False, and nothing taken, when there is no number.
  mutating func number(allowsSign: Bool = true) -> Bool {
    let start = at
    if allowsSign, byte == .ascii("+") || byte == .ascii("-") { at += 1 }
    let whole = digits()
    var decimals = 0
    if byte == .ascii(".") {
      at += 1
      decimals = digits()
    }
    guard whole + decimals > 0 else {
      at = start
      return false
    }
    guard let exponent = byte, exponent | 0x20 == .ascii("e") else { return true }
    let mark = at
    at += 1
    if byte == .ascii("+") || byte == .ascii("-") { at += 1 }
    if digits() == 0 { at = mark }
    return true
  }

  private mutating func digits() -> Int {
    let start = at
    while at < bytes.count, bytes[at].isDigit { at += 1 }
    return at - start
  }

  /// One digit, as in an arc's flags.
  mutating func flag() -> Bool {
    guard byte == .ascii("0") || byte == .ascii("1") else { return false }
    at += 1
    return true
  }
}
