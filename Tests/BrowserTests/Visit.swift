import Foundation
import TestSupport
import Testing
import WidgetRuntime
import WidgetTestSupport

/// One page of a store with the widget on it, opened in the browser.
struct Visit {
  let driver: WebDriver
  let endpoint: Endpoint
  let id: String
  let address: String

  /// Sees the closed shadow root and everything that the page could complain about.
  static let probe = """
    window.__w = { root: null, events: [], faults: [], shift: 0, clipped: '' };
    (() => {
      const wait = window.setTimeout;
      window.setTimeout = (work, time, ...more) => wait(work, time / (window.__speed || 1), ...more);
      const limit = AbortSignal.timeout;
      AbortSignal.timeout = (time) => limit.call(AbortSignal, time / (window.__speed || 1));
      const observe = (type, see) => new PerformanceObserver(
        (list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
      observe('layout-shift', (entry) => { if (!entry.hadRecentInput) __w.shift += entry.value; });
      __w.measure = () => {
        const { scrollWidth, clientWidth, clientHeight } = document.documentElement;
        const body = document.body.getBoundingClientRect();
        return [scrollWidth, clientWidth, clientHeight, body.width, scrollX, scrollY].join(' ');
      };
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (options) {
        const isOurs = this.localName == 'w-card';
        const root = attach.call(this, isOurs && window.__open ? { mode: 'open' } : options);
        if (isOurs) { __w.root = root; __w.host = this; __w.mode = options.mode; }
        return root;
      };
      addEventListener('error', (e) => __w.faults.push('error ' + e.message));
      addEventListener('unhandledrejection', (e) => __w.faults.push('rejection ' + e.reason));
      document.addEventListener('securitypolicyviolation',
        (e) => __w.faults.push('policy ' + e.violatedDirective + ' ' + e.blockedURI));
      for (const name of ['shown', 'closed', 'activated', 'shared', 'failed']) {
        document.addEventListener('after-order:' + name,
          (e) => __w.events.push([name, e.detail, performance.now()]));
      }
    })();
    """

  static let order = """
    data-order-id="10482" data-first-name="Zoë" data-last-name="O'Brien" \
    data-email="zoe.obrien@example.com" data-order-total="64.50" data-currency="GBP" \
    data-country="GB"
    """

  /// A plain page; `%SCRIPT%` in others becomes the line that a store pastes.
  static let plainPage = """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Thank you</title>
    <script>%PROBE%</script></head>
    <body><main><h1>Thank you for your order</h1><p><a href="#top" id="first">Your orders</a></p>
    <p style="height:3000px">Order 10482</p></main>%SCRIPT%</body></html>
    """

  /// nil when there is no browser here.
  static func open(
    _ widget: ShippedWidget = ShippedWidget(), page: Shop.Page = Shop.Page(text: plainPage),
    answers: [Endpoint.Answer] = [.active()], order: String = order, keepsRoot: Bool = false,
    speed: Int = 1, in engine: Engine = .chromium
  ) async throws -> Visit? {
    guard let driver = try await Browser.shared.session(engine) else { return nil }
    let visit = try await prepare(
      driver, widget, page: page, answers: answers, order: order,
      before: "window.__open = \(!keepsRoot); window.__speed = \(speed);")
    _ = try await driver.console()
    try await driver.open(visit.address)
    return visit
  }

  private static func prepare(
    _ driver: WebDriver, _ widget: ShippedWidget, page: Shop.Page, answers: [Endpoint.Answer],
    order: String, before: String
  ) async throws -> Visit {
    let shop = Shop.shared
    let origins = try await shop.origins()
    let id = "t" + String(UInt32.random(in: 0 ... .max), radix: 36)
    let script = try assembled(widget).replacing("%ID%", with: id)
      .replacing("%SERVICE%", with: origins.service)
    shop.scripts.change {
      $0["/w/\(id).js"] = script
      $0["/w/code.js"] = widgetCodePart
    }
    let endpoint = Endpoint(answers)
    shop.endpoints.change { $0["/join/\(id)"] = endpoint }
    var page = page
    let line = #"<script async="async" src="\#(origins.service)/w/\#(id).js" \#(order)></script>"#
    let probe = before + Visit.probe
    page.text = page.text.replacing("%PROBE%", with: probe)
      .replacing("%SCRIPT%", with: line).replacing("%SERVICE%", with: origins.service)
      .replacing("%ID%", with: id)
    page.headers = page.headers.mapValues { $0.replacing("%SERVICE%", with: origins.service) }
    shop.pages.change { $0["/\(id)"] = page }
    return Visit(
      driver: driver, endpoint: endpoint, id: id, address: "\(origins.page)/\(id)")
  }
}

extension Visit {
  private static let scripts = Locked<[String: String]>([:])

  /// Assembling takes longer than a visit, and many visits differ only in the widget's name.
  private static func assembled(_ widget: ShippedWidget) throws -> String {
    var widget = widget
    widget.id = "%ID%"
    widget.endpoint = "%SERVICE%/join/%ID%"
    widget.keepsClassNames = true
    let key = "\(widget)"
    if let known = scripts.value[key] { return known }
    let text = try widget.script().text
    scripts.change { $0[key] = text }
    return text
  }

  func value(_ script: String) async throws -> JSON { try await driver.run("return " + script) }

  /// Waits until the expression is true; says so and gives false when that takes too long.
  @discardableResult
  func until(
    _ script: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Bool {
    if try await eventually({ try await value("!!(\(script))").isTrue }) { return true }
    let seen = try await value("__w.root && __w.root.textContent.slice(0, 200)").text
    Issue.record("never came true: \(script); shown: \(seen)", sourceLocation: sourceLocation)
    return false
  }

  func isShown(sourceLocation: SourceLocation = #_sourceLocation) async throws -> Bool {
    try await until("__w.root && __w.events.length", sourceLocation: sourceLocation)
  }

  /// The heading of the state that is on view.
  func title() async throws -> String {
    try await value("__w.root.getElementById('title')?.textContent ?? ''").text
  }

  func click(_ selector: String) async throws {
    try await driver.click("__w.root.querySelector(\(JSON.string(selector).line))")
  }

  /// Presses the main button and waits for the answer to show.
  func activate(_ button: String = "form .main") async throws {
    let before = try await value("__w.events.length").number
    try await click(button)
    try await until("__w.events.length > \(Int(before))")
  }

  var events: [String] {
    get async throws {
      try await value("__w.events.map((e) => e[0])").items.map(\.text)
    }
  }

  /// Errors, rejections and policy violations on the page, and what the console said; but for what
  /// the browser itself notes of an answer with an error status, or asks for on its own.
  func complaints() async throws -> [String] {
    let page = try await value("__w.faults").items.map(\.text)
    return (page + (try await driver.console())).filter {
      !$0.contains("favicon.ico") && !$0.contains("the server responded with a status of 4")
    }
  }
}
