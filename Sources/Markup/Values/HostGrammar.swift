/// Judges the host of a URL: domain, IPv4 or IPv6 address, or the opaque host of other schemes.
struct HostGrammar {
  let bytes: ValueBytes

  init(_ bytes: ValueBytes) { self.bytes = bytes }

  private static let forbiddenInOpaque = ByteSet("\u{0} \t\n\r#/:<>?@[\\]^|")
  /// What the parser lets pass in a domain, although no domain can be registered with it.
  private static let oddInDomain = ByteSet("!\"$&'()*+,;=_`{}~")

  /// A host of a special scheme; never empty.
  func fault(_ host: Range<Int>) -> ValueFault? {
    if bytes[host.lowerBound] == .ascii("[") { return bracketFault(host) }
    var warning: ValueFault?
    var isASCII = true
    for at in host {
      let byte = bytes[at]
      if byte >= 0x80 {
        isASCII = false
      } else if byte == .ascii("%") {
        return percentFault(host, at)
      } else if Self.oddInDomain.contains(byte) {
        warning =
          warning ?? Values.warning(at, "\(bytes.shown(at: at)) may not stand in a domain name")
      } else if !byte.isAlphanumeric, byte != .ascii("-"), byte != .ascii(".") {
        return Values.fault(at, "\(bytes.shown(at: at)) may not stand in a host")
      }
    }
    if !isASCII { return DomainNames.fault(bytes, host) ?? warning }
    if let found = endsInNumber(host) ? ipv4Fault(host) : asciiDomainFault(host) { return found }
    return warning
  }

  /// The parser decodes a host before it judges it, so what matters is what was encoded.
  private func percentFault(_ host: Range<Int>, _ first: Int) -> ValueFault? {
    let encoded = "a host is written without percent-encoding"
    var decoded: [UInt8] = []
    var at = host.lowerBound
    while at < host.upperBound {
      guard bytes[at] == .ascii("%") else {
        decoded.append(bytes[at])
        at += 1
        continue
      }
      guard at + 2 < host.upperBound, bytes[at + 1].isHexDigit, bytes[at + 2].isHexDigit else {
        return Values.fault(at, encoded)
      }
      decoded.append(
        UInt8(truncatingIfNeeded: bytes[at + 1].hexValue << 4 | bytes[at + 2].hexValue))
      at += 3
    }
    // Bytes that are no UTF-8 become U+FFFD, which no host may hold; a '%' that appears is never
    // decoded again.
    var text = String(decoding: decoded, as: UTF8.self)
    let found = text.withUTF8 { buffer in
      buffer.contains(.ascii("%"))
        ? Values.fault(0, encoded) : HostGrammar(buffer).fault(0..<buffer.count)
    }
    if found?.isWarning == false { return Values.fault(first, encoded) }
    return Values.warning(first, encoded)
  }

  private func bracketFault(_ host: Range<Int>) -> ValueFault? {
    guard bytes[host.upperBound - 1] == .ascii("]"), host.count > 1 else {
      return Values.fault(host.lowerBound, "an IPv6 address needs ']' at its end")
    }
    return IPv6Grammar(bytes, host.lowerBound + 1..<host.upperBound - 1).fault()
  }

  func opaqueFault(_ host: Range<Int>) -> ValueFault? {
    guard let first = host.first else { return nil }
    if bytes[first] == .ascii("[") { return bracketFault(host) }
    var at = first
    while at < host.upperBound {
      if Self.forbiddenInOpaque.contains(bytes[at]) {
        return Values.fault(at, "\(bytes.shown(at: at)) may not stand in a host")
      }
      if let found = URLUnits.fault(bytes, at, end: host.upperBound, in: "host") { return found }
      at += bytes[at] < 0x80 ? 1 : bytes.scalar(at: at).length
    }
    return nil
  }

  private func asciiDomainFault(_ host: Range<Int>) -> ValueFault? {
    let isRooted = bytes[host.upperBound - 1] == .ascii(".")
    if host.count > (isRooted ? 254 : 253) {
      return Values.fault(host.lowerBound, "a domain has at most 253 letters")
    }
    var warning: ValueFault?
    var start = host.lowerBound
    while start < host.upperBound {
      var end = start
      while end < host.upperBound, bytes[end] != .ascii(".") { end += 1 }
      let found = labelFault(start..<end)
      if let found, !found.isWarning { return found }
      warning = warning ?? found
      start = end + 1
    }
    return warning
  }

  private func labelFault(_ label: Range<Int>) -> ValueFault? {
    if label.isEmpty { return Values.fault(label.lowerBound, "a part of the domain is empty") }
    if label.count > 63 {
      return Values.fault(label.lowerBound, "a part of a domain has at most 63 letters")
    }
    if label.count >= 4, bytes.matchesIgnoringCase("xn--", in: label.prefix(4)) {
      return DomainNames.punycodeFault(bytes, label)
    }
    if bytes[label.lowerBound] == .ascii("-") || bytes[label.upperBound - 1] == .ascii("-") {
      return Values.warning(label.lowerBound, "a part of a domain begins or ends with '-'")
    }
    return nil
  }

  /// What the parser then reads as an IPv4 address: the last label is a number.
  func endsInNumber(_ host: Range<Int>) -> Bool {
    var end = host.upperBound
    if bytes[end - 1] == .ascii(".") { end -= 1 }
    var start = end
    while start > host.lowerBound, bytes[start - 1] != .ascii(".") { start -= 1 }
    guard start < end else { return false }
    if (start..<end).allSatisfy({ bytes[$0].isDigit }) { return true }
    guard end - start >= 2, bytes.matchesIgnoringCase("0x", in: start..<start + 2) else {
      return false
    }
    return (start + 2..<end).allSatisfy { bytes[$0].isHexDigit }
  }

  private func ipv4Fault(_ host: Range<Int>) -> ValueFault? {
    var numbers: [Int] = []
    var at = host.lowerBound
    while true {
      let start = at
      var value = 0
      while at < host.upperBound, bytes[at].isDigit {
        value = min(value * 10 + Int(bytes[at] & 0x0F), 1 << 32)
        at += 1
      }
      if at < host.upperBound, bytes[at] != .ascii(".") || at == start {
        return Values.fault(at, "an IPv4 address is four decimal numbers with dots between")
      }
      if at - start > 1, bytes[start] == .ascii("0") {
        return Values.fault(start, "a number of an IPv4 address may not begin with 0")
      }
      if at > start { numbers.append(value) }
      if at == host.upperBound { break }
      if value > 255 { return Values.fault(start, "a number of an IPv4 address is at most 255") }
      at += 1
      if at == host.upperBound {
        return Values.fault(at - 1, "an IPv4 address may not end with '.'")
      }
    }
    return partsFault(numbers, host)
  }

  /// The last number of a short address stands for all bytes that the others leave open.
  private func partsFault(_ numbers: [Int], _ host: Range<Int>) -> ValueFault? {
    let reason = "an IPv4 address has four numbers, not \(numbers.count)"
    guard numbers.count <= 4, let last = numbers.last else {
      return Values.fault(host.lowerBound, reason)
    }
    if last >= 1 << (8 * (5 - numbers.count)) {
      return Values.fault(host.lowerBound, "a number of an IPv4 address is at most 255")
    }
    return numbers.count == 4 ? nil : Values.warning(host.lowerBound, reason)
  }
}

/// The text between the brackets of an IPv6 host.
struct IPv6Grammar {
  private let bytes: ValueBytes
  private let range: Range<Int>
  private var at: Int
  private var pieces = 0
  private var isCompressed = false
  private var warning: ValueFault?

  init(_ bytes: ValueBytes, _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    at = range.lowerBound
  }

  private func byte(_ offset: Int) -> UInt8? { offset < range.upperBound ? bytes[offset] : nil }

  func fault() -> ValueFault? {
    var copy = self
    return copy.run()
  }

  private mutating func run() -> ValueFault? {
    if range.isEmpty { return Values.fault(at, "the IPv6 address is empty") }
    if byte(at) == .ascii(":") {
      guard byte(at + 1) == .ascii(":") else {
        return Values.fault(at, "an IPv6 address begins with a number or '::'")
      }
      (at, isCompressed) = (at + 2, true)
    }
    while at < range.upperBound {
      if let found = step() { return found }
    }
    let isWhole = isCompressed ? pieces <= 7 : pieces == 8
    if isWhole { return warning }
    return Values.fault(range.lowerBound, "an IPv6 address has eight pieces, not \(pieces)")
  }

  private mutating func step() -> ValueFault? {
    if pieces == 8 { return Values.fault(at, "an IPv6 address has at most eight pieces") }
    if byte(at) == .ascii(":") {
      if isCompressed { return Values.fault(at, "'::' may stand only once in an IPv6 address") }
      (at, isCompressed) = (at + 1, true)
      return nil
    }
    let start = at
    while at - start < 4, let digit = byte(at), digit.isHexDigit { at += 1 }
    if byte(at) == .ascii(".") { return ipv4Fault(from: start) }
    if at == start { return strange() }
    if at - start > 1, bytes[start] == .ascii("0") {
      warning = Values.warning(start, "a piece of an IPv6 address may not begin with 0")
    }
    pieces += 1
    guard let next = byte(at) else { return nil }
    guard next == .ascii(":") else { return strange() }
    at += 1
    return at < range.upperBound ? nil : Values.fault(at - 1, "the IPv6 address ends with ':'")
  }

  private func strange() -> ValueFault {
    Values.fault(at, "\(bytes.shown(at: at)) may not stand here in an IPv6 address")
  }

  private mutating func ipv4Fault(from start: Int) -> ValueFault? {
    if pieces > 6 { return Values.fault(start, "an IPv4 address is the last two of eight pieces") }
    at = start
    for part in 0..<4 {
      if part > 0 {
        guard byte(at) == .ascii(".") else {
          return Values.fault(at, "the IPv4 address in it has four numbers")
        }
        at += 1
      }
      let first = at
      var value = 0
      while let digit = byte(at), digit.isDigit, at - first < 4 {
        value = value * 10 + Int(digit & 0x0F)
        at += 1
      }
      if at == first { return Values.fault(at, "the IPv4 address in it has four numbers") }
      if at - first > 1, bytes[first] == .ascii("0") {
        return Values.fault(first, "a number of an IPv4 address may not begin with 0")
      }
      if value > 255 { return Values.fault(first, "a number of an IPv4 address is at most 255") }
    }
    pieces += 2
    return at == range.upperBound ? nil : strange()
  }
}
