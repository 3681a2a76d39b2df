extension Values {
  /// `pattern` of `input`: a JavaScript regular expression with the `v` flag.
  package static func pattern(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    var grammar = PatternGrammar(bytes)
    return grammar.fault()
  }
}

/// The syntax of ECMAScript's regular expressions under the `v` flag, which knows no leniency.
struct PatternGrammar {
  private let bytes: ValueBytes
  private var at = 0
  private var depth = 0
  private var groups = 0
  private var names: Set<String> = []
  /// Names that could match together with what follows, in order; the same name may stand again
  /// only in another alternative.
  private var joint: [String] = []
  private var jointNames: Set<String> = []
  private var numberedReferences: [(number: Int, offset: Int)] = []
  private var namedReferences: [(name: String, offset: Int)] = []

  init(_ bytes: ValueBytes) { self.bytes = bytes }

  private func has(_ scalar: Unicode.Scalar, ahead: Int = 0) -> Bool {
    at + ahead < bytes.count && bytes[at + ahead] == .ascii(scalar)
  }

  private func fault(_ reason: String, at offset: Int? = nil) -> ValueFault {
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
    let start = at
    var value = 0
    while at < bytes.count, bytes[at].isDigit {
      value = min(value * 10 + Int(bytes[at] & 0x0F), 1 << 40)
      at += 1
    }
    return at > start ? value : nil
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

  /// `?:` or flags such as `?i-s:`.
  private mutating func modifiers() -> ValueFault? {
    while at < bytes.count, has("i") || has("m") || has("s") || has("-") { at += 1 }
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

  private mutating func escape(inClass: Bool) -> ValueFault? {
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
    case .ascii("p"), .ascii("P"): return braced("a property stands between '{' and '}'", start)
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

  private mutating func braced(_ reason: String, _ start: Int, isHex: Bool = false) -> ValueFault? {
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
    return PatternProperties.isKnown(text)
      ? nil : fault("'\(text)' is no property of characters", at: start)
  }

  /// `\q{abc|d}`
  private mutating func stringSet(_ start: Int) -> ValueFault? {
    guard has("{") else { return fault("strings stand after '\\q' between '{' and '}'", at: start) }
    while at < bytes.count, !has("}") { at += has("\\") ? 2 : 1 }
    guard at < bytes.count else { return fault("'\\q{' is not closed", at: start) }
    at += 1
    return nil
  }

  // MARK: Classes

  private static let reservedInClass = ByteSet("()[]{}/-|")
  /// What the escapes of one letter stand for.
  private static let controls: [UInt8: UInt32] = [
    .ascii("b"): 8, .ascii("t"): 9, .ascii("n"): 10, .ascii("v"): 11, .ascii("f"): 12,
    .ascii("r"): 13,
  ]
  private static let doubled = ByteSet("&!#$%*+,.:;<=>?@^`~")

  private mutating func characterClass() -> ValueFault? {
    let start = at
    depth += 1
    defer { depth -= 1 }
    if depth > 200 { return fault("classes are nested too deeply") }
    at += 1
    if has("^") { at += 1 }
    var sets = SetOperation()
    while at < bytes.count, !has("]") {
      if let found = classPart(&sets) { return found }
    }
    guard at < bytes.count else { return fault("'[' is not closed", at: start) }
    if sets.isOpen { return fault("a set is needed after '&&' or '--'") }
    at += 1
    return nil
  }

  /// Where a class stands in `[a&&b]` or `[a--b]`: single sets with one and the same sign between.
  private struct SetOperation {
    /// The sign's byte.
    var sign: UInt8?
    var isOpen = false
    /// Nothing, one single set, or what has to be united first.
    var before = 0
  }

  private mutating func classPart(_ sets: inout SetOperation) -> ValueFault? {
    let isOperator = has("-") && has("-", ahead: 1) || has("&") && has("&", ahead: 1)
    let start = at
    if isOperator {
      let sign = bytes[at]
      if sets.before != 1 || sets.isOpen || sets.sign.map({ $0 != sign }) ?? false {
        return fault("'\(bytes.text(at..<at + 2))' stands between two single sets")
      }
      sets.sign = sign
      sets.isOpen = true
      at += 2
      return nil
    }
    if sets.isOpen, sets.sign == .ascii("&"), has("&") { return classFault(at) }
    var isRange = false
    if let found = classOperand(&isRange) { return found }
    if sets.sign != nil, !sets.isOpen || isRange {
      return fault("sets beside '&&' or '--' stand in brackets of their own", at: start)
    }
    sets.isOpen = false
    if sets.sign == nil { sets.before += isRange ? 2 : 1 }
    return nil
  }

  private mutating func classOperand(_ isRange: inout Bool) -> ValueFault? {
    let first = at
    if has("[") { return characterClass() }
    guard let low = classCharacter() else { return classFault(first) }
    if let found = low.fault { return found }
    guard has("-"), !has("-", ahead: 1) else { return nil }
    isRange = true
    at += 1
    if at == bytes.count || has("]") { return fault("'-' needs '\\' before it", at: at - 1) }
    let second = at
    guard let high = classCharacter() else { return classFault(second) }
    if let found = high.fault { return found }
    if isSet(first) || isSet(second) {
      return fault("a range stands between single characters", at: first)
    }
    guard let least = low.value, let most = high.value else { return nil }
    return most < least ? fault("the range must stand from low to high", at: first) : nil
  }

  /// Whether the escape stands for several characters.
  private func isSet(_ start: Int) -> Bool {
    guard bytes[start] == .ascii("\\"), start + 1 < bytes.count else { return false }
    return "dDsSwWpPq".utf8.contains(bytes[start + 1])
  }

  private func classFault(_ offset: Int) -> ValueFault {
    fault("\(bytes.shown(at: offset)) needs '\\' before it in brackets", at: offset)
  }

  /// nil when a character stands here that must be escaped; no value when it has none of its own.
  private mutating func classCharacter() -> (value: UInt32?, fault: ValueFault?)? {
    if has("\\") {
      let start = at
      if let found = escape(inClass: true) { return (nil, found) }
      guard at - start == 2 else { return (nil, nil) }
      let byte = bytes[start + 1]
      if !byte.isAlphanumeric { return (UInt32(byte), nil) }
      return (Self.controls[byte], nil)
    }
    let byte = bytes[at]
    if Self.reservedInClass.contains(byte) { return nil }
    if at + 1 < bytes.count, bytes[at + 1] == byte, Self.doubled.contains(byte) {
      return (nil, fault("'\(bytes.text(at..<at + 2))' is reserved in brackets"))
    }
    let (scalar, length) = bytes.scalar(at: at)
    at += length
    return (scalar.value, nil)
  }
}
