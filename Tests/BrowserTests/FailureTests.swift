import Testing
import WidgetRuntime
import WidgetTestSupport

extension BrowserTests {
  @Suite struct Failures {
    struct Case: Sendable, CustomTestStringConvertible {
      let name: String
      let answers: [Endpoint.Answer]
      var method = WidgetParts.Method.link
      /// Part of what the popup then says.
      let says: String
      let posts: Int
      var event = "failed"
      var canRetry = true
      var testDescription: String { name }
    }

    static let cases: [Case] = [
      Case(
        name: "known", answers: [.active(status: 200)], says: "Welcome back, Zoë", posts: 1,
        event: "activated"),
      Case(
        name: "conflict with link", answers: [.json(409, #"{"link":"https://a.example/b"}"#)],
        says: "Here is what is yours", posts: 1, event: "activated"),
      Case(
        name: "conflict without link", answers: [.json(409, "{}")],
        says: "in our welcome email", posts: 1, event: "activated"),
      Case(
        name: "confirm", answers: [.json(202, #"{"status":"confirm-email"}"#)],
        says: "Check your inbox", posts: 1, event: "activated"),
      Case(
        name: "paused", answers: [.json(200, #"{"status":"paused"}"#)],
        says: "We are taking a break", posts: 1, canRetry: false),
      Case(
        name: "refused", answers: [.json(422, #"{"type":"about:blank"}"#)],
        says: "was not accepted", posts: 1, canRetry: false),
      Case(
        name: "forbidden", answers: [.json(403, "")], says: "was not accepted", posts: 1,
        canRetry: false),
      Case(
        name: "busy for long",
        answers: [Endpoint.Answer(status: 429, body: "{}", retryAfter: "30")],
        says: "Wait 30 s", posts: 1),
      Case(
        name: "busy for a moment, then in",
        answers: [Endpoint.Answer(status: 429, body: "{}", retryAfter: "1"), .active()],
        says: "You’re in, Zoë", posts: 2, event: "activated"),
      Case(
        name: "broken, then in", answers: [.json(500, "{}"), .active()],
        says: "You’re in, Zoë", posts: 2, event: "activated"),
      Case(
        name: "broken, then known", answers: [.json(500, "{}"), .active(status: 200)],
        says: "You’re in, Zoë", posts: 2, event: "activated"),
      Case(
        name: "broken", answers: [.json(503, "{}")], says: "The fault is ours", posts: 2),
      Case(
        name: "not readable across origins",
        answers: [Endpoint.Answer(status: 201, body: "{}", isReadable: false)],
        says: "could not be reached", posts: 2),
      Case(
        name: "too slow", answers: [Endpoint.Answer.active().delayed(1500)],
        says: "took too long", posts: 1),
      Case(
        name: "captive portal",
        answers: [Endpoint.Answer(status: 200, body: "<html>Log in</html>", type: "text/html")],
        says: "did not understand", posts: 1),
      Case(
        name: "cut off", answers: [.json(201, #"{"status":"act"#)], says: "did not understand",
        posts: 1),
      Case(name: "nothing", answers: [.json(204, "")], says: "did not understand", posts: 1),
      Case(name: "null", answers: [.json(201, "null")], says: "did not understand", posts: 1),
      Case(
        name: "no link", answers: [.json(201, #"{"status":"active"}"#)],
        says: "did not understand", posts: 1),
      Case(
        name: "no code", answers: [.active()], method: .coupon,
        says: "All coupon codes are taken", posts: 1),
      Case(
        name: "codes used up",
        answers: [.json(503, #"{"type":"https://a.example/problems/no-codes"}"#)],
        method: .coupon, says: "All coupon codes are taken", posts: 1),
    ]

    @Test(arguments: cases)
    func saysWhatHappened(fault: Case) async throws {
      var widget = ShippedWidget()
      widget.method = fault.method
      let visit = try await Visit.open(widget, answers: fault.answers, speed: 10)
      guard let visit, try await visit.isShown() else { return }
      try await visit.activate()
      let text = try await visit.value("__w.root.getElementById('state').textContent").text
      #expect(text.contains(fault.says), "\(text)")
      #expect(visit.endpoint.requests.count == fault.posts)
      #expect(visit.endpoint.registrations.count == 1)
      #expect(try await visit.events.last == fault.event)
      if fault.event == "failed" {
        let again = try await visit.value("__w.root.querySelector('[class=main]')?.textContent")
        #expect((again.text == "Try again") == fault.canRetry)
      }
      let said = try await visit.value("__w.root.getElementById('live').textContent").text
      #expect(said.contains(fault.says))
      #expect(
        try await visit.value("__w.root.activeElement === __w.root.getElementById('title')").isTrue)
    }

    @Test func triesAgainWithTheSameKey() async throws {
      let visit = try await Visit.open(
        answers: [.json(500, "{}"), .json(500, "{}"), .active()], speed: 10)
      guard let visit, try await visit.isShown() else { return }
      try await visit.activate()
      try await visit.activate(".state .main")
      #expect(visit.endpoint.requests.count == 3)
      #expect(visit.endpoint.registrations.count == 1)
      #expect(try await visit.title() == "You’re in, Zoë")
    }

    @Test func survivesAServiceThatIsNotThere() async throws {
      var widget = ShippedWidget()
      widget.endpoint = "x"
      guard let visit = try await Visit.open(widget, answers: [.active()], speed: 10),
        try await visit.isShown()
      else { return }
      try await visit.driver.run("window.fetch = () => Promise.reject(new TypeError('no'))")
      try await visit.activate()
      #expect(try await visit.title() == "That did not work")
      let ways = try await visit.value(
        "[...__w.root.querySelectorAll('.state a')].map((a) => a.href)")
      #expect(
        ways.items.map(\.text) == [
          "https://www.thistleandfinch.example/friends",
          "mailto:friends@thistleandfinch.example",
        ])
    }
  }
}
