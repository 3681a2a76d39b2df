package import Diagnostics

private func advice(
  _ name: String, _ severity: Severity = .warning, _ meaning: String, _ reason: String,
  _ kind: DiagnosticCode.Kind = .fragment(context: "div"), bad: String, good: String,
  at page: String
) -> DiagnosticCode {
  DiagnosticCode(
    "markup.\(name)", severity, meaning: meaning, reason: reason,
    example: .init(kind, bad: bad, good: good), specification: page)
}

private let guidelines = "https://www.w3.org/WAI/WCAG22/Understanding/"

// Accessibility.
extension DiagnosticCode {
  package static let unnamedElement = advice(
    "unnamed-element", .warning, "A link, button, heading, frame, dialog or drawing has no name.",
    "A screen reader says 'link' or 'button' and nothing else.",
    bad: "<p><a href=\"/cart\"><img src=\"cart.png\" alt=\"\"/></a></p>",
    good: "<p><a href=\"/cart\"><img src=\"cart.png\" alt=\"Cart\"/></a></p>",
    at: guidelines + "name-role-value")
  package static let unlabelledControl = advice(
    "unlabelled-control", .warning, "A form control has no label.",
    "Who does not see it cannot know what to enter; a placeholder vanishes with the first letter.",
    bad: "<p><input name=\"town\" placeholder=\"Town\"/></p>",
    good: "<p><label>Town <input name=\"town\"/></label></p>",
    at: guidelines + "labels-or-instructions")
  package static let tableWithoutHeaders = advice(
    "table-without-headers", .advice, "A table of several rows and columns has no header cells.",
    "A screen reader then reads figures without saying what they are of.", .page,
    bad: examplePage(
      """
      <table><tbody><tr><td>Shirt</td><td>20</td></tr>
      <tr><td>Hat</td><td>9</td></tr></tbody></table>
      """),
    good: examplePage(
      """
      <table><tbody><tr><th scope="row">Shirt</th><td>20</td></tr>
      <tr><th scope="row">Hat</th><td>9</td></tr></tbody></table>
      """),
    at: guidelines + "info-and-relationships")
  package static let vagueLink = advice(
    "vague-link", .advice, "A link's text does not say where it leads.",
    "Many read the links of a page as a list, without what is around them.",
    bad: "<p>Our terms: <a href=\"/terms\">click here</a></p>",
    good: "<p>Read <a href=\"/terms\">our terms</a></p>",
    at: guidelines + "link-purpose-in-context")
  package static let focusOrder = advice(
    "focus-order", .warning, "A 'tabindex' is above 0.",
    "The element then comes before all others, wherever it stands.",
    bad: "<p><a href=\"/\" tabindex=\"3\">Home</a></p>", good: "<p><a href=\"/\">Home</a></p>",
    at: guidelines + "focus-order")
  package static let missingLanguage = advice(
    "missing-language", .warning, "The page does not say its language.",
    "Screen readers choose their voice by it, and browsers their hyphens.", .page,
    bad: "<!DOCTYPE html><html><head><title>Shop</title></head><body></body></html>",
    good: "<!DOCTYPE html><html lang=\"en\"><head><title>Shop</title></head><body></body></html>",
    at: guidelines + "language-of-page")
  package static let skippedHeading = advice(
    "skipped-heading", .error, "A heading is more than one level below the one before it.",
    "Who moves by headings looks for what seems to be missing.", .page,
    bad: examplePage("<h1>Fruit</h1><h3>Apple</h3>"),
    good: examplePage("<h1>Fruit</h1><h2>Apple</h2>"),
    at: htmlStandard + "sections.html#headings-and-outlines")
  package static let noisyStart = advice(
    "noisy-start", .warning, "Sound starts by itself.",
    "It drowns a screen reader's voice, and browsers block it.",
    bad: "<video src=\"a.mp4\" autoplay=\"autoplay\" controls=\"controls\"></video>",
    good: "<video src=\"a.mp4\" controls=\"controls\"></video>", at: guidelines + "audio-control")
  package static let weakAlternative = advice(
    "weak-alternative", .advice, "An image's alternative text says nothing of what it shows.",
    "A file name or 'image of' only costs the listener time.",
    bad: "<p><img src=\"a.png\" alt=\"a.png\"/></p>",
    good: "<p><img src=\"a.png\" alt=\"A linen shirt\"/></p>", at: guidelines + "non-text-content")
  package static let timedRefresh = advice(
    "timed-refresh", .warning, "The page replaces itself after a while.",
    "Who reads slowly loses the page under their eyes.", .page,
    bad: examplePage("<p>Text</p>", head: "<meta http-equiv=\"refresh\" content=\"5; url=/a\"/>"),
    good: examplePage("<p><a href=\"/a\">Go on</a></p>"), at: guidelines + "timing-adjustable")
  package static let unnamedLandmark = advice(
    "unnamed-landmark", .advice, "Several 'nav' have no name.",
    "A screen reader lists them all as 'navigation'.",
    bad: "<nav><a href=\"/\">Home</a></nav><nav><a href=\"/a\">Terms</a></nav>",
    good: """
      <nav aria-label="Main"><a href="/">Home</a></nav>
      <nav aria-label="Legal"><a href="/a">Terms</a></nav>
      """,
    at: guidelines + "bypass-blocks")
}

// Good practice.
extension DiagnosticCode {
  package static let silentSubmit = advice(
    "silent-submit", .advice, "A button in a form has no 'type'.",
    "Such a button sends the form, which is seldom what a 'close' or 'copy' button should do.",
    bad: "<form action=\"/a\"><button>Copy</button></form>",
    good: "<form action=\"/a\"><button type=\"button\">Copy</button></form>",
    at: htmlStandard + "form-elements.html#attr-button-type")
  package static let scriptAddress = advice(
    "script-address", .warning, "A link's address is a script.",
    "It opens nothing in a new tab, and a content security policy blocks it.",
    bad: "<p><a href=\"javascript:go()\">Go</a></p>",
    good: "<p><button type=\"button\">Go</button></p>",
    at: htmlStandard + "browsing-the-web.html#the-javascript:-url-special-case")
  package static let unsafeAddress = advice(
    "unsafe-address", .warning, "A file is loaded over 'http:'.",
    "Browsers block it, or upgrade the address, on a page served over 'https:'.",
    bad: "<p><img src=\"http://shop.example/a.png\" alt=\"A\"/></p>",
    good: "<p><img src=\"https://shop.example/a.png\" alt=\"A\"/></p>",
    at: "https://www.w3.org/TR/mixed-content/")
  package static let lateEncoding = advice(
    "late-encoding", .error, "The character encoding is named too late.",
    "Browsers look for it in the first 1024 bytes only.", .page,
    bad: examplePage(
      "",
      head: "<style>/*\(String(repeating: " ", count: 1100))*/</style>"
        + "<meta charset=\"utf-8\"/>"),
    good: examplePage("", head: "<meta charset=\"utf-8\"/>"),
    at: htmlStandard + "semantics.html#charset")
  package static let blockedByPolicy = advice(
    "blocked-by-policy", .warning, "The popup holds a script, a handler or inline CSS.",
    "Stores with a strict content security policy block it.", .prose,
    bad: "<p style=\"color: red\">Text</p>", good: "<p class=\"warning\">Text</p>",
    at: "https://www.w3.org/TR/CSP3/")
}

// Email.
extension DiagnosticCode {
  package static let strippedElement = advice(
    "stripped-element", .warning, "The email holds what mail programs remove.",
    "The reader sees a hole, or nothing works.", .prose,
    bad: "<form action=\"/a\"></form>", good: "<a href=\"https://shop.example/a\">Answer</a>",
    at: "https://www.rfc-editor.org/rfc/rfc2854")
  package static let unsizedImage = advice(
    "unsized-image", .warning, "An image in the email has no 'width'.",
    "Outlook draws it at its own size, and the layout jumps while images are blocked.", .prose,
    bad: "<img src=\"https://shop.example/a.png\" alt=\"A\"/>",
    good: "<img src=\"https://shop.example/a.png\" alt=\"A\" width=\"120\"/>",
    at: htmlStandard + "embedded-content-other.html#dimension-attributes")
  package static let relativeAddress = advice(
    "relative-address", .warning, "An address in the email is not complete.",
    "A mail has no page for it to start from.", .prose,
    bad: "<a href=\"/terms\">Terms</a>", good: "<a href=\"https://shop.example/terms\">Terms</a>",
    at: "https://www.rfc-editor.org/rfc/rfc2557")
  package static let layoutTable = advice(
    "layout-table", .warning, "A table without header cells has no role.",
    "Screen readers count out its rows and columns, though it is there for layout.", .prose,
    bad: "<table><tbody><tr><td>Text</td></tr></tbody></table>",
    good: "<table role=\"presentation\"><tbody><tr><td>Text</td></tr></tbody></table>",
    at: guidelines + "info-and-relationships")
  package static let openCondition = advice(
    "open-condition", .warning, "A conditional comment for Outlook does not end.",
    "Outlook hides the rest of the mail, or shows it twice.", .prose,
    bad: "<!--[if mso]> <p>Text</p> -->", good: "<!--[if mso]> <p>Text</p> <![endif]-->",
    at: "https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/")
}

extension MarkupCodes {
  static let practice: [DiagnosticCode] = [
    .unnamedElement, .unlabelledControl, .tableWithoutHeaders, .vagueLink, .focusOrder,
    .missingLanguage,
    .skippedHeading, .noisyStart, .weakAlternative, .timedRefresh, .unnamedLandmark,
    .silentSubmit, .scriptAddress, .unsafeAddress, .lateEncoding, .blockedByPolicy,
    .strippedElement, .unsizedImage, .relativeAddress, .layoutTable, .openCondition,
  ]
}
