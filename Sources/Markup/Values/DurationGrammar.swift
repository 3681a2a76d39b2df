/// The two forms of a duration: ISO 8601's `P…T…` without months and years, and components with
/// their unit's letter, in any order.
enum DurationGrammar {
  static func looksLikeDuration(_ bytes: ValueBytes) -> Bool {
    guard let first = bytes.first else { return false }
    if first == .ascii("P") { return true }
    let start = bytes.skippingSpaces(from: 0)
    var at = start
    while at < bytes.count, bytes[at].isDigit || bytes[at] == .ascii(".") { at += 1 }
    if at == start { return false }
    at = bytes.skippingSpaces(from: at)
    return at < bytes.count && bytes[at].isAlpha && bytes[at] != .ascii("T")
  }

  static func fault(_ bytes: ValueBytes) -> ValueFault? {
    bytes.first == .ascii("P") ? isoFault(bytes) : componentsFault(bytes)
  }

  private static func isoFault(_ bytes: ValueBytes) -> ValueFault? {
    var at = 1
    var isInTime = false
    var rank = -1
    var components = 0
    while at < bytes.count {
      if bytes[at] == .ascii("T"), !isInTime {
        isInTime = true
        rank = -1
        at += 1
        if at == bytes.count { return Values.fault(at, "a time is needed after 'T'") }
        continue
      }
      let start = at
      let (end, hasFraction, fault) = number(bytes, at)
      if let fault { return fault }
      guard end < bytes.count else { return Values.fault(end, "a unit is needed after the number") }
      let order: StaticString = isInTime ? "HMS" : "D"
      guard let position = index(of: bytes[end], in: order) else {
        let units = isInTime ? "'H', 'M' or 'S'" : "'D', or 'T' and a time,"
        return Values.fault(end, "\(units) is needed here, not \(bytes.shown(at: end))")
      }
      if position <= rank { return Values.fault(start, "the units must stand from large to small") }
      if hasFraction, bytes[end] != .ascii("S") {
        return Values.fault(start, "only seconds may have decimals")
      }
      rank = position
      components += 1
      at = end + 1
    }
    return components > 0 ? nil : Values.fault(at, "a number and its unit are needed after 'P'")
  }

  private static func index(of byte: UInt8, in letters: StaticString) -> Int? {
    (0..<letters.utf8CodeUnitCount).first { letters.utf8Start[$0] == byte }
  }

  private static func number(_ bytes: ValueBytes, _ start: Int) -> (Int, Bool, ValueFault?) {
    var at = start
    while at < bytes.count, bytes[at].isDigit { at += 1 }
    if at == start { return (at, false, Values.fault(at, "a number is needed here")) }
    guard at < bytes.count, bytes[at] == .ascii(".") else { return (at, false, nil) }
    let point = at
    at += 1
    while at < bytes.count, bytes[at].isDigit { at += 1 }
    if at == point + 1 { return (at, true, Values.fault(at, "digits are needed after '.'")) }
    if at - point > 4 {
      return (at, true, Values.fault(point + 4, "a second has at most three decimals"))
    }
    return (at, true, nil)
  }

  private static func componentsFault(_ bytes: ValueBytes) -> ValueFault? {
    var seen = 0
    var at = bytes.skippingSpaces(from: 0)
    if at == bytes.count { return Values.fault(0, "a duration is needed here") }
    while at < bytes.count {
      let start = at
      let (end, hasFraction, fault) = number(bytes, at)
      if let fault { return fault }
      at = bytes.skippingSpaces(from: end)
      guard at < bytes.count else { return Values.fault(at, "a unit is needed after the number") }
      guard let unit = index(of: bytes[at].lowercase, in: "wdhms") else {
        return Values.fault(at, "the unit must be one of 'w', 'd', 'h', 'm', 's'")
      }
      if seen >> unit & 1 == 1 { return Values.fault(start, "each unit may stand only once") }
      if hasFraction, unit != 4 { return Values.fault(start, "only seconds may have decimals") }
      seen |= 1 << unit
      at = bytes.skippingSpaces(from: at + 1)
    }
    return nil
  }
}
