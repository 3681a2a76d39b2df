import Foundation
import Testing
import WidgetRuntime
import WidgetTestSupport

/// One way for the popup to look.
struct Look: Sendable, CustomTestStringConvertible {
  let theme: String
  let isDark: Bool
  let language: String
  let layout: WidgetParts.Layout
  var method = WidgetParts.Method.link

  var testDescription: String {
    "\(theme), \(isDark ? "dark" : "light"), \(language), \(layout), \(method.rawValue)"
  }

  static let all: [Look] = ["linen", "poster"].flatMap { theme in
    [false, true].flatMap { isDark in
      ["en", "ar"].flatMap { language in
        [WidgetParts.Layout.center, .sheet, .corner, .inline].map { layout in
          Look(theme: theme, isDark: isDark, language: language, layout: layout)
        } + [
          Look(
            theme: theme, isDark: isDark, language: language, layout: .center, method: .coupon)
        ]
      }
    }
  }
}

extension BrowserTests {
  @Suite struct States {
    /// The answer that leads to each state, in the order that one page goes through them.
    static let answers: [(state: String, answer: Endpoint.Answer)] = [
      ("success", .active(code: "TEA-4K7Q")),
      ("already-member", .active(code: "TEA-4K7Q", status: 200)),
      ("already-member-without", .json(409, "{}")),
      ("confirm-email", .json(202, #"{"status":"confirm-email"}"#)),
      ("paused", .json(200, #"{"status":"paused"}"#)),
      ("failed", .json(422, "{}")),
      ("failed-server", .json(200, "{")),
    ]

    @Test(arguments: Look.all)
    func isAccessibleInEveryState(look: Look) async throws {
      var widget = ShippedWidget()
      widget.theme = look.theme
      widget.languages = [look.language]
      widget.layout = look.layout
      widget.method = look.method
      let visit = try await Visit.open(widget, answers: Self.answers.map(\.answer))
      guard let visit else { return }
      try await visit.setDark(look.isDark)
      guard try await visit.isShown() else { return }
      let picture = look.testDescription.replacing(", ", with: "-")
      try await visit.judge("\(picture)-invitation")
      for (state, _) in Self.answers {
        try await visit.activate()
        try await visit.judge("\(picture)-\(state)")
        if look.layout == .inline { break }
        try await visit.reopen()
      }
      try await visit.setDark(false)
      #expect(try await visit.complaints() == [])
    }

    @Test(arguments: ["linen", "poster"], [false, true])
    func isAccessibleWhileWorkingAndOffline(theme: String, isDark: Bool) async throws {
      var widget = ShippedWidget()
      widget.theme = theme
      let visit = try await Visit.open(widget, answers: [.active().delayed(4000)])
      guard let visit else { return }
      try await visit.setDark(isDark)
      guard try await visit.isShown() else { return }
      try await visit.click("form .main")
      try await visit.until("__w.root.querySelector('progress')")
      try await visit.judge("\(theme)-\(isDark ? "dark" : "light")-working")
      try await visit.until("__w.events.some((e) => e[0] == 'activated')")
      try await visit.driver.run(
        "Object.defineProperty(navigator, 'onLine', { get: () => !!window.__on })")
      try await visit.reopen()
      try await visit.activate()
      #expect(try await visit.title() == "You are offline")
      try await visit.judge("\(theme)-\(isDark ? "dark" : "light")-offline")
      try await visit.driver.run("window.__on = true")
      try await visit.activate(".state > .main")
      #expect(try await visit.title() == "You’re in, Zoë")
      try await visit.setDark(false)
    }

    @Test(arguments: ["linen", "poster"])
    func asksForWhatIsMissing(theme: String) async throws {
      var widget = ShippedWidget()
      widget.theme = theme
      widget.manners.marketingBox = true
      let visit = try await Visit.open(
        widget, order: #"data-order-id="7" data-email="{customer_email}" data-first-name="""#)
      guard let visit, try await visit.isShown() else { return }
      try await visit.judge("\(theme)-fields")
      try await visit.driver.setWindow(width: 360, height: 760, isMobile: true)
      try await visit.judge("\(theme)-fields-360")
      try await visit.driver.clearWindow()
      #expect(
        try await visit.driver.accessibleName("__w.root.getElementById('first')")
          == "First name")
      #expect(try await visit.driver.accessibleName("__w.root.getElementById('email')") == "Email")
      #expect(
        try await visit.value("__w.root.querySelector('[type=checkbox]').checked")
          == .bool(false))
    }

    @Test(arguments: ["linen", "poster"], [320, 360, 768])
    func reflows(theme: String, width: Int) async throws {
      var widget = ShippedWidget()
      widget.theme = theme
      guard let visit = try await Visit.open(widget) else { return }
      try await visit.driver.setWindow(width: width, height: width == 320 ? 256 : 800)
      if try await visit.isShown() {
        for step in ["invitation", "success"] {
          try await visit.expectFrontAndLegible()
          let overflow = "__w.root.firstChild.scrollWidth - __w.root.firstChild.clientWidth"
          #expect(try await visit.value(overflow).number <= 0)
          try await visit.keep("\(theme)-\(width)-\(step)")
          if step == "invitation" { try await visit.activate() }
        }
      }
      try await visit.driver.clearWindow()
    }

    @Test(arguments: ["linen", "poster"])
    func respectsForcedColorsAndReducedMotion(theme: String) async throws {
      var widget = ShippedWidget()
      widget.theme = theme
      guard let visit = try await Visit.open(widget) else { return }
      try await visit.emulate([
        ("forced-colors", "active"), ("prefers-reduced-motion", "reduce"),
      ])
      if try await visit.isShown() {
        let moves = "__w.root.firstChild.getAnimations({ subtree: true }).length"
        #expect(try await visit.value(moves).number == 0)
        try await visit.judge("\(theme)-forced", checksContrast: false)
        let border = "getComputedStyle(__w.root.querySelector('form .main')).borderTopWidth"
        #expect(try await visit.value(border).text != "0px")
      }
      try await visit.emulate([
        ("forced-colors", "none"), ("prefers-reduced-motion", "no-preference"),
      ])
    }
  }
}

extension Visit {
  func setDark(_ isDark: Bool) async throws {
    try await emulate([("prefers-color-scheme", isDark ? "dark" : "light")])
  }

  func emulate(_ features: [(String, String)]) async throws {
    let list = features.map { JSON.object(["name": .string($0.0), "value": .string($0.1)]) }
    try await driver.devTools(
      "Emulation.setEmulatedMedia", .object(["features": .array(list)]))
  }

  /// Closes the popup and asks again, as for another order.
  func reopen() async throws {
    try await driver.run("__w.root.querySelector('.close').click()")
    try await until("!document.querySelector('w-card')")
    let number = UInt32.random(in: 0 ... .max)
    try await driver.run(
      """
      AfterOrder.open({ order_id: '\(number)', first_name: 'Zoë', last_name: "O'Brien",
        email: 'zoe.obrien@example.com', again: true });
      """)
    try await until("document.querySelector('w-card') && __w.root.getElementById('title')")
  }

  /// axe-core's verdict and our own, and a picture.
  func judge(
    _ name: String, checksContrast: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    if checksContrast { try await expectFrontAndLegible(sourceLocation: sourceLocation) }
    try await keep(name)
    guard let axe = Axe.source(sourceLocation) else { return }
    if try await !value("!!window.axe").isTrue { try await driver.run(axe) }
    let answer = try await driver.wait(for: Axe.run)
    #expect(answer.items.map(\.text) == [], "\(name)", sourceLocation: sourceLocation)
  }
}

/// axe-core, from the Python package that carries it.
enum Axe {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: ".build/axe/axe_playwright_python/axe.min.js")

  private static let text = try? String(contentsOf: file, encoding: .utf8)

  static func source(_ sourceLocation: SourceLocation) -> String? {
    if let text { return text }
    let words = """
      axe-core is missing; 'make test' installs it, or: pip install --no-deps --target .build/axe \
      axe-playwright-python==0.1.8
      """
    if ProcessInfo.processInfo.environment["CI"] != nil {
      Issue.record("\(words)", sourceLocation: sourceLocation)
    } else {
      print("not judged: \(words)")
    }
    return nil
  }

  /// Every rule of WCAG A and AA and of good practice. Contrast is judged by our own script, since
  /// axe cannot tell what lies behind an element beside the body.
  static let run = """
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then((result) => done(
      result.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' | ').slice(0, 300))),
      (error) => done(['axe: ' + error]));
    """
}
