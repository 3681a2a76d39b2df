/// Properties whose values are closed sets of words and types, as the modules of CSS have them.
///
/// `<x4>`: so many values side by side; `<,>` and `</>`: lists by commas, and a slash between;
/// `<l2-4>`: so many lengths; `<n4>`: so many parts; `<r1-1000>`: numbers from and to. Where
/// functions are named no others may stand; a line of their own says what each takes.
enum StyleGrammarTable {
  static let text: StaticString = """
    color background-color border-top-color border-right-color border-bottom-color \
    border-left-color text-decoration-color text-emphasis-color border-block-start-color \
    border-block-end-color border-inline-start-color border-inline-end-color: <color>
    outline-color caret-color accent-color: <color> auto invert
    border-color: <color> transparent <x4>
    border-block-color border-inline-color: <color> transparent <x2>
    display: <x3> none inline block inline-block list-item run-in compact marker flow flow-root \
    flex inline-flex grid inline-grid grid-lanes inline-grid-lanes table inline-table \
    table-row-group table-header-group table-footer-group table-row table-column-group \
    table-column table-cell table-caption contents ruby ruby-base ruby-text ruby-base-container \
    ruby-text-container math box inline-box
    position: static relative absolute fixed sticky
    float: left right none inline-start inline-end footnote top bottom <x2>
    clear: none left right both inline-start inline-end both-inline both-block block-start \
    block-end
    visibility: visible hidden collapse
    overflow: <x2> visible hidden clip scroll auto overlay
    overflow-x overflow-y overflow-block overflow-inline: visible hidden clip scroll auto overlay
    box-sizing: content-box border-box padding-box
    margin: <x4> <length> <%> auto
    margin-top margin-right margin-bottom margin-left margin-block-start margin-block-end \
    margin-inline-start margin-inline-end top right bottom left: <length> <%> auto
    margin-block margin-inline: <x2> <length> <%> auto
    padding: <x4> <length> <%> <positive>
    padding-top padding-right padding-bottom padding-left padding-block-start padding-block-end \
    padding-inline-start padding-inline-end: <length> <%> <positive>
    padding-block padding-inline: <x2> <length> <%> <positive>
    width height min-width min-height inline-size block-size min-inline-size \
    min-block-size: <length> <%> <positive> auto min-content max-content fit-content stretch \
    contain intrinsic min-intrinsic
    max-width max-height max-inline-size max-block-size: <length> <%> <positive> none \
    min-content max-content fit-content stretch contain intrinsic min-intrinsic
    border border-top border-right border-bottom border-left outline border-block \
    border-block-start border-block-end border-inline border-inline-start \
    border-inline-end: <x3> <l0-1> <length> <color> <positive> thin medium thick hairline none \
    hidden dotted dashed solid double groove ridge inset outset auto invert transparent
    border-width: <x4> <length> <positive> thin medium thick hairline
    border-top-width border-right-width border-bottom-width border-left-width \
    outline-width: <length> <positive> thin medium thick hairline
    border-style: <x4> none hidden dotted dashed solid double groove ridge inset outset
    border-top-style border-right-style border-bottom-style border-left-style \
    outline-style: none hidden dotted dashed solid double groove ridge inset outset auto
    column-rule-color row-rule-color rule-color: <,> <color> transparent
    column-rule-width row-rule-width rule-width: <,> <length> <positive> thin medium thick hairline
    column-rule-style row-rule-style rule-style: <,> none hidden dotted dashed solid double \
    groove ridge inset outset auto
    column-rule row-rule rule: <x3> <,> <l0-1> <length> <color> <positive> thin medium thick \
    hairline none hidden dotted dashed solid double groove ridge inset outset auto transparent
    border-radius: <x4> </> <length> <%> <positive>
    border-top-left-radius border-top-right-radius border-bottom-left-radius \
    border-bottom-right-radius: <x2> <length> <%> <positive>
    border-collapse: collapse separate
    border-spacing: <x2> <length> <positive>
    caption-side: top bottom left right top-outside bottom-outside block-start block-end \
    inline-start inline-end
    empty-cells: show hide
    table-layout: auto fixed
    background-repeat: <x2> <,> repeat-x repeat-y repeat no-repeat space round
    background-attachment: <,> scroll fixed local
    background-origin: <,> border-box padding-box content-box
    background-clip: <x2> <,> border-box padding-box content-box text border-area
    background-size: <x2> <,> <length> <%> <positive> auto cover contain
    background-position: <x4> <,> <length> <%> left right center top bottom x-start x-end \
    y-start y-end block-start block-end inline-start inline-end start end
    background-image: <,> <image> none
    font-size: <length> <%> <positive> xx-small x-small small medium large x-large xx-large \
    xxx-large larger smaller math
    font-style: <x2> <angle> normal italic oblique left right
    font-weight: <number> <r1-1000> normal bold bolder lighter
    font-stretch: <%> <positive> normal wider narrower ultra-condensed extra-condensed condensed \
    semi-condensed semi-expanded expanded extra-expanded ultra-expanded
    font-kerning: auto normal none
    line-height: <number> <length> <%> <positive> normal
    letter-spacing word-spacing: <length> <%> normal
    text-align: start end left right center justify match-parent justify-all
    text-align-last: auto start end left right center justify match-parent
    text-decoration: <x5> <length> <%> <color> none underline overline line-through blink solid \
    double dotted dashed wavy auto from-font spelling-error grammar-error transparent
    text-decoration-line: <x4> none underline overline line-through blink spelling-error \
    grammar-error
    text-decoration-style: solid double dotted dashed wavy
    text-indent: <x3> <length> <%> hanging each-line
    text-overflow: <x2> <string> clip ellipsis fade
    text-transform: <x3> none capitalize uppercase lowercase full-width full-size-kana math-auto
    text-rendering: auto optimizespeed optimizelegibility geometricprecision
    text-justify: <x2> auto none inter-word inter-character distribute no-compress ruby
    white-space: <x4> normal pre nowrap pre-wrap pre-line break-spaces collapse preserve \
    preserve-breaks preserve-spaces wrap discard-before discard-after discard-inner discard none \
    balance
    word-break: normal break-all keep-all break-word manual auto-phrase
    overflow-wrap word-wrap: normal break-word anywhere
    hyphens: none manual auto
    vertical-align: <x3> <length> <%> baseline sub super top text-top middle bottom text-bottom \
    central first last alphabetic ideographic mathematical center
    direction: ltr rtl
    unicode-bidi: normal embed isolate bidi-override isolate-override plaintext
    writing-mode: horizontal-tb vertical-rl vertical-lr sideways-rl sideways-lr lr lr-tb rl rl-tb \
    tb tb-rl tb-lr
    list-style-position: inside outside
    list-style-image: <image> none
    cursor: <x3> <,> <image> <number> auto default none context-menu help pointer progress wait \
    cell crosshair text vertical-text alias copy move no-drop not-allowed grab grabbing \
    e-resize n-resize ne-resize nw-resize s-resize se-resize sw-resize w-resize ew-resize \
    ns-resize nesw-resize nwse-resize col-resize row-resize all-scroll zoom-in zoom-out
    opacity: <number> <%>
    z-index: <integer> auto
    order: <integer>
    orphans widows: <integer> <positive> <r1-999999>
    tab-size: <number> <length> <positive>
    flex: <x3> <number> <length> <%> <positive> none auto content min-content max-content \
    fit-content stretch contain
    flex-basis: <length> <%> <positive> auto content min-content max-content fit-content stretch \
    contain
    flex-grow flex-shrink: <number> <positive>
    flex-direction: row row-reverse column column-reverse
    flex-wrap: <x2> nowrap wrap wrap-reverse balance
    flex-flow: <x3> row row-reverse column column-reverse nowrap wrap wrap-reverse balance
    justify-content align-content: <x2> normal center start end flex-start flex-end left right \
    space-between space-around space-evenly stretch baseline first last safe unsafe
    align-items align-self justify-items justify-self: <x2> auto normal center start end \
    self-start self-end flex-start flex-end left right stretch baseline first last safe unsafe \
    legacy anchor-center dialog
    gap grid-gap: <x2> <length> <%> <positive> normal
    row-gap column-gap grid-row-gap grid-column-gap: <length> <%> <positive> normal
    grid-auto-flow: <x2> row column dense normal
    object-fit: <x2> fill contain cover none scale-down
    object-position: <x4> <length> <%> left right center top bottom
    pointer-events: auto none visiblepainted visiblefill visiblestroke visible painted fill \
    stroke all bounding-box
    user-select: auto text none contain all
    resize: none both horizontal vertical block inline
    transition-duration animation-duration: <,> <time> <positive> auto
    transition-delay animation-delay: <,> <time>
    animation-direction: <,> normal reverse alternate alternate-reverse
    animation-fill-mode: <,> none forwards backwards both
    animation-play-state: <,> running paused
    animation-iteration-count: <,> <number> <positive> infinite
    transition-timing-function animation-timing-function: <,> linear ease ease-in ease-out \
    ease-in-out step-start step-end
    backface-visibility: visible hidden
    transform-style: flat preserve-3d
    perspective: <length> <positive> none
    isolation: auto isolate
    mix-blend-mode: normal multiply screen overlay darken lighten color-dodge color-burn \
    hard-light soft-light difference exclusion hue saturation color luminosity plus-darker \
    plus-lighter
    page-break-before page-break-after: auto always avoid left right recto verso
    page-break-inside: auto avoid
    break-before break-after: auto avoid always all avoid-page page left right recto verso \
    avoid-column column avoid-region region
    break-inside: auto avoid avoid-page avoid-column avoid-region
    column-count: <integer> <positive> <r1-999999> auto
    column-width: <length> <positive> auto min-content max-content fit-content
    column-span: <integer> none all auto
    column-fill: auto balance balance-all
    scroll-behavior: auto smooth instant
    overscroll-behavior: <x2> contain none auto chain
    touch-action: <x3> auto none pan-x pan-y pan-left pan-right pan-up pan-down pinch-zoom \
    manipulation double-tap-zoom
    image-rendering: auto smooth high-quality crisp-edges pixelated optimizespeed optimizequality
    fill-rule clip-rule: nonzero evenodd
    fill stroke: <x3> <color> <image> none context-fill context-stroke
    stop-color flood-color lighting-color: <x2> <color>
    fill-opacity stroke-opacity stop-opacity flood-opacity: <number> <%>
    stroke-width: <length> <number> <%> <positive> context-value
    stroke-dashoffset: <length> <number> <%> context-value
    stroke-dasharray: <x999> <,> <length> <number> <%> <positive> none context-value
    stroke-miterlimit: <number> <positive>
    kerning: <length> auto
    baseline-shift: <length> <%> baseline sub super top center bottom
    mask-type: luminance alpha
    paint-order: <x3> normal fill stroke markers
    shape-rendering: auto optimizespeed crispedges geometricprecision
    color-interpolation color-interpolation-filters: auto srgb linearrgb
    vector-effect: <x2> none non-scaling-stroke non-scaling-size non-rotation fixed-position \
    viewport screen
    font-variant: <x9> normal none small-caps all-small-caps petite-caps all-petite-caps unicase \
    titling-caps common-ligatures no-common-ligatures discretionary-ligatures \
    no-discretionary-ligatures historical-ligatures no-historical-ligatures contextual \
    no-contextual lining-nums oldstyle-nums proportional-nums tabular-nums diagonal-fractions \
    stacked-fractions ordinal slashed-zero historical-forms jis78 jis83 jis90 jis04 simplified \
    traditional full-width proportional-width ruby sub super text emoji unicode
    inset: <x4> <length> <%> auto
    inset-block inset-inline: <x2> <length> <%> auto
    inset-block-start inset-block-end inset-inline-start inset-inline-end: <length> <%> auto
    aspect-ratio: <x2> </> <number> <positive> auto
    background: <,> </> <x9> <color> <image> <length> <%> none transparent repeat-x repeat-y \
    repeat no-repeat space round scroll fixed local border-box padding-box content-box text \
    border-area auto cover contain left right center top bottom
    box-shadow: <,> <x6> <l2-4> <length> <color> none inset
    text-shadow: <,> <x4> <l2-3> <length> <color> none
    font-family: <,> <x99> <ident> <string>
    transition: <,> <x5> <time> <ident>
    transition-property will-change: <,> <ident>
    animation: <,> <x12> <time> <number> <ident> <string>
    animation-name: <,> <ident> <string>
    transform: <x99> none translate() translatex() translatey() translatez() translate3d() \
    scale() scalex() scaley() scalez() scale3d() rotate() rotatex() rotatey() rotatez() \
    rotate3d() skew() skewx() skewy() matrix() matrix3d() perspective()
    filter backdrop-filter: <x99> none <image> blur() brightness() contrast() drop-shadow() \
    grayscale() hue-rotate() invert() opacity() saturate() sepia()
    clip-path: <x2> <image> none border-box padding-box content-box margin-box fill-box \
    stroke-box view-box inset() circle() ellipse() polygon() path() rect() xywh() shape()
    grid-template-columns grid-template-rows: <x999> <length> <%> <fr> none subgrid masonry auto \
    min-content max-content minmax() repeat() fit-content()
    grid-auto-columns grid-auto-rows: <x999> <length> <%> <fr> auto min-content max-content \
    minmax() fit-content()
    grid-area: </3> <x3> <integer> <ident>
    grid-row grid-column: </> <x3> <integer> <ident>
    grid-row-start grid-row-end grid-column-start grid-column-end: <x3> <integer> <ident>
    place-items place-self: <x4> auto normal center start end self-start self-end flex-start \
    flex-end left right stretch baseline first last safe unsafe legacy anchor-center
    place-content: <x4> normal center start end flex-start flex-end left right space-between \
    space-around space-evenly stretch baseline first last safe unsafe
    columns: </> <x2> <length> <integer> <positive> auto min-content max-content fit-content
    content: </> <x99> <string> <image> normal none contents open-quote close-quote no-open-quote \
    no-close-quote
    quotes: <x99> <string> none auto match-parent
    list-style-type: <ident> <string>
    list-style: <x3> <ident> <string> <image>
    scroll-snap-type: <x2> none x y block inline both mandatory proximity
    color-scheme: <x9> <ident>
    appearance: <ident>
    text-underline-offset: <length> <%> auto
    text-decoration-thickness: <length> <%> auto from-font
    text-wrap: <x2> wrap nowrap balance stable pretty auto avoid-orphans
    translate() translate3d(): <n1-3> <length> <%>
    translatex() translatey() translatez(): <n1> <length> <%>
    scale() scale3d(): <n1-3> <number> <%>
    scalex() scaley() scalez(): <n1> <number> <%>
    rotate() rotatex() rotatey() rotatez() skewx() skewy(): <n1> <angle>
    skew(): <n1-2> <angle>
    matrix(): <n6> <number>
    matrix3d(): <n16> <number>
    perspective(): <n1> <length> none
    blur(): <length> <positive>
    brightness() contrast() grayscale() invert() opacity() saturate() sepia(): <number> <%> \
    <positive>
    hue-rotate(): <angle>
    drop-shadow(): <x4> <l2-3> <length> <color>
    cubic-bezier(): <n4> <number>
    steps(): <n1-2> <integer> <positive> <r1-999999> start end jump-start jump-end jump-none \
    jump-both
    fit-content(): <length> <%> <positive>
    translate: <x3> <length> <%> none
    scale: <x3> <number> <%> none
    rotate: <x4> <angle> <number> none x y z
    repeat(): <n2> <x99> <integer> <length> <%> <fr> auto min-content max-content auto-fill \
    auto-fit minmax() fit-content()
    minmax(): <n2> <length> <%> <fr> auto min-content max-content
    stroke-linecap: butt round square
    stroke-linejoin: <x2> miter miter-clip round bevel arcs crop fallback
    text-anchor: start middle end
    """
}
