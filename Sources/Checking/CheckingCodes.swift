package import Diagnostics

/// Every code that checking a rendered site can give, beside those of `Markup`.
package enum CheckingCodes {
  package static let all: [DiagnosticCode] =
    [
      .brokenLink, .brokenAnchor, .insecureLink, .relativeLinkInEmail, .lowContrast,
      .contradictingFigure, .typedFigure, .overBudget, .unknownCode, .structuralCode,
      .pageScript,
    ] + GuideCodes.all
}

extension DiagnosticCode {
  static let brokenLink = DiagnosticCode(
    "link.broken", meaning: "a link leads to a file that the bundle does not have",
    reason: "whoever follows it sees an error page",
    example: .init(
      .file("themes/linen/partials/footer.mustache"), bad: "<a href=\"nowhere.html\">Help</a>",
      good: "<a href=\"{{store.support_url}}\">Help</a>"))
  static let brokenAnchor = DiagnosticCode(
    "link.broken-anchor", meaning: "a link leads to a place that its page does not have",
    reason: "whoever follows it lands at the top of the page and wonders why",
    example: .init(
      .file("themes/linen/partials/footer.mustache"),
      bad: "<a href=\"{{root}}index.html#nowhere\">Guides</a>",
      good: "<a href=\"{{root}}index.html#guides\">Guides</a>"))
  static let insecureLink = DiagnosticCode(
    "link.insecure", .warning, meaning: "a link leads to an address without encryption",
    reason: "others on the way can read and change what is sent",
    example: .init(
      .file("themes/linen/partials/footer.mustache"),
      bad: "<a href=\"http://www.example.com/\">Example</a>",
      good: "<a href=\"https://www.example.com/\">Example</a>"))
  static let relativeLinkInEmail = DiagnosticCode(
    "link.relative-in-email", meaning: "an email links to an address without a host",
    reason: "a mail client has no page that it could be relative to")
  static let pageScript = DiagnosticCode(
    "page.script", meaning: "a page of the bundle holds a script that is not the theme's 'page.js'",
    reason: "the pages are served with a policy that allows no other, so it would never run",
    example: .init(
      .file("themes/linen/partials/footer.mustache"),
      bad: "<p onclick=\"alert(1)\">Help</p>", good: "<p>Help</p>"), isStructural: true)
  static let lowContrast = DiagnosticCode(
    "theme.low-contrast", meaning: "a text's color is too close to what it stands on",
    reason: "people with weaker sight, or in sunlight, cannot read it",
    example: .init(
      .config,
      bad: "design:\n  theme: linen\n  image: images/caddy.png\n  colors: { muted: '#bbbbbb' }",
      good: "design:\n  theme: linen\n  image: images/caddy.png\n  colors: {}"),
    specification: "https://www.w3.org/TR/WCAG22/#contrast-minimum")
  static let contradictingFigure = DiagnosticCode(
    "text.contradicting-figure", meaning: "a text names a figure that is not the offer's",
    reason: "a promise that the programme does not keep is a complaint, or a lawsuit",
    example: .init(
      .config, bad: variant("Earn 99% of every order"), good: variant("Earn {commission}")))
  static let typedFigure = DiagnosticCode(
    "text.typed-figure", .warning, meaning: "a text names the offer's figure in digits",
    reason: "when the offer changes, this text will not",
    example: .init(.config, bad: variant("Earn 15%"), good: variant("Earn {commission}")))
  static let overBudget = DiagnosticCode(
    "size.over-budget", meaning: "a file is larger than the config allows",
    reason: "people on slow connections wait for it",
    example: .init(
      .config, bad: "checks:\n  budgets:\n    page: 1 kB", good: "checks:\n  budgets: {}"))
  static let unknownCode = DiagnosticCode(
    "config.unknown-code", meaning: "checks.severity names a code that there is not",
    reason: "a misspelt code would change nothing",
    example: .init(
      .config, bad: "checks:\n  severity: { link.brocken: warning }",
      good: "checks:\n  severity: { link.broken: warning }"), isStructural: true)
  static let structuralCode = DiagnosticCode(
    "config.structural-code", meaning: "checks.severity lowers a code that has to stop the build",
    reason: "without what it protects there is nothing to build",
    example: .init(
      .config, bad: "checks:\n  severity: { config.bad-value: advice }",
      good: "checks:\n  severity: { link.broken: advice }"), isStructural: true)

  private static func variant(_ title: String) -> String {
    """
    widget:
      id: teahouse
      offer: teahouse-friends
      endpoint: https://join.thistleandfinch.example/w/join
      variants:
        - id: b
          share: 50
          texts: { en: { popup.invitation.title: "\(title)" } }
    """
  }
}
