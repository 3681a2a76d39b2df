import Diagnostics
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Configuring

/// Every key of the config, absent, misspelt, of the wrong kind and out of range: one diagnostic
/// each, at its place. `swift test --filter ConfigKeyTests`.
@Suite struct ConfigKeyTests {
  static let document: YAMLTree = {
    let path = Repository.path("Tests/Fixtures/config/complete.yaml")
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    guard let node = YAMLFile.read(text, file: path).value else { return .map([]) }
    return YAMLTree(node)
  }()

  static let walked: (keys: [SchemaKey], missing: [String]) = {
    var missing: [String] = []
    let keys = SchemaKey.all(of: SiteConfig.schema, in: document, missing: &missing)
    return (keys, missing)
  }()

  /// One way to spoil a key.
  struct Spoilt: Sendable {
    let label: String
    let text: String
    let found: [Diagnostic]
    /// nil when the change is allowed.
    let codes: Set<String>?
    let place: FileLocation?
    let hint: String?
    let isSchemaFault: Bool
  }

  @Test func knowsEveryKeyOfTheSchema() {
    #expect(Self.walked.missing == [], "add these to Tests/Fixtures/config/complete.yaml")
    #expect(Self.walked.keys.count > 90)
  }

  @Test func acceptsTheCompleteDocument() {
    let text = YAMLText(Self.document).text
    #expect(Self.read(text) == [])
    #expect(SchemaCheck(SiteConfig.schema).faults(in: text) == [])
  }

  @Test(arguments: walked.keys) func saysOneThingAboutEachMistake(_ key: SchemaKey) {
    for spoilt in Self.spoilt(key) {
      let label = Comment(rawValue: "\(key) \(spoilt.label):\n\(spoilt.text)")
      guard let codes = spoilt.codes else {
        #expect(spoilt.found == [], label)
        continue
      }
      #expect(spoilt.found.count == 1, label)
      guard let first = spoilt.found.first else { continue }
      #expect(codes.contains(first.code.name), label)
      #expect(first.location?.line == spoilt.place?.line, label)
      #expect(first.location?.column == spoilt.place?.column, label)
      if let hint = spoilt.hint { #expect(first.hint == hint, label) }
    }
  }

  /// The schema that editors use refuses what the reader refuses.
  @Test(arguments: walked.keys) func agreesWithTheSchema(_ key: SchemaKey) {
    let check = SchemaCheck(SiteConfig.schema)
    for spoilt in Self.spoilt(key) where spoilt.isSchemaFault {
      let isRefused = !check.faults(in: spoilt.text).isEmpty
      #expect(isRefused == (spoilt.codes != nil), "\(key) \(spoilt.label)")
    }
  }

  @Test func wordsEveryMessageForPeople() {
    var text = "Written by 'UPDATE_SNAPSHOTS=1 swift test --filter ConfigKeyTests'.\n"
    for key in Self.walked.keys {
      for spoilt in Self.spoilt(key) where spoilt.codes != nil {
        let source = spoilt.text
        let renderer = TextRenderer(lines: SourceLines { _ in source })
        text += "\n# \(key) \(spoilt.label)\n\(renderer.render(spoilt.found))"
      }
    }
    expectSnapshot(text, "config/messages.txt")
  }

  @Test func followsTheHouseRulesOfWording() {
    for key in Self.walked.keys {
      for fault in Self.spoilt(key).flatMap(\.found) {
        #expect(!fault.message.hasSuffix("."), "\(fault.message)")
        #expect(!fault.message.contains("\n"), "\(fault.message)")
        let first = fault.message.first
        #expect(first?.isUppercase != true, "\(fault.message)")
        for word in ["invalid", "failed to", "please", "illegal", "unexpected"] {
          #expect(!fault.message.lowercased().contains(word), "\(fault.message)")
        }
      }
    }
  }

  /// What is wrong with this config; faults of other files are other tests' business.
  static func read(_ text: String) -> [Diagnostic] {
    var project = ProjectFiles.small
    project[ProjectFiles.config] = text
    return SiteConfig.read(project.sources).diagnostics
      .filter { $0.location?.file == ProjectFiles.config }
  }
}

extension ConfigKeyTests {
  static func spoilt(_ key: SchemaKey) -> [Spoilt] { cache.of(key) { make(key) } }

  private static let cache = SpoiltCache()

  private static func make(_ key: SchemaKey) -> [Spoilt] {
    var all: [Spoilt] = []
    if key.isDeclared {
      all.append(
        spoil(
          "absent", document.setting(key.path, to: nil),
          codes: key.isRequired ? ["config.missing-key"] : nil,
          place: { $0.values[Array(key.path.dropLast())] }))
      all.append(misspelt(key))
    }
    all.append(
      value(key, "of the wrong kind", wrongKind(key.schema), codes: ["config.wrong-type"]))
    let isNeeded = key.isRequired || !key.isDeclared
    let isItem = if case .item = key.path.last { true } else { false }
    if !isItem {
      all.append(
        spoil(
          "empty", document.setting(key.path, to: .scalar("")),
          codes: isNeeded ? ["config.wrong-type"] : nil, place: { $0.keys[key.path] },
          isSchemaFault: false))
    }
    for raw in outOfRange(key.schema) {
      all.append(value(key, "out of range", raw.text, codes: raw.codes, raw.isSchemaFault))
    }
    if let maximum = key.schema["maxItems"]?.number,
      let item = document[key.path + [.item(0)]]
    {
      let long = YAMLTree.list(Array(repeating: item, count: maximum + 1))
      all.append(
        spoil(
          "too long", document.setting(key.path, to: long), codes: ["config.list-too-long"],
          place: { $0.values[key.path] }))
    }
    return all
  }

  private static func misspelt(_ key: SchemaKey) -> Spoilt {
    guard case .key(let name) = key.path.last else { preconditionFailure("an item has no name") }
    let path = Array(key.path.dropLast()) + [.key(name + "z")]
    return spoil(
      "misspelt", document.renaming(key.path, to: name + "z"), codes: ["config.unknown-key"],
      place: { $0.keys[path] }, hint: "did you mean '\(name)'?")
  }

  private static func value(
    _ key: SchemaKey, _ label: String, _ raw: String, codes: Set<String>,
    _ isSchemaFault: Bool = true
  ) -> Spoilt {
    spoil(
      "\(label): \(raw.count > 40 ? raw.prefix(40) + "…" : raw)",
      document.setting(key.path, to: .scalar(raw)), codes: codes,
      place: { $0.values[key.path] }, isSchemaFault: isSchemaFault)
  }

  private static func spoil(
    _ label: String, _ tree: YAMLTree, codes: Set<String>?,
    place: (YAMLText) -> (line: Int, column: Int)?, hint: String? = nil,
    isSchemaFault: Bool = true
  ) -> Spoilt {
    let written = YAMLText(tree)
    let position = place(written)
    return Spoilt(
      label: label, text: written.text, found: read(written.text), codes: codes,
      place: position.map {
        FileLocation(ProjectFiles.config, line: $0.line, column: $0.column)
      }, hint: hint, isSchemaFault: isSchemaFault)
  }

  private static func wrongKind(_ schema: JSONValue) -> String {
    switch schema["type"]?.text {
    case "object", "array": "nope"
    default: "[nope]"
    }
  }

  private struct Raw {
    let text: String
    let codes: Set<String>
    /// Whether a JSON Schema can say so.
    let isSchemaFault: Bool

    init(_ text: String, _ codes: Set<String> = ["config.bad-value"], schema: Bool = true) {
      self.text = text
      self.codes = codes
      isSchemaFault = schema
    }
  }

  private static func outOfRange(_ schema: JSONValue) -> [Raw] {
    if let names = schema["enum"]?.items.compactMap(\.text), let first = names.first {
      return [Raw(first + "z", ["config.unknown-choice"])]
    }
    switch schema["type"]?.text {
    case "boolean": return [Raw("maybe")]
    case "integer":
      let low = (schema["minimum"]?.number ?? 0) - 1
      let high = (schema["maximum"]?.number ?? 0) + 1
      return [Raw(String(low)), Raw(String(high)), Raw("1.5")]
    case "array", "object": return []
    default: return outOfRangeText(schema)
    }
  }

  private static func outOfRangeText(_ schema: JSONValue) -> [Raw] {
    let texts: Set<String> = ["config.bad-value", "config.text-too-long", "config.empty-text"]
    var all: [Raw] = []
    let isMarked = schema["pattern"] != nil || schema["format"] != nil || schema["anyOf"] != nil
    if isMarked {
      all.append(Raw("\"/~ ~\"", schema: schema["format"] == nil || schema["pattern"] != nil))
    }
    if schema["format"]?.text == "uri" {
      all += [Raw("http://example.com/"), Raw("\"javascript:alert(1)\"")]
    }
    if schema["minLength"] != nil { all.append(Raw("\" \"", texts, schema: false)) }
    if let maximum = schema["maxLength"]?.number {
      all.append(Raw(String(repeating: "a", count: maximum + 1), texts))
    }
    return all
  }
}

/// What was found for each key: three tests look at it.
private final class SpoiltCache: Sendable {
  private let known = Mutex<[String: [ConfigKeyTests.Spoilt]]>([:])

  func of(_ key: SchemaKey, make: () -> [ConfigKeyTests.Spoilt]) -> [ConfigKeyTests.Spoilt] {
    if let found = known.withLock({ $0[key.description] }) { return found }
    let made = make()
    known.withLock { $0[key.description] = made }
    return made
  }
}
