import Styling

/// The style element and what is left of CSS beyond the style attributes.
extension EmailRule {
  static let sheet: [EmailRule] = [
    importantInline, importantSpelling, styleSize, styleNestedAt, styleInBody, styleOnly,
    mediaQueryForm, selectorAttribute,
  ]

  static let importantInline = EmailRule(
    id: "important-inline", severity: .error,
    meaning: "A style attribute holds !important.",
    message: "Word ignores the whole declaration", hint: "leave !important out and write it last",
    clients: .word,
    bad: "<p style=\"color:#222222 !important\">a</p>", good: "<p style=\"color:#222222\">a</p>"
  ) { page in
    page.inline.uses(\.isImportant).map {
      LintFinding(page.elements[$0.element].node, $0.declaration.text)
    }
  }

  static let importantSpelling = EmailRule(
    id: "important-spelling", severity: .warning,
    meaning: "!important has no blank before it, or capitals in it.",
    message: "some clients drop this spelling", hint: "write ' !important' in lower case",
    clients: Audience(.outlookWord, .yahoo, .gmail),
    bad: "<style media=\"screen\">p:hover{color:#222222!important}</style>",
    good: "<style media=\"screen\">p:hover{color:#222222 !important}</style>"
  ) { page in
    let text = page.styleText
    let count = text.lowercased().byteCount(of: "!important")
    let right = text.byteCount(of: " !important")
    return count > right ? [LintFinding(page.styleNodes.first, "!important")] : []
  }

  static let styleSize = EmailRule(
    id: "style-size", severity: .error,
    meaning: "The style elements have more than 16,384 bytes in all.",
    message: "Gmail drops what is past 16,384 bytes of style",
    hint: "inline more, drop unused rules",
    clients: Audience(.gmail),
    bad: "<style>p:hover{color:#222222}" + String(repeating: "/* filler text */", count: 1000)
      + "</style>",
    good: "<style>p:hover{color:#222222}</style>"
  ) { page in
    let bytes = page.styleText.utf8.count - page.styleNodes.count
    return bytes > 16_384 ? [LintFinding(page.styleNodes.first, "\(bytes) bytes")] : []
  }

  static let styleNestedAt = EmailRule(
    id: "style-nested-at", severity: .error, meaning: "An at-rule stands inside another one.",
    message: "Gmail drops this style element and those after it",
    hint: "flatten it, or move it into a style element of its own at the end",
    clients: Audience(.gmail),
    bad: "<style>@supports (color:red){@media print{p{color:#222222}}}</style>",
    good: "<style>@media print{p{color:#222222}}</style>"
  ) { page in
    page.rules.filter { $0.conditions.count > 1 }.prefix(1).map {
      LintFinding(page.styleNodes.first, $0.conditions.joined(separator: " "))
    }
  }

  static let styleInBody = EmailRule(
    id: "style-in-body", severity: .error, meaning: "A style element stands in the body.",
    message: "Gmail reads style in the head only", hint: "move it into the head",
    clients: Audience(.gmail),
    bad: "<p>a</p><style>p:hover{color:#222222}</style>",
    good: "<style>p:hover{color:#222222}</style><p>a</p>"
  ) { page in
    page.body.filter { $0.name == "style" }.map { LintFinding($0.node, "") }
  }

  static let styleOnly = EmailRule(
    id: "style-only", severity: .error,
    meaning: "Layout, color or size that the text needs stands in a style element only.",
    message: "lost where style elements are dropped",
    hint: "inline it; keep style for hover, dark and small screens",
    clients: Audience(.nonGoogle),
    bad: "<style media=\"screen\">p{font-size:20px}</style><p>a</p>",
    good: "<style media=\"screen\">p:hover{color:#222222}</style><p>a</p>"
  ) { page in
    let needed = [
      "color", "background", "background-color", "font-size", "display", "width", "padding",
      "margin", "text-align", "line-height",
    ]
    return page.rules.filter { rule in
      rule.conditions.isEmpty && rule.declarations.contains { needed.contains($0.name) }
        && rule.selectors.contains { !isForClient($0) }
    }.prefix(3).map { LintFinding(page.styleNodes.first, $0.selectors.joined(separator: ", ")) }
  }

  private static func isForClient(_ selector: String) -> Bool {
    clientMarks.contains(where: selector.holdsBytes)
  }

  private static let clientMarks = [
    ":", "[data-ogs", "#outlook", ".ExternalClass", "u +", "u+", "u ~", ".moz-text-html",
    "#MessageViewBody", "[x-apple", "[class~=",
  ]

  static let mediaQueryForm = EmailRule(
    id: "media-query-form", severity: .warning,
    meaning: "A media query asks for more than a width or the color scheme.",
    message: "several clients drop this query", hint: "write @media only screen and (max-width: …)",
    clients: Audience(.gmail, .yahoo, .outlookWeb),
    bad: "<style>@media (max-height:400px){p{color:#222222}}</style>",
    good: "<style>@media only screen and (max-width:400px){p{color:#222222}}</style>"
  ) { page in
    let allowed = ["max-width", "min-width", "prefers-color-scheme"]
    var seen: Set<String> = []
    return page.rules.compactMap { rule in
      guard let query = rule.conditions.first(where: { $0.hasPrefix("@media") }),
        seen.insert(query).inserted
      else { return nil }
      let features = query.utf8.split(separator: UInt8(ascii: "(")).dropFirst().map { part in
        part.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ")") }.filter { $0 != 0x20 }
      }
      let isPlain =
        query != "@media"
        && features.allSatisfy { feature in allowed.contains { feature.elementsEqual($0.utf8) } }
      return isPlain ? nil : LintFinding(page.styleNodes.first, query)
    }
  }

  static let selectorAttribute = EmailRule(
    id: "selector-attribute", severity: .advice,
    meaning: "A rule that stays in the style element selects by attribute.",
    message: "webmail drops rules that select by attribute", hint: "use a class",
    clients: Audience(.gmail, .yahoo, .outlookWeb),
    bad: "<style>[title=a]:hover{color:#222222}</style>",
    good: "<style>.a:hover{color:#222222}</style>"
  ) { page in
    page.rules.flatMap { $0.selectors.filter { $0.holdsBytes(of: "[") } }
      .filter { !isForClient(unhovered($0)) }
      .map { LintFinding(page.styleNodes.first, $0) }
  }

  private static func unhovered(_ selector: String) -> String {
    String(Substring(selector.utf8.prefix { $0 != UInt8(ascii: ":") }))
  }
}
