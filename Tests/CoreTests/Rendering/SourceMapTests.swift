import Diagnostics
import Testing

@testable import Rendering

/// A place in a rendered page leads back to the template's line and column, in scalars.
@Suite struct SourceMapTests {
  /// Where the rendered text says `wanted`, and where the map says that came from.
  static func origin(of wanted: String, in template: String, _ others: [String: String] = [:])
    throws -> SourceMap.Origin?
  {
    let set = try #require(
      TemplateTests.set(others.merging(["page": template]) { _, new in new }).value)
    let (text, map) = set.strip(set.renderMarked("page", with: TemplateTests.context))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard let range = line.firstRange(of: wanted) else { continue }
      let before = line[..<range.lowerBound].unicodeScalars.count
      return map.origin(line: index + 1, column: before + 1)
    }
    return nil
  }

  @Test func leadsToTheColumnAfterAccentsAndEmoji() throws {
    let found = try Self.origin(of: "HERE", in: "one\n  é 🫖 ñ HERE there")
    #expect(found?.location == FileLocation("themes/t/page.mustache", line: 2, column: 9))
    #expect(found?.tag == nil)
  }

  @Test func leadsToTheTagOfAValue() throws {
    let found = try Self.origin(of: "Brien", in: "é 🫖\n<p>{{name}}</p>")
    #expect(found?.tag == "name")
    #expect(found?.location.line == 2)
    #expect(found?.location.column == 4)
    #expect(found?.location.length == 8)
  }

  @Test func leadsToTextAfterAValueOnTheSameLine() throws {
    let found = try Self.origin(of: "HERE", in: "<p>{{name}} é HERE</p>")
    #expect(found?.location == FileLocation("themes/t/page.mustache", line: 1, column: 15))
  }

  @Test func leadsIntoPartialsAndLists() throws {
    let found = try Self.origin(
      of: "HERE", in: "<ul>\n{{#items}}{{>row}}{{/items}}\n</ul>", ["row": "\n<li>🫖 HERE</li>"])
    #expect(found?.location == FileLocation("themes/t/row.mustache", line: 2, column: 7))
  }

  @Test func leavesNoMarkInTheText() throws {
    let set = try #require(TemplateTests.set(["page": "a{{name}}\n{{{markup}}} b"]).value)
    let (text, _) = set.strip(set.renderMarked("page", with: TemplateTests.context))
    #expect(text.unicodeScalars.allSatisfy { $0.value < 0x10FF00 })
  }

  @Test func knowsNothingOfPlacesThatAreNotThere() throws {
    let set = try #require(TemplateTests.set(["page": "one"]).value)
    let (_, map) = set.strip(set.renderMarked("page", with: TemplateTests.context))
    #expect(map.origin(line: 0, column: 1) == nil)
    #expect(map.origin(line: 99, column: 1) == nil)
  }
}
