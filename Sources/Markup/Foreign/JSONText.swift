/// A JSON value with the place of each part in its text.
struct JSONNode {
  indirect enum Value {
    case object([Member])
    case array([JSONNode])
    case string(String)
    case number
    case boolean
    case null
  }

  struct Member {
    var name: String
    /// With its quotes.
    var nameRange: Range<Int>
    var node: JSONNode
  }

  var value: Value
  var range: Range<Int>

  var members: [Member]? {
    if case .object(let members) = value { return members }
    return nil
  }

  var elements: [JSONNode]? {
    if case .array(let elements) = value { return elements }
    return nil
  }

  var string: String? {
    if case .string(let string) = value { return string }
    return nil
  }

  subscript(name: String) -> Member? { members?.first { $0.name == name } }
}

/// Reads JSON by RFC 8259, without any leniency.
struct JSONReader {
  private let bytes: ValueBytes
  private var at = 0
  private var depth = 0
  /// The first name that an object has twice; allowed by the grammar, never meant.
  private(set) var repeatedName: ValueFault?

  private struct Failure: Error {
    let fault: ValueFault
  }

  init(_ bytes: ValueBytes) { self.bytes = bytes }

  mutating func read() -> (node: JSONNode?, fault: ValueFault?) {
    do throws(Failure) {
      let node = try value()
      skipSpaces()
      if at < bytes.count { throw failure("\(bytes.shown(at: at)) may not follow the value") }
      return (node, nil)
    } catch {
      return (nil, error.fault)
    }
  }

  private func failure(_ reason: String, at offset: Int? = nil) -> Failure {
    Failure(fault: Values.fault(offset ?? at, reason))
  }

  private func has(_ scalar: Unicode.Scalar) -> Bool {
    at < bytes.count && bytes[at] == .ascii(scalar)
  }

  private mutating func skipSpaces() {
    while at < bytes.count, bytes[at].isSpace, bytes[at] != 0x0C { at += 1 }
  }

  private mutating func value() throws(Failure) -> JSONNode {
    skipSpaces()
    guard at < bytes.count else { throw failure("a JSON value is needed here") }
    depth += 1
    defer { depth -= 1 }
    if depth > 200 { throw failure("the values are nested too deeply") }
    let start = at
    let value: JSONNode.Value
    switch bytes[at] {
    case .ascii("{"): value = .object(try members())
    case .ascii("["): value = .array(try elements())
    case .ascii("\""): value = .string(try string())
    case .ascii("t"): value = try word("true", .boolean)
    case .ascii("f"): value = try word("false", .boolean)
    case .ascii("n"): value = try word("null", .null)
    case .ascii("'"): throw failure("a string stands in double quotes")
    case .ascii("}"), .ascii("]"): throw failure("a value is needed before \(bytes.shown(at: at))")
    case .ascii("/"): throw failure("JSON has no comments")
    default:
      try number()
      value = .number
    }
    return JSONNode(value: value, range: start..<at)
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONNode.Value
  ) throws(Failure) -> JSONNode.Value {
    guard bytes.starts(with: word, at: at) else {
      throw failure("\(bytes.shown(at: at)) begins no JSON value")
    }
    at += word.utf8CodeUnitCount
    return value
  }

  private mutating func members() throws(Failure) -> [JSONNode.Member] {
    let open = at
    var members: [JSONNode.Member] = []
    var seen: Set<String> = []
    at += 1
    skipSpaces()
    if has("}") {
      at += 1
      return []
    }
    while true {
      skipSpaces()
      let start = at
      guard has("\"") else {
        if at == bytes.count { throw failure("'{' is not closed", at: open) }
        throw failure(
          has("}") ? "a comma may not stand before '}'" : "a name stands in double quotes")
      }
      let name = try string()
      let nameRange = start..<at
      skipSpaces()
      guard has(":") else { throw failure("':' is needed after the name") }
      at += 1
      let node = try value()
      members.append(JSONNode.Member(name: name, nameRange: nameRange, node: node))
      if !seen.insert(name).inserted, repeatedName == nil {
        repeatedName = Values.warning(start, "the name '\(name)' stands here twice")
      }
      if try !continues(until: "}", open) { return members }
    }
  }

  private mutating func elements() throws(Failure) -> [JSONNode] {
    let open = at
    var elements: [JSONNode] = []
    at += 1
    skipSpaces()
    if has("]") {
      at += 1
      return []
    }
    while true {
      elements.append(try value())
      if try !continues(until: "]", open) { return elements }
      skipSpaces()
      if has("]") { throw failure("a comma may not stand before ']'") }
    }
  }

  /// Steps over a comma, or over the closing mark, which ends the list.
  private mutating func continues(
    until closing: Unicode.Scalar, _ open: Int
  ) throws(Failure) -> Bool {
    skipSpaces()
    if has(",") {
      at += 1
      return true
    }
    if has(closing) {
      at += 1
      return false
    }
    if at == bytes.count { throw failure("\(bytes.shown(at: open)) is not closed", at: open) }
    throw failure("',' or '\(closing)' is needed here")
  }

  private mutating func string() throws(Failure) -> String {
    let start = at
    var text: [UInt8] = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      if byte == .ascii("\"") {
        at += 1
        return String(decoding: text, as: UTF8.self)
      }
      if byte < 0x20 { throw failure("\(bytes.shown(at: at)) must be escaped in a string") }
      if byte == .ascii("\\") {
        try escape(&text)
      } else {
        text.append(byte)
        at += 1
      }
    }
    throw failure("the string does not end", at: start)
  }

  private mutating func escape(_ text: inout [UInt8]) throws(Failure) {
    let start = at
    at += 1
    guard at < bytes.count else { throw failure("the string does not end", at: start) }
    let byte = bytes[at]
    at += 1
    switch byte {
    case .ascii("\""), .ascii("\\"), .ascii("/"): text.append(byte)
    case .ascii("b"): text.append(0x08)
    case .ascii("f"): text.append(0x0C)
    case .ascii("n"): text.append(0x0A)
    case .ascii("r"): text.append(0x0D)
    case .ascii("t"): text.append(0x09)
    case .ascii("u"):
      var value: UInt32 = 0
      for _ in 0..<4 {
        guard at < bytes.count, bytes[at].isHexDigit else {
          throw failure("four hexadecimal digits are needed after '\\u'", at: start)
        }
        value = value << 4 | bytes[at].hexValue
        at += 1
      }
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      text += Array(String(Character(scalar)).utf8)
    default: throw failure("'\\' may not stand before \(bytes.shown(at: start + 1))", at: start)
    }
  }

  private mutating func number() throws(Failure) {
    let start = at
    if has("-") { at += 1 }
    guard at < bytes.count, bytes[at].isDigit else {
      throw failure("\(bytes.shown(at: start)) begins no JSON value", at: start)
    }
    let first = at
    skipDigits()
    if bytes[first] == .ascii("0"), at - first > 1 {
      throw failure("a number may not begin with 0", at: first)
    }
    if has(".") {
      at += 1
      try digits(after: "'.'")
    }
    if has("e") || has("E") {
      at += 1
      if has("+") || has("-") { at += 1 }
      try digits(after: "'e'")
    }
  }

  private mutating func skipDigits() {
    while at < bytes.count, bytes[at].isDigit { at += 1 }
  }

  private mutating func digits(after mark: String) throws(Failure) {
    let start = at
    skipDigits()
    if at == start { throw failure("digits are needed after \(mark)") }
  }
}
