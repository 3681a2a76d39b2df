extension TextKey {
  /// What a new affiliate sends to friends; the link follows the text.
  static let share: [TextKey] = [
    TextKey("share.text_link", placeholders: ["store"]),
    TextKey("share.text_link_discount", placeholders: ["discount", "store"]),
    TextKey("share.text_coupon", placeholders: ["code", "store"]),
    TextKey("share.text_coupon_discount", placeholders: ["code", "discount", "store"]),
    TextKey("share.subject", placeholders: ["store"]),
    TextKey("share.disclosure"),
  ]
}
