package import Diagnostics

// What keeps a text from being a tree. None can be lowered: nothing can be proved about markup
// that cannot be read.

private let wellFormedness = "https://www.w3.org/TR/xml/#sec-well-formed"
private let syntax = "https://html.spec.whatwg.org/multipage/syntax.html"
private let body: DiagnosticCode.Kind = .fragment(context: "div")

private func fault(
  _ name: String, _ meaning: String, _ reason: String, _ kind: DiagnosticCode.Kind = body,
  bad: String, good: String, at specification: String = wellFormedness
) -> DiagnosticCode {
  DiagnosticCode(
    "markup.\(name)", meaning: meaning, reason: reason,
    example: .init(kind, bad: bad, good: good), specification: specification, isStructural: true)
}

extension DiagnosticCode {
  package static let pastLimit = fault(
    "past-limit", "The markup is larger, deeper or has more attributes than is allowed.",
    "A page of this size is a mistake, and reading it would take the build's time and memory.",
    .prose, bad: "a document of 20 MB", good: "a document of 20 KB")
  package static let namedReference = fault(
    "named-reference", "A character is referred to by a name that XML does not know.",
    "XML knows five names: amp, lt, gt, quot and apos. Others stop the parser.",
    bad: "<p>10&nbsp;%</p>", good: "<p>10&#160;%</p>")
  package static let badReference = fault(
    "bad-reference", "A numeric reference names a number that is no character.",
    "The reader would see a replacement character, or nothing.",
    bad: "<p>&#0;</p>", good: "<p>&#8226;</p>",
    at: syntax + "#character-references")
  package static let rawAmpersand = fault(
    "raw-ampersand", "An ampersand stands alone.",
    "It begins a character reference, so what follows may be read as one.",
    bad: "<p>Salt & pepper</p>", good: "<p>Salt &amp; pepper</p>")
  package static let rawLessThan = fault(
    "raw-less-than", "A less-than sign stands where no tag begins.",
    "The parser reads what follows as a tag.",
    bad: "<p>1 < 2</p>", good: "<p>1 &lt; 2</p>")
  package static let attributeWithoutValue = fault(
    "attribute-without-value", "An attribute has no value.",
    "XML syntax asks for a value in quotes, even of a switch.",
    bad: "<input disabled aria-label=\"Name\"/>",
    good: "<input disabled=\"disabled\" aria-label=\"Name\"/>")
  package static let unquotedValue = fault(
    "unquoted-value", "The value of an attribute has no quotes.",
    "Without quotes a space or slash in the value ends it.",
    bad: "<p class=note>Text</p>", good: "<p class=\"note\">Text</p>")
  package static let repeatedAttribute = fault(
    "repeated-attribute", "A tag has the same attribute twice.",
    "Parsers drop the second one without a word.",
    bad: "<p class=\"a\" class=\"b\">Text</p>", good: "<p class=\"a b\">Text</p>")
  package static let missingSpace = fault(
    "missing-space", "Two attributes have no space between them.",
    "Where one ends and the next begins is then a guess.",
    bad: "<p class=\"a\"title=\"b\">Text</p>", good: "<p class=\"a\" title=\"b\">Text</p>")
  package static let unfinishedTag = fault(
    "unfinished-tag", "A tag does not end.",
    "Everything up to the next '>' becomes part of it.",
    bad: "<p class=\"a\" <b>Text</b></p>", good: "<p class=\"a\"><b>Text</b></p>")
  package static let unclosedVoidElement = fault(
    "unclosed-void-element", "An element that has no content is not closed.",
    "XML syntax closes every element: '<br/>'.",
    bad: "<p>One<br>Two</p>", good: "<p>One<br/>Two</p>")
  package static let unclosedElement = fault(
    "unclosed-element", "An element is never closed.",
    "Everything that follows becomes its content.",
    bad: "<p>Text", good: "<p>Text</p>")
  package static let mismatchedEndTag = fault(
    "mismatched-end-tag", "An end tag closes another element than the one open.",
    "Elements nest; parsers move what does not, each in its own way.",
    bad: "<p><b>Text</p></b>", good: "<p><b>Text</b></p>")
  package static let strayEndTag = fault(
    "stray-end-tag", "An end tag has no start tag.",
    "It is ignored, or closes something else.",
    bad: "<p>Text</b></p>", good: "<p>Text</p>")
  package static let doctype = fault(
    "doctype", "The doctype is not HTML's.",
    "Any other puts browsers into a mode that mimics old ones, and could declare anything.",
    .page,
    bad: """
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">
      <html lang="en"><head><title>Shop</title></head><body><p>Text</p></body></html>
      """,
    good: """
      <!DOCTYPE html>
      <html lang="en"><head><title>Shop</title></head><body><p>Text</p></body></html>
      """,
    at: syntax + "#the-doctype")
  package static let misplacedDoctype = fault(
    "misplaced-doctype", "A doctype stands behind the start, or in a fragment.",
    "It is ignored there.",
    bad: "<p>Text</p><!DOCTYPE html>", good: "<p>Text</p>", at: syntax + "#the-doctype")
  package static let misplacedDeclaration = fault(
    "misplaced-declaration", "An XML declaration stands somewhere else than at the very start.",
    "XML forbids it, and HTML reads it as a comment.",
    bad: "<p>Text</p><?xml version=\"1.0\"?>", good: "<p>Text</p>")
  package static let contentAfterRoot = fault(
    "content-after-root", "Markup stands behind the end of the document.",
    "A document has one outermost element.", .page,
    bad: """
      <!DOCTYPE html>
      <html lang="en"><head><title>Shop</title></head><body><p>Text</p></body></html>
      <p>More</p>
      """,
    good: """
      <!DOCTYPE html>
      <html lang="en"><head><title>Shop</title></head><body><p>Text</p><p>More</p></body></html>
      """)
  package static let textOutsideRoot = fault(
    "text-outside-root", "Text stands outside the outermost element.",
    "It belongs to no element.", .page,
    bad: """
      <!DOCTYPE html>
      Hello <html lang="en"><head><title>Shop</title></head><body><p>Text</p></body></html>
      """,
    good: """
      <!DOCTYPE html>
      <html lang="en"><head><title>Shop</title></head><body><p>Hello</p></body></html>
      """)
  package static let emptyText = fault(
    "empty-text", "There is no markup.", "A page with nothing in it is a mistake.", .page,
    bad: " ",
    good: """
      <!DOCTYPE html>
      <html lang="en"><head><title>Shop</title></head><body><p>Text</p></body></html>
      """)
  package static let wrongEncoding = fault(
    "wrong-encoding", "The text is not UTF-8.",
    "HTML is UTF-8; in any other encoding letters turn into others.", .prose,
    bad: "a file saved as Latin-1", good: "the same file saved as UTF-8",
    at: "https://html.spec.whatwg.org/multipage/semantics.html#charset")
  package static let forbiddenCharacter = fault(
    "forbidden-character", "A control character stands in the markup.",
    "It cannot be seen, and no parser has to accept it.",
    bad: "<p>Te\u{1}xt</p>", good: "<p>Text</p>")
  package static let badComment = fault(
    "bad-comment", "A comment holds two hyphens, or does not end.",
    "Two hyphens end a comment in some parsers and not in others.",
    bad: "<!-- a -- b --><p>Text</p>", good: "<!-- a, b --><p>Text</p>",
    at: syntax + "#comments")
  package static let unfinishedSection = fault(
    "unfinished-section", "A CDATA section or processing instruction does not end.",
    "It swallows the rest of the text.", .prose,
    bad: "<svg><![CDATA[ x </svg>", good: "<svg><![CDATA[ x ]]></svg>")
  package static let strayCDATAEnd = fault(
    "stray-cdata-end", "The end of a CDATA section stands in text.",
    "XML allows it only where such a section ends.",
    bad: "<p>a[b[0]]>c</p>", good: "<p>a[b[0]]&gt;c</p>")
  package static let notWellFormed = fault(
    "not-well-formed", "The markup breaks a rule of XML.",
    "The parser stops here, so nothing behind this place is checked.", .prose,
    bad: "<p =\"\">Text</p>", good: "<p>Text</p>")
}
