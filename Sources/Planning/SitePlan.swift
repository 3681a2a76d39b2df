package import Configuring
package import Diagnostics

/// Every file of the bundle to be, by path: what it is made from, in which language, and how it is
/// cached. After this nothing is missing.
package struct SitePlan: Sendable {
  package let config: SiteConfig
  /// In path order; an output's id is its place here.
  package let outputs: [PlannedOutput]
  /// What guides hand out as archives, each once.
  package let projects: [ProjectFolder]
  private let idsByContent: [PlannedContent: Int]
  /// nil when all are.
  private var drawnIDs: Set<Int>?

  init(config: SiteConfig, outputs: [PlannedOutput]) {
    self.config = config
    self.outputs = outputs
    projects = config.projects
    idsByContent = Dictionary(outputs.map { ($0.content, $0.id) }) { first, _ in first }
  }

  /// Those that are made this time: all, but for a glance (see `Glance`).
  package var drawn: [PlannedOutput] {
    guard let drawnIDs else { return outputs }
    return outputs.filter { drawnIDs.contains($0.id) }
  }

  /// The same plan, of which only the outputs that `isWanted` picks are made.
  package func drawing(_ isWanted: (PlannedOutput) -> Bool) -> SitePlan {
    var plan = self
    plan.drawnIDs = Set(outputs.filter(isWanted).map(\.id))
    return plan
  }

  package func outputs(where isWanted: (PlannedContent) -> Bool) -> [PlannedOutput] {
    outputs.filter { isWanted($0.content) }
  }

  /// The one output of that content; nil when the config leaves it out.
  package func output(_ content: PlannedContent) -> PlannedOutput? {
    idsByContent[content].map { outputs[$0] }
  }
}

/// One file of the bundle to be.
package struct PlannedOutput: Hashable, Sendable {
  package let id: Int
  /// Without the fingerprint, which only the finished bytes decide.
  package let path: RelativePath
  package let content: PlannedContent
  package let cache: CacheRule
}

package enum PlannedContent: Hashable, Sendable {
  case index(LanguageTag)
  case state(PopupState, LanguageTag)
  case guide(id: String, LanguageTag)
  case guideMarkdown(id: String)
  case email(EmailPart, LanguageTag)
  case stylesheet(Stylesheet)
  /// The archive of a project folder that a guide offers.
  case projectArchive(id: String)
  /// An input file, copied.
  case file(RelativePath)
  /// The popup's script under its stable name, or the same bytes under a name with their hash.
  case script(isPinned: Bool)
  /// Draws the QR code; fetched only when a shopper asks for it.
  case qrScript

  /// nil for what is the same in every language.
  package var language: LanguageTag? {
    switch self {
    case .index(let language), .state(_, let language), .guide(_, let language),
      .email(_, let language):
      language
    case .guideMarkdown, .projectArchive, .stylesheet, .file, .script, .qrScript: nil
    }
  }

  package enum Stylesheet: String, Hashable, Sendable {
    /// For the pages that a merchant reads.
    case page
    /// For the popup, inside its shadow root.
    case popup
  }

  package enum EmailPart: Hashable, Sendable {
    case html, text, message
    /// The HTML with the merge tags of a sending service.
    case service(EmailConfig.Service)
    /// A page that shows what mail clients leave of the message.
    case clients
    /// What one kind of client leaves of it, for a frame of that page.
    case client(String)

    /// The kinds of client, as `EmailSimulation.Kind` names them.
    package static let clientNames = [
      "gmail", "gmail-other", "yahoo", "outlook-com", "outlook-word", "images-off",
    ]
  }
}

/// What the popup can show.
package enum PopupState: String, CaseIterable, Hashable, Sendable {
  case invitation, working
  case successLink = "success-link"
  case successCoupon = "success-coupon"
  case alreadyMember = "already-member"
  case confirmEmail = "confirm-email"
  case paused, failed, offline
}

/// How long browsers and CDNs may keep a file.
package enum CacheRule: String, Hashable, Sendable {
  /// Its name changes with its bytes.
  case immutable
  /// Its name is stable and it may change with the next build.
  case short
  /// Asked for anew each time.
  case revalidate

  package var header: String {
    switch self {
    case .immutable: "public, max-age=31536000, immutable"
    case .short: "public, max-age=300, stale-while-revalidate=86400"
    case .revalidate: "public, max-age=0, must-revalidate"
    }
  }
}
