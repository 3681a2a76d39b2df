import Diagnostics
import Foundation
import TestSupport
import Testing

/// How diagnostics look in each format. `UPDATE_SNAPSHOTS=1 swift test --filter RendererTests`
/// writes the snapshots anew.
@Suite struct RendererTests {
  private static let typo = DiagnosticCode(
    "config.typo", meaning: "a word is misspelt", reason: "nobody would find it",
    specification: "https://example.com/spelling")
  private static let hunch = DiagnosticCode(
    "config.hunch", .warning, meaning: "a word looks odd", reason: "it may be a slip")
  private static let idea = DiagnosticCode(
    "config.idea", .advice, meaning: "a word could be shorter", reason: "readers are busy")

  private static let source = """
    name: Café 🫖 & <b>"Tea"</b>, très bon
    \ttabbed: value
    """

  private static let file = "content/täxts, one.yaml"

  static let diagnostics: [Diagnostic] = [
    Diagnostic(
      typo, "key 'naem' is not known, 100% sure: a, b",
      at: FileLocation(file, line: 1, column: 12, length: 1), hint: "did you mean 'name'?",
      notes: [
        .init("first said here", at: FileLocation("content/widget.yaml", line: 3, column: 1)),
        .init("and in 2 more places"),
      ]),
    Diagnostic(
      hunch, "line one\nline two", at: FileLocation(file, line: 2, column: 2, length: 6)),
    Diagnostic(
      idea, "'\u{202E}evil' has a \u{1B}[31mcolor", at: FileLocation("themes/x.css", line: 9)),
    Diagnostic(typo, "the disk is full"),
    Diagnostic(hunch, "the file is odd", at: FileLocation("content/a.md")),
  ]

  static let lines = SourceLines { $0 == file ? source : nil }

  @Test func writesTextForPeople() {
    expectSnapshot(TextRenderer(lines: Self.lines).render(Self.diagnostics), "diagnostics/text.txt")
  }

  @Test func colorsTextOnlyWhenAsked() {
    let plain = TextRenderer(lines: Self.lines).render(Self.diagnostics)
    let colored = TextRenderer(lines: Self.lines, usesColor: true).render(Self.diagnostics)
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[1;31merror\u{1B}[0m"))
    let codes = try? Regex("\u{1B}\\[[0-9;]*m")
    #expect(codes.map { colored.replacing($0, with: "") } == plain)
  }

  @Test func writesOneJSONObjectALine() throws {
    let text = JSONLinesRenderer().render(Self.diagnostics)
    expectSnapshot(text, "diagnostics/json-lines.jsonl")
    for line in text.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      #expect((object as? [String: Any])?["message"] is String)
    }
  }

  @Test func writesWorkflowCommandsForGitHub() {
    expectSnapshot(GitHubRenderer().render(Self.diagnostics), "diagnostics/github.txt")
  }

  @Test func writesOneSARIFLog() throws {
    let text = SARIFRenderer(toolVersion: "0.0.0").render(Self.diagnostics)
    expectSnapshot(text, "diagnostics/sarif.json")
    let log = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(log?["version"] as? String == "2.1.0")
  }

  @Test func writesNothingForNothing() {
    #expect(TextRenderer().render([]) == "")
    #expect(JSONLinesRenderer().render([]) == "")
    #expect(GitHubRenderer().render([]) == "")
  }

  @Test func sortsByPlaceAndDropsRepetitions() {
    let shuffled = Self.diagnostics.reversed() + Self.diagnostics
    #expect(shuffled.ordered() == Self.diagnostics.ordered())
    #expect(Self.diagnostics.ordered().first?.location == nil)
  }

  /// Marked with ‸ where the caret must stand.
  @Test(arguments: [
    ("plain: text", 8, 4, "       ^~~~"),
    ("Café: x", 7, 1, "      ^"),
    ("🫖🫖: x", 5, 1, "      ^"),
    ("e\u{301}e\u{301}: x", 7, 1, "    ^"),
    ("漢字: x", 5, 1, "      ^"),
    ("\tkey: x", 2, 3, " ^~~"),
    ("end", 4, 1, "   ^"),
    ("past", 99, 1, "    ^"),
  ])
  func putsTheCaretUnderItsPlace(_ row: (line: String, column: Int, length: Int, caret: String)) {
    let location = FileLocation("f", line: 1, column: row.column, length: row.length)
    let text = TextRenderer(lines: SourceLines { _ in row.line })
      .render(Diagnostic(Self.typo, "m", at: location))
    let shown = text.split(separator: "\n").dropFirst(2).first.map(String.init)
    #expect(shown == "    | " + row.caret)
  }

  @Test func cutsALongLineAroundTheCaret() {
    let line = String(repeating: "a", count: 5000) + "!" + String(repeating: "b", count: 5000)
    let location = FileLocation("f", line: 1, column: 5001, length: 1)
    let text = TextRenderer(lines: SourceLines { _ in line })
      .render(Diagnostic(Self.typo, "m", at: location))
    let rows = text.split(separator: "\n").map(Array.init)
    #expect(rows.allSatisfy { $0.count < 120 })
    let caret = rows[2].firstIndex(of: "^")
    #expect(caret.map { rows[1][$0] } == "!")
  }
}
