import Foundation
import Testing

/// A project's files in memory, made from the shipped one by small edits, so that tests follow the
/// shipped content instead of repeating it.
package struct ProjectFiles: Sendable {
  /// By path in the project.
  package private(set) var files: [String: [UInt8]]

  package static let config = "content/widget.yaml"

  /// The repository's own `content` and `themes`.
  package static let shipped = ProjectFiles(reading: Repository.root.path(percentEncoded: false))

  /// The second store of the tests: coupon codes, another theme, Arabic first.
  package static let second: ProjectFiles = {
    let folder = Repository.path("Tests/Fixtures/stores/second-store")
    var project = ProjectFiles(reading: folder)
    for (path, bytes) in shipped.files where path.hasPrefix("themes/") {
      project.files[path] = bytes
    }
    return project.withoutMissingEmail("ar")
  }()

  /// The shipped project with all its platforms, in English only: quick to build.
  package static let english: ProjectFiles = {
    var project = shipped
    let line = project.lines(of: config).first { $0.contains("languages: [") } ?? ""
    project.replace(line, with: "  languages: [en]", in: config)
    return project.withoutMissingEmail("en")
  }()

  /// The same with one platform and no email: the quickest.
  package static let small: ProjectFiles = {
    var project = english
    project.setConfig("platforms:\n  other: {}")
    project.switchEmailOff()
    return project
  }()

  private init(reading root: String) {
    files = [:]
    for folder in ["content", "themes"] {
      let names = FileManager.default.enumerator(atPath: "\(root)/\(folder)")
      while let name = names?.nextObject() as? String {
        var isFolder: ObjCBool = false
        let path = "\(root)/\(folder)/\(name)"
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
          !isFolder.boolValue, let bytes = FileManager.default.contents(atPath: path)
        else { continue }
        files["\(folder)/\(name)"] = Array(bytes)
      }
    }
  }

  package subscript(path: String) -> String? {
    get { files[path].map { String(decoding: $0, as: UTF8.self) } }
    set { files[path] = newValue.map { Array($0.utf8) } }
  }

  package mutating func setBytes(_ bytes: [UInt8], of path: String) { files[path] = bytes }

  /// Replaces or adds the top-level keys that `keys` holds.
  package mutating func setConfig(_ keys: String) {
    let new = Self.sections(of: keys)
    var sections = Self.sections(of: self[Self.config] ?? "")
    for section in new {
      if let index = sections.firstIndex(where: { $0.key == section.key }) {
        sections[index].text = section.text
      } else {
        sections.append(section)
      }
    }
    self[Self.config] = sections.map { $0.text }.joined(separator: "\n") + "\n"
  }

  /// The one place that says `old` says `new`; a project that no longer says it fails the test.
  package mutating func replace(_ old: String, with new: String, in path: String) {
    let text = self[path] ?? ""
    if old.isEmpty || text.components(separatedBy: old).count != 2 {
      Issue.record("'\(path)' does not say '\(old)' once")
    }
    self[path] = old.isEmpty ? text : text.replacing(old, with: new)
  }

  package mutating func append(_ text: String, to path: String) {
    self[path] = (self[path] ?? "") + text
  }

  package func lines(of path: String) -> [String] {
    (self[path] ?? "").components(separatedBy: "\n")
  }

  package mutating func switchEmailOff() {
    let line = lines(of: Self.config).first { $0.hasPrefix("  send: ") } ?? ""
    replace(line, with: "  send: false", in: Self.config)
  }

  private func withoutMissingEmail(_ language: String) -> ProjectFiles {
    guard files["content/email/\(language).md"] == nil else { return self }
    var project = self
    project.switchEmailOff()
    return project
  }

  /// Writes the files, last one first when `reversed`: a disk may list them in that order.
  package func write(to folder: String, reversed: Bool = false) throws {
    let ordered = files.sorted { ($0.key < $1.key) != reversed }
    for (path, bytes) in ordered {
      let url = URL(filePath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }

  private static func sections(of text: String) -> [(key: String, text: String)] {
    var sections: [(key: String, text: String)] = []
    for line in text.components(separatedBy: "\n") {
      let isKey = line.first?.isLetter == true && line.contains(":")
      if isKey {
        sections.append((String(line.prefix { $0 != ":" }), line))
      } else if let last = sections.indices.last {
        sections[last].text += "\n" + line
      } else {
        sections.append(("", line))
      }
    }
    return sections
  }
}
