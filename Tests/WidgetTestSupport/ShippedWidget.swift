import Foundation
import Markup
import Mustache
package import WidgetRuntime
import Yams

/// The parts of a widget made from the themes and languages that this repository ships, with an
/// offer, endpoint and layout of the test's choosing.
package struct ShippedWidget {
  package var theme = "linen"
  package var languages = ["en"]
  package var method = WidgetParts.Method.link
  package var layout = WidgetParts.Layout.center
  package var hasFriendDiscount = true
  package var id = "teahouse"
  package var endpoint = "https://join.thistleandfinch.example/w/join"
  package var networks = ["whatsapp", "email", "facebook", "x", "telegram", "bluesky", "sms"]
  package var manners = WidgetParts.Manners()
  package var scheme: Scheme = .auto
  package var keepsClassNames = false

  package enum Scheme: Sendable { case auto, light, dark }

  package init() {}

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The parts as Rendering would give them.
  package func parts() throws -> WidgetParts {
    var parts = try renderedParts()
    parts.look.keepsClassNames = keepsClassNames
    return parts
  }

  private func renderedParts() throws -> WidgetParts {
    let library = try templates()
    var states: [String: MarkupTree] = [:]
    for state in method.states {
      states[state] = try tree("popup/\(state)", library)
    }
    return WidgetParts(
      program: .init(
        widget: id, offer: "teahouse-friends", method: method,
        hasFriendDiscount: hasFriendDiscount, endpoint: endpoint),
      manners: manners,
      sharing: .init(
        networks: networks.compactMap {
          ShareNetwork(id: $0, imageURL: "https://cdn.thistleandfinch.example/assets/caddy.png")
        },
        campaign: "utm_source={network}&utm_medium=friend&utm_campaign=teahouse-friends",
        storeURL: "https://www.thistleandfinch.example/", codeFile: "code.js"),
      look: .init(
        layout: layout, sheet: try sheet(), sheetFile: "themes/\(theme)/popup.css",
        frame: try tree("popup/frame", library), states: states),
      words: .init(languages: try languages.map { .init(code: $0, texts: try texts($0)) }))
  }

  package func script() throws -> WidgetScript {
    let outcome = assembleWidget(try parts())
    guard let script = outcome.value, outcome.diagnostics.isEmpty else {
      throw Failure(words: outcome.diagnostics.map(\.message).joined(separator: "; "))
    }
    return script
  }

  package struct Failure: Error, CustomStringConvertible {
    package let words: String
    package var description: String { words }
  }

  /// Static placeholders filled in.
  package func texts(_ language: String) throws -> [String: String] {
    let text = try Self.read("content/locales/\(language).yaml")
    var flat: [String: String] = [:]
    Self.flatten(try Yams.load(yaml: text), "", into: &flat)
    let values = [
      "store": "Thistle & Finch's Teahouse", "commission": "15%", "discount": "10%",
      "support_email": "friends@thistleandfinch.example",
    ]
    return flat.mapValues { text in
      values.reduce(text) { $0.replacingOccurrences(of: "{\($1.key)}", with: $1.value) }
    }
  }

  private static func flatten(_ node: Any?, _ path: String, into flat: inout [String: String]) {
    if let map = node as? [String: Any] {
      for (key, value) in map { flatten(value, path.isEmpty ? key : "\(path).\(key)", into: &flat) }
    } else if let node {
      flat[path] = "\(node)"
    }
  }

  static func read(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The theme's file, or that of linen, which it extends.
  private func themeText(_ name: String) throws -> String {
    if let own = try? Self.read("themes/\(theme)/\(name)") { return own }
    return try Self.read("themes/linen/\(name)")
  }

  private func templates() throws -> MustacheLibrary {
    var library = MustacheLibrary()
    let names =
      ["frame", "reward", "share"] + WidgetParts.Method.link.states
      + WidgetParts.Method.coupon.states
    for name in Set(names) {
      try library.register(try themeText("popup/\(name).mustache"), named: "popup/\(name)")
    }
    return library
  }

  private func tree(_ name: String, _ library: MustacheLibrary) throws -> MarkupTree {
    guard let text = library.render(context, withTemplate: name) else {
      throw Failure(words: "no template \(name)")
    }
    let outcome = MarkupTree.parse(
      Array(text.utf8), file: "themes/\(theme)/\(name).mustache",
      as: .fragment(context: "body"))
    guard let tree = outcome.value else {
      throw Failure(words: outcome.diagnostics.map(\.message).joined(separator: "; "))
    }
    return tree
  }

  private var context: [String: Any] {
    var context: [String: Any] = [
      "text": Texts(path: ""), "state_markup": "",
      "is_link": method == .link, "is_coupon": method == .coupon,
      "needs_name": true, "needs_email": true, "can_retry": true,
      "store": [
        "name": "Thistle & Finch's Teahouse",
        "support_email": "friends@thistleandfinch.example",
        "privacy_url": "https://www.thistleandfinch.example/privacy",
      ],
      "offer": [
        "terms_url": "https://www.thistleandfinch.example/friends/terms",
        "friend_discount": hasFriendDiscount ? "10%" : "",
      ],
      "config": [
        "backdrop": true, "sends_email": true,
        "fallback_url": "https://www.thistleandfinch.example/friends",
      ] as [String: Any],
      "asset": [String: Any](),
      "consent": [
        "marketing": manners.marketingBox || !manners.marketingExceptions.isEmpty
      ],
      "networks": [row(isPrimary: true), row(isPrimary: false)],
    ]
    if !hasFriendDiscount { context["offer"] = ["terms_url": "https://x.example/"] }
    for name in ["lang", "dir", "first_name", "last_name", "email", "link", "code"] {
      context[name] = WidgetMarker.value(name)
    }
    let names: [(String, WidgetParts.Layout)] = [
      ("center", .center), ("sheet", .sheet), ("corner", .corner), ("inline", .inline),
    ]
    for (name, other) in names { context["layout_\(name)"] = layout == other }
    return context
  }

  private func row(isPrimary: Bool) -> [String: Any] {
    [
      "name": WidgetMarker.value("network"), "href": WidgetMarker.value("href"),
      "label": WidgetMarker.text("popup.share.to_network"), "primary": isPrimary,
    ]
  }

  /// `{{text.a.b}}` becomes the marker of `a.b`.
  private struct Texts: MustacheParent, CustomStringConvertible {
    let path: String

    func child(named name: String) -> Any? { Texts(path: path.isEmpty ? name : "\(path).\(name)") }

    var description: String { WidgetMarker.text(path) }
  }

  private func sheet() throws -> String {
    let file = try Yams.load(yaml: try themeText("theme.yaml")) as? [String: Any] ?? [:]
    let colors = file["tokens"] as? [String: [String: String]] ?? [:]
    let fonts = file["fonts"] as? [String: String] ?? [:]
    let sizes = file["sizes"] as? [String: String] ?? [:]
    func lines(_ mode: String) -> String {
      colors.sorted { $0.key < $1.key }.map { "\(property($0.key)):\($0.value[mode] ?? "");" }
        .joined()
    }
    let fixed = fonts.map { ("font-\($0.key)", $0.value) } + sizes.map { ($0.key, $0.value) }
    let rest = fixed.sorted { $0.0 < $1.0 }.map { "\(property($0.0)):\($0.1);" }.joined()
    let declared = scheme == .auto ? "light dark" : scheme == .dark ? "dark" : "light"
    var text = ":host{color-scheme:\(declared);"
    text += "\(lines(scheme == .dark ? "dark" : "light"))\(rest)}\n"
    if scheme == .auto {
      text += "@media (prefers-color-scheme:dark){:host{\(lines("dark"))}}\n"
    }
    return text + (try themeText("popup.css"))
  }

  private func property(_ name: String) -> String {
    "--" + name.replacingOccurrences(of: "_", with: "-")
  }
}
