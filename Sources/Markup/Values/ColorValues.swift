extension Values {
  /// `#` and six hexadecimal digits.
  package static func simpleColor(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    guard bytes.first == .ascii("#") else { return fault(0, "a color is written '#rrggbb' here") }
    if let strange = bytes.indices.dropFirst().first(where: { !bytes[$0].isHexDigit }) {
      return fault(strange, "\(bytes.shown(at: strange)) is no hexadecimal digit")
    }
    return bytes.count == 7 ? nil : fault(bytes.count, "a color has six hexadecimal digits here")
  }

  /// Any CSS color.
  package static func cssColor(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    var reader = CSSTokenReader(bytes)
    reader.skipSpaces()
    guard let token = reader.current else { return fault(bytes.count, "a color is needed here") }
    let place = token.range.lowerBound
    switch token.kind {
    case .hash:
      let digits = token.nameRange
      if let strange = digits.first(where: { !bytes[$0].isHexDigit }) {
        return fault(strange, "\(bytes.shown(at: strange)) is no hexadecimal digit")
      }
      if ![3, 4, 6, 8].contains(digits.count) {
        return fault(place, "a color has 3, 4, 6 or 8 digits")
      }
      reader.index += 1
    case .identifier:
      guard CSSColors.isName(bytes.lowercasedText(token.range)) else {
        return fault(place, "'\(bytes.text(token.range))' is no color")
      }
      reader.index += 1
    case .function:
      guard CSSColors.functions.contains(bytes.lowercasedText(token.nameRange)) else {
        return fault(place, "'\(bytes.text(token.range))' makes no color")
      }
      if let found = functionFault(&reader) { return found }
    default: return fault(place, "a color is needed here, not '\(bytes.text(token.range))'")
    }
    reader.skipSpaces()
    guard let rest = reader.current else { return nil }
    return fault(rest.range.lowerBound, "'\(bytes.text(rest.range))' may not follow the color")
  }

  private static func functionFault(_ reader: inout CSSTokenReader) -> ValueFault? {
    let start = reader.index
    if let found = reader.skipComponent() { return found }
    let inside = reader.tokens[start + 1..<reader.index - 1]
    if inside.allSatisfy({ $0.kind == .whitespace }) {
      return fault(
        reader.tokens[start].range.upperBound, "a color is needed between the parentheses")
    }
    for index in start..<reader.index {
      if let found = ColorFunctions.fault(reader.tokens[index..<reader.index], reader.bytes) {
        return found
      }
    }
    return nil
  }
}

enum CSSColors {
  static let functions: Set<String> = [
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix",
    "light-dark", "device-cmyk", "contrast-color",
  ]

  static func isName(_ word: String) -> Bool { names.contains(word) }

  private static let names: Set<String> = Set(
    """
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue \
    blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk \
    crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki \
    darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen \
    darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue \
    dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite \
    gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki \
    lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan \
    lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen \
    lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen \
    magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen \
    mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream \
    mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid \
    palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum \
    powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown \
    seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen \
    steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow \
    yellowgreen transparent currentcolor accentcolor accentcolortext activetext buttonborder \
    buttonface buttontext canvas canvastext field fieldtext graytext highlight highlighttext \
    linktext mark marktext selecteditem selecteditemtext visitedtext activeborder \
    activecaption appworkspace background buttonhighlight buttonshadow captiontext \
    inactiveborder inactivecaption inactivecaptiontext infobackground infotext menu menutext \
    scrollbar threeddarkshadow threedface threedhighlight threedlightshadow threedshadow \
    window windowframe windowtext
    """.split(separator: " ").map(String.init))
}
