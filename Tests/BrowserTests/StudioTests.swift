import Foundation
import TestSupport
import Testing

extension BrowserTests {
  /// The studio in a browser: without a barrier in any view, and steady while a project changes.
  @Suite struct Studio {
    private static let email = "content/email/en.md"

    private static let views = [
      "popup", "popup?show=live&behavior=active", "popup?show=live&platform=shopify&behavior=full",
      "popup?state=success-link&lang=ar&width=1280", "email", "email?part=text",
      "email?part=source", "email?client=inverted&lang=ar", "email?values=klaviyo", "guides",
      "bundle",
    ]

    @Test func hasNoBarrierInAnyView() async throws {
      try await withStudio { studio in
        for scheme in ["light", "dark"] {
          try await studio.prefer(scheme)
          for width in [320, 768, 1280] {
            try await studio.driver.resize(width, 900)
            for view in Self.views where width != 768 || !view.contains("?") {
              try await studio.open(view)
              try await studio.judge("\(view), \(scheme), \(width) px")
            }
          }
        }
      }
    }

    @Test func showsErrorsWithoutABarrier() async throws {
      try await withStudio { studio in
        try await studio.open("email")
        let good = try studio.preview.text(Self.email)
        try studio.preview.save(good.replacing("{store}", with: "{shop}"), to: Self.email)
        try await studio.until("!document.getElementById('faults').hidden")
        let shown = try await studio.value("document.getElementById('faults-list').innerText").text
        #expect(shown.contains("content/email/en.md:"))
        for scheme in ["light", "dark"] {
          try await studio.prefer(scheme)
          for width in [320, 1280] {
            try await studio.driver.resize(width, 900)
            try await studio.judge("errors, \(scheme), \(width) px")
          }
        }
        try studio.preview.save(good, to: Self.email)
        try await studio.until("document.getElementById('faults').hidden")
      }
    }

    @Test func keepsThePlaceInWhatItShows() async throws {
      try await withStudio { studio in
        try await studio.driver.resize(1280, 900)
        try await studio.open("email")
        let frame = "document.querySelector('iframe').contentWindow"
        try await studio.until("\(frame).document.body?.scrollHeight > 900")
        try await studio.driver.run("\(frame).scrollTo(0, 150)")
        let place = try await studio.value("location.href").text
        let good = try studio.preview.text(Self.email)
        try studio.preview.save(good + "\nSee you in the orchard.\n", to: Self.email)
        try await studio.until("\(frame).document.body?.innerText.includes('in the orchard')")
        try await studio.until("\(frame).scrollY === 150")
        #expect(try await studio.value("location.href").text == place)
      }
    }

    /// A bookmark may be older than the config.
    @Test func showsSomethingForAnOldAddress() async throws {
      try await withStudio { studio in
        for view in [
          "email?client=none&lang=xx&width=12&values=gone&part=x", "guides?guide=gone&lang=xx",
          "popup?state=gone&lang=xx&scheme=x", "popup?show=live&platform=gone&behavior=x&lang=xx",
        ] {
          try await studio.open(view)
          let frame = "document.querySelector('iframe').contentDocument"
          try await studio.until("\(frame)?.querySelector('h1, h2, w-card')")
          #expect(try await studio.value("\(frame).documentElement.lang").text == "en", "\(view)")
        }
      }
    }

    private func withStudio(_ body: (OpenStudio) async throws -> Void) async throws {
      guard let driver = try await Browser.shared.session() else { return }
      let preview = try await StartedPreview()
      defer { preview.end() }
      let studio = OpenStudio(preview: preview, driver: driver)
      try await body(studio)
      try await studio.prefer("")
      try await driver.resize(1280, 900)
    }
  }
}

private struct OpenStudio {
  let preview: StartedPreview
  let driver: WebDriver

  func open(_ tab: String) async throws {
    try await driver.open("about:blank")
    try await driver.open("\(preview.address)#\(tab)")
    try await until("document.querySelector('#view > :not(.empty)')")
  }

  func value(_ script: String) async throws -> JSON { try await driver.run("return \(script)") }

  /// Which color scheme the reader prefers; empty for the browser's own.
  func prefer(_ scheme: String) async throws {
    let feature: JSON = .object([
      "name": .string("prefers-color-scheme"), "value": .string(scheme),
    ])
    try await driver.devTools(
      "Emulation.setEmulatedMedia", .object(["features": .array([feature])]))
  }

  func until(
    _ script: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    if try await eventually({ try await driver.run("return !!(\(script))").isTrue }) { return }
    Issue.record("never came true: \(script)", sourceLocation: sourceLocation)
  }

  func judge(
    _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    guard let axe = Axe.source(sourceLocation) else { return }
    try await driver.run(axe)
    let answer = try await driver.wait(for: Axe.run)
    #expect(answer.items.map(\.text) == [], "\(name)", sourceLocation: sourceLocation)
    let overflow = try await value(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth")
    #expect(overflow.number <= 0, "\(name) scrolls sideways", sourceLocation: sourceLocation)
  }
}
