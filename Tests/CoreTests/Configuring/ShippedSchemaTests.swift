import Configuring
import Foundation
import Testing

/// The schema that the shipped config names for editors, `content/widget.schema.json`, is what
/// `build-site schema` prints today.
@Test func shipsTheSchemaThatReadsTheConfig() throws {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let shipped = try String(
    contentsOf: root.appending(path: "content/widget.schema.json"), encoding: .utf8)
  #expect(
    shipped == SiteConfig.schema.pretty,
    "run 'swift run build-site schema > content/widget.schema.json'")
}
