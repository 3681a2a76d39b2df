import Configuring

/// The address that opens a network's own share page with our text and the affiliate's link in it.
///
/// The text is percent-encoded here; the link is a merge tag and so is encoded by its sender.
struct ShareAddress {
  private let words: String
  private let encodedSubject: String
  private let encodedLink: String

  /// - Parameters:
  ///   - text: with `{{code}}` where a code belongs.
  ///   - encodedLink: the shared link: a merge tag, or an address already percent-encoded.
  init(text: String, subject: String, encodedLink: String) {
    words = Self.encoded(text)
    encodedSubject = Self.encoded(subject)
    self.encodedLink = encodedLink
  }

  /// nil for what is no use in a mail client: Pinterest wants a picture, and webmail strips the
  /// schemes of texting and Messenger.
  func href(_ network: ShareConfig.Network) -> String? {
    switch network {
    case .whatsapp: return "https://wa.me/?text=\(words)%20\(encodedLink)"
    case .email:
      let body = "\(words)%0D%0A%0D%0A\(encodedLink)"
      return "mailto:?subject=\(encodedSubject)&body=\(body)"
    case .facebook: return "https://www.facebook.com/sharer/sharer.php?u=\(encodedLink)"
    case .x: return "https://x.com/intent/tweet?text=\(words)&url=\(encodedLink)"
    case .telegram: return "https://t.me/share/url?url=\(encodedLink)&text=\(words)"
    case .linkedin:
      return "https://www.linkedin.com/sharing/share-offsite/?url=\(encodedLink)"
    case .reddit: return "https://www.reddit.com/submit?url=\(encodedLink)&title=\(words)"
    case .bluesky: return "https://bsky.app/intent/compose?text=\(words)%20\(encodedLink)"
    case .threads: return "https://www.threads.com/intent/post?text=\(words)&url=\(encodedLink)"
    case .pinterest, .sms, .messenger: return nil
    }
  }

  /// Everything but unreserved characters as `%XX`; merge tags stay.
  static func encoded(_ text: String) -> String {
    MergeTag.pieces(of: text).map { piece in
      switch piece {
      case .tag(let tag): tag.text
      case .text(let plain): percentEncoded(plain)
      case .unknown, .withoutDefault, .badDefault, .unbalanced: ""
      }
    }.joined()
  }

  static func percentEncoded(_ text: some StringProtocol) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count * 2)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: result.append(byte)
      default:
        result.append(UInt8(ascii: "%"))
        result.append(QuotedPrintable.digit(byte >> 4))
        result.append(QuotedPrintable.digit(byte & 15))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension ShareConfig.Network {
  /// The network's own name, the same in every language; nil for what each language calls it.
  var brand: String? {
    switch self {
    case .whatsapp: "WhatsApp"
    case .facebook: "Facebook"
    case .x: "X"
    case .telegram: "Telegram"
    case .linkedin: "LinkedIn"
    case .reddit: "Reddit"
    case .pinterest: "Pinterest"
    case .bluesky: "Bluesky"
    case .threads: "Threads"
    case .messenger: "Messenger"
    case .sms: "SMS"
    case .email: nil
    }
  }
}
