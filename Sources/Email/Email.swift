// The welcome email: what templates may say (`EmailDraft`), what is made of the rendered page
// (`composeMessage`), and what is wrong with it (`EmailLint`). In the flow it stands beside
// Rendering: Rendering draws the page from the draft, then hands it back to be composed.
package import Diagnostics

package enum EmailCodes {
  package static let all: [DiagnosticCode] = mergeCodes + messageCodes + wholeCodes + lintCodes
}
