import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Markup

@Suite struct StressTests {
  static let page = MarkupBenchmark.page(sections: 4)

  static func judge(_ bytes: [UInt8]) -> [Diagnostic] {
    let outcome = MarkupTree.parse(bytes, file: "page.html", as: .document)
    return outcome.diagnostics
      + (outcome.value.map { Markup.lint($0, profile: .page) } ?? [])
  }

  @Test func findsNothingOnAGoodPage() {
    #expect(Self.judge(Self.page) == [])
  }

  /// Flips, swaps and cuts a good page; nothing may crash, hang or point outside the text.
  /// `MARKUP_FUZZ` sets how many.
  @Test func survivesMutatedPages() {
    let asked = ProcessInfo.processInfo.environment["MARKUP_FUZZ"].flatMap(Int.init)
    var random = SeededGenerator(state: 7)
    let tokens = [
      "<p>", "</div>", "&", "\"", "<!--", "]]>", "<table>", "=", "/>", "\u{0}", "<svg>",
    ]
    .map { Array($0.utf8) }
    for _ in 0..<(asked ?? 300) {
      var text = Self.page
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<text.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: text[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: text.insert(contentsOf: tokens.randomElement(using: &random) ?? [], at: place)
        case 2: text.removeSubrange(place..<min(place + 9, text.count))
        case 3: text.swapAt(place, Int.random(in: 0..<text.count, using: &random))
        default: text.removeSubrange(place...)
        }
        if text.isEmpty { break }
      }
      let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).count
      for diagnostic in Self.judge(text) {
        let line = diagnostic.location?.line ?? 1
        #expect((1...lines + 1).contains(line))
      }
    }
  }

  @Test func findsTheSameOnManyThreads() async {
    let broken = Array(
      String(decoding: Self.page, as: UTF8.self)
        .replacingOccurrences(of: "<em>", with: "<em id=\"x\" foo=\"1\">").utf8)
    let expected = Self.judge(broken)
    #expect(expected.count > 4)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<25).allSatisfy { _ in Self.judge(broken) == expected && Self.judge(Self.page) == [] }
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  /// Large pages of each kind are judged to the end; how long that takes, the benchmark says.
  @Test(arguments: ["ids", "attributes", "depth", "cells", "text", "unknown"])
  func judgesLargePages(_ kind: String) {
    let found = Self.judge(Array(Self.large(kind, 400).utf8))
    #expect(found.contains { $0.severity == .error } == (kind == "unknown" || kind == "cells"))
  }

  static func large(_ kind: String, _ size: Int) -> String {
    switch kind {
    case "ids":
      examplePage(
        (0..<size).map { "<p id=\"i\($0)\" aria-describedby=\"i\(size - $0 - 1)\">x</p>" }.joined())
    case "attributes":
      examplePage(
        String(
          repeating: "<p "
            + (0..<100).map { "data-a\($0)=\"1\"" }.joined(separator: " ") + ">x</p>",
          count: size / 40))
    case "unknown":
      examplePage((0..<size).map { "<p foo\($0)=\"1\" colour=\"red\">x</p>" }.joined())
    case "depth":
      examplePage(
        String(
          repeating: String(repeating: "<div>", count: 200)
            + String(repeating: "</div>", count: 200), count: size / 100))
    case "cells":
      examplePage(
        "<table><tbody>"
          + String(
            repeating: "<tr>" + String(repeating: "<td rowspan=\"2\">x</td>", count: 20) + "</tr>",
            count: size / 20) + "</tbody></table>")
    default: examplePage("<p>" + String(repeating: "é&amp;x ", count: size * 10) + "</p>")
    }
  }
}
