#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the inputs look like from outside: equal as long as no file was written, added or removed.
package struct ProjectStamp: Hashable, Sendable {
  fileprivate var entries: [Entry] = []

  fileprivate struct Entry: Hashable, Sendable {
    let path: String
    let inode: UInt64
    let bytes: Int
    let seconds: Int
    let nanoseconds: Int
  }
}

extension Workspace {
  /// Looks at every input file without reading it; a few hundred take about a millisecond. What
  /// cannot be looked at is left out: the next build will say why.
  package func stamp() -> ProjectStamp {
    var stamp = ProjectStamp()
    for folder in ["content", "themes"] { collect(folder, depth: 1, into: &stamp) }
    return stamp
  }

  private func collect(_ path: String, depth: Int, into stamp: inout ProjectStamp) {
    var status = stat()
    guard lstat("\(project)/\(path)", &status) == 0 else { return }
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    stamp.entries.append(
      .init(
        path: path, inode: UInt64(status.st_ino), bytes: Int(status.st_size),
        seconds: Int(changed.tv_sec), nanoseconds: Int(changed.tv_nsec)))
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    guard isFolder, depth <= Workspace.maximumDepth, stamp.entries.count <= Workspace.maximumFiles
    else { return }
    for name in (try? Disk.names(in: "\(project)/\(path)")) ?? [] where !name.hasPrefix(".") {
      collect("\(path)/\(name)", depth: depth + 1, into: &stamp)
    }
  }
}
