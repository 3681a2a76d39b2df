import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Configuring
@testable import Planning
@testable import Rendering

/// The shipped store's snippets and projects, drawn once for all tests of this target.
struct ShippedSite {
  let snippets: [String: String]
  /// By the id of the project.
  let archives: [String: [UInt8]]
  let bodies: [String: String]
  let scriptURL: String

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let drawn = Result { try ShippedSite() }

  private init() throws {
    let config = SiteConfig.read(try Self.sources())
    #expect(config.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let plan = try #require(config.then(SitePlan.make).value)
    let templates = try #require(
      TemplateSet.read(
        plan.config.theme.templates(in: plan.config.sources), from: plan.config.sources
      )
      .value)
    var renderer = SiteRenderer(plan: plan, templates: templates)
    snippets = renderer.guides.compactMapValues(\.snippet)
    bodies = Dictionary(
      uniqueKeysWithValues: plan.config.guides.map { ($0.id, $0.body) })
    var archives: [String: [UInt8]] = [:]
    for output in plan.outputs {
      guard case .projectArchive(let id) = output.content,
        case .bytes(let bytes) = renderer.render(output)?.content
      else { continue }
      archives[id] = bytes
    }
    self.archives = archives
    scriptURL = plan.config.bundle.baseURL.string + "w/\(plan.config.widget.id).js"
  }

  private static func sources() throws -> SourceTree {
    var files: [RelativePath: [UInt8]] = [:]
    for folder in ["content", "themes"] {
      let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
      while let name = names?.nextObject() as? String {
        guard let path = RelativePath("\(folder)/\(name)"),
          let data = try? Data(contentsOf: root.appending(path: path.string))
        else { continue }
        files[path] = Array(data)
      }
    }
    return SourceTree(files)
  }

  /// A folder with the projects unpacked as their platform would.
  func unpack(into folder: URL) throws {
    for (id, bytes) in archives {
      let archive = folder.appending(path: "\(id).zip")
      try Data(bytes).write(to: archive)
      let result = try JudgeScript.run(
        [
          "python3", "-m", "zipfile", "-e", archive.path(),
          folder.appending(path: "projects/\(id)").path(),
        ], Data())
      #expect(result.status == 0, "\(result.output)")
    }
  }
}

/// A folder that is gone when the test is over.
func withTemporaryFolder(_ work: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try work(folder)
}

/// Whether the tools are there. Where one is missing the test says so, and in CI it fails.
func haveTools(_ probes: [(name: String, command: [String])]) throws -> Bool {
  let missing = try probes.filter { try JudgeScript.run($0.command, Data()).status != 0 }
  guard let first = missing.first else { return true }
  let words = "the snippets were not run: \(first.name) is missing; 'make test' installs it"
  if ProcessInfo.processInfo.environment["CI"] != nil { Issue.record("\(words)") }
  print(words)
  return false
}

let python = ProcessInfo.processInfo.environment["BUILD_SITE_PYTHON"] ?? "python3"

let phpTools = [
  (name: "php (php-cli)", command: ["php", "--version"]),
  (name: "Twig (php-twig)", command: ["test", "-f", "/usr/share/php/Twig/autoload.php"]),
  (name: "Smarty (smarty4)", command: ["test", "-f", "/usr/share/php/smarty4/Smarty.class.php"]),
]
let nodeTools = [
  (name: "node (nodejs)", command: ["node", "--version"]),
  (name: "esbuild", command: ["esbuild", "--version"]),
]
