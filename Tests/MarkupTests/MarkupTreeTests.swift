import Diagnostics
import Testing

@testable import Markup

func parsed(
  _ text: String, _ input: MarkupInput = .fragment(context: "div")
) -> Outcome<MarkupTree> {
  MarkupTree.parse(Array(text.utf8), file: "page.html", as: input)
}

func tree(_ text: String, _ input: MarkupInput = .fragment(context: "div")) throws -> MarkupTree {
  let outcome = parsed(text, input)
  return try #require(outcome.value, "\(outcome.diagnostics)")
}

@Suite struct MarkupTreeTests {
  @Test func readsElementsTextsAndAttributesInOrder() throws {
    let tree = try tree("<p class=\"a\">One <b>two</b> &amp; three</p><!-- end -->")
    let names = tree.descendants(of: tree.root).map { node in
      tree.kind(of: node) == .element ? tree.name(of: node) : tree.text(of: node)
    }
    #expect(names == ["p", "One ", "b", "two", " & three", " end "])
    let paragraph = try #require(tree.firstChild(of: tree.root))
    #expect(tree.attribute("class", of: paragraph) == "a")
    #expect(tree.attribute("id", of: paragraph) == nil)
    #expect(tree.text(of: paragraph) == "One two & three")
  }

  @Test func givesLinesAndColumnsInScalars() throws {
    let tree = try tree("<p>é😀<b title=\"x\"\n  lang='de'>t</b></p>")
    let bold = try #require(tree.descendants(of: tree.root).first { tree.name(of: $0) == "b" })
    #expect(tree.location(of: bold).description == "page.html:1:6")
    let attributes = tree.attributes(of: bold)
    #expect(
      attributes.map { tree.nameLocation(of: $0).description } == [
        "page.html:1:9", "page.html:2:3",
      ])
    #expect(
      attributes.map { tree.valueLocation(of: $0).description } == [
        "page.html:1:16", "page.html:2:9",
      ])
    #expect(attributes.map(\.value) == ["x", "de"])
  }

  @Test func keepsPlacesBehindReferencesAndCarriageReturns() throws {
    let tree = try tree("<p title=\"a&#10;b&amp;c\r\nd\" id=\"x\">t\r\n</p>")
    let paragraph = try #require(tree.firstChild(of: tree.root))
    #expect(tree.attribute("title", of: paragraph) == "a\nb&c\nd")
    let id = try #require(tree.attributes(of: paragraph).last)
    #expect(tree.nameLocation(of: id).description == "page.html:2:4")
    #expect(tree.text(of: paragraph) == "t\n")
  }

  @Test func readsDocumentsWithDoctypeCommentsAndByteOrderMark() throws {
    let tree = try tree(
      "\u{FEFF}<!-- a -->\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">"
        + "<head/></html>\n<!-- z -->", .document)
    let kinds = tree.children(of: tree.root).map { tree.kind(of: $0) }
    #expect(kinds == [.comment, .doctype, .element, .comment])
    let html = try #require(tree.documentElement)
    #expect(tree.location(of: html).description == "page.html:3:1")
    #expect(tree.namespace(of: html) == .html)
  }

  @Test func assignsNamespacesAsAnHTMLParserDoes() throws {
    let tree = try tree(
      "<svg><title><b>t</b></title><foreignObject><p>x</p></foreignObject><path/></svg>"
        + "<math><mi><i>a</i></mi><annotation-xml encoding=\"text/html\"><p/></annotation-xml>"
        + "<annotation-xml><svg/></annotation-xml></math><o:p/>")
    let found = tree.descendants(of: tree.root).filter { tree.kind(of: $0) == .element }
      .map { "\(tree.name(of: $0)) \(tree.namespace(of: $0))" }
    #expect(
      found == [
        "svg svg", "title svg", "b html", "foreignObject svg", "p html", "path svg",
        "math mathML", "mi mathML", "i html", "annotation-xml mathML", "p html",
        "annotation-xml mathML", "svg svg", "o:p other",
      ])
  }

  @Test func acceptsPrefixesWithoutDeclaration() throws {
    let tree = try tree("<svg><use xlink:href=\"#a\" xml:lang=\"de\"/></svg>")
    let use = try #require(tree.descendants(of: tree.root).first { tree.name(of: $0) == "use" })
    #expect(tree.attribute("xlink:href", of: use) == "#a")
  }

  @Test func keepsConditionalCommentsAndSections() throws {
    let text = "<!--[if mso]><table><tr><td><![endif]--><svg><style><![CDATA[a>b]]></style></svg>"
    let tree = try tree(text)
    let comment = try #require(tree.firstChild(of: tree.root))
    #expect(tree.text(of: comment) == "[if mso]><table><tr><td><![endif]")
    #expect(tree.xmlText() == text)
  }

  @Test func writesWhatItRead() throws {
    let text = """
      <p title="a &amp; &quot;b&quot;">1 &lt; 2 &gt; 1<br/></p><i></i><svg><path d="M0 0"/></svg>
      """
    #expect(try tree(text).xmlText() == text)
  }

  @Test func editsWithoutTouchingCopies() throws {
    var tree = try tree("<p class=\"a\" id=\"i\">x<b>y</b></p>")
    let original = tree
    let paragraph = try #require(tree.firstChild(of: tree.root))
    tree.setAttribute("style", to: "color:red", of: paragraph)
    tree.setAttribute("class", to: "b\"c", of: paragraph)
    tree.removeAttribute("id", of: paragraph)
    let bold = try #require(tree.children(of: paragraph).first { tree.name(of: $0) == "b" })
    tree.insertText("<z>", into: paragraph, before: bold)
    let image = tree.insertElement("img", into: paragraph)
    tree.setAttribute("data-x", to: "1", of: image)
    tree.remove(bold)
    #expect(
      tree.xmlText()
        == "<p class=\"b&quot;c\" style=\"color:red\">x&lt;z&gt;<img data-x=\"1\"/></p>")
    #expect(original.xmlText() == "<p class=\"a\" id=\"i\">x<b>y</b></p>")
  }

  @Test func findsTagEndsWhereLibxml2Does() throws {
    // A page long enough for libxml2 to drop what it has read from its buffer.
    let row = "<p title=\"a&amp;b &#x1F600;\">text é &amp; more<br/><b>x</b></p>\n"
    let tree = try tree(String(repeating: row, count: 4000))
    let paragraphs = tree.children(of: tree.root).filter { tree.kind(of: $0) == .element }
    #expect(paragraphs.count == 4000)
    for (index, node) in paragraphs.enumerated() where index % 397 == 0 {
      #expect(tree.location(of: node).line == index + 1)
      #expect(tree.location(of: node).column == 1)
      #expect(tree.attribute("title", of: node) == "a&b 😀")
    }
  }
}
