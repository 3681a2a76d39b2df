/// What the elements of SVG may hold, as the content models of SVG 1.1 and of SVG 2 with its
/// modules for filters, masks and animation say together.
enum SVGContent {
  /// `elements: what they may hold`. Those that no line names hold anything; so does `a`, for
  /// which its own parent decides.
  static let table: StaticString = """
    svg g defs symbol marker mask pattern glyph missing-glyph: +drawing
    switch: +animation +descriptive +shapes a foreignObject g image svg switch text use unknown
    clipPath: +animation +descriptive +shapes altGlyphDef script text use
    circle ellipse line path polygon polyline rect: +animation +descriptive +paint clipPath \
    marker mask script style
    image use: +animation +descriptive clipPath mask script style
    text: +animation +descriptive +paint +text clipPath marker mask script style textPath
    textPath: +descriptive +paint +text animate animateColor clipPath marker mask script set style
    tspan: +descriptive +paint +text animate animateColor script set style
    tref: +descriptive animate animateColor script set
    linearGradient radialGradient: +descriptive animate animateTransform script set stop style
    stop: animate animateColor script set style
    filter: +descriptive +primitives animate script set
    feBlend feColorMatrix feComposite feConvolveMatrix feDisplacementMap feGaussianBlur \
    feMergeNode feMorphology feOffset feTile feTurbulence feDistantLight fePointLight \
    feSpotLight feFuncA feFuncB feFuncG feFuncR: animate script set
    feFlood: animate animateColor script set
    feDropShadow: +descriptive animate animateColor script set
    feImage: animate animateTransform script set
    feComponentTransfer: feFuncA feFuncB feFuncG feFuncR script
    feMerge: feMergeNode script
    feDiffuseLighting feSpecularLighting: +descriptive +lights animate animateColor script set
    animate animateColor animateTransform set discard mpath: +descriptive script
    animateMotion: +descriptive mpath script
    view: +animation +descriptive script style
    cursor color-profile: +descriptive
    script style altGlyph:
    font: +descriptive font-face glyph hkern missing-glyph vkern
    font-face: +descriptive font-face-src definition-src
    font-face-src: font-face-uri font-face-name
    font-face-uri: font-face-format
    definition-src font-face-name font-face-format glyphRef hkern vkern:
    altGlyphDef: glyphRef altGlyphItem
    altGlyphItem: glyphRef
    """

  static let groups: [String: Set<String>] = [
    "+animation": animation, "+descriptive": descriptive, "+shapes": shapes, "+paint": paint,
    "+lights": words("feDistantLight fePointLight feSpotLight"),
    "+text": words("a altGlyph tref tspan unknown"),
    "+primitives": words(
      """
      feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting \
      feDisplacementMap feDropShadow feFlood feGaussianBlur feImage feMerge feMorphology \
      feOffset feSpecularLighting feTile feTurbulence
      """),
    "+drawing": words(
      """
      a altGlyphDef clipPath color-profile cursor defs filter font font-face foreignObject g \
      image marker mask script style svg switch symbol text unknown use view
      """
    ).union(animation).union(descriptive).union(shapes).union(paint),
  ]

  typealias Count = (of: Set<String>, isNeeded: Bool)

  /// Of which an element holds exactly one, or at most one.
  static func counts(_ element: String) -> [Count] { counted[element] ?? [] }

  /// Parts of fonts that say nothing without others in them.
  static let neverEmpty: Set<String> = ["altGlyphDef", "altGlyphItem", "font-face-src"]

  private static let counted: [String: [Count]] = [
    "feDiffuseLighting": [(words("feDistantLight fePointLight feSpotLight"), true)],
    "feSpecularLighting": [(words("feDistantLight fePointLight feSpotLight"), true)],
    // Of several only the last would count.
    "feComponentTransfer": [
      (["feFuncR"], false), (["feFuncG"], false), (["feFuncB"], false), (["feFuncA"], false),
    ],
    "animateMotion": [(["mpath"], false)],
    "font": [(["font-face"], true), (["missing-glyph"], true)],
    "font-face": [(["font-face-src"], false)],
  ]

  private static let descriptive = words("desc title metadata")
  private static let paint = words("linearGradient radialGradient pattern")
  private static let shapes = words("circle ellipse line path polygon polyline rect")
  private static let animation = words(
    "animate animateColor animateMotion animateTransform set discard")

  private static func words(_ text: StaticString) -> Set<String> {
    Set("\(text)".split(separator: " ").map(String.init))
  }
}
