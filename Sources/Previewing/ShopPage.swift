import Bundling
import Configuring
import Diagnostics

/// A made-up confirmation page, built like the one of a shop platform, that hands its order to the
/// real script in that platform's way.
struct ShopPage {
  /// How the page gives the order to the widget.
  enum HandOver: String {
    /// `data-` attributes of the script element.
    case attributes
    /// A JSON element, as a server-side template prints.
    case island
    /// A call from the page's own script, once the platform has told it the order.
    case call
  }

  struct Platform {
    let id: String
    let name: String
    let handOver: HandOver
  }

  static let platforms = [
    Platform(id: "other", name: "Any shop", handOver: .attributes),
    Platform(id: "shopify", name: "Shopify", handOver: .island),
    Platform(id: "woocommerce", name: "WooCommerce", handOver: .island),
    Platform(id: "bigcommerce", name: "BigCommerce", handOver: .call),
  ]

  private let site: ServedSite
  private let platform: Platform
  private let query: [String: String]

  init(site: ServedSite, platform: String, query: [String: String]) {
    self.site = site
    self.platform = Self.platforms.first { $0.id == platform } ?? Self.platforms[0]
    self.query = query
  }

  /// The order by the names that the widget reads, in the order in which they are printed.
  private var order: [(name: String, value: String)] {
    let sample = site.bundle.config.sample
    let defaults = [
      ("order_id", sample.orderID), ("first_name", sample.firstName),
      ("last_name", sample.lastName), ("email", sample.email.string),
      ("order_total", sample.orderTotal.decimalText),
      ("currency", sample.orderTotal.currency.code), ("country", sample.country),
    ]
    return defaults.map { ($0.0, query[$0.0] ?? $0.1) } + [("lang", language)]
  }

  private var texts: LocaleTexts {
    let all = site.bundle.config.texts
    return all.first { $0.language.string == query["lang"] } ?? all[0]
  }

  private var language: String { texts.language.string }

  private var isRightToLeft: Bool { ["ar", "fa", "he", "ur"].contains(language.prefix(2)) }

  private var script: String {
    let scheme = ["light", "dark"].contains(query["scheme"] ?? "") ? query["scheme"] : nil
    let behavior = query["behavior"].flatMap { Sandbox.Behavior(rawValue: $0) } ?? .active
    let flags = ["sandbox-\(behavior.rawValue)", scheme].compactMap { $0 }.joined(separator: "+")
    return "\(Router.own)as/\(flags)/\(site.scriptPath)"
  }

  var response: Response {
    Response(type: "text/html; charset=utf-8", html).with(
      "Content-Security-Policy",
      // The strictest a shop could have: the widget has to live with it.
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'"
    ).with("Permissions-Policy", "clipboard-write=(self)")
  }

  private var html: String {
    let scheme = query["scheme"] == "dark" ? "dark" : query["scheme"] == "light" ? "light" : "auto"
    return """
      <!DOCTYPE html>
      <html lang="\(language)" dir="\(isRightToLeft ? "rtl" : "ltr")" data-scheme="\(scheme)">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(text("page.shop.thanks")) · \(safe(site.bundle.config.store.name))</title>
      <link rel="stylesheet" href="\(Router.own)shop.css"/>
      <script src="\(Router.own)shop.js" data-widget="\(site.bundle.config.widget.id)"></script>
      <script src="\(Router.own)live.js?\(site.version)" defer="defer"></script>
      </head>
      <body class="\(platform.id)">
      \(content)
      \(handOver)
      </body>
      </html>

      """
  }

  private var content: String {
    """
    <header><p class="brand">\(safe(site.bundle.config.store.name))</p></header>
    <main>
    <p class="kicker">\(text("page.shop.kicker"))</p>
    <h1>\(text("page.shop.thanks"))</h1>
    <p>\(text("page.shop.sent")) <b><bdi>\(value("email"))</bdi></b></p>
    <dl>
    <div><dt>\(text("page.shop.order"))</dt><dd>\(value("order_id"))</dd></div>
    <div><dt>\(text("page.shop.total"))</dt>
    <dd>\(value("order_total")) \(value("currency"))</dd></div>
    </dl>
    <h2>\(text("page.shop.items"))</h2>
    <ul>
    <li>\(text("page.shop.item_one"))</li>
    <li>\(text("page.shop.item_two"))</li>
    <li>\(text("page.shop.item_three"))</li>
    </ul>
    <div data-after-order="data-after-order"></div>
    <h2>\(text("page.shop.next"))</h2>
    <p>\(text("page.shop.delivery"))</p>
    </main>
    """
  }

  private var handOver: String {
    let json = JSONValue.object(order.map { .init(key: $0.name, value: .string($0.value)) }).line
    let plain = "<script async=\"async\" src=\"\(script)\"></script>"
    switch platform.handOver {
    case .attributes:
      let attributes = order.map { name, value in
        "\n  data-\(name.replacing("_", with: "-"))=\"\(safe(value))\""
      }
      return "<script async=\"async\" src=\"\(script)\"\(attributes.joined())></script>"
    case .island:
      return "<script type=\"application/json\" id=\"order-data\">\(json)</script>\n\(plain)"
    case .call:
      return "<script type=\"application/json\" id=\"placed\">\(json)</script>\n\(plain)"
    }
  }

  private func value(_ name: String) -> String {
    safe(order.first { $0.name == name }?.value ?? "")
  }

  private func text(_ key: String) -> String { safe(texts[key]?.string ?? "") }

  private func safe(_ text: String) -> String { MergeTags.escaped(text) }
}
