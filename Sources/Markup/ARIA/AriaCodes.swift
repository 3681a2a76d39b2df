package import Diagnostics

private let aria = "https://www.w3.org/TR/wai-aria-1.2/"
private let ariaInHTML = "https://www.w3.org/TR/html-aria/"

private func code(
  _ name: String, _ meaning: String, _ reason: String, bad: String, good: String,
  at specification: String, _ kind: DiagnosticCode.Kind = .fragment(context: "div"),
  severity: Severity = .error
) -> DiagnosticCode {
  DiagnosticCode(
    "markup.\(name)", severity, meaning: meaning, reason: reason,
    example: .init(kind, bad: bad, good: good), specification: specification)
}

private func warning(
  _ name: String, _ meaning: String, _ reason: String, bad: String, good: String,
  at specification: String
) -> DiagnosticCode {
  code(name, meaning, reason, bad: bad, good: good, at: specification, severity: .warning)
}

private func page(_ body: String) -> String {
  """
  <!DOCTYPE html>
  <html lang="en"><head><meta charset="utf-8"/><title>Example</title></head>
  <body>\(body)</body></html>
  """
}

extension DiagnosticCode {
  package static let unknownRole = code(
    "unknown-role", "A role is not one that ARIA defines.",
    "Screen readers ignore it, so the element is read as if it had no role.",
    bad: "<div role=\"dialogue\" aria-label=\"Gift\">Hello</div>",
    good: "<div role=\"dialog\" aria-label=\"Gift\">Hello</div>", at: aria + "#role_definitions")
  package static let abstractRole = code(
    "abstract-role", "A role stands on an element that only exists to order the others.",
    "No browser passes it on to screen readers.",
    bad: "<div role=\"landmark\" aria-label=\"News\">Text</div>",
    good: "<div role=\"region\" aria-label=\"News\">Text</div>", at: aria + "#abstract_roles")
  package static let deprecatedRole = warning(
    "deprecated-role", "A role is deprecated.",
    "Newer versions of ARIA drop it.",
    bad: "<ul role=\"directory\"><li>One</li></ul>", good: "<ul><li>One</li></ul>",
    at: ariaInHTML + "#deprecated-aria-roles")
  package static let roleNotAllowed = code(
    "role-not-allowed", "An element has a role that HTML does not let it have.",
    "The role contradicts what the element does by itself.",
    bad: "<h2 role=\"button\">Open</h2>", good: "<h2><button type=\"button\">Open</button></h2>",
    at: ariaInHTML + "#docconformance")
  package static let redundantRole = warning(
    "redundant-role", "An element has the role that it has by itself.",
    "It says nothing and may hide a mistake when the element is changed.",
    bad: "<button type=\"button\" role=\"button\">Open</button>",
    good: "<button type=\"button\">Open</button>", at: ariaInHTML + "#docconformance")
  package static let roleWithoutContext = code(
    "role-without-context", "A role stands without the role that must be around it.",
    "Screen readers then cannot say which of how many it is, or pass it over.",
    bad: page("<div role=\"option\">Red</div>"),
    good: page(
      "<div role=\"listbox\" aria-label=\"Color\"><div role=\"option\">Red</div></div>"
    ),
    at: aria + "#scope", .page)
  package static let roleWithoutParts = code(
    "role-without-parts", "A role for a whole stands on an element without any of its parts.",
    "Screen readers announce an empty list, menu or table.",
    bad: page("<div role=\"list\"><p>Red</p></div>"),
    good: page("<div role=\"list\"><p role=\"listitem\">Red</p></div>"),
    at: aria + "#mustContain", .page, severity: .warning)
  package static let misplacedRole = code(
    "misplaced-role", "A role stands inside another that cannot hold it.",
    "Screen readers lose the part, or miscount what is around it.",
    bad: "<h2><span role=\"alert\">News</span></h2>",
    good: "<h2>News</h2><p role=\"alert\">Text</p>",
    at: ariaInHTML + "#allowed-descendants-of-aria-roles")
  package static let tabWithoutPanel = code(
    "tab-without-panel", "A tab is selected and no panel belongs to it.",
    "Readers who choose the tab cannot go to what it shows.",
    bad: page(
      "<div role=\"tablist\"><button type=\"button\" role=\"tab\" aria-selected=\"true\">One"
        + "</button></div>"),
    good: page(
      "<div role=\"tablist\"><button type=\"button\" role=\"tab\" aria-selected=\"true\" "
        + "aria-controls=\"one\">One</button></div><div role=\"tabpanel\" id=\"one\">Text</div>"),
    at: aria + "#tabpanel", .page)
  package static let secondMain = code(
    "second-main", "A page has two main parts.",
    "Readers who jump to the main part cannot know which one they reach.",
    bad: page("<main>One</main><div role=\"main\">Two</div>"),
    good: page("<main>One</main><div>Two</div>"),
    at: aria + "#main", .page, severity: .warning)
  package static let unsupportedAria = code(
    "unsupported-aria", "A state or property stands on a role that does not know it.",
    "Screen readers ignore it or announce nonsense.",
    bad: "<p aria-checked=\"true\">Text</p>",
    good: "<p role=\"checkbox\" aria-checked=\"true\" tabindex=\"0\">Text</p>",
    at: ariaInHTML + "#docconformance")
  package static let ariaNotAllowed = code(
    "aria-not-allowed", "An element has 'aria-*' that no reader ever perceives.",
    "The attribute can have no effect.",
    bad: "<img src=\"a.png\" alt=\"\" width=\"1\" height=\"1\" aria-live=\"polite\"/>",
    good: "<img src=\"a.png\" alt=\"\" width=\"1\" height=\"1\"/>",
    at: ariaInHTML + "#docconformance")
  package static let prohibitedName = code(
    "prohibited-name", "An element is named that may not be.",
    "Most screen readers then read neither the name nor, worse, the text.",
    bad: "<p aria-label=\"Note\">Text</p>", good: "<p role=\"note\" aria-label=\"Note\">Text</p>",
    at: ariaInHTML + "#requirements-for-use-of-aria-attributes-to-name-elements")
  package static let missingAria = code(
    "missing-aria", "A role misses a state or property that it must have.",
    "Screen readers cannot say what state the control is in.",
    bad: "<div role=\"checkbox\" tabindex=\"0\">Send me news</div>",
    good: "<div role=\"checkbox\" tabindex=\"0\" aria-checked=\"false\">Send me news</div>",
    at: aria + "#requiredState")
  package static let badAriaValue = code(
    "bad-aria-value", "The value of a state or property is not of its type.",
    "Browsers fall back on a default that the author did not choose.",
    bad: "<p aria-hidden=\"yes\">Text</p>", good: "<p aria-hidden=\"true\">Text</p>",
    at: aria + "#propcharacteristic_value")
  package static let deprecatedAria = warning(
    "deprecated-aria", "A state or property is deprecated, at least on this role.",
    "Newer versions of ARIA drop it there.",
    bad: "<p aria-grabbed=\"true\">Text</p>", good: "<p>Text</p>",
    at: ariaInHTML + "#deprecated-aria-attributes")
  package static let doubtfulAria = warning(
    "doubtful-aria", "A state or property stands where only another role would know it.",
    "Browsers do not pass it on, though other checkers may be silent.",
    bad: "<table><tbody><tr><td aria-selected=\"true\">1</td></tr></tbody></table>",
    good: "<table><tbody><tr><td>1</td></tr></tbody></table>",
    at: ariaInHTML + "#docconformance")
  package static let rowState = warning(
    "row-state", "A row of a plain table or grid has a state that belongs to rows of a tree.",
    "Browsers do not pass it on: only a row of a treegrid opens, closes and has levels.",
    bad: "<table><tbody><tr aria-expanded=\"true\"><td>1</td></tr></tbody></table>",
    good: "<table><tbody><tr><td>1</td></tr></tbody></table>", at: aria + "#row")
  package static let ariaConflict = code(
    "aria-conflict", "A state or property contradicts what the element says by itself.",
    "Browsers and screen readers disagree on which one counts.",
    bad: "<label><input type=\"checkbox\" aria-checked=\"true\"/> News</label>",
    good: "<label><input type=\"checkbox\" checked=\"checked\"/> News</label>",
    at: ariaInHTML
      + "#requirements-for-use-of-aria-attributes-in-place-of-equivalent-html-attributes")
  package static let redundantAria = warning(
    "redundant-aria", "A state or property repeats what the element says by itself.",
    "The two go apart as soon as only one is changed.",
    bad: "<button type=\"button\" disabled=\"disabled\" aria-disabled=\"true\">Open</button>",
    good: "<button type=\"button\" disabled=\"disabled\">Open</button>",
    at: ariaInHTML
      + "#requirements-for-use-of-aria-attributes-in-place-of-equivalent-html-attributes")
  package static let hiddenFocus = warning(
    "hidden-focus", "Something takes the focus that is hidden from screen readers.",
    "The reader lands on it and hears nothing.",
    bad: "<p aria-hidden=\"true\"><a href=\"/a\">More about this</a></p>",
    good: "<p><a href=\"/a\">More about this</a></p>", at: aria + "#aria-hidden")
  package static let badOwner = code(
    "bad-owner", "'aria-owns' names an element that another one owns, or one around it.",
    "An element has one place; where browsers put this one differs.",
    bad: "<div aria-owns=\"a\">One</div><div aria-owns=\"a\">Two</div><p id=\"a\">Three</p>",
    good: "<div aria-owns=\"a\">One</div><div>Two</div><p id=\"a\">Three</p>",
    at: aria + "#aria-owns")
  package static let interactiveInRole = warning(
    "interactive-in-role", "Something interactive stands inside a role that is read as one text.",
    "Screen readers do not show it, so nobody can reach it.",
    bad: "<div role=\"button\" tabindex=\"0\">Open <a href=\"/a\">this page</a></div>",
    good: "<div role=\"button\" tabindex=\"0\">Open this page</div>",
    at: ariaInHTML + "#allowed-descendants-of-aria-roles")
}

package enum AriaCodes {
  package static let all: [DiagnosticCode] = [
    .unknownRole, .abstractRole, .deprecatedRole, .roleNotAllowed, .redundantRole,
    .roleWithoutContext, .roleWithoutParts, .misplacedRole, .tabWithoutPanel, .secondMain,
    .unsupportedAria, .ariaNotAllowed, .prohibitedName, .missingAria, .badAriaValue,
    .deprecatedAria, .doubtfulAria, .rowState, .ariaConflict, .redundantAria, .hiddenFocus,
    .badOwner, .interactiveInRole,
  ]
}
