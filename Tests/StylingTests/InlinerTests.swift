import Diagnostics
import Markup
import Testing

@testable import Styling

/// Inlines `css` over `body` and gives the body's markup, and what stayed in the style element.
func inlined(_ css: String, _ body: String) -> (body: String, style: String, codes: [String]) {
  let text = css.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  let source = "<html><head><style>\(text)</style></head><body>\(body)</body></html>"
  let outcome = inlineCSS(Array(source.utf8), file: "mail.html")
  let result = String(decoding: outcome.value ?? [], as: UTF8.self)
  let style = between(result, "<style>", "</style>")
  let inside = between(result, "<body", "</body>")
  let shown = inside.drop { $0 != ">" }.dropFirst()
  return (String(shown), style, outcome.diagnostics.map(\.code.name))
}

func between(_ text: String, _ start: String, _ end: String) -> String {
  guard let open = text.firstRange(of: start), let close = text.firstRange(of: end) else {
    return ""
  }
  return String(text[open.upperBound..<close.lowerBound])
}

@Suite struct InlinerTests {
  @Test(arguments: [
    // order, specificity, importance
    ("p{color:red}p{color:blue}", "<p>x</p>", "<p style=\"color:blue\">x</p>"),
    (
      ".a{color:red}p{color:blue}", "<p class=\"a\">x</p>",
      "<p class=\"a\" style=\"color:red\">x</p>"
    ),
    (
      "#i{color:red}.a.b{color:blue}", "<p class=\"a b\" id=\"i\">x</p>",
      "<p class=\"a b\" id=\"i\" style=\"color:red\">x</p>"
    ),
    (
      "p{color:red!important}.a{color:blue}", "<p class=\"a\" style=\"color:green\">x</p>",
      "<p class=\"a\" style=\"color:red\">x</p>"
    ),
    (
      "p{color:red ! IMPORTANT}", "<p style=\"color:green!important\">x</p>",
      "<p style=\"color:green\">x</p>"
    ),
    (
      "p{color:red !important;margin:0}.a{margin:1px}", "<p class=\"a\">x</p>",
      "<p class=\"a\" style=\"margin:1px;color:red\">x</p>"
    ),
    // shorthand and longhand
    (
      ".a{margin-left:1em;margin:4px 5%}.b{margin:4px;margin-left:1em}", "<p class=\"a b\">x</p>",
      "<p class=\"a b\" style=\"margin:4px;margin-left:1em\">x</p>"
    ),
    (
      "p{margin-left:1px}.a{margin:0}", "<p class=\"a\">x</p>",
      "<p class=\"a\" style=\"margin:0\">x</p>"
    ),
    (
      "p{margin:0}.a{margin-left:1px}", "<p class=\"a\">x</p>",
      "<p class=\"a\" style=\"margin:0;margin-left:1px\">x</p>"
    ),
    (
      "p{border-top-color:red}.a{border:0}", "<p class=\"a\">x</p>",
      "<p class=\"a\" style=\"border:0\">x</p>"
    ),
    (
      "p{font-size:9px;color:red}.a{all:unset}", "<p class=\"a\">x</p>",
      "<p class=\"a\" style=\"all:unset\">x</p>"
    ),
    // fallback pairs
    (
      "p{color:black;color:rgba(0,0,0,.5)}", "<p>x</p>",
      "<p style=\"color:black;color:rgba(0,0,0,0.5)\">x</p>"
    ),
    ("p{color:black;color:var(--x)}", "<p>x</p>", "<p>x</p>"),
    // values
    (
      "p{color:#ABC;background:rgb(0 128 0)}", "<p>x</p>",
      "<p style=\"color:#AABBCC;background:#008000\">x</p>"
    ),
    ("p{color:hsl(120,100%,25%)}", "<p>x</p>", "<p style=\"color:#008000\">x</p>"),
    (
      "p{font-family:\"Segoe UI\" , serif}", "<p>x</p>",
      "<p style=\"font-family:'Segoe UI',serif\">x</p>"
    ),
    (
      "p{background:url(a.png?x=1;2)}", "<p>x</p>",
      "<p style=\"background:url(a.png?x=1;2)\">x</p>"
    ),
    (
      "p{c\\6Flor:red;/* ; */margin:/**/0 1px}", "<p>x</p>",
      "<p style=\"color:red;margin:0 1px\">x</p>"
    ),
    // variables
    (":root{--a:red}p{color:var(--a)}", "<p>x</p>", "<p style=\"color:red\">x</p>"),
    (
      ":root{--a:red}.b{--a:blue}p{color:var( --a )}", "<div class=\"b\"><p>x</p></div>",
      "<div class=\"b\"><p style=\"color:blue\">x</p></div>"
    ),
    (":root{--a:var(--b);--b:var(--a)}p{color:red;color:var(--a)}", "<p>x</p>", "<p>x</p>"),
    ("p{color:var(--none, var(--no, #123))}", "<p>x</p>", "<p style=\"color:#112233\">x</p>"),
    ("p{margin:var(--a) 2px}", "<p style=\"--a:1px\">x</p>", "<p style=\"margin:1px 2px\">x</p>"),
    // nesting
    (
      ".a{color:red;& b{color:blue}.c &{margin:0}i{top:0}}",
      "<p class=\"c\"><span class=\"a\"><b>x</b><i>y</i></span></p>",
      "<p class=\"c\"><span class=\"a\" style=\"color:red;margin:0\"><b style=\"color:blue\">x</b>"
        + "<i style=\"top:0\">y</i></span></p>"
    ),
    // never head, never style
    ("*{color:red}", "<p>x</p>", "<p style=\"color:red\">x</p>"),
  ])
  func appliesTheCascade(css: String, body: String, expected: String) {
    #expect(inlined(css, body).body == expected)
  }

  @Test(arguments: [
    ("a:hover{color:red}", "a:hover{color:red}"),
    ("a,a:hover{color:red}", "a:hover{color:red}"),
    (
      "@media (max-width:9px){p{color:#abc !important}}",
      "@media (max-width:9px){p{color:#aabbcc !important}\n}"
    ),
    ("@font-face{font-family:X;src:url(x)}", "@font-face{font-family:X;src:url(x)\n}"),
    ("@keyframes k{from{top:0}to{top:1px}}", "@keyframes k{from{top:0}to{top:1px}\n}"),
    ("u + .body p{color:red}", "u + .body p{color:red}"),
    ("[data-ogsc] p{color:red}", "[data-ogsc] p{color:red}"),
    ("#outlook a{padding:0}", "#outlook a{padding:0}"),
    ("p::first-letter{color:red}", "p::first-letter{color:red}"),
    (".nowhere{color:red}", ""),
    (":root{color-scheme:light dark;color:red}", ":root{color-scheme:light dark}"),
    (
      ":root{--a:red}@media print{:root{--a:blue}p{color:var(--a)}}",
      "@media print{p{color:blue}\n}"
    ),
    (
      ":root{--a:red}[data-ogsc]{--a:blue}[data-ogsc] p{color:var(--a)}",
      "[data-ogsc] p{color:blue}"
    ),
    (".b{&:hover{color:red}}", ".b:hover{color:red}"),
    ("p{@media print{color:red}}", "@media print{p{color:red}\n}"),
    ("p>b:hover{color:red}", "p>b:hover{color:red}"),
  ])
  func keepsWhatOnlyAStyleElementCanSay(css: String, kept: String) {
    #expect(inlined(css, "<p>x <b>y</b></p>").style == kept)
  }

  @Test(arguments: [
    ("p:::x{color:red}b{top:0}", ["style.bad-selector"]),
    ("p,p:::x{color:red}", ["style.bad-selector"]),
    ("p:frobnicate{color:red}", ["style.bad-selector"]),
    ("p{color}", ["style.bad-declaration"]),
    ("p{color:red;;margin}", ["style.bad-declaration"]),
    ("p{color:red", ["style.unclosed-block"]),
    ("p{top:0} b", ["style.rule-without-block"]),
    ("a:hover{color:var(--x)}", ["style.unresolved-variable"]),
    ("p:is(b:::x,.a){color:red}", []),
  ])
  func saysWhatCSSDrops(css: String, codes: [String]) {
    #expect(inlined(css, "<p>x</p>").codes == codes)
  }

  @Test func namesThePlaceOfABadRule() {
    let css = "\np { top: 0 }\n  q:::b { top: 0 }"
    let source = "<html><head><style>\(css)</style></head><body/></html>"
    let fault = inlineCSS(Array(source.utf8), file: "mail.html").diagnostics.first
    #expect(fault?.location?.description == "mail.html:3:3")
  }

  @Test(arguments: [
    (
      "td{width:100px;height:20px;background:#abc;text-align:center;vertical-align:top}",
      "<td>",
      [
        "width=\"100\"", "height=\"20\"", "bgcolor=\"#aabbcc\"", "align=\"center\"",
        "valign=\"top\"",
      ]
    ),
    (
      "table{width:100%;background-color:white}", "<table>",
      ["width=\"100%\"", "bgcolor=\"#ffffff\""]
    ),
    ("img{width:50%;height:auto}", "<img ", []),
    ("img{width:99.6px}", "<img ", ["width=\"100\""]),
  ])
  func writesTheAttributesWordReads(css: String, element: String, attributes: [String]) {
    let body = "<table><tbody><tr><td><img src=\"a.png\"/></td></tr></tbody></table>"
    let text = inlined(css, body).body
    for attribute in attributes { #expect(text.contains(attribute)) }
    let count = text.split(separator: "=\"").count - 1
    #expect(count == attributes.count + 2)
    #expect(element.isEmpty == false)
  }

  @Test func keepsTheAuthorsOwnAttributes() {
    let body = "<table width=\"600\"><tbody><tr><td>x</td></tr></tbody></table>"
    #expect(inlined("table{width:100%}", body).body.contains("width=\"600\" style=\"width:100%\""))
  }

  @Test func passesCommentsAndMergeTagsByteForByte() {
    let body = """
      <!--[if mso]><table width="600"><tr><td><![endif]--><p style="color:{{ink}};width:*|W|*">\
      {{first_name|there}} *|FNAME|* {% if a %}x{% endif %}</p><!--[if mso]></td></tr></table>\
      <![endif]--><img src="{{logo}}?a={{b|c}}" alt=""/>
      """
    let text = inlined("p{margin:0}", body).body
    let expected = body.replacing(
      "style=\"color:{{ink}};width:*|W|*\"", with: "style=\"margin:0;color:{{ink}};width:*|W|*\"")
    #expect(text == expected)
  }

  @Test func leavesSheetsForOtherMediaAlone() {
    let source = """
      <html><head><style media="print">p{color:red}</style></head><body><p>x</p></body></html>
      """
    #expect(inlineCSS(Array(source.utf8), file: "m").value == Array(source.utf8))
  }

  @Test func changesNothingTheSecondTime() throws {
    let css = """
      :root{color-scheme:light;--a:#abc}*{margin:0}td{width:50%;color:var(--a)!important}\
      a:hover{color:red}@media print{td{color:var(--a)}}u+.b{top:0}p{color:#123;color:rgb(0 0 0/.5)}
      """
    let source = """
      <html><head><style>\(css)</style></head><body><table><tbody><tr><td>a<p>b</p></td></tr>\
      </tbody></table></body></html>
      """
    let once = try #require(inlineCSS(Array(source.utf8), file: "m").value)
    let twice = try #require(inlineCSS(once, file: "m").value)
    #expect(once == twice)
  }
}
