import Diagnostics
import Testing

@testable import Markup

private let known = Set(
  (ForeignCodes.all + [.doubtfulValue, .badValue, .missingAttribute]).map(\.name))

private func codes(_ body: String) throws -> [String] {
  Markup.lint(try tree(body), profile: .fragment).ordered().map(\.code.name)
    .filter(known.contains).map { String($0.dropFirst("markup.".count)) }
}

private func expectClean(_ bodies: [String]) throws {
  for body in bodies { #expect(try codes(body) == [], "\(body)") }
}

private func expect(_ code: String, _ bodies: [String]) throws {
  for body in bodies { #expect(try codes(body) == [code], "\(body)") }
}

@Suite struct ForeignDrawingTests {
  @Test func acceptsDrawings() throws {
    try expectClean([
      "<svg viewBox=\"0 0 10 10\"><g fill=\"red\"><path d=\"M0 0h10v10z\"/></g></svg>",
      """
      <svg><defs><linearGradient id="a"><stop offset="0" \
      stop-color="red"/></linearGradient></defs></svg>
      """,
      """
      <svg><filter id="f"><feGaussianBlur in="SourceGraphic" \
      stdDeviation="2"/><feMerge><feMergeNode/></feMerge></filter></svg>
      """,
      "<svg><text x=\"1\">a<tspan dx=\"1\">b</tspan><a href=\"#\">c</a></text></svg>",
      "<svg><foreignObject width=\"1\" height=\"1\"><p>a</p></foreignObject></svg>",
      """
      <svg><rect width="1" height="1"><animate attributeName="x" from="0" to="1" \
      dur="1s"/><title>a</title></rect></svg>
      """,
      "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\"><use xlink:href=\"#a\"/></svg>",
      "<svg><path d=\"M10,10a5 5 0 0110 10 5 5 0 1 1-5-5zM1e1-2.5.5.5L-.5+1T1 1\"/></svg>",
      "<svg><polyline points=\"0,0 1,1 2 2\"/><svg x=\"1\"></svg></svg>",
      "<svg><clipPath id=\"c\"><circle r=\"1\"/></clipPath><style>a{fill:red}</style></svg>",
      "<svg><script href=\"a.js\"></script><image href=\"a.png\" width=\"1\" height=\"1\"/></svg>",
      "<svg aria-hidden=\"true\" data-a=\"b\" onclick=\"c()\" class=\"d\"></svg>",
    ])
  }

  @Test func refusesUnknownNames() throws {
    try expect(
      "unknown-foreign-element",
      [
        "<svg><circel/></svg>", "<svg><foo-bar/></svg>", "<math><mo1/></math>",
      ])
    try expect("foreign-letter-case", ["<svg><lineargradient/></svg>"])
    try expect(
      "unknown-foreign-attribute",
      [
        "<svg><line cz=\"1\"/></svg>", "<svg><line viewbox=\"0 0 1 1\"/></svg>",
        "<svg><ellipse r=\"1\"/></svg>",
        "<math><mi bogus=\"1\">a</mi></math>", "<svg><g href=\"#a\"/></svg>",
      ])
  }

  @Test func warnsOfNamesThatHTMLPutsRight() throws {
    try expect(
      "foreign-letter-case",
      [
        "<svg viewbox=\"0 0 1 1\"></svg>", "<svg><circle R=\"1\"/></svg>",
        "<svg><circle r=\"1\" FiLl=\"red\"/></svg>",
      ])
    // XML parsers put nothing right.
    let found = Markup.lint(try tree("<svg viewbox=\"0 0 1 1\"></svg>"), profile: .svg)
    #expect(found.contains { $0.code == .unknownForeignAttribute })
  }

  @Test func refusesMisplacedElements() throws {
    try expect(
      "misplaced-foreign-element",
      [
        "<svg><stop offset=\"0\"/></svg>", "<svg><feFlood/></svg>",
        "<svg><g><tspan>a</tspan></g></svg>",
        "<svg><line><g/></line></svg>", "<svg><linearGradient><g/></linearGradient></svg>",
        "<svg><filter><g/></filter></svg>", "<svg><clipPath><g/></clipPath></svg>",
        "<math><mtr></mtr></math>", "<math><mrow><math></math></mrow></math>",
        "<svg><text><g/></text></svg>",
      ])
  }

  @Test func judgesValues() throws {
    try expect(
      "bad-value",
      [
        "<svg><path d=\"0 0\"/></svg>", "<svg><path d=\"M0 0k\"/></svg>",
        "<svg><path d=\"M0\"/></svg>", "<svg><path d=\"M0 0a1 1 0 2 0 1 1\"/></svg>",
        "<svg><linearGradient gradientUnits=\"userspaceonuse\"/></svg>",
        "<svg preserveAspectRatio=\"xMid\"></svg>", "<svg><g fill-rule=\"odd\"/></svg>",
        "<svg><g stroke-linecap=\"flat\"/></svg>",
        "<svg><text text-anchor=\"center\">a</text></svg>",
        "<math display=\"inlined\"></math>", "<math><mo stretchy=\"yes\">a</mo></math>",
        "<math><mi mathvariant=\"bald\">a</mi></math>", "<svg><g id=\"a b\"/></svg>",
        "<math><mtable><mtr><mtd rowspan=\"0\"></mtd></mtr></mtable></math>",
      ])
    try expect(
      "doubtful-value",
      [
        "<svg viewBox=\"0 0 10\"></svg>", "<svg viewBox=\"0 0 -1 10\"></svg>",
        "<svg><polygon points=\"0,0 1\"/></svg>", "<svg><circle r=\"-1\"/></svg>",
        "<svg><g transform=\"rotate(1 2)\"/></svg>", "<svg><use href=\"http://a b/\"/></svg>",
        "<svg><animate attributeName=\"x\" keyTimes=\"0;2\"/></svg>",
      ])
    try expectClean([
      "<svg preserveAspectRatio=\"defer xMinYMax slice\"></svg>",
      "<svg><g font-weight=\"700\" font-style=\"oblique 10deg\" overflow=\"hidden auto\"/></svg>",
      """
      <svg><g fill-rule="inherit" visibility="var(--v)" \
      color-interpolation="linearrgb"/></svg>
      """,
      "<math><mstyle scriptlevel=\"+1\" displaystyle=\"true\"><mi>a</mi></mstyle></math>",
    ])
  }

  @Test func wantsWhatDrawingNeeds() throws {
    try expect(
      "missing-attribute",
      [
        "<svg><g><animate/></g></svg>",
        "<svg><filter><feComposite in=\"SourceGraphic\"/></filter></svg>",
        "<math><maction><mi>a</mi></maction></math>",
      ])
    try expect(
      "doubtful-value",
      [
        "<svg><circle/></svg>", "<svg><path/></svg>", "<svg><rect height=\"1\"/></svg>",
        "<svg><polygon/></svg>",
      ])
    try expectClean([
      "<svg><linearGradient><stop/></linearGradient></svg>",
      "<svg><circle class=\"a\"/></svg>", "<svg><image href=\"a.png\"/></svg>",
      "<svg><rect style=\"width:1px;height:1px\"/></svg>", "<svg><ellipse rx=\"1\"/></svg>",
    ])
  }

  @Test func countsThePartsOfFormulas() throws {
    try expect(
      "wrong-child-count",
      [
        "<math><msup><mi>a</mi></msup></math>",
        "<math><mroot><mi>a</mi><mi>b</mi><mi>c</mi></mroot></math>",
      ])
    try expectClean([
      """
      <math display="block"><mfrac><mn>1</mn><mrow><mi>a</mi><mo \
      stretchy="false">+</mo></mrow></mfrac></math>
      """,
      "<math><mtable><mtr><mtd><mi mathvariant=\"normal\">x</mi></mtd></mtr></mtable></math>",
      """
      <math><semantics><mi>a</mi><annotation \
      encoding="text/plain">a</annotation></semantics></math>
      """,
      "<math><apply><plus/><ci>x</ci><cn type=\"integer\">1</cn></apply></math>",
      "<math><mmultiscripts><mi>a</mi><mprescripts/><none/><mn>1</mn></mmultiscripts></math>",
    ])
  }
}

@Suite struct ForeignMicrodataTests {
  private func codes(_ body: String) throws -> [String] {
    let page = """
      <!DOCTYPE html><html lang="en"><head><title>T</title></head><body>\(body)</body></html>
      """
    return Markup.lint(try tree(page, .document), profile: .page).ordered().map(\.code.name)
      .filter { $0 == "markup.bad-item-reference" }
  }

  @Test func followsReferencesOfItems() throws {
    let referred = "<div itemscope='' itemref='x'></div><div id='x'><p itemprop='a'>b</p></div>"
    #expect(try codes(referred) == [])
  }

  @Test func findsItemsThatReachThemselves() throws {
    let bodies = [
      "<div itemscope='' itemref='x'><p id='x' itemprop='a'>b</p></div>",
      "<div id='x'><p itemscope='' itemref='x'>b</p></div>",
      """
      <div itemscope='' id='x' itemprop='a' itemref='y'></div>\
      <div itemscope='' id='y' itemprop='a' itemref='x'></div>
      """,
    ]
    for body in bodies { #expect(try codes(body).contains("markup.bad-item-reference"), "\(body)") }
  }
}

@Suite struct ForeignTextTests {
  private func script(_ type: String, _ text: String) -> String {
    "<script type=\"\(type)\">\(text)</script>"
  }

  @Test func readsJSON() throws {
    let good = [
      "{}", "[]", "null", " {\"a\": [1, -2.5e+3, true, false, null, \"\\u00e4\\n\"]} ", "0",
      "\"a\"",
      "[[[]]]", "{\"a\":{\"b\":{}}}",
    ]
    for text in good { #expect(try codes(script("application/json", text)) == [], "\(text)") }
    let bad = [
      "{a: 1}", "{'a': 1}", "[1,]", "{\"a\": 1,}", "[01]", "[1.]", "[+1]", "{\"a\" 1}", "[1 2]",
      "// a",
      "\"a", "[\"\\x\"]", "[\"\\u12\"]", "{\"a\":}", "[", "{}}", "[tru]", "[.5]", "[-]", "[1e]",
    ]
    for text in bad {
      #expect(try codes(script("application/ld+json", text)) == ["bad-json"], "\(text)")
    }
    #expect(try codes(script("application/json", "{\"a\":1,\"a\":2}")) == ["repeated-json-name"])
    #expect(try codes(script("text/template", "{a")) == [])
    #expect(try codes(script("application/json", " ")) == [])
  }

  @Test func readsImportMaps() throws {
    let good = [
      "{}", "{\"imports\":{\"a\":\"/a.js\",\"b/\":\"./b/\",\"c\":\"https://c.example/c.js\"}}",
      "{\"scopes\":{\"/a/\":{\"b\":\"../b.js\"}},\"integrity\":{}}",
    ]
    for text in good { #expect(try codes(script("importmap", text)) == [], "\(text)") }
    let bad = [
      "", "[]", "{\"import\":{}}", "{\"imports\":[]}", "{\"imports\":{\"a\":1}}",
      "{\"imports\":{\"\":\"/a\"}}",
      "{\"imports\":{\"a\":\"b.js\"}}", "{\"imports\":{\"a/\":\"/b\"}}",
      "{\"scopes\":{\"/a\":1}}", "{\"scopes\":1}",
      "{\"scopes\":{\"/a\":{\"b\":\"c\"}}}", "{\"integrity\":{\"/a\":\"md5-x\"}}",
      "{\"imports\":{\"a\":\"https://\"}}",
      "{\"imports\":null}", "{\"integrity\":{\"/a\":1}}", "{\"scopes\":{\"http://[\":{}}}",
    ]
    for text in bad {
      #expect(try codes(script("importmap", text)) == ["bad-import-map"], "\(text)")
    }
  }

  @Test func readsSpeculationRules() throws {
    let good = [
      "{\"prefetch\":[]}", "{\"prefetch\":[{\"urls\":[\"/a\"]}]}",
      "{\"prerender\":[{\"where\":{\"href_matches\":\"/*\"},\"eagerness\":\"moderate\"}]}",
      """
      {"tag":"a","prefetch":[{"source":"list","urls":["a"],"relative_to":"document",\
      "requires":["anonymous-client-ip-when-cross-origin"],\
      "referrer_policy":"no-referrer"}]}
      """,
      """
      {"prefetch":[{"where":{"and":[{"href_matches":["/a",{"pathname":"/b"}],\
      "relative_to":"document"},{"not":{"selector_matches":".a"}}]}}]}
      """,
    ]
    for text in good { #expect(try codes(script("speculationrules", text)) == [], "\(text)") }
    let bad = [
      "{}", "[]", "{\"prefetches\":[]}", "{\"prefetch\":{}}", "{\"prefetch\":[1]}",
      "{\"prefetch\":[{}]}", "{\"prefetch\":[{\"urls\":\"/a\"}]}",
      "{\"prefetch\":[{\"urls\":[1]}]}", "{\"prefetch\":[{\"urls\":[\"http://[\"]}]}",
      "{\"prefetch\":[{\"source\":\"list\"}]}",
      "{\"prefetch\":[{\"source\":\"file\",\"urls\":[]}]}",
      "{\"prefetch\":[{\"source\":\"document\",\"urls\":[]}]}",
      "{\"prefetch\":[{\"urls\":[],\"where\":{\"and\":[]}}]}",
      "{\"prefetch\":[{\"urls\":[],\"eagerness\":\"soon\"}]}",
      "{\"prefetch\":[{\"urls\":[],\"x\":1}]}",
      "{\"prefetch\":[{\"where\":{}}]}", "{\"prefetch\":[{\"where\":[]}]}",
      "{\"prefetch\":[{\"where\":{\"nand\":[]}}]}",
      "{\"prefetch\":[{\"where\":{\"and\":{}}}]}",
      "{\"prefetch\":[{\"where\":{\"and\":[],\"or\":[]}}]}",
      "{\"prefetch\":[{\"urls\":[],\"requires\":[\"x\"]}]}",
      "{\"prefetch\":[{\"urls\":[],\"referrer_policy\":\"x\"}]}",
      "{\"prefetch\":[{\"urls\":[],\"relative_to\":\"x\"}]}", "{\"tag\":1}",
      "{\"prerender\":[{\"urls\":[],\"target_hint\":\"_x\"}]}",
      "{\"prefetch\":[{\"where\":{\"href_matches\":1}}]}",
      "{\"prefetch\":[{\"where\":{\"selector_matches\":{}}}]}",
    ]
    for text in bad {
      #expect(try codes(script("speculationrules", text)) == ["bad-speculation-rules"], "\(text)")
    }
  }

  @Test func placesFaultsInsideTheText() throws {
    let body = "<script type=\"application/json\">{\n  \"a\": x\n}</script>"
    let found = Markup.lint(try tree(body), profile: .fragment).first { $0.code == .badJSON }
    #expect(found?.location?.line == 2)
    #expect(found?.location?.column == 8)
  }

  @Test func readsStyles() throws {
    try expectClean([
      """
      <p style="color: red; margin: 0 auto !important; --x: {a}; mso-line-height-rule: \
      exactly">a</p>
      """,
      "<p style=\"\">a</p>",
      "<p style=\"background: url(a.png) no-repeat; width: calc(1px + (2em * 3));;\">a</p>",
      "<p style=\"-webkit-box-flex: 1; font: 1em/1.5 'A B', serif\">a</p>",
    ])
    try expect(
      "bad-style",
      [
        "<p style=\"color\">a</p>", "<p style=\"color:\">a</p>", "<p style=\"color: red; }\">a</p>",
        "<p style=\"width: calc(1px\">a</p>", "<p style=\"color: #ggg\">a</p>",
        "<p style=\"color: rod\">a</p>",
        "<p style=\"width: 10\">a</p>", "<p style=\"margin: 0 5 0 0\">a</p>",
        "<p style=\"color: red !importent\">a</p>",
        "<p style=\"{color: red}\">a</p>", "<p style=\"1a: b\">a</p>",
        "<p style=\"color: 'a\">b</p>",
      ])
    try expect(
      "doubtful-style",
      [
        "<p style=\"colr: red\">a</p>", "<p style=\"margin-botom: 0\">a</p>",
        "<svg><style>a:hoover{top:0}</style></svg>",
      ])
  }

  @Test func readsSheets() throws {
    func faults(_ css: String) -> [ValueFault] {
      Array(css.utf8).withUnsafeBufferPointer(StyleText.faults(inSheet:))
    }
    let good = [
      "", "a{color:red}",
      "@media (min-width:1px){a{color:red}}",
      "/* a */ a:hover > b, [c=\"d\"]{top:0}",
      "@font-face{font-family:a;src:url(b)}", "@import url(a.css);",
      "a{&:hover{color:red} b{top:0}}",
      "@keyframes a{from{top:0}50%{top:1px}to{top:2px}}",
      "@page{margin:1cm;@top-left{content:'a'}}",
      "@layer a,b;@layer a{c{top:0}}", ":root{--a: 1px;--b:{}}",
      "@supports (display:grid){a{display:grid}}", "<!-- a{top:0} -->",
      "a{color:red;}", "@media print{@page{margin:0}}", "@container a (width>1px){b{top:0}}",
      "a{background:#fff url(x)}",
      ".a:not(.b):nth-child(2n+1)::before{content:\"\\201C\"}",
      "@property --a{syntax:'*';inherits:false}",
    ]
    for css in good { #expect(faults(css).isEmpty, "\(css): \(faults(css))") }
    let bad = [
      "a{color:red", "a}", "a{color red}", "{}", "a{color:}", "a{b:(}", "a", "/* a",
      "a{color:'x}", "@media print{a{top:0}",
    ]
    for css in bad { #expect(faults(css).contains { !$0.isWarning }, "\(css)") }
    for css in ["a{colour:red}", "@medai print{}"] {
      #expect(faults(css).count == 1 && faults(css).allSatisfy(\.isWarning), "\(css)")
    }
  }
}
