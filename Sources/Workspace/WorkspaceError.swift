/// What the world refused: permission, space, a folder that is somebody else's. Exit status 74.
package struct WorkspaceError: Error, Hashable, Sendable {
  /// What was tried and why it did not work, as a sentence without a full stop.
  package let message: String
  package let hint: String?

  package init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  /// `code` is an `errno`.
  static func system(_ what: String, _ path: String, code: Int32) -> WorkspaceError {
    let hint: String?
    switch code {
    case ENOSPC, EDQUOT: hint = "make room on the disk; the last bundle is as it was"
    case EACCES, EPERM, EROFS: hint = "give yourself the permission, or name another folder"
    case ENOENT: hint = "check the path"
    default: hint = nil
    }
    return WorkspaceError("cannot \(what) '\(path)': \(words(code))", hint: hint)
  }

  private static func words(_ code: Int32) -> String {
    switch code {
    case ENOSPC: "the disk is full"
    case EDQUOT: "your share of the disk is used up"
    case EACCES, EPERM: "permission denied"
    case EROFS: "the disk is read-only"
    case ENOENT: "there is no such file or folder"
    case EISDIR: "it is a folder"
    case ENOTDIR: "it is not a folder"
    default: String(cString: strerror(code))
    }
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
