import Testing
import WidgetRuntime
import WidgetTestSupport

extension BrowserTests {
  @Suite struct Keyboard {
    private func focused(_ visit: Visit) async throws -> String {
      try await visit.value(
        """
        (() => { const a = __w.root.activeElement;
          return a ? (a.ariaLabel || a.textContent || a.value).trim() : '' })()
        """
      ).text
    }

    @Test(arguments: Engine.allCases)
    func goesThroughTheWholeFlow(_ engine: Engine) async throws {
      guard let visit = try await Visit.open(keepsRoot: true, in: engine), try await visit.isShown()
      else {
        return
      }
      let driver = visit.driver
      #expect(try await focused(visit) == "Tell a friend, earn 15%")
      try await driver.press(Key.enter)
      #expect(visit.endpoint.requests.isEmpty)
      try await driver.press(Key.tab)
      #expect(try await focused(visit) == "Activate & Get My Link")
      try await driver.press(Key.enter)
      try await visit.until("__w.events.length > 1")
      #expect(try await focused(visit) == "You’re in, Zoë")
      try await driver.press(Key.tab)
      try await driver.press(Key.tab)
      #expect(try await focused(visit) == "Copy link")
      try await driver.press(Key.space)
      try await visit.until("__w.root.getElementById('live').textContent == 'Copied'")
      try await driver.press(Key.escape)
      try await visit.until("!document.querySelector('w-card')")
      #expect(visit.endpoint.requests.count == 1)
    }

    @Test(arguments: Engine.allCases)
    func cyclesBothWays(_ engine: Engine) async throws {
      guard let visit = try await Visit.open(keepsRoot: true, in: engine), try await visit.isShown()
      else {
        return
      }
      var seen: [String] = []
      for _ in 0..<10 {
        try await visit.driver.press(Key.tab)
        seen.append(try await focused(visit))
      }
      #expect(
        Array(seen[..<5]) == [
          "Activate & Get My Link", "Programme terms", "Privacy", "No, thank you", "Close",
        ])
      #expect(Array(seen[5...]) == Array(seen[..<5]))
      try await visit.driver.press(Key.tab, shift: true)
      #expect(try await focused(visit) == "No, thank you")
    }

    @Test(arguments: Engine.allCases)
    func returnsTheFocus(_ engine: Engine) async throws {
      let page = Visit.plainPage.replacing(
        "%SCRIPT%", with: "<script>document.getElementById('first').focus()</script>%SCRIPT%")
      guard let visit = try await Visit.open(page: Shop.Page(text: page), in: engine),
        try await visit.isShown()
      else { return }
      try await visit.click(".plain")
      try await visit.until("!document.querySelector('w-card')")
      #expect(try await visit.value("document.activeElement.id").text == "first")
    }

    @Test(arguments: Engine.allCases)
    func neitherStealsNorTrapsInTheCorner(_ engine: Engine) async throws {
      var widget = ShippedWidget()
      widget.layout = .corner
      let page = Visit.plainPage.replacing(
        "%SCRIPT%", with: "<script>document.getElementById('first').focus()</script>%SCRIPT%")
      guard let visit = try await Visit.open(widget, page: Shop.Page(text: page), in: engine),
        try await visit.isShown()
      else { return }
      #expect(try await visit.value("document.activeElement.id").text == "first")
      try await visit.driver.press(Key.escape)
      #expect(try await visit.value("!!document.querySelector('w-card')").isTrue)
      try await visit.driver.run("__w.root.querySelector('.close').focus()")
      try await visit.driver.press(Key.escape)
      try await visit.until("!document.querySelector('w-card')")
    }

    @Test func namesItselfInTheAccessibilityTree() async throws {
      guard let visit = try await Visit.open(), try await visit.isShown() else { return }
      let driver = visit.driver
      #expect(try await driver.role("__w.root.firstChild") == "dialog")
      #expect(
        try await driver.accessibleName("__w.root.firstChild") == "Tell a friend, earn 15%")
      #expect(
        try await driver.accessibleName("__w.root.querySelector('.close')") == "Close")
      #expect(try await visit.value("__w.root.firstChild.lang").text == "en")
      try await visit.activate()
      #expect(try await driver.accessibleName("__w.root.firstChild") == "You’re in, Zoë")
      #expect(
        try await driver.accessibleName("__w.root.getElementById('reward')") == "Your link")
      #expect(
        try await driver.accessibleName("__w.root.querySelectorAll('.share a')[1]")
          == "Share on Email")
      #expect(try await driver.role("__w.root.getElementById('live')") == "status")
    }
  }
}
