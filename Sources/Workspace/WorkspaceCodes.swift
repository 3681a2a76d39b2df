package import Diagnostics

/// Every code that reading a project from disk can give.
package enum WorkspaceCodes {
  package static let all: [DiagnosticCode] = [
    .notAFile, .badFileName, .inputTooLarge, .tooManyInputs, .unreadableFile, .inputOutput,
  ]
}

extension DiagnosticCode {
  static let notAFile = disk(
    "project.not-a-file", "a name in the project is a link or a device, not a file",
    "a link could lead out of the project, to files that must not become public")
  static let badFileName = disk(
    "project.bad-file-name", "a file's name holds a control character or backslash",
    "it could not be linked to on every server")
  static let inputTooLarge = disk(
    "project.file-too-large", "a file is larger than 8 MiB", "no page would load it in time")
  static let tooManyInputs = disk(
    "project.too-many-files", "the project is larger than a store's project ever is",
    "it is more likely the wrong folder")
  static let unreadableFile = disk(
    "project.unreadable-file", "a file cannot be read", "what it says would be missing")
  package static let inputOutput = disk(
    "project.input-output", "the disk refused to read or write",
    "the bundle could not be written; the last one is as it was")

  private static func disk(_ name: String, _ meaning: String, _ reason: String) -> DiagnosticCode {
    DiagnosticCode(name, meaning: meaning, reason: reason, isStructural: true)
  }
}

extension Diagnostic {
  static func notAFile(_ path: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .notAFile, "'\(path)' is not a plain file or folder", at: location,
      hint: "put a copy of the file in its place")
  }

  static func badFileName(_ path: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(.badFileName, "'\(path)' cannot be the name of a file here", at: location)
  }

  static func inputTooLarge(_ bytes: Int, maximum: Int, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .inputTooLarge, "the file has \(bytes) bytes; at most \(maximum) are read", at: location)
  }

  static func tooManyInputs(_ what: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(.tooManyInputs, what, at: location, hint: "check --project")
  }

  static func unreadableFile(_ message: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(.unreadableFile, message, at: location)
  }

  /// What the world refused, for the printer.
  package static func inputOutput(_ error: WorkspaceError) -> Diagnostic {
    Diagnostic(.inputOutput, error.message, hint: error.hint)
  }

  /// A file named on the command line that cannot be read.
  package static func unreadable(_ error: WorkspaceError, _ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, error.message, at: FileLocation(path), hint: error.hint)
  }
}
