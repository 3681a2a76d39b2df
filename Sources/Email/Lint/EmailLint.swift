package import Configuring
package import Diagnostics
package import Markup

/// What goes wrong with an inlined message in real mail clients.
///
/// Rules look at the context: padding on a cell is no finding, `display: none` on the preheader is
/// none, a rounded corner that turns square breaks nothing. A list of unsupported features without
/// that would find dozens of faults in every careful email.
package enum EmailLint {
  static let rules =
    EmailRule.box + EmailRule.paint + EmailRule.sheet + EmailRule.markup + EmailRule.reading

  /// - Parameters:
  ///   - bytes: the size of the page as it is sent.
  ///   - shares: who reads it; what troubles nobody of them is no finding.
  package static func check(
    _ tree: MarkupTree, bytes: Int, for shares: MailClientShares
  ) -> [Diagnostic] {
    let page = LintPage(tree, bytes: bytes)
    return rules.flatMap { $0.diagnostics(page, shares) } + ContrastLint.check(page)
      + FeatureLint.check(page, shares)
  }
}

extension EmailCodes {
  static let lintCodes: [DiagnosticCode] =
    EmailLint.rules.map(\.code) + [.emailContrast, .unsupportedFeature]
}
