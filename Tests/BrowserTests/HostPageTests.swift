import Foundation
import Testing
import WidgetTestSupport

extension BrowserTests {
  @Suite struct Hosts {
    @Test(arguments: Engine.allCases, HostPage.all)
    func standsOn(engine: Engine, host: HostPage) async throws {
      let page = Shop.Page(text: host.text, type: host.type, headers: host.headers)
      guard let visit = try await Visit.open(page: page, keepsRoot: true, in: engine) else {
        return
      }
      guard try await visit.isShown() else { return }
      if host.changesItself { try await Task.sleep(for: .milliseconds(400)) }
      // WebKit's driver does not find its way on a zoomed page: there the picture has to do.
      let isMeasured = engine != .webKit || host.name != "zoomed"
      if isMeasured { try await visit.expectFrontAndLegible() }
      let place = engine == .chromium ? "host" : "host \(engine)"
      try await visit.keep("\(place) \(host.name)")
      guard isMeasured else { return }
      try await visit.activate()
      #expect(try await visit.title() == "You’re in, Zoë")
      #expect(visit.endpoint.requests.count == 1)
      try await visit.expectFrontAndLegible()
      try await visit.click(".ticket button")
      let said = host.copies ? "Copied" : "Selected, ready to copy"
      try await visit.until("__w.root.querySelector('.ticket button').textContent == '\(said)'")
      if host.name == "no clipboard" {
        let end = try await visit.value("__w.root.getElementById('reward').selectionEnd")
        #expect(end.number > 10)
      }
      try await visit.driver.press(Key.escape)
      try await visit.until("!document.querySelector('w-card')")
      if !host.changesItself {
        #expect(
          try await visit.value("__w.measure()") == visit.value("__w.before"))
        #expect(try await visit.value("String(__w.shift)").text == "0")
      }
      let complaints = try await visit.complaints()
      #expect(complaints == [])
    }

    @Test func leavesOneGlobalAndNoPatchedPrototype() async throws {
      var page = Visit.plainPage
      page = page.replacing(
        "%SCRIPT%",
        with: """
          <script>__w.names = Object.getOwnPropertyNames(window).join(' ');
          __w.lengths = [Object, Array, String, Function, Promise, Element, Node, Document]
            .map((c) => Object.getOwnPropertyNames(c.prototype).length).join(' ');</script>%SCRIPT%
          """)
      guard let visit = try await Visit.open(page: Shop.Page(text: page)),
        try await visit.isShown()
      else { return }
      try await visit.activate()
      let added = try await visit.value(
        """
        Object.getOwnPropertyNames(window).filter(
          (name) => !__w.names.split(' ').includes(name) && !/^(ret_nodes|se_|cdc_)/.test(name))
        """)
      #expect(added.items.map(\.text) == ["AfterOrder"])
      let lengths = try await visit.value(
        """
        [Object, Array, String, Function, Promise, Element, Node, Document]
          .map((c) => Object.getOwnPropertyNames(c.prototype).length).join(' ')
        """)
      #expect(try await visit.value("__w.lengths") == lengths)
      #expect(try await visit.value("document.cookie").text == "")
      let stored = try await visit.value("JSON.stringify({...localStorage})").text
      #expect(!stored.contains("zoe") && !stored.contains("10482"))
    }

    @Test func asksForNothingBeforeTheClickAndPostsOnceAfter() async throws {
      guard let visit = try await Visit.open(), try await visit.isShown() else { return }
      let names = "performance.getEntriesByType('resource').map((e) => new URL(e.name).pathname)"
      let isOurs = ".filter((path) => path != '/favicon.ico')"
      #expect(try await visit.value(names + isOurs).items.map(\.text) == ["/w/\(visit.id).js"])
      try await visit.activate()
      let after = try await visit.value(names + isOurs).items.map(\.text)
      #expect(after == ["/w/\(visit.id).js", "/join/\(visit.id)"])
      #expect(visit.endpoint.requests.map(\.method) == ["POST"])
    }

    @Test func keepsThePageWhereItIs() async throws {
      guard let visit = try await Visit.open(), try await visit.isShown() else { return }
      try await visit.driver.press(Key.escape)
      try await visit.driver.run(
        "scrollTo(0, 500); document.getElementById('first').focus({ preventScroll: true })")
      try await visit.driver.run(
        "AfterOrder.open({ orderId: '7', email: 'a@b.example', again: 1 })")
      try await visit.until("document.querySelector('w-card')")
      // As tall as the popup, then lower, so that the popup itself scrolls.
      for height in [1200, 300] {
        try await visit.driver.setWindow(width: 800, height: height)
        try await visit.driver.wheel(by: 4000)
      }
      try await visit.until("__w.root.firstChild.scrollTop > 0")
      try await visit.driver.clearWindow()
      try await visit.driver.press(Key.escape)
      try await visit.until("!document.querySelector('w-card')")
      #expect(try await visit.value("scrollY").number == 500)
      #expect(try await visit.value("document.activeElement.id").text == "first")
      #expect(try await visit.value("__w.shift").number == 0)
    }
  }
}
