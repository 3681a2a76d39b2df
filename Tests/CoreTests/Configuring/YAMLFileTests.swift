import Diagnostics
import Testing

@testable import Configuring

/// YAML is read with caps, without anchors, and with a place for everything.
@Suite struct YAMLFileTests {
  static func codes(_ text: String) -> [String] {
    YAMLFile.read(text, file: "f.yaml").diagnostics.map(\.code.name)
  }

  static func place(_ text: String) -> String? {
    YAMLFile.read(text, file: "f.yaml").diagnostics.first?.location?.description
  }

  @Test(arguments: [
    ("", "config.empty-file"),
    ("   \n\n", "config.empty-file"),
    ("# only a comment\n", "config.empty-file"),
    ("a: [1, 2", "config.yaml-syntax"),
    ("a: 'unclosed", "config.yaml-syntax"),
    ("a: 1\n  b: 2", "config.yaml-syntax"),
    ("a:\n\t- 1", "config.yaml-syntax"),
    ("@a: 1", "config.yaml-syntax"),
    ("a: 1\na: 2", "config.duplicate-key"),
    ("a: &x 1\nb: *x", "config.yaml-alias"),
    ("a: &x\n  k: v", "config.yaml-alias"),
    ("a: *missing", "config.yaml-alias"),
    ("base: 1\n<<: {a: 1}", "config.yaml-alias"),
    ("? [a, b]\n: 1", "config.yaml-alias"),
  ])
  func namesWhatIsWrong(_ row: (text: String, code: String)) {
    #expect(Self.codes(row.text) == [row.code])
  }

  @Test func countsColumnsInScalarsAfterAccentsAndEmoji() {
    #expect(Self.place("é🫖: &a 1") == "f.yaml:1:5")
    #expect(Self.place("ключ: 1\nключ: 2") == "f.yaml:2")
    let outcome = YAMLFile.read("a: Zoë 🫖\nb: x", file: "f.yaml")
    guard case .mapping(let entries) = outcome.value?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries[0].value.location == FileLocation("f.yaml", line: 1, column: 4, length: 5))
    #expect(entries[1].keyLocation == FileLocation("f.yaml", line: 2, column: 1, length: 1))
  }

  @Test func shiftsLinesOfFrontMatter() {
    let outcome = YAMLFile.read("a: 1\na: 2", file: "f.md", firstLine: 5)
    #expect(outcome.diagnostics.first?.location?.line == 6)
  }

  @Test func capsBytesLinesDepthAndValues() {
    let bytes = YAMLFile.maximumBytes + 1
    let lines = String(repeating: "# comment\n", count: bytes / 10 + 1)
    #expect(Self.codes(lines) == ["config.file-too-large"])
    let long = "a: " + String(repeating: "x", count: YAMLFile.maximumLineScalars)
    #expect(Self.codes(long) == ["config.line-too-long"])
    let atLimit = "a: " + String(repeating: "x", count: YAMLFile.maximumLineScalars - 3)
    #expect(Self.codes(atLimit) == [])
    let many = String(repeating: "- 1\n", count: YAMLFile.maximumNodes + 1)
    #expect(Self.codes(many) == ["config.too-many-values"])
  }

  @Test(arguments: [
    String(repeating: "[", count: 5000),
    String(repeating: "{a: ", count: 2000),
    String(repeating: "- ", count: 4000),
    String(repeating: "? ", count: 4000),
    String(repeating: "-\n", count: 1) + String(repeating: "  - - - - - - - - ", count: 300),
    (0..<60).map { String(repeating: "  ", count: $0) + "k:\n" }.joined(),
  ])
  func staysCalmInDeepNesting(_ text: String) {
    #expect(Self.codes(text).count == 1)
    #expect(
      ["config.nested-too-deep", "config.yaml-syntax"].contains(Self.codes(text).first ?? ""))
  }

  @Test func acceptsNestingThatPeopleWrite() {
    let deep =
      (0..<20).map { String(repeating: "  ", count: $0) + "k:\n" }.joined()
      + String(repeating: "  ", count: 20) + "v: 1\n"
    #expect(Self.codes(deep) == [])
    #expect(Self.codes("a: '[[[[[[[[[[ a text with brackets'") == [])
  }

  @Test func refusesABillionLaughs() {
    var text = "a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
    for (last, name) in zip("abcdefgh", "bcdefghi") {
      let list = Array(repeating: "*\(last)", count: 9).joined(separator: ", ")
      text += "\(name): &\(name) [\(list)]\n"
    }
    #expect(Self.codes(text) == ["config.yaml-alias"])
  }

  @Test func neverRunsTags() {
    let outcome = YAMLFile.read("a: !!python/object/apply:os.system [ls]", file: "f.yaml")
    #expect(outcome.value != nil || outcome.diagnostics.count == 1)
  }
}
