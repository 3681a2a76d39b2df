import Diagnostics
import Foundation
import TestSupport

/// A project with one fault: `Tests/Fixtures/bad/CODE`.
///
/// `config.yaml` replaces top-level keys of the shipped config; `project/` is laid over the shipped
/// files; `delete` lists paths to leave out; `replace` holds a path, old text and new text between
/// lines of three dashes, and more of them after a line `===`. The whole log is a snapshot.
struct BrokenProject: Sendable, CustomStringConvertible {
  let code: String
  private let folder: String

  var description: String { code }

  static let all: [BrokenProject] = {
    let root = Repository.path("Tests/Fixtures/bad")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map {
      BrokenProject(code: $0, folder: "\(root)/\($0)")
    }
  }()

  var project: ProjectFiles {
    var project = ProjectFiles.english
    if let keys = text("config.yaml") { project.setConfig(keys) }
    for path in (text("delete") ?? "").split(separator: "\n") { project[String(path)] = nil }
    for edit in (text("replace") ?? "").components(separatedBy: "\n===\n") where !edit.isEmpty {
      let parts = edit.components(separatedBy: "\n---\n")
      precondition(parts.count == 3, "\(folder)/replace: path, old and new between '---' lines")
      let new = parts[2].hasSuffix("\n") ? String(parts[2].dropLast()) : parts[2]
      project.replace(parts[1], with: new, in: parts[0])
    }
    let laidOver = FileManager.default.enumerator(atPath: "\(folder)/project")
    while let name = laidOver?.nextObject() as? String {
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/project/\(name)"),
        name.contains(".")
      else { continue }
      project.setBytes(Array(bytes), of: name)
      project.listPlatform(ofGuide: name)
    }
    return project
  }

  private func text(_ name: String) -> String? {
    try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }
}
