import Configuring
package import Diagnostics

package enum GuideCodes {
  package static let all: [DiagnosticCode] = [
    .guideWithoutSource, .guideWithoutDate, .guideVerifiedLater, .guideStale, .routeEnded,
    .legacySnippet, .missingSection, .shallowHeading, .unknownToken, .foreignToken,
    .unescapedToken, .tokenOutsideIsland, .unquotedToken, .unusedReplacement,
    .unlistedReplacement, .scriptLines,
  ]
}

/// A whole guide in few words, for the examples.
private func guide(
  _ facts: String = "", status: String = "unsupported",
  verified: String = "verified: 2026-11-23\n",
  sources: String = "sources:\n  - title: Square's documentation\n    url: https://squareup.com/\n",
  body: String = "## What cannot be done\n\nThe popup.\n\n## What to do instead\n\nWrite to them.\n"
) -> String {
  "---\ntitle: Square Online\nplatform: square-online\nsummary: Not possible.\n"
    + "status: \(status)\nshape: none\n" + verified + sources + facts + "---\n\n" + body
}

private let file = DiagnosticCode.Kind.file("content/guides/square-online.md")
private let snippet = DiagnosticCode.Kind.file("content/guides/squarespace.snippet.mustache")

private let legacyBody = """
  ## How to recognise it

  By its braces.

  ## Remove it

  Delete it.

  ## What to use instead

  The other guide.

  """

private func island(_ line: String, after: String = "") -> String {
  "<script type=\"text/plain\" id=\"order-data\">\n\(line)\n</script>\n"
    + "<script async=\"async\" src=\"{{script_url}}\"\(after)></script>\n"
}

private let smarty = DiagnosticCode.Kind.file("content/guides/prestashop.snippet.mustache")
private let escape = "|escape:'html':'UTF-8' nofilter"

private func attribute(_ value: String) -> String {
  "<script async=\"async\" src=\"{{script_url}}\" data-order-id=\(value)></script>\n"
}

private func marks(without left: String?) -> String {
  let names = [
    "ORDER_NUMBER", "FIRST_NAME", "LAST_NAME", "EMAIL", "ORDER_TOTAL", "CURRENCY", "COUNTRY",
    "LOCALE", "SIGNATURE",
  ]
  let values = names.filter { $0 != left }.map { " data-x-\($0.lowercased())=\"[[\($0)]]\"" }
  return "<script async=\"async\" src=\"{{script_url}}\"\(values.joined())></script>\n"
}

private func legacyGuide(shape: String) -> String {
  """
  ---
  title: Squarespace
  platform: squarespace
  summary: Gone.
  status: legacy
  shape: \(shape)
  verified: 2026-11-23
  sources:
    - title: Squarespace's documentation
      url: https://www.squarespace.com/
  tokens:
    - { token: "{orderId}", means: The order's id }
    - { token: "{customerEmailAddress}", means: The address }
    - { token: "{orderGrandTotal}", means: The total }
  ---

  \(legacyBody)
  """
}

extension DiagnosticCode {
  static let guideWithoutSource = DiagnosticCode(
    "guide.without-source", meaning: "A guide names no source for its steps.",
    reason: "Nobody can check later whether the platform still works that way.",
    example: Example(file, bad: guide(sources: ""), good: guide()))

  static let guideWithoutDate = DiagnosticCode(
    "guide.without-date", meaning: "A guide does not say when its steps were verified.",
    reason: "Platforms move their menus; a reader must know how old the words are.",
    example: Example(file, bad: guide(verified: ""), good: guide()))

  static let guideVerifiedLater = DiagnosticCode(
    "guide.verified-later", meaning: "A guide was verified on a day that has not come yet.",
    reason: "It is a slip of the pen, and would keep the guide from ever growing stale.",
    example: Example(file, bad: guide(verified: "verified: 2999-01-01\n"), good: guide()))

  static let guideStale = DiagnosticCode(
    "guide.stale", .warning,
    meaning: "A guide was verified longer ago than `checks.guide_max_age` allows.",
    reason: "Its menu paths may have moved meanwhile.",
    example: Example(file, bad: guide(verified: "verified: 2020-01-31\n"), good: guide()))

  static let routeEnded = DiagnosticCode(
    "guide.route-ended", meaning: "A guide leads to a route that the platform has closed.",
    reason: "The merchant would look for a box that is gone.",
    example: Example(
      file, bad: guide("ends: 2026-08-26\n"),
      good: guide("ends: 2026-08-26\n", status: "legacy", body: legacyBody)))

  static let legacySnippet = DiagnosticCode(
    "guide.legacy-snippet", meaning: "The guide of a closed route still hands out a snippet.",
    reason: "It would be pasted. Such a guide only tells how to recognise and remove the old one.",
    example: Example(
      .file("content/guides/squarespace.md"), bad: legacyGuide(shape: "C"),
      good: legacyGuide(shape: "none")))

  static let missingSection = DiagnosticCode(
    "guide.missing-section", meaning: "A guide lacks a heading that every guide of its kind has.",
    reason: "Readers come back for one thing, such as how to remove the snippet, and look for it.",
    example: Example(
      file, bad: guide(body: "## What cannot be done\n\nThe popup.\n"), good: guide()))

  static let shallowHeading = DiagnosticCode(
    "guide.shallow-heading", meaning: "A guide's text uses a heading of level 1.",
    reason: "The page has one already: the guide's title.",
    example: Example(
      file,
      bad: guide(
        body: "# Square\n\n## What cannot be done\n\nIt.\n\n## What to do instead\n\nWrite.\n"),
      good: guide()))

  static let unknownToken = DiagnosticCode(
    "guide.unknown-token", meaning: "A snippet uses a token that the guide does not list.",
    reason: "If the platform does not know it, customers are greeted as '{customerName}'.",
    example: Example(
      snippet, bad: island("order_id={orderNumber}"), good: island("order_id={orderId}")))

  static let foreignToken = DiagnosticCode(
    "guide.foreign-token", meaning: "A snippet uses a token of another platform.",
    reason: "Nothing replaces it there.",
    example: Example(
      snippet, bad: island("order_id=%%ORDER_ID%%"), good: island("order_id={orderId}")))

  static let unescapedToken = DiagnosticCode(
    "guide.unescaped-token",
    meaning: "A snippet prints a value without the escaping that its guide names.",
    reason: "A name with a quote or an angle bracket breaks the page, or runs code in it.",
    example: Example(
      smarty, bad: attribute("\"{$order.details.reference}\""),
      good: attribute("\"{$order.details.reference\(escape)}\"")))

  static let tokenOutsideIsland = DiagnosticCode(
    "guide.token-outside-island",
    meaning: "A platform that escapes nothing prints a value outside the raw-text island.",
    reason: "Only there can a name hold quotes and brackets without harm.",
    example: Example(
      snippet, bad: island("order_id={orderId}", after: " data-email=\"{customerEmailAddress}\""),
      good: island("order_id={orderId}\nemail={customerEmailAddress}")))

  static let unquotedToken = DiagnosticCode(
    "guide.unquoted-token", meaning: "A value stands in an attribute without double quotes.",
    reason: "A blank in the value ends the attribute, and what follows becomes attributes too.",
    example: Example(
      smarty, bad: attribute("{$order.details.reference\(escape)}"),
      good: attribute("\"{$order.details.reference\(escape)}\"")))

  static let unusedReplacement = DiagnosticCode(
    "guide.unused-replacement",
    meaning: "A guide tells the merchant to replace a mark that its snippet does not hold.",
    reason: "They would search for it in vain.",
    example: Example(
      .file("content/guides/other.snippet.mustache"), bad: marks(without: "COUNTRY"),
      good: marks(without: nil)))

  static let unlistedReplacement = DiagnosticCode(
    "guide.unlisted-replacement",
    meaning: "A snippet holds a mark in `[[ ]]` that the guide does not explain under `replace`.",
    reason: "The merchant would not know what to put there.",
    example: Example(
      snippet, bad: island("order_id={orderId}\ncountry=[[COUNTRY]]"),
      good: island("order_id={orderId}")))

  static let scriptLines = DiagnosticCode(
    "guide.script-lines", meaning: "A snippet does not load the popup's script exactly once.",
    reason: "Without it nothing happens; twice, it does everything twice.",
    example: Example(
      snippet,
      bad: "<script type=\"text/plain\" id=\"order-data\">\norder_id={orderId}\n</script>\n",
      good: island("order_id={orderId}")))
}

extension Diagnostic {
  static func guideWithoutSource(_ id: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .guideWithoutSource, "guide '\(id)' names no source", at: location,
      hint: "list under 'sources' the pages that the steps were read from")
  }

  static func guideWithoutDate(_ id: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .guideWithoutDate, "guide '\(id)' does not say when it was verified", at: location,
      hint: "add 'verified:' with the day on which the steps were checked")
  }

  static func guideVerifiedLater(_ day: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(.guideVerifiedLater, "'\(day)' has not come yet", at: location)
  }

  static func guideStale(
    _ id: String, days: Int, allowed: Int, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .guideStale,
      "guide '\(id)' was verified \(days) days ago, more than the \(allowed) allowed",
      at: location, hint: "check its steps against its sources and set 'verified' to that day")
  }

  static func routeEnded(
    _ id: String, on day: String, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .routeEnded, "the route of guide '\(id)' was closed on \(day)", at: location,
      hint: "write 'status: legacy' and tell only how to recognise and remove the old snippet")
  }

  static func legacySnippet(_ id: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .legacySnippet, "guide '\(id)' is legacy and still has a snippet", at: location,
      hint: "write 'shape: none' and delete the snippet's file")
  }

  static func missingSection(
    _ title: String, in guide: GuideSource, nearest: String?, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .missingSection, "guide '\(guide.id)' has no heading '## \(title)'", at: location,
      hint: nearest.map { "did you mean '\(title)' by '\($0)'?" }
        ?? "add it; every guide with status '\(guide.status.rawValue)' has it")
  }

  static func shallowHeading(_ title: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .shallowHeading, "heading '\(title)' has level 1, which is the guide's title", at: location,
      hint: "begin it with '##'")
  }

  static func unknownToken(
    _ token: String, nearest: String?, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .unknownToken, "'\(token)' is not among the tokens of this guide", at: location,
      hint: nearest.map { "did you mean '\($0)'?" }
        ?? "list it under 'tokens' if the platform replaces it")
  }

  static func foreignToken(
    _ token: String, of owner: String, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .foreignToken, "'\(token)' is a token of the guide '\(owner)'", at: location,
      hint: "use this platform's own token")
  }

  static func unescapedToken(
    _ token: String?, wanted: String?, at location: FileLocation
  ) -> Diagnostic {
    let message =
      token.map { "'\($0)' is not escaped" + (wanted.map { " with '\($0)'" } ?? "") }
      ?? "the snippet does not use '\(wanted ?? "")'"
    return Diagnostic(
      .unescapedToken, message, at: location,
      hint: wanted.map { "write '\($0)' around or after the value" }
        ?? "name the platform's escaping under 'escaping', or use shape C")
  }

  static func tokenOutsideIsland(_ token: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .tokenOutsideIsland, "'\(token)' stands outside the raw-text island", at: location,
      hint: "move it into '<script type=\"text/plain\" id=\"order-data\">' as 'key=value'")
  }

  static func unquotedToken(_ token: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .unquotedToken, "'\(token)' stands in an attribute without double quotes", at: location,
      hint: "write the attribute's value in double quotes")
  }

  static func unusedReplacement(_ token: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .unusedReplacement, "the snippet does not hold '\(token)'", at: location,
      hint: "delete it from 'replace', or put it into the snippet")
  }

  static func unlistedReplacement(_ token: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .unlistedReplacement, "'\(token)' is not explained under 'replace'", at: location,
      hint: "add it to 'replace' with what it means")
  }

  static func scriptLines(_ count: Int, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .scriptLines, "the snippet loads the script \(count) times, not once", at: location,
      hint: "use '{{script_url}}' in exactly one script element")
  }
}
