/// Attributes that SVG gives to every element.
enum SVGAttributes {
  static func isCommon(_ name: String, inFile: Bool) -> Bool {
    if common.contains(name) || presentation.contains(name) { return true }
    if name.hasPrefix("aria-") { return HTMLAttribute(name) != nil }
    if name.hasPrefix("data-") { return name.utf8.count > 5 }
    if name.hasPrefix("on") { return isEventHandler(name) }
    return inFile && (fileOnly.contains(name) || name.contains(":"))
  }

  private static func isEventHandler(_ name: String) -> Bool {
    ExtraNameKind.eventHandlers.contains(name) || handlers.contains(name)
  }

  /// The prefixed ones that an HTML parser knows.
  static let linked = words(
    "xlink:href xlink:title xlink:role xlink:arcrole xlink:type xlink:show xlink:actuate")

  private static func words(_ text: StaticString) -> Set<String> {
    Set("\(text)".split(separator: " ").map(String.init))
  }

  private static let common = words(
    """
    id class style lang tabindex role autofocus nonce slot part focusable xml:lang xml:space \
    xmlns xmlns:xlink
    """)

  static let conditional = words("requiredFeatures requiredExtensions systemLanguage")

  /// In files of their own, which XML parsers read: HTML parsers lose the letter case of some, and
  /// HTML has dropped the others or keeps them for its own elements, as those of microdata.
  private static let fileOnly = words(
    """
    externalResourcesRequired contentScriptType contentStyleType filterRes focusHighlight \
    nav-next nav-prev nav-up nav-up-right nav-right nav-down-right nav-down nav-down-left \
    nav-left nav-up-left title dir hidden about content datatype property rel resource rev typeof \
    vocab prefix inlist itemid itemprop itemref itemscope itemtype background-color line-height \
    solid-color solid-opacity text-align font-feature-settings marker font
    """)

  /// Beside those of HTML; animations and `svg` have more of their own.
  /// Those that SVG lists beyond HTML's.
  private static let handlers = words(
    "onactivate ondragexit onfocusin onfocusout onmousewheel onshow")

  static let presentation = words(
    """
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation \
    color-interpolation-filters color-profile color-rendering cursor direction display \
    dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color \
    flood-opacity font-family font-size font-size-adjust font-stretch font-style \
    font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical \
    image-rendering isolation kerning letter-spacing lighting-color marker-end marker-mid \
    marker-start mask mask-type mix-blend-mode opacity overflow paint-order path-length \
    pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray \
    stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity \
    stroke-width text-anchor text-decoration text-overflow text-rendering transform-box \
    transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
    """)
}

extension SVGElement {
  /// Whether the element may have the attribute; `inFile` in an SVG file, not in HTML.
  func takes(_ attribute: String, inFile: Bool) -> Bool {
    if attributes.contains(attribute) { return true }
    if attribute == "xlink:href" { return attributes.contains("href") }
    if SVGAttributes.linked.contains(attribute) { return inFile || attributes.contains("href") }
    if SVGAttributes.conditional.contains(attribute) { return isConditional }
    return SVGAttributes.isCommon(attribute, inFile: inFile)
  }

  /// The known name that an HTML parser reads for one in letters of another case.
  func nameInHTML(of name: String) -> String? {
    // Only ASCII's letters have two cases there.
    let lower = String(
      decoding: name.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    let read = Self.lowered[lower] ?? lower
    return read != name && takes(read, inFile: false) ? read : nil
  }

  /// Names that have capital letters, by those in small ones.
  private static let lowered: [String: String] = Dictionary(
    (names.flatMap { named($0)?.attributes ?? [] } + SVGAttributes.conditional)
      .map { ($0.lowercased(), $0) }.filter { $0 != $1 },
    uniquingKeysWith: { first, _ in first })
}
