import Diagnostics
import Testing

@testable import WidgetRuntime

@Suite struct StyleSheetTests {
  private func slimmed(_ text: String, languages: [String] = ["en"]) -> String {
    var sheet = StyleSheet(text, file: "popup.css")
    sheet.slim(
      elements: ["p", "div"], classes: ["a": "a", "long": "b"], ids: ["t"], root: "a",
      languages: languages)
    return sheet.text
  }

  @Test(arguments: [
    ("p { color : red ; }", "p{color:red}"),
    ("p, div > p { margin: 0 auto }", "div>p,p{margin:0 auto}"),
    (
      "p :hover { color: red } p:hover { color: blue }",
      "p :hover{color:red}p:hover{color:blue}"
    ),
    ("p { width: calc(100% - 2em); }", "p{width:calc(100% - 2em)}"),
    ("p { content: \" , /* */ \" }", "p{content:\" , /* */ \"}"),
    ("/* a */ p /* b */ { /* c */ color: red }", "p{color:red}"),
    ("@media (max-width: 30em) { p { margin: 0 } }", "@media(max-width:30em){p{margin:0}}"),
    ("p { color: red !important }", "p{color:red!important}"),
    ("@keyframes x { from { opacity: 0 } }", "@keyframes x{from{opacity:0}}"),
  ])
  func writesTheShortestSpelling(long: String, short: String) {
    #expect(slimmed(long) == short)
  }

  @Test(arguments: [
    (".a { margin: 0 }", true), (".b { margin: 0 }", false), ("#t { margin: 0 }", true),
    ("#u { margin: 0 }", false), ("ul { margin: 0 }", false), (".a:has(.b) { margin: 0 }", false),
    (".a:not(.b) { margin: 0 }", true), ("* { margin: 0 }", true), (":host { margin: 0 }", true),
    (".a::before { margin: 0 }", true), ("[type] { margin: 0 }", true),
    ("@media print { .b { margin: 0 } }", false),
  ])
  func keepsOnlyWhatCanMatch(rule: String, isKept: Bool) {
    #expect(slimmed(rule).isEmpty != isKept)
  }

  @Test(arguments: [
    ("p:lang(ar) { margin: 0 }", false), ("p:lang(en) { margin: 0 }", true),
    (".a:not(:is(.b)) { margin: 0 }", true), (".a:has(> .a, .b) { margin: 0 }", false),
    (".größe { margin: 0 }", false), ("a[href=\".b\"] { margin: 0 }", false),
    ("p[title=\"x.b\"] { margin: 0 }", true), ("#t.a > p { margin: 0 }", true),
  ])
  func looksPastArguments(rule: String, isKept: Bool) {
    #expect(slimmed(rule).isEmpty != isKept)
  }

  @Test(arguments: [
    ("#aabbcc", "#abc"), ("#aabbcd", "#aabbcd"), ("#aabbccdd", "#aabbccdd"),
    ("#aabbcc,#112233", "#abc,#123"), ("#aabbcc_", "#aabbcc_"), ("#AABBCC", "#AABBCC"),
    ("#aabbcc-", "#abc-"), ("#aabb", "#aabb"), ("ü#ffffff", "ü#fff"),
  ])
  func shortensColors(long: String, short: String) {
    #expect(StyleNames.shorteningColors(in: long) == short)
  }

  @Test func findsClassesWhateverTheyBeginWith() {
    #expect(
      StyleNames.classes(in: "p._a:not(.-b,.c1)>.ü .5em #d") == ["_a", "-b", "c1", "ü"])
    #expect(StyleNames.renamingClasses(in: "._a .b") { $0 == "_a" ? "x" : nil } == ".x .b")
  }

  @Test func findsTokensAndPutsOthersInTheirPlace() {
    let value = "calc(var(--a)*var(--b-ü,var(--a)) - var(--) - var(a))"
    #expect(StyleNames.tokens(in: value) == ["--a", "--b-ü", "--a"])
    #expect(
      StyleNames.renamingTokens(in: value) { $0 == "--a" ? "--x" : nil }
        == "calc(var(--x)*var(--b-ü,var(--x)) - var(--) - var(a))")
    #expect(
      StyleNames.replacingTokens(in: value) { _ in "1" }
        == "calc(1*var(--b-ü,1) - var(--) - var(a))")
  }

  @Test func dropsTokensThatNothingUses() {
    let text = slimmed(":host{--one:1px;--two:var(--one);--three:3px} p,div{margin:var(--three)}")
    #expect(text == "div,p{margin:3px}")
  }

  @Test func movesTokensOutOfThePagesReach() {
    let text = slimmed(
      """
      :host{--ink:#000} @media (prefers-color-scheme:dark){:host{--ink:#fff}}
      :host{all:initial} p{color:var(--ink)}
      """)
    #expect(
      text == ".a{--a:#000}@media(prefers-color-scheme:dark){.a{--a:#fff}}"
        + ":host{all:initial}p{color:var(--a)}")
  }

  @Test func keepsATokenThatIsUsedTwice() {
    let text = slimmed(":host{--ink:#000} p{color:var(--ink)} div{background:var(--ink)}")
    #expect(text == ".a{--a:#000}p{color:var(--a)}div{background:var(--a)}")
  }

  @Test(arguments: [
    ("p, .x > .a:not(.b) { margin: .5em } @media print { .c { margin: 0 } }", "a b c x"),
    ("p { margin: .5em }", ""), ("[class^=\"a\"] { margin: 0 }", nil),
  ])
  func knowsWhichClassesItAsksFor(text: String, names: String?) {
    let found = StyleSheet(text, file: "popup.css").classNames
    #expect(found?.sorted().joined(separator: " ") == names)
  }

  @Test func sortsDeclarationsButNotThoseOfOneName() {
    let text = slimmed("p{margin:0;all:revert;color:red;color:blue;margin-top:1em}")
    #expect(text == "p{all:revert;color:red;color:blue;margin:0;margin-top:1em}")
  }

  @Test(arguments: [(["en"], ""), (["en", "ja"], "p:lang(ja){margin:0}")])
  func dropsRulesForOtherLanguages(languages: [String], left: String) {
    #expect(slimmed("p:lang(ja){margin:0}", languages: languages) == left)
  }

  @Test func givesClassesTheNamesThatTheMarkupHas() {
    #expect(slimmed(".long > .a.long{margin:.5em}") == ".b>.a.b{margin:.5em}")
  }

  @Test(arguments: [
    (["en"], "p{font-family:Georgia,serif}"),
    (["en", "ja"], "p{font-family:Georgia,Yu Mincho,serif}"),
    (["ar-EG"], "p{font-family:Georgia,Noto Naskh Arabic,serif}"),
  ])
  func dropsFontsForScriptsThatNobodyReads(languages: [String], short: String) {
    let long = "p{font-family:Georgia, \"Yu Mincho\", \"Noto Naskh Arabic\", serif}"
    #expect(slimmed(long, languages: languages) == short)
  }

  @Test(arguments: [
    ("\"Font 2\"", "\"Font 2\""), ("\"Font A\"", "Font A"), ("\"A, B\"", "\"A, B\""),
    ("\"Größe\"", "\"Größe\""),
  ])
  func unquotesFamiliesOfPlainWords(long: String, short: String) {
    let text = slimmed("p{font-family:\(long), Georgia, serif}")
    #expect(text == "p{font-family:\(short),Georgia,serif}")
  }

  @Test func dropsFontsBehindTheSystemFont() {
    let text = slimmed("p{font-family:system-ui, \"Segoe UI\", Roboto, sans-serif}")
    #expect(text == "p{font-family:system-ui,sans-serif}")
  }

  @Test(arguments: [
    ("p { background: url(a.png) }", DiagnosticCode.loadingStyle, 1, 5),
    ("@import 'a.css';", .loadingStyle, 1, 1),
    ("p {\n  margin: 2rem }", .rootUnit, 2, 3),
    ("p { margin: 0", .unclosedStyle, 1, 1),
    ("/* p { margin: 0 }", .unclosedStyle, 1, 1),
    ("p { content: \"a }", .unclosedStyle, 1, 14),
  ])
  func namesTheFaultAndItsPlace(text: String, code: DiagnosticCode, line: Int, column: Int) {
    let faults = StyleSheet(text, file: "popup.css").faults
    #expect(faults.first?.code == code)
    #expect(
      faults.contains {
        $0.location == FileLocation("popup.css", line: line, column: column)
      })
  }
}
