package import Diagnostics

let htmlStandard = "https://html.spec.whatwg.org/multipage/"

private func fault(
  _ name: String, _ severity: Severity = .error, _ meaning: String, _ reason: String,
  _ kind: DiagnosticCode.Kind = .fragment(context: "div"), bad: String, good: String,
  at page: String
) -> DiagnosticCode {
  DiagnosticCode(
    "markup.\(name)", severity, meaning: meaning, reason: reason,
    example: .init(kind, bad: bad, good: good), specification: htmlStandard + page)
}

/// A whole page around a body, for examples.
func examplePage(_ body: String, head: String = "") -> String {
  """
  <!DOCTYPE html>
  <html lang="en"><head><title>Shop</title>\(head)</head><body>\(body)</body></html>
  """
}

// Elements and their places.
extension DiagnosticCode {
  package static let unknownElement = fault(
    "unknown-element", .error, "HTML has no element of this name.",
    "Browsers treat it as an inline box without meaning.",
    bad: "<artcle><p>Text</p></artcle>", good: "<article><p>Text</p></article>",
    at: "indices.html#elements-3")
  package static let obsoleteElement = fault(
    "obsolete-element", .error, "The element is no longer part of HTML.",
    "It may stop working, and CSS or another element does it better.",
    bad: "<p><font color=\"red\">Text</font></p>",
    good: "<p><span class=\"warning\">Text</span></p>",
    at: "obsolete.html#non-conforming-features")
  package static let misplacedElement = fault(
    "misplaced-element", .error, "An element stands where its kind may not.",
    "Parsers move it or close what is around it, so the page is not the one you wrote.",
    bad: "<p>One <div>two</div></p>", good: "<div>One <p>two</p></div>",
    at: "dom.html#content-models")
  package static let misplacedText = fault(
    "misplaced-text", .error, "Text stands in an element that holds none.",
    "It is shown somewhere else, or not at all.",
    bad: "<ul>Fruit<li>Apple</li></ul>", good: "<p>Fruit</p><ul><li>Apple</li></ul>",
    at: "dom.html#content-models")
  package static let forbiddenDescendant = fault(
    "forbidden-descendant", .error, "An element stands somewhere below one that forbids it.",
    "A form in a form, or a header in a header, has no meaning.",
    bad: "<header><div><footer>Text</footer></div></header>",
    good: "<header><p>Text</p></header>", at: "dom.html#content-models")
  package static let nestedInteractive = fault(
    "nested-interactive", .error, "A control stands inside another.",
    "Whether a click works the inner or the outer one differs, and the keyboard reaches one only.",
    bad: "<a href=\"/shop\">Shop <button type=\"button\">Buy</button></a>",
    good: "<a href=\"/shop\">Shop</a> <button type=\"button\">Buy</button>",
    at: "dom.html#interactive-content")
  package static let childOrder = fault(
    "child-order", .error, "An element stands at the wrong place among its siblings.",
    "Order carries meaning here: a caption comes first, a description behind its term.",
    bad: "<dl><dd>A fruit</dd><dt>Apple</dt><dd>Red</dd></dl>",
    good: "<dl><dt>Apple</dt><dd>A fruit</dd><dd>Red</dd></dl>", at: "dom.html#content-models")
  package static let repeatedChild = fault(
    "repeated-child", .error, "An element that may stand once stands twice.",
    "Which of them counts differs between programs.",
    bad: "<details><summary>A</summary><summary>B</summary></details>",
    good: "<details><summary>A</summary><p>B</p></details>", at: "dom.html#content-models")
  package static let missingChild = fault(
    "missing-child", .error, "An element lacks a child that it must have.",
    "Without it the element has no meaning.",
    bad: "<details><p>Text</p></details>",
    good: "<details><summary>More</summary><p>Text</p></details>", at: "dom.html#content-models")
  package static let emptyTitle = fault(
    "empty-title", .error, "The title has no text.",
    "It names the page in tabs, bookmarks and search results.", .page,
    bad: "<!DOCTYPE html><html lang=\"en\"><head><title> </title></head><body></body></html>",
    good: "<!DOCTYPE html><html lang=\"en\"><head><title>Shop</title></head><body></body></html>",
    at: "semantics.html#the-title-element")
  package static let emptyOption = fault(
    "empty-option", .error, "An option has no text.",
    "Its line in the list is blank, and a screen reader says nothing.",
    bad: """
      <p><label>Size <select><option value="s"></option><option>M</option></select></label></p>
      """,
    good: """
      <p><label>Size <select><option value="s">S</option><option>M</option></select></label></p>
      """,
    at: "form-elements.html#the-option-element")
  package static let badTime = fault(
    "bad-time", .error, "The content of a 'time' without 'datetime' is no date or time.",
    "Programs cannot read it.",
    bad: "<p><time>next week</time></p>",
    good: "<p><time datetime=\"2026-W48\">next week</time></p>",
    at: "text-level-semantics.html#the-time-element")
}

// Attributes.
extension DiagnosticCode {
  package static let unknownAttribute = fault(
    "unknown-attribute", .error, "The element has no attribute of this name.",
    "Browsers ignore it, so what it should do does not happen.",
    bad: "<p hreff=\"/\">Text</p>", good: "<p title=\"Text\">Text</p>",
    at: "indices.html#attributes-3")
  package static let obsoleteAttribute = fault(
    "obsolete-attribute", .error, "The attribute is no longer part of HTML.",
    "Where browsers still heed it, it is a warning; CSS or a script does it better.",
    bad: "<p contextmenu=\"a\">Text</p>", good: "<p>Text</p>",
    at: "obsolete.html#non-conforming-features")
  package static let outdatedHabit = fault(
    "outdated-habit", .warning, "The markup is allowed for the sake of old pages only.",
    "It has no use any more.",
    bad: "<img src=\"a.png\" alt=\"A\" border=\"0\"/>", good: "<img src=\"a.png\" alt=\"A\"/>",
    at: "obsolete.html#obsolete-but-conforming-features")
  package static let missingAttribute = fault(
    "missing-attribute", .error, "An attribute that the element needs is missing.",
    "Without it the element does nothing.",
    bad: "<p><data>12</data></p>", good: "<p><data value=\"12\">twelve</data></p>",
    at: "indices.html#attributes-3")
  package static let switchValue = fault(
    "switch-value", .error, "A switch has a value of its own.",
    "It is on whatever the value says: 'disabled=\"false\"' disables.",
    bad: "<p hidden=\"hidden\"><input disabled=\"false\" aria-label=\"Name\"/></p>",
    good: "<p hidden=\"hidden\"><input disabled=\"disabled\" aria-label=\"Name\"/></p>",
    at: "common-microsyntaxes.html#boolean-attributes")
  package static let badValue = fault(
    "bad-value", .error, "The value of an attribute breaks the rules of its kind.",
    "Browsers fall back to a default, each to its own.",
    bad: "<p><a href=\"http://[::1\">Shop</a></p>", good: "<p><a href=\"/shop\">Shop</a></p>",
    at: "common-microsyntaxes.html")
  package static let doubtfulValue = fault(
    "doubtful-value", .warning, "The value is allowed but hardly what was meant.",
    "Programs may do other than you expect.", .page,
    bad: examplePage("<p><a href=\"/\" rel=\"frob\">Shop</a></p>"),
    good: examplePage("<p><a href=\"/\" rel=\"help\">Shop</a></p>"),
    at: "semantics.html#standard-metadata-names")
  package static let prefixedName = fault(
    "prefixed-name", .error, "A name has a prefix with a colon.",
    "HTML has no namespaces of that kind; to a browser the colon is a letter of the name.",
    bad: "<p><fb:like></fb:like></p>", good: "<p><fb-like></fb-like></p>",
    at: "syntax.html#syntax-attributes")
  package static let uppercaseName = fault(
    "uppercase-name", .error, "A name has capital letters.",
    "XML tells them from small ones, and HTML's names are in lower case.",
    bad: "<P>Text</P>", good: "<p>Text</p>", at: "xhtml.html#writing-xhtml-documents")
  package static let repeatedID = fault(
    "repeated-id", .error, "Two elements have the same id.",
    "Links and labels reach the first one only.",
    bad: "<p id=\"a\">One</p><p id=\"a\">Two</p>", good: "<p id=\"a\">One</p><p id=\"b\">Two</p>",
    at: "dom.html#the-id-attribute")
  package static let danglingID = fault(
    "dangling-id", .error, "An attribute refers to an id that no element has.",
    "What it should tie together stays apart.", .page,
    bad: examplePage("<label for=\"name\">Name</label>"),
    good: examplePage("<label for=\"name\">Name</label><input id=\"name\" name=\"name\"/>"),
    at: "dom.html#the-id-attribute")
  package static let looseID = fault(
    "loose-id", .warning, "An attribute refers to an id that no element has yet.",
    "Unless a script adds the element, what it should tie together stays apart.", .page,
    bad: examplePage("<p aria-details=\"note\">Text</p>"),
    good: examplePage("<p aria-details=\"note\">Text</p><p id=\"note\">Note</p>"),
    at: "dom.html#the-id-attribute")
  package static let wrongTarget = fault(
    "wrong-target", .error, "An attribute refers to an element of the wrong kind.",
    "It does nothing.",
    bad: "<label for=\"a\">Name</label><p id=\"a\">Text</p>",
    good: "<label for=\"a\">Name</label><input id=\"a\" name=\"a\"/>",
    at: "forms.html#attr-label-for")
}

// What HTML and XML parsers read differently.
extension DiagnosticCode {
  package static let selfClosedElement = fault(
    "self-closed-element", .error, "An element that has content in HTML is closed with '/>'.",
    "An HTML parser ignores the slash, so all that follows becomes its content.",
    bad: "<p>One</p><div/><p>Two</p>", good: "<p>One</p><div></div><p>Two</p>",
    at: "syntax.html#start-tags")
  package static let voidEndTag = fault(
    "void-end-tag", .error, "An element without content has an end tag.",
    "An HTML parser takes '</br>' for a second line break, and ignores others.",
    bad: "<p>One<br></br>Two</p>", good: "<p>One<br/>Two</p>", at: "syntax.html#void-elements")
  package static let impliedElement = fault(
    "implied-element", .error, "An HTML parser adds an element around this one.",
    "Style sheets and scripts then see another tree than the one you wrote.",
    bad: "<table><tr><td>1</td></tr></table>",
    good: "<table><tbody><tr><td>1</td></tr></tbody></table>",
    at: "tables.html#the-tbody-element")
  package static let foreignBreakout = fault(
    "foreign-breakout", .error, "An HTML element stands in a drawing or formula.",
    "An HTML parser ends the drawing there.",
    bad: "<svg><p>Text</p></svg>", good: "<svg><text>Text</text></svg>",
    at: "parsing.html#parsing-main-inforeign")
  package static let commentStart = fault(
    "comment-start", .error, "A comment begins with '>'.",
    "An HTML parser ends it right there, and its text appears on the page.",
    bad: "<p>Text</p><!--> note -->", good: "<p>Text</p><!-- > note -->",
    at: "syntax.html#comments")
  package static let commentInText = fault(
    "comment-in-text", .error, "A comment stands where an HTML parser reads only text.",
    "It appears as text, or becomes part of the script or style sheet.",
    bad: "<textarea aria-label=\"Note\"><!-- a --></textarea>",
    good: "<textarea aria-label=\"Note\"></textarea>", at: "syntax.html#elements-2")
  package static let processingInstruction = fault(
    "processing-instruction", .error, "There is a processing instruction.",
    "HTML has them inside its elements, without '>' and with a plain name, and only the newest "
      + "browsers know them. What breaks these rules is read as a comment or as text.",
    bad: "<p>Text</p><?xml-stylesheet href=\"a.css\"?>", good: "<p>Text</p>",
    at: "syntax.html#processing-instructions")
  package static let cdataInHTML = fault(
    "cdata-in-html", .error,
    "A CDATA section stands outside SVG and MathML, or hides the end of a script.",
    "An HTML parser makes a comment of it, so its text is lost, and reads tags inside it.",
    bad: "<p>a <![CDATA[<]]> b</p>", good: "<p>a &lt; b</p>", at: "syntax.html#cdata-sections")
  package static let referenceInRawText = fault(
    "reference-in-raw-text", .warning, "A script or style sheet holds a character reference.",
    "XML replaces it and HTML does not, so the code differs.", .page,
    bad: examplePage("", head: "<style>a &gt; b { color: red }</style>"),
    good: examplePage("", head: "<style>a b { color: red }</style>"), at: "syntax.html#elements-2")
  package static let leadingNewline = fault(
    "leading-newline", .advice, "The text of a 'pre' or 'textarea' begins with a line break.",
    "An HTML parser drops the first one, an XML parser does not.",
    bad: "<pre>\nOne\nTwo</pre>", good: "<pre>One\nTwo</pre>",
    at: "grouping-content.html#the-pre-element")
  package static let doubtfulCharacter = fault(
    "doubtful-character", .error, "A control character or noncharacter stands in the text.",
    "No font shows it, and an HTML parser may read another character.",
    bad: "<p>a&#150;b</p>", good: "<p>a&#8211;b</p>",
    at: "parsing.html#preprocessing-the-input-stream")
}

extension MarkupCodes {
  static let html: [DiagnosticCode] = [
    .unknownElement, .obsoleteElement, .misplacedElement, .misplacedText, .forbiddenDescendant,
    .nestedInteractive, .childOrder, .repeatedChild, .missingChild, .emptyTitle, .emptyOption,
    .badTime,
    .unknownAttribute, .obsoleteAttribute, .outdatedHabit, .missingAttribute, .switchValue,
    .badValue, .doubtfulValue, .prefixedName, .uppercaseName, .repeatedID, .danglingID, .looseID,
    .wrongTarget, .selfClosedElement, .voidEndTag, .impliedElement, .foreignBreakout,
    .commentStart, .commentInText, .processingInstruction, .cdataInHTML, .referenceInRawText,
    .leadingNewline, .doubtfulCharacter,
  ]
}
