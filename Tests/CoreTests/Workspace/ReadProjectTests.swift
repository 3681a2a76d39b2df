import Diagnostics
import Foundation
import TestSupport
import Testing
import Workspace

/// Reading a project from disk: what is not a plain file stays out, and says so.
@Suite struct ReadProjectTests {
  /// The codes and places that a project gives after `edit` got its folder.
  static func faults(_ edit: (String) throws -> Void) throws -> [String] {
    try Repository.withTemporaryFolder { folder in
      try ProjectFiles.small.write(to: folder)
      try edit(folder)
      return try Workspace(project: folder).read().diagnostics.ordered()
        .map { "\($0.code.name) \($0.location?.file ?? "")" }
    }
  }

  @Test func readsWhatIsThere() throws {
    try Repository.withTemporaryFolder { folder in
      try ProjectFiles.small.write(to: folder)
      try Data("x".utf8).write(to: URL(filePath: "\(folder)/content/.DS_Store"))
      let tree = try #require(try Workspace(project: folder).read().value)
      #expect(tree.paths.map(\.string) == ProjectFiles.small.files.keys.sorted())
    }
  }

  @Test func refusesLinks() throws {
    for target in ["/etc/passwd", "../../..", "widget.yaml", "nowhere"] {
      let found = try Self.faults { folder in
        try FileManager.default.createSymbolicLink(
          atPath: "\(folder)/content/link.md", withDestinationPath: target)
      }
      #expect(found == ["project.not-a-file content/link.md"], "\(target)")
    }
  }

  @Test func refusesALinkedFolder() throws {
    let found = try Self.faults { folder in
      try FileManager.default.moveItem(atPath: "\(folder)/themes", toPath: "\(folder)/elsewhere")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/themes", withDestinationPath: "elsewhere")
    }
    #expect(found == ["project.not-a-file themes"])
  }

  @Test func refusesPipesWithoutWaitingForThem() throws {
    let found = try Self.faults { folder in
      #expect(mkfifo("\(folder)/content/pipe.md", 0o644) == 0)
    }
    #expect(found == ["project.not-a-file content/pipe.md"])
  }

  @Test func refusesNamesThatNoServerHas() throws {
    for name in ["a\nb.md", "a\u{7F}.md", "a\\b.md"] {
      let found = try Self.faults { folder in
        try Data("x".utf8).write(to: URL(filePath: "\(folder)/content/\(name)"))
      }
      #expect(found == ["project.bad-file-name content/\(name)"])
    }
  }

  @Test func refusesLargeFiles() throws {
    let found = try Self.faults { folder in
      #expect(FileManager.default.createFile(atPath: "\(folder)/content/big.png", contents: nil))
      let handle = try #require(FileHandle(forWritingAtPath: "\(folder)/content/big.png"))
      // A hole: no bytes are written.
      try handle.truncate(atOffset: 9 * 1024 * 1024)
      try handle.close()
    }
    #expect(found == ["project.file-too-large content/big.png"])
  }

  @Test func refusesTooManyFiles() throws {
    let found = try Self.faults { folder in
      for number in 0...5000 {
        #expect(
          FileManager.default.createFile(atPath: "\(folder)/content/\(number).txt", contents: nil))
      }
    }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("project.too-many-files content/") == true)
  }

  @Test func refusesFoldersWithoutEnd() throws {
    let found = try Self.faults { folder in
      let deep = "\(folder)/content/" + Array(repeating: "a", count: 20).joined(separator: "/")
      try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
    }
    #expect(found.first?.hasPrefix("project.too-many-files content/a/") == true)
  }

  /// Root may read everything, so the tool runs as nobody.
  @Test func tellsWhichFileIsUnreadable() throws {
    try Repository.withTemporaryFolder { folder in
      try ProjectFiles.small.write(to: "\(folder)/project")
      let file = "\(folder)/project/content/widget.yaml"
      #expect(chmod(file, 0) == 0)
      #expect(chmod(folder, 0o755) == 0)
      var command = [BuiltTool.path, "check", "--project", "\(folder)/project"]
      if getuid() == 0 {
        let tool = "\(folder)/build-site"
        try FileManager.default.copyItem(atPath: BuiltTool.path, toPath: tool)
        command[0] = tool
        command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] + command
      }
      let result = try JudgeScript.run(command, Data())
      #expect(result.status == 1, "\(result.output)")
      #expect(result.output.contains("[project.unreadable-file]"))
      #expect(result.output.contains("permission denied"))
    }
  }

  @Test func tellsWhenThereIsNoProject() throws {
    #expect(throws: WorkspaceError.self) { try Workspace(project: "/nowhere").read() }
    try Repository.withTemporaryFolder { folder in
      let tree = try Workspace(project: folder).read()
      #expect(tree.value?.paths == [])
    }
  }
}
