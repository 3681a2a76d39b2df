import Foundation
import TestSupport
import Testing

extension BrowserTests {
  /// The bundle's own pages: nothing on them sticks out sideways, at any width.
  @Suite struct Pages {
    private static let pages = [
      "index.html", "ar/index.html", "guides/en/other.html", "guides/ar/other.html",
      "email/en/clients.html", "email/de/clients.html",
      "states/en/invitation.html", "states/de/failed.html", "states/ar/success-link.html",
      "states/de/confirm-email.html", "states/en/already-member.html",
    ]

    /// Opens what is folded, then names what is wider than its box, the page and the popup in it,
    /// and a popup that reaches out of the window.
    private static let wide = """
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      const inner = [...document.querySelectorAll('*')].map((element) => element.shadowRoot);
      const popups = inner.filter(Boolean).flatMap((root) => [...root.querySelectorAll('dialog')]);
      const wide = [document.documentElement, ...popups]
        .filter((box) => box.scrollWidth > box.clientWidth)
        .map((box) => `${box.tagName} is ${box.scrollWidth} wide, ${box.clientWidth} fit`);
      const outside = popups.flatMap((popup) => [popup, popup.querySelector('.card')])
        .map((box) => [box.className, box.getBoundingClientRect()])
        .filter(([, at]) => at.width && (at.left < 0 || at.right > innerWidth))
        .map(([name, at]) => `${name} reaches from ${at.left} to ${at.right}`);
      return [...wide, ...outside];
      """

    @Test(arguments: ["linen", "poster"]) func fitTheScreen(_ theme: String) async throws {
      guard let driver = try await Browser.shared.session() else { return }
      let preview = try await StartedPreview(theme: theme)
      defer { preview.end() }
      for width in [320, 375, 768, 1280] {
        try await driver.setWindow(width: width, height: 700)
        for page in Self.pages {
          try await driver.open(preview.address + page)
          let found = try await driver.run(Self.wide).items.map(\.text)
          #expect(found == [], "\(page) at \(width) px")
        }
      }
      try await driver.clearWindow()
    }

    /// What a merchant pastes is what the guide shows, with the clipboard and without it.
    @Test(arguments: [true, false])
    func copyABlockOfAGuide(hasClipboard: Bool) async throws {
      guard let driver = try await Browser.shared.session() else { return }
      let preview = try await StartedPreview()
      defer { preview.end() }
      try await driver.open(preview.address + "guides/en/other.html")
      let block = "document.querySelector('section.snippet pre')"
      let hooks = """
        window.taken = null;
        const clipboard = { writeText: async (text) => { window.taken = text; } };
        const seen = arguments[0] ? clipboard : undefined;
        Object.defineProperty(navigator, 'clipboard', { value: seen, configurable: true });
        addEventListener('copy', () => { window.taken = String(getSelection()); });
        """
      try await driver.run(hooks, [.bool(hasClipboard)])
      try await driver.click("\(block).previousElementSibling.querySelector('button')")
      let said = "\(block).previousElementSibling.querySelector('[role=status]').textContent"
      _ = try await eventually { try await !driver.run("return \(said)").text.isEmpty }
      #expect(try await driver.run("return \(said)").text == "Copied")
      let shown = try await driver.run("return \(block).textContent").text
      #expect(shown.contains("<script async=\"async\" src=\""))
      #expect(try await driver.run("return window.taken").text == shown)
    }
  }
}
