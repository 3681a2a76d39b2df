/// The elements of SVG 1.1 and 2: their attributes, where they may stand, what they may hold.
struct SVGElement: Sendable {
  /// Beside those that every element may have.
  var attributes: Set<String> = []
  /// Empty: wherever drawing may stand.
  var parents: Set<String> = []
  /// nil: whatever its children ask for.
  var children: Set<String>?

  static func named(_ name: String) -> SVGElement? { all[name] }
  static var names: [String] { Array(all.keys) }

  /// The right spelling of a name whose letters have the wrong case.
  static func spelling(of name: String) -> String? { spellings[name.lowercased()] }

  private static let spellings: [String: String] = Dictionary(
    all.keys.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })

  private static let all: [String: SVGElement] = {
    var all: [String: SVGElement] = [:]
    for line in "\(attributeTable)".split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      var attributes: Set<String> = []
      for word in parts.count > 1 ? parts[1].split(separator: " ") : [] {
        attributes.formUnion(groups[String(word)] ?? [String(word)])
      }
      for name in parts[0].split(separator: " ") {
        all[String(name), default: SVGElement()].attributes.formUnion(attributes)
      }
    }
    for line in "\(parentTable)".split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      let parents = Set(parts[1].split(separator: " ").map(String.init))
      for name in parts[0].split(separator: " ") { all[String(name)]?.parents = parents }
    }
    for line in "\(childTable)".split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      let children = parts.count > 1 ? parts[1].split(separator: " ").map(String.init) : []
      for name in parts[0].split(separator: " ") { all[String(name)]?.children = Set(children) }
    }
    return all
  }()

  private static func words(_ text: StaticString) -> Set<String> {
    Set("\(text)".split(separator: " ").map(String.init))
  }

  private static let groups: [String: Set<String>] = [
    "+transfer": words("type tableValues slope intercept amplitude exponent offset"),
    "+timing": words(
      """
      attributeName attributeType begin dur end min max restart repeatCount repeatDur fill
      """),
    "+motion": words("begin dur end min max restart repeatCount repeatDur fill"),
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
    a: +link target download ping rel hreflang type referrerpolicy transform
    altGlyph: +link x y dx dy rotate glyphRef format
    altGlyphDef altGlyphItem desc title metadata missing-glyph switch defs:
    style: title
    switch defs: transform
    animate: +timing +values +link
    animateColor: +timing +values +link
    animateMotion: +motion +values +link path keyPoints rotate origin
    animateTransform: +timing +values +link type
    set: +timing +link to
    discard: begin +link
    circle: cx cy r pathLength transform
    clipPath: clipPathUnits transform
    color-profile: +link local name rendering-intent
    cursor: +link x y
    definition-src: name +link
    ellipse: cx cy rx ry pathLength transform
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
    foreignObject: +box transform requiredExtensions
    g: transform
    glyph: d +vertical unicode glyph-name orientation arabic-form lang
    glyphRef: +link glyphRef format x y dx dy
    missing-glyph: d +vertical
    hkern vkern: u1 g1 u2 g2 k
    image: +box +link preserveAspectRatio transform crossorigin decoding fetchpriority \
    referrerpolicy type
    line: x1 y1 x2 y2 pathLength transform
    linearGradient: +link x1 y1 x2 y2 gradientUnits gradientTransform spreadMethod
    marker: refX refY markerUnits markerWidth markerHeight orient viewBox preserveAspectRatio \
    transform
    mask: +box maskUnits maskContentUnits transform
    unknown:
    mpath: +link
    path: d pathLength transform
    pattern: +box +link patternUnits patternContentUnits patternTransform viewBox \
    preserveAspectRatio
    polygon polyline: points pathLength transform
    radialGradient: +link cx cy r fx fy fr gradientUnits gradientTransform spreadMethod
    rect: +box rx ry pathLength transform
    script: +link type crossorigin async defer integrity nomodule referrerpolicy fetchpriority \
    blocking
    stop: offset path
    style: type media title blocking
    svg: +box viewBox preserveAspectRatio zoomAndPan version baseProfile transform playbackorder \
    timelinebegin
    symbol: +box viewBox preserveAspectRatio refX refY transform
    text: x y dx dy rotate textLength lengthAdjust transform
    textPath: +link startOffset method spacing path side textLength lengthAdjust
    tref: +link x y dx dy rotate textLength lengthAdjust
    tspan: x y dx dy rotate textLength lengthAdjust
    use: +box +link transform crossorigin referrerpolicy
    view: viewBox preserveAspectRatio zoomAndPan viewTarget
    """

  /// Elements that stand only inside certain others.
  private static let parentTable: StaticString = """
    stop: linearGradient radialGradient
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting \
    feDisplacementMap feDropShadow feFlood feGaussianBlur feImage feMerge feMorphology feOffset \
    feSpecularLighting feTile feTurbulence: filter
    feDistantLight fePointLight feSpotLight: feDiffuseLighting feSpecularLighting
    feFuncA feFuncB feFuncG feFuncR: feComponentTransfer
    feMergeNode: feMerge
    mpath: animateMotion
    tspan tref altGlyph: text textPath tspan a altGlyph switch unknown
    textPath: text tspan a switch textPath
    glyph missing-glyph hkern vkern: font
    glyphRef: altGlyphDef altGlyphItem
    altGlyphItem: altGlyphDef
    font-face-src: font-face
    font-face-uri font-face-name: font-face-src
    font-face-format: font-face-uri
    """

  /// Elements that hold only certain others; what every element may hold is not repeated.
  private static let childTable: StaticString = """
    circle ellipse image line path polygon polyline rect use:
    linearGradient radialGradient: stop
    stop:
    filter: feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix \
    feDiffuseLighting feDisplacementMap feDropShadow feFlood feGaussianBlur feImage feMerge \
    feMorphology feOffset feSpecularLighting feTile feTurbulence
    feBlend feColorMatrix feComposite feConvolveMatrix feDisplacementMap feDropShadow feFlood \
    feGaussianBlur feImage feMergeNode feMorphology feOffset feTile feTurbulence feDistantLight \
    fePointLight feSpotLight feFuncA feFuncB feFuncG feFuncR:
    feComponentTransfer: feFuncA feFuncB feFuncG feFuncR
    feMerge: feMergeNode
    feDiffuseLighting feSpecularLighting: feDistantLight fePointLight feSpotLight
    text tspan textPath: a altGlyph textPath tref tspan switch unknown
    tref altGlyph mpath glyphRef hkern vkern cursor view set animate animateColor \
    animateTransform:
    animateMotion: mpath
    clipPath: circle ellipse line path polygon polyline rect text use switch a
    font: font-face glyph hkern missing-glyph vkern
    script style font-face-name font-face-format color-profile:
    font-face: font-face-src
    font-face-src: font-face-uri font-face-name
    font-face-uri: font-face-format
    altGlyphDef: glyphRef altGlyphItem
    altGlyphItem: glyphRef
    """

  /// Whether an element of `everywhere` is out of place after all: nothing that is only referred
  /// to stands in a filter, a gradient or an animation, and no animation is animated.
  static func isClosed(_ parent: String, to child: String) -> Bool {
    if parent == "script" || parent == "style" { return true }
    let isAnimation = animations.contains(parent)
    if isAnimation, animations.contains(child) { return true }
    let isLeaf = isAnimation || parent.hasPrefix("fe") || leaves.contains(parent)
    return isLeaf && references.contains(child)
  }

  private static let animations: Set<String> = words(
    "animate animateColor animateMotion animateTransform set discard mpath")
  private static let leaves: Set<String> = words(
    """
    linearGradient radialGradient stop filter view cursor font-face font-face-src font-face-uri \
    font-face-name font-face-format altGlyphDef altGlyphItem glyphRef hkern vkern color-profile
    """)
  private static let references: Set<String> = words(
    """
    clipPath linearGradient radialGradient pattern mask marker filter
    """)

  /// Without these nothing is drawn, or the element has no effect.
  static func required(_ element: String) -> [String] { needs[element] ?? [] }

  private static let needs: [String: [String]] = [
    "animate": ["attributeName"], "animateColor": ["attributeName"],
    "animateTransform": ["attributeName"], "set": ["attributeName"], "circle": ["r"],
    "color-profile": ["name"], "feConvolveMatrix": ["kernelMatrix", "order"],
    "feFuncA": ["type"], "feFuncB": ["type"], "feFuncG": ["type"], "feFuncR": ["type"],
    "font": ["horiz-adv-x"], "foreignObject": ["width", "height"], "hkern": ["k"],
    "path": ["d"], "polygon": ["points"], "polyline": ["points"], "rect": ["width", "height"],
    "stop": ["offset"], "vkern": ["k"],
  ]

  /// Those that CSS can set as well, so that a class or an animation may give the value.
  static let inStyle: Set<String> = ["r", "d", "width", "height"]

  /// Those that text may stand in, besides what SVG does not know.
  static let holdingText: Set<String> = words(
    """
    a altGlyph desc foreignObject glyph metadata script style switch text textPath title tref \
    tspan unknown font-face-name
    """)

  /// May stand in every element: words about it, animation, scripts and what is only referred to.
  static let everywhere: Set<String> = words(
    """
    desc title metadata animate animateColor animateMotion animateTransform set discard script \
    style clipPath linearGradient radialGradient pattern mask marker filter unknown
    """)
}
