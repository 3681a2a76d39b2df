import Markup
import Testing

@testable import Styling

@Suite struct SelectorTests {
  static let page = """
    <div id="top" class="box" lang="en"><p id="a" class="one two" title="Hello world">x</p>\
    <p id="b" data-x="foo-bar" lang="de-AT">y</p><ul id="list"><li id="l1">1</li>\
    <li id="l2" class="two">2</li><li id="l3">3</li><li id="l4" class="two">4</li>\
    <li id="l5"></li></ul><a id="link" href="https://x.example/a.pdf">z</a>\
    <span id="s" dir="rtl"><b id="bold">q</b></span></div>
    """

  /// The ids of the elements that get the style, in document order.
  static func hits(_ selector: String) -> String {
    let text = inlined("\(selector){top:0}", page).body
    return text.split(separator: "<").compactMap { tag -> String? in
      guard tag.contains("style=\"top:0\""), let open = tag.firstRange(of: "id=\"") else {
        return nil
      }
      return String(tag[open.upperBound...].prefix { $0 != "\"" })
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("p", "a b"), ("P.one", "a"), (".two", "a l2 l4"), ("#b", "b"), ("div > p", "a b"),
    ("div li", "l1 l2 l3 l4 l5"), ("p + p", "b"), ("p ~ ul", "list"), ("p,ul", "a b list"),
    ("div>ul>li.two", "l2 l4"), ("div ul li + li.two", "l2 l4"), (".box .two", "a l2 l4"),
    ("[title]", "a"), ("[title=\"Hello world\"]", "a"), ("[title~=world]", "a"),
    ("[title^=Hel]", "a"), ("[title$=ld]", "a"), ("[title*='o w']", "a"), ("[lang|=de]", "b"),
    ("[title='hello world']", ""), ("[title='hello world' i]", "a"), ("[lang='DE-at']", "b"),
    ("[lang='DE-at' s]", ""), ("[title~='Hello world']", ""), ("[title^='']", ""),
    ("li:first-child", "l1"), ("li:last-child", "l5"), ("li:nth-child(2)", "l2"),
    ("li:nth-child(odd)", "l1 l3 l5"), ("li:nth-child(2n)", "l2 l4"),
    ("li:nth-child(-n + 2)", "l1 l2"), ("li:nth-last-child(2)", "l4"),
    ("li:nth-child(2 of .two)", "l4"), ("li:nth-child(even of li)", "l2 l4"),
    ("li:nth-last-child(1 of .two)", "l4"), ("p:nth-of-type(2)", "b"), ("p:last-of-type", "b"),
    ("a:only-of-type", "link"), ("b:only-child", "bold"), ("li:empty", "l5"),
    (":root p", "a b"), ("li:not(.two)", "l1 l3 l5"), ("li:not(.two,:empty)", "l1 l3"),
    ("li:is(.two,#l1)", "l1 l2 l4"), (":where(ul) > .two", "l2 l4"), ("p:is()", ""),
    ("ul:has(.two)", "list"), ("ul:has(> .box)", ""), ("p:has(+ ul)", "b"), ("p:has(~ a)", "a b"),
    ("div:has(p + p)", "top"), (":lang(de)", "b"), ("p:lang(en)", "a"), (":any-link", "link"),
    ("b:dir(rtl)", "bold"), ("span b:dir(ltr)", ""), ("a[href$='.pdf']", "link"),
    ("#l\\31", "l1"), ("*|p", "a b"), ("div p + ul > li:nth-child(3n+1)", "l1 l4"),
    ("body > div > ul li ~ li.two", "l2 l4"), ("div div p", ""), (":not(div) > li.two", "l2 l4"),
  ])
  func matches(selector: String, ids: String) {
    #expect(Self.hits(selector) == ids)
  }

  @Test(arguments: [
    "p..a", "p#", "> p", "p >", "p > > b", "p,,b", ",p", "p:not()", "p:nth-child(x)", "[a=]",
    "[=b]", "[a='b' x]", "p:is(", "p::before b", "#1a", "p |b", "ns|p", "p & b", "p:unknown",
    "p:nth-of-type(1 of p)", "p:has()", "!p", "p $ b", ":not(p", "a:nth-child(2n+)",
  ])
  func refusesWhatIsNoSelector(selector: String) {
    let result = inlined("\(selector){top:0}p{left:0}", "<p>x</p>")
    #expect(!result.codes.isEmpty)
    #expect(!result.body.contains("top:0"))
  }

  @Test func numbersEqualMatchesAlike() {
    var table = MatchTable(elements: 3)
    #expect(table.number([1, 2], scope: 0, name: 5) == 0)
    #expect(table.number([2, 1], scope: 0, name: 5) == 1)
    #expect(table.number([1, 2], scope: 1, name: 5) == 2)
    #expect(table.number([1, 2], scope: 0, name: 5) == 0)
    #expect(table.number([], scope: 0, name: 5) == 3)
  }

  @Test(arguments: [
    ("p:is(#x,b)", "p#x"), (":where(#x) p", "p"), ("p:not(.a,#x)", "p#x"),
    ("p:nth-child(1)", "p.a"), ("p:nth-child(1 of .a)", "p.a.b"), ("p:has(.a)", "p.a"),
    ("*", ":where(a)"), ("p::before", "p b"),
    ("[a]", ".a"), ("div p", "b i"),
  ])
  func weighsAsTheStandardSays(selector: String, equal: String) throws {
    func weight(_ text: String) throws -> Specificity {
      let bytes = Array(text.utf8)
      var parser = SelectorParser(
        bytes: bytes, tokens: CSSTokenizer.tokens(of: bytes)[...], names: NameTable())
      return try #require(parser.parseList()?.first).specificity
    }
    #expect(try weight(selector) == weight(equal))
  }
}
