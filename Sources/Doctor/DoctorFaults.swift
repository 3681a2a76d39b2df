import Diagnostics

extension Diagnostic {
  static func pageTooLarge(_ bytes: Int, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .pageTooLarge, "the page has \(bytes) bytes, more than any confirmation page", at: place,
      hint: "save the page itself, without its pictures")
  }
  static func pageEmpty(at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .pageEmpty, "the file holds no HTML", at: place,
      hint: "open the confirmation page, choose 'Save page as', and take the HTML file")
  }
  static func noSnippet(_ address: String, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .noSnippet, "nothing on the page loads '\(address)'", at: place,
      hint: "follow 'Where it goes' in the platform's guide and save the page of a new test order")
  }
  static func snippetInComment(at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .snippetInComment, "the snippet stands in a comment", at: place,
      hint: "take the '<!--' and '-->' around it away")
  }
  static func snippetAsText(at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .snippetAsText, "the snippet is shown as text", at: place,
      hint: "paste it in the editor's code view, or into the box that the guide names")
  }
  static func codeShown(_ code: String, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .codeShown, "the page shows the server code '\(code)'", at: place,
      hint: "move the block into a plugin or a box for PHP")
  }
  static func snippetInFrame(isSandboxed: Bool, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .snippetInFrame, "the snippet stands in a \(isSandboxed ? "sandboxed " : "")frame", at: place,
      hint: "paste it into the page itself, not into an element for embedded HTML")
  }
  static func repeatedSnippet(_ count: Int, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .repeatedSnippet, "the page loads the script \(count) times", at: place,
      hint: "remove all but one; look in the other boxes and plugins")
  }
  static func idlePlace(_ name: String, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .idlePlace, "the script stands inside '\(name)', where browsers run none", at: place,
      hint: "move the snippet out of '\(name)'")
  }
  static func otherStore(
    _ address: String, wanted: String, at place: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .otherStore, "'\(address)' is the script of another store", at: place,
      hint: "use '\(wanted)'")
  }
  static func otherHost(_ address: String, wanted: String, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .otherHost, "'\(address)' is not where this store's script lies", at: place,
      hint: "use '\(wanted)'")
  }
  static func insecureScript(_ address: String, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .insecureScript, "'\(address)' is loaded without encryption", at: place,
      hint: "write 'https:' instead of 'http:'")
  }
  static func oldVersion(
    _ address: String, current: String, at place: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .oldVersion, "'\(address)' is not the current version", at: place,
      hint: "use '\(current)' with its new integrity value, or the stable address without one")
  }
  static func integrityOnStableName(at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .integrityOnStableName, "the stable address must not have an integrity value", at: place,
      hint: "delete the attribute, or use the pinned line of the guide")
  }
  static func wrongIntegrity(
    _ value: String, wanted: String, at place: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .wrongIntegrity, "'\(value)' is not the integrity value of this script", at: place,
      hint: "write '\(wanted)'")
  }
  static func noCrossOrigin(at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .noCrossOrigin, "the pinned script has no 'crossorigin'", at: place,
      hint: "add crossorigin=\"anonymous\"")
  }
  static func heldBack(_ mark: String, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .heldBack, "'\(mark)' keeps the browser from running the script", at: place,
      hint: "exclude the script in the consent tool or optimiser that wrote this")
  }
  static func moduleScript(at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .moduleScript, "the script is loaded as a module", at: place,
      hint: "delete type=\"module\"")
  }
  static func brokenAttributes(_ name: String, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .brokenAttributes,
      "'\(name)' is no attribute of the snippet: a value broke out of its quotes",
      at: place, hint: "escape the values for HTML attributes, as the guide shows")
  }
  static func noOrder(at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .noOrder, "the script is there, but no order is handed to it", at: place,
      hint: "paste the whole block of the guide, not only its script line")
  }
  static func repeatedOrder(_ count: Int, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .repeatedOrder, "\(count) elements have the id 'order-data'", at: place,
      hint: "remove all but one")
  }
  static func brokenJSON(at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .brokenJSON, "the order's JSON cannot be read", at: place,
      hint: "let the platform's own JSON function write it, as the guide shows")
  }
  static func islandRuns(_ type: String, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .islandRuns, "the order's data has the type '\(type)' and is run as code", at: place,
      hint: "write type=\"application/json\", or \"text/plain\" for lines of key=value")
  }
  static func noOrderNumber(at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .noOrderNumber, "the order has no number", at: place,
      hint: "hand over the order's number as the guide shows")
  }
  static func tokenLeft(_ token: String, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .tokenLeft, "'\(token)' was not replaced", at: place,
      hint: "check its spelling, and that the code is in the box that the guide names")
  }
  static func markLeft(_ mark: String, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .markLeft, "'\(mark)' still has to be replaced", at: place,
      hint: "write what your template language prints for it")
  }
  static func escapedTwice(_ text: String, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .escapedTwice, "'\(text)' was escaped twice", at: place,
      hint: "escape the value once; many template languages do it by themselves")
  }
  static func oddEmail(_ text: String, at place: FileLocation) -> Diagnostic {
    Diagnostic(.oddEmail, "'\(text)' is no email address", at: place)
  }
  static func oddTotal(_ text: String, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .oddTotal, "'\(text)' is not a plain number", at: place,
      hint: "print the total with a point and without the currency: 64.50")
  }
  static func oddCurrency(_ text: String, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .oddCurrency, "'\(text)' is not a currency code", at: place,
      hint: "print the code of three letters, such as GBP")
  }
  static func oddSignature(_ text: String, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .oddSignature, "the signature is not 64 lowercase hexadecimal digits", at: place,
      hint: "compute it as under 'Sign the order' in the guide 'Any other shop'")
  }
  static func otherCode(_ code: String, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .otherCode, "'\(code)' is not this store's code", at: place,
      hint: "copy the block from this store's own guide")
  }
  static func secretNamed(_ name: String, at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .secretNamed, "the page names the secret '\(name)'", at: place,
      hint: "move the code to the server, and replace the secret if the page shows its value")
  }
  static func policyBlocks(
    _ what: String, _ directive: String, add source: String, at place: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .policyBlocks, "'\(directive)' forbids the popup's \(what)", at: place,
      hint: "add '\(source)' to '\(directive)'")
  }
  static func policyBlocksInline(hash: String?, at place: FileLocation) -> Diagnostic {
    let hash = hash.map { "'\($0)'" } ?? "its hash"
    return Diagnostic(
      .policyBlocksInline, "the policy forbids the inline script that hands the order over",
      at: place, hint: "add a nonce to the script, or \(hash) to 'script-src'")
  }
  static func policyReports(_ fault: String, hint: String?) -> Diagnostic {
    Diagnostic(
      .policyReports, "the policy only reports; enforced, \(fault)", at: PolicyExam.headerPlace,
      hint: hint)
  }
  static func sandboxPolicy(at place: FileLocation) -> Diagnostic {
    Diagnostic(
      .sandboxPolicy, "'sandbox' forbids every script", at: place,
      hint: "add 'allow-scripts' to 'sandbox', or take the directive away")
  }
}
