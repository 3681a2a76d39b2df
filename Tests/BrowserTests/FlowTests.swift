import Testing
import WidgetRuntime
import WidgetTestSupport

/// Everything that drives the browser, one after the other: it has one window.
@Suite(.serialized) struct BrowserTests {}

extension BrowserTests {
  @Suite struct Flow {
    @Test(arguments: Engine.allCases)
    func leadsFromInvitationToLink(_ engine: Engine) async throws {
      guard let visit = try await Visit.open(in: engine), try await visit.isShown() else { return }
      #expect(try await visit.title() == "Tell a friend, earn 15%")
      #expect(try await visit.value("__w.mode").text == "closed")
      #expect(visit.endpoint.requests.isEmpty)
      try await visit.activate()
      #expect(try await visit.title() == "You’re in, Zoë")
      let reward = try await visit.value("__w.root.getElementById('reward').value").text
      #expect(reward == "https://thistleandfinch.example/f/zoe-4k7")
      #expect(visit.endpoint.requests.count == 1)
      #expect(try await visit.events == ["shown", "activated"])
      #expect(try await visit.complaints().isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func sendsWhatTheContractSays(_ engine: Engine) async throws {
      guard let visit = try await Visit.open(in: engine), try await visit.isShown() else { return }
      try await visit.activate()
      let request = try #require(visit.endpoint.requests.first)
      #expect(request.method == "POST")
      #expect(request.type.hasPrefix("application/x-www-form-urlencoded"))
      #expect(request.cookie == nil)
      var fields = request.fields
      #expect(fields.removeValue(forKey: "idempotency_key")?.isEmpty == false)
      #expect(
        fields == [
          "v": "1", "widget": visit.id, "offer": "teahouse-friends", "method": "link",
          "first_name": "Zoë", "last_name": "O'Brien", "email": "zoe.obrien@example.com",
          "order_id": "10482", "order_total": "64.50", "currency": "GBP", "locale": "en",
          "source": "order",
        ])
    }

    @Test(arguments: Engine.allCases)
    func givesACouponWhereTheProgrammePaysByCode(_ engine: Engine) async throws {
      var widget = ShippedWidget()
      widget.method = .coupon
      let visit = try await Visit.open(
        widget, answers: [.active(code: "TEA-4K7Q")], in: engine)
      guard let visit, try await visit.isShown() else { return }
      let button = try await visit.value("__w.root.querySelector('form .main').textContent").text
      #expect(button == "Activate & Get My Coupon Code")
      try await visit.activate()
      #expect(try await visit.value("__w.root.getElementById('reward').value").text == "TEA-4K7Q")
      let share = try await visit.value("__w.root.querySelector('.share a').href").text
      #expect(share.contains("TEA-4K7Q"))
    }

    @Test(arguments: Engine.allCases)
    func postsOnceHoweverOftenTheButtonIsHit(_ engine: Engine) async throws {
      let slow = Endpoint.Answer.active().delayed(400)
      guard let visit = try await Visit.open(answers: [slow], in: engine), try await visit.isShown()
      else {
        return
      }
      try await visit.driver.run(
        """
        const button = __w.root.querySelector('form .main');
        button.click(); button.click(); button.form.requestSubmit();
        """)
      try await visit.driver.press(Key.enter)
      try await visit.until("__w.events.length > 1")
      #expect(visit.endpoint.requests.count == 1)
    }

    @Test(arguments: Engine.allCases)
    func finishesSilentlyWhenClosedWhileSending(_ engine: Engine) async throws {
      let slow = Endpoint.Answer.active().delayed(300)
      guard let visit = try await Visit.open(answers: [slow], in: engine), try await visit.isShown()
      else {
        return
      }
      try await visit.click("form .main")
      try await visit.driver.press(Key.escape)
      try await visit.until("__w.events.some((e) => e[0] == 'activated')")
      #expect(try await visit.value("document.querySelector('w-card')") == .null)
      #expect(try await visit.value("localStorage['w.\(visit.id)']").text == "joined")
      #expect(try await visit.complaints().isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func sharesTheLinkWithItsChannelAndTheDisclosure(_ engine: Engine) async throws {
      guard let visit = try await Visit.open(in: engine), try await visit.isShown() else { return }
      try await visit.activate()
      let links = try await visit.value(
        "[...__w.root.querySelectorAll('.share a')].map((a) => a.href)")
      #expect(links.items.count == 6)
      for link in links.items.map(\.text) {
        let plain = link.removingPercentEncoding ?? ""
        #expect(plain.firstMatch(of: /^(https:|mailto:)/) != nil)
        #expect(plain.contains("https://thistleandfinch.example/f/zoe-4k7?utm_source="))
        let takesText = !plain.contains("facebook.com")
        #expect(plain.contains("I earn a commission") == takesText, "\(plain)")
      }
      let names = try await visit.value(
        "[...__w.root.querySelectorAll('.share a')].map((a) => a.ariaLabel || a.textContent)")
      #expect(names.items.map(\.text).allSatisfy { $0.hasPrefix("Share on ") })
    }

    @Test(arguments: Engine.allCases)
    func copiesAndSaysSo(_ engine: Engine) async throws {
      guard let visit = try await Visit.open(in: engine), try await visit.isShown() else { return }
      try await visit.activate()
      try await visit.click(".ticket button")
      try await visit.until("__w.root.querySelector('.ticket button').textContent == 'Copied'")
      #expect(try await visit.value("__w.root.getElementById('live').textContent").text == "Copied")
      #expect(try await visit.events.last == "shared")
    }

    @Test(arguments: Engine.allCases)
    func drawsTheCodeOnlyWhenAsked(_ engine: Engine) async throws {
      guard let visit = try await Visit.open(in: engine), try await visit.isShown() else { return }
      try await visit.activate()
      let loaded = "performance.getEntriesByName(new URL('/w/code.js', '%')).length"
      let origin = try await Shop.shared.origins().service
      let script = loaded.replacing("%", with: origin)
      #expect(try await visit.value(script).number == 0)
      try await visit.driver.click("[...__w.root.querySelectorAll('.share button')].pop()")
      try await visit.until("__w.root.querySelector('svg')")
      #expect(try await visit.value(script).number == 1)
      let label = try await visit.value("__w.root.querySelector('svg').ariaLabel").text
      #expect(label.contains("utm_source=qr"))
      #expect(try await visit.complaints().isEmpty)
    }
  }
}

extension Endpoint.Answer {
  func delayed(_ milliseconds: Int) -> Self {
    var answer = self
    answer.delayMilliseconds = milliseconds
    return answer
  }
}
