/// What kind of value an attribute of SVG takes, where it is no word of a list.
///
/// `SVGValues` says which of them are held to their grammar and where a breach is only doubtful.
enum SVGType: String, Sendable {
  case path, points, transforms, viewBox, aspectRatio
  /// Numbers with a unit, a percentage or none; `size` may not be negative.
  case length, size, lengths, number, positive, integer, numbers, numberPair, integerPair
  /// `offset` of a stop: a number or a percentage.
  case share, orient, turn
  case duration, repeatCount, times, keyTimes, keySplines
  case url, id, integerHTML, language, languages, target, media, mime
  case referrer, cors
  /// A property's own value.
  case style
  case anything

  /// By attribute, for one element.
  static func of(_ element: String) -> [String: SVGType] {
    var types = common
    for (name, type) in own[element] ?? [:] { types[name] = type }
    return types
  }

  private static let common = read(commonTable)
  private static let own: [String: [String: SVGType]] = {
    var own: [String: [String: SVGType]] = [:]
    for line in "\(ownTable)".split(separator: "\n") {
      let parts = line.split(separator: "|", maxSplits: 1)
      for name in parts[0].split(separator: " ") {
        own[String(name), default: [:]].merge(types(parts[1])) { $1 }
      }
    }
    return own
  }()

  private static func read(_ table: StaticString) -> [String: SVGType] {
    "\(table)".split(separator: "\n").reduce(into: [:]) { $0.merge(types($1)) { $1 } }
  }

  /// `type: attributes; type: attributes`
  private static func types(_ text: Substring) -> [String: SVGType] {
    var types: [String: SVGType] = [:]
    for part in text.split(separator: ";") {
      let halves = part.split(separator: ":", maxSplits: 1)
      let type = SVGType(rawValue: String(halves[0].filter { $0 != " " }))
      // `~` stands for the colon behind a name's prefix.
      for name in halves[1].split(separator: " ") {
        types[String(name.map { $0 == "~" ? ":" : $0 })] = type
      }
    }
    return types
  }

  private static let commonTable: StaticString = """
    path: path; points: points; viewBox: viewBox; aspectRatio: preserveAspectRatio
    transforms: transform gradientTransform patternTransform
    id: id; integerHTML: tabindex; language: lang xml~lang; languages: systemLanguage
    url: href xlink~href; target: target; media: media; referrer: referrerpolicy
    cors: crossorigin; language: hreflang
    length: x y x1 y1 x2 y2 cx cy fx fy refX refY; size: width height r rx ry fr textLength
    size: markerWidth markerHeight; length: startOffset; positive: pathLength
    number: k1 k2 k3 k4 slope intercept amplitude exponent bias divisor scale seed surfaceScale
    number: diffuseConstant specularConstant specularExponent limitingConeAngle azimuth elevation
    number: z pointsAtX pointsAtY pointsAtZ; integer: targetX targetY numOctaves
    numberPair: stdDeviation baseFrequency radius kernelUnitLength; integerPair: order
    numbers: kernelMatrix tableValues
    duration: dur; repeatCount: repeatCount; duration: repeatDur; times: begin end
    keyTimes: keyTimes keyPoints; keySplines: keySplines
    style: color fill stroke stop-color flood-color lighting-color opacity fill-opacity
    style: stroke-opacity stop-opacity flood-opacity stroke-width stroke-dasharray
    style: stroke-dashoffset stroke-miterlimit font-size letter-spacing word-spacing kerning
    style: baseline-shift text-decoration cursor paint-order mask-type isolation
    style: mix-blend-mode
    """

  private static let ownTable: StaticString = """
    path glyph missing-glyph| path: d
    stop| share: offset
    text tspan tref altGlyph| lengths: x y dx dy; numbers: rotate
    animateMotion| turn: rotate
    marker| orient: orient
    feOffset feDropShadow| number: dx dy
    fePointLight feSpotLight| number: x y
    feColorMatrix| numbers: values
    feFuncA feFuncB feFuncG feFuncR| number: offset
    animate animateColor animateMotion animateTransform set| duration: min max
    script style a| mime: type
    font-face| anything: font-style font-weight font-stretch font-variant font-size
    """
}
