import Building
import Bundling
import Configuring
import Diagnostics
import Foundation
import Testing
import Workspace

@testable import Previewing

@Suite struct GlanceTests {
  private static let today = CalendarDate(year: 2026, month: 11, day: 28)

  private static func built(_ sources: SourceTree, _ glance: Glance? = nil) throws -> SiteBundle {
    let outcome = build(sources, BuildOptions(today: today, glance: glance))
    return try #require(outcome.value, "\(outcome.diagnostics.map(\.message))")
  }

  /// The shipped project in two languages and with one platform.
  private static func sources() throws -> SourceTree {
    let root = RunningPreview.repository.path(percentEncoded: false)
    var sources = try #require(Workspace(project: root).read().value)
    let path = try #require(RelativePath("content/widget.yaml"))
    let config = try #require(sources.text(path))
      .replacing(/languages: \[[^\]]*\]/, with: "languages: [en, de]")
      .replacing(/platforms:.*\n(?:  .*\n)+/, with: "platforms:\n  other: {}\n")
    sources[path] = Array(config.utf8)
    return sources
  }

  private static func edited(
    _ sources: SourceTree, _ file: String, _ old: String, _ new: String
  ) throws -> SourceTree {
    var edited = sources
    let path = try #require(RelativePath(file))
    let text = try #require(sources.text(path))
    try #require(text.contains(old))
    edited[path] = Array(text.replacing(old, with: new).utf8)
    return edited
  }

  @Test(arguments: [
    ("content/locales/en.yaml", "  close: Close\n", "  close: Away\n"),
    ("themes/linen/guide.mustache", "<p class=\"kicker\">", "<p class=\"kicker\">New "),
    ("themes/linen/page.css", "body {", "body { --more: 0;"),
    ("themes/linen/popup.css", ":host {", ":host { --more: 0;"),
    ("content/email/en.md", "# You", "# Yes, you"),
  ]) func makesWhatTheWholeBundleHas(file: String, old: String, new: String) throws {
    let sources = try Self.sources()
    let earlier = try Self.built(sources)
    let changed = try Self.edited(sources, file, old, new)
    let paths: Set = [
      "states/en/invitation.html", "guides/en/other.html", "email/en/welcome.html",
      "w/teahouse.js",
    ]
    let glance = try Self.built(changed, Glance(paths: paths, earlier: earlier))
    let whole = try Self.built(changed)
    #expect(paths.contains { glance[$0]?.bytes != earlier[$0]?.bytes })
    for path in paths {
      #expect(glance[path] != nil)
      let isSame = glance[path]?.bytes == whole[path]?.bytes
      #expect(isSame, "\(path)")
    }
    for path in ["states/de/invitation.html", "email/de/welcome.html"] {
      let isSame = glance[path]?.bytes == earlier[path]?.bytes
      #expect(isSame, "\(path)")
    }
  }

  @Test func findsTheFaultsOfWhatItShows() throws {
    let sources = try Self.sources()
    let earlier = try Self.built(sources)
    let changed = try Self.edited(
      sources, "themes/linen/guide.mustache", "<p class=\"kicker\">", "<p class=\"kicker\"><p>")
    let glance = Glance(paths: ["guides/en/other.html"], earlier: earlier)
    let found = build(changed, BuildOptions(today: Self.today, glance: glance)).diagnostics
    let whole = build(changed, BuildOptions(today: Self.today)).diagnostics
    #expect(found.hasErrors)
    #expect(Set(found.map(\.code)).isSubset(of: Set(whole.map(\.code))))
  }

  @Test func tellsBrowsersToReloadOnce() async throws {
    try await RunningPreview.run { running in
      let (number, events) = running.preview.served.listen()
      defer { running.preview.served.leave(number) }
      let page = "/states/en/invitation.html"
      #expect(await running.client.get(page)?.status == 200)
      let path = "content/locales/en.yaml"
      let text = try running.text(path).replacing("  close: Close\n", with: "  close: Away\n")
      try running.write(text, to: path)
      var names: [String] = []
      for await event in events {
        let lines = String(decoding: event, as: UTF8.self).split(separator: "\n")
        names += lines.filter { $0.hasPrefix("event: ") }.map { String($0.dropFirst(7)) }
        // A save may be seen in two steps: half written first, then whole.
        if names.count > 12 { break }
        guard names.last == "settled" else { continue }
        if await running.client.get(page)?.body.contains("Away") == true { break }
      }
      #expect(names.first == "build")
      #expect(names.suffix(2) == ["build", "settled"])
    }
  }
}
