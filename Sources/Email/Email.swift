// The welcome email: what templates may say (`EmailDraft`), what is made of the rendered page
// (`composeMessage`), and what is wrong with it (`EmailLint`). In the flow it stands beside
// Rendering: Rendering draws the page from the draft, then hands it back to be composed.
package import Diagnostics

package enum EmailCodes {
  /// The codes whose examples are messages or values, not files of a project; the tests of this
  /// target run them.
  package static let shownInMessages: [DiagnosticCode] =
    lintCodes + [.mergeTagLeft, .headerWithControl, .headerTooLong, .textDiffers]

  package static let all: [DiagnosticCode] = mergeCodes + messageCodes + wholeCodes + lintCodes
}
