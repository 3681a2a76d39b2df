import Diagnostics
import Foundation
import Testing

/// The small values that every stage uses.
@Suite struct ValueTests {
  @Test(
    arguments: [
      ("colour", ["color", "columns"], "color"),
      ("naem", ["name", "names"], "name"),
      ("Name", ["name"], "name"),
      ("id", ["url"], nil),
      ("x", ["y"], nil),
      ("abcd", ["abce", "abcf"], nil),
      ("first_nam", ["first_name", "last_name"], "first_name"),
      ("completely", ["different"], nil),
      ("", ["a"], nil),
    ] as [(String, [String], String?)])
  func suggestsOneNameOrNone(_ row: (typed: String, known: [String], nearest: String?)) {
    #expect(nearestName(to: row.typed, among: row.known) == row.nearest)
  }

  @Test func neverSuggestsForHugeNames() {
    let huge = String(repeating: "a", count: 100_000)
    #expect(nearestName(to: huge, among: [huge + "b"]) == nil)
  }

  @Test(arguments: ["a", "a/b.svg", "images/Zoë 🫖.png", ".hidden", "a/..b"])
  func acceptsPathsThatStayInside(_ text: String) {
    #expect(RelativePath(text)?.string == text)
  }

  @Test(arguments: [
    "", "/", "/etc/passwd", "..", "../x", "a/../b", "a/./b", "./a", "a//b", "a/", "a\\b", "a\u{0}b",
    "a\nb", "a\u{7F}",
  ])
  func refusesPathsThatCouldLeave(_ text: String) {
    #expect(RelativePath(text) == nil)
  }

  @Test(arguments: [
    ("index.html", "a/b.html", "a/b.html"),
    ("a/b.html", "index.html", "../index.html"),
    ("a/b/c.html", "a/d.html", "../d.html"),
    ("a/b.html", "a/b.html", "b.html"),
    ("a/b/c", "x/y/z", "../../x/y/z"),
  ])
  func linksFromFileToFile(_ row: (from: String, to: String, link: String)) throws {
    let from = try #require(RelativePath(row.from))
    let to = try #require(RelativePath(row.to))
    #expect(from.link(to: to) == row.link)
  }

  @Test func readsTheExtensionOfAName() throws {
    #expect(try #require(RelativePath("a.b/Logo.SVG")).fileExtension == "svg")
    #expect(try #require(RelativePath("a.b/.profile")).fileExtension == "")
    #expect(try #require(RelativePath("a.b/none")).fileExtension == "")
  }

  @Test func findsLinesOfAnyEnding() {
    let lines = SourceLines { _ in "one\r\ntwo\nthrée" }
    #expect(lines.line(of: FileLocation("f", line: 1)) == "one")
    #expect(lines.line(of: FileLocation("f", line: 2)) == "two")
    #expect(lines.line(of: FileLocation("f", line: 3)) == "thrée")
    #expect(lines.line(of: FileLocation("f", line: 4)) == nil)
    #expect(lines.line(of: FileLocation("f", line: 0)) == nil)
  }

  @Test(arguments: [
    "plain", "</script><script>", "a&b", "\u{2028}\u{2029}", "\u{0}\u{1F}\u{7F}", "\"\\\n\r\t",
    "🫖 é العربية",
  ])
  func quotesJSONThatMayStandInAScript(_ text: String) throws {
    let quoted = JSONValue.string(text).line
    #expect(!quoted.contains("<") && !quoted.contains("&") && !quoted.contains("\u{2028}"))
    let back = try JSONSerialization.jsonObject(with: Data(quoted.utf8), options: .fragmentsAllowed)
    #expect(back as? String == text)
  }

  @Test func keepsAValueOnlyWithoutErrors() {
    let fault = Diagnostic(DiagnosticCode("a.b", meaning: "", reason: ""), "m")
    let warning = Diagnostic(DiagnosticCode("a.c", .warning, meaning: "", reason: ""), "m")
    #expect(Outcome(1, [fault]).value == nil)
    #expect(Outcome(1, [warning]).value == 1)
    let other = Diagnostic(DiagnosticCode("a.d", .warning, meaning: "", reason: ""), "m")
    let chained = Outcome(1, [warning]).then { Outcome<Int>($0 + 1, [other]) }
    #expect(chained.value == 2)
    #expect(chained.diagnostics.count == 2)
    #expect(Outcome<Int>(nil, [fault]).then { Outcome($0) }.diagnostics == [fault])
  }
}
