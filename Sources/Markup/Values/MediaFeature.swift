/// A media feature that Media Queries 4 or 5 define, with the type of its values.
struct MediaFeature {
  enum Kind { case length, ratio, resolution, integer, keyword }

  let name: String
  let kind: Kind
  /// Whether it takes `min-`, `max-` and comparisons.
  let isRange: Bool
  /// Whether the author wrote `min-` or `max-`.
  let hasPrefix: Bool
  let isDeprecated: Bool
  private let words: String

  init?(_ written: String) {
    let isBounded = written.hasPrefix("min-") || written.hasPrefix("max-")
    let base = isBounded ? String(written.dropFirst(4)) : written
    guard let (kind, words) = Self.facts(base) else { return nil }
    isRange = kind != .keyword && base != "grid"
    if isBounded, !isRange { return nil }
    self.kind = kind
    self.words = words
    name = written
    hasPrefix = isBounded
    isDeprecated = base.hasPrefix("device-") && base != "device-posture"
  }

  private static func facts(_ name: String) -> (Kind, String)? {
    switch name {
    case "width", "height", "device-width", "device-height", "video-width", "video-height":
      (.length, "")
    case "aspect-ratio", "device-aspect-ratio": (.ratio, "")
    case "resolution", "video-resolution": (.resolution, "")
    case "color", "color-index", "monochrome", "grid", "horizontal-viewport-segments",
      "vertical-viewport-segments":
      (.integer, "")
    default: keywords(name).map { (.keyword, $0) }
    }
  }

  private static func keywords(_ name: String) -> String? {
    switch name {
    case "orientation": "portrait landscape"
    case "scan": "interlace progressive"
    case "update": "none slow fast"
    case "overflow-block": "none scroll paged optional-paged"
    case "overflow-inline": "none scroll"
    case "color-gamut", "video-color-gamut": "srgb p3 rec2020"
    case "dynamic-range", "video-dynamic-range": "standard high"
    case "pointer", "any-pointer": "none coarse fine"
    case "hover", "any-hover": "none hover"
    case "inverted-colors": "none inverted"
    case "forced-colors": "none active"
    case "scripting": "none initial-only enabled"
    case "environment-blending": "opaque additive subtractive"
    case "nav-controls": "none back"
    case "device-posture": "continuous folded"
    case "prefers-reduced-motion", "prefers-reduced-transparency", "prefers-reduced-data":
      "no-preference reduce"
    case "prefers-contrast": "no-preference less more custom"
    case "light-level": "dim normal washed"
    case "shape": "rect round"
    case "prefers-color-scheme": "light dark"
    case "display-mode":
      """
      fullscreen standalone minimal-ui browser picture-in-picture window-controls-overlay tabbed \
      borderless
      """
    case "display-state": "fullscreen minimized maximized normal"
    case "resizable": "true false"
    default: nil
    }
  }

  /// What a value must be, when `token` is not it.
  func reasonAgainst(_ token: CSSToken, _ bytes: ValueBytes) -> String? {
    switch kind {
    case .length: return isLength(token, bytes) ? nil : "'\(name)' needs a length"
    case .resolution: return isResolution(token, bytes) ? nil : "'\(name)' needs a resolution"
    case .ratio:
      let isRatio = token.kind == .number && bytes[token.range.lowerBound] != .ascii("-")
      return isRatio ? nil : "'\(name)' needs a ratio"
    case .integer:
      let isWhole = token.kind == .number && token.isInteger
      if !isWhole { return "'\(name)' needs a whole number" }
      let isSwitch = name != "grid" || ["0", "1"].contains(bytes.text(token.range))
      return isSwitch ? nil : "'grid' is 0 or 1"
    case .keyword:
      guard token.kind == .identifier else { return "'\(name)' needs a keyword" }
      let written = bytes.lowercasedText(token.range)
      let isKnown = words.split(separator: " ").contains { $0 == written }
      return isKnown ? nil : "'\(name)' must be one of '\(words)'"
    }
  }

  private func isLength(_ token: CSSToken, _ bytes: ValueBytes) -> Bool {
    switch token.kind {
    case .dimension: CSSUnits.isLength(bytes, token.nameRange)
    case .number: CSSUnits.isZero(bytes, token.range)
    default: false
    }
  }

  private func isResolution(_ token: CSSToken, _ bytes: ValueBytes) -> Bool {
    if token.kind == .identifier { return bytes.matchesIgnoringCase("infinite", in: token.range) }
    guard token.kind == .dimension else { return false }
    for unit in ["dpi", "dpcm", "dppx", "x"] as [StaticString]
    where bytes.matchesIgnoringCase(unit, in: token.nameRange) { return true }
    return false
  }
}

enum CSSUnits {
  private static let lengths: Set<String> = Set(
    """
    px em rem ex rex ch rch cap rcap ic ric lh rlh vw vh vi vb vmin vmax svw svh svi svb svmin \
    svmax lvw lvh lvi lvb lvmin lvmax dvw dvh dvi dvb dvmin dvmax cqw cqh cqi cqb cqmin cqmax cm \
    mm q in pt pc
    """.split(separator: " ").map(String.init))

  private static let math: Set<String> = [
    "calc", "min", "max", "clamp", "round", "mod", "rem", "sin", "cos", "tan", "asin", "acos",
    "atan", "atan2", "pow", "sqrt", "hypot", "log", "exp", "abs", "sign", "progress",
  ]

  static func isLength(_ bytes: ValueBytes, _ unit: Range<Int>) -> Bool {
    lengths.contains(bytes.lowercasedText(unit))
  }

  /// Whether any type of value has the unit.
  static func isKnown(_ bytes: ValueBytes, _ unit: Range<Int>) -> Bool {
    let word = bytes.lowercasedText(unit)
    return lengths.contains(word) || others.contains(word)
  }

  private static let others: Set<String> = [
    "deg", "grad", "rad", "turn", "s", "ms", "hz", "khz", "dpi", "dpcm", "dppx", "x", "fr", "db",
    "st",
  ]

  static func isMath(_ bytes: ValueBytes, _ name: Range<Int>) -> Bool {
    math.contains(bytes.lowercasedText(name))
  }

  /// `env()` and `var()`, which stand for any value.
  static func isSubstitution(_ bytes: ValueBytes, _ name: Range<Int>) -> Bool {
    ["env", "var"].contains(bytes.lowercasedText(name))
  }

  static func isZero(_ bytes: ValueBytes, _ number: Range<Int>) -> Bool {
    number.allSatisfy {
      bytes[$0] == .ascii("0") || bytes[$0] == .ascii(".") || bytes[$0] == .ascii("-")
        || bytes[$0] == .ascii("+")
    }
  }
}
