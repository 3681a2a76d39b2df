/// Attributes that SVG gives to every element.
enum SVGAttributes {
  static func isCommon(_ name: String) -> Bool {
    if common.contains(name) || presentation.contains(name) { return true }
    if name.hasPrefix("aria-") || name.hasPrefix("data-") || name.hasPrefix("on") { return true }
    return name.hasPrefix("xlink:") || name.hasPrefix("xml:") || name.hasPrefix("xmlns")
  }

  private static func words(_ text: StaticString) -> Set<String> {
    Set("\(text)".split(separator: " ").map(String.init))
  }

  private static let common = words(
    """
    id class style lang tabindex role autofocus nonce slot part is externalResourcesRequired \
    requiredFeatures requiredExtensions systemLanguage focusable focusHighlight nav-next \
    nav-prev nav-up nav-up-right nav-right nav-down-right nav-down nav-down-left nav-left \
    nav-up-left about content datatype property rel resource rev typeof vocab prefix inlist \
    itemid itemprop itemref itemscope itemtype title dir hidden inert translate popover
    """)

  static let presentation = words(
    """
    alignment-baseline background-color baseline-shift clip clip-path clip-rule color \
    color-interpolation color-interpolation-filters color-profile color-rendering cursor d \
    direction display dominant-baseline enable-background fill fill-opacity fill-rule filter \
    flood-color flood-opacity font font-family font-feature-settings font-size \
    font-size-adjust font-stretch font-style font-variant font-weight \
    glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning \
    letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask \
    mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering \
    solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray \
    stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity \
    stroke-width text-align text-anchor text-decoration text-overflow text-rendering \
    transform-origin unicode-bidi vector-effect visibility white-space word-spacing \
    writing-mode
    """)
}
