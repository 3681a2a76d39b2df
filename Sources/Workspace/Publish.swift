package import Bundling
import Diagnostics

extension Workspace {
  /// Puts the bundle in the place of the folder `output`, in one step: at every moment, a killed
  /// process and a full disk included, the folder is one whole bundle, the old one or the new one.
  package static func publish(
    _ bundle: SiteBundle, to output: String
  ) throws(WorkspaceError) {
    let folder = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
    let existing = try state(of: folder)
    let stage = try Stage(beside: folder)
    do {
      try stage.write(bundle, reusing: existing == .bundle ? folder : nil)
      try Disk.flush(stage.path)
      switch existing {
      case .none: try Disk.rename(stage.bundlePath, to: folder)
      case .some: try Disk.swap(stage.bundlePath, folder)
      }
    } catch {
      try? stage.remove()
      throw error
    }
    try stage.remove()
  }

  private enum Existing { case bundle, empty }

  /// Refuses to replace what this tool did not make.
  private static func state(of folder: String) throws(WorkspaceError) -> Existing? {
    switch try Disk.kind(folder) {
    case .missing: return nil
    case .folder:
      let names = try Disk.names(in: folder)
      if names.isEmpty { return .empty }
      guard names.contains(manifestName), try isOurs("\(folder)/\(manifestName)") else {
        throw WorkspaceError(
          "the folder '\(folder)' is not a bundle that build-site wrote",
          hint: "name another folder with --output, or empty this one")
      }
      return .bundle
    case .file, .link, .other:
      throw WorkspaceError(
        "'\(folder)' is not a folder", hint: "name a folder with --output")
    }
  }

  private static let manifestName = "manifest.json"

  private static func isOurs(_ manifest: String) throws(WorkspaceError) -> Bool {
    let bytes = try Disk.read(manifest, maximum: 64 * 1024 * 1024)
    return String(decoding: bytes.prefix(400), as: UTF8.self).contains("\"build-site\"")
  }

  /// The files of a folder as paths relative to it, links left out.
  package static func files(in folder: String) throws(WorkspaceError) -> [String] {
    guard try Disk.kind(folder) == .folder else {
      throw WorkspaceError("there is no folder '\(folder)'")
    }
    var found: [String] = []
    try collect(folder, "", &found)
    return found
  }

  package static func bytes(of file: String, in folder: String) -> [UInt8]? {
    try? Disk.read("\(folder)/\(file)", maximum: 64 * 1024 * 1024)
  }

  private static func collect(
    _ folder: String, _ prefix: String, _ found: inout [String]
  ) throws(WorkspaceError) {
    for name in try Disk.names(in: "\(folder)/\(prefix)") {
      let path = prefix + name
      switch try Disk.kind("\(folder)/\(path)") {
      case .folder: try collect(folder, path + "/", &found)
      case .file: found.append(path)
      case .link, .other, .missing: break
      }
    }
  }
}

/// The hidden folder beside the output in which the next bundle takes shape. Whatever is left in it
/// by a process that was killed is removed by the next one.
private struct Stage {
  let path: String
  private let lock: Int32

  var bundlePath: String { path + "/bundle" }

  init(beside output: String) throws(WorkspaceError) {
    let parts = output.split(separator: "/", omittingEmptySubsequences: true)
    let name = parts.last.map(String.init) ?? "Output"
    let parent = parts.dropLast().joined(separator: "/")
    let root = output.hasPrefix("/") ? "/" + parent : parent.isEmpty ? "." : parent
    path = "\(root)/.build-site-\(name)"
    try Disk.makeFolder(path)
    guard let lock = try Disk.lock(path + "/lock") else {
      throw WorkspaceError(
        "another build is writing '\(output)'", hint: "wait until it is done")
    }
    self.lock = lock
    try Disk.remove(bundlePath)
  }

  /// Files that are in the bundle before byte by byte become files of both: making a file costs
  /// more than reading one, and what copies the bundle elsewhere sees that they did not change.
  func write(_ bundle: SiteBundle, reusing earlier: String?) throws(WorkspaceError) {
    try Disk.makeFolder(bundlePath)
    var made: Set<String> = []
    for file in bundle.files {
      var folder = bundlePath
      for part in file.path.parts.dropLast() {
        folder += "/\(part)"
        if made.insert(folder).inserted { try Disk.makeFolder(folder) }
      }
    }
    let faults = Parallel.map(bundle.files) { [bundlePath, lock] file -> WorkspaceError? in
      let path = "\(bundlePath)/\(file.path)"
      if let earlier,
        Disk.link("\(earlier)/\(file.path)", holding: file.bytes, like: lock, to: path)
      {
        return nil
      }
      return failure { () throws(WorkspaceError) in try Disk.write(file.bytes, to: path) }
    }
    if let fault = faults.lazy.compactMap({ $0 }).first { throw fault }
  }

  func remove() throws(WorkspaceError) {
    defer { Disk.unlock(lock) }
    // Folder by folder side by side: the old bundle's many files are most of the work.
    let names = (try? Disk.names(in: bundlePath)) ?? []
    let faults = Parallel.map(names) { [bundlePath] name -> WorkspaceError? in
      failure { () throws(WorkspaceError) in try Disk.remove("\(bundlePath)/\(name)") }
    }
    if let fault = faults.lazy.compactMap({ $0 }).first { throw fault }
    try Disk.remove(path)
  }
}

private func failure(of work: () throws(WorkspaceError) -> Void) -> WorkspaceError? {
  do {
    try work()
    return nil
  } catch {
    return error
  }
}

extension Workspace {
  /// One file anywhere on the disk, for commands that take file names.
  package static func contents(of path: String) throws(WorkspaceError) -> [UInt8] {
    try Disk.read(path, maximum: 64 * 1024 * 1024)
  }
}
