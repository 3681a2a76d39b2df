import Diagnostics
import Testing

@testable import Markdown

@Suite struct WritingTests {
  private func html(_ text: String) throws -> String {
    try #require(MarkdownDocument.parse(text, file: "a.md").value).html(headingIDs: true)
  }

  @Test(arguments: [
    ("# A & B", "<h1 id=\"a-b\">A &amp; B</h1>\n"),
    ("a  \nb\nc", "<p>a<br/>\nb\nc</p>\n"),
    ("***", "<hr/>\n"),
    (
      "*a* **b** ~~c~~ `<d>`",
      "<p><em>a</em> <strong>b</strong> <del>c</del> <code>&lt;d&gt;</code></p>\n"
    ),
    ("[a](b.html \"t\\\"\")", "<p><a href=\"b.html\" title=\"t&quot;\">a</a></p>\n"),
    ("![a *b*](c.png)", "<p><img src=\"c.png\" alt=\"a b\"/></p>\n"),
    (
      "[a](https://x.example/é?a=1&b=\"%20)",
      "<p><a href=\"https://x.example/%C3%A9?a=1&amp;b=%22%20\">a</a></p>\n"
    ),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("2. a\n\n3. b", "<ol start=\"2\">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n"),
    ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
    ("```php\n$a->b;\n```", "<pre><code class=\"language-php\">$a-&gt;b;\n</code></pre>\n"),
    (
      "| a |\n| -: |\n| b |",
      "<table>\n<thead>\n<tr><th scope=\"col\" class=\"align-right\">a</th></tr>\n</thead>\n"
        + "<tbody>\n<tr><td class=\"align-right\">b</td></tr>\n</tbody>\n</table>\n"
    ),
    ("| a |\n| - |", "<table>\n<thead>\n<tr><th scope=\"col\">a</th></tr>\n</thead>\n</table>\n"),
    ("O'Brien &#1; \"x\"", "<p>O&#39;Brien \u{FFFD} &quot;x&quot;</p>\n"),
    ("", ""),
  ])
  func writesXMLSyntaxHTML(_ text: String, _ expected: String) throws {
    #expect(try html(text) == expected)
  }

  @Test func makesHeadingIDsUnique() throws {
    let text = "## A\n## A\n## A 2\n> ## A\n\n## ?\n## Prüfe Ä"
    let document = try #require(MarkdownDocument.parse(text, file: "a.md").value)
    #expect(document.headings.map(\.id) == ["a", "a-2", "a-2-2", "a-3", "section", "prüfe-ä"])
    let html = document.html(headingIDs: true)
    for heading in document.headings { #expect(html.contains(" id=\"\(heading.id)\"")) }
  }

  @Test func shiftsHeadings() throws {
    let document = try #require(MarkdownDocument.parse("# A\n###### B", file: "a.md").value)
    #expect(document.html(headingShift: 1) == "<h2>A</h2>\n<h6>B</h6>\n")
  }

  @Test(arguments: [
    "# A *b* `c`\n\ntext\nmore\\\nline\n\n- a\n- b\n  - c\n\n      code\n\n1. x\n2. y\n",
    "> a\n>\n> - b\n>\n>   c\n\n```js\nif (a) { `b` }\n```\n\n````\n```\n````\n",
    "| a | b |\n| :- | :-: |\n| `x\\|y` | **c** \\| d |\n",
    "\\# not a heading\n\\- nor a list\n1986\\. A year\n",
    "\\*stars\\* \\_under\\_ \\[x\\](y) \\`z\\` a_b\n",
    "[a](<b(c.html> \"t \\\" u\") ![d \\] e](f.png) wow\\![x](y)\n",
    "- a\n\n- b\n\n* c\n* d\n",
    "`` ` `` and `` `a` `` and ` b`\n",
    "~~a~~ \\~\\~b\\~\\~ &lt;b&gt; &amp;amp;\n",
    "A line that\n= looks\n--- odd\n+ here\n| there\n",
    "* * *\n\n- - - x\n", "3) a\n4) b\n",
  ])
  func writesMarkdownThatReadsBackAlike(_ text: String) throws {
    let first = try #require(MarkdownDocument.parse(text, file: "a.md").value)
    let second = try #require(MarkdownDocument.parse(first.markdown, file: "a.md").value)
    #expect(second.html() == first.html(), "\(first.markdown)")
    #expect(second.markdown == first.markdown)
  }
}

@Suite struct PlaceholderTests {
  private let values = [
    "shop.name": "Tea *& <b>", "url": "https://x.example/", "bad": "javascript:x",
  ]

  private func fill(
    _ text: String, literals: Set<String> = []
  ) throws -> Outcome<MarkdownDocument> {
    try #require(MarkdownDocument.parse(text, file: "g.md").value)
      .filling(names: values.keys.sorted() + ["unset"], literals: literals) { values[$0] }
  }

  @Test func fillsTextsCodeAndAddresses() throws {
    let outcome = try fill(
      "# {{shop.name}}\n\n`{{url}}` [{{shop.name}}]({{url}})\n\n```\n{{url}}x\n```\n")
    let document = try #require(outcome.value)
    #expect(
      document.html() == """
        <h1>Tea *&amp; &lt;b&gt;</h1>
        <p><code>https://x.example/</code> <a href="https://x.example/">Tea *&amp; &lt;b&gt;</a></p>
        <pre><code>https://x.example/x
        </code></pre>

        """)
    #expect(document.markdown.hasPrefix("# Tea \\*\\& \\<b\\>\n"))
  }

  @Test func leavesListedMarksAlone() throws {
    let outcome = try fill(
      "`{{checkout.order.id}}` {{ x }}", literals: ["{{checkout.order.id}}", "{{ x }}"])
    #expect(outcome.value?.html() == "<p><code>{{checkout.order.id}}</code> {{ x }}</p>\n")
  }

  @Test(arguments: [
    ("a\n{{shop.nme}}", "markdown.unknown-placeholder", "did you mean '{{shop.name}}'?"),
    (
      "{{checkout.order.id}}", "markdown.unknown-placeholder",
      "use a known name, or list the mark in 'tokens' if it is the platform's own"
    ),
    (
      "{{unset}}", "markdown.placeholder-without-value",
      "give the value in the config, or take the mark out of the text"
    ),
    (
      "[x]({{bad}})", "markdown.unsafe-link",
      "use an https:, http:, mailto:, tel:, sms: or relative address without spaces"
    ),
  ])
  func tellsWhatCannotBeFilled(_ text: String, _ code: String, _ hint: String) throws {
    let outcome = try fill(text)
    #expect(outcome.diagnostics.map(\.code.name) == [code])
    #expect(outcome.diagnostics.map(\.hint) == [hint])
  }

  @Test func leavesLoneBracesAlone() throws {
    #expect(try fill("{{ a {b} }").value?.html() == "<p>{{ a {b} }</p>\n")
  }
}

@Suite struct CodeTests {
  /// Runs the examples as the letter they are; the whole build runs them again as files.
  @Test(arguments: MarkdownCodes.all.filter { $0.example != nil }.map(\.name))
  func yieldsItsOwnCodeForItsExample(_ name: String) throws {
    let code = try #require(MarkdownCodes.all.first { $0.name == name })
    func faults(_ text: String) -> [DiagnosticCode] {
      FrontMatter.split(text, file: "en.md").then {
        MarkdownDocument.parse($0.body, file: "en.md", firstLine: $0.bodyFirstLine)
      }.diagnostics.map(\.code)
    }
    let example = try #require(code.example)
    guard example.kind == .file("content/email/en.md") else { return }
    #expect(Set(faults(example.bad)) == [code])
    #expect(faults(example.good).isEmpty)
  }
}
