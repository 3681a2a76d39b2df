package import Diagnostics

extension Workspace {
  /// Writes files into a folder that is empty or not there yet.
  package static func create(
    _ files: [(path: RelativePath, bytes: [UInt8])], in folder: String
  ) throws(WorkspaceError) {
    switch try Disk.kind(folder) {
    case .missing: break
    case .folder:
      guard try Disk.names(in: folder).isEmpty else {
        throw WorkspaceError("the folder '\(folder)' is not empty", hint: "name a new folder")
      }
    case .file, .link, .other:
      throw WorkspaceError("'\(folder)' is not a folder", hint: "name a new folder")
    }
    var made: Set<String> = []
    func make(_ path: String) throws(WorkspaceError) {
      if made.insert(path).inserted { try Disk.makeFolder(path) }
    }
    var path = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") {
      path += "/\(part)"
      if try Disk.kind(path) == .missing { try make(path) }
    }
    for file in files {
      var path = folder
      for part in file.path.parts.dropLast() {
        path += "/\(part)"
        try make(path)
      }
      try Disk.write(file.bytes, to: "\(folder)/\(file.path)")
    }
  }

  /// Puts new bytes in the place of a file of a folder, in one step.
  package static func replace(
    _ file: String, in folder: String, with bytes: [UInt8]
  ) throws(WorkspaceError) {
    let path = "\(folder)/\(file)"
    guard try Disk.kind(path) == .file else {
      throw WorkspaceError("'\(path)' is not a file", hint: "name the folder of a bundle")
    }
    try write(bytes, to: path)
  }

  /// Writes a file, in the place of one that may be there, in one step.
  package static func write(_ bytes: [UInt8], to path: String) throws(WorkspaceError) {
    switch try Disk.kind(path) {
    case .missing, .file: break
    case .folder, .link, .other:
      throw WorkspaceError("'\(path)' is not a file", hint: "name another file")
    }
    let next = path + ".next"
    try Disk.remove(next)
    try Disk.write(bytes, to: next)
    try Disk.rename(next, to: path)
  }
}
