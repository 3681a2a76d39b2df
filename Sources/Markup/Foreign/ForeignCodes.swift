package import Diagnostics

private let body: DiagnosticCode.Kind = .fragment(context: "div")

private func code(
  _ name: String, _ meaning: String, _ reason: String, bad: String, good: String,
  at specification: String, severity: Severity = .error
) -> DiagnosticCode {
  DiagnosticCode(
    "markup.\(name)", severity, meaning: meaning, reason: reason,
    example: .init(body, bad: bad, good: good), specification: specification)
}

extension DiagnosticCode {
  package static let unknownForeignElement = code(
    "unknown-foreign-element",
    "A drawing or formula has an element that SVG or MathML does not know.",
    "Nothing is drawn for it. Names count letter case: 'linearGradient', not 'lineargradient'.",
    bad: "<svg><circel r=\"5\"/></svg>", good: "<svg><circle r=\"5\"/></svg>",
    at: "https://www.w3.org/TR/SVG2/eltindex.html")
  package static let unknownForeignAttribute = code(
    "unknown-foreign-attribute",
    "An element of SVG or MathML has an attribute that it does not know.",
    "It is ignored, and what it should do does not happen.",
    bad: "<svg><line radius=\"5\"/></svg>", good: "<svg><circle r=\"5\"/></svg>",
    at: "https://www.w3.org/TR/SVG2/attindex.html")
  package static let foreignLetterCase = code(
    "foreign-letter-case", "A name of SVG is written in letters of another case.",
    "HTML parsers put it right. As a file of its own the drawing would do without.",
    bad: "<svg viewbox=\"0 0 5 5\"></svg>", good: "<svg viewBox=\"0 0 5 5\"></svg>",
    at: "https://html.spec.whatwg.org/multipage/parsing.html#adjust-svg-attributes",
    severity: .warning)
  package static let misplacedForeignElement = code(
    "misplaced-foreign-element", "An element of SVG or MathML stands where it may not.",
    "It is ignored there.",
    bad: "<svg><g><stop offset=\"1\"/></g></svg>",
    good: "<svg><linearGradient><stop offset=\"1\"/></linearGradient></svg>",
    at: "https://www.w3.org/TR/SVG2/struct.html")
  package static let wrongChildCount = code(
    "wrong-child-count", "A part of a formula or drawing has too few or too many parts of its own.",
    "Browsers draw a formula as a plain row, and a filter without its light not at all.",
    bad: "<math><mfrac><mn>1</mn></mfrac></math>",
    good: "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>",
    at: "https://www.w3.org/TR/mathml-core/#fractions-mfrac")
  package static let badItemReference = code(
    "bad-item-reference", "An item's 'itemref' reaches an element twice, or the item itself.",
    "Readers of microdata take the property twice, or never come to an end.",
    bad: "<div itemscope=\"itemscope\" itemref=\"a\"><p id=\"a\" itemprop=\"name\">Ada</p></div>",
    good: "<div itemscope=\"itemscope\"><p id=\"a\" itemprop=\"name\">Ada</p></div>",
    at: "https://html.spec.whatwg.org/multipage/microdata.html#associating-names-with-items")
  package static let badJSON = code(
    "bad-json", "A data block is not JSON.",
    "The script that reads it fails.",
    bad: "<script type=\"application/json\">{'a': 1}</script>",
    good: "<script type=\"application/json\">{\"a\": 1}</script>",
    at: "https://html.spec.whatwg.org/multipage/scripting.html#data-block")
  package static let badImportMap = code(
    "bad-import-map", "An import map is not of its form.",
    "The browser drops it or a part of it, and modules are not found.",
    bad: "<script type=\"importmap\">{\"imports\": {\"app\": \"app.js\"}}</script>",
    good: "<script type=\"importmap\">{\"imports\": {\"app\": \"./app.js\"}}</script>",
    at: "https://html.spec.whatwg.org/multipage/webappapis.html#import-maps")
  package static let badSpeculationRules = code(
    "bad-speculation-rules", "Speculation rules are not of their form.",
    "The browser drops them, and nothing is fetched ahead.",
    bad: "<script type=\"speculationrules\">{\"prefetch\": [{\"source\": \"list\"}]}</script>",
    good: "<script type=\"speculationrules\">{\"prefetch\": [{\"urls\": [\"/next\"]}]}</script>",
    at: "https://html.spec.whatwg.org/multipage/speculative-loading.html")
  package static let repeatedJSONName = code(
    "repeated-json-name", "An object in JSON has the same name twice.",
    "Only the last one counts.",
    bad: "<script type=\"application/json\">{\"a\": 1, \"a\": 2}</script>",
    good: "<script type=\"application/json\">{\"a\": 2}</script>",
    at: "https://www.rfc-editor.org/rfc/rfc8259#section-4", severity: .warning)
  package static let badStyle = code(
    "bad-style", "CSS in the page has a fault.",
    "Browsers skip the declaration or rule, or all that follows.",
    bad: "<p style=\"color red\">Text</p>", good: "<p style=\"color: red\">Text</p>",
    at: "https://www.w3.org/TR/css-syntax-3/")
  package static let doubtfulStyle = code(
    "doubtful-style", "CSS has a name that it does not know, or a drawing's CSS has a fault.",
    "Browsers skip what they do not know.",
    bad: "<p style=\"colour: red\">Text</p>", good: "<p style=\"color: red\">Text</p>",
    at: "https://www.w3.org/TR/CSS/", severity: .warning)
}

package enum ForeignCodes {
  package static let all: [DiagnosticCode] = [
    .unknownForeignElement, .unknownForeignAttribute, .foreignLetterCase,
    .misplacedForeignElement, .wrongChildCount, .badItemReference, .badJSON, .badImportMap,
    .badSpeculationRules, .repeatedJSONName, .badStyle, .doubtfulStyle,
  ]
}
