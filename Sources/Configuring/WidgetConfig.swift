import Diagnostics

/// The popup: which offer it makes, how people join, and whom it asks.
package struct WidgetConfig: Sendable {
  package enum SignUp: String, CaseIterable, Sendable { case link, coupon }
  package enum Storage: String, CaseIterable, Sendable { case local, session, none }

  /// The same popup with other words, shown to a share of the orders.
  package struct Variant: Sendable {
    package let id: String
    /// Percent of the orders.
    package let share: Int
    /// By language, then by text key such as `popup.invitation.title`. A language that is left out
    /// keeps its own words.
    package let texts: [Named<[Named<String>]>]
  }

  /// Names the script: `w/ID.js`.
  package let id: String
  package let offerID: String
  package let signUp: SignUp
  package let endpoint: WebURL
  /// A way on when the endpoint cannot be reached.
  package let fallbackURL: WebURL?
  /// nil: never again.
  package let showAgainAfter: TimeSpan?
  package let storage: Storage
  package let variants: [Variant]
}

extension WidgetConfig {
  static let shape = Shape<WidgetConfig>.object("widget") { keys in
    let id = keys.required("id", .identifier, "The script's name: it is served as w/ID.js.")
    let offer = keys.required("offer", .identifier, "The id of the offer that the popup makes.")
    let signUp = keys.defaulted(
      "sign_up", .choice(placeholder: SignUp.link), default: .link, written: "link",
      "What a new affiliate gets: a referral link or a coupon code.")
    let endpoint = keys.required(
      "endpoint", .url, "Where the popup registers the customer (see the activation contract).")
    let fallback = keys.optional(
      "fallback_url", .url, "A page where people can join if the endpoint cannot be reached.")
    let again = keys.defaulted(
      "show_again_after", .pause, default: nil, written: "never",
      "How long the popup stays away after it was closed, such as 30d; or never.")
    let storage = keys.defaulted(
      "storage", .choice(placeholder: Storage.local), default: .local, written: "local",
      "Where 'closed' and 'joined' are remembered in the browser: local, session or none.")
    let variants = keys.defaulted(
      "variants", Variant.shape.list(maximum: 4).checked(sharesFit), default: [], written: [],
      "A/B variants: other words for a share of the orders.")
    return { record in
      WidgetConfig(
        id: record(id), offerID: record(offer), signUp: record(signUp),
        endpoint: record(endpoint), fallbackURL: record(fallback),
        showAgainAfter: record(again), storage: record(storage), variants: record(variants))
    }
  }

  @Sendable private static func sharesFit(
    _ variants: [Variant], at location: FileLocation
  ) -> Diagnostic? {
    let total = variants.map(\.share).reduce(0, +)
    if total > 100 { return .sharesTooLarge("variants", total, at: location) }
    let repeated = variants.first { one in variants.count { $0.id == one.id } > 1 }
    return repeated.map { .repeatedItem($0.id, at: location) }
  }
}

extension WidgetConfig.Variant {
  static let shape = Shape<WidgetConfig.Variant>.object("variants") { keys in
    let id = keys.required("id", .identifier, "Named in every event.")
    let share = keys.required("share", .integer(1...100), "Percent of the orders that see it.")
    let texts = keys.required(
      "texts",
      Shape.text().mapping(keyPattern: "^(popup|share)\\.[a-z_.]+$") { key, location in
        let known = (TextKey.popup + TextKey.share).map(\.path)
        guard !known.contains(key) else { return nil }
        let nearest = nearestName(to: key, among: known)
        return .unknownTextKey(key, nearest: nearest, at: location)
      }.mapping(keyPattern: "^[A-Za-z0-9-]+$") { _, _ in nil },
      "The texts that differ, by language and then by their keys in the language files.")
    return { record in
      WidgetConfig.Variant(id: record(id), share: record(share), texts: record(texts))
    }
  }
}

extension WidgetConfig {
  /// Words in a language that the store does not speak: nobody would read them.
  func faults(against languages: [LanguageTag]) -> [Diagnostic] {
    let known = languages.map(\.string)
    return variants.flatMap(\.texts).filter { !known.contains($0.name) }.map { texts in
      .unknownKey(
        texts.name, in: "texts", known: known, nearest: nearestName(to: texts.name, among: known),
        at: texts.location)
    }
  }
}

extension Shape where Value == TimeSpan? {
  /// A time span, or `never`.
  fileprivate static var pause: Shape {
    let span = Shape<TimeSpan>.span(
      0...315_360_000_000, "a time span such as 30d, or never", example: "30d")
    return Shape(schema: ["anyOf": [["const": "never"], span.schema]], placeholder: nil) {
      node, log in
      if case .scalar("never", _) = node.content { return .some(nil) }
      return span.read(node, &log).map { .some($0) }
    }
  }
}
