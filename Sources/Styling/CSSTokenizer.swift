/// One token of CSS Syntax 3, as a range of the source's bytes. Comments give no token.
struct CSSToken {
  enum Kind: UInt8 {
    case identifier, function, atKeyword, hash, string, badString, url, badURL
    case delimiter, number, percentage, dimension, blank, opening, closing
    case colon, semicolon, comma
    case leftSquare, rightSquare, leftParenthesis, rightParenthesis, leftBrace, rightBrace
  }

  let kind: Kind
  let start: Int32
  let end: Int32
  /// A comment stood directly before this token.
  let followsComment: Bool
}

/// Turns bytes into tokens by the rules of CSS Syntax 3 §4, but for input preprocessing: carriage
/// returns and form feeds are blanks here as well, and NUL stays.
struct CSSTokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var sawComment = false

  static func tokens(of bytes: [UInt8]) -> [CSSToken] {
    var tokens: [CSSToken] = []
    tokens.reserveCapacity(bytes.count * 3 / 4 + 4)
    bytes.withUnsafeBufferPointer { bytes in
      var tokenizer = CSSTokenizer(bytes)
      while let token = tokenizer.next() { tokens.append(token) }
    }
    return tokens
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private func peek(_ offset: Int = 0) -> UInt8 {
    let place = index + offset
    return place < bytes.count ? bytes[place] : 0
  }

  private mutating func next() -> CSSToken? {
    sawComment = false
    while peek() == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") { skipComment() }
    guard index < bytes.count else { return nil }
    let start = index
    let kind = consume()
    return CSSToken(
      kind: kind, start: Int32(start), end: Int32(index), followsComment: sawComment)
  }

  private mutating func skipComment() {
    sawComment = true
    index += 2
    while index < bytes.count {
      if peek() == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        index += 2
        return
      }
      index += 1
    }
  }

  private mutating func consume() -> CSSToken.Kind {
    let byte = bytes[index]
    if isBlank(byte) {
      while index < bytes.count, isBlank(bytes[index]) { index += 1 }
      return .blank
    }
    if isNameStart(byte) { return consumeIdentifierLike() }
    if let kind = mark(byte) {
      index += 1
      return kind
    }
    if startsNumber() { return consumeNumeric() }
    if startsIdentifier(at: 0) { return consumeIdentifierLike() }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return consumeString(byte)
    case UInt8(ascii: "#"):
      index += 1
      guard isNameByte(peek()) || startsEscape(at: 0) else { return .delimiter }
      consumeName()
      return .hash
    case UInt8(ascii: "@"):
      index += 1
      guard startsIdentifier(at: 0) else { return .delimiter }
      consumeName()
      return .atKeyword
    default: return consumeMarkOrDelimiter()
    }
  }

  private mutating func consumeMarkOrDelimiter() -> CSSToken.Kind {
    if matches("<!--") {
      index += 4
      return .opening
    }
    if matches("-->") {
      index += 3
      return .closing
    }
    index += 1
    // The rest of a character beyond ASCII belongs to the same delimiter.
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return .delimiter
  }

  private func matches(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      index + wanted.count <= bytes.count
        && wanted.indices.allSatisfy { bytes[index + $0] == wanted[$0] }
    }
  }

  private func startsEscape(at offset: Int) -> Bool {
    guard peek(offset) == UInt8(ascii: "\\"), index + offset + 1 < bytes.count else { return false }
    return !isLineEnd(peek(offset + 1))
  }

  private func startsIdentifier(at offset: Int) -> Bool {
    let first = peek(offset)
    if first == UInt8(ascii: "-") {
      let second = peek(offset + 1)
      return isNameStart(second) || second == UInt8(ascii: "-") || startsEscape(at: offset + 1)
    }
    return isNameStart(first) || startsEscape(at: offset)
  }

  private func startsNumber() -> Bool {
    var offset = 0
    if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { offset = 1 }
    if isDigit(peek(offset)) { return true }
    return peek(offset) == UInt8(ascii: ".") && isDigit(peek(offset + 1))
  }

  private mutating func consumeName() {
    while index < bytes.count {
      if isNameByte(bytes[index]) {
        index += 1
      } else if startsEscape(at: 0) {
        consumeEscape()
      } else {
        return
      }
    }
  }

  private mutating func consumeEscape() {
    index += 1
    var digits = 0
    while digits < 6, index < bytes.count, hexValue(bytes[index]) != nil {
      index += 1
      digits += 1
    }
    if digits == 0 {
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    } else if index < bytes.count, isBlank(bytes[index]) {
      index += 1
    }
  }

  private mutating func consumeNumeric() -> CSSToken.Kind {
    if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { index += 1 }
    while isDigit(peek()) { index += 1 }
    if peek() == UInt8(ascii: "."), isDigit(peek(1)) {
      index += 1
      while isDigit(peek()) { index += 1 }
    }
    if peek() | 0x20 == UInt8(ascii: "e") {
      let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
      if isDigit(peek(signed ? 2 : 1)) {
        index += signed ? 2 : 1
        while isDigit(peek()) { index += 1 }
      }
    }
    if startsIdentifier(at: 0) {
      consumeName()
      return .dimension
    }
    guard peek() == UInt8(ascii: "%") else { return .number }
    index += 1
    return .percentage
  }

  private mutating func consumeIdentifierLike() -> CSSToken.Kind {
    let start = index
    consumeName()
    guard peek() == UInt8(ascii: "(") else { return .identifier }
    index += 1
    let isURL =
      index - start == 4 && bytes[start] | 0x20 == UInt8(ascii: "u")
      && bytes[start + 1] | 0x20 == UInt8(ascii: "r")
      && bytes[start + 2] | 0x20 == UInt8(ascii: "l")
    guard isURL else { return .function }
    var ahead = 0
    while isBlank(peek(ahead)) { ahead += 1 }
    let first = peek(ahead)
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return .function }
    return consumeURL()
  }

  private mutating func consumeURL() -> CSSToken.Kind {
    while isBlank(peek()) { index += 1 }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ")") {
        index += 1
        return .url
      }
      if isBlank(byte) {
        while isBlank(peek()) { index += 1 }
        if index >= bytes.count { return .url }
        guard peek() == UInt8(ascii: ")") else { return consumeBadURL() }
      } else if byte == UInt8(ascii: "\\") {
        guard startsEscape(at: 0) else { return consumeBadURL() }
        consumeEscape()
      } else if byte == 0x22 || byte == 0x27 || byte == 0x28 || byte < 0x20 || byte == 0x7F {
        return consumeBadURL()
      } else {
        index += 1
      }
    }
    return .url
  }

  private mutating func consumeBadURL() -> CSSToken.Kind {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ")") {
        index += 1
        break
      }
      if startsEscape(at: 0) { consumeEscape() } else { index += 1 }
    }
    return .badURL
  }

  private mutating func consumeString(_ quote: UInt8) -> CSSToken.Kind {
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        index += 1
        return .string
      }
      if isLineEnd(byte) { return .badString }
      if byte == UInt8(ascii: "\\") {
        guard index + 1 < bytes.count else {
          index += 1
          return .string
        }
        if isLineEnd(peek(1)) { index += 2 } else { consumeEscape() }
      } else {
        index += 1
      }
    }
    return .string
  }
}

/// The token that a byte is on its own, whatever follows.
@inline(__always) private func mark(_ byte: UInt8) -> CSSToken.Kind? {
  switch byte {
  case UInt8(ascii: ":"): .colon
  case UInt8(ascii: ";"): .semicolon
  case UInt8(ascii: ","): .comma
  case UInt8(ascii: "["): .leftSquare
  case UInt8(ascii: "]"): .rightSquare
  case UInt8(ascii: "("): .leftParenthesis
  case UInt8(ascii: ")"): .rightParenthesis
  case UInt8(ascii: "{"): .leftBrace
  case UInt8(ascii: "}"): .rightBrace
  default: nil
  }
}

@inline(__always) private func isLineEnd(_ byte: UInt8) -> Bool {
  byte == 0x0A || byte == 0x0D || byte == 0x0C
}

@inline(__always) private func isNameStart(_ byte: UInt8) -> Bool {
  (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A && byte < 0x80) || byte == 0x5F || byte >= 0x80
}

@inline(__always) private func isNameByte(_ byte: UInt8) -> Bool {
  isNameStart(byte) || isDigit(byte) || byte == 0x2D
}

/// The text of a name or string with its escapes resolved.
func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
  guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
  var result: [UInt8] = []
  var index = bytes.startIndex
  while index < bytes.endIndex {
    guard bytes[index] == UInt8(ascii: "\\") else {
      result.append(bytes[index])
      index += 1
      continue
    }
    index += 1
    var value: UInt32 = 0
    var digits = 0
    while digits < 6, index < bytes.endIndex, let digit = hexValue(bytes[index]) {
      value = value * 16 + UInt32(digit)
      digits += 1
      index += 1
    }
    if digits > 0 {
      if index < bytes.endIndex, isBlank(bytes[index]) { index += 1 }
      let scalar = value == 0 ? nil : Unicode.Scalar(value)
      result += Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
    } else if index < bytes.endIndex {
      if !isLineEnd(bytes[index]) { result.append(bytes[index]) }
      index += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}
