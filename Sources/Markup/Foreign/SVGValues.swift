/// Values that an SVG renderer must be able to read; a shape with a broken one is drawn in part or
/// not at all.
enum SVGValues {
  static func fault(_ attribute: String, on element: String, _ bytes: ValueBytes) -> ValueFault? {
    let range = bytes.trimmedRange
    if let words = SVGKeywords.words(attribute, on: element) {
      if words.contains(bytes.text(range)) { return nil }
      return Values.unknown(bytes, range, words)
    }
    if attribute == "font-weight", let first = range.first, bytes[first].isDigit {
      return Values.integer(from: 1, to: 1000)(UnsafeBufferPointer(rebasing: bytes[range]))
    }
    if let words = SVGKeywords.styleWords(attribute) { return keyword(bytes, range, words) }
    switch attribute {
    case "d" where element == "path" || element == "glyph": return PathGrammar(bytes).fault()
    case "preserveAspectRatio": return aspectRatio(bytes)
    case "tabindex": return Values.integer(bytes)
    case "target": return Values.navigableTarget(bytes)
    case "id": return Values.id(bytes)
    case "lang", "xml:lang": return Values.languageTagOrEmpty(bytes)
    case "viewBox": return doubtful(viewBox(bytes))
    case "points": return doubtful(points(bytes))
    case "opacity", "fill-opacity", "stroke-opacity", "stop-opacity", "flood-opacity":
      return doubtful(opacity(bytes))
    default: return nil
    }
  }

  /// Drawn all the same by some, in part by others.
  private static func doubtful(_ fault: ValueFault?) -> ValueFault? {
    guard var fault else { return nil }
    fault.isWarning = true
    return fault
  }

  /// One of CSS's words, several of them, or what only CSS can read: numbers, functions.
  private static func keyword(
    _ bytes: ValueBytes, _ range: Range<Int>, _ words: Set<String>
  ) -> ValueFault? {
    if range.contains(where: { bytes[$0] == .ascii("(") }) { return nil }
    return bytes.firstFault { token in
      let first = bytes[token.lowerBound]
      if first.isDigit || first == .ascii(".") || first == .ascii("-") { return nil }
      if words.contains(bytes.lowercasedText(token)) { return nil }
      return Values.unknown(bytes, token, words.sorted())
    }
  }

  private static func aspectRatio(_ bytes: ValueBytes) -> ValueFault? {
    var place = 0
    let found = bytes.firstFault { token in
      let word = bytes.text(token)
      if place == 0, word == "defer" { return nil }
      place += 1
      if place == 1, word == "none" || alignments.contains(word) { return nil }
      if place == 2, word == "meet" || word == "slice" { return nil }
      let rule = "must be 'none', or a place such as 'xMidYMid' with 'meet' or 'slice'"
      return Values.fault(token.lowerBound, "'\(word)' \(rule)")
    }
    if found != nil || place > 0 { return found }
    return Values.fault(0, "a place such as 'xMidYMid' is needed here")
  }

  private static let alignments: Set<String> = [
    "xMinYMin", "xMidYMin", "xMaxYMin", "xMinYMid", "xMidYMid", "xMaxYMid", "xMinYMax",
    "xMidYMax", "xMaxYMax",
  ]

  /// Numbers with white space and at most one comma between.
  private static func numbers(_ bytes: ValueBytes) -> (count: Int, fault: ValueFault?) {
    var scanner = SVGNumberScanner(bytes)
    var count = 0
    scanner.skipSpaces()
    while !scanner.isAtEnd {
      if !scanner.number() {
        let shown = bytes.shown(at: scanner.at)
        return (count, Values.fault(scanner.at, "a number is needed here, not \(shown)"))
      }
      count += 1
      let isLast = !scanner.skipSeparator()
      if isLast { break }
    }
    return (count, nil)
  }

  private static func viewBox(_ bytes: ValueBytes) -> ValueFault? {
    if bytes.matches("none", in: 0..<bytes.count) { return nil }
    let (count, fault) = numbers(bytes)
    if let fault { return fault }
    return count == 4 ? nil : Values.fault(0, "'viewBox' has four numbers, not \(count)")
  }

  private static func points(_ bytes: ValueBytes) -> ValueFault? {
    let (count, fault) = numbers(bytes)
    if let fault { return fault }
    return count % 2 == 0 ? nil : Values.fault(bytes.count, "the last point has only one number")
  }

  private static func opacity(_ bytes: ValueBytes) -> ValueFault? {
    let range = bytes.trimmedRange
    guard let first = range.first, let last = range.last else { return nil }
    // Words, functions and percentages are CSS, which others read.
    if bytes[first].isAlpha || bytes[last] == .ascii("%") || bytes[last] == .ascii(")") {
      return nil
    }
    var scanner = SVGNumberScanner(UnsafeBufferPointer(rebasing: bytes[range]))
    if scanner.number(), scanner.isAtEnd { return nil }
    return Values.fault(first + scanner.at, "an opacity is a number from 0 to 1")
  }
}

/// Numbers in SVG's own syntax: a sign, digits with a point anywhere, an exponent.
struct SVGNumberScanner {
  let bytes: ValueBytes
  private(set) var at = 0

  init(_ bytes: ValueBytes) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }
  var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

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

/// Path data.
struct PathGrammar {
  private var scanner: SVGNumberScanner

  init(_ bytes: ValueBytes) { scanner = SVGNumberScanner(bytes) }

  func fault() -> ValueFault? {
    var copy = self
    return copy.run()
  }

  private mutating func run() -> ValueFault? {
    let bytes = scanner.bytes
    scanner.skipSpaces()
    if scanner.isAtEnd || bytes.matches("none", in: bytes.trimmedRange) { return nil }
    guard let first = scanner.byte, first | 0x20 == .ascii("m") else {
      return Values.fault(scanner.at, "a path begins with 'M' or 'm'")
    }
    while let command = scanner.byte {
      let place = scanner.at
      guard command.isAlpha, let count = Self.parameters(command) else {
        return Values.fault(place, "\(bytes.shown(at: place)) is no command of a path")
      }
      scanner.step()
      scanner.skipSpaces()
      if count == 0 { continue }
      if let found = sequences(of: count, isArc: command | 0x20 == .ascii("a")) { return found }
    }
    return nil
  }

  private static func parameters(_ command: UInt8) -> Int? {
    switch command | 0x20 {
    case .ascii("m"), .ascii("l"), .ascii("t"): 2
    case .ascii("h"), .ascii("v"): 1
    case .ascii("c"): 6
    case .ascii("s"), .ascii("q"): 4
    case .ascii("a"): 7
    case .ascii("z"): 0
    default: nil
    }
  }

  private mutating func sequences(of count: Int, isArc: Bool) -> ValueFault? {
    repeat {
      for index in 0..<count {
        let isFlag = isArc && (index == 3 || index == 4)
        let isRead = isFlag ? scanner.flag() : scanner.number()
        if !isRead {
          return Values.fault(
            scanner.at, isFlag ? "a flag, 0 or 1, is needed here" : "a number is needed here")
        }
        let isLast = index == count - 1
        if isLast {
          scanner.skipSpaces()
        } else {
          _ = scanner.skipSeparator()
        }
      }
      if scanner.byte == .ascii(",") { _ = scanner.skipSeparator() }
    } while scanner.byte.map { !$0.isAlpha } ?? false
    return nil
  }
}
