/// Enumerated values of SVG's attributes.
enum SVGKeywords {
  /// The words that the attributes of an element take; none for those that take others too.
  static func of(_ element: String) -> [String: [String]] {
    var words: [String: [String]] = [:]
    for (key, list) in own where !key.contains(" ") { words[key] = list }
    for (key, list) in own where key.hasPrefix(element + " ") {
      words[String(key.dropFirst(element.count + 1))] = list
    }
    return words
  }

  /// Properties that take numbers besides words, and those that take several words.
  static let numeric: Set<String> = ["font-stretch", "font-style"]
  static let several: Set<String> = [
    "display", "font-style", "font-variant", "overflow", "paint-order", "stroke-linejoin",
    "vector-effect",
  ]

  /// Those of them that stand alone.
  static let lone: Set<String> = [
    "normal", "none", "inherit", "initial", "unset", "revert", "revert-layer",
  ]

  /// For presentation attributes, which take CSS's values, letter case aside.
  static func styleWords(_ attribute: String) -> Set<String>? { style[attribute] }

  private static func table(_ text: StaticString) -> [(key: String, words: [String])] {
    "\(text)".split(separator: "\n").map { line in
      // The name may have a prefix.
      let end = line.firstRange(of: ": ") ?? line.endIndex..<line.endIndex
      return (
        String(line[..<end.lowerBound]),
        line[end.upperBound...].split(separator: " ").map(String.init)
      )
    }
  }

  private static let own: [String: [String]] = Dictionary(
    uniqueKeysWithValues: table(ownTable).map { ($0.key, $0.words) })

  private static let style: [String: Set<String>] = Dictionary(
    uniqueKeysWithValues: table(styleTable).map { entry in
      let words = entry.words + ["inherit", "initial", "unset", "revert", "revert-layer"]
      return (entry.key, Set(words.map { $0.lowercased() }))
    })

  /// `attribute: words`, or `element attribute: words` where elements differ.
  private static let ownTable: StaticString = """
    externalResourcesRequired: true false
    focusable: auto true false
    xlink:type: simple
    xlink:show: other
    xlink:actuate: onLoad
    image xlink:show: embed
    use xlink:show: embed
    feImage xlink:show: embed
    xmlns: http://www.w3.org/2000/svg
    xmlns:xlink: http://www.w3.org/1999/xlink
    svg version: 1.0 1.1 1.2
    preserveAlpha: true false
    gradientUnits: userSpaceOnUse objectBoundingBox
    clipPathUnits: userSpaceOnUse objectBoundingBox
    maskUnits: userSpaceOnUse objectBoundingBox
    maskContentUnits: userSpaceOnUse objectBoundingBox
    patternUnits: userSpaceOnUse objectBoundingBox
    patternContentUnits: userSpaceOnUse objectBoundingBox
    filterUnits: userSpaceOnUse objectBoundingBox
    primitiveUnits: userSpaceOnUse objectBoundingBox
    hatchUnits: userSpaceOnUse objectBoundingBox
    hatchContentUnits: userSpaceOnUse objectBoundingBox
    markerUnits: strokeWidth userSpaceOnUse
    spreadMethod: pad reflect repeat
    lengthAdjust: spacing spacingAndGlyphs
    zoomAndPan: disable magnify
    additive: replace sum
    accumulate: none sum
    calcMode: discrete linear paced spline
    restart: always never whenNotActive
    attributeType: CSS XML auto
    a xlink:show: new replace
    a xlink:actuate: onRequest
    animate fill: remove freeze
    animateColor fill: remove freeze
    animateMotion fill: remove freeze
    animateTransform fill: remove freeze
    set fill: remove freeze
    edgeMode: duplicate wrap mirror none
    stitchTiles: stitch noStitch
    xChannelSelector: R G B A
    yChannelSelector: R G B A
    textPath method: align stretch
    textPath spacing: auto exact
    textPath side: left right
    feMorphology operator: erode dilate
    feComposite operator: over in out atop xor lighter arithmetic
    feBlend mode: normal multiply screen darken lighten overlay color-dodge color-burn hard-light \
    soft-light difference exclusion hue saturation color luminosity
    animateTransform type: translate scale rotate skewX skewY
    feColorMatrix type: matrix saturate hueRotate luminanceToAlpha
    feTurbulence type: fractalNoise turbulence
    feFuncA type: identity table discrete linear gamma
    feFuncB type: identity table discrete linear gamma
    feFuncG type: identity table discrete linear gamma
    feFuncR type: identity table discrete linear gamma
    rendering-intent: auto perceptual relative-colorimetric saturation absolute-colorimetric
    xml:space: default preserve
    """

  private static let styleTable: StaticString = """
    alignment-baseline: auto baseline before-edge text-before-edge middle central after-edge \
    text-after-edge ideographic alphabetic hanging mathematical text-bottom text-top top center \
    bottom
    clip-rule: nonzero evenodd
    fill-rule: nonzero evenodd
    color-interpolation: auto sRGB linearRGB
    color-interpolation-filters: auto sRGB linearRGB
    color-rendering: auto optimizeSpeed optimizeQuality
    direction: ltr rtl
    display: none inline block inline-block list-item run-in compact marker flow flow-root flex \
    inline-flex grid inline-grid table inline-table table-row-group table-header-group \
    table-footer-group table-row table-column-group table-column table-cell table-caption \
    contents ruby math -webkit-box -webkit-inline-box
    dominant-baseline: auto use-script no-change reset-size ideographic alphabetic hanging \
    mathematical central middle text-after-edge text-before-edge text-top text-bottom
    font-stretch: normal wider narrower ultra-condensed extra-condensed condensed semi-condensed \
    semi-expanded expanded extra-expanded ultra-expanded
    font-style: normal italic oblique
    font-weight: normal bold bolder lighter
    font-variant: normal none small-caps all-small-caps petite-caps all-petite-caps unicase \
    titling-caps common-ligatures no-common-ligatures discretionary-ligatures \
    no-discretionary-ligatures historical-ligatures no-historical-ligatures contextual \
    no-contextual historical-forms lining-nums oldstyle-nums proportional-nums tabular-nums \
    diagonal-fractions stacked-fractions ordinal slashed-zero jis78 jis83 jis90 jis04 simplified \
    traditional full-width proportional-width ruby sub super text emoji unicode
    image-rendering: auto optimizeSpeed optimizeQuality crisp-edges pixelated smooth high-quality
    overflow: visible hidden scroll auto clip
    paint-order: normal fill stroke markers
    pointer-events: auto visiblePainted visibleFill visibleStroke visible painted fill stroke all \
    none bounding-box
    shape-rendering: auto optimizeSpeed crispEdges geometricPrecision
    stroke-linecap: butt round square
    stroke-linejoin: miter round bevel miter-clip arcs
    text-anchor: start middle end
    text-rendering: auto optimizeSpeed optimizeLegibility geometricPrecision
    transform-box: content-box border-box fill-box stroke-box view-box
    unicode-bidi: normal embed isolate bidi-override isolate-override plaintext
    vector-effect: none non-scaling-stroke non-scaling-size non-rotation fixed-position viewport \
    screen
    visibility: visible hidden collapse
    writing-mode: lr-tb rl-tb tb-rl lr rl tb horizontal-tb vertical-rl vertical-lr sideways-rl \
    sideways-lr
    """
}
