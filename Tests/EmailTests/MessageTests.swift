import Configuring
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Email

@Suite struct QuotedPrintableTests {
  @Test(arguments: [
    ("a=b", "a=3Db"), ("é", "=C3=A9"), ("a \nb", "a=20\r\nb"), ("x\ty", "x=09y"),
    (".", "=2E"), ("From x", "=46rom x"), ("a\r\nb\n", "a\r\nb\r\n"), ("", ""),
  ])
  func encodes(text: String, expected: String) {
    let wanted = expected.replacing("x=09y", with: "x\ty")
    #expect(String(decoding: QuotedPrintable.encode(text), as: UTF8.self) == wanted)
  }

  @Test func keepsLinesAt76() {
    for length in 60...90 {
      let text =
        String(repeating: "ab é=", count: length) + "\n"
        + String(repeating: "x", count: length)
      let encoded = String(decoding: QuotedPrintable.encode(text), as: UTF8.self)
      for line in encoded.split(separator: "\r\n") { #expect(line.utf8.count <= 76) }
    }
  }
}

@Suite struct MessageHeaderTests {
  private func lines(_ build: (inout MessageHeaders) -> Void) -> [String] {
    var headers = MessageHeaders(at: FileLocation("x"))
    build(&headers)
    return headers.lines
  }

  @Test func writesPlainTextAsItIs() {
    #expect(lines { $0.text("Subject", "Your link is ready") } == ["Subject: Your link is ready"])
  }

  @Test func encodesOtherScriptsInWholeCharacters() {
    let subject = String(repeating: "紹介リンク👩‍👩‍👧", count: 12)
    for line in lines({ $0.text("Subject", subject) }) {
      #expect(line.utf8.count <= 78)
      for word in line.split(separator: " ") where word.hasPrefix("=?") {
        #expect(word.utf8.count <= 75)
      }
    }
  }

  @Test func quotesADisplayName() {
    #expect(
      lines { $0.mailbox("From", #"Finch's "Tea", \ Co"#, "a@b.example") }
        == [#"From: "Finch's \"Tea\", \\ Co" <a@b.example>"#])
  }

  @Test(arguments: ["a\nBcc: x@y.example", "a\r\nb", "a\rb", "a\0b", "a\u{7F}"])
  func refusesControlCharacters(value: String) {
    var headers = MessageHeaders(at: FileLocation("x"))
    headers.text("Subject", value)
    headers.mailbox("From", value, "a@b.example")
    headers.structured("Feedback-ID", value)
    let wanted = Array(repeating: "email.header-with-control", count: 3)
    #expect(headers.faults.map(\.code.name) == wanted)
    #expect(headers.lines.isEmpty)
  }

  @Test func refusesAnEndlessValue() {
    var headers = MessageHeaders(at: FileLocation("x"))
    headers.text("Subject", String(repeating: "x", count: 10_000))
    #expect(headers.faults.map(\.code.name) == ["email.header-too-long"])
  }
}

@Suite struct WholeMessageTests {
  @Test func findsATagThatIsLeft() {
    let faults = EmailPage.tagsLeft(in: "Hello {{first_name}}", at: FileLocation("m"))
    #expect(faults.map(\.code.name) == ["email.merge-tag-left", "email.merge-tag-left"])
  }

  /// Words that only the page has: here a template's own.
  @Test func warnsWhenThePartsDiffer() throws {
    let words = (0..<400).map { "word\($0)" }.joined(separator: " ")
    let project = try ShippedProject().inEnglish().replacing(
      "themes/linen/email/sections/support.mustache", "<p>{{text.email.support.body}}</p>",
      with: "<p>{{text.email.support.body}} \(words)</p>")
    let codes = project.render().diagnostics.map(\.code.name)
    #expect(codes.contains("email.text-differs"))
  }
}

@Suite struct TextWriterTests {
  private func written(_ text: String) -> [String] {
    var writer = TextWriter()
    writer.paragraph(text)
    return writer.lines
  }

  @Test func wrapsAt76Columns() {
    let lines = written(String(repeating: "word ", count: 60))
    #expect(lines.allSatisfy { $0.count <= 76 })
    #expect(lines.count == 4)
  }

  @Test func neverBreaksAnAddress() {
    let address = "https://shop.example/" + String(repeating: "a/b", count: 60)
    #expect(written("Go to \(address) now").contains(address))
  }

  @Test func breaksJapaneseBetweenCharacters() {
    let lines = written(String(repeating: "お友だちに紹介すると、報酬を受け取れます。", count: 6))
    #expect(lines.allSatisfy { TextWriter.width($0) <= 78 })
    #expect(lines.allSatisfy { !$0.hasPrefix("、") && !$0.hasPrefix("。") })
  }

  /// A mark that joins the character before it takes no column and never begins a line.
  @Test func keepsJoinedMarksWithTheirCharacter() {
    let lines = written(String(repeating: "か\u{3099}", count: 60))
    #expect(lines.map { TextWriter.width($0) } == [76, 44])
    #expect(lines.allSatisfy { $0.unicodeScalars.first == "か" })
    #expect(lines.joined().unicodeScalars.count == 120)
  }
}
