/// Where a member can share, and the address that opens that network's own form: `{t}` is the
/// text, `{u}` the link, `{s}` the subject, each encoded.
package struct ShareNetwork: Hashable, Sendable {
  package let id: String
  /// A proper name; empty for what every language has its own word for.
  package let name: String
  /// The text with that word.
  package let nameKey: String?
  package let address: String

  private init(_ id: String, _ name: String, _ address: String, nameKey: String? = nil) {
    self.id = id
    self.name = name
    self.address = address
    self.nameKey = nameKey
  }

  /// nil for an unknown id, and for Pinterest without a picture, which it demands.
  package init?(id: String, imageURL: String? = nil) {
    guard let known = Self.all.first(where: { $0.id == id }) else { return nil }
    guard known.address.contains("{image}") else {
      self = known
      return
    }
    guard let imageURL else { return nil }
    self.init(
      id, known.name, known.address.replacing("{image}", with: percentEncoded(imageURL)))
  }

  /// Addresses as the networks document them in 2026; Facebook's and Telegram's are undocumented,
  /// but what their own share buttons open.
  package static let all: [ShareNetwork] = [
    ShareNetwork("whatsapp", "WhatsApp", "https://wa.me/?text={t}%20{u}"),
    ShareNetwork(
      "email", "Email", "mailto:?subject={s}&body={t}%0D%0A%0D%0A{u}",
      nameKey: "popup.share.email"),
    ShareNetwork("facebook", "Facebook", "https://www.facebook.com/sharer/sharer.php?u={u}"),
    ShareNetwork("x", "X", "https://x.com/intent/tweet?text={t}&url={u}"),
    ShareNetwork("telegram", "Telegram", "https://t.me/share/url?url={u}&text={t}"),
    ShareNetwork(
      "linkedin", "LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url={u}"),
    ShareNetwork("reddit", "Reddit", "https://www.reddit.com/submit?url={u}&title={t}"),
    ShareNetwork(
      "pinterest", "Pinterest",
      "https://www.pinterest.com/pin/create/button/?url={u}&media={image}&description={t}"),
    ShareNetwork("bluesky", "Bluesky", "https://bsky.app/intent/compose?text={t}%20{u}"),
    ShareNetwork("threads", "Threads", "https://www.threads.com/intent/post?text={t}&url={u}"),
    ShareNetwork("sms", "SMS", "sms:?&body={t}%20{u}"),
    ShareNetwork("messenger", "Messenger", "fb-messenger://share/?link={u}"),
  ]
}

/// What a query's value may not hold as it is.
private func percentEncoded(_ text: String) -> String {
  text.utf8.map { byte in
    let scalar = Unicode.Scalar(byte)
    let isPlain =
      scalar.properties.isAlphabetic && byte < 0x80
      || (0x30...0x39).contains(byte) || "-_.~:/".unicodeScalars.contains(scalar)
    let digits = String(byte, radix: 16, uppercase: true)
    return isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + digits
  }.joined()
}
