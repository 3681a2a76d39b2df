import Configuring
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Email

/// The email of the shipped project, in both themes and all languages.
@Suite struct ShippedEmailTests {
  @Test(arguments: ["linen", "poster"])
  func holdsItsBudgets(theme: String) throws {
    let files = try ShippedProject.emails(theme)
    for language in languages {
      let html = try text(files, "email/\(language)/welcome.html")
      #expect(html.utf8.count <= 24_000)
      let style = between(html, "\n<style>", "</style>")
      #expect((500...4000).contains(style.utf8.count))
      #expect(!html.contains("var(--"))
      #expect(!html.contains("{{"))
      #expect(!html.contains("!important;\""))
    }
  }

  @Test func repeatsByteForByte() throws {
    let project = try ShippedProject().inEnglish()
    #expect(try project.emails() == project.emails())
  }

  @Test func leavesNoTagForTheNamedRecipient() throws {
    let files = try ShippedProject.emails()
    for language in languages {
      let eml = try text(files, "email/\(language)/welcome.eml")
      for mark in ["{{", "}}", "*|", "{%", "<%"] { #expect(!eml.contains(mark)) }
    }
  }

  @Test func fillsTheSampleRecipientIn() throws {
    let html = try ShippedProject().inEnglish().text("email/en/welcome.html")
    #expect(html.contains("Hello Zoë,"))
    #expect(html.contains("href=\"https://thistleandfinch.example/f/zoe-4k7\""))
    #expect(html.contains("https://join.thistleandfinch.example/u/8f2c41d09b"))
  }

  @Test func escapesAHostileName() throws {
    let name = "\\\"><img src=x onerror=alert(1)>"
    let project = try ShippedProject().inEnglish()
      .replacing("content/widget.yaml", "first_name: Zoë", with: "first_name: \"\(name)\"")
    let html = try project.text("email/en/welcome.html")
    #expect(!html.contains("<img src=x"))
    #expect(html.contains("&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"))
  }

  @Test func refusesAHeaderInjection() throws {
    let project = try ShippedProject().inEnglish().replacing(
      "content/widget.yaml", "last_name: O'Brien", with: "last_name: \"a\\nBcc: b@c.example\"")
    let outcome = project.render()
    #expect(outcome.value == nil)
  }

  @Test func ordersDropsAndRepeatsSections() throws {
    let project = try ShippedProject().inEnglish().replacing(
      "content/widget.yaml",
      "sections: [header, hero, reward, steps, share, terms, support, footer]",
      with: "sections: [hero, share, reward, share, footer]")
    let html = try project.text("email/en/welcome.html")
    #expect(html.ranges(of: "Know somebody already?").count == 2)
    #expect(!html.contains("How it works"))
    let text = try project.text("email/en/welcome.txt")
    #expect(text.ranges(of: "Know somebody already?").count == 2)
    #expect(!text.contains("How it works"))
  }

  @Test func writesPlainTextWithEveryLink() throws {
    let files = try ShippedProject.emails()
    for language in languages {
      let html = try text(files, "email/\(language)/welcome.html")
      let text = try text(files, "email/\(language)/welcome.txt")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for part in html.split(separator: "href=\"").dropFirst() {
        let address = part.prefix { $0 != "\"" }.replacing("&amp;", with: "&")
        #expect(lines.contains { $0 == address }, "\(language): \(address)")
      }
      for line in lines where !line.contains("://") && !line.hasPrefix("mailto:") {
        #expect(TextWriter.width(String(line)) <= 78, "\(language): \(line)")
      }
      #expect(!text.contains("\n\n\n"))
    }
  }

  @Test func writesAVariantForEachService() throws {
    let files = try ShippedProject.emails()
    let wanted: [(String, String)] = [
      ("generic", "{{first_name|there}}"), ("mailchimp", "*|IF:FNAME|*"),
      ("klaviyo", "{{ first_name|default:'there' }}"), ("sendgrid", "{{#if first_name}}"),
      ("postmark", "{{#first_name}}"), ("ses", "{{amazonSESUnsubscribeUrl}}"),
      ("customerio", "{% unsubscribe_url %}"),
    ]
    for (service, tag) in wanted {
      let bytes = try #require(files["email/en/welcome.\(service).html"])
      #expect(String(decoding: bytes, as: UTF8.self).contains(tag))
    }
  }

  private func text(_ files: [String: [UInt8]], _ path: String) throws -> String {
    String(decoding: try #require(files[path], "\(path)"), as: UTF8.self)
  }

  private func between(_ text: String, _ start: String, _ end: String) -> String {
    guard let open = text.firstRange(of: start) else { return "" }
    let rest = text[open.upperBound...]
    guard let close = rest.firstRange(of: end) else { return "" }
    return String(rest[..<close.lowerBound])
  }
}
