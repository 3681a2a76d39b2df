import Testing

@testable import Styling

@Suite struct ColorTests {
  @Test(arguments: [
    ("#0f5c4d", "#0f5c4d"), ("#ABC", "#aabbcc"), ("#abcd", "#aabbccdd"), ("#11223344", "#11223344"),
    (" rebeccapurple ", "#663399"), ("Black", "#000000"), ("transparent", "#00000000"),
    ("rgb(1, 2, 3)", "#010203"), ("rgb(1 2 3 / 50%)", "#01020380"), ("rgba(1,2,3,.5)", "#01020380"),
    ("rgb(100%, 0%, 50%)", "#ff0080"), ("rgb(300, -4, 0)", "#ff0000"), ("rgb(none 2 3)", "#000203"),
    ("hsl(120, 100%, 25%)", "#008000"), ("hsl(0.5turn 50% 50%)", "#40bfbf"),
    ("hsl(-240deg 100% 50%)", "#00ff00"), ("HSLA(0,100%,50%,1)", "#ff0000"),
  ])
  func readsEverySpelling(text: String, hex: String) {
    #expect(Color(css: text)?.hex == hex)
  }

  @Test(arguments: [
    "", "#", "#12", "#12345", "#1234567", "#123456789", "#ggg", "currentcolor", "red green",
    "rgb(1, 2)", "rgb(1 2, 3)", "rgb(1,2,3", "rgb(1,2,3,4,5)", "rgb(1 / 2 3 4)", "url(x)",
    "hsl(1%,2%,3%)",
    "rgb(1deg 2 3)", "rgb(a b c)", "rgb", "#１２３", "oklch(0.5 0.2 20)",
  ])
  func refusesWhatIsNoColor(text: String) {
    #expect(Color(css: text) == nil)
  }

  @Test func measuresContrastAsTheGuidelinesDo() throws {
    let white = try #require(Color(css: "#fff"))
    let black = try #require(Color(css: "#000"))
    let gray = try #require(Color(css: "#767676"))
    #expect(white.contrast(with: black) == 21)
    #expect(white.contrast(with: white) == 1)
    #expect(abs(gray.contrast(with: white) - 4.54) < 0.01)
    #expect(gray.contrast(with: white) == white.contrast(with: gray))
  }

  @Test func seesATranslucentColorOnItsBackground() throws {
    let veil = try #require(Color(css: "rgba(0, 0, 0, 0.5)"))
    let white = try #require(Color(css: "white"))
    #expect(veil.over(white).hex == "#7f7f7f")
    #expect(veil.contrast(with: white) < 5)
  }

  @Test(arguments: ["#2a9d8f", "#e76f51", "#777777", "#ffff00", "#0f5c4d", "#b00020"])
  func findsTheNearestColorThatContrasts(text: String) throws {
    let color = try #require(Color(css: text))
    for background in ["#ffffff", "#141210", "#f6f1e7", "#808080"] {
      let ground = try #require(Color(css: background))
      let found = color.nearest(reaching: 4.5, on: ground)
      #expect(found.contrast(with: ground) >= 4.5 || background == "#808080")
      if color.contrast(with: ground) >= 4.5 { #expect(found == color) }
      if color.hsl.saturation > 0, found.hsl.saturation > 0.2 {
        let turn = abs(color.hsl.hue - found.hsl.hue)
        #expect(min(turn, 360 - turn) < 6)
      }
    }
  }

  @Test func givesBlackOrWhiteWhenNoColorContrastsEnough() throws {
    let gray = try #require(Color(css: "#777"))
    let ground = try #require(Color(css: "#808080"))
    #expect(gray.nearest(reaching: 21, on: ground).hex == "#000000")
  }
}
