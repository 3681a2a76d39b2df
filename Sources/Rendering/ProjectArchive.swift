import Configuring
import Diagnostics
import Planning

extension SiteRenderer {
  /// The finished project of a guide, as an archive that the platform takes as it is.
  mutating func projectArchive(_ id: String, _ output: PlannedOutput) -> RenderedFile? {
    guard let project = plan.projects.first(where: { $0.id == id }) else { return nil }
    var entries = projectFiles(project)
    if id == "shopify" {
      entries += ShopifyFiles(plan: plan).files.map { (project.name + "/" + $0.path, $0.bytes) }
    }
    var archive = ZipArchive()
    for (path, bytes) in entries.sorted(by: { $0.0 < $1.0 }) { archive.add(path, bytes) }
    return RenderedFile(output: output, content: .bytes(archive.finished()))
  }

  private mutating func projectFiles(_ project: ProjectFolder) -> [(String, [UInt8])] {
    let templates = project.files.filter { $0.fileExtension == "mustache" }
    let paths = Dictionary(uniqueKeysWithValues: templates.map { ($0.string, $0) })
    let outcome = TemplateSet.read(paths, from: config.sources)
    faults += outcome.diagnostics
    guard let set = outcome.value else { return [] }
    let facts = GuideFacts(plan: plan, platform: project.guide.platform).withoutReferences
    var entries: [(String, [UInt8])] = []
    for file in project.files {
      if let tags = set.tags(of: file.string) {
        check(tags, against: facts)
        let text = set.strip(set.renderMarked(file.string, with: facts.context)).text
        entries.append((project.place(of: file), Array(text.utf8)))
      } else if let bytes = config.sources[file] {
        entries.append((project.place(of: file), bytes))
      }
    }
    return entries
  }

  /// What a guide's page says of its download.
  func download(of source: GuideSource, _ site: SiteContext) -> TemplateValue {
    guard let project = plan.projects.first(where: { $0.id == source.project }) else {
      return .list([])
    }
    return .list([
      TemplateContext([
        "name": .text(project.archiveName), "href": site.href(.projectArchive(id: project.id)),
      ])
    ])
  }
}
