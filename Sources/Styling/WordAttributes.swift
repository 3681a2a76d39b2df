/// The attributes that Word reads where it does not read the style.
enum WordAttributes {
  typealias Found = [(name: String, value: String)]

  static func attributes(_ element: String, _ cascade: StyleCascade) -> Found {
    var found: Found = []
    switch element {
    case "table":
      addWidth(cascade, percent: true, to: &found)
      addBackground(cascade, to: &found)
    case "td", "th":
      addWidth(cascade, percent: true, to: &found)
      addHeight(cascade, to: &found)
      addBackground(cascade, to: &found)
      addAlignment(cascade, to: &found)
    case "tr":
      addHeight(cascade, to: &found)
      addBackground(cascade, to: &found)
      addAlignment(cascade, to: &found)
    case "img":
      addWidth(cascade, percent: false, to: &found)
      addHeight(cascade, to: &found)
    case "body", "tbody": addBackground(cascade, to: &found)
    default: break
    }
    return found
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

  private static func addWidth(_ cascade: StyleCascade, percent: Bool, to found: inout Found) {
    guard let value = cascade.last(known.width) else { return }
    if let pixels = pixels(value) {
      found.append(("width", pixels))
    } else if percent, value.hasSuffix("%"), value.utf8.count > 1,
      value.utf8.dropLast().allSatisfy(isDigit)
    {
      found.append(("width", value))
    }
  }

  private static func addHeight(_ cascade: StyleCascade, to found: inout Found) {
    guard let value = cascade.last(known.height), let pixels = pixels(value) else { return }
    found.append(("height", pixels))
  }

  private static func pixels(_ value: String) -> String? {
    if value == "0" { return "0" }
    guard value.asciiLowercased.hasSuffix("px"), let number = Double(value.dropLast(2)),
      number >= 0, number < 10_000
    else { return nil }
    return String(Int(number.rounded()))
  }

  private static func addBackground(_ cascade: StyleCascade, to found: inout Found) {
    guard let value = cascade.last(known.backgroundColor, known.background), let hex = hex(value)
    else { return }
    found.append(("bgcolor", hex))
  }

  private static func hex(_ value: String) -> String? {
    let isHex = value.utf8.count == 7 && value.utf8.first == UInt8(ascii: "#")
    if isHex, value.utf8.dropFirst().allSatisfy({ isDigit($0) || $0 >= 0x61 && $0 <= 0x66 }) {
      return value
    }
    guard let color = Color(css: value), color.isOpaque else { return nil }
    return color.hex
  }

  private static func addAlignment(_ cascade: StyleCascade, to found: inout Found) {
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
  }
}
