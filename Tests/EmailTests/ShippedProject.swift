import Configuring
import Diagnostics
import Email
import Foundation
import Planning
import Rendering
import Testing

/// The project in this repository, read once, with files or lines replaced.
struct ShippedProject {
  var sources: SourceTree

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var sources = SourceTree()
    for folder in ["content", "themes"] {
      let top = root.appending(path: folder)
      let found = try FileManager.default.subpathsOfDirectory(
        atPath: top.path(percentEncoded: false))
      for name in found {
        var isFolder: ObjCBool = false
        let path = top.appending(path: name).path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
          !isFolder.boolValue, let key = RelativePath("\(folder)/\(name)")
        else { continue }
        sources[key] = Array(try Data(contentsOf: URL(filePath: path)))
      }
    }
    self.sources = sources
  }

  func replacing(_ path: String, _ old: String, with new: String) throws -> ShippedProject {
    let key = try #require(RelativePath(path))
    let text = try #require(sources.text(key))
    try #require(text.contains(old), "\(path) does not hold '\(old)'")
    var copy = self
    copy.sources[key] = Array(text.replacing(old, with: new).utf8)
    return copy
  }

  func replacing(_ path: String, with text: String) throws -> ShippedProject {
    var copy = self
    copy.sources[try #require(RelativePath(path))] = Array(text.utf8)
    return copy
  }

  func inTheme(_ name: String) throws -> ShippedProject {
    try replacing("content/widget.yaml", "theme: linen", with: "theme: \(name)")
  }

  /// A sixth of the work, for tests that need one message only.
  func inEnglish() throws -> ShippedProject {
    try replacing(
      "content/widget.yaml", "languages: [en, de, fr, es, ja, ar]", with: "languages: [en]")
  }

  /// The emails of both themes, drawn once for all tests.
  static let emails = Result {
    let project = try ShippedProject()
    return ["linen": try project.emails(), "poster": try project.inTheme("poster").emails()]
  }

  static func emails(_ theme: String = "linen") throws -> [String: [UInt8]] {
    try #require(emails.get()[theme])
  }

  func render() -> Outcome<RenderedSite> {
    SiteConfig.read(sources).then { SitePlan.make($0) }.then { Rendering.render($0) }
  }

  /// The bytes of the files under `email/`, by path.
  func emails() throws -> [String: [UInt8]] {
    let outcome = render()
    let site = try #require(outcome.value, "\(outcome.diagnostics.map(\.message))")
    var files: [String: [UInt8]] = [:]
    for file in site.files where file.output.path.string.hasPrefix("email/") {
      switch file.content {
      case .text(let text): files[file.output.path.string] = Array(text.utf8)
      case .bytes(let bytes): files[file.output.path.string] = bytes
      }
    }
    return files
  }

  func text(_ path: String) throws -> String {
    String(decoding: try #require(emails()[path]), as: UTF8.self)
  }
}

let languages = ["en", "de", "fr", "es", "ja", "ar"]
