/// The welcome email's own words, but for the body in `content/email/LANG.md`.
///
/// A figure stands in `email.reward` between its label and its note: "You earn / 15% / on every
/// order". `first_name_default` takes the name's place where the sender does not know it.
extension TextKey {
  static let email: [TextKey] = emailWords + emailClients

  /// The page on which a merchant sees what mail clients leave of the message.
  private static let emailClients: [TextKey] = [
    TextKey("email.clients.title"),
    TextKey("email.clients.link"),
    TextKey("email.clients.lead"),
    TextKey("email.clients.inbox"),
    TextKey("email.clients.phone"),
    TextKey("email.clients.desktop"),
    TextKey("email.clients.frames"),
    TextKey("email.clients.lost"),
    TextKey("email.clients.text"),
    TextKey("email.clients.headers"),
    TextKey("email.clients.size"),
  ]

  private static let emailWords: [TextKey] = [
    TextKey("email.first_name_default"),
    TextKey("email.hero.kicker", placeholders: ["offer", "store"]),
    TextKey("email.reward.label_link"),
    TextKey("email.reward.label_coupon"),
    TextKey("email.reward.note_link"),
    TextKey("email.reward.note_coupon"),
    TextKey("email.reward.earn"),
    TextKey("email.reward.earn_note"),
    TextKey("email.reward.save"),
    TextKey("email.reward.save_note"),
    TextKey("email.steps.title"),
    TextKey("email.steps.one_title"),
    TextKey("email.steps.one_link"),
    TextKey("email.steps.one_coupon"),
    TextKey("email.steps.two_title"),
    TextKey("email.steps.two", placeholders: ["store"]),
    TextKey("email.steps.three_title"),
    TextKey("email.steps.three", placeholders: ["commission"]),
    TextKey("email.share.title"),
    TextKey("email.share.lead", placeholders: ["store"]),
    TextKey("email.share.button", placeholders: ["network"]),
    TextKey("email.share.more"),
    TextKey("email.share.by_email"),
    TextKey("email.terms.title"),
    TextKey("email.terms.disclosure"),
    TextKey("email.terms.days", placeholders: ["cookie_days"]),
    TextKey("email.terms.ends", placeholders: ["ends"]),
    TextKey("email.terms.link"),
    TextKey("email.support.title"),
    TextKey("email.support.body", placeholders: ["support_email"]),
    TextKey("email.support.link"),
    TextKey("email.footer.reason", placeholders: ["offer", "store"]),
    TextKey("email.footer.privacy"),
    TextKey("email.footer.unsubscribe"),
  ]
}
