package import Diagnostics
package import Markup

/// All that one store's script is made of.
///
/// Rendering makes `frame` and `states` from the same templates that the state pages use, once for
/// all languages, with `WidgetMarker` values in place of everything that differs by language,
/// shopper or answer:
///
/// - every text `popup.…` and `share.…`: `WidgetMarker.text("popup.…")`;
/// - anything else that is formatted for a language, such as the commission:
///   `WidgetMarker.text("offer.commission")`, with that key in every `Language.texts`;
/// - `lang`, `dir`, `first_name`, `last_name`, `email`, `link`, `code`:
///   `WidgetMarker.value("lang")` and so on;
/// - `networks`: exactly two rows, the first with `primary` true, the second false, each with
///   `id` and `name` `WidgetMarker.value("network")`, `href` `WidgetMarker.value("href")` and
///   `label` `WidgetMarker.text("popup.share.to_network")`;
/// - `needs_name`, `needs_email`, `can_retry` true; `consent.marketing` true when a box may show
///   anywhere;
/// - `state_markup` empty for the frame; a state is rendered by itself, without the frame.
///
/// What is the same for all (store name and URLs, layout, link or coupon, whether there is a
/// friend's discount) is given as it is.
package struct WidgetParts: Sendable {
  package var program: Program
  package var manners: Manners
  package var sharing: Sharing
  package var look: Look
  package var words: Words

  package init(
    program: Program, manners: Manners, sharing: Sharing, look: Look, words: Words
  ) {
    self.program = program
    self.manners = manners
    self.sharing = sharing
    self.look = look
    self.words = words
  }

  package enum Method: String, Sendable { case link, coupon }

  /// What the one request says.
  package struct Program: Sendable {
    package var widget: String
    package var offer: String
    package var method: Method
    package var hasFriendDiscount: Bool
    package var endpoint: String
    /// What content blockers may look at, and where the author chose it: the script's path, the
    /// endpoint, the host.
    package var names: [(name: String, location: FileLocation)] = []

    package init(
      widget: String, offer: String, method: Method, hasFriendDiscount: Bool, endpoint: String
    ) {
      self.widget = widget
      self.offer = offer
      self.method = method
      self.hasFriendDiscount = hasFriendDiscount
      self.endpoint = endpoint
    }
  }

  package enum Storage: String, Sendable {
    case local = "localStorage"
    case session = "sessionStorage"
    case none = ""
  }

  /// When, whom and whether it asks.
  package struct Manners: Sendable {
    package var delayMilliseconds = 0
    /// Hours before a shopper who closed it is asked about another order; nil never.
    package var askAgainAfterHours: Int?
    package var storage = Storage.local
    /// Seconds since 1970 between which the popup shows.
    package var starts: Int?
    package var ends: Int?
    /// The event, or global, of the store's consent tool.
    package var waitFor: String?
    package var marketingBox = false
    /// ISO 3166 codes of the countries for which the opposite holds.
    package var marketingExceptions: [String] = []
    package var variants: [Variant] = []

    package init() {}
  }

  package struct Variant: Sendable {
    package var id: String
    /// Percent of the orders.
    package var share: Int
    /// By language and text key, with static placeholders filled in.
    package var texts: [String: [String: String]]

    package init(id: String, share: Int, texts: [String: [String: String]]) {
      self.id = id
      self.share = share
      self.texts = texts
    }
  }

  package struct Sharing: Sendable {
    /// The primary network first.
    package var networks: [ShareNetwork]
    /// `utm_source={network}&utm_medium=…`, or empty.
    package var campaign: String
    /// What members with a coupon share.
    package var storeURL: String
    /// Where the QR part is, relative to the script.
    package var codeFile: String

    package init(
      networks: [ShareNetwork], campaign: String, storeURL: String, codeFile: String
    ) {
      self.networks = networks
      self.campaign = campaign
      self.storeURL = storeURL
      self.codeFile = codeFile
    }
  }

  package enum Layout: Int, Sendable { case center, sheet, corner, inline }

  package struct Look: Sendable {
    package var layout: Layout
    /// The token sheet (`:host{…}`) and behind it the theme's `popup.css`.
    package var sheet: String
    /// The path of `popup.css`, for diagnostics.
    package var sheetFile: String
    package var frame: MarkupTree
    /// By the template's name, such as `success-link`; those that the method needs.
    package var states: [String: MarkupTree]
    /// For tests that look for elements by class; a store's script has one-letter names.
    package var keepsClassNames = false

    package init(
      layout: Layout, sheet: String, sheetFile: String, frame: MarkupTree,
      states: [String: MarkupTree]
    ) {
      self.layout = layout
      self.sheet = sheet
      self.sheetFile = sheetFile
      self.frame = frame
      self.states = states
    }
  }

  /// The texts of every language, the default first, with static placeholders (`{store}`,
  /// `{commission}`, …) filled in and dynamic ones (`{first_name}`, `{link}`, …) left.
  package struct Words: Sendable {
    package var languages: [Language]

    package init(languages: [Language]) { self.languages = languages }
  }

  package struct Language: Sendable {
    package var code: String
    package var texts: [String: String]

    package init(code: String, texts: [String: String]) {
      self.code = code
      self.texts = texts
    }

    var isRightToLeft: Bool {
      ["ar", "dv", "fa", "he", "ps", "ug", "ur", "yi"].contains(code.prefix { $0 != "-" })
    }
  }
}

extension WidgetParts.Method {
  /// The states that the script of this method needs, in the order of the flow.
  package var states: [String] {
    [
      "invitation", "working", "success-\(rawValue)", "already-member", "confirm-email", "paused",
      "failed", "offline",
    ]
  }
}

/// What stands in rendered popup markup for something that only the shopper's browser knows. Made
/// of private-use characters, so that no author's text can be taken for one.
package enum WidgetMarker {
  static let open: Unicode.Scalar = "\u{E000}"
  static let close: Unicode.Scalar = "\u{E001}"

  /// The text with this key, in the shopper's language.
  package static func text(_ key: String) -> String { "\(open)\(key)\(close)" }

  /// A value that the runtime fills in.
  package static func value(_ name: String) -> String { "\(open)$\(name)\(close)" }

  /// The text with what `sample` gives in the markers' places: a text's key, or a value's name
  /// behind a dollar sign.
  package static func filled(_ text: String, _ sample: (String) -> String) -> String {
    var filled = ""
    var name: String?
    for scalar in text.unicodeScalars {
      switch scalar {
      case open: name = ""
      case close:
        filled += name.map(sample) ?? ""
        name = nil
      default:
        if name == nil {
          filled.unicodeScalars.append(scalar)
        } else {
          name?.unicodeScalars.append(scalar)
        }
      }
    }
    return filled
  }
}
