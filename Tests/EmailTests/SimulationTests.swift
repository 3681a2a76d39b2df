import Configuring
import Markup
import Planning
import Testing

@testable import Email

@Suite struct SimulationTests {
  private func simulated(_ kind: EmailSimulation.Kind, _ page: String) throws -> String {
    let source = kind == .outlookWord ? ClientSimulator.openingWordComments(page) : page
    let tree = try #require(
      MarkupTree.parse(Array(source.utf8), file: "m", as: .document).value)
    var simulator = ClientSimulator(tree, kind)
    simulator.run()
    return simulator.tree.xmlText()
  }

  private static let page = """
    <html><head><style>.a:hover{color:#111111}@media (max-width:9px){.a{top:0}
    }</style></head><body><!--[if mso]><table><tr><td><![endif]-->\
    <p class="a" style="padding:4px;height:20px;border-radius:4px;color:#222222">x</p>\
    <!--[if mso]></td></tr></table><![endif]--><img src="https://a.example/a.png" alt="b"/>\
    </body></html>
    """

  @Test func dropsAllSheetsForOtherAccountsInTheGmailApp() throws {
    #expect(try !simulated(.nonGoogle, Self.page).contains("<style"))
  }

  @Test func keepsHoverAndWidthsInGmail() throws {
    let text = try simulated(.gmail, Self.page)
    #expect(text.contains(".a:hover{color:#111111}"))
    #expect(text.contains("@media (max-width:9px){.a{top:0}}"))
  }

  @Test func prefixesClassesInOutlookOnTheWeb() throws {
    let text = try simulated(.outlookWeb, Self.page)
    #expect(text.contains("class=\"x_a\""))
    #expect(text.contains(".x_a:hover"))
  }

  @Test func opensTheCommentsForWordAndDropsWhatItIgnores() throws {
    let text = try simulated(.outlookWord, Self.page)
    let table = "<table><tbody><tr><td><p class=\"a\" style=\"height:20px;color:#222222\">"
    #expect(text.contains(table))
  }

  @Test func turnsHeightsIntoMinimumsInYahoo() throws {
    #expect(try simulated(.yahoo, Self.page).contains("min-height:20px"))
  }

  @Test func blocksPictures() throws {
    let text = try simulated(.imagesOff, Self.page)
    #expect(!text.contains("a.png"))
    #expect(text.contains("alt=\"b\""))
  }

  @Test func isPlannedForEachKind() {
    let names = EmailSimulation.Kind.allCases.map(\.rawValue)
    #expect(PlannedContent.EmailPart.clientNames == names)
  }

  @Test func leavesNothingOfValueOutOfTheShippedMessage() throws {
    let files = try ShippedProject.emails()
    for name in PlannedContent.EmailPart.clientNames {
      let bytes = try #require(files["email/en/clients/\(name).html"])
      let text = String(decoding: bytes, as: UTF8.self)
      for words in ["https://thistleandfinch.example/f/zoe-4k7", "15%", "10%", "Unsubscribe"] {
        #expect(text.contains(words), "\(name): \(words)")
      }
    }
  }
}
