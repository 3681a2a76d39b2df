package import Diagnostics

extension DiagnosticCode {
  package static let badSelector = DiagnosticCode(
    "style.bad-selector", .warning,
    meaning: "A rule's selector list holds something that CSS cannot read.",
    reason: "Browsers and mail clients drop the whole rule, every other selector of its list too.",
    example: Example(
      .file("themes/linen/email.css"),
      bad: "td::: { color: #222222 }\n", good: "td { color: #222222 }\n"),
    specification: "https://www.w3.org/TR/selectors-4/#invalid")

  package static let badDeclaration = DiagnosticCode(
    "style.bad-declaration", .warning,
    meaning: "Something in a rule is no declaration: it lacks a name, a colon or a value.",
    reason: "It is dropped up to the next semicolon, often with the declaration that follows.",
    example: Example(
      .file("themes/linen/email.css"),
      bad: "td { color #222222; padding: 0 }\n", good: "td { color: #222222; padding: 0 }\n"),
    specification: "https://www.w3.org/TR/css-syntax-3/#consume-declaration")

  package static let unclosedBlock = DiagnosticCode(
    "style.unclosed-block", .warning,
    meaning: "A block has no closing brace.",
    reason: "All that follows is taken for a part of it.",
    example: Example(
      .file("themes/linen/email.css"),
      bad: "td { color: #222222\n", good: "td { color: #222222 }\n"),
    specification: "https://www.w3.org/TR/css-syntax-3/#parse-errors")

  package static let ruleWithoutBlock = DiagnosticCode(
    "style.rule-without-block", .warning,
    meaning: "The style sheet has text that no block of declarations follows.",
    reason: "It styles nothing, and it may swallow the rule after it.",
    example: Example(
      .file("themes/linen/email.css"),
      bad: "td { color: #222222 }\np\n", good: "td { color: #222222 }\n"),
    specification: "https://www.w3.org/TR/css-syntax-3/#consume-qualified-rule")

  package static let unresolvedVariable = DiagnosticCode(
    "style.unresolved-variable", .warning,
    meaning: "A rule that stays in the style element uses a custom property that nothing declares.",
    reason: "Most mail clients do not know var() at all, so the declaration has no effect.",
    example: Example(
      .file("themes/linen/email.css"),
      bad: "a:hover { color: var(--nothing) }\n", good: "a:hover { color: #222222 }\n"),
    specification: "https://www.w3.org/TR/css-variables-1/#invalid-variables")
}

extension Diagnostic {
  static func styleFault(_ fault: CSSFault, at location: FileLocation) -> Diagnostic {
    let text = String(fault.text.prefix(48))
    switch fault.kind {
    case .badSelector:
      return Diagnostic(
        .badSelector, "'\(text)' is no selector, so its rule has no effect", at: location,
        hint: "mend the selector, or give each selector a rule of its own")
    case .badDeclaration:
      return Diagnostic(
        .badDeclaration, "'\(text)' is no declaration", at: location,
        hint: "write name: value and end it with a semicolon")
    case .unclosedBlock:
      return Diagnostic(
        .unclosedBlock, "this block has no closing brace", at: location, hint: "add }")
    case .ruleWithoutBlock:
      return Diagnostic(
        .ruleWithoutBlock, "'\(text)' has no block of declarations", at: location,
        hint: "remove it, or add { ... }")
    }
  }

  static func unresolvedVariable(_ value: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .unresolvedVariable, "'\(value)' uses a custom property that is not declared", at: location,
      hint: "declare it on :root, or give var() a fallback")
  }
}
