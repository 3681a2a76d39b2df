/// What the functions of CSS Color 4 and 5 that make colors take.
///
/// Silent wherever another function, a variable, a placeholder or a color to begin with (`from`)
/// keeps the arguments from being counted.
struct ColorFunctions {
  private let name: String
  private let function: CSSToken
  private let bytes: ValueBytes
  /// What commas part, white space left out; each argument is a token, or a function's first one.
  private var parts: [[CSSToken]] = [[]]

  /// `tokens` begin with a function of any name.
  static func fault(_ tokens: ArraySlice<CSSToken>, _ bytes: ValueBytes) -> ValueFault? {
    guard let first = tokens.first, first.kind == .function else { return nil }
    let name = bytes.lowercasedText(first.nameRange)
    guard Self.judged.contains(name) else { return nil }
    return ColorFunctions(tokens, first, name, bytes)?.fault()
  }

  private static let judged: Set<String> = [
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix",
    "light-dark", "device-cmyk",
  ]

  private init?(
    _ tokens: ArraySlice<CSSToken>, _ first: CSSToken, _ name: String, _ bytes: ValueBytes
  ) {
    self.name = name
    self.bytes = bytes
    function = first
    let end = CSSTokenReader.end(of: tokens.startIndex, in: tokens)
    guard end - 1 > tokens.startIndex, tokens[end - 1].kind == .rightParenthesis else { return nil }
    let inside = tokens[(tokens.startIndex + 1)..<(end - 1)]
    var index = inside.startIndex
    while index < inside.endIndex {
      let token = inside[index]
      if isFree(token) { return nil }
      index = CSSTokenReader.end(of: index, in: inside)
      if token.kind == .comma {
        parts.append([])
      } else if token.kind != .whitespace {
        parts[parts.count - 1].append(token)
      }
    }
    if let word = parts[0].first, isWord(word, "from") { return nil }
  }

  private func isFree(_ token: CSSToken) -> Bool {
    switch token.kind {
    case .function:
      return ["var", "env", "attr", "if", "inherit", "random", "first-valid", "toggle"]
        .contains(bytes.lowercasedText(token.nameRange))
        || bytes[token.range.lowerBound] == .ascii("-")
    case .identifier: return token.range.contains { bytes[$0] == .ascii("\\") }
    case .delimiter: return !isSlash(token)
    case .leftBrace, .leftBracket, .leftParenthesis, .broken: return true
    default: return false
    }
  }

  private func isWord(_ token: CSSToken, _ word: StaticString) -> Bool {
    token.kind == .identifier && bytes.matchesIgnoringCase(word, in: token.range)
  }

  private func isSlash(_ token: CSSToken) -> Bool {
    token.kind == .delimiter && bytes[token.range.lowerBound] == .ascii("/")
  }

  private func fault(_ reason: String, at token: CSSToken? = nil) -> ValueFault {
    Values.fault((token ?? function).range.lowerBound, reason)
  }

  private func fault() -> ValueFault? {
    if parts.count > 1, let empty = parts.firstIndex(where: \.isEmpty) {
      let neighbour = parts[..<empty].last?.last
      return fault("a value is missing beside ','", at: neighbour)
    }
    switch name {
    case "light-dark":
      return parts.count == 2 ? nil : fault("'light-dark()' has two colors, not \(parts.count)")
    case "color-mix": return mixFault()
    default: return parts.count > 1 ? commaFault() : plainFault(parts[0])
    }
  }

  // MARK: Channels

  /// `rgb(1, 2, 3, .5)`: the older way, for the older functions.
  private func commaFault() -> ValueFault? {
    let isInk = name == "device-cmyk"
    guard isInk || name.hasPrefix("rgb") || name.hasPrefix("hsl") else {
      return fault("between the values of '\(name)()' stand no commas")
    }
    let isWhole = isInk ? parts.count == 4 : parts.count == 3 || parts.count == 4
    if !isWhole {
      return fault(
        isInk
          ? "'device-cmyk()' has four inks, not \(parts.count)"
          : "'\(name)()' has three channels and perhaps an opacity, not \(parts.count)")
    }
    for part in parts {
      if part.count > 1 { return fault("',' is needed here", at: part[1]) }
    }
    let values = parts.map { $0[0] }
    for (index, value) in values.enumerated() {
      if let found = valueFault(value, isHue: name.hasPrefix("hsl") && index == 0) { return found }
      if isWord(value, "none") { return fault("'none' may not stand beside commas", at: value) }
    }
    let channels = values.prefix(3)
    if name.hasPrefix("hsl"), let number = channels.dropFirst().first(where: { $0.kind == .number })
    {
      return fault("between commas, this must be a percentage", at: number)
    }
    if name.hasPrefix("rgb"), let percentage = channels.first(where: { $0.kind == .percentage }),
      channels.contains(where: { $0.kind == .number })
    {
      return fault("between commas, numbers and percentages do not mix", at: percentage)
    }
    return nil
  }

  /// `rgb(1 2 3 / .5)`, `color(srgb 1 0 0)`.
  private func plainFault(_ arguments: [CSSToken]) -> ValueFault? {
    var channels = arguments[...]
    let hasSpace = name == "color"
    if hasSpace {
      guard let space = channels.popFirst() else { return fault("a color space is needed here") }
      if let found = spaceFault(space, Self.spaces) { return found }
      if bytes[space.range.lowerBound] == .ascii("-") { return nil }
    }
    var opacity: CSSToken?
    if let slash = channels.firstIndex(where: isSlash) {
      let behind = channels[(slash + 1)...]
      guard let value = behind.first, behind.count == 1 else {
        return fault("one opacity is needed behind '/'", at: channels[slash])
      }
      opacity = value
      channels = channels[..<slash]
    }
    let number = name == "device-cmyk" ? 4 : 3
    if channels.count != number {
      return fault("'\(name)()' has \(number) channels, not \(channels.count)")
    }
    let hue = ["hsl": 0, "hsla": 0, "hwb": 0, "lch": 2, "oklch": 2][name]
    for (index, value) in channels.enumerated() {
      if let found = valueFault(value, isHue: index == hue) { return found }
    }
    return opacity.flatMap { valueFault($0, isHue: false) }
  }

  private func valueFault(_ token: CSSToken, isHue: Bool) -> ValueFault? {
    switch token.kind {
    case .number: return nil
    // Other functions calculate.
    case .function: return nil
    case .percentage where !isHue: return nil
    case .identifier where isWord(token, "none"): return nil
    case .dimension where isHue && Self.angles.contains(bytes.lowercasedText(token.nameRange)):
      return nil
    default:
      let wanted = isHue ? "an angle" : "a number or percentage"
      return fault("\(wanted) is needed here, not '\(bytes.text(token.range))'", at: token)
    }
  }

  // MARK: Mixtures

  /// `color-mix(in hsl longer hue, red, blue 20%)`.
  private func mixFault() -> ValueFault? {
    guard let word = parts[0].first else { return fault("colors to be mixed are needed here") }
    guard isWord(word, "in") else { return nil }
    guard parts[0].count > 1 else { return fault("a color space is needed after 'in'", at: word) }
    if let found = spaceFault(parts[0][1], Self.spaces.union(Self.mixingSpaces)) { return found }
    let rest = parts[0][2...].map { bytes.lowercasedText($0.range) }
    let isWay =
      rest.isEmpty
      || rest.count == 2 && rest[1] == "hue"
        && ["shorter", "longer", "increasing", "decreasing"].contains(rest[0])
    if !isWay { return fault("',' is needed behind the color space", at: parts[0][2]) }
    return parts.count > 1 ? nil : fault("colors to be mixed are needed here")
  }

  private func spaceFault(_ token: CSSToken, _ known: Set<String>) -> ValueFault? {
    let isKnown =
      token.kind == .identifier
      && (bytes[token.range.lowerBound] == .ascii("-")
        || known.contains(bytes.lowercasedText(token.range)))
    return isKnown ? nil : fault("'\(bytes.text(token.range))' is no color space", at: token)
  }

  private static let angles: Set<String> = ["deg", "grad", "rad", "turn"]
  private static let spaces: Set<String> = [
    "srgb", "srgb-linear", "display-p3", "display-p3-linear", "a98-rgb", "prophoto-rgb", "rec2020",
    "rec2100-pq", "rec2100-hlg", "rec2100-linear", "xyz", "xyz-d50", "xyz-d65",
  ]
  private static let mixingSpaces: Set<String> = [
    "hsl", "hwb", "lab", "lch", "oklab", "oklch",
  ]
}
