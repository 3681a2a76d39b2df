import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Markup

/// Thousands of small documents, written from the standards rule by rule: `-` before what has an
/// error, `?` before what has a warning alone, `+` before what has no error, `h` where the line
/// belongs into `head`.
@Suite struct CorpusTests {
  static let files = [
    "aria", "combinations", "css", "ids", "images", "mathml", "media", "microdata", "numbers",
    "script", "svg", "tables", "url", "values",
  ]

  @Test(arguments: files) func judgesEveryLineAsItsMarkSays(_ file: String) throws {
    let url = Repository.root.appending(path: "Tests/Fixtures/Markup/\(file).txt")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("-") })
    for line in lines {
      let isHead = line.dropFirst().hasPrefix("h ")
      let markup = String(line.dropFirst(isHead ? 3 : 2))
      let page = isHead ? Self.page("<p>x</p>", head: markup) : Self.page(markup, head: "")
      let found = StressTests.judge(Array(page.utf8))
      let error = found.first { $0.severity == .error }
      #expect((error != nil) == line.hasPrefix("-"), "\(line): \(error?.message ?? "none")")
      #expect(!line.hasPrefix("?") || found.contains { $0.severity == .warning }, "\(line)")
    }
  }

  private static func page(_ body: String, head: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"/><title>T</title>\(head)</head>\
    <body>\(body)</body></html>

    """
  }
}
