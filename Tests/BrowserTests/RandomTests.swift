import Foundation
import Testing
import WidgetTestSupport

extension BrowserTests {
  @Suite struct Randomness {
    /// Repeats: what a sequence does follows from its number alone.
    struct Dice: RandomNumberGenerator {
      var state: UInt64
      mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
      }
    }

    static let answers: [Endpoint.Answer] = [
      .active(), .active(status: 200), .json(409, "{}"), .json(500, "{}"), .json(422, "{}"),
      .json(200, "<"), .json(202, #"{"status":"confirm-email"}"#),
      .json(200, #"{"status":"paused"}"#), Endpoint.Answer.active().delayed(60),
      Endpoint.Answer(status: 429, body: "{}", retryAfter: "1"),
      Endpoint.Answer(status: 201, body: "{}", isReadable: false),
      Endpoint.Answer.active().delayed(900),
    ]

    /// Clicks, keys, pauses and changes of the network, inside the page.
    static let steps = [
      "click('form .main')", "click('.main')", "click('.close')", "click('.plain')",
      "click('.ticket button')", "key(27)", "key(9)", "online(false)", "online(true)",
      "pause(5)", "pause(40)", "open()", "click('.share button')", "document.body.innerHTML = ''",
      "document.querySelector('w-card')?.remove()", "click('form .main'); click('form .main')",
    ]

    static let helpers = """
      const root = () => document.querySelector('w-card') && __w.root;
      const click = (name) => root()?.querySelector(name)?.click();
      const key = (keyCode) => (root()?.firstChild ?? document.body).dispatchEvent(Object.assign(
        new Event('keydown', { bubbles: true, composed: true, cancelable: true }), { keyCode }));
      const online = (yes) => Object.defineProperty(navigator, 'onLine',
        { get: () => yes, configurable: true });
      const pause = (time) => new Promise((done) => setTimeout(done, time * 10));
      const open = () => AfterOrder.open({ orderId: '10482', firstName: 'Zoë',
        email: 'zoe.obrien@example.com', again: true });
      """

    @Test(arguments: 0..<10)
    func endsInAnAllowedStateWithOneRegistrationAtMost(batch: Int) async throws {
      for number in 0..<50 {
        var dice = Dice(state: UInt64(batch * 50 + number))
        try await play(&dice, "sequence \(batch * 50 + number)")
      }
    }

    private func play(_ dice: inout Dice, _ name: String) async throws {
      let answers = (0..<4).compactMap { _ in Self.answers.randomElement(using: &dice) }
      guard let visit = try await Visit.open(answers: answers, speed: 10) else { return }
      try await visit.until("window.AfterOrder")
      var played: [String] = []
      for round in 0..<Int.random(in: 1...2, using: &dice) {
        if round > 0 { try await visit.driver.refresh() }
        let count = Int.random(in: 2...8, using: &dice)
        let steps = (0..<count).compactMap { _ in Self.steps.randomElement(using: &dice) }
        played += steps + ["reload"]
        let body = steps.map { "await (\($0.replacing("; ", with: ", ")))" }.joined(separator: ";")
        try await visit.driver.run(
          "return (async () => {\(Self.helpers)\(body); await pause(1)})()")
      }
      try await settle(visit)
      let titles = [
        "Tell a friend, earn 15%", "You’re in, Zoë", "Welcome back, Zoë", "Check your inbox",
        "We are taking a break", "That did not work", "You are offline", "",
      ]
      let title = try await visit.value(
        "document.querySelector('w-card') ? __w.root.getElementById('title').textContent : ''"
      ).text
      #expect(titles.contains(title), "\(name): \(title) after \(played)")
      #expect(visit.endpoint.registrations.count <= 1, "\(name): \(played)")
      let faults = try await visit.value("__w.faults").items.map(\.text)
      #expect(faults == [], "\(name): \(played)")
    }

    private func settle(_ visit: Visit) async throws {
      let busy = "document.querySelector('w-card') && __w.root.querySelector('progress')"
      try await visit.until("!(\(busy))")
    }
  }
}
