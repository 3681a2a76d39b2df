import Bundling
import Diagnostics
import Foundation
import TestSupport
import Testing

/// The bundle as a whole: its manifest, its server rules, and whether a copy still is the bundle.
@Suite struct VerifyTests {
  static let bundle = ProjectFiles.small.build().value

  static func files() throws -> [String: [UInt8]] {
    let bundle = try #require(bundle)
    return Dictionary(uniqueKeysWithValues: bundle.files.map { ($0.path.string, $0.bytes) })
  }

  static func faults(_ edit: (inout [String: [UInt8]]) -> Void) throws -> [String] {
    var files = try files()
    edit(&files)
    return Verification.run(paths: files.keys.sorted()) { files[$0] }.diagnostics
      .map { "\($0.code.name) \($0.location?.file ?? "")" }
  }

  @Test func acceptsItsOwnBundle() throws {
    #expect(try Self.faults { _ in } == [])
  }

  @Test func namesEveryDifference() throws {
    #expect(
      try Self.faults { $0["robots.txt"] = nil } == ["verify.file-missing robots.txt"])
    #expect(
      try Self.faults { $0["robots.txt"]?[0] ^= 1 } == ["verify.file-changed robots.txt"])
    #expect(
      try Self.faults { $0["robots.txt"]?.append(10) } == ["verify.file-changed robots.txt"])
    #expect(try Self.faults { $0["old.js"] = [] } == ["verify.file-extra old.js"])
    #expect(
      try Self.faults { $0["manifest.json"] = nil } == ["verify.manifest-unreadable "])
    for bad in ["", "{}", "[]", "\u{0}", "{\"files\": 1}", "{\"files\": [{\"path\": 1}]}"] {
      #expect(
        try Self.faults { $0["manifest.json"] = Array(bad.utf8) }
          == ["verify.manifest-unreadable "])
    }
  }

  @Test func neverFollowsAManifestOutOfItsFolder() throws {
    let manifest = """
      {"files": [{"path": "../../etc/passwd", "bytes": 1, "sha256": "x"}]}
      """
    let found = Verification.run(paths: ["manifest.json"]) { path in
      #expect(path == "manifest.json")
      return Array(manifest.utf8)
    }
    #expect(found.diagnostics.map(\.code.name) == ["verify.file-missing"])
  }

  @Test func listsEveryFileOfTheBundle() throws {
    let files = try Self.files()
    let text = Data(try #require(files["manifest.json"]))
    let manifest = try JSONSerialization.jsonObject(with: text) as? [String: Any]
    let entries = try #require(manifest?["files"] as? [[String: Any]])
    #expect(
      Set(entries.compactMap { $0["path"] as? String }.sorted())
        == Set(files.keys).subtracting(["manifest.json"]))
    for entry in entries {
      let path = try #require(entry["path"] as? String)
      #expect(entry["bytes"] as? Int == files[path]?.count)
      #expect((entry["cache_control"] as? String)?.isEmpty == false)
    }
  }

  @Test func leavesNoReferenceOrMarkBehind() throws {
    for (path, bytes) in try Self.files() where !path.hasSuffix(".gz") && !path.hasSuffix(".png") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("bundle-ref-"), "\(path)")
      #expect(!text.contains("\u{10FF00}"), "\(path)")
    }
  }

  @Test func givesEveryImmutableFileAFingerprint() throws {
    let bundle = try #require(Self.bundle)
    let pattern = try Regex("\\.[0-9a-f]{10}\\.[a-z]+(\\.gz)?$")
    for file in bundle.files {
      let hasFingerprint = file.path.string.contains(pattern)
      #expect(hasFingerprint == (file.cache == .immutable), "\(file.path)")
    }
  }

  @Test func putsASmallerGzipBesideLargeTexts() throws {
    let files = try Self.files()
    for (path, bytes) in files where path.hasSuffix(".gz") {
      let original = try #require(files[String(path.dropLast(3))])
      #expect(bytes.count < original.count)
    }
    #expect(files["index.html.gz"] != nil)
  }
}
