import Foundation
import TestSupport
import Testing

extension BrowserTests {
  /// The whole of it on one machine: a preview is started, an order placed in each made-up shop,
  /// the button clicked, the link or code taken and shared, and the welcome email read.
  @Suite struct Mission {
    @Test(arguments: ["link", "coupon"])
    func getsTheRewardAndTheEmail(_ signUp: String) async throws {
      guard let driver = try await Browser.shared.session() else { return }
      let preview = try await StartedPreview(signUp: signUp)
      defer { preview.end() }
      let probe = try await driver.devTools(
        "Page.addScriptToEvaluateOnNewDocument",
        .object(["source": .string("window.__open = true;" + Visit.probe)]))
      for language in ["en", "de", "ar"] {
        for shop in ["other", "shopify", "woocommerce", "bigcommerce"] {
          try await visit(shop, language, signUp, preview.address, driver)
        }
      }
      try await driver.devTools(
        "Page.removeScriptToEvaluateOnNewDocument",
        .object(["identifier": .string(probe["identifier"]?.text ?? "")]))
    }

    private func visit(
      _ shop: String, _ language: String, _ signUp: String, _ address: String, _ driver: WebDriver
    ) async throws {
      let email = "ada.\(shop).\(language)@example.com"
      let query = "lang=\(language)&behavior=active&first_name=Ada&email=\(email)&order_id=\(shop)7"
      _ = try await driver.console()
      try await driver.open("\(address)_studio/shop/\(shop)?\(query)")
      func isTrue(_ script: String) async throws -> Bool {
        try await eventually { try await driver.run("return !!(\(script))").isTrue }
      }
      try #require(try await isTrue("window.__w && __w.root && __w.events.length"))
      #expect(try await driver.run("return __w.root.firstChild.lang").text == language)
      let direction = language == "ar" ? "rtl" : "ltr"
      #expect(try await driver.run("return __w.root.firstChild.dir").text == direction)
      try await driver.click("__w.root.querySelector('form button')")
      try #require(
        try await isTrue("__w.root.getElementById('reward')"), "\(shop) in \(language) gave nothing"
      )
      let reward = try await driver.run("return __w.root.getElementById('reward').value").text
      #expect(
        reward.hasPrefix(signUp == "link" ? "https://thistleandfinch.example/f/ada-" : "TEA-"))
      // The shipped script's class names are shortened: parts are found by where they stand.
      try await driver.click("__w.root.querySelector('#reward ~ button')")
      #expect(try await isTrue("__w.events.some(([name]) => name == 'shared')"))
      #expect(try await isTrue("__w.root.getElementById('live').textContent.trim()"))
      let links = try await driver.run("return __w.root.querySelectorAll('a[target]').length")
        .number
      #expect(links >= 3)
      // The popup's picture, the script and the request pass the strictest policy.
      #expect(try await driver.run("return __w.faults").items.map(\.text) == [])
      try await driver.open("\(address)_studio/welcome/\(language)?email=\(email)")
      let message = try await driver.run("return document.body.innerText").text
      #expect(message.contains("Ada"))
      #expect(message.contains(reward))
    }
  }
}
