/// Domain names beyond ASCII: what UTS 46 maps, ignores or refuses.
enum DomainNames {
  static func fault(_ bytes: ValueBytes, _ host: Range<Int>) -> ValueFault? {
    var at = host.lowerBound
    var hasVisible = false
    var labels: [(start: Int, scalars: [Unicode.Scalar])] = [(at, [])]
    while at < host.upperBound {
      let (scalar, length) = bytes.scalar(at: at)
      switch kind(of: scalar) {
      case .refused:
        return Values.fault(at, "\(bytes.shown(at: at)) may not stand in a domain name")
      case .ignored: break
      case .dot: labels.append((at + length, []))
      case .kept:
        hasVisible = true
        labels[labels.count - 1].scalars.append(scalar)
      }
      at += length
    }
    if !hasVisible { return Values.fault(host.lowerBound, "the domain name is empty") }
    for (number, (start, scalars)) in labels.enumerated() {
      if scalars.isEmpty, number < labels.count - 1 {
        return Values.fault(start, "a part of the domain is empty")
      }
      if let reason = labelFault(scalars) { return Values.fault(start, reason) }
    }
    if let found = DomainOrder.fault(labels.map(\.scalars)) {
      return Values.fault(labels[found.label].start, found.reason)
    }
    return numberFault(bytes, host)
  }

  private enum Kind { case kept, ignored, dot, refused }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x2E, 0x3002, 0xFF0E, 0xFF61: return .dot
    case 0..<0x80, 0x200C, 0x200D: return .kept
    case 0xFF01...0xFF5E: return isLDH(scalar.value - 0xFEE0) ? .kept : .refused
    default: break
    }
    if DomainTable.contains(DomainTable.ignored, scalar) { return .ignored }
    if DomainTable.contains(DomainTable.refused, scalar) { return .refused }
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator, .format,
      .spaceSeparator, .unassigned:
      return .refused
    default: return .kept
    }
  }

  private static func isLDH(_ value: UInt32) -> Bool {
    let byte = UInt8(truncatingIfNeeded: value)
    return byte.isAlphanumeric || byte == .ascii("-") || byte == .ascii("_")
  }

  private static func labelFault(_ label: [Unicode.Scalar]) -> String? {
    guard let first = label.first else { return nil }
    if label.count >= 4, zip(label, "xn--".unicodeScalars).allSatisfy({ lowercase($0) == $1 }) {
      let isASCII = label.allSatisfy(\.isASCII)
      return isASCII && isSound(label.map { UInt8($0.value) }) ? nil : unsound(label)
    }
    switch first.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark:
      return "a part of a domain may not begin with a combining mark"
    default: break
    }
    return DomainOrder.joiner(thatJoinsNothingIn: label).map {
      "U+\(String(label[$0].value, radix: 16, uppercase: true)) joins nothing here"
    }
  }

  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar
  }

  private static func unsound(_ label: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: label)
    return "'\(String(text))' is not sound Punycode"
  }

  /// What is mapped to an IPv4 address should have been written as one.
  private static func numberFault(_ bytes: ValueBytes, _ host: Range<Int>) -> ValueFault? {
    var mapped: [UInt8] = []
    var at = host.lowerBound
    while at < host.upperBound {
      let (scalar, length) = bytes.scalar(at: at)
      at += length
      switch kind(of: scalar) {
      case .ignored: break
      case .dot: mapped.append(.ascii("."))
      default: mapped.append(ascii(for: scalar))
      }
    }
    let isNumber = mapped.withUnsafeBufferPointer { HostGrammar($0).endsInNumber(0..<$0.count) }
    guard isNumber else { return nil }
    return Values.fault(host.lowerBound, "an IPv4 address is written with ASCII digits and dots")
  }

  /// Any digit will do; a letter that is in no number stands for what is not mapped to ASCII.
  private static func ascii(for scalar: Unicode.Scalar) -> UInt8 {
    if scalar.isASCII { return UInt8(scalar.value) }
    if (0xFF01...0xFF5E).contains(scalar.value) { return UInt8(scalar.value - 0xFEE0) }
    return DomainTable.contains(DomainTable.digits, scalar) ? .ascii("1") : .ascii("z")
  }

  /// A label that begins with `xn--`: must decode, and to something that needed encoding.
  static func punycodeFault(_ bytes: ValueBytes, _ label: Range<Int>) -> ValueFault? {
    if isSound(Array(bytes[label])) { return nil }
    return Values.fault(label.lowerBound, "'\(bytes.text(label))' is not sound Punycode")
  }

  private static func isSound(_ label: [UInt8]) -> Bool {
    // Longer ones are no labels, and would take long to decode.
    guard label.count <= 63 else { return false }
    let decoded = label.withUnsafeBufferPointer { decodedPunycode($0, 4..<label.count) }
    guard let decoded, decoded.contains(where: { !$0.isASCII }) else { return false }
    return decoded.allSatisfy { isKeptAsIs($0) } && labelFault(decoded) == nil
      && DomainOrder.fault([decoded]) == nil
  }

  private static func isKeptAsIs(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // They stand as they are, although folding would change them.
    case 0xDF, 0x3C2, 0x200C, 0x200D, 0x1E9E: return scalar.value != 0x1E9E
    default: return kind(of: scalar) == .kept && !scalar.properties.changesWhenNFKCCaseFolded
    }
  }

  /// RFC 3492; nil when the digits cannot be read.
  private static func decodedPunycode(_ bytes: ValueBytes, _ range: Range<Int>) -> [Unicode.Scalar]?
  {
    guard !range.isEmpty, range.allSatisfy({ bytes[$0] < 0x80 }) else { return nil }
    let lastHyphen = range.last { bytes[$0] == .ascii("-") }
    var output: [Unicode.Scalar] = []
    var at = range.lowerBound
    if let lastHyphen {
      output = (range.lowerBound..<lastHyphen).map { Unicode.Scalar(bytes[$0].lowercase) }
      at = lastHyphen + 1
    }
    var (n, i, bias) = (128, 0, 72)
    while at < range.upperBound {
      let previous = i
      var (weight, k) = (1, 36)
      while true {
        guard at < range.upperBound, let digit = digit(bytes[at]) else { return nil }
        at += 1
        i += digit * weight
        let threshold = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
        if digit < threshold { break }
        weight *= 36 - threshold
        guard weight < 1 << 31, i < 1 << 31 else { return nil }
        k += 36
      }
      bias = adapted(i - previous, output.count + 1, isFirst: previous == 0)
      n += i / (output.count + 1)
      i %= output.count + 1
      guard n < 0x110000, let scalar = Unicode.Scalar(UInt32(n)) else { return nil }
      output.insert(scalar, at: i)
      i += 1
    }
    return output
  }

  private static func digit(_ byte: UInt8) -> Int? {
    if byte.isDigit { return Int(byte) - 0x30 + 26 }
    return byte.isAlpha ? Int(byte.lowercase) - 0x61 : nil
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var k = 0
    while delta > 455 {
      delta /= 35
      k += 36
    }
    return k + 36 * delta / (delta + 38)
  }
}
