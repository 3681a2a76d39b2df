import Building
import Bundling
import Configuring
import Diagnostics
import Foundation
import Previewing
import Synchronization
import TestSupport
import Workspace

/// A preview of a copy of the shipped project, in English and with one platform, so that it builds
/// quickly.
final class RunningPreview: Sendable {
  let client: Client
  let folder: String
  let preview: Preview
  private let counts = Mutex((good: 0, bad: 0))

  var goodBuilds: Int { counts.withLock { $0.good } }
  var badBuilds: Int { counts.withLock { $0.bad } }

  /// Runs `body` while the preview answers, from the first good build on.
  static func run(
    _ edit: (inout String) -> Void = { _ in },
    _ body: (RunningPreview) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "build-site-preview-\(UUID().uuidString)").path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try copyProject(to: folder, edit)
    let running = try RunningPreview(folder)
    let task = Task {
      try await running.preview.run { report in
        running.counts.withLock { counts in
          if report.bundle == nil { counts.bad += 1 } else { counts.good += 1 }
        }
      }
    }
    defer { task.cancel() }
    try await running.wait { running.goodBuilds > 0 }
    try await body(running)
  }

  private init(_ folder: String) throws {
    self.folder = folder
    var settings = PreviewSettings()
    settings.port = 0
    preview = try Preview(settings, workspace: Workspace(project: folder)) { sources, glance in
      let today = CalendarDate(year: 2026, month: 11, day: 24)
      return build(sources, BuildOptions(today: today, glance: glance))
    }
    client = Client(port: preview.port)
  }

  /// The expectation that follows tells when it never was so.
  func wait(_ isThere: () async -> Bool) async throws { _ = try await eventually(isThere) }

  /// In one step, as most editors save.
  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(path)"), options: .atomic)
  }

  func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
  }

  static var repository: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  private static func copyProject(to folder: String, _ edit: (inout String) -> Void) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for part in ["content", "themes"] {
      try files.copyItem(
        atPath: repository.appending(path: part).path(percentEncoded: false),
        toPath: "\(folder)/\(part)")
    }
    let path = "\(folder)/content/widget.yaml"
    var config = try String(contentsOfFile: path, encoding: .utf8)
    config = config.replacing(/languages: \[[^\]]*\]/, with: "languages: [en]")
    config = config.replacing(
      /platforms:.*\n(?:  .*\n)+/, with: "platforms:\n  other: {}\n")
    edit(&config)
    try Data(config.utf8).write(to: URL(filePath: path))
  }
}
