import Testing

@testable import Styling

/// What the public suites of css-inline, juice and premailer turn on, as far as it follows from the
/// specifications of CSS, in documents of our own. Where we differ from them on purpose is told in
/// docs/architecture/inliners.md.
@Suite struct CommonPracticeTests {
  @Test(arguments: [
    // The old style attribute is weighed against rules, property by property.
    (
      "p{color:navy;margin:0}", "<p style=\"color:teal\">x</p>",
      "<p style=\"margin:0;color:teal\">x</p>"
    ),
    (
      "p{color:navy}", "<p style=\"font-size:14px\">x</p>",
      "<p style=\"color:navy;font-size:14px\">x</p>"
    ),
    ("#a.b.c p{color:navy}", "<p style=\"color:teal\">x</p>", "<p style=\"color:teal\">x</p>"),
    (
      ".k{color:navy!important}p.k{color:olive!important}", "<p class=\"k\">x</p>",
      "<p class=\"k\" style=\"color:olive\">x</p>"
    ),
    (
      "p{color:navy!important}p{color:olive!important}", "<p>x</p>",
      "<p style=\"color:olive\">x</p>"
    ),
    ("p{color:navy !important }", "<p>x</p>", "<p style=\"color:navy\">x</p>"),
    ("p{color:navy!important;color:olive}", "<p>x</p>", "<p style=\"color:navy\">x</p>"),
    // Weight: ten classes are no id, a list counts each of its selectors alone.
    (
      "#i{top:0}.a.b.c.d.e.f.g.h.j.k{top:1px}", "<p class=\"a b c d e f g h j k\" id=\"i\">x</p>",
      "<p class=\"a b c d e f g h j k\" id=\"i\" style=\"top:0\">x</p>"
    ),
    (
      "p,#other{top:1px}.a{top:2px}", "<p class=\"a\">x</p>",
      "<p class=\"a\" style=\"top:2px\">x</p>"
    ),
    (
      ":is(p,#other){top:1px}.a{top:2px}", "<p class=\"a\">x</p>",
      "<p class=\"a\" style=\"top:1px\">x</p>"
    ),
    (
      "p:not(#other){top:1px}.a{top:2px}", "<p class=\"a\">x</p>",
      "<p class=\"a\" style=\"top:1px\">x</p>"
    ),
    (
      "p:where(.a){top:1px}p{top:2px}", "<p class=\"a\">x</p>",
      "<p class=\"a\" style=\"top:2px\">x</p>"
    ),
    ("*{top:1px}p{top:2px}", "<p>x</p>", "<p style=\"top:2px\">x</p>"),
    (
      "p:first-child{top:1px}p{top:2px}", "<p>x</p>", "<p style=\"top:1px\">x</p>"
    ),
    // Order of declarations where shorthands and longhands meet.
    (
      "p{padding-left:1px;padding:2px;padding-top:3px}", "<p>x</p>",
      "<p style=\"padding-left:1px;padding:2px;padding-top:3px\">x</p>"
    ),
    (
      "p{font:12px serif}.a{font-size:16px}", "<p class=\"a\">x</p>",
      "<p class=\"a\" style=\"font:12px serif;font-size:16px\">x</p>"
    ),
    (
      "p{background-color:red}.a{background:none}", "<p class=\"a\">x</p>",
      "<p class=\"a\" style=\"background:none\">x</p>"
    ),
    // What CSS drops, it drops alone.
    ("p{color:navy;12px;top:0}", "<p>x</p>", "<p style=\"color:navy;top:0\">x</p>"),
    ("p{top:0}}q{left:0}b{right:0}", "<b>x</b>", "<b style=\"right:0\">x</b>"),
    ("p:frobnicate,p{top:0}p{left:0}", "<p>x</p>", "<p style=\"left:0\">x</p>"),
    ("----p{top:0}", "<p>x</p>", "<p>x</p>"),
    ("p{}", "<p>x</p>", "<p>x</p>"),
    // Spelling.
    ("P{COLOR:Navy;MARGIN-TOP:1PX}", "<p>x</p>", "<p style=\"color:Navy;margin-top:1PX\">x</p>"),
    ("p\n,\nb\n{top:0}", "<p>x</p>", "<p style=\"top:0\">x</p>"),
    (".größe{top:0}", "<p class=\"größe\">x</p>", "<p class=\"größe\" style=\"top:0\">x</p>"),
    (".a\\:b{top:0}", "<p class=\"a:b\">x</p>", "<p class=\"a:b\" style=\"top:0\">x</p>"),
    ("/* a */p/* b */{/* c */top/* d */:/* e */0/* f */}", "<p>x</p>", "<p style=\"top:0\">x</p>"),
    (
      "p{font-family:\"A B\",'C',serif;quotes:\"\\201C\" \"'\"}", "<p>x</p>",
      "<p style=\"font-family:'A B','C',serif;quotes:&quot;\\201C&quot; &quot;'&quot;\">x</p>"
    ),
    (
      "p{box-shadow:0 1px 2px rgba(0, 0, 0, 0.1);color:rgb(1 2 3 / 40%)}", "<p>x</p>",
      "<p style=\"box-shadow:0 1px 2px rgba(0,0,0,0.1);color:rgba(1,2,3,0.4)\">x</p>"
    ),
    (
      "p{background:linear-gradient( to right , red , blue )}", "<p>x</p>",
      "<p style=\"background:linear-gradient(to right,red,blue)\">x</p>"
    ),
    (
      "p{filter:progid:DXImageTransform.Microsoft.gradient(enabled=false)}", "<p>x</p>",
      "<p style=\"filter:progid:DXImageTransform.Microsoft.gradient(enabled=false)\">x</p>"
    ),
    // Texts between elements are no elements, comments neither.
    (
      "p + b{top:0}p:first-child{left:0}", "\n<!-- c -->\n<p>x</p> t <!-- d --> <b>y</b>",
      "\n<!-- c -->\n<p style=\"left:0\">x</p> t <!-- d --> <b style=\"top:0\">y</b>"
    ),
    ("p:empty{top:0}", "<p><!-- c --></p>", "<p style=\"top:0\"><!-- c --></p>"),
    // Attributes of the author's stay as they are written.
    (
      "a{top:0}", "<a href=\"https://x.example/?a=1&amp;b=%20{{c}}\" onclick=\"f('x')\">x</a>",
      "<a href=\"https://x.example/?a=1&amp;b=%20{{c}}\" onclick=\"f('x')\" style=\"top:0\">x</a>"
    ),
    (
      "p{top:0}", "<p style=\"content:&quot;a&quot;\">x</p>",
      "<p style=\"top:0;content:'a'\">x</p>"
    ),
  ])
  func followsTheSpecifications(css: String, body: String, expected: String) {
    #expect(inlined(css, body).body == expected)
  }

  @Test(arguments: [
    // A list keeps only those of its selectors that are needed.
    ("p,a:focus,.none{top:0}", "a:focus{top:0}"),
    ("p:hover b{top:0}", "p:hover b{top:0}"),
    ("p:first-child:hover{top:0}", "p:first-child:hover{top:0}"),
    ("p::before{content:'a'}", "p::before{content:'a'}"),
    // At-rules stay, whatever they hold, in their order.
    (
      "@media screen{p{top:0}}p{left:0}@media print{p{top:1px}}",
      "@media screen{p{top:0}\n}\n@media print{p{top:1px}\n}"
    ),
    ("@media (min-width:1px){/* a */p{top:0}/* b */}", "@media (min-width:1px){p{top:0}\n}"),
    (
      "@container (min-width:1px){p{top:0}}", "@container (min-width:1px){p{top:0}\n}"
    ),
    ("@layer a{p{top:0}}", "@layer a{p{top:0}\n}"),
    ("@import url(a.css);p{top:0}", "@import url(a.css);"),
    ("@charset \"utf-8\";p{top:0}", ""),
  ])
  func keepsWhatAStyleAttributeCannotSay(css: String, kept: String) {
    #expect(inlined(css, "<p>x <b>y</b></p>").style == kept)
  }

  @Test(arguments: [
    ("img{width:40.4px}", "width=\"40\""), ("img{width:0}", "width=\"0\""),
    ("img{width:auto}", ""), ("img{width:-4px}", ""), ("img{width:40}", ""),
    ("img{width:calc(1px + 2px)}", ""), ("img{width:50%}", ""), ("img{margin:40px}", ""),
    ("img{width:10px!important;width:20px}", "width=\"10\""),
    ("img{width:10px}#i{width:30px}", "width=\"30\""),
  ])
  func writesASizeOnlyWhereWordCanReadIt(css: String, attribute: String) {
    let body = inlined(css, "<img id=\"i\" alt=\"\"/>").body
    #expect(attribute.isEmpty || body.contains(" " + attribute))
    #expect(body.contains(" width=\"") == !attribute.isEmpty)
  }

  @Test func readsAGradientAsNoColor() {
    let body = "<table><tbody><tr><td>x</td></tr></tbody></table>"
    let css = "td{background:linear-gradient(red,blue)}"
    #expect(!inlined(css, body).body.contains("bgcolor"))
  }

  @Test func joinsSeveralStyleElementsInTheirOrder() {
    let source = """
      <html><head><style>p{top:0;left:0}</style><style type="text/css">p{top:1px}</style>\
      <style type="text/x-template">p{top:2px}</style></head><body><p>x</p></body></html>
      """
    let text = String(decoding: inlineCSS(Array(source.utf8), file: "m").value ?? [], as: UTF8.self)
    #expect(text.contains("<p style=\"left:0;top:1px\">x</p>"))
    #expect(text.contains("<style type=\"text/x-template\">p{top:2px}</style>"))
  }

  @Test func findsEveryElementOfALargeDocument() {
    let rows = (0..<500).map { number in
      "<tr class=\"r\(number)\" id=\"i\(number)\"><td><a>x</a></td></tr>"
    }.joined()
    let css = ".r499 a{top:0}#i250 td{left:0}tr:nth-child(100) > td > a{right:0}"
    let text = inlined(css, "<table><tbody>\(rows)</tbody></table>").body
    #expect(text.split(separator: "style=").count == 4)
    #expect(text.contains("id=\"i499\"><td><a style=\"top:0\">"))
    #expect(text.contains("id=\"i250\"><td style=\"left:0\">"))
    #expect(text.contains("id=\"i99\"><td><a style=\"right:0\">"))
  }
}
