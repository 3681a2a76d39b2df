package import Configuring

/// What the `{placeholders}` of texts that are known at build time stand for, in one language.
package struct TextValues: Sendable {
  private let values: [String: String]

  package init(_ config: SiteConfig, in language: LanguageTag) {
    let format = FigureFormat(language)
    let offer = config.offer
    var values = [
      "store": config.store.name,
      "offer": offer.name,
      "commission": format.text(offer.commission),
      "cookie_days": String(offer.cookieDays),
      "support_email": config.store.supportEmail.string,
    ]
    values["discount"] = offer.friendDiscount.map { format.text($0) }
    values["ends"] = offer.ends.map { format.text($0) }
    self.values = values
  }

  /// nil for a placeholder that the popup or the sending service fills, or that the offer lacks.
  package subscript(name: String) -> String? { values[name] }

  package func fill(_ text: String) -> String {
    Placeholders.fill(text) { values[$0] }
  }
}
