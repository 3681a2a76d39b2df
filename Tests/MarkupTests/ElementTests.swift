import Diagnostics
import Testing

@testable import Markup

/// What `text` is found guilty of; 'page:' and 'head:' say where in a page it stands.
func faults(_ text: String, _ profile: MarkupProfile? = nil) -> [Diagnostic] {
  let isPage = text.hasPrefix("page:")
  let isHead = text.hasPrefix("head:")
  let body = String(isPage || isHead ? text.dropFirst(5) : text[...])
  guard isPage || isHead else {
    let outcome = parsed(text)
    return outcome.diagnostics
      + (outcome.value.map { Markup.lint($0, profile: profile ?? .fragment) } ?? [])
  }
  let page = isPage ? examplePage(body) : examplePage("<p>x</p>", head: body)
  let outcome = parsed(page, .document)
  return outcome.diagnostics
    + (outcome.value.map { Markup.lint($0, profile: profile ?? .page) } ?? [])
}

func errors(_ text: String, _ profile: MarkupProfile? = nil) -> [String] {
  faults(text, profile).filter { $0.severity == .error }.map(\.code.name)
}

@Suite struct ElementTests {
  @Test(arguments: ElementFixtures.all.map(\.element)) func tellsGoodUseFromBad(
    _ element: String
  ) throws {
    let fixture = try #require(ElementFixtures.all.first { $0.element == element })
    #expect(errors(fixture.good) == [])
    #expect(errors(fixture.bad).contains(fixture.code))
  }

  @Test func hasAFixtureForEveryElement() {
    let known = HTMLElement.allCases.filter { !ElementTable.obsolete.contains($0) }.map(\.name)
    let covered = Set(ElementFixtures.all.map(\.element))
    #expect(known.filter { !covered.contains($0) } == ["math", "selectedcontent"])
  }

  @Test func refusesObsoleteElementsAndWarnsOfAttributesThatStillWork() {
    for element in ElementTable.obsolete.elements where element != .frameset {
      let isVoid = HTMLElement.void.contains(element)
      let text = isVoid ? "<\(element.name)/>" : "<\(element.name)></\(element.name)>"
      #expect(errors(text).contains("markup.obsolete-element"), "\(element.name)")
    }
    #expect(errors("<p dropzone=\"copy\">x</p>") == ["markup.obsolete-attribute"])
    #expect(faults("<p align=\"left\">x</p>").map(\.severity) == [.warning])
    #expect(faults("<p align=\"left\">x</p>", .email).isEmpty)
  }

  @Test func suggestsTheNearestName() {
    #expect(faults("<artcle>x</artcle>").first?.hint == "did you mean 'article'?")
    #expect(faults("<p titel=\"x\">x</p>").first?.hint == "did you mean 'title'?")
    #expect(faults("<p colspan=\"2\">x</p>").first?.hint == "it belongs on 'td', 'th'")
  }

  @Test func letsDataAttributesAndCustomElementsBe() {
    #expect(errors("<x-card data-a=\"1\" any=\"2\"><p data-b=\"3\">x</p></x-card>") == [])
    #expect(errors("<p><x-card><div>x</div></x-card></p>") == ["markup.misplaced-element"])
  }

  @Test func knowsWhereAFragmentStands() {
    let row = MarkupTree.parse(Array("<td>x</td>".utf8), file: "a", as: .fragment(context: "tr"))
    #expect(row.value.map { Markup.lint($0, profile: .fragment) } == [])
    let item = MarkupTree.parse(Array("<td>x</td>".utf8), file: "a", as: .fragment(context: "ul"))
    let found = item.value.map { Markup.lint($0, profile: .fragment).map(\.code.name) }
    #expect(found == ["markup.misplaced-element"])
  }

  @Test func placesFaultsInsideTheConstruct() {
    func place(_ text: String) -> String? {
      faults(text).first { $0.severity == .error }?.location?.description
    }
    #expect(place("<p>\n <a title=\"x\" href=\"http://[1\">x</a></p>") == "page.html:2:28")
    #expect(place("<p>é <div>x</div></p>") == "page.html:1:6")
    #expect(place("<p class=\"x\" hreff=\"/\">x</p>") == "page.html:1:14")
  }

  @Test func followsTheGridOfATable() {
    let rows = "<tr><td rowspan=\"2\">1</td><td>2</td></tr>"
    #expect(errors("<table><tbody>\(rows)<tr><td>3</td></tr></tbody></table>") == [])
    #expect(
      errors("<table><tbody>\(rows)<tr></tr></tbody></table>") == ["markup.empty-row"])
    let wide = "<tr><td colspan=\"3\">1</td></tr><tr><td>1</td><td>2</td><td>3</td></tr>"
    #expect(errors("<table><tbody>\(wide)</tbody></table>") == [])
  }

  @Test func resolvesIDsWithinTheirTemplate() {
    let twice = "<p id=\"a\">1</p><template><p id=\"a\">2</p></template>"
    #expect(errors("page:" + twice) == [])
    let shadow = """
      page:<div><template shadowrootmode="open"><label for="b">x</label></template></div>
      """
    #expect(errors(shadow) == ["markup.dangling-id"])
  }

  @Test func advisesByProfile() {
    #expect(
      faults("<p style=\"color: red\">x</p>", .popup).map(\.code.name)
        == ["markup.blocked-by-policy"])
    let mail = faults("page:<a href=\"/x\">Shop</a><!--[if mso]>x-->", .email).map(\.code.name)
    #expect(mail.sorted() == ["markup.open-condition", "markup.relative-address"])
  }
}
