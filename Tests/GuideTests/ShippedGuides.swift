import Diagnostics
import Foundation
import Testing

@testable import Checking
@testable import Configuring

/// The guides of the shipped project, read from the repository.
struct ShippedGuides {
  var sources: SourceTree

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  init() throws {
    let folder = Self.root.appending(path: "content/guides")
    var files: [RelativePath: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
      guard name.hasSuffix(".md") || name.hasSuffix(".mustache"),
        let path = RelativePath("content/guides/\(name)")
      else { continue }
      files[path] = Array(try Data(contentsOf: folder.appending(path: name)))
    }
    sources = SourceTree(files)
  }

  mutating func replace(_ path: String, with text: String) throws {
    sources[try #require(RelativePath(path))] = Array(text.utf8)
  }

  func read() -> Outcome<[GuideSource]> { GuideSource.readAll(from: sources) }

  /// Front matter, headings, tokens: everything but the rendered pages.
  func faults(today: String = "2026-11-24", maximumAgeDays: Int = 180) throws -> [Diagnostic] {
    let outcome = read()
    guard let guides = outcome.value else { return outcome.diagnostics }
    let check = GuideCheck(
      guides: guides, sources: sources, today: try #require(CalendarDate(today)),
      maximumAgeDays: maximumAgeDays)
    return outcome.diagnostics + check.diagnostics
  }
}
