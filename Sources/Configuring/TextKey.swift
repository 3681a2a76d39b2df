/// One text that every language file must have, and the `{placeholders}` it may use.
///
/// The lists of keys are the contract between themes, the widget, the email and the translators:
/// a language file with a key too few or too many is an error.
package struct TextKey: Hashable, Sendable {
  /// Dotted path in `content/locales/LANG.yaml`, such as `popup.invitation.title`.
  package let path: String
  package let placeholders: Set<String>

  package init(_ path: String, placeholders: Set<String> = []) {
    self.path = path
    self.placeholders = placeholders
  }

  package static let all: [TextKey] = language + popup + share + email + page

  static let language = [TextKey("language.name")]
}
