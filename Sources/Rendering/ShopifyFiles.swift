import Configuring
import Diagnostics
import Planning
import WidgetRuntime

/// The files of the Shopify extension that say what this store says: its values, and its texts in
/// the form that Shopify's own translation function reads.
struct ShopifyFiles {
  let plan: SitePlan

  private var config: SiteConfig { plan.config }

  var files: [(path: String, bytes: [UInt8])] {
    var files = [(path: "src/store.json", bytes: Array(store.pretty.utf8))]
    for texts in config.texts {
      let isDefault = texts.language == config.store.defaultLanguage
      let name = texts.language.string + (isDefault ? ".default" : "")
      files.append(("locales/\(name).json", Array(locale(texts).pretty.utf8)))
    }
    return files
  }

  private var store: JSONValue {
    let usual = config.consent.marketing
    let exceptions = config.consent.regions.filter { $0.marketing != usual }
    return .members([
      "endpoint": .string(config.widget.endpoint.string),
      "widget": .string(config.widget.id),
      "offer": .string(config.offer.id),
      "method": .string(config.widget.signUp.rawValue),
      "has_discount": .bool(config.offer.friendDiscount != nil),
      "store_url": .string(config.store.url.string),
      "terms_url": .string(config.offer.termsURL.string),
      "privacy_url": .string(config.store.privacyURL.string),
      "fallback_url": .string(config.widget.fallbackURL?.string ?? ""),
      "marketing_box": .bool(usual == .box),
      "marketing_exceptions": .strings(Set(exceptions.flatMap(\.countries)).sorted()),
      "primary": .string(config.share.primary.rawValue),
      "networks": .array(networks),
      "campaign": .string(campaign),
    ])
  }

  /// Checkout runs in a worker: what needs a page or a picture of ours is left out.
  private var networks: [JSONValue] {
    config.share.networks.compactMap { network in
      ShareNetwork(id: network.rawValue).map { known in
        .members([
          "id": .string(known.id), "name": .string(known.name),
          "address": .string(known.address),
        ])
      }
    }
  }

  private var campaign: String {
    guard let utm = config.share.utm else { return "" }
    return [("source", utm.source), ("medium", utm.medium), ("campaign", utm.campaign)]
      .map { "utm_\($0)=" + Self.queryEscaped($1) }.joined(separator: "&")
  }

  /// `{network}` stays a mark.
  private static func queryEscaped(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x30...0x39).contains(byte) || "-_.~{}".utf8.contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain
        ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }

  /// Nested by the dots of the keys. Shopify marks what it replaces as `{{name}}`.
  private func locale(_ texts: LocaleTexts) -> JSONValue {
    let values = TextValues(config, in: texts.language)
    var leaves: [(path: [Substring], text: String)] = []
    for (path, text) in texts.all where path.hasPrefix("popup.") || path.hasPrefix("share.") {
      let filled = Placeholders.pieces(of: text.string).map { piece in
        switch piece {
        case .text(let plain): plain
        case .placeholder(let name): values[name] ?? "{{\(name)}}"
        }
      }.joined()
      leaves.append((path.split(separator: "."), filled))
    }
    return Self.nested(leaves[...], depth: 0)
  }

  private static func nested(
    _ leaves: ArraySlice<(path: [Substring], text: String)>, depth: Int
  ) -> JSONValue {
    var members: [JSONValue.Member] = []
    var rest = leaves
    while let first = rest.first {
      let key = first.path[depth]
      let group = rest.prefix { $0.path[depth] == key }
      rest = rest.dropFirst(group.count)
      let value =
        first.path.count == depth + 1
        ? JSONValue.string(first.text) : nested(group, depth: depth + 1)
      members.append(.init(key: String(key), value: value))
    }
    return .object(members)
  }
}
