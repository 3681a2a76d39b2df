extension Color {
  init?(hexDigits: some Sequence<UInt8>) {
    var digits: [UInt8] = []
    for byte in hexDigits {
      guard let digit = hexValue(byte), digits.count < 8 else { return nil }
      digits.append(digit)
    }
    switch digits.count {
    case 3, 4:
      let wide = digits.map { $0 * 17 }
      self.init(red: wide[0], green: wide[1], blue: wide[2], alpha: wide.count == 4 ? wide[3] : 255)
    case 6, 8:
      let pairs = stride(from: 0, to: digits.count, by: 2).map { (place: Int) -> UInt8 in
        digits[place] * 16 + digits[place + 1]
      }
      self.init(
        red: pairs[0], green: pairs[1], blue: pairs[2], alpha: pairs.count == 4 ? pairs[3] : 255)
    default:
      return nil
    }
  }

  /// `rgb(…)` and `hsl(…)`, already in lower case.
  init?(function text: [UInt8]) {
    guard text.last == UInt8(ascii: ")"), let open = text.firstIndex(of: UInt8(ascii: "(")) else {
      return nil
    }
    let name = String(decoding: text[..<open], as: UTF8.self)
    guard let terms = colorTerms(text[(open + 1)..<(text.count - 1)]) else { return nil }
    var alpha = 1.0
    if terms.count == 4 { alpha = terms[3].share(of: 1) }
    switch name {
    case "rgb", "rgba":
      guard terms[..<3].allSatisfy({ $0.unit != "deg" }) else { return nil }
      let channels = terms[..<3].map { byte($0.share(of: 255) / 255) }
      self.init(red: channels[0], green: channels[1], blue: channels[2], alpha: byte(alpha))
    case "hsl", "hsla":
      guard terms[0].unit != "%" else { return nil }
      let color = Color(
        hue: terms[0].value, saturation: terms[1].value / 100, lightness: terms[2].value / 100)
      self.init(red: color.red, green: color.green, blue: color.blue, alpha: byte(alpha))
    default:
      return nil
    }
  }

  /// - Parameters:
  ///   - hue: degrees, any turn.
  ///   - saturation: 0 to 1, clamped.
  ///   - lightness: 0 to 1, clamped.
  init(hue: Double, saturation: Double, lightness: Double) {
    let strength = min(max(saturation, 0), 1)
    let light = min(max(lightness, 0), 1)
    let turn = (hue.truncatingRemainder(dividingBy: 360) + 360).truncatingRemainder(dividingBy: 360)
    let reach = strength * min(light, 1 - light)
    func channel(_ offset: Double) -> UInt8 {
      let k = (offset + turn / 30).truncatingRemainder(dividingBy: 12)
      return byte(light - reach * max(-1, min(k - 3, 9 - k, 1)))
    }
    self.init(red: channel(0), green: channel(8), blue: channel(4))
  }

  /// Hue in degrees, saturation and lightness 0 to 1.
  var hsl: (hue: Double, saturation: Double, lightness: Double) {
    let r = Double(red) / 255
    let g = Double(green) / 255
    let b = Double(blue) / 255
    let high = max(r, g, b)
    let low = min(r, g, b)
    let light = (high + low) / 2
    let spread = high - low
    guard spread > 0 else { return (0, 0, light) }
    let strength = spread / (1 - abs(2 * light - 1))
    let hue: Double
    if high == r {
      hue = ((g - b) / spread + 6).truncatingRemainder(dividingBy: 6)
    } else if high == g {
      hue = (b - r) / spread + 2
    } else {
      hue = (r - g) / spread + 4
    }
    return (hue * 60, strength, light)
  }
}

private struct ColorTerm {
  let value: Double
  let unit: String

  func share(of whole: Double) -> Double { unit == "%" ? value / 100 * whole : value }
}

/// Three or four numbers, parted by commas throughout, or by blanks with a slash before the alpha.
private func colorTerms(_ text: ArraySlice<UInt8>) -> [ColorTerm]? {
  var parts: [[UInt8]] = [[]]
  var commas = 0
  var slashes = 0
  for byte in text {
    switch byte {
    case UInt8(ascii: ","):
      commas += 1
      if parts.last?.isEmpty == false { parts.append([]) }
    case UInt8(ascii: "/"):
      slashes += 1
      guard parts.filter({ !$0.isEmpty }).count == 3 else { return nil }
      if parts.last?.isEmpty == false { parts.append([]) }
    case _ where isBlank(byte):
      if parts.last?.isEmpty == false { parts.append([]) }
    default:
      parts[parts.count - 1].append(byte)
    }
  }
  if parts.last?.isEmpty == true { parts.removeLast() }
  guard (3...4).contains(parts.count) else { return nil }
  let isOld = commas == parts.count - 1 && slashes == 0
  let isNew = commas == 0 && slashes == parts.count - 3
  guard isOld || isNew else { return nil }
  let terms = parts.compactMap { colorTerm($0) }
  return terms.count == parts.count ? terms : nil
}

private func colorTerm(_ text: [UInt8]) -> ColorTerm? {
  if text.elementsEqual("none".utf8) { return ColorTerm(value: 0, unit: "") }
  let digits = text.prefix { isDigit($0) || $0 == 0x2E || $0 == 0x2B || $0 == 0x2D }
  let unit = String(decoding: text.dropFirst(digits.count), as: UTF8.self)
  guard let value = Double(String(decoding: digits, as: UTF8.self)) else { return nil }
  switch unit {
  case "", "%", "deg": return ColorTerm(value: value, unit: unit)
  case "turn": return ColorTerm(value: value * 360, unit: "deg")
  case "rad": return ColorTerm(value: value * 180 / Double.pi, unit: "deg")
  case "grad": return ColorTerm(value: value * 0.9, unit: "deg")
  default: return nil
  }
}

private func byte(_ share: Double) -> UInt8 {
  UInt8((min(max(share, 0), 1) * 255).rounded())
}
