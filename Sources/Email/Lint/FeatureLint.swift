package import Diagnostics
import Markup
import Styling

/// A feature of HTML or CSS and where it works.
struct MailFeature: Sendable {
  enum Support: Character { case yes = "y", partly = "a", no = "n", unknown = "u", noData = "-" }

  let id: String
  let title: String
  /// What to look for: a kind and its words.
  let detectors: [(kind: String, words: [String])]
  private let letters: [Character]
  let nonGoogle: Support

  static let all: [MailFeature] = CanIEmail.table.split(separator: "\n").compactMap {
    MailFeature($0)
  }

  private init?(_ line: Substring) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 5 else { return nil }
    id = cells[0]
    title = cells[1]
    detectors = cells[2].split(separator: ";").map { part in
      let kind = part.prefix { $0 != "=" }
      let words = part.dropFirst(kind.count + 1)
      // "a,b" is the sample of one detector, not two words.
      let isOne = kind == "sel"
      return (String(kind), isOne ? [String(words)] : words.split(separator: ",").map(String.init))
    }
    letters = Array(cells[3])
    nonGoogle = cells[4].first.flatMap { Support(rawValue: $0) } ?? .noData
  }

  func support(_ client: Int) -> Support {
    client < letters.count ? Support(rawValue: letters[client]) ?? .noData : .noData
  }

  /// The worst of a family's platforms.
  func support(_ client: MailClient) -> Support {
    if client == .nonGoogle { return nonGoogle }
    let found = client.columns.map { support($0) }
    if found.contains(.no) { return .no }
    if found.contains(.partly) { return .partly }
    return found.contains(.yes) ? .yes : .noData
  }
}

/// The clients that a merchant has to care about, with the share of opens that they are taken for.
package enum MailClient: String, CaseIterable, Sendable {
  case apple, gmail, nonGoogle, outlookWord, outlookWeb, yahoo, samsung

  package var name: String {
    switch self {
    case .apple: "Apple Mail"
    case .gmail: "Gmail"
    case .nonGoogle: Clients.ganga
    case .outlookWord: Clients.word
    case .outlookWeb: "Outlook.com and new Outlook"
    case .yahoo: "Yahoo and AOL"
    case .samsung: "Samsung Email"
    }
  }

  /// Percent of opens, rounded from the public counters of 2025 and 2026. A merchant's own list
  /// may differ.
  package var share: Int {
    switch self {
    case .apple: 50
    case .gmail: 26
    case .nonGoogle: 2
    case .outlookWord: 4
    case .outlookWeb: 4
    case .yahoo: 4
    case .samsung: 2
    }
  }

  var columns: [Int] {
    let wanted: [String] =
      switch self {
      case .apple: ["apple-mail."]
      case .gmail: ["gmail."]
      case .nonGoogle: []
      case .outlookWord: ["outlook.windows"]
      case .outlookWeb: ["outlook.outlook-com"]
      case .yahoo: ["yahoo.", "aol."]
      case .samsung: ["samsung-email."]
      }
    return CanIEmail.clients.indices.filter { index in
      let client = CanIEmail.clients[index]
      return wanted.contains { $0.hasSuffix(".") ? client.hasPrefix($0) : client == $0 }
    }
  }
}

/// Features of the message that some clients lack, as far as no rule of `EmailLint` speaks of them
/// and something is lost.
enum FeatureLint {
  static func check(_ page: LintPage) -> [Diagnostic] {
    let index = FeatureIndex.shared
    let seen = FeatureDetector(page).features
    return seen.sorted().compactMap { number in
      let feature = index.features[number]
      guard !isHarmless(feature.id) else { return nil }
      let failing = MailClient.allCases.filter { feature.support($0) == .no }
      guard failing.map(\.share).reduce(0, +) >= 2 else { return nil }
      return .unsupportedFeature(
        feature.title, clients: failing.map(\.name), at: FileLocation(page.tree.file))
    }
  }

  /// Lost without harm (a corner turns square), or judged by a rule that knows the context.
  private static func isHarmless(_ id: String) -> Bool {
    let prefixes = [
      "html-aria", "html-role", "html-lang", "html-dir", "html-meta", "html-title", "css-at-",
      "css-pseudo-", "css-selector-", "css-background", "css-border", "css-padding", "css-margin",
      "css-width", "css-max-width", "css-height", "css-max-height", "css-min-", "css-font",
      "css-line-height", "css-display", "css-color-scheme", "css-rgb", "css-modern-color",
      "css-variables", "css-unit-", "css-function-", "css-linear-gradient", "css-radial-gradient",
      "css-conic-gradient", "css-important", "css-nesting", "css-comments", "html-style",
      "html-link", "html-anchor-links", "html-semantics", "html-body", "html-doctype",
      "html-comments", "image-", "css-sytem-ui", "html-video", "html-audio", "html-svg",
      "html-picture", "html-srcset", "html-background",
    ]
    let ids: Set<String> = [
      "css-box-shadow", "css-text-shadow", "css-letter-spacing", "css-word-break", "css-overflow",
      "css-overflow-wrap", "css-word-wrap", "css-transition", "css-animation", "css-opacity",
      "css-cursor", "css-text-decoration", "css-vertical-align", "css-text-align",
      "css-text-transform", "css-border-radius", "css-position", "css-float", "css-flex-direction",
      "css-flex-wrap", "css-align-items", "css-justify-content", "css-gap", "html-align",
      "html-valign", "html-cellpadding", "html-cellspacing", "html-width", "html-height",
      "html-mailto-links", "html-target", "css-hyphens", "css-user-select",
      "css-table-layout",
    ]
    return ids.contains(id) || prefixes.contains(where: id.hasPrefix)
  }
}

/// Features by what gives them away.
struct FeatureIndex: Sendable {
  static let shared = FeatureIndex()

  let features = MailFeature.all
  /// `kind word` to feature numbers.
  let byWord: [String: [Int]]

  private init() {
    var table: [String: [Int]] = [:]
    for (number, feature) in features.enumerated() {
      for detector in feature.detectors {
        for word in detector.words { table["\(detector.kind) \(word)", default: []].append(number) }
      }
    }
    byWord = table
  }
}

extension DiagnosticCode {
  package static let unsupportedFeature = DiagnosticCode(
    "email.unsupported-feature", .advice,
    meaning: "The message uses something that part of its readers' clients do not know.",
    reason: "It has no effect there. Look at the client pages of the preview to see what is left.",
    specification: "https://www.caniemail.com/")
}

extension Diagnostic {
  static func unsupportedFeature(
    _ title: String, clients: [String], at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .unsupportedFeature, "'\(title)' has no effect in some clients", at: location,
      hint: "make sure that the message reads well without it",
      notes: [Diagnostic.Note("not in: \(clients.joined(separator: ", "))")])
  }
}
