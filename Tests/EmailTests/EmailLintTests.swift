import Diagnostics
import Markup
import Testing

@testable import Configuring
@testable import Email

@Suite struct EmailLintTests {
  /// A sound message around some body markup; style elements before it go to the head.
  static func codes(_ markup: String) throws -> [String] {
    var body = markup
    var style = ""
    while body.hasPrefix("<style"), let end = body.firstRange(of: "</style>") {
      style += body[..<end.upperBound]
      body = String(body[end.upperBound...])
    }
    let page = """
      <!DOCTYPE html><html lang="en" dir="ltr"><head><title>t</title>\(style)</head><body>\
      <div lang="en" dir="ltr" style="background-color:#ffffff;color:#222222"><h1>a</h1>\
      \(body)</div></body></html>
      """
    let outcome = MarkupTree.parse(Array(page.utf8), file: "m", as: .document)
    let tree = try #require(outcome.value, "\(outcome.diagnostics.map(\.message))")
    return EmailLint.check(tree, bytes: page.utf8.count, for: .usual)
      .filter { $0.code.name != "email.unsupported-feature" }.map(\.code.name)
  }

  @Test(arguments: EmailLint.rules.filter { !$0.bad.isEmpty }.map(\.id))
  func findsTheFaultAndNothingElse(id: String) throws {
    let rule = try #require(EmailLint.rules.first { $0.id == id })
    #expect(try Self.codes(rule.bad) == ["email.\(id)"])
    #expect(try Self.codes(rule.good) == [])
  }

  /// Word alone ignores an inline `!important`; where nobody reads with Word, it is no fault.
  @Test func asksOnlyForTheClientsInUse() throws {
    let page = """
      <html lang="en" dir="ltr"><head><title>t</title></head><body><div lang="en" dir="ltr">\
      <h1 style="color:#222222 !important">a</h1></div></body></html>
      """
    let tree = try #require(MarkupTree.parse(Array(page.utf8), file: "m", as: .document).value)
    func found(_ shares: [MailClient: Percentage]) -> [Diagnostic] {
      EmailLint.check(tree, bytes: 0, for: MailClientShares(shares: shares))
    }
    #expect(found([.apple: Percentage(basisPoints: 9000)]).isEmpty)
    let some = try #require(found([.outlookWord: Percentage(basisPoints: 1250)]).first)
    #expect(some.code.name == "email.important-inline")
    #expect(
      some.notes.map(\.message) == [
        "matters in: Outlook for Windows (Word) (12.5 % of opens)"
      ])
  }

  private func lint(_ page: String, bytes: Int = 0) throws -> [String] {
    let tree = try #require(MarkupTree.parse(Array(page.utf8), file: "m", as: .document).value)
    return EmailLint.check(tree, bytes: bytes, for: .usual).map(\.code.name)
      .filter { $0 != "email.unsupported-feature" }
  }

  @Test(arguments: [
    ("<head><title>t</title></head><body><h1>a</h1></body>", "email.lang-dir-body"),
    (
      "<head></head><body><div lang=\"en\" dir=\"ltr\"><h1>a</h1></div></body>",
      "email.missing-title"
    ),
    (
      "<head><title>t</title></head><body><div lang=\"en\" dir=\"ltr\"><p>a</p></div></body>",
      "email.one-heading"
    ),
    (
      "<head><title>t</title></head><body style=\"background-color:#ffffff\">"
        + "<div lang=\"en\" dir=\"ltr\"><h1>a</h1></div></body>", "email.body-style"
    ),
    (
      "<head><title>t</title><meta name=\"viewport\" content=\"user-scalable=no\"/></head>"
        + "<body><div lang=\"en\" dir=\"ltr\"><h1>a</h1></div></body>", "email.zoom-ban"
    ),
  ])
  func judgesTheFrame(inside: String, code: String) throws {
    #expect(try lint("<html lang=\"en\" dir=\"ltr\">\(inside)</html>") == [code])
  }

  @Test(
    arguments: [
      (80 * 1024, nil), (80 * 1024 + 1, "email.near-clip"),
      (102 * 1024, "email.near-clip"), (102 * 1024 + 1, "email.clipped"),
    ] as [(Int, String?)])
  func warnsBeforeGmailClips(bytes: Int, code: String?) throws {
    let page = """
      <html lang="en" dir="ltr"><head><title>t</title></head><body><div lang="en" dir="ltr">\
      <h1>a</h1></div></body></html>
      """
    #expect(try lint(page, bytes: bytes) == [code].compactMap { $0 })
  }

  @Test func measuresContrastInLightAndDark() throws {
    #expect(try Self.codes("<p style=\"color:#999999\">a</p>") == ["email.low-contrast"])
    let dark = """
      <style>@media (prefers-color-scheme:dark){.x{background-color:#222222 !important}}</style>\
      <p class="x">a</p>
      """
    #expect(try Self.codes(dark) == ["email.low-contrast"])
    let both = dark.replacing("#222222 !important}", with: "#222222 !important;color:#eeeeee}")
    #expect(try Self.codes(both) == [])
  }

  /// Every feature of the list is found in the smallest message that uses it.
  @Test func detectsEveryFeature() throws {
    for feature in MailFeature.all {
      for detector in feature.detectors {
        guard let word = detector.words.first else { continue }
        let page = Self.sample(detector.kind, word)
        let tree = try #require(
          MarkupTree.parse(Array(page.utf8), file: "m", as: .document).value, "\(feature.id)")
        let found = FeatureDetector(LintPage(tree, bytes: 0)).features
        let names = found.map { MailFeature.all[$0].id }
        #expect(names.contains(feature.id), "\(feature.id) is not found in \(page)")
      }
    }
    #expect(MailFeature.all.count == 305)
  }

  private static func sample(_ kind: String, _ word: String) -> String {
    func page(_ style: String, _ body: String, _ head: String = "") -> String {
      "<!DOCTYPE html><html><head>\(head)<style>\(style)</style></head><body>\(body)</body></html>"
    }
    switch kind {
    case "prop": return page("", "<p style=\"\(word):0\">a</p>")
    case "el": return word == "body" ? page("", "") : page("", "<\(word)></\(word)>")
    case "attr":
      let parts = word.split(separator: "/")
      return page("", "<\(parts.count > 1 ? parts[0] : "p") \(parts[parts.count - 1])=\"x\"/>")
    case "attrval":
      let parts = word.split(separator: "/")
      return page("", "<\(parts[0]) \(parts[1])=\"\(parts[2])\"/>")
    case "pseudo":
      return page(
        "p:\(word){top:0}".replacing(":has{", with: ":has(b){")
          .replacing(":is{", with: ":is(b){").replacing(":where{", with: ":where(b){")
          .replacing(":not{", with: ":not(b){").replacing(":lang{", with: ":lang(en){")
          .replacing("child{", with: word.hasPrefix("nth") ? "child(2){" : "child{")
          .replacing("type{", with: word.hasPrefix("nth") ? "type(2){" : "type{"), "")
    case "pelement": return page("p::\(word){top:0}", "")
    case "unit": return page("", "<p style=\"width:1\(word)\">a</p>")
    case "fn": return page("", "<p style=\"width:\(word)(1px)\">a</p>")
    case "src": return page("", "<img src=\"https://a.example/a\(word)\"/>")
    case "srcprefix": return page("", "<img src=\"\(word)image/png\"/>")
    case "href": return page("", "<a href=\"\(word)x\">a</a>")
    case "value":
      let parts = word.split(separator: ":")
      let value = parts[1].split(separator: "|")[0]
      return page("", "<p style=\"\(parts[0] == "*" ? "width" : parts[0]):\(value)\">a</p>")
    case "at": return page("@\(word) (a){p{top:0}}", "")
    case "media": return page("@media (\(word):1){p{top:0}}", "")
    case "important": return page("", "<p style=\"top:0 !important\">a</p>")
    case "customprop": return page("", "<p style=\"--a:0\">a</p>")
    case "sel":
      let samples = ["+": "p+b", "~": "p~b", ">": "p&gt;b", "[attr]": "[title]"]
      return page("\(samples[word] ?? word){top:0}".replacing("&gt;", with: ">"), "")
    default: return page("/* x */ p{&amp; b{top:0}}", "<!-- x -->")
    }
  }

  @Test(arguments: ["linen", "poster"])
  func findsNothingInTheShippedMessages(theme: String) throws {
    let outcome = try ShippedProject().inTheme(theme).render()
    let found = outcome.diagnostics.filter {
      $0.code.name.hasPrefix("email.") || $0.code.name.hasPrefix("style.")
    }
    #expect(found.filter { $0.severity > .advice }.map(\.message) == [])
    #expect(found.count <= 5 * languages.count)
  }
}
