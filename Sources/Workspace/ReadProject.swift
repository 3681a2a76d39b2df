package import Configuring
package import Diagnostics

/// The only code that touches the disk: reads a project's inputs, publishes bundles.
package struct Workspace: Sendable {
  /// The project's folder.
  package let project: String

  package init(project: String) {
    self.project =
      project.count > 1 && project.hasSuffix("/") ? String(project.dropLast()) : project
  }

  static let maximumFileBytes = 8 * 1024 * 1024
  static let maximumFiles = 5000
  static let maximumBytes = 64 * 1024 * 1024
  static let maximumDepth = 12
  private static let folders = ["content", "themes"]

  /// Every file in `content` and `themes`. Names that begin with a dot are skipped; links are not
  /// followed.
  package func read() throws(WorkspaceError) -> Outcome<SourceTree> {
    guard try Disk.kind(project) == .folder else {
      throw WorkspaceError(
        "there is no project folder '\(project)'", hint: "name it with --project")
    }
    var reader = Reader(project: project)
    for folder in Self.folders where !reader.isFull {
      switch try Disk.kind("\(project)/\(folder)") {
      case .folder: try reader.read(folder, depth: 1)
      case .missing: break
      case .file, .link, .other:
        reader.faults.append(.notAFile(folder, at: FileLocation(folder)))
      }
    }
    return Outcome(reader.tree, reader.faults)
  }
}

private struct Reader {
  let project: String
  var tree = SourceTree()
  var faults: [Diagnostic] = []
  private var files = 0
  private var bytes = 0

  init(project: String) { self.project = project }

  var isFull: Bool { faults.contains { $0.code == .tooManyInputs } }

  mutating func read(_ folder: String, depth: Int) throws(WorkspaceError) {
    guard depth <= Workspace.maximumDepth else {
      faults.append(.tooManyInputs("folders are nested too deep", at: FileLocation(folder)))
      return
    }
    for name in try Disk.names(in: "\(project)/\(folder)") where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      switch try Disk.kind("\(project)/\(path)") {
      case .folder: try read(path, depth: depth + 1)
      case .file: try readFile(path)
      case .link, .other: faults.append(.notAFile(path, at: FileLocation(path)))
      case .missing: break
      }
      if isFull { return }
    }
  }

  private mutating func readFile(_ text: String) throws(WorkspaceError) {
    let location = FileLocation(text)
    guard let path = RelativePath(text) else {
      faults.append(.badFileName(text, at: location))
      return
    }
    let full = "\(project)/\(text)"
    let size = try Disk.size(full)
    guard size <= Workspace.maximumFileBytes else {
      faults.append(.inputTooLarge(size, maximum: Workspace.maximumFileBytes, at: location))
      return
    }
    files += 1
    bytes += size
    if files > Workspace.maximumFiles || bytes > Workspace.maximumBytes {
      faults.append(
        .tooManyInputs(
          "the project has more than \(Workspace.maximumFiles) files or "
            + "\(Workspace.maximumBytes) bytes", at: location))
      return
    }
    do {
      tree[path] = try Disk.read(full, maximum: Workspace.maximumFileBytes)
    } catch {
      faults.append(.unreadableFile(error.message, at: location))
    }
  }
}
