/// The attributes that Word reads where it does not read the style.
enum WordAttributes {
  static func attributes(
    _ element: String, _ cascade: StyleCascade
  ) -> [(name: String, value: String)] {
    switch element {
    case "table": size(cascade, percent: true) + background(cascade)
    case "td", "th":
      size(cascade, percent: true) + height(cascade) + background(cascade) + alignment(cascade)
    case "tr": height(cascade) + background(cascade) + alignment(cascade)
    case "img": size(cascade, percent: false) + height(cascade)
    case "body", "tbody": background(cascade)
    default: []
    }
  }

  private static let known = Known(Shorthands.shared.table)

  /// The properties that have an attribute, by number.
  private struct Known {
    let width, height, background, backgroundColor, textAlign, verticalAlign: PropertyNumber

    init(_ table: NameTable) {
      func number(_ name: String) -> PropertyNumber {
        guard let number = table.find(name) else { preconditionFailure("\(name) has no number") }
        return number
      }
      width = number("width")
      height = number("height")
      background = number("background")
      backgroundColor = number("background-color")
      textAlign = number("text-align")
      verticalAlign = number("vertical-align")
    }
  }

  private static func size(
    _ cascade: StyleCascade, percent: Bool
  ) -> [(name: String, value: String)] {
    guard let value = cascade.last(known.width) else { return [] }
    if let pixels = pixels(value) { return [("width", pixels)] }
    guard percent, value.hasSuffix("%"), value.dropLast().utf8.allSatisfy(isDigit),
      value.utf8.count > 1
    else { return [] }
    return [("width", value)]
  }

  private static func height(_ cascade: StyleCascade) -> [(name: String, value: String)] {
    guard let value = cascade.last(known.height), let pixels = pixels(value) else { return [] }
    return [("height", pixels)]
  }

  private static func pixels(_ value: String) -> String? {
    if value == "0" { return "0" }
    guard value.asciiLowercased.hasSuffix("px"), let number = Double(value.dropLast(2)),
      number >= 0, number < 10_000
    else { return nil }
    return String(Int(number.rounded()))
  }

  private static func background(_ cascade: StyleCascade) -> [(name: String, value: String)] {
    guard let value = cascade.last(known.backgroundColor, known.background),
      let hex = hex(value)
    else { return [] }
    return [("bgcolor", hex)]
  }

  private static func hex(_ value: String) -> String? {
    let isHex = value.utf8.count == 7 && value.utf8.first == UInt8(ascii: "#")
    if isHex, value.utf8.dropFirst().allSatisfy({ isDigit($0) || $0 >= 0x61 && $0 <= 0x66 }) {
      return value
    }
    guard let color = Color(css: value), color.isOpaque else { return nil }
    return color.hex
  }

  private static func alignment(_ cascade: StyleCascade) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    if let value = cascade.last(known.textAlign)?.asciiLowercased,
      ["left", "right", "center", "justify"].contains(value)
    {
      found.append(("align", value))
    }
    if let value = cascade.last(known.verticalAlign)?.asciiLowercased,
      ["top", "middle", "bottom", "baseline"].contains(value)
    {
      found.append(("valign", value))
    }
    return found
  }
}
