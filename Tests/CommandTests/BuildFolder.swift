import Bundling
import Diagnostics
import Foundation
import TestSupport
import Testing
import Workspace

/// A project and its output in a folder of the test's own.
struct BuildFolder {
  let path: String

  var project: String { path + "/project" }
  var output: String { path + "/Output" }

  static func with<Result>(
    _ files: ProjectFiles = .small, _ body: (BuildFolder) throws -> Result
  ) throws -> Result {
    try Repository.withTemporaryFolder { path in
      let folder = BuildFolder(path: path)
      try files.write(to: folder.project)
      return try body(folder)
    }
  }

  var buildArguments: [String] { ["build", "--project", project, "--output", output] }

  func build(environment: [String: String] = [:]) throws -> BuiltTool.Result {
    try BuiltTool.run(buildArguments, environment: environment)
  }

  func edit(_ edit: (inout ProjectFiles) -> Void) throws {
    var files = ProjectFiles.small
    edit(&files)
    try files.write(to: project)
  }

  /// Every file of the output, by path.
  func bytes() throws -> [String: [UInt8]] { try Self.bytes(in: output) }

  static func bytes(in folder: String) throws -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    for path in try Workspace.files(in: folder) {
      all[path] = Workspace.bytes(of: path, in: folder)
    }
    return all
  }

  /// What `verify` says of the output, without starting a process.
  func faults() throws -> [Diagnostic] {
    let files = try bytes()
    return Verification.run(paths: files.keys.sorted()) { files[$0] }.diagnostics
  }
}
