extension TextKey {
  static let share: [TextKey] = []
}
