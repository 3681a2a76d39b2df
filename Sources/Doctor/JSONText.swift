/// Reads a JSON object of plain values; enough to see what the widget will see.
struct JSONText {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The members in their order, numbers and words as they are written; nil when the text is not
  /// one object of plain values.
  static func object(_ text: String) -> [(key: String, value: String)]? {
    var reader = JSONText(text)
    guard let members = reader.object() else { return nil }
    reader.skipBlanks()
    return reader.index == reader.scalars.count ? members : nil
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func skipBlanks() {
    while let scalar = next, " \t\r\n".unicodeScalars.contains(scalar) { index += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == scalar else { return false }
    index += 1
    return true
  }

  private mutating func object() -> [(key: String, value: String)]? {
    guard take("{") else { return nil }
    var members: [(key: String, value: String)] = []
    if take("}") { return members }
    repeat {
      skipBlanks()
      guard let key = string(), take(":"), let value = value() else { return nil }
      members.append((key, value))
    } while take(",")
    return take("}") ? members : nil
  }

  private mutating func value() -> String? {
    skipBlanks()
    if next == "\"" { return string() }
    var word = ""
    while let scalar = next,
      scalar.properties.isAlphabetic || "+-.0123456789".unicodeScalars.contains(scalar)
    {
      word.unicodeScalars.append(scalar)
      index += 1
    }
    let isPlain = ["true", "false", "null"].contains(word) || Double(word) != nil
    return isPlain ? (word == "null" ? "" : word) : nil
  }

  private mutating func string() -> String? {
    guard next == "\"" else { return nil }
    index += 1
    var units: [UInt16] = []
    while let scalar = next {
      index += 1
      switch scalar {
      case "\"": return String(decoding: units, as: UTF16.self)
      case "\\":
        guard let unit = escape() else { return nil }
        units.append(unit)
      case _ where scalar.value < 0x20: return nil
      default: units += Array(String(scalar).utf16)
      }
    }
    return nil
  }

  private mutating func escape() -> UInt16? {
    guard let scalar = next else { return nil }
    index += 1
    switch scalar {
    case "n": return 10
    case "t": return 9
    case "r": return 13
    case "b": return 8
    case "f": return 12
    case "\"", "\\", "/": return UInt16(scalar.value)
    case "u":
      guard index + 4 <= scalars.count else { return nil }
      let digits = String(String.UnicodeScalarView(scalars[index..<(index + 4)]))
      index += 4
      return UInt16(digits, radix: 16)
    default: return nil
    }
  }
}
