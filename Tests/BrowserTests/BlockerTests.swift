import Foundation
import Testing
import WidgetRuntime
import WidgetTestSupport

extension BrowserTests {
  /// uBlock Origin with the lists it brings, in Firefox: nothing of ours may look like an
  /// advertisement to it.
  @Suite struct Blockers {
    private static let extensionFolder =
      "/usr/share/mozilla/extensions/{ec8030f7-c20a-464f-9b0e-13a3a9e97384}/uBlock0@raymondhill.net"

    private func session() async throws -> WebDriver? {
      let isThere = FileManager.default.fileExists(atPath: Self.extensionFolder)
      if isThere, let driver = try await Engine.firefox.start(extension: Self.extensionFolder) {
        return driver
      }
      let words = "uBlock is missing: apt-get install webext-ublock-origin-firefox firefox-esr"
      if ProcessInfo.processInfo.environment["CI"] != nil {
        Issue.record("\(words)")
      } else {
        print("not tested: \(words)")
      }
      return nil
    }

    /// A script that its lists refuse by path shows that it is at work.
    private func waitForLists(_ driver: WebDriver, _ origin: String, _ page: String) async throws {
      let ask = """
        const done = arguments[arguments.length - 1], script = document.createElement('script');
        script.src = arguments[0]; script.onload = () => done(false);
        script.onerror = () => done(true); document.head.append(script);
        """
      try await driver.open(page)
      for _ in 0..<300 {
        let address = "\(origin)/affiliate-tracker.js?\(UInt32.random(in: 0 ... .max))"
        if try await driver.wait(for: ask, [.string(address)]).isTrue { return }
        try await Task.sleep(for: .milliseconds(100))
      }
      Issue.record("uBlock let a script pass that its lists refuse: it is not at work")
    }

    @Test func refuseNothingOfOurs() async throws {
      guard let driver = try await session() else { return }
      let shop = Shop.shared
      let origins = try await shop.origins()
      shop.pages.change { $0["/plain"] = Shop.Page(text: "<!DOCTYPE html><title>Shop</title>") }
      shop.scripts.change {
        $0["/affiliate-tracker.js"] = "0"
        $0["/w/code.js"] = widgetCodePart
      }
      try await waitForLists(driver, origins.service, "\(origins.page)/plain")
      for (party, origin) in [("third", origins.service), ("first", origins.page)] {
        var widget = ShippedWidget()
        widget.endpoint = "\(origin)/w/join"
        widget.keepsClassNames = true
        // Both stand on one store's pages: the second visit is to show it again.
        widget.manners.storage = .none
        let text = try widget.script().text
        let endpoint = Endpoint([.active()])
        shop.scripts.change { $0["/w/teahouse.js"] = text }
        shop.endpoints.change { $0["/w/join"] = endpoint }
        let script = "\(origin)/w/teahouse.js"
        let line = #"<script async="async" src="\#(script)" \#(Visit.order)></script>"#
        let page = Visit.plainPage.replacing("%PROBE%", with: "window.__open = 1;" + Visit.probe)
          .replacing("%SCRIPT%", with: line)
        shop.pages.change { $0["/\(party)"] = Shop.Page(text: page) }
        let visit = Visit(
          driver: driver, endpoint: endpoint, id: "teahouse", address: "\(origins.page)/\(party)")
        try await driver.open(visit.address)
        guard try await visit.isShown() else { return }
        try await visit.expectFrontAndLegible()
        try await visit.activate()
        #expect(try await visit.title() == "You’re in, Zoë", "as a \(party) party")
        #expect(endpoint.requests.count == 1)
        try await visit.expectFrontAndLegible()
        try await driver.click("[...__w.root.querySelectorAll('.share button')].pop()")
        try await visit.until("__w.root.querySelector('svg')")
      }
    }
  }
}
