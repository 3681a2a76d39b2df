extension TextKey {
  static let email: [TextKey] = []
}
