package import Diagnostics

/// The shop that runs the programme.
package struct StoreConfig: Sendable {
  package let name: String
  package let legalName: String
  package let url: WebURL
  /// Postal address, one line each.
  package let address: [String]
  package let logo: RelativePath
  package let logoEmail: RelativePath
  package let supportEmail: EmailAddress
  package let supportURL: WebURL
  package let privacyURL: WebURL
  /// At least one; the first is the default.
  package let languages: [LanguageTag]

  package var defaultLanguage: LanguageTag { languages[0] }
}

extension StoreConfig {
  static let shape = Shape<StoreConfig>.object("store") { keys in
    let name = keys.required("name", .text(maximum: 80), "The store's name, as customers know it.")
    let legalName = keys.optional(
      "legal_name", .text(maximum: 120), "Who the customer joins; the name, when absent.")
    let url = keys.required("url", .url, "The store's front page.")
    let address = keys.required(
      "address", Shape.text(maximum: 120).list(maximum: 8).checked(nonEmptyList),
      "The postal address, one item a line; commercial email must show it.")
    let logo = keys.required(
      "logo", .path, "The logo for pages, an SVG or PNG in the content folder.")
    let logoEmail = keys.required(
      "logo_email", .path, "The logo for email, a PNG: many clients show no SVG.")
    let supportEmail = keys.required("support_email", .email, "Where an affiliate can write to.")
    let supportURL = keys.required("support_url", .url, "Where an affiliate finds help.")
    let privacyURL = keys.required(
      "privacy_url", .url, "The privacy notice, linked beside the button.")
    let languages = keys.defaulted(
      "languages", Shape.language.list(maximum: 60).checked(distinctLanguages),
      default: [LanguageTag(known: "en")], written: ["en"],
      "The languages of everything a shopper sees; the first is the default.")
    return { record in
      let shownName = record(name)
      return StoreConfig(
        name: shownName, legalName: record(legalName) ?? shownName, url: record(url),
        address: record(address), logo: record(logo), logoEmail: record(logoEmail),
        supportEmail: record(supportEmail), supportURL: record(supportURL),
        privacyURL: record(privacyURL), languages: record(languages))
    }
  }
}

@Sendable func nonEmptyList(_ list: [String], at location: FileLocation) -> Diagnostic? {
  list.isEmpty ? .emptyList(at: location) : nil
}

@Sendable private func distinctLanguages(
  _ list: [LanguageTag], at location: FileLocation
) -> Diagnostic? {
  if list.isEmpty { return .emptyList(at: location) }
  let repeated = list.first { tag in list.count { $0 == tag } > 1 }
  return repeated.map { .repeatedItem($0.string, at: location) }
}
