extension Values {
  /// `pattern` of `input`: a JavaScript regular expression with the `v` flag. Many were written
  /// before there was that flag, so what could be read then is only doubtful.
  package static func pattern(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    var grammar = PatternGrammar(bytes)
    guard let found = grammar.fault() else { return nil }
    return LoosePattern.isReadable(bytes) ? found.doubtful : found
  }
}

/// The syntax of ECMAScript's regular expressions under the `v` flag, which knows no leniency.
struct PatternGrammar {
  let bytes: ValueBytes
  var at = 0
  var depth = 0
  /// Whether the escape or class that was read last can match a string of several characters.
  var holdsStrings = false
  private var groups = 0
  private var names: Set<String> = []
  /// Names that could match together with what follows, in order; the same name may stand again
  /// only in another alternative.
  private var joint: [String] = []
  private var jointNames: Set<String> = []
  private var numberedReferences: [(number: Int, offset: Int)] = []
  private var namedReferences: [(name: String, offset: Int)] = []

  init(_ bytes: ValueBytes) { self.bytes = bytes }

  func has(_ scalar: Unicode.Scalar, ahead: Int = 0) -> Bool {
    at + ahead < bytes.count && bytes[at + ahead] == .ascii(scalar)
  }

  func fault(_ reason: String, at offset: Int? = nil) -> ValueFault {
    Values.fault(offset ?? at, reason)
  }

  mutating func fault() -> ValueFault? {
    if let found = alternatives() { return found }
    if at < bytes.count { return fault("')' has no partner") }
    for reference in numberedReferences where reference.number > groups {
      return fault("there is no group \(reference.number)", at: reference.offset)
    }
    for reference in namedReferences where !names.contains(reference.name) {
      return fault("there is no group '\(reference.name)'", at: reference.offset)
    }
    return nil
  }

  private mutating func alternatives() -> ValueFault? {
    let start = joint.count
    var others: [String] = []
    while at < bytes.count, !has(")") {
      if has("|") {
        at += 1
        others += joint[start...]
        jointNames.subtract(joint[start...])
        joint.removeSubrange(start...)
      } else if let found = term() {
        return found
      }
    }
    for name in others where jointNames.insert(name).inserted { joint.append(name) }
    return nil
  }

  private mutating func term() -> ValueFault? {
    let start = at
    var isRepeatable = true
    switch bytes[at] {
    case .ascii("^"), .ascii("$"):
      isRepeatable = false
      at += 1
    case .ascii("("):
      let (found, isGroup) = group()
      if let found { return found }
      isRepeatable = isGroup
    case .ascii("["): if let found = characterClass() { return found }
    case .ascii("\\"):
      isRepeatable = !has("b", ahead: 1) && !has("B", ahead: 1)
      if let found = escape(inClass: false) { return found }
    case .ascii("*"), .ascii("+"), .ascii("?"):
      return fault("there is nothing to repeat before '\(bytes.text(at..<at + 1))'")
    case .ascii("{"), .ascii("}"), .ascii("]"):
      return fault("\(bytes.shown(at: at)) stands alone and needs '\\' before it")
    default: at += bytes.scalar(at: at).length
    }
    let quantifier = at
    let (found, isQuantified) = self.quantifier()
    if let found { return found }
    return isQuantified && !isRepeatable
      ? fault(
        "'\(bytes.text(start..<min(start + 2, quantifier)))' cannot be repeated", at: quantifier)
      : nil
  }

  private mutating func quantifier() -> (ValueFault?, Bool) {
    guard has("*") || has("+") || has("?") || has("{") else { return (nil, false) }
    if has("{") {
      let start = at
      at += 1
      guard let least = number() else {
        return (fault("'{' needs a number after it", at: start), true)
      }
      if has(",") {
        at += 1
        if let most = number(), most < least {
          return (fault("the numbers must stand from small to large", at: start), true)
        }
      }
      guard has("}") else { return (fault("'{' is not closed", at: start), true) }
    }
    at += 1
    if has("?") { at += 1 }
    return (nil, true)
  }

  private mutating func number() -> Int? {
    guard let found = bytes.wholeNumber(from: at) else { return nil }
    at = found.end
    return found.value
  }

  /// Also tells whether it may be repeated, which assertions may not.
  private mutating func group() -> (ValueFault?, Bool) {
    let start = at
    var isAssertion = false
    at += 1
    if has("?") {
      at += 1
      if has("=") || has("!") {
        isAssertion = true
        at += 1
      } else if has("<"), has("=", ahead: 1) || has("!", ahead: 1) {
        isAssertion = true
        at += 2
      } else if has("<") {
        groups += 1
        if let found = groupName() { return (found, true) }
      } else if let found = modifiers() {
        return (found, true)
      }
    } else {
      groups += 1
    }
    depth += 1
    defer { depth -= 1 }
    if depth > 200 { return (fault("groups are nested too deeply", at: start), true) }
    if let found = alternatives() { return (found, true) }
    guard has(")") else { return (fault("'(' is not closed", at: start), true) }
    at += 1
    return (nil, !isAssertion)
  }

  /// `?:` or flags such as `?i-s:`, each of them once.
  private mutating func modifiers() -> ValueFault? {
    let start = at
    while at < bytes.count, has("i") || has("m") || has("s") || has("-") { at += 1 }
    let written = bytes[start..<at]
    if written.count > Set(written).count || bytes.text(start..<at) == "-" {
      return fault("'i', 'm' and 's' stand once each, and '-' not alone", at: start)
    }
    guard has(":") else { return fault("'(?' must be followed by ':', '=', '!' or '<'") }
    at += 1
    return nil
  }

  private mutating func groupName() -> ValueFault? {
    let start = at
    guard let name = angledName() else { return fault("a group's name stands between '<' and '>'") }
    names.insert(name)
    guard jointNames.insert(name).inserted else {
      return fault("a second group has the name '\(name)'", at: start)
    }
    joint.append(name)
    return nil
  }

  private mutating func angledName() -> String? {
    guard has("<") else { return nil }
    let start = at + 1
    var end = start
    while end < bytes.count, bytes[end] != .ascii(">") {
      let byte = bytes[end]
      let isNameByte =
        byte.isAlphanumeric || byte == .ascii("_") || byte == .ascii("$") || byte >= 0x80
        || byte == .ascii("\\") || byte == .ascii("{") || byte == .ascii("}")
      guard isNameByte else { return nil }
      end += 1
    }
    guard end < bytes.count, end > start, !bytes[start].isDigit else { return nil }
    at = end + 1
    return bytes.text(start..<end)
  }

  // MARK: Escapes

  private static let syntaxBytes = ByteSet("^$\\.*+?()[]{}|/")
  private static let classPunctuation = ByteSet("&-!#%,:;<=>@`~")

  mutating func escape(inClass: Bool) -> ValueFault? {
    let start = at
    at += 1
    guard at < bytes.count else { return fault("a character is needed after '\\'") }
    let byte = bytes[at]
    at += 1
    switch byte {
    case .ascii("d"), .ascii("D"), .ascii("s"), .ascii("S"), .ascii("w"), .ascii("W"),
      .ascii("f"), .ascii("n"), .ascii("r"), .ascii("t"), .ascii("v"), .ascii("b"):
      return nil
    case .ascii("B") where !inClass: return nil
    case .ascii("p"), .ascii("P"):
      return braced("a property stands between '{' and '}'", start, isNegated: byte == .ascii("P"))
    case .ascii("q") where inClass: return stringSet(start)
    case .ascii("k") where !inClass:
      guard let name = angledName() else {
        return fault("a name stands after '\\k' as '<name>'", at: start)
      }
      namedReferences.append((name, start))
      return nil
    case .ascii("c"):
      guard at < bytes.count, bytes[at].isAlpha else {
        return fault("a letter is needed after '\\c'", at: start)
      }
      at += 1
      return nil
    case .ascii("x"): return hexadecimal(2, start)
    case .ascii("u"):
      if has("{") { return braced("a code point stands between '{' and '}'", start, isHex: true) }
      return hexadecimal(4, start)
    case .ascii("0"):
      return at < bytes.count && bytes[at].isDigit
        ? fault("there are no octal escapes", at: start) : nil
    default: return identityEscape(byte, start, inClass: inClass)
    }
  }

  private mutating func identityEscape(_ byte: UInt8, _ start: Int, inClass: Bool) -> ValueFault? {
    if byte.isDigit, !inClass {
      at -= 1
      if let value = number() { numberedReferences.append((value, start)) }
      return nil
    }
    if Self.syntaxBytes.contains(byte) { return nil }
    if inClass, Self.classPunctuation.contains(byte) { return nil }
    return fault("'\\' may not stand before \(bytes.shown(at: start + 1))", at: start)
  }

  private mutating func hexadecimal(_ count: Int, _ start: Int) -> ValueFault? {
    for _ in 0..<count {
      guard at < bytes.count, bytes[at].isHexDigit else {
        return fault("\(count) hexadecimal digits are needed here", at: start)
      }
      at += 1
    }
    return nil
  }

  private mutating func braced(
    _ reason: String, _ start: Int, isHex: Bool = false, isNegated: Bool = false
  ) -> ValueFault? {
    guard has("{") else { return fault(reason, at: start) }
    at += 1
    let first = at
    while at < bytes.count, !has("}") {
      let isAllowed =
        isHex
        ? bytes[at].isHexDigit
        : bytes[at].isAlphanumeric || bytes[at] == .ascii("_") || bytes[at] == .ascii("=")
      if !isAllowed { return fault(reason, at: start) }
      at += 1
    }
    guard at < bytes.count, at > first else { return fault(reason, at: start) }
    let text = bytes.text(first..<at)
    at += 1
    if isHex {
      let isInside = Int(text, radix: 16).map { $0 <= 0x10FFFF } ?? false
      return isInside ? nil : fault("code points end at 10FFFF", at: start)
    }
    guard PatternProperties.isKnown(text) else {
      return fault("'\(text)' is no property of characters", at: start)
    }
    holdsStrings = PatternProperties.strings.contains(text)
    return holdsStrings && isNegated
      ? fault("'\(text)' is a property of strings, which '\\P' cannot exclude", at: start) : nil
  }
}
