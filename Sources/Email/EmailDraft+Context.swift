import Configuring
import Markdown

extension EmailDraft {
  /// What the template context's `email` holds, in `email/message.mustache` and its partials.
  ///
  /// Beside it the templates use the names that every page has, with two differences that Rendering
  /// sees to: `text` is filled with `mergeTag(_:_:)` for what only the sender knows, and
  /// `asset.logo_email` is absolute and keeps its name from build to build, because messages are
  /// read for years.
  package var context: [String: EmailValue] {
    var values: [String: EmailValue] = [
      "subject": .text(subject),
      "preheader": .text(preheader),
      "filler": .markup(Self.filler(after: preheader)),
      "body": .markup(body.html(headingShift: 0)),
      "link": .url(MergeTag(.link).text),
      "code": .text(MergeTag(.code).text),
      "unsubscribe_url": .url(MergeTag(.unsubscribeURL).text),
      "start": .text(language.isRightToLeft ? "right" : "left"),
      "end": .text(language.isRightToLeft ? "left" : "right"),
      "has_discount": .flag(friendDiscount != nil),
      "commission": .text(commission),
      "discount": .text(friendDiscount ?? ""),
      "sections": .list(sections),
    ]
    let links = shareLinks
    let primary = links.first { $0.isPrimary }
    values["has_primary"] = .flag(primary != nil)
    values["primary"] = .object(primary?.values(isLast: true) ?? [:])
    let others = links.filter { !$0.isPrimary }
    values["networks"] = .list(
      others.enumerated().map { place, link in link.values(isLast: place == others.count - 1) })
    return values
  }

  private var sections: [[String: EmailValue]] {
    config.email.sections.enumerated().map { place, section in
      var flags: [String: EmailValue] = [:]
      for kind in EmailConfig.Section.allCases {
        flags["is_\(kind.rawValue)"] = .flag(kind == section)
      }
      flags["is_first"] = .flag(place == 0)
      return flags
    }
  }

  /// Keeps the body's first words out of the inbox line: invisible characters up to about two
  /// hundred. Figure space, byte order mark and grapheme joiner are what Apple Mail still counts.
  static func filler(after preheader: String) -> String {
    let missing = max(0, 150 - preheader.unicodeScalars.count)
    return String(repeating: "&#8199;&#65279;&#847;", count: missing / 3)
  }

  // MARK: Sharing

  struct ShareLink {
    let network: ShareConfig.Network
    let name: String
    let label: String
    let href: String
    let isPrimary: Bool

    func values(isLast: Bool) -> [String: EmailValue] {
      [
        "id": .text(network.rawValue), "name": .text(name), "label": .text(label),
        "href": .url(href), "is_last": .flag(isLast),
      ]
    }
  }

  /// The text that an affiliate shares, with the words that say they earn.
  var shareText: String {
    let kind = isLink ? "link" : "coupon"
    let key = friendDiscount == nil ? "share.text_\(kind)" : "share.text_\(kind)_discount"
    return "\(text(key)) \(text("share.disclosure"))"
  }

  var shareLinks: [ShareLink] {
    let shared =
      isLink
      ? MergeTag(.linkEncoded).text : ShareAddress.percentEncoded(config.store.url.string)
    let address = ShareAddress(
      text: shareText, subject: text("share.subject"), encodedLink: shared)
    let usable = config.share.networks.filter { address.href($0) != nil }
    let primary = usable.contains(config.share.primary) ? config.share.primary : usable.first
    return usable.compactMap { network in
      let name = network.brand ?? text("email.share.by_email")
      let label = Placeholders.fill(text("email.share.button")) { $0 == "network" ? name : nil }
      return address.href(network).map {
        ShareLink(
          network: network, name: name, label: label, href: $0, isPrimary: network == primary)
      }
    }
  }
}
