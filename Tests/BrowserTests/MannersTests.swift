import Foundation
import Testing
import WidgetRuntime
import WidgetTestSupport

extension BrowserTests {
  @Suite struct Manners {
    private func opensAgain(_ visit: Visit) async throws -> Bool {
      try await visit.driver.open(visit.address)
      try await visit.until("window.AfterOrder")
      try await Task.sleep(for: .milliseconds(120))
      return try await visit.value("!!document.querySelector('w-card')").isTrue
    }

    @Test func showsAgainAfterAReloadUntilItIsClosed() async throws {
      guard let visit = try await Visit.open(), try await visit.isShown() else { return }
      #expect(try await opensAgain(visit))
      try await visit.click(".close")
      try await visit.until("__w.events.some((e) => e[0] == 'closed')")
      #expect(try await !opensAgain(visit))
      try await visit.driver.open("about:blank")
      try await visit.driver.back()
      try await visit.until("window.AfterOrder")
      #expect(try await visit.value("document.querySelector('w-card')") == .null)
    }

    @Test func staysAwayOnceJoined() async throws {
      var widget = ShippedWidget()
      widget.manners.askAgainAfterHours = 0
      guard let visit = try await Visit.open(widget), try await visit.isShown() else { return }
      try await visit.activate()
      #expect(try await !opensAgain(visit))
      try await visit.driver.run(
        "AfterOrder.open({ orderId: 'B', firstName: 'Zoë', email: 'z@a.example' })")
      #expect(try await visit.value("document.querySelector('w-card')") == .null)
      try await visit.driver.run(
        "AfterOrder.open({ orderId: 'B', firstName: 'Zoë', email: 'z@a.example', again: true })")
      try await visit.until("document.querySelector('w-card')")
    }

    @Test(arguments: [(nil, false), (0, true), (1, false)] as [(Int?, Bool)])
    func asksAboutAnotherOrderByTheRule(hours: Int?, isAsked: Bool) async throws {
      var widget = ShippedWidget()
      widget.manners.askAgainAfterHours = hours
      guard let visit = try await Visit.open(widget), try await visit.isShown() else { return }
      try await visit.driver.press(Key.escape)
      try await visit.until("!document.querySelector('w-card')")
      try await visit.driver.run(
        "AfterOrder.open({ orderId: 'B', firstName: 'Zoë', email: 'z@a.example' })")
      try await Task.sleep(for: .milliseconds(80))
      #expect(try await visit.value("!!document.querySelector('w-card')").isTrue == isAsked)
    }

    @Test func waitsForTheStoresConsentTool() async throws {
      var widget = ShippedWidget()
      widget.manners.waitFor = "consent-given"
      guard let visit = try await Visit.open(widget) else { return }
      try await visit.until("window.AfterOrder")
      try await Task.sleep(for: .milliseconds(100))
      #expect(try await visit.value("document.querySelector('w-card')") == .null)
      try await visit.driver.run("document.dispatchEvent(new Event('consent-given'))")
      _ = try await visit.isShown()
    }

    @Test(arguments: [(-100, 100, true), (100, 200, false), (-200, -100, false)])
    func keepsToItsSeason(starts: Int, ends: Int, isShown: Bool) async throws {
      var widget = ShippedWidget()
      let now = Int(Date().timeIntervalSince1970)
      widget.manners.starts = now + starts
      widget.manners.ends = now + ends
      guard let visit = try await Visit.open(widget) else { return }
      try await visit.until("window.AfterOrder")
      try await Task.sleep(for: .milliseconds(100))
      #expect(try await visit.value("!!document.querySelector('w-card')").isTrue == isShown)
    }

    @Test(arguments: [
      (false, ["DE"], "GB", false), (false, ["DE", "GB"], "GB", true), (false, ["DE"], "", true),
      (true, [], "GB", true), (true, ["GB"], "GB", false), (true, ["US"], "GB", true),
    ])
    func asksForMarketingWhereTheConfigSays(
      everywhere: Bool, exceptions: [String], country: String, hasBox: Bool
    ) async throws {
      var widget = ShippedWidget()
      widget.manners.marketingBox = everywhere
      widget.manners.marketingExceptions = exceptions
      let order = Visit.order.replacing("\"GB\"", with: "\"\(country)\"")
      guard let visit = try await Visit.open(widget, order: order), try await visit.isShown() else {
        return
      }
      let box = "__w.root.querySelector('[type=checkbox]')"
      #expect(try await visit.value("!!\(box)").isTrue == hasBox)
      if hasBox { try await visit.driver.click(box) }
      try await visit.activate()
      let fields = try #require(visit.endpoint.requests.first).fields
      #expect(fields["consent_marketing"] == (hasBox ? "1" : nil))
      let wording = try widget.script().consentWordings.first?.hash
      #expect(fields["consent_wording"] == (hasBox ? wording : nil))
    }

    @Test func leavesTheBoxUntickedAndSendsNothingForIt() async throws {
      var widget = ShippedWidget()
      widget.manners.marketingBox = true
      guard let visit = try await Visit.open(widget), try await visit.isShown() else { return }
      try await visit.activate()
      let fields = try #require(visit.endpoint.requests.first).fields
      #expect(fields["consent_marketing"] == nil && fields["consent_wording"] == nil)
    }

    @Test func saysWhichVariantInEveryEvent() async throws {
      var widget = ShippedWidget()
      widget.manners.variants = [
        .init(id: "short", share: 100, texts: ["en": ["popup.invitation.title": "Earn 15%"]])
      ]
      guard let visit = try await Visit.open(widget), try await visit.isShown() else { return }
      #expect(try await visit.title() == "Earn 15%")
      try await visit.activate()
      try await visit.driver.press(Key.escape)
      try await visit.until("__w.events.length > 2")
      let variants = try await visit.value("__w.events.map((e) => e[1].variant)")
      #expect(variants.items.map(\.text) == ["short", "short", "short"])
      let events = try await visit.value("JSON.stringify(__w.events)").text
      #expect(!events.contains("zoe") && !events.contains("10482") && !events.contains("Zoë"))
    }

    @Test func splitsOrdersByShare() async throws {
      var widget = ShippedWidget()
      widget.manners.askAgainAfterHours = 0
      widget.manners.variants = [
        .init(id: "a", share: 30, texts: [:]), .init(id: "b", share: 20, texts: [:]),
      ]
      guard let visit = try await Visit.open(widget), try await visit.isShown() else { return }
      try await visit.driver.run(
        """
        for (let i = 0; i < 300; i++) {
          __w.root.querySelector('.close').click();
          AfterOrder.open({ orderId: String(5000 + i), firstName: 'Z', email: 'z@a.example',
            again: true });
          await new Promise((done) => setTimeout(done, 0));
          await new Promise((done) => setTimeout(done, 0));
        }
        """.asAsync)
      let count = "__w.events.filter((e) => e[0] == 'shown' && e[1].variant == '%').length"
      let first = try await visit.value(count.replacing("%", with: "a")).number
      let second = try await visit.value(count.replacing("%", with: "b")).number
      #expect((60...120).contains(first), "\(first)")
      #expect((35...90).contains(second), "\(second)")
    }

    @Test func closesByAClickBesideTheCardWhileNothingIsAtStake() async throws {
      guard let visit = try await Visit.open(), try await visit.isShown() else { return }
      let beside = "__w.root.firstChild.dispatchEvent(new MouseEvent('click', { bubbles: true }))"
      try await visit.activate()
      try await visit.driver.run(beside)
      #expect(try await visit.value("!!document.querySelector('w-card')").isTrue)
      try await visit.reopen()
      try await visit.driver.run(beside)
      try await visit.until("!document.querySelector('w-card')")
    }

    /// Browsers keep a modal dialog a little smaller than the window, unless told otherwise.
    @Test func coversTheWindow() async throws {
      guard let visit = try await Visit.open(), try await visit.isShown() else { return }
      let gaps = "[innerWidth - layer.offsetWidth, innerHeight - layer.offsetHeight]"
      let isCovered = "(layer => \(gaps).every((gap) => gap < 20))(__w.root.firstChild)"
      #expect(try await visit.value(isCovered).isTrue)
    }

    @Test func standsInThePageWhenInline() async throws {
      var widget = ShippedWidget()
      widget.layout = .inline
      let page = Visit.plainPage.replacing("<h1>", with: "<div data-after-order></div><h1>")
      guard let visit = try await Visit.open(widget, page: Shop.Page(text: page)),
        try await visit.isShown()
      else { return }
      #expect(try await visit.value("!!document.querySelector('[data-after-order] w-card')").isTrue)
      #expect(try await visit.value("document.activeElement.localName").text == "body")
      try await visit.activate()
      #expect(try await opensAgain(visit))
    }
  }
}

extension String {
  /// As an async function's body, awaited by the driver.
  fileprivate var asAsync: String { "return (async () => {\(self)})()" }
}
