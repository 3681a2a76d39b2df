import Diagnostics
import Testing

@testable import Markup

struct SyntaxCase: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: [String]
  var input = MarkupInput.fragment(context: "div")
  var testDescription: String { text }

  init(_ text: String, _ expected: String..., document: Bool = false) {
    self.text = text
    self.expected = expected
    if document { input = .document }
  }
}

@Suite struct SyntaxFaultTests {
  static let cases: [SyntaxCase] = [
    SyntaxCase("<p>a&nbsp;b&nbsp;c</p>", "1:5 named-reference", "1:12 named-reference"),
    SyntaxCase("<p title=\"&copy;\">x</p>", "1:11 named-reference"),
    SyntaxCase("<p>a</p>\n<p>é & b</p>", "2:6 raw-ampersand"),
    SyntaxCase("<a href=\"?a=1&b=2\">x</a>", "1:14 raw-ampersand"),
    SyntaxCase("<p>1 < 2</p>", "1:6 raw-less-than"),
    SyntaxCase("<p title=\"a<b\">x</p>", "1:12 raw-less-than"),
    SyntaxCase("<p>one<br>two</p>", "1:7 unclosed-void-element"),
    SyntaxCase("<p>\n<img src=\"a.png\" alt=\"\">\n</p>", "2:1 unclosed-void-element"),
    SyntaxCase("<div><p>x</div>", "1:10 mismatched-end-tag"),
    SyntaxCase("<p>x</b></p>", "1:5 stray-end-tag"),
    SyntaxCase("<p>x</p></div>", "1:9 stray-end-tag"),
    SyntaxCase("<p>x", "1:1 unclosed-element"),
    SyntaxCase("<p>&nbsp;<br></p>", "1:4 named-reference", "1:10 unclosed-void-element"),
    SyntaxCase("<p>&nbsp;<b>x</p>", "1:4 named-reference", "1:14 mismatched-end-tag"),
    SyntaxCase("<p>&nbsp;</br></p>", "1:4 named-reference", "1:10 stray-end-tag"),
    SyntaxCase(
      "<p id=\"a\" id=\"b\">x<br>y</p>", "1:11 repeated-attribute", "1:19 unclosed-void-element"),
    SyntaxCase("<p>x<br>", "1:5 unclosed-void-element"),
    SyntaxCase("<input disabled/>", "1:8 attribute-without-value"),
    SyntaxCase("<input disabled type=\"text\"/>", "1:8 attribute-without-value"),
    SyntaxCase("<p class=a>x</p>", "1:4 unquoted-value"),
    SyntaxCase("<p class=\"a\" id=\"b\" class=\"c\">x</p>", "1:21 repeated-attribute"),
    SyntaxCase("<p class=\"a\"id=\"b\">x</p>", "1:13 missing-space"),
    SyntaxCase("<p class=\"a\" <b>x</b></p>", "1:1 unfinished-tag"),
    SyntaxCase("<p>a</p><!-- x -- y -->", "1:9 bad-comment"),
    SyntaxCase("<p>a ]]> b</p>", "1:6 stray-cdata-end"),
    SyntaxCase("<p>&#0;</p>", "1:4 bad-reference"),
    SyntaxCase("<p>\u{1}</p>", "1:4 forbidden-character"),
    SyntaxCase("<!DOCTYPE html><p>x</p>", "1:1 misplaced-doctype"),
    SyntaxCase("", "1:1 empty-text", document: true),
    SyntaxCase("hello", "1:1 text-outside-root", document: true),
    SyntaxCase(
      "<!DOCTYPE html [<!ENTITY a \"b\">]><html/>", "1:1 doctype", document: true),
    SyntaxCase("<!DOCTYPE html PUBLIC \"a\" \"b\"><html/>", "1:1 doctype", document: true),
    SyntaxCase("<!DOCTYPE html SYSTEM \"about:legacy\"><html/>", "1:1 doctype", document: true),
    SyntaxCase(
      "<!DOCTYPE html SYSTEM 'about:legacy-compat'>\n<html>&nbsp;</html>",
      "2:7 named-reference", document: true),
    SyntaxCase("\u{FEFF}\u{FEFF}<html/>", "1:1 forbidden-character", document: true),
    SyntaxCase("<html/>\n<p/>", "2:1 content-after-root", document: true),
    SyntaxCase("<html/>\n<!DOCTYPE html>", "2:1 misplaced-doctype", document: true),
    SyntaxCase(
      "<?xml version=\"1.0\" encoding=\"latin1\"?><html/>", "1:1 wrong-encoding", document: true),
  ]

  @Test(arguments: cases) func pointsAtTheFault(_ example: SyntaxCase) {
    let found = parsed(example.text, example.input).diagnostics.map { diagnostic in
      let place = diagnostic.location
      return "\(place?.line ?? 0):\(place?.column ?? 0) \(diagnostic.code.name.dropFirst(7))"
    }
    #expect(found == example.expected)
  }

  @Test func givesTheNumberOfANamedCharacter() {
    let hints = parsed("<p>&nbsp;&hearts;</p>").diagnostics.map(\.hint)
    #expect(hints == ["write '&#160;'", "write '&#9829;'"])
  }

  @Test func namesTheElementThatIsStillOpen() {
    let diagnostic = parsed("<div>\n<p>x</div>").diagnostics.first
    #expect(diagnostic?.message == "'</div>' closes '<p>'")
    #expect(diagnostic?.notes.first?.location?.description == "page.html:2:1")
  }

  @Test func refusesWhatIsNotUTF8() {
    let latin = MarkupTree.parse([0x3C, 0x70, 0x3E, 0xE9, 0x3C], file: "a", as: .document)
    #expect(latin.diagnostics.map(\.code.name) == [DiagnosticCode.wrongEncoding.name])
    let wide = MarkupTree.parse([0xFF, 0xFE, 0x3C, 0x00], file: "a", as: .document)
    #expect(wide.diagnostics.map(\.code.name) == [DiagnosticCode.wrongEncoding.name])
  }

  @Test func stopsAtTheLimits() {
    let deep = String(repeating: "<b>", count: 300) + String(repeating: "</b>", count: 300)
    #expect(parsed(deep).diagnostics.map(\.code.name) == [DiagnosticCode.pastLimit.name])
    let crowded = "<p " + (0..<600).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>"
    #expect(parsed(crowded).diagnostics.map(\.code.name) == [DiagnosticCode.pastLimit.name])
    let allowed = String(repeating: "<b>", count: 250) + String(repeating: "</b>", count: 250)
    #expect(parsed(allowed).diagnostics.isEmpty)
    let many = "<p " + (0..<500).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>"
    #expect(parsed(many).diagnostics.isEmpty)
  }
}
