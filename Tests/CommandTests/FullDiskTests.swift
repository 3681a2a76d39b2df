import Foundation
import TestSupport
import Testing

/// A full disk ends with status 74, a sentence and the old bundle.
@Suite(.serialized) struct FullDiskTests {
  private static func changeEveryPage(_ files: inout ProjectFiles) {
    files["themes/linen/partials/footer.mustache"] = "<p>{{store.name}}</p>"
  }

  /// Edits what every page shows, and tells which files of the bundle differ then: those that stay
  /// the same are not written again.
  private static func files(changedIn folder: BuildFolder) throws -> [String: [UInt8]] {
    let before = try folder.bytes()
    try folder.edit(changeEveryPage)
    let other = folder.path + "/other"
    let arguments = ["build", "--project", folder.project, "--output", other]
    #expect(try BuiltTool.run(arguments).status == 0)
    return try BuildFolder.bytes(in: other).filter { before[$0.key] != $0.value }
  }

  /// What files take up on a disk.
  private static func blocks(_ files: [String: [UInt8]]) -> Int {
    files.values.map { ($0.count + 4095) / 4096 }.reduce(0, +)
  }

  /// A real small disk; only root may mount one. The test below shows the same everywhere.
  @Test func keepsTheBundleOnASmallDisk() throws {
    try BuildFolder.with { folder in
      #expect(try folder.build().status == 0)
      let all = Self.blocks(try folder.bytes())
      let changed = Self.blocks(try Self.files(changedIn: folder))
      let disk = folder.path + "/disk"
      try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: false)
      // Room for one bundle and for half of what the next one changes.
      let size = "size=\((all + changed / 2) * 4096)"
      let mounted = try JudgeScript.run(
        ["mount", "-t", "tmpfs", "-o", size, "tmpfs", disk], Data())
      guard mounted.status == 0 else {
        print("not shown on a real disk, only root may mount one: keepsTheBundleOnASmallDisk")
        return
      }
      defer { _ = try? JudgeScript.run(["umount", disk], Data()) }
      let arguments = ["build", "--project", folder.project, "--output", disk + "/Output"]
      try folder.edit { _ in }
      #expect(try BuiltTool.run(arguments).status == 0)
      let bytes = try BuildFolder.bytes(in: disk + "/Output")
      try folder.edit(Self.changeEveryPage)
      let result = try BuiltTool.run(arguments)
      #expect(result.status == 74)
      #expect(result.errors.contains("the disk is full"))
      #expect(result.errors.contains("hint: make room on the disk"))
      #expect(try BuildFolder.bytes(in: disk + "/Output") == bytes)
    }
  }

  /// A C library takes the place of `write` and refuses after so many bytes.
  @Test func keepsTheBundleWhereverTheDiskIsFull() throws {
    try BuildFolder.with { folder in
      let library = folder.path + "/full.so"
      let source = Repository.path("Tests/Fixtures/disk/full-disk.c")
      let compiled = try JudgeScript.run(
        ["clang", "-shared", "-fPIC", "-o", library, source, "-ldl"], Data())
      #expect(compiled.status == 0, "clang is part of every Swift toolchain: \(compiled.output)")
      #expect(try folder.build().status == 0)
      let bytes = try folder.bytes()
      let written = try Self.files(changedIn: folder).values.map(\.count).reduce(0, +)
      for room in [0, 1, 5000, written / 3, written / 2, written - 2000] {
        let result = try folder.build(
          environment: ["LD_PRELOAD": library, "DISK_ROOM": String(room)])
        #expect(result.status == 74, "room for \(room): \(result.errors)")
        #expect(result.errors.contains("the disk is full"))
        #expect(try folder.bytes() == bytes, "room for \(room)")
      }
      #expect(try folder.build().status == 0)
      #expect(try folder.faults() == [])
    }
  }
}
