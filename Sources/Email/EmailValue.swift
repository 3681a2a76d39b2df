/// What a name stands for in the email's templates. Rendering turns each case into its own value of
/// the same name.
package indirect enum EmailValue: Sendable {
  case text(String)
  /// A checked address; it may hold merge tags.
  case url(String)
  /// Made by this program; may stand in triple braces.
  case markup(String)
  case flag(Bool)
  case absent
  case list([[String: EmailValue]])
  case object([String: EmailValue])
}
