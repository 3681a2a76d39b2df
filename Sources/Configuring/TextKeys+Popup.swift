extension TextKey {
  static let popup: [TextKey] = []
}
