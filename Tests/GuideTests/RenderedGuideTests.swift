import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Checking
@testable import Configuring
@testable import Planning
@testable import Rendering

/// Every shipped guide, drawn for the shipped store, which uses all platforms.
@Suite struct RenderedGuideTests {
  static func site() throws -> Outcome<RenderedSite> {
    let root = ShippedGuides.root
    var files: [RelativePath: [UInt8]] = [:]
    for folder in ["content", "themes"] {
      let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
      while let name = names?.nextObject() as? String {
        let url = root.appending(path: folder).appending(path: name)
        guard let path = RelativePath("\(folder)/\(name)"), !url.hasDirectoryPath,
          let data = try? Data(contentsOf: url)
        else { continue }
        files[path] = Array(data)
      }
    }
    return SiteConfig.read(SourceTree(files)).then(SitePlan.make).then(render)
  }

  @Test func haveTheirSnippetFinished() throws {
    let outcome = try Self.site()
    let faults = outcome.diagnostics.filter { $0.severity == .error }
    #expect(faults.map { "\($0.location?.description ?? ""): \($0.message)" } == [])
    guard let site = outcome.value else { return }
    for file in site.files {
      guard case .guideMarkdown(let id) = file.output.content, let text = file.text else {
        continue
      }
      let guide = try #require(site.config.guides.first { $0.id == id })
      if guide.project != nil { #expect(text.contains("](../downloads/"), "\(id)") }
      if guide.shape != .none { #expect(text.contains("\n## The snippet\n"), "\(id)") }
      #expect(!text.contains("{{csp_") && !text.contains("{{script_url"), "\(id)")
    }
  }

  @Test func giveTheirProjectsAsArchives() throws {
    let outcome = try Self.site()
    guard let site = outcome.value else { return }
    var names: [String] = []
    for file in site.files {
      guard case .projectArchive = file.output.content, case .bytes(let bytes) = file.content else {
        continue
      }
      names.append(file.output.path.name)
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let archive = folder.appending(path: "a.zip")
      try Data(bytes).write(to: archive)
      let result = try JudgeScript.run(
        ["python3", "-m", "zipfile", "-t", archive.path()], Data())
      #expect(result.status == 0 && result.output.contains("Done testing"), "\(result.output)")
    }
    #expect(
      names.sorted() == [
        "post-purchase.zip", "thanks-card-magento.zip", "thanks-card.zip",
        "thanks_card.ocmod.zip", "thankscard.zip",
      ])
  }
}
