/// One token of CSS Syntax 3, by its place in the text; nothing is copied.
struct CSSToken: Sendable {
  enum Kind: Hashable, Sendable {
    case identifier, function, atKeyword, hash, string, url, number, percentage, dimension
    case whitespace, colon, semicolon, comma, delimiter
    case leftBracket, rightBracket, leftParenthesis, rightParenthesis, leftBrace, rightBrace
    case htmlComment
    /// A string, comment or `url(` that does not end, or a `\` before a line end.
    case broken
  }

  var kind: Kind
  /// With a function's parenthesis, an at-keyword's `@`, a hash's `#`.
  var range: Range<Int>
  /// Where a dimension's unit begins.
  var unit: Int
  /// For numbers: without point and exponent.
  var isInteger = false

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
    unit = range.upperBound
  }

  /// The name alone: without `@`, `#` or `(`.
  var nameRange: Range<Int> {
    switch kind {
    case .function: range.lowerBound..<range.upperBound - 1
    case .atKeyword, .hash: range.lowerBound + 1..<range.upperBound
    case .dimension: unit..<range.upperBound
    default: range
    }
  }
}

/// Cuts CSS text into tokens, one pass, comments left out.
struct CSSTokenizer {
  let bytes: ValueBytes
  private(set) var at: Int
  let end: Int

  init(_ bytes: ValueBytes, from start: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    at = start
    self.end = end ?? bytes.count
  }

  private func byte(_ index: Int) -> UInt8 { index < end ? bytes[index] : 0 }

  mutating func next() -> CSSToken? {
    while at < end, byte(at) == .ascii("/"), byte(at + 1) == .ascii("*") {
      let start = at
      guard skipComment() else { return CSSToken(.broken, start..<end) }
    }
    guard at < end else { return nil }
    let start = at
    let first = bytes[at]
    if first.isSpace {
      while at < end, bytes[at].isSpace { at += 1 }
      return CSSToken(.whitespace, start..<at)
    }
    if first == .ascii("\"") || first == .ascii("'") { return string(first) }
    if startsNumber(at) { return number() }
    if startsIdentifier(at), !starts("-->") { return identifierLike() }
    return mark(first)
  }

  private func starts(_ mark: StaticString) -> Bool {
    at + mark.utf8CodeUnitCount <= end && bytes.starts(with: mark, at: at)
  }

  private mutating func skipComment() -> Bool {
    at += 2
    while at + 1 < end {
      if bytes[at] == .ascii("*"), bytes[at + 1] == .ascii("/") {
        at += 2
        return true
      }
      at += 1
    }
    at = end
    return false
  }

  private mutating func mark(_ first: UInt8) -> CSSToken {
    let start = at
    if first == .ascii("#"), isNameByte(byte(at + 1)) || startsEscape(at + 1) {
      at += 1
      skipName()
      return CSSToken(.hash, start..<at)
    }
    if first == .ascii("@"), startsIdentifier(at + 1) {
      at += 1
      skipName()
      return CSSToken(.atKeyword, start..<at)
    }
    for mark in ["<!--", "-->"] as [StaticString] where starts(mark) {
      at += mark.utf8CodeUnitCount
      return CSSToken(.htmlComment, start..<at)
    }
    at += 1
    return CSSToken(Self.kind(of: first), start..<at)
  }

  private static func kind(of mark: UInt8) -> CSSToken.Kind {
    switch mark {
    case .ascii(":"): .colon
    case .ascii(";"): .semicolon
    case .ascii(","): .comma
    case .ascii("["): .leftBracket
    case .ascii("]"): .rightBracket
    case .ascii("("): .leftParenthesis
    case .ascii(")"): .rightParenthesis
    case .ascii("{"): .leftBrace
    case .ascii("}"): .rightBrace
    case .ascii("\\"): .broken
    default: .delimiter
    }
  }

  private mutating func string(_ quote: UInt8) -> CSSToken {
    let start = at
    at += 1
    while at < end {
      let byte = bytes[at]
      if byte == quote {
        at += 1
        return CSSToken(.string, start..<at)
      }
      if byte == 0x0A || byte == 0x0D || byte == 0x0C { return CSSToken(.broken, start..<at) }
      at += byte == .ascii("\\") ? 2 : 1
    }
    at = end
    return CSSToken(.broken, start..<at)
  }

  // MARK: Names

  private func isNameStart(_ byte: UInt8) -> Bool {
    byte.isAlpha || byte == .ascii("_") || byte >= 0x80
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    isNameStart(byte) || byte.isDigit || byte == .ascii("-")
  }

  private func startsEscape(_ index: Int) -> Bool {
    byte(index) == .ascii("\\") && index + 1 < end && bytes[index + 1] != 0x0A
  }

  private func startsIdentifier(_ index: Int) -> Bool {
    let first = byte(index)
    if first == .ascii("-") {
      let second = byte(index + 1)
      return isNameStart(second) || second == .ascii("-") || startsEscape(index + 1)
    }
    return isNameStart(first) || startsEscape(index)
  }

  private mutating func skipName() {
    while at < end {
      if isNameByte(bytes[at]) {
        at += 1
      } else if startsEscape(at) {
        skipEscape()
      } else {
        return
      }
    }
  }

  private mutating func skipEscape() {
    at += 1
    guard byte(at).isHexDigit else {
      at += 1
      return
    }
    let start = at
    while at < end, at - start < 6, bytes[at].isHexDigit { at += 1 }
    if at < end, bytes[at].isSpace { at += 1 }
  }

  private mutating func identifierLike() -> CSSToken {
    let start = at
    skipName()
    guard byte(at) == .ascii("("), at < end else { return CSSToken(.identifier, start..<at) }
    let isURL = bytes.matchesIgnoringCase("url", in: start..<at)
    at += 1
    guard isURL else { return CSSToken(.function, start..<at) }
    var ahead = at
    while ahead < end, bytes[ahead].isSpace { ahead += 1 }
    let isQuoted = byte(ahead) == .ascii("\"") || byte(ahead) == .ascii("'")
    return isQuoted ? CSSToken(.function, start..<at) : bareURL(start)
  }

  private mutating func bareURL(_ start: Int) -> CSSToken {
    while at < end, bytes[at].isSpace { at += 1 }
    while at < end {
      let byte = bytes[at]
      if byte == .ascii(")") {
        at += 1
        return CSSToken(.url, start..<at)
      }
      if byte.isSpace {
        while at < end, bytes[at].isSpace { at += 1 }
        if self.byte(at) != .ascii(")") { return brokenURL(start) }
      } else if byte == .ascii("\"") || byte == .ascii("'") || byte == .ascii("(") || byte < 0x20 {
        return brokenURL(start)
      } else {
        at += byte == .ascii("\\") ? 2 : 1
      }
    }
    at = end
    return CSSToken(.broken, start..<end)
  }

  private mutating func brokenURL(_ start: Int) -> CSSToken {
    while at < end, bytes[at] != .ascii(")") { at += 1 }
    at = min(end, at + 1)
    return CSSToken(.broken, start..<at)
  }

  // MARK: Numbers

  private func startsNumber(_ index: Int) -> Bool {
    var index = index
    if byte(index) == .ascii("+") || byte(index) == .ascii("-") { index += 1 }
    if byte(index) == .ascii(".") { return byte(index + 1).isDigit }
    return byte(index).isDigit
  }

  private mutating func number() -> CSSToken {
    let start = at
    var isInteger = true
    if bytes[at] == .ascii("+") || bytes[at] == .ascii("-") { at += 1 }
    while at < end, bytes[at].isDigit { at += 1 }
    if byte(at) == .ascii("."), byte(at + 1).isDigit {
      isInteger = false
      at += 1
      while at < end, bytes[at].isDigit { at += 1 }
    }
    if byte(at) | 0x20 == .ascii("e") {
      let isSigned = byte(at + 1) == .ascii("+") || byte(at + 1) == .ascii("-")
      let digits = at + (isSigned ? 2 : 1)
      if byte(digits).isDigit {
        isInteger = false
        at = digits
        while at < end, bytes[at].isDigit { at += 1 }
      }
    }
    let unit = at
    var token = CSSToken(.number, start..<at)
    if byte(at) == .ascii("%"), at < end {
      at += 1
      token = CSSToken(.percentage, start..<at)
    } else if startsIdentifier(at) {
      skipName()
      token = CSSToken(.dimension, start..<at)
    }
    token.unit = unit
    token.isInteger = isInteger
    return token
  }
}

/// Tokens of one value with a place to stand, for grammars that look ahead.
struct CSSTokenReader {
  let bytes: ValueBytes
  let tokens: [CSSToken]
  var index = 0

  init(_ bytes: ValueBytes, from start: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    var tokenizer = CSSTokenizer(bytes, from: start, to: end)
    var tokens: [CSSToken] = []
    while let token = tokenizer.next() { tokens.append(token) }
    self.tokens = tokens
    limit = end ?? bytes.count
  }

  private let limit: Int

  var current: CSSToken? { index < tokens.count ? tokens[index] : nil }

  /// Where a fault at the current token stands; the end of the text when there is none.
  var offset: Int { current?.range.lowerBound ?? limit }

  /// True when there was white space.
  @discardableResult
  mutating func skipSpaces() -> Bool {
    let start = index
    while current?.kind == .whitespace { index += 1 }
    return index > start
  }

  func isWord(_ word: StaticString) -> Bool {
    guard let current, current.kind == .identifier else { return false }
    return bytes.matchesIgnoringCase(word, in: current.range)
  }

  func isDelimiter(_ scalar: Unicode.Scalar) -> Bool {
    guard let current, current.kind == .delimiter else { return false }
    return bytes[current.range.lowerBound] == .ascii(scalar)
  }

  func text(_ token: CSSToken) -> String { bytes.text(token.range) }

  /// Steps over the token, or over the whole block that it opens; gives a fault when that block
  /// does not end. Keeps its own stack, since a hostile value may nest without end.
  mutating func skipComponent() -> ValueFault? {
    var open: [CSSToken] = []
    while let token = current {
      index += 1
      if Self.closing(token.kind) != nil {
        open.append(token)
      } else if Self.isClosing(token.kind) {
        guard let last = open.popLast() else { return nil }
        if Self.closing(last.kind) != token.kind {
          return Values.fault(token.range.lowerBound, "'\(text(token))' has no partner")
        }
      } else if token.kind == .broken {
        return Values.fault(token.range.lowerBound, "the text does not end")
      }
      if open.isEmpty { return nil }
    }
    return open.last.map { Values.fault($0.range.lowerBound, "'\(text($0))' is not closed") }
  }

  /// Behind the token, or behind the block that it opens.
  static func end(of start: Int, in tokens: ArraySlice<CSSToken>) -> Int {
    var depth = 0
    var index = start
    while index < tokens.endIndex {
      if closing(tokens[index].kind) != nil { depth += 1 }
      if isClosing(tokens[index].kind) { depth -= 1 }
      index += 1
      if depth <= 0 { break }
    }
    return index
  }

  static func closing(_ kind: CSSToken.Kind) -> CSSToken.Kind? {
    switch kind {
    case .function, .leftParenthesis: .rightParenthesis
    case .leftBracket: .rightBracket
    case .leftBrace: .rightBrace
    default: nil
    }
  }

  static func isClosing(_ kind: CSSToken.Kind) -> Bool {
    kind == .rightParenthesis || kind == .rightBracket || kind == .rightBrace
  }
}
