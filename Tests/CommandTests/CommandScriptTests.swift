import Foundation
import TestSupport
import Testing

/// The built executable against the conversations in `Tests/Fixtures/commands`.
/// `UPDATE_SNAPSHOTS=1 swift test --filter CommandScriptTests` writes the answers anew.
@Suite struct CommandScriptTests {
  static let names: [String] = {
    let root = Repository.path("Tests/Fixtures/commands")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted()
  }()

  @Test func findsTheScripts() { #expect(Self.names.count >= 8) }

  @Test(arguments: names) func answersAsWritten(_ name: String) throws {
    let path = "Tests/Fixtures/commands/\(name)"
    let text = try String(contentsOfFile: Repository.path(path), encoding: .utf8)
    try Repository.withTemporaryFolder { folder in
      var script = CommandScript(name: name, text: text, folder: folder)
      try script.run()
      expectSnapshot(script.transcript.joined(separator: "\n"), "../Fixtures/commands/\(name)")
    }
  }
}
