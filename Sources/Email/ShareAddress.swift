import Configuring

/// The address that opens a network's own share page with our text and the affiliate's link in it.
///
/// The text is percent-encoded here; the link is a merge tag and so is encoded by its sender.
struct ShareAddress {
  /// With `{{code}}` where a code belongs.
  let text: String
  let subject: String
  /// The shared link: a merge tag, or an address already percent-encoded.
  let encodedLink: String

  /// nil for what is no use in a mail client: Pinterest wants a picture, and webmail strips the
  /// schemes of texting and Messenger.
  func href(_ network: ShareConfig.Network) -> String? {
    let words = Self.encoded(text)
    switch network {
    case .whatsapp: return "https://wa.me/?text=\(words)%20\(encodedLink)"
    case .email:
      let body = "\(words)%0D%0A%0D%0A\(encodedLink)"
      return "mailto:?subject=\(Self.encoded(subject))&body=\(body)"
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
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return result
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
