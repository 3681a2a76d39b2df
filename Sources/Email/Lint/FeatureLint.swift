import Configuring
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

extension MailClient {
  /// Its columns in the table.
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
  /// Fewer readers than this, in percent, are no finding.
  private static let threshold = 2.0

  static func check(_ page: LintPage, _ shares: MailClientShares) -> [Diagnostic] {
    let index = FeatureIndex.reported
    let seen = FeatureDetector(page, index).features
    return seen.sorted().compactMap { number in
      let failing = index.failing[number].filter(shares.isUsed)
      let percent = shares.percent(of: failing)
      guard percent >= threshold else { return nil }
      return .unsupportedFeature(
        index.features[number].title, clients: failing.map(\.name), percent: percent,
        at: FileLocation(page.tree.file))
    }
  }
}

extension MailFeature {
  /// Lost without harm (a corner turns square), or judged by a rule that knows the context.
  fileprivate var isHarmless: Bool {
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
  static let shared = FeatureIndex { _ in true }
  /// Only what a finding may be made of: the rest, the greater part, would be looked for in vain.
  static let reported = FeatureIndex { feature in
    !feature.isHarmless && MailClient.allCases.contains { feature.support($0) == .no }
  }

  let features = MailFeature.all
  /// By kind of detector, then by word: feature numbers.
  let words: [String: [Substring: [Int]]]
  /// By property, or `*` for any: the words of a value that give a feature away. The table lists
  /// alternatives as `display:flex|inline-flex`.
  let byValue: [String: [(words: Set<Substring>, features: [Int])]]
  /// By feature number: the clients that do not know it.
  let failing: [[MailClient]]

  private init(_ isWanted: (MailFeature) -> Bool) {
    var words: [String: [Substring: [Int]]] = [:]
    var values: [String: [(words: Set<Substring>, features: [Int])]] = [:]
    for (number, feature) in features.enumerated() where isWanted(feature) {
      for detector in feature.detectors {
        for word in detector.words {
          words[detector.kind, default: [:]][word[...], default: []].append(number)
          guard detector.kind == "value", let colon = word.firstIndex(of: ":") else { continue }
          let choices = Set(word[word.index(after: colon)...].split(separator: "|"))
          values[String(word[..<colon]), default: []].append((choices, [number]))
        }
      }
    }
    self.words = words
    byValue = values
    failing = features.map { feature in
      MailClient.allCases.filter { feature.support($0) == .no }
    }
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
    _ title: String, clients: [String], percent: Double, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .unsupportedFeature, "'\(title)' has no effect in some clients", at: location,
      hint: "make sure that the message reads well without it",
      notes: [
        Diagnostic.Note(
          "not in: \(clients.joined(separator: ", ")) (\(percentText(percent)) of opens)")
      ])
  }
}
