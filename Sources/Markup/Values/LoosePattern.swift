/// A pattern as it was read before the `v` flag, with all the leniency of old. What not even this
/// can read is broken for everybody.
struct LoosePattern {
  private let bytes: ValueBytes
  private var at = 0
  /// Whether a quantifier may follow.
  private var isAtom = false
  /// For each open group, whether it may be repeated.
  private var open: [Bool] = []

  private init(_ bytes: ValueBytes) { self.bytes = bytes }

  static func isReadable(_ bytes: ValueBytes) -> Bool {
    var pattern = LoosePattern(bytes)
    while pattern.at < bytes.count {
      if !pattern.step() { return false }
    }
    return pattern.open.isEmpty
  }

  private func has(_ scalar: Unicode.Scalar) -> Bool {
    at < bytes.count && bytes[at] == .ascii(scalar)
  }

  private mutating func step() -> Bool {
    let byte = bytes[at]
    at += 1
    switch byte {
    case .ascii("\\"):
      guard at < bytes.count else { return false }
      isAtom = !has("b") && !has("B")
      at += 1
    case .ascii("["): return brackets()
    case .ascii("("): return group()
    case .ascii(")"):
      guard let isRepeatable = open.popLast() else { return false }
      isAtom = isRepeatable
    case .ascii("*"), .ascii("+"), .ascii("?"): return repetition()
    case .ascii("{"): return braces()
    case .ascii("|"), .ascii("^"), .ascii("$"): isAtom = false
    default: isAtom = true
    }
    return true
  }

  private mutating func repetition() -> Bool {
    guard isAtom else { return false }
    isAtom = false
    if has("?") { at += 1 }
    return true
  }

  /// `{2}`, `{2,}` and `{2,3}` repeat; any other brace stands for itself.
  private mutating func braces() -> Bool {
    let start = at
    if let least = number() {
      var most = least
      var hasComma = false
      if has(",") {
        hasComma = true
        at += 1
        most = number() ?? .max
      }
      if has("}") {
        at += 1
        return (!hasComma || least <= most) && repetition()
      }
    }
    at = start
    isAtom = true
    return true
  }

  private mutating func number() -> Int? {
    guard let found = bytes.wholeNumber(from: at) else { return nil }
    at = found.end
    return found.value
  }

  private mutating func group() -> Bool {
    isAtom = false
    guard has("?") else {
      open.append(true)
      return true
    }
    at += 1
    if has(":") || has("=") || has("!") {
      at += 1
      open.append(true)
      return true
    }
    guard has("<") else { return false }
    at += 1
    if has("=") || has("!") {
      at += 1
      open.append(false)
      return true
    }
    let start = at
    while at < bytes.count, isNameByte(bytes[at], isFirst: at == start) { at += 1 }
    guard at > start, has(">") else { return false }
    at += 1
    open.append(true)
    return true
  }

  private func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    byte.isAlpha || byte >= 0x80 || byte == .ascii("_") || byte == .ascii("$")
      || byte.isDigit && !isFirst
  }

  /// Up to the first `]`; ranges of plain characters must rise.
  private mutating func brackets() -> Bool {
    isAtom = true
    if has("^") { at += 1 }
    while at < bytes.count {
      if has("]") {
        at += 1
        return true
      }
      let low = member()
      guard has("-"), at + 1 < bytes.count, bytes[at + 1] != .ascii("]") else { continue }
      at += 1
      if let low, let high = member(), low > high { return false }
    }
    return false
  }

  /// One character of a class; nil for an escape, which may be a class of its own.
  private mutating func member() -> UInt32? {
    if has("\\") {
      at = min(at + 2, bytes.count)
      return nil
    }
    let (scalar, length) = bytes.scalar(at: at)
    at += length
    return scalar.value
  }
}
