import Bundling
import Diagnostics
import Foundation
import TestSupport
import Testing
import Workspace

/// Publishing replaces a bundle in one step, and nothing that is not a bundle.
@Suite struct PublishTests {
  static let bundle = ProjectFiles.small.build().value

  static func publish(to folder: String) throws {
    try Workspace.publish(try #require(bundle), to: folder)
  }

  static func faults(in folder: String) throws -> [Diagnostic] {
    Verification.run(paths: try Workspace.files(in: folder)) {
      Workspace.bytes(of: $0, in: folder)
    }.diagnostics
  }

  @Test func writesABundleThatVerifies() throws {
    try Repository.withTemporaryFolder { folder in
      try Self.publish(to: "\(folder)/Output")
      #expect(try Self.faults(in: "\(folder)/Output") == [])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Output"])
    }
  }

  @Test func replacesABundleAsAWhole() throws {
    try Repository.withTemporaryFolder { folder in
      let output = "\(folder)/Output"
      try Self.publish(to: output)
      try Data("old".utf8).write(to: URL(filePath: "\(output)/assets/old.css"))
      try Self.publish(to: output + "/")
      #expect(try Self.faults(in: output) == [])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Output"])
    }
  }

  /// Made once, a file stays the same file for as long as it says the same.
  @Test func keepsTheFilesThatStayTheSame() throws {
    try Repository.withTemporaryFolder { folder in
      let output = "\(folder)/Output"
      func number(_ path: String) throws -> UInt64 {
        let facts = try FileManager.default.attributesOfItem(atPath: "\(output)/\(path)")
        return try #require(facts[.systemFileNumber] as? UInt64)
      }
      try Self.publish(to: output)
      let (kept, edited) = (try number("index.html"), try number("robots.txt"))
      let shared = try number("_headers")
      try Data("User-agent: *\nDisallow: \n".utf8).write(to: URL(filePath: output + "/robots.txt"))
      // A second name elsewhere: whoever writes there must not write here.
      try FileManager.default.linkItem(atPath: output + "/_headers", toPath: folder + "/copy")
      try Self.publish(to: output)
      #expect(try number("index.html") == kept)
      #expect(try number("robots.txt") != edited)
      #expect(try number("_headers") != shared)
      #expect(try Self.faults(in: output) == [])
    }
  }

  @Test func writesIntoAnEmptyFolder() throws {
    try Repository.withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/Output", withIntermediateDirectories: false)
      try Self.publish(to: "\(folder)/Output")
      #expect(try Self.faults(in: "\(folder)/Output") == [])
    }
  }

  @Test(arguments: ["letter.txt", "manifest.json", ".git/config", "index.html"])
  func refusesAFolderOfSomebodyElse(_ name: String) throws {
    try Repository.withTemporaryFolder { folder in
      let file = URL(filePath: "\(folder)/Output/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: file)
      let error = #expect(throws: WorkspaceError.self) {
        try Self.publish(to: "\(folder)/Output")
      }
      #expect(error?.message.contains("is not a bundle that build-site wrote") == true)
      #expect(error?.hint != nil)
      #expect(try Data(contentsOf: file) == Data("mine".utf8))
      #expect(Diagnostic.inputOutput(try #require(error)).code.name == "project.input-output")
    }
  }

  @Test func refusesFilesAndLinksAsOutput() throws {
    try Repository.withTemporaryFolder { folder in
      try Data("mine".utf8).write(to: URL(filePath: "\(folder)/file"))
      try FileManager.default.createDirectory(
        atPath: "\(folder)/real", withIntermediateDirectories: false)
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/link", withDestinationPath: "real")
      for name in ["file", "link"] {
        #expect(throws: WorkspaceError.self) { try Self.publish(to: "\(folder)/\(name)") }
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/real") == [])
    }
  }

  @Test func tellsWhenTheParentIsNotThere() throws {
    try Repository.withTemporaryFolder { folder in
      let error = #expect(throws: WorkspaceError.self) {
        try Self.publish(to: "\(folder)/none/Output")
      }
      #expect(error?.message.contains("there is no such file or folder") == true)
    }
  }

  @Test func removesWhatAKilledBuildLeft() throws {
    try Repository.withTemporaryFolder { folder in
      let left = "\(folder)/.build-site-Output/bundle/assets"
      try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
      try Data("half".utf8).write(to: URL(filePath: "\(left)/half.css"))
      try Self.publish(to: "\(folder)/Output")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Output"])
      #expect(try Self.faults(in: "\(folder)/Output") == [])
    }
  }
}
