import Foundation
package import Testing

/// Compares a text with the file of that name in `Tests/Snapshots`.
///
/// `UPDATE_SNAPSHOTS=1 swift test` writes the files anew and then fails, so that nobody takes such
/// a run for a proof: read the difference, then run again. In CI the variable is refused.
package func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let path = Repository.path("Tests/Snapshots/\(name)")
  let expected = try? String(contentsOfFile: path, encoding: .utf8)
  if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
    guard !Repository.isCI else {
      Issue.record("UPDATE_SNAPSHOTS is not for CI", sourceLocation: sourceLocation)
      return
    }
    guard expected != text else { return }
    do {
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: path))
      Issue.record("'\(name)' was written anew; read it", sourceLocation: sourceLocation)
    } catch {
      Issue.record("'\(name)' cannot be written", sourceLocation: sourceLocation)
    }
    return
  }
  guard let expected else {
    Issue.record(
      "there is no snapshot '\(name)'; UPDATE_SNAPSHOTS=1 writes it",
      sourceLocation: sourceLocation)
    return
  }
  guard expected != text else { return }
  let difference = lineDiff(expected: expected, found: text)
  Issue.record("'\(name)' differs:\n\(difference)", sourceLocation: sourceLocation)
}
