extension Values {
  /// An optional `-` and digits.
  package static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    let start = bytes.first == .ascii("-") ? 1 : 0
    return digitsFault(bytes, from: start, what: "a whole number")
  }

  package static func nonNegativeInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    if bytes.first == .ascii("-") { return fault(0, "the number may not be negative") }
    return digitsFault(bytes, from: 0, what: "a whole number, 0 or more")
  }

  package static func positiveInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    if bytes.first == .ascii("-") { return fault(0, "the number must be 1 or more") }
    if let found = digitsFault(bytes, from: 0, what: "a whole number, 1 or more") { return found }
    let isZero = bytes.allSatisfy { $0 == .ascii("0") }
    return isZero ? fault(0, "the number must be 1 or more") : nil
  }

  /// For attributes such as `colspan` that also have an upper bound.
  package static func integer(from least: Int, to most: Int) -> ValueCheck {
    { bytes in
      let check = least < 0 ? integer : least > 0 ? positiveInteger : nonNegativeInteger
      if let found = check(bytes) { return found }
      var value = 0
      for byte in bytes where byte.isDigit { value = min(value * 10 + Int(byte & 0x0F), 1 << 40) }
      if bytes.first == .ascii("-") { value = -value }
      return (least...most).contains(value)
        ? nil : fault(0, "the number must be \(least) to \(most)")
    }
  }

  private static func digitsFault(_ bytes: ValueBytes, from start: Int, what: String) -> ValueFault?
  {
    guard start < bytes.count else { return fault(start, "\(what) is needed here") }
    for at in start..<bytes.count where !bytes[at].isDigit {
      if at == 0, bytes[at] == .ascii("+") { return fault(0, "a number is written without '+'") }
      return fault(at, "\(what) is needed here, \(bytes.shown(at: at)) is no digit")
    }
    return nil
  }

  package static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    NumberGrammar(bytes).fault
  }

  package static func nonNegativeNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    let grammar = NumberGrammar(bytes)
    if let found = grammar.fault { return found }
    return grammar.isNegative && !grammar.isZero ? fault(0, "the number may not be negative") : nil
  }

  package static func positiveNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    let grammar = NumberGrammar(bytes)
    if let found = grammar.fault { return found }
    return grammar.isNegative || grammar.isZero ? fault(0, "the number must be more than 0") : nil
  }

  /// `step` of `input`.
  package static func step(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    if bytes.matchesIgnoringCase("any", in: 0..<bytes.count) { return nil }
    return positiveNumber(bytes)
  }

  /// `coords` of `area`: numbers with commas between.
  package static func numberList(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    var start = 0
    for at in 0...bytes.count where at == bytes.count || bytes[at] == .ascii(",") {
      let part = UnsafeBufferPointer(rebasing: bytes[start..<at])
      if var found = number(part) {
        found.offset += start
        return found
      }
      start = at + 1
    }
    return nil
  }

  /// The `coords` that a shape needs: 4 for `rect`, 3 for `circle`, pairs from 3 on for `poly`.
  package static func coordinates(shape: String) -> ValueCheck {
    let shape = shape.lowercased()
    return { bytes in
      if let found = numberList(bytes) { return found }
      if let at = bytes.firstIndex(where: { $0 != .ascii(",") && $0 != .ascii("-") && !$0.isDigit })
      {
        return fault(at, "a coordinate is a whole number")
      }
      let values = bytes.split(separator: .ascii(",")).map { part in
        Double(String(decoding: part, as: UTF8.self)) ?? 0
      }
      switch shape {
      case "circle", "circ":
        if values.count != 3 { return fault(0, "a circle has three numbers: x, y and radius") }
        return values[2] < 0 ? fault(0, "the radius may not be negative") : nil
      case "poly", "polygon":
        if values.count < 6 { return fault(0, "a polygon has at least six numbers") }
        return values.count % 2 == 0 ? nil : fault(0, "a polygon has pairs of numbers")
      case "default": return fault(0, "the shape 'default' has no coordinates")
      default:
        if values.count != 4 { return fault(0, "a rectangle has four numbers") }
        if values[0] >= values[2] { return fault(0, "the first x must be less than the second") }
        return values[1] < values[3] ? nil : fault(0, "the first y must be less than the second")
      }
    }
  }

  /// Dimensions of the old presentational attributes and of SVG-free embeds: `100` or `50%`.
  package static func lengthOrPercentage(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    guard let last = bytes.last else { return fault(0, "a number is needed here") }
    let count = last == .ascii("%") ? bytes.count - 1 : bytes.count
    return nonNegativeNumber(UnsafeBufferPointer(rebasing: bytes[..<count]))
  }
}

/// HTML's floating-point number: optional `-`, digits or decimals, optional exponent.
struct NumberGrammar {
  private(set) var fault: ValueFault?
  private(set) var isNegative = false
  private(set) var isZero = true

  init(_ bytes: ValueBytes) {
    var at = 0
    if bytes.first == .ascii("-") { (at, isNegative) = (1, true) }
    func digits() -> Int {
      let start = at
      while at < bytes.count, bytes[at].isDigit {
        if bytes[at] != .ascii("0") { isZero = false }
        at += 1
      }
      return at - start
    }
    let whole = digits()
    var decimals = 0
    if at < bytes.count, bytes[at] == .ascii(".") {
      at += 1
      decimals = digits()
      if decimals == 0 {
        fault = Values.fault(at, "digits are needed after '.'")
        return
      }
    }
    if whole + decimals == 0 {
      let isPlus = at < bytes.count && bytes[at] == .ascii("+")
      fault = Values.fault(at, isPlus ? "a number has no '+'" : "a number is needed here")
      return
    }
    if at < bytes.count, bytes[at] | 0x20 == .ascii("e") {
      at += 1
      if at < bytes.count, bytes[at] == .ascii("+") || bytes[at] == .ascii("-") { at += 1 }
      let start = at
      while at < bytes.count, bytes[at].isDigit { at += 1 }
      if at == start {
        fault = Values.fault(at, "digits are needed after 'e'")
        return
      }
    }
    if at < bytes.count {
      fault = Values.fault(at, "a number is needed here, not \(bytes.shown(at: at))")
    }
  }
}
