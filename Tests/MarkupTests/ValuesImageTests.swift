import Markup
import Testing

@Suite struct ValuesImageTests {
  @Test func readsImageCandidates() {
    expectValues(
      Values.srcset,
      good: [
        "a.png", "a.png 1x", "a.png, b.png 2x", "a 100w, b 200w", "a 1.5x , b 3x", " a  2x ",
        "a\n1x,\nb 2x",
        "a,b 1x", "data:,a 1x", "a .5x, b 1e1x",
      ],
      bad: [
        "", " ", "¦,a", "a,¦", "a 1x,¦", "a,¦, b", "a ¦1", "a ¦0w", "a ¦-1w", "a 1¦.5w", "a ¦+1x",
        "a ¦0x", "a ¦-1x", "a 1x ¦2x", "a ¦1q", "a 1x, b ¦1x", "a, ¦b", "a 100w, b ¦100w",
        "a 100w, b ¦2x",
        "a 100w, ¦b", "a 2x, b ¦100w", "¦[a] 1x", "a 1x, ¦|b 2x", "a ¦100h", "a 100w ¦100h",
        "a ¦1X", "a 1x, ¦,b 2x",
        "a ¦x", "a ¦w", "a ¦(1x,2x)",
      ])
    let widths = "a 100w, b 200w"
    var text = widths
    #expect(text.withUTF8 { Values.srcsetHasWidths($0) && !Values.srcsetHasDensities($0) })
  }

  @Test func readsSourceSizes() {
    expectValues(
      Values.sourceSizes,
      good: [
        "100vw", "auto", "auto, 50vw", "0", "-0px", "(min-width: 40em) 50vw, 100vw",
        "calc(100vw - 2em)",
        "(max-width:30em) calc(1px + (2px * 3)), min(10em, 50vw)", "not (color) 1px, 2px",
        "1.5e1px",
        "(min-width: 1px) and (max-width: 9px) 5px, 6px", "((color) or (hover)) 1em, 2em",
        "/* a */ 1px",
        "clamp(1px, 2vw, 3px)", "(color)1px, 2px",
      ],
      bad: [
        "", " ", "¦50%", "100¦", "¦-1px", "1¦quux", "¦foo", "¦1px, 2px", "1px,",
        "¦,1px",
        "¦calc(1px", "(color) ¦foo, 1px", "(color) 1px, ¦auto", "¦\"1px\"",
        "(color) and (hover) ¦or (grid) 1px, 2px", "¦1px 2px",
        "¦)1px", "1px¦)", "¦foo(1px)", "¦only screen 1px, 2px",
      ])
  }

  @Test func warnsOfSizesThatNeverApply() {
    expectWarnings(
      Values.sourceSizes, ["(color) 1px", "(nope) 1px, 2px", "(color) 1px, (color) 2px"])
  }

  @Test func readsMediaQueries() {
    expectValues(
      Values.mediaQueryList,
      good: [
        "", "all", "screen", "print, screen", "only screen and (color)", "not print",
        "(min-width: 40em)",
        "screen and (min-width:40em) and (max-width: 60em)", "(400px <= width <= 700px)",
        "(width>400px)",
        "(width = 5em)", "not (hover)", "(not (hover))", "(hover) or (pointer: coarse)",
        "(color)and (hover)",
        "((color) and (hover)) or (grid)", "(aspect-ratio: 16/9)", "(aspect-ratio > 1)",
        "(resolution: 2dppx)",
        "(min-resolution: 1.5x)", "(orientation: portrait)", "(prefers-color-scheme: dark)",
        "(color)",
        "(min-color: 8)", "(width: calc(1px + 1em))", "(-webkit-min-device-pixel-ratio: 2)",
        "(grid: 1)",
        "SCREEN AND (MIN-WIDTH:1PX)", "(width: 0)", "screen and not (hover)",
        "(prefers-reduced-motion)",
        "(16/9 < aspect-ratio)", "(display-mode: standalone)", "(infinite > resolution)",
      ],
      bad: [
        "¦screeen", "screen,¦", "¦,screen", "screen ¦(color)", "screen and ¦", "screen and ¦print",
        "(width: ¦1)", "(width: ¦red)", "(min-width¦)", "(orientation: ¦up)",
        "(¦min-orientation: portrait)", "(color) and (hover) ¦or (grid)",
        "screen and (color) ¦or (hover)",
        "¦(width: 1px", "(width ¦1px)", "(400px <= width ¦>= 700px)", "(aspect-ratio: ¦16px)",
        "(aspect-ratio: 16/¦x)", "(resolution: ¦2)", "(color: ¦1.5)", "not¦", "only ¦(color)",
        "¦and (color)",
        "(color)¦and(hover)", "screen ¦and(color)", "(¦)", "¦#a", "screen¦;", "(color) ¦(hover)",
        "(1px < ¦orientation)", "(color: ¦)", "¦or", "(prefers-color-scheme: ¦blue)", "(¦)",
        "¦tv", "¦handheld and (color)", "(¦device-width: 100px)", "(widht ¦1px)", "(widht: ¦1kg)",
      ])
    expectWarnings(Values.mediaQueryList, ["(widht: 1px)", "(new)", "screen and (min-new: a b)"])
  }
}
