import Building
import Bundling
import Configuring
import Diagnostics
import Foundation
import TestSupport
import Testing

/// What must hold for every build: equal inputs give equal bytes, and faults leave nothing behind.
@Suite struct PipelineTests {
  static func bytes(_ bundle: SiteBundle?) -> [String: [UInt8]] {
    Dictionary(
      (bundle?.files ?? []).map { ($0.path.string, $0.bytes) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func buildsTheShippedStoreWithoutAWord() {
    let outcome = ProjectFiles.shipped.build()
    #expect(outcome.diagnostics == [], "\(TextRenderer().render(outcome.diagnostics))")
    #expect(outcome.value != nil)
  }

  @Test func buildsTheSecondStoreWithoutAWord() throws {
    let outcome = ProjectFiles.second.build()
    #expect(outcome.diagnostics == [], "\(TextRenderer().render(outcome.diagnostics))")
    let bundle = try #require(outcome.value)
    let index = try #require(bundle["index.html"])
    let text = String(decoding: index.bytes, as: UTF8.self)
    #expect(text.contains("dir=\"rtl\"") && text.contains("lang=\"ar\""))
  }

  @Test func makesTheSameBytesFromTheSameInputs() {
    let first = ProjectFiles.english.build().value
    let again = ProjectFiles.english.build().value
    #expect(first != nil)
    #expect(Self.bytes(first) == Self.bytes(again))
    #expect(first?.files.map(\.path) == again?.files.map(\.path))
  }

  @Test func makesTheSameBytesInWhateverOrderInputsCome() {
    let options = BuildOptions(today: CalendarDate(year: 2026, month: 11, day: 24))
    let forward = build(ProjectFiles.english.sources(reversed: false), options).value
    let backward = build(ProjectFiles.english.sources(reversed: true), options).value
    #expect(forward != nil)
    #expect(Self.bytes(forward) == Self.bytes(backward))
  }

  @Test func tellsTheSameFaultsInTheSameOrder() {
    var project = ProjectFiles.english
    for path in project.files.keys where path.hasSuffix(".mustache") {
      project[path] = (project[path] ?? "") + "{{nowhere}}{{>nothing}}"
    }
    let first = TextRenderer().render(project.build().diagnostics)
    #expect(!first.isEmpty)
    #expect(TextRenderer().render(project.build().diagnostics) == first)
  }

  /// Authors mend all they can see in one go: five typos are five lines.
  @Test func tellsAllFaultsOfAConfigAtOnce() {
    var project = ProjectFiles.small
    project.setConfig("bundle:\n  base_url: http://x\nchecks:\n  guide_max_age: soon\n  colour: 1")
    project.setConfig("consent:\n  marketing: boxx\nshare:\n  networks: [fax]")
    let codes = project.build().diagnostics.map(\.code.name).sorted()
    #expect(
      codes == [
        "config.bad-value", "config.bad-value", "config.unknown-choice", "config.unknown-choice",
        "config.unknown-key",
      ])
  }

  @Test func refusesABaseURLWithoutSlash() {
    for address in ["https://cdn.example.com", "http://cdn.example.com/", "", "x/"] {
      let options = BuildOptions(
        today: CalendarDate(year: 2026, month: 11, day: 24), baseURL: address)
      let found = build(ProjectFiles.small.sources, options).diagnostics
      #expect(found.map(\.code.name) == ["config.base-url-option"], "\(address)")
    }
  }

  @Test func movesEveryAddressWithTheBaseURL() throws {
    let options = BuildOptions(
      today: CalendarDate(year: 2026, month: 11, day: 24), baseURL: "https://other.example/x/")
    let bundle = try #require(build(ProjectFiles.small.sources, options).value)
    for file in bundle.files where ["html", "md", "txt", "json"].contains(file.path.fileExtension) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("cdn.thistleandfinch.example"), "\(file.path)")
    }
  }

  @Test func watchesEveryStageBeginAndEnd() {
    var events: [String] = []
    _ = build(
      ProjectFiles.small.sources,
      BuildOptions(today: CalendarDate(year: 2026, month: 11, day: 24)),
      watch: { stage in
        events.append("begin \(stage)")
        return { events.append("end \(stage)") }
      })
    let stages = ["read the config", "plan", "render", "check", "bundle"]
    #expect(events == stages.flatMap { ["begin \($0)", "end \($0)"] })
  }
}
