import Diagnostics

/// Where the bundle is served.
package struct BundleConfig: Sendable {
  /// Ends with a slash.
  package let baseURL: WebURL
  /// Integrity values of scripts that were served before this one and may still be, newest first.
  package let formerScripts: [String]

  static let shape = Shape<BundleConfig>.object("bundle") { keys in
    let base = keys.required(
      "base_url",
      Shape.url.checked { url, location in
        url.string.hasSuffix("/") ? nil : .baseURLWithoutSlash(url.string, at: location)
      },
      "The address of the bundle's root on your CDN, with a slash at the end.")
    let former = keys.defaulted(
      "former_scripts", Shape<String>.integrity.list(maximum: 4), default: [], written: .array([]),
      "Integrity values of the script's former versions, newest first, for stores that list them.")
    return { record in
      BundleConfig(baseURL: record(base), formerScripts: record(former))
    }
  }

  package init(baseURL: WebURL, formerScripts: [String] = []) {
    self.baseURL = baseURL
    self.formerScripts = formerScripts
  }
}

/// The order that previews and state pages show.
package struct SampleOrder: Sendable {
  package let firstName: String
  package let lastName: String
  package let email: EmailAddress
  package let orderID: String
  package let orderTotal: Money
  package let country: String
  package let link: WebURL
  package let couponCode: String
  package let token: String

  static let shape = Shape<SampleOrder>.object("sample") { keys in
    let firstName = keys.defaulted(
      "first_name", .text(maximum: 60), default: "Zoë", written: "Zoë", "The customer's name.")
    let lastName = keys.defaulted(
      "last_name", .text(maximum: 60), default: "Okafor", written: "Okafor", "And surname.")
    let email = keys.defaulted(
      "email", .email, default: EmailAddress(known: "zoe@example.com"),
      written: "zoe@example.com", "And email address.")
    let orderID = keys.defaulted(
      "order_id", .token, default: "10482", written: "10482",
      "The order's number.")
    let total = keys.defaulted(
      "order_total", .money,
      default: Money(minorUnits: 6450, currency: Currency(known: "EUR")),
      written: "64.50 EUR", "And its total.")
    let country = keys.defaulted(
      "country", .country, default: "GB", written: "GB",
      "And its country.")
    let link = keys.required("link", .url, "A link as your programme makes them.")
    let code = keys.required(
      "coupon_code", .token, "A coupon code as your programme makes them.")
    let token = keys.defaulted(
      "token", .token, default: "8f2c41d09b", written: "8f2c41d09b",
      "What stands for {token} in unsubscribe links.")
    return { record in
      SampleOrder(
        firstName: record(firstName), lastName: record(lastName), email: record(email),
        orderID: record(orderID), orderTotal: record(total), country: record(country),
        link: record(link), couponCode: record(code), token: record(token))
    }
  }
}

/// How strict the build is.
package struct ChecksConfig: Sendable {
  /// By code or prefix of a code; the longest match decides.
  package let severities: [Named<Level>]
  /// A guide verified longer ago than this is stale.
  package let guideMaximumAge: TimeSpan
  package let budgets: Budgets

  package enum Level: String, CaseIterable, Sendable { case advice, warning, error }

  package struct Budgets: Sendable {
    package let scriptGzip: ByteCount
    package let page: ByteCount
    package let emailHTML: ByteCount
    package let image: ByteCount
  }

  static let shape = Shape<ChecksConfig>.object("checks") { keys in
    let severities = keys.defaulted(
      "severity",
      Shape.choice(placeholder: Level.warning).mapping(keyPattern: "^[a-z-]+(\\.[a-z-]+)?$") {
        _, _ in nil
      },
      default: [], written: [:],
      "The severity of a diagnostic code, or of all codes that begin alike.")
    let age = keys.defaulted(
      "guide_max_age", .span(86_400_000...315_360_000_000, "a time span in days", example: "180d"),
      default: TimeSpan(milliseconds: 180 * 86_400_000), written: "180d",
      "A guide verified longer ago than this is a warning.")
    let budgets = keys.defaulted(
      "budgets", Budgets.shape, default: .standard, written: [:], "Size limits.")
    return { record in
      ChecksConfig(
        severities: record(severities), guideMaximumAge: record(age), budgets: record(budgets))
    }
  }

  package static let standard = ChecksConfig(
    severities: [], guideMaximumAge: TimeSpan(milliseconds: 180 * 86_400_000), budgets: .standard)
}

extension ChecksConfig.Budgets {
  static let standard = ChecksConfig.Budgets(
    scriptGzip: ByteCount(bytes: 16_000), page: ByteCount(bytes: 200_000),
    emailHTML: ByteCount(bytes: 80_000), image: ByteCount(bytes: 200_000))

  static let shape = Shape<ChecksConfig.Budgets>.object("budgets") { keys in
    let script = keys.defaulted(
      "script_gzip", .size, default: standard.scriptGzip, written: "16 kB",
      "The script as sent, gzipped.")
    let page = keys.defaulted(
      "page", .size, default: standard.page, written: "200 kB", "One page of HTML.")
    let email = keys.defaulted(
      "email_html", .size, default: standard.emailHTML, written: "80 kB",
      "The email's HTML; Gmail clips near 102 kB.")
    let image = keys.defaulted(
      "image", .size, default: standard.image, written: "200 kB", "One picture.")
    return { record in
      ChecksConfig.Budgets(
        scriptGzip: record(script), page: record(page), emailHTML: record(email),
        image: record(image))
    }
  }
}
