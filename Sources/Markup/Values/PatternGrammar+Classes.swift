/// Classes in brackets: `[a-z]`, `[\w--\d]`, `[\q{abc|d}]`.
extension PatternGrammar {
  private static let reservedInClass = ByteSet("()[]{}/-|")
  /// What the escapes of one letter stand for.
  private static let controls: [UInt8: UInt32] = [
    .ascii("b"): 8, .ascii("t"): 9, .ascii("n"): 10, .ascii("v"): 11, .ascii("f"): 12,
    .ascii("r"): 13,
  ]
  private static let doubled = ByteSet("&!#$%*+,.:;<=>?@^`~")

  mutating func characterClass() -> ValueFault? {
    let start = at
    depth += 1
    defer { depth -= 1 }
    if depth > 200 { return fault("classes are nested too deeply") }
    at += 1
    let isNegated = has("^")
    if isNegated { at += 1 }
    var sets = SetOperation()
    while at < bytes.count, !has("]") {
      if let found = classPart(&sets) { return found }
    }
    guard at < bytes.count else { return fault("'[' is not closed", at: start) }
    if sets.isOpen { return fault("a set is needed after '&&' or '--'") }
    at += 1
    holdsStrings = sets.holdsStrings
    guard isNegated, holdsStrings else { return nil }
    return fault("'[^' cannot exclude strings of several characters", at: start)
  }

  /// Where a class stands in `[a&&b]` or `[a--b]`: single sets with one and the same sign between.
  private struct SetOperation {
    /// The sign's byte.
    var sign: UInt8?
    var isOpen = false
    /// Nothing, one single set, or what has to be united first.
    var before = 0
    /// Whether it can match a string of several characters.
    var holdsStrings = false
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
    holdsStrings = false
    if let found = classOperand(&isRange) { return found }
    if sets.sign != nil, !sets.isOpen || isRange {
      return fault("sets beside '&&' or '--' stand in brackets of their own", at: start)
    }
    sets.isOpen = false
    switch sets.sign {
    case nil: sets.holdsStrings = sets.holdsStrings || holdsStrings
    case .ascii("&"): sets.holdsStrings = sets.holdsStrings && holdsStrings
    default: break
    }
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

  /// `\q{abc|d}`
  mutating func stringSet(_ start: Int) -> ValueFault? {
    guard has("{") else { return fault("strings stand after '\\q' between '{' and '}'", at: start) }
    at += 1
    var length = 0
    var isString = false
    while at < bytes.count, !has("}") {
      if has("|") {
        at += 1
        isString = isString || length != 1
        length = 0
        continue
      }
      let first = at
      guard !isSet(first), let character = classCharacter() else { return classFault(first) }
      if let found = character.fault { return found }
      length += 1
    }
    guard at < bytes.count else { return fault("'\\q{' is not closed", at: start) }
    at += 1
    holdsStrings = isString || length != 1
    return nil
  }
}
