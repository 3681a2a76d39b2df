import Diagnostics
import Foundation
import Synchronization
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
    var reader = SourceLines.Reader(SourceLines { $0 == "g" ? nil : "one\r\ntwo\nthrée" })
    func line(_ number: Int, _ file: String = "f") -> [Unicode.Scalar]? {
      reader.scalars(of: FileLocation(file, line: number))
    }
    // In any order, though it is quickest in this one.
    for order in [[1, 2, 3, 4, 0], [3, 3, 1, 4, 2, 0]] {
      for number in order {
        let wanted: [String?] = [nil, "one", "two", "thrée", nil]
        #expect(line(number) == wanted[number].map { Array($0.unicodeScalars) })
      }
    }
    #expect(line(1, "g") == nil)
    #expect(line(1) == Array("one".unicodeScalars))
  }

  @Test func goesThroughAFileOnceForAllItsFindings() {
    let asked = Mutex(0)
    let lines = SourceLines { _ in
      asked.withLock { $0 += 1 }
      return "one\ntwo"
    }
    let code = DiagnosticCode("a.b", meaning: "m", reason: "r")
    let found = [2, 1, 2, 1].map { Diagnostic(code, "x", at: FileLocation("f", line: $0)) }
    let text = TextRenderer(lines: lines).render(found)
    #expect(text.contains("1 | one") && text.contains("2 | two"))
    #expect(asked.withLock { $0 } == 1)
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
