package import Configuring
package import Diagnostics

/// A project that a guide hands out as an archive: `content/guides/projects/ID/NAME/…`, made into
/// `downloads/NAME.zip`.
package struct ProjectFolder: Sendable {
  package let id: String
  /// The guide that offers it, whose platform values its templates may use.
  package let guide: GuideSource
  package let name: String
  /// Its files by path in the project, in path order.
  package let files: [RelativePath]

  package var archiveName: String { "\(name).zip" }

  /// Where a file lies in the archive. An OpenCart package holds its files at the root, all others
  /// in a folder of the archive's name.
  package func place(of file: RelativePath) -> String {
    let inside = file.parts.dropFirst(name.hasSuffix(".ocmod") ? 5 : 4).joined(separator: "/")
    return inside.hasSuffix(".mustache") ? String(inside.dropLast(9)) : inside
  }
}

extension SiteConfig {
  /// The projects of the shown guides, each once; a guide's folder that is not there is left out.
  var projects: [ProjectFolder] {
    var seen: Set<String> = []
    return guides.compactMap { guide in
      guard let id = guide.project, seen.insert(id).inserted else { return nil }
      let files = sources.paths(in: "content/guides/projects/\(id)").filter { $0.parts.count > 5 }
      guard let name = files.first?.parts[4] else { return nil }
      return ProjectFolder(id: id, guide: guide, name: String(name), files: files)
    }
  }

  /// What is wrong with the guides' `project` keys.
  var projectFaults: [Diagnostic] {
    let known = Set(projects.map(\.id))
    return guides.compactMap { guide in
      guard let id = guide.project, !known.contains(id) else { return nil }
      return .missingProject(id, at: guide.location(of: "project"))
    }
  }
}
