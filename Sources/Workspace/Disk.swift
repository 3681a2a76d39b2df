import CFileSystem

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The few calls to the operating system that reading and publishing need.
enum Disk {
  enum Kind { case file, folder, link, other, missing }

  static func kind(_ path: String) throws(WorkspaceError) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .missing }
      throw .system("look at", path, code: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  static func size(_ path: String) throws(WorkspaceError) -> Int {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw .system("look at", path, code: errno) }
    return Int(status.st_size)
  }

  /// Names in a folder, sorted, without `.` and `..`.
  static func names(in folder: String) throws(WorkspaceError) -> [String] {
    guard let stream = opendir(folder) else { throw .system("read", folder, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func read(_ path: String, maximum: Int) throws(WorkspaceError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system("read", path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= maximum {
      let count = buffer.withUnsafeMutableBytes { target in
        readSome(descriptor, target.baseAddress, target.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system("read", path, code: errno) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Writes a new file.
  static func write(_ bytes: [UInt8], to path: String) throws(WorkspaceError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system("write", path, code: errno) }
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { source in
        writeSome(descriptor, source.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system("write", path, code: errno) }
      done += count
    }
  }

  /// Gives a second name to a file that is as if this process had just written these bytes. False
  /// where it is not: it differs, is somebody else's, has another name already or other permissions
  /// than `model`; and where the disk gives no second names.
  static func link(
    _ path: String, holding bytes: [UInt8], like model: Int32, to new: String
  ) -> Bool {
    var status = stat()
    var wanted = stat()
    guard lstat(path, &status) == 0, fstat(model, &wanted) == 0,
      status.st_mode == wanted.st_mode, status.st_uid == wanted.st_uid,
      status.st_gid == wanted.st_gid, status.st_nlink == 1, Int(status.st_size) == bytes.count,
      (try? read(path, maximum: bytes.count)) == bytes
    else { return false }
    return linkFile(path, new) == 0
  }

  /// Waits until all that was written to the folder's disk is on it.
  static func flush(_ folder: String) throws(WorkspaceError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("open", folder, code: errno) }
    defer { close(descriptor) }
    let result = build_site_flush(descriptor)
    guard result == 0 else { throw .system("write to", folder, code: build_site_errno()) }
  }

  static func makeFolder(_ path: String) throws(WorkspaceError) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw .system("make the folder", path, code: errno)
    }
  }

  static func rename(_ old: String, to new: String) throws(WorkspaceError) {
    guard renameFile(old, new) == 0 else { throw .system("write", new, code: errno) }
  }

  /// Puts each of two folders in the other's place, in one step.
  static func swap(_ left: String, _ right: String) throws(WorkspaceError) {
    guard build_site_swap(left, right) == 0 else {
      throw .system("replace", right, code: build_site_errno())
    }
  }

  /// Removes a folder and all in it, without following links.
  static func remove(_ path: String) throws(WorkspaceError) {
    switch try kind(path) {
    case .missing: return
    case .folder:
      for name in try names(in: path) { try remove("\(path)/\(name)") }
      guard rmdir(path) == 0 else { throw .system("remove", path, code: errno) }
    case .file, .link, .other:
      guard unlink(path) == 0 else { throw .system("remove", path, code: errno) }
    }
  }

  /// Takes a lock on a file that lasts until the process ends or the descriptor is closed; nil when
  /// another process has it.
  static func lock(_ path: String) throws(WorkspaceError) -> Int32? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system("write", path, code: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  static func unlock(_ descriptor: Int32) { close(descriptor) }
}

// The members above have the names of the calls they wrap.
private func readSome(_ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int) -> Int
{
  read(descriptor, target, count)
}

private func writeSome(_ descriptor: Int32, _ source: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, source, count)
}

private func renameFile(_ old: String, _ new: String) -> Int32 { rename(old, new) }

private func linkFile(_ old: String, _ new: String) -> Int32 { link(old, new) }
