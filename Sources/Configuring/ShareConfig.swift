import Diagnostics

/// Where a new affiliate can share, in the merchant's order.
package struct ShareConfig: Sendable {
  package enum Network: String, CaseIterable, Sendable {
    case whatsapp, email, facebook, x, telegram, linkedin, reddit, pinterest, bluesky, threads
    case sms, messenger
  }

  package let networks: [Network]
  package let primary: Network
  /// Campaign parameters added to every shared link; `{network}` becomes the network's id.
  package let utm: UTM?

  package struct UTM: Sendable {
    package let source: String
    package let medium: String
    package let campaign: String
  }
}

extension ShareConfig {
  static let shape = Shape<ShareConfig>.object("share") { keys in
    let networks = keys.required(
      "networks", Shape.choice(placeholder: Network.email).list(maximum: 12).checked(distinct),
      "The share buttons, in order.")
    let primary = keys.optional(
      "primary", .choice(placeholder: Network.email), "The one that stands out; else the first.")
    let utm = keys.optional("utm", UTM.shape, "Campaign parameters of the shared link.")
    return { record in
      let before = record.faultCount
      let listed = record(networks)
      let first = record(primary)
      let isRead = record.faultCount == before && !listed.isEmpty
      if let first, isRead, !listed.contains(first) {
        record.report(.primaryNotListed(first.rawValue, at: record.location(of: primary)))
      }
      return ShareConfig(
        networks: listed, primary: first ?? listed.first ?? .email, utm: record(utm))
    }
  }

  @Sendable private static func distinct(
    _ list: [Network], at location: FileLocation
  ) -> Diagnostic? {
    if list.isEmpty { return .emptyList(at: location) }
    let repeated = list.first { network in list.count { $0 == network } > 1 }
    return repeated.map { .repeatedItem($0.rawValue, at: location) }
  }
}

extension ShareConfig.UTM {
  static let shape = Shape<ShareConfig.UTM>.object("utm") { keys in
    let source = keys.defaulted(
      "source", .token, default: "{network}", written: "{network}", "utm_source.")
    let medium = keys.defaulted(
      "medium", .token, default: "friend", written: "friend",
      "utm_medium.")
    let campaign = keys.required("campaign", .token, "utm_campaign.")
    return { record in
      ShareConfig.UTM(
        source: record(source), medium: record(medium), campaign: record(campaign))
    }
  }
}

/// Whether a separate, unticked box asks for marketing mail, and where.
package struct ConsentConfig: Sendable {
  package enum Marketing: String, CaseIterable, Sendable { case none, box }

  package struct Region: Sendable {
    package let countries: [String]
    package let marketing: Marketing
  }

  package let marketing: Marketing
  package let regions: [Region]
  /// The DOM event of the store's consent tool to wait for.
  package let waitFor: String?
}

extension ConsentConfig {
  static let shape = Shape<ConsentConfig>.object("consent") { keys in
    let marketing = keys.defaulted(
      "marketing", .choice(placeholder: Marketing.none), default: .none, written: "none",
      "Where no region says otherwise: no box, or a separate unticked box.")
    let regions = keys.defaulted(
      "regions", Region.shape.list(maximum: 40), default: [], written: [],
      "Countries that differ.")
    let waitFor = keys.optional(
      "wait_for", .eventName, "The event of your consent tool to wait for before the popup shows.")
    return { record in
      ConsentConfig(
        marketing: record(marketing), regions: record(regions), waitFor: record(waitFor))
    }
  }

  package static let standard = ConsentConfig(marketing: .none, regions: [], waitFor: nil)
}

extension ConsentConfig.Region {
  static let shape = Shape<ConsentConfig.Region>.object("regions") { keys in
    let countries = keys.required(
      "countries", Shape.country.list(maximum: 249).checked(nonEmptyList),
      "Country codes of ISO 3166-1.")
    let marketing = keys.required(
      "marketing", .choice(placeholder: ConsentConfig.Marketing.box), "none or box.")
    return { record in
      ConsentConfig.Region(countries: record(countries), marketing: record(marketing))
    }
  }
}

extension Shape where Value == String {
  fileprivate static let eventName = Shape.scalar(
    "the name of a DOM event", example: "visitorConsentCollected",
    schema: ["type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_:.-]*$", "maxLength": 80],
    placeholder: "consent"
  ) { text in
    let isPlain = text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x30...0x39).contains(byte) || "_:.-".utf8.contains(byte)
    }
    return isPlain && text.first?.isLetter == true && text.utf8.count <= 80 ? text : nil
  }
}
