package import Diagnostics

/// Every code that rendering can give.
package enum RenderingCodes {
  package static let all: [DiagnosticCode] = [
    .unclosedTag, .unknownTag, .unclosedSection, .strayClose, .wrongClose, .unknownName,
    .unknownPartial, .partialCycle, .tooManyPartials, .templateNotUTF8, .templateTooLarge,
    .templateSyntax, .objectAsSection, .valueOutsideQuotes, .escapedMarkup, .unescapedText,
    .valueIsNoText, .textAsAddress, .missingTemplate, .snippetTag,
    .snippetValueNotPlain,
  ]
}

extension DiagnosticCode {
  static let unclosedTag = template(
    "template.unclosed-tag", "a template opens a tag and does not close it",
    "the rest of the page would be read as its name", bad: "{{store.name", good: "{{store.name}}")
  static let unknownTag = template(
    "template.unknown-tag", "a tag is of a kind that templates here do not have",
    "names, sections, partials and comments are all there is, so that each can be proved",
    bad: "{{&store.name}}", good: "{{store.name}}")
  static let unclosedSection = template(
    "template.unclosed-section", "a section is opened and not closed",
    "nobody can tell what it shows or hides", bad: "{{#is_link}}", good: "{{#is_link}}{{/is_link}}")
  static let strayClose = template(
    "template.stray-close", "a section is closed that was not opened",
    "nobody can tell what it shows or hides", bad: "{{/is_link}}",
    good: "{{#is_link}}{{/is_link}}")
  static let wrongClose = template(
    "template.wrong-close", "a section is closed under another name than it was opened",
    "nobody can tell what it shows or hides", bad: "{{#is_link}}{{/is_coupon}}",
    good: "{{#is_link}}{{/is_link}}")
  static let unknownName = template(
    "template.unknown-name", "a template uses a name that stands for nothing on its page",
    "it would come out as a blank", bad: "{{stroe.name}}", good: "{{store.name}}")
  static let unknownPartial = template(
    "template.unknown-partial", "a template includes a file that the theme does not have",
    "it would come out as a blank", bad: "{{>partials/foter}}", good: "{{store.name}}")
  static let partialCycle = template(
    "template.partial-cycle", "a template includes itself", "the page would never end",
    bad: "{{>partials/footer}}", good: "{{store.name}}")
  static let tooManyPartials = template(
    "template.too-many-partials", "partials include so many others that a page would not end soon",
    "a few of them that double each other make a page without end")
  static let templateNotUTF8 = template(
    "template.not-utf8", "a template is not encoded in UTF-8",
    "accents and other scripts would come out wrong")
  static let templateTooLarge = template(
    "template.too-large", "a template is larger than 256 KiB", "no authored template is")
  static let templateSyntax = template(
    "template.syntax", "a template cannot be read", "the page cannot be drawn")
  static let objectAsSection = template(
    "template.object-as-section", "a group of names is used as a section",
    "it is neither shown nor hidden; its names are reached with a dot",
    bad: "{{#store}}{{name}}{{/store}}", good: "{{store.name}}")
  static let valueOutsideQuotes = template(
    "template.value-outside-quotes",
    "a value stands in a tag outside quotes, or in a script or style element",
    "there is no escaping that would keep it a value there",
    bad: "<p {{store.name}}=\"\"></p>", good: "<p title=\"{{store.name}}\"></p>")
  static let escapedMarkup = template(
    "template.escaped-markup", "markup stands in two braces",
    "people would see its tags; markup takes three braces")
  static let unescapedText = template(
    "template.unescaped-text", "a text stands in three braces",
    "a name such as '<img onerror=…>' would become part of the page",
    bad: "{{{store.name}}}", good: "{{store.name}}")
  static let valueIsNoText = template(
    "template.value-is-no-text", "a list, group or switch is used as a text",
    "it has no words to show", bad: "{{languages}}", good: "{{store.name}}")
  static let textAsAddress = template(
    "template.text-as-address", "a text stands where an address begins",
    "a text such as 'javascript:…' would run when it is clicked",
    bad: "<a href=\"{{store.name}}\">Shop</a>", good: "<a href=\"{{store.url}}\">Shop</a>")
  static let missingTemplate = template(
    "theme.missing-template", "a theme lacks a template or style sheet that every theme needs",
    "the page it draws could not be made")
  static let snippetTag = template(
    "guide.snippet-tag", "a snippet uses a section, a partial or three braces",
    "a snippet is one block of code with names in it, so that each value can be proved to fit")
  static let snippetValueNotPlain = template(
    "guide.snippet-value-not-plain",
    "a value that is not plain letters, digits and URL marks would stand in a snippet",
    "it could end the text or attribute it stands in and change what the snippet does")

  private static func template(
    _ name: String, _ meaning: String, _ reason: String, bad: String? = nil, good: String = ""
  ) -> DiagnosticCode {
    let example = bad.map { Example(.file(examplePartial), bad: $0, good: good) }
    return DiagnosticCode(
      name, meaning: meaning, reason: reason, example: example, isStructural: true)
  }

  /// A partial of the shipped theme that may hold anything.
  private static let examplePartial = "themes/linen/partials/footer.mustache"
}
