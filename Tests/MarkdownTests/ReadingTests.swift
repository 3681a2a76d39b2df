import Diagnostics
import Testing

@testable import Markdown

@Suite struct ReadingTests {
  private func tree(_ text: String) throws -> MarkdownDocument {
    try #require(MarkdownDocument.parse(text, file: "a.md").value)
  }

  @Test func readsEveryKindOfBlock() throws {
    let document = try tree(
      """
      # One

      Two *three* **four** ~~five~~ `six`
      seven\\
      eight

      3. a
      4. b

      > quoted

      ```js hidden
      x < 1
      ```

      | a | b |
      | :- | -: |
      | 1 | 2 |

      ---
      """)
    let kinds = document.blocks.map { block in
      switch block.kind {
      case .heading(let level, _): "h\(level)"
      case .paragraph(let inlines): "p\(inlines.count)"
      case .list(let list): "list \(list.isOrdered) \(list.start) \(list.isTight)"
      case .quote(let inside): "quote \(inside.count)"
      case .code(let language, let text): "code \(language ?? "") \(text)"
      case .table(let table): "table \(table.alignments.map { $0 == .right }) \(table.rows.count)"
      case .thematicBreak: "rule"
      }
    }
    let wanted = ["h1", "p12", "list true 3 true", "quote 1", "code js x < 1\n"]
    #expect(kinds == wanted + ["table [false, true] 1", "rule"])
  }

  @Test func countsLinesFromTheGivenFirstOne() throws {
    let text = "# A\n\ntext *b*\n"
    let document = try #require(
      MarkdownDocument.parse(text, file: "g.md", firstLine: 12).value)
    #expect(document.blocks.map(\.location.description) == ["g.md:12:1", "g.md:14:1"])
    guard case .paragraph(let inlines) = document.blocks[1].kind else { return }
    #expect(inlines[1].location.description == "g.md:14:6")
  }

  @Test func countsColumnsInScalars() {
    let outcome = MarkdownDocument.parse("é 🫖 <b>x", file: "g.md")
    #expect(outcome.diagnostics.map(\.location?.description) == ["g.md:1:5"])
  }

  @Test(arguments: [
    ("text\n\n<div>\nblock\n</div>\n", ["g.md:3:1"]),
    ("a\nb <em>c</em>\n", ["g.md:2:3", "g.md:2:8"]),
    ("- a\n  b <br>\n", ["g.md:2:5"]),
    ("<!-- note -->\n", ["g.md:1:1"]),
    ("| a |\n| - |\n| <i> |\n", ["g.md:3:3"]),
    ("<https://example.com>\n", []),
    ("`<b>` and \\<b>\n", []),
  ])
  func refusesHTMLAtItsPlace(_ text: String, _ places: [String]) {
    let outcome = MarkdownDocument.parse(text, file: "g.md")
    #expect(outcome.diagnostics.compactMap(\.location?.description) == places)
    #expect(outcome.diagnostics.allSatisfy { $0.code == .rawHTML })
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc",
    "//evil.example/x", "java&#9;script:alert(1)", "&#106;avascript:x", "\\\\evil.example",
    "<java script:x>", "blob:x", "javascript&colon;alert(1)",
  ])
  func refusesUnsafeAddresses(_ url: String) {
    for text in ["[x](\(url))", "![x](\(url))", "[x][1]\n\n[1]: \(url)"] {
      let outcome = MarkdownDocument.parse(text, file: "g.md")
      #expect(outcome.diagnostics.map(\.code) == [.unsafeLink], "\(text)")
    }
  }

  @Test(arguments: [
    "https://a.example/x?y=1&z=2#f", "mailto:a@b.example", "tel:+4412345", "guides/x.html", "#top",
    "../a.html", "sms:?&body=x", "/a:b", "?q=a:b", "",
  ])
  func takesSafeAddresses(_ url: String) {
    #expect(MarkdownDocument.parse("[x](\(url))", file: "g.md").diagnostics.isEmpty)
  }

  @Test func refusesControlCharactersAtTheirPlace() {
    let outcome = MarkdownDocument.parse("a\nb\u{0}c\u{7F}\u{FFFF}", file: "g.md", firstLine: 3)
    let faults = outcome.diagnostics
    #expect(faults.map(\.location?.description) == ["g.md:4:2", "g.md:4:4", "g.md:4:5"])
    #expect(faults.first?.message == "control character U+0000 may not stand in a text")
  }

  @Test func refusesTextsThatAreTooLarge() {
    let text = String(repeating: "a", count: MarkdownDocument.maximumBytes + 1)
    let faults = MarkdownDocument.parse(text, file: "g.md").diagnostics
    #expect(faults.map(\.code) == [.markdownTooLarge])
  }

  @Test(arguments: [
    String(repeating: ">", count: 5_000) + "a",
    String(repeating: "*a **a ", count: 2_000) + String(repeating: "b** b*", count: 2_000),
    (0..<200).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n"),
  ])
  func refusesTextsThatAreTooDeep(_ text: String) {
    let faults = MarkdownDocument.parse(text, file: "g.md").diagnostics
    #expect(faults.map(\.code) == [.markdownTooDeep])
  }

  @Test(arguments: ["[", "![[]()", "`a``b", "<", "**a ", "&amp;", "|a", "\\", "> - "])
  func readsHostileRepetitionWithoutHarm(_ part: String) {
    let text = String(repeating: part, count: 2_000)
    let outcome = MarkdownDocument.parse(text, file: "g.md")
    #expect(outcome.value != nil || !outcome.diagnostics.isEmpty)
  }
}

@Suite struct FrontMatterTests {
  @Test func splitsKeysFromBody() throws {
    let text = "---\ntitle: A\nplatform: b\n---\n\n# C\n---\nd"
    let parts = try #require(FrontMatter.split(text, file: "g.md").value)
    #expect(parts.yaml == "title: A\nplatform: b\n")
    #expect(parts.yamlFirstLine == 2)
    #expect(parts.body == "\n# C\n---\nd")
    #expect(parts.bodyFirstLine == 5)
  }

  @Test func takesByteOrderMarksAndWindowsLineEnds() throws {
    let parts = try #require(
      FrontMatter.split("\u{FEFF}---\r\ntitle: A\r\n---\r\nB\r\n", file: "g.md").value)
    #expect(parts.yaml == "title: A\r\n")
    #expect(parts.body == "B\r\n")
  }

  @Test func takesAnEmptyBlock() throws {
    let parts = try #require(FrontMatter.split("---\n---\nB", file: "g.md").value)
    #expect(parts.yaml.isEmpty)
    #expect(parts.body == "B")
  }

  @Test(arguments: ["", "# A\n", " ---\na: b\n---\n", "----\na: b\n---\n"])
  func refusesAFileWithoutABlock(_ text: String) {
    let outcome = FrontMatter.split(text, file: "g.md")
    #expect(outcome.diagnostics.map(\.code) == [.frontMatterMissing])
  }

  @Test(arguments: ["---", "---\na: b\n", "---\na: b\n ---\n", "---\n----\n"])
  func refusesABlockWithoutAnEnd(_ text: String) {
    let outcome = FrontMatter.split(text, file: "g.md")
    #expect(outcome.diagnostics.map(\.code) == [.frontMatterUnclosed])
  }
}
