/// Domain names beyond ASCII: what UTS 46 maps, ignores or refuses, as far as it can be told from
/// the properties the standard library knows. Whatever is not surely refused passes.
enum DomainNames {
  static func fault(_ bytes: ValueBytes, _ host: Range<Int>) -> ValueFault? {
    var at = host.lowerBound
    var hasVisible = false
    var labelStart = at
    while at < host.upperBound {
      let (scalar, length) = bytes.scalar(at: at)
      switch kind(of: scalar) {
      case .refused:
        return Values.fault(at, "\(bytes.shown(at: at)) may not stand in a domain name")
      case .ignored: break
      case .dot:
        if let found = labelFault(bytes, labelStart..<at) { return found }
        labelStart = at + length
      case .kept: hasVisible = true
      }
      at += length
    }
    if !hasVisible { return Values.fault(host.lowerBound, "the domain name is empty") }
    return labelFault(bytes, labelStart..<host.upperBound) ?? DomainOrder.fault(bytes, host)
  }

  private enum Kind { case kept, ignored, dot, refused }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    let value = scalar.value
    switch value {
    case 0x2E, 0x3002, 0xFF0E, 0xFF61: return .dot
    case 0..<0x80: return .kept
    case 0xAD, 0x34F, 0x180B...0x180D, 0x180F, 0x200B, 0x2060, 0x2064, 0xFEFF, 0xFE00...0xFE0F,
      0xE0100...0xE01EF:
      return .ignored
    case 0x200C, 0x200D: return .kept
    case 0xFF01...0xFF5E: return isLDH(value - 0xFEE0) ? .kept : .refused
    case 0xA0, 0xA8, 0xAF, 0xB4, 0xB8, 0x2000...0x200A, 0x2024...0x2027, 0x202F, 0x205F, 0x3000:
      return .refused
    case 0x2047...0x2049, 0x203C, 0x2100, 0x2101, 0x2105, 0x2106, 0x2260, 0x226E, 0x226F,
      0x2A74...0x2A76, 0x2488...0x249B, 0xFFFC, 0xFFFD:
      return .refused
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator, .format,
      .spaceSeparator:
      return .refused
    // A newer Unicode may have assigned what this one does not know; noncharacters never are.
    case .unassigned: return URLUnits.isCodePoint(scalar) ? .kept : .refused
    default: return .kept
    }
  }

  private static func isLDH(_ value: UInt32) -> Bool {
    let byte = UInt8(truncatingIfNeeded: value)
    return byte.isAlphanumeric || byte == .ascii("-") || byte == .ascii("_")
  }

  private static func labelFault(_ bytes: ValueBytes, _ label: Range<Int>) -> ValueFault? {
    if label.isEmpty { return nil }
    if label.count >= 4, bytes.matchesIgnoringCase("xn--", in: label.prefix(4)) {
      return punycodeFault(bytes, label)
    }
    let (first, _) = bytes.scalar(at: label.lowerBound)
    switch first.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark:
      return Values.fault(
        label.lowerBound, "a part of a domain may not begin with a combining mark")
    default: return DomainOrder.joinerFault(bytes, label)
    }
  }

  /// A label that begins with `xn--`: must decode, and to something that needed encoding.
  static func punycodeFault(_ bytes: ValueBytes, _ label: Range<Int>) -> ValueFault? {
    let fault = Values.fault(label.lowerBound, "'\(bytes.text(label))' is not sound Punycode")
    guard let scalars = decodedPunycode(bytes, label.lowerBound + 4..<label.upperBound),
      scalars.contains(where: { $0.value >= 0x80 }),
      scalars.allSatisfy({ isKeptAsIs($0) })
    else { return fault }
    return nil
  }

  private static func isKeptAsIs(_ scalar: Unicode.Scalar) -> Bool {
    let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
    return kind(of: scalar) == .kept && !isFullWidth && !scalar.properties.isUppercase
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
