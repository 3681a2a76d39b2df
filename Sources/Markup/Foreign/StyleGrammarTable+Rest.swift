extension StyleGrammarTable {
  /// Properties that are less in use: borders of logical sides, masks, fonts, breaks, scrolling.
  static let rest: StaticString = """
    all: inherit initial unset revert revert-layer
    alignment-baseline: auto baseline text-bottom alphabetic ideographic middle central \
    mathematical text-top top center bottom before-edge text-before-edge after-edge \
    text-after-edge hanging use-script no-change reset-size
    dominant-baseline: auto text-bottom alphabetic ideographic middle central mathematical \
    hanging text-top use-script no-change reset-size text-after-edge text-before-edge
    baseline-source: auto first last
    animation-composition: <,> replace add accumulate
    background-blend-mode: <,> normal multiply screen overlay darken lighten color-dodge \
    color-burn hard-light soft-light difference exclusion hue saturation color luminosity \
    plus-darker plus-lighter
    background-position-x: <,> <x2> <length> <%> left right center x-start x-end start end \
    inline-start inline-end
    background-position-y: <,> <x2> <length> <%> top bottom center y-start y-end start end \
    block-start block-end
    border-block-style border-inline-style: <x2> none hidden dotted dashed solid double groove \
    ridge inset outset
    border-block-start-style border-block-end-style border-inline-start-style \
    border-inline-end-style: none hidden dotted dashed solid double groove ridge inset outset
    border-block-width border-inline-width: <x2> <length> <positive> thin medium thick hairline
    border-block-start-width border-block-end-width border-inline-start-width \
    border-inline-end-width: <length> <positive> thin medium thick hairline
    border-start-start-radius border-start-end-radius border-end-start-radius \
    border-end-end-radius: <x2> <length> <%> <positive>
    border-image mask-border: </2> <x9> <image> <length> <number> <%> none auto fill stretch \
    repeat round space luminance alpha
    border-image-outset mask-border-outset: <x4> <length> <number> <positive>
    border-image-repeat mask-border-repeat: <x2> stretch repeat round space
    border-image-slice mask-border-slice: <x5> <number> <%> <positive> fill
    border-image-source mask-border-source: <image> none
    border-image-width mask-border-width: <x4> <length> <number> <%> <positive> auto
    mask-border-mode: luminance alpha
    mask: <,> </> <x9> <image> <length> <%> none alpha luminance match-source add subtract \
    intersect exclude repeat-x repeat-y repeat no-repeat space round border-box padding-box \
    content-box margin-box fill-box stroke-box view-box no-clip text auto contain cover left \
    right center top bottom
    mask-clip: <,> border-box padding-box content-box margin-box fill-box stroke-box view-box \
    no-clip text border padding content
    mask-origin: <,> border-box padding-box content-box margin-box fill-box stroke-box view-box \
    border padding content
    mask-composite: <,> add subtract intersect exclude
    mask-image: <,> <image> none
    mask-mode: <,> alpha luminance match-source
    mask-position: <x4> <,> <length> <%> left right center top bottom x-start x-end y-start y-end \
    block-start block-end inline-start inline-end start end
    mask-repeat: <x2> <,> repeat-x repeat-y repeat no-repeat space round
    mask-size: <x2> <,> <length> <%> <positive> auto cover contain
    box-decoration-break: slice clone
    caret: <x3> <color> auto bar block underscore manual
    caret-shape: auto bar block underscore
    clip: auto rect() inset-rect()
    color-adjust print-color-adjust: economy exact
    color-rendering: auto optimizespeed optimizequality
    contain: <x7> none strict content size inline-size block-size layout style paint \
    view-transition
    contain-intrinsic-width contain-intrinsic-height contain-intrinsic-block-size \
    contain-intrinsic-inline-size: <x2> <length> <positive> auto none from-element
    contain-intrinsic-size: <x4> <length> <positive> auto none from-element
    container-type: <x3> normal size inline-size scroll-state anchored
    content-visibility: visible auto hidden
    counter-increment counter-reset counter-set: <x99> <ident> <integer> reversed()
    field-sizing: fixed content
    font-display: auto block swap fallback optional
    size: <x3> <length> auto portrait landscape a3 a4 a5 b4 b5 jis-b4 jis-b5 letter legal ledger
    font-feature-settings: <,> <x2> <string> <integer> normal on off
    font-variation-settings: <,> <x2> <string> <number> normal
    font-language-override: <string> normal
    font-optical-sizing font-synthesis-position font-synthesis-small-caps \
    font-synthesis-weight: auto none
    font-synthesis-style: auto none oblique-only
    font-synthesis: <x4> none weight style small-caps position
    font-size-adjust: <x2> <number> <positive> none from-font ex-height cap-height ch-width \
    ic-width ic-height
    font-variant-caps: normal small-caps all-small-caps petite-caps all-petite-caps unicase \
    titling-caps
    font-variant-east-asian: <x4> normal jis78 jis83 jis90 jis04 simplified traditional \
    full-width proportional-width ruby
    font-variant-emoji: normal text emoji unicode
    font-variant-ligatures: <x5> normal none common-ligatures no-common-ligatures \
    discretionary-ligatures no-discretionary-ligatures historical-ligatures \
    no-historical-ligatures contextual no-contextual
    font-variant-numeric: <x6> normal lining-nums oldstyle-nums proportional-nums tabular-nums \
    diagonal-fractions stacked-fractions ordinal slashed-zero
    font-variant-position: normal sub super
    font-width: <%> <positive> normal wider narrower ultra-condensed extra-condensed condensed \
    semi-condensed semi-expanded expanded extra-expanded ultra-expanded
    forced-color-adjust: auto none preserve-parent-color
    grid-template-areas: <x999> <string> none
    hanging-punctuation: <x4> none first force-end allow-end last
    hyphenate-character: <string> auto
    hyphenate-limit-chars: <x3> <integer> auto
    hyphenate-limit-last: none always column page spread
    hyphenate-limit-lines: <integer> no-limit
    hyphenate-limit-zone: <length> <%>
    image-orientation: <x3> <angle> none from-image flip
    initial-letter: <x3> <number> normal drop raise
    interpolate-size: numeric-only allow-keywords
    line-break: auto loose normal strict anywhere
    marker marker-start marker-mid marker-end: <image> none
    math-shift math-style: normal compact
    offset-distance: <length> <%>
    offset-rotate: <x2> <angle> auto reverse
    outline-offset: <length>
    overflow-anchor: auto none
    overflow-clip-margin: <x2> <length> content-box padding-box border-box
    overscroll-behavior-x overscroll-behavior-y overscroll-behavior-block \
    overscroll-behavior-inline: contain none auto chain
    page: <ident>
    page-orientation: upright rotate-left rotate-right
    perspective-origin: <x4> <length> <%> left right center top bottom
    transform-origin: <x3> <length> <%> left right center top bottom
    transform-box: content-box border-box fill-box stroke-box view-box
    transition-behavior: <,> normal allow-discrete
    ruby-position: <x2> alternate over under inter-character right left
    ruby-merge: separate merge auto collapse
    scroll-margin: <x4> <length>
    scroll-margin-block scroll-margin-inline: <x2> <length>
    scroll-margin-top scroll-margin-right scroll-margin-bottom scroll-margin-left \
    scroll-margin-block-start scroll-margin-block-end scroll-margin-inline-start \
    scroll-margin-inline-end: <length>
    scroll-padding: <x4> <length> <%> <positive> auto
    scroll-padding-block scroll-padding-inline: <x2> <length> <%> <positive> auto
    scroll-padding-top scroll-padding-right scroll-padding-bottom scroll-padding-left \
    scroll-padding-block-start scroll-padding-block-end scroll-padding-inline-start \
    scroll-padding-inline-end: <length> <%> <positive> auto
    scroll-snap-align: <x2> none start end center
    scroll-snap-stop: normal always
    scrollbar-color: <x2> <color> auto dark light
    scrollbar-gutter: <x3> auto stable both-edges always force
    scrollbar-width: auto thin none
    shape-margin: <length> <%> <positive>
    shape-image-threshold: <number> <%>
    text-align-all: <string> start end left right center justify match-parent
    text-autospace: <x5> normal auto no-autospace ideograph-alpha ideograph-numeric punctuation \
    insert replace
    text-combine-upright: <x2> <integer> none all digits
    text-decoration-skip: <x6> none objects spaces edges box-decoration leading-spaces \
    trailing-spaces auto ink
    text-decoration-skip-ink: auto none all
    text-emphasis: <x4> <color> <string> none filled open dot circle double-circle triangle sesame
    text-emphasis-style: <x2> <string> none filled open dot circle double-circle triangle sesame
    text-emphasis-position: <x2> over under right left auto
    text-orientation: mixed upright sideways sideways-right sideways-left use-glyph-orientation
    text-size-adjust: <%> auto none
    text-spacing-trim: space-all normal space-first trim-start trim-both trim-all auto
    text-underline-position: <x3> auto from-font under left right
    text-wrap-mode: wrap nowrap
    text-wrap-style: auto balance stable pretty avoid-orphans
    white-space-collapse: collapse preserve preserve-breaks preserve-spaces break-spaces discard
    white-space-trim: <x3> none discard-before discard-after discard-inner
    zoom: <number> <%> <positive> normal reset
    """
}
