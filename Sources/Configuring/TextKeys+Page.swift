extension TextKey {
  static let page: [TextKey] = []
}
