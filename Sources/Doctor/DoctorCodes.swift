package import Diagnostics

package enum DoctorCodes {
  package static let all: [DiagnosticCode] = [
    .pageTooLarge, .pageEmpty, .noSnippet, .snippetInComment, .snippetAsText, .codeShown,
    .snippetInFrame, .repeatedSnippet, .idlePlace, .otherStore, .otherHost, .insecureScript,
    .oldVersion, .integrityOnStableName, .wrongIntegrity, .noCrossOrigin, .heldBack,
    .moduleScript, .brokenAttributes, .noOrder, .repeatedOrder, .brokenJSON, .islandRuns,
    .noOrderNumber, .tokenLeft, .markLeft, .escapedTwice, .oddEmail, .oddTotal, .oddCurrency,
    .oddSignature, .otherCode, .secretNamed, .policyBlocks, .policyBlocksInline, .sandboxPolicy,
    .policyReports,
  ]
}

extension DiagnosticCode {
  /// Faults of a page that somebody else serves: there is no file to show as an example.
  private static func sick(
    _ name: String, _ severity: Severity = .error, _ meaning: String, _ reason: String
  ) -> DiagnosticCode {
    DiagnosticCode("doctor.\(name)", severity, meaning: meaning, reason: reason)
  }

  static let pageTooLarge = sick(
    "page-too-large", .error, "The saved page is larger than 8 MB.",
    "No confirmation page is; it is another file.")
  static let pageEmpty = sick(
    "page-empty", .error, "The file holds no HTML.",
    "It may have been saved as a picture, or nothing came back from the shop.")
  static let noSnippet = sick(
    "no-snippet", .error, "The page does not load the popup's script.",
    "The snippet is in another box, on another page, or was not saved.")
  static let snippetInComment = sick(
    "snippet-in-comment", .error, "The snippet stands in an HTML comment.",
    "Browsers ignore it there.")
  static let snippetAsText = sick(
    "snippet-as-text", .error, "The snippet is shown to the customer as text.",
    "It was pasted into an editor for text, which wrote its angle brackets as entities.")
  static let codeShown = sick(
    "code-shown", .error, "Server code is shown in the page instead of being run.",
    "It was pasted into a box for HTML. PHP belongs into a plugin or a box for PHP.")
  static let snippetInFrame = sick(
    "snippet-in-frame", .error, "The snippet stands inside a frame.",
    "A frame cannot cover the page, and a sandboxed one may run no script.")
  static let repeatedSnippet = sick(
    "repeated-snippet", .error, "The page loads the script more than once.",
    "Two boxes hold the snippet, or two plugins print it.")
  static let idlePlace = sick(
    "idle-place", .error, "The script stands where browsers run none.",
    "In noscript, template and textarea a script element does nothing.")
  static let otherStore = sick(
    "other-store", .error, "The page loads the script of another store.",
    "Customers would join a programme that is not theirs.")
  static let otherHost = sick(
    "other-host", .error, "The script is loaded from another host than the bundle's.",
    "It is an old address or a slip, and nobody updates what is there.")
  static let insecureScript = sick(
    "insecure-script", .error, "The script is loaded without encryption.",
    "Browsers refuse it on a page with https.")
  static let oldVersion = sick(
    "old-version", .error, "The page loads an older pinned version of the script.",
    "It does not know of changes to the offer, the texts or the dates.")
  static let integrityOnStableName = sick(
    "integrity-on-stable-name", .error, "The stable address has an integrity value.",
    "The script at that address changes with each build; the browser would refuse the next one.")
  static let wrongIntegrity = sick(
    "wrong-integrity", .error, "The integrity value is not that of the script.",
    "The browser refuses to run it.")
  static let noCrossOrigin = sick(
    "no-cross-origin", .error, "A pinned script lacks the attribute crossorigin.",
    "Without it the browser cannot check a script of another host, and refuses it.")
  static let heldBack = sick(
    "held-back", .error, "The script is marked so that the browser does not run it.",
    "Consent tools and optimisers do that, and run it later or not at all.")
  static let moduleScript = sick(
    "module-script", .warning, "The script is loaded as a module.",
    "It is a classic script, which finds its values by its own element; a module has none.")
  static let brokenAttributes = sick(
    "broken-attributes", .error, "The script element has an attribute that nobody wrote.",
    "A value with a quote has ended its attribute: the platform does not escape it.")
  static let noOrder = sick(
    "no-order", .error, "The page hands over no order.",
    "The script is there, but nothing tells it whom to invite.")
  static let repeatedOrder = sick(
    "repeated-order", .error, "The page hands over more than one order.",
    "Only the first is read.")
  static let brokenJSON = sick(
    "broken-json", .error, "The order's JSON cannot be read.",
    "A quote in a value was not escaped, or a comma is too many.")
  static let islandRuns = sick(
    "island-runs", .error, "The element with the order's data is a script that browsers run.",
    "Its type must be application/json or text/plain, or it is taken for code.")
  static let noOrderNumber = sick(
    "no-order-number", .error, "The order has no number.",
    "Without it the popup does not open: it could ask again for the same order.")
  static let tokenLeft = sick(
    "token-left", .error, "A token of the shop system was not replaced.",
    "The code is in a box where the system replaces none, or the token's name is wrong.")
  static let markLeft = sick(
    "mark-left", .error, "A value that the merchant must replace was not.",
    "The popup treats it as missing and asks the customer.")
  static let escapedTwice = sick(
    "escaped-twice", .error, "A value was escaped twice.",
    "Customers would be greeted as O&#39;Brien.")
  static let oddEmail = sick(
    "odd-email", .warning, "The email address holds no @.", "The popup asks for it instead.")
  static let oddTotal = sick(
    "odd-total", .warning, "The total is not a plain number.",
    "A currency sign or a comma in it cannot be told apart from a mistake by the service.")
  static let oddCurrency = sick(
    "odd-currency", .warning, "The currency is not a code of three letters.",
    "The service does not know what was paid.")
  static let oddSignature = sick(
    "odd-signature", .warning, "The signature is not 64 lowercase hexadecimal digits.",
    "The service refuses it and has to confirm the address by email.")
  static let otherCode = sick(
    "other-code", .error, "The snippet holds the code of another shop.",
    "It was copied from the guide of another store.")
  static let secretNamed = sick(
    "secret-named", .error, "The page names the secret that signs orders.",
    "Server code is shown to customers. If the secret itself is in the page, replace it at once.")
  static let policyBlocks = sick(
    "policy-blocks", .error, "The page's Content Security Policy forbids what the popup needs.",
    "The browser refuses it and says so in its console only.")
  static let policyBlocksInline = sick(
    "policy-blocks-inline", .error, "The page's Content Security Policy forbids inline scripts.",
    "This platform's snippet hands the order over by an inline script.")
  static let policyReports = sick(
    "policy-reports", .advice, "A policy that only reports would forbid what the popup needs.",
    "Nothing is blocked today. The popup stops on the day on which the policy is enforced.")
  static let sandboxPolicy = sick(
    "sandbox-policy", .error, "The page is sandboxed by its Content Security Policy.",
    "No script runs there.")
}
