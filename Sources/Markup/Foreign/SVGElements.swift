/// The elements of SVG 1.1 and 2: their attributes and what they may hold. A name or a place that
/// one of the two standards has is right.
struct SVGElement: Sendable {
  /// Beside those that every element may have.
  var attributes: Set<String> = []
  /// nil: whatever its children ask for.
  var children: Set<String>?
  /// The elements that may hold it, besides `a`, whose content is its parent's.
  var parents: Set<String> = []
  var isConditional = true
  /// The words that some attributes take, and what others take instead.
  var words: [String: [String]] = [:]
  var types: [String: SVGType] = [:]

  static func named(_ name: String) -> SVGElement? { all[name] }
  static var names: [String] { Array(all.keys) }

  /// The right spelling of a name whose letters have the wrong case.
  static func spelling(of name: String) -> String? { spellings[name.lowercased()] }

  private static let spellings: [String: String] = Dictionary(
    all.keys.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })

  private static let all: [String: SVGElement] = {
    var all: [String: SVGElement] = [:]
    for (names, words) in lines(of: attributeTable) {
      let attributes = expanded(words, attributeGroups)
      for name in names { all[name, default: SVGElement()].attributes.formUnion(attributes) }
    }
    for (names, words) in lines(of: SVGContent.table) {
      let children = expanded(words, SVGContent.groups)
      for name in names {
        all[name]?.children = children
        for child in children { all[child]?.parents.insert(name) }
      }
    }
    for name in all.keys {
      all[name]?.words = SVGKeywords.of(name)
      all[name]?.types = SVGType.of(name)
    }
    // Gradients and patterns have one of another name.
    for name in all.keys where !["linearGradient", "pattern", "radialGradient"].contains(name) {
      all[name]?.attributes.insert("transform")
    }
    for name in unconditional { all[name]?.isConditional = false }
    all["svg"]?.attributes.formUnion(ExtraNameKind.windowHandlers)
    return all
  }()

  /// `names: words`, a line each.
  private static func lines(of table: StaticString) -> [(names: [String], words: [String])] {
    "\(table)".split(separator: "\n").map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
        .map { $0.split(separator: " ").map(String.init) }
      return (parts[0], parts.count > 1 ? parts[1] : [])
    }
  }

  /// With the words that each group stands for.
  private static func expanded(_ words: [String], _ groups: [String: Set<String>]) -> Set<String> {
    words.reduce(into: []) { $0.formUnion(groups[$1] ?? [$1]) }
  }

  private static func words(_ text: StaticString) -> Set<String> {
    Set("\(text)".split(separator: " ").map(String.init))
  }

  private static let attributeGroups: [String: Set<String>] = [
    "+transfer": words("type tableValues slope intercept amplitude exponent offset"),
    "+timing": words(
      """
      attributeName attributeType begin dur end min max restart repeatCount repeatDur fill \
      onbegin onend onrepeat
      """),
    "+motion": words(
      "begin dur end min max restart repeatCount repeatDur fill onbegin onend onrepeat"),
    "+values": words("calcMode values keyTimes keySplines from to by additive accumulate"),
    "+primitive": words("x y width height result"),
    "+box": words("x y width height"),
    "+link": words("href"),
    "+font": words(
      """
      font-family font-style font-variant font-weight font-stretch font-size unicode-range \
      units-per-em panose-1 stemv stemh slope cap-height x-height accent-height ascent descent \
      widths bbox ideographic alphabetic mathematical hanging v-ideographic v-alphabetic \
      v-mathematical v-hanging underline-position underline-thickness strikethrough-position \
      strikethrough-thickness overline-position overline-thickness
      """),
    "+vertical": words("horiz-adv-x vert-origin-x vert-origin-y vert-adv-y"),
  ]

  private static let attributeTable: StaticString = """
    a: +link target download ping rel hreflang type referrerpolicy
    altGlyph: +link x y dx dy rotate glyphRef format
    altGlyphDef altGlyphItem desc title metadata missing-glyph switch defs:
    style: title
    animate: +timing +values +link
    animateColor: +timing +values +link
    animateMotion: +motion +values +link path keyPoints rotate origin
    animateTransform: +timing +values +link type
    set: +timing +link to
    discard: begin +link
    circle: cx cy r pathLength
    clipPath: clipPathUnits
    color-profile: +link local name rendering-intent
    cursor: +link x y
    definition-src: +link
    ellipse: cx cy rx ry pathLength
    feBlend: +primitive in in2 mode
    feColorMatrix: +primitive in type values
    feComponentTransfer: +primitive in
    feComposite: +primitive in in2 operator k1 k2 k3 k4
    feConvolveMatrix: +primitive in order kernelMatrix divisor bias targetX targetY edgeMode \
    kernelUnitLength preserveAlpha
    feDiffuseLighting: +primitive in surfaceScale diffuseConstant kernelUnitLength
    feDisplacementMap: +primitive in in2 scale xChannelSelector yChannelSelector
    feDistantLight: azimuth elevation
    feDropShadow: +primitive in dx dy stdDeviation
    feFlood: +primitive in
    feFuncA feFuncB feFuncG feFuncR: +transfer
    feGaussianBlur: +primitive in stdDeviation edgeMode
    feImage: +primitive +link preserveAspectRatio crossorigin fetchpriority
    feMerge: +primitive
    feMergeNode: in
    feMorphology: +primitive in operator radius
    feOffset: +primitive in dx dy
    fePointLight: x y z
    feSpecularLighting: +primitive in surfaceScale specularConstant specularExponent \
    kernelUnitLength
    feSpotLight: x y z pointsAtX pointsAtY pointsAtZ specularExponent limitingConeAngle
    feTile: +primitive in
    feTurbulence: +primitive baseFrequency numOctaves seed stitchTiles type
    filter: +box +link filterUnits primitiveUnits
    font: horiz-origin-x horiz-origin-y +vertical
    font-face: +font
    font-face-format: string
    font-face-name: name
    font-face-src:
    font-face-uri: +link
    foreignObject: +box requiredExtensions
    g:
    glyph: d +vertical unicode glyph-name orientation arabic-form lang
    glyphRef: +link glyphRef format x y dx dy
    missing-glyph: d +vertical
    hkern vkern: u1 g1 u2 g2 k
    image: +box +link preserveAspectRatio crossorigin decoding fetchpriority referrerpolicy
    line: x1 y1 x2 y2 pathLength
    linearGradient: +link x1 y1 x2 y2 gradientUnits gradientTransform spreadMethod
    marker: refX refY markerUnits markerWidth markerHeight orient viewBox preserveAspectRatio
    mask: +box maskUnits maskContentUnits
    unknown:
    mpath: +link
    path: d pathLength
    pattern: +box +link patternUnits patternContentUnits patternTransform viewBox \
    preserveAspectRatio
    polygon polyline: points pathLength
    radialGradient: +link cx cy r fx fy fr gradientUnits gradientTransform spreadMethod
    rect: +box rx ry pathLength
    script: +link type crossorigin async defer integrity nomodule referrerpolicy fetchpriority \
    blocking
    stop: offset
    style: type media title blocking
    svg: +box viewBox preserveAspectRatio zoomAndPan version baseProfile playbackorder \
    timelinebegin onzoom
    symbol: +box viewBox preserveAspectRatio refX refY
    text: x y dx dy rotate textLength lengthAdjust
    textPath: +link startOffset method spacing path side textLength lengthAdjust
    tref: +link x y dx dy rotate textLength lengthAdjust
    tspan: x y dx dy rotate textLength lengthAdjust
    use: +box +link crossorigin referrerpolicy
    view: viewBox preserveAspectRatio zoomAndPan viewTarget
    """

  /// Those that no test of the browser's abilities applies to: they draw nothing by themselves.
  private static let unconditional: Set<String> = words(
    """
    altGlyphDef altGlyphItem color-profile definition-src desc filter font font-face \
    font-face-format font-face-name font-face-src font-face-uri glyph glyphRef hkern vkern \
    linearGradient radialGradient marker metadata missing-glyph mpath script stop style symbol \
    title view feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix \
    feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB \
    feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset \
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence
    """)

  /// What is never drawn by itself has no role; a symbol is, where it is used.
  static let withoutRole = unconditional.subtracting(["symbol"]).union(
    words(
      """
      animate animateColor animateMotion animateTransform clipPath cursor defs discard mask \
      pattern set switch
      """))

  /// Without these the element has no effect.
  static func required(_ element: String) -> [String] { needs[element] ?? [] }

  private static let needs: [String: [String]] = [
    "animate": ["attributeName"], "animateColor": ["attributeName"],
    "animateTransform": ["attributeName"], "set": ["attributeName"],
    "color-profile": ["name"], "feBlend": ["in2"], "feComposite": ["in2"],
    "feConvolveMatrix": ["kernelMatrix", "order"], "feDisplacementMap": ["in2"],
    "feFuncA": ["type"], "feFuncB": ["type"], "feFuncG": ["type"], "feFuncR": ["type"],
    "font": ["horiz-adv-x"], "hkern": ["k"], "vkern": ["k"],
  ]

  /// Without these nothing is drawn, unless CSS or a script gives the value: SVG 2 asks for none.
  static func drawn(by element: String) -> [String] { geometry[element] ?? [] }

  private static let geometry: [String: [String]] = [
    "circle": ["r"], "foreignObject": ["width", "height"], "path": ["d"], "polygon": ["points"],
    "polyline": ["points"], "rect": ["width", "height"],
  ]

  /// Elements that give the attributes of their parent values.
  static let animating: Set<String> = words("animate animateColor animateTransform set")

  /// Those that text may stand in, besides what SVG does not know.
  static let holdingText: Set<String> = words(
    """
    a altGlyph desc foreignObject metadata script style text textPath title tspan unknown
    """)
}
