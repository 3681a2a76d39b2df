import Foundation
import TestSupport
import Testing

/// Whatever happens to a build, the output is one whole bundle: the old one or the new one.
/// `swift test --filter SurvivalTests`.
@Suite(.serialized) struct SurvivalTests {
  @Test func makesTheSameBytesInAnotherFolderFromFilesInAnotherOrder() throws {
    try BuildFolder.with { first in
      try Repository.withTemporaryFolder { path in
        let second = BuildFolder(path: path + "/somewhere else/ü")
        try ProjectFiles.small.write(to: second.project, reversed: true)
        #expect(try first.build().status == 0)
        let environment = ["TZ": "Asia/Tokyo", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"]
        #expect(try second.build(environment: environment).status == 0)
        let bytes = try first.bytes()
        #expect(bytes.count > 20)
        #expect(try second.bytes() == bytes)
        #expect(try first.build().status == 0)
        #expect(try first.bytes() == bytes)
      }
    }
  }

  @Test func leavesTheBundleAloneWhenAnythingIsWrong() throws {
    try BuildFolder.with { folder in
      #expect(try folder.build().status == 0)
      let bytes = try folder.bytes()
      let edits: [(inout ProjectFiles) -> Void] = [
        { $0.setConfig("colour: red") },
        { $0["themes/linen/partials/footer.mustache"] = "<p>{{nowhere}}</p>" },
        { $0["themes/linen/partials/footer.mustache"] = "<p>open" },
        { $0["content/locales/en.yaml"] = "" },
        { $0.setConfig("checks:\n  budgets: { page: 1 kB }") },
      ]
      for edit in edits {
        try folder.edit(edit)
        let result = try folder.build()
        #expect(result.status == 1, "\(result.errors)")
        #expect(result.output == "")
        #expect(try folder.bytes() == bytes)
      }
    }
  }

  @Test func survivesBeingKilledAtTwentyMoments() throws {
    try BuildFolder.with { folder in
      let start = ContinuousClock.now
      #expect(try folder.build().status == 0)
      let time = ContinuousClock.now - start
      var numbers = SystemRandomNumberGenerator()
      var killed = 0
      for round in 0..<20 {
        try folder.edit { $0.setConfig("checks:\n  guide_max_age: \(100 + round)d") }
        let moment = Double.random(in: 0...1.1, using: &numbers)
        let process = try BuiltTool.start(folder.buildArguments, scratch: folder.path)
        Thread.sleep(forTimeInterval: moment * (time / .seconds(1)))
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        killed += process.terminationReason == .uncaughtSignal ? 1 : 0
        let faults = try folder.faults()
        #expect(faults == [], "killed after \(moment) of \(time)")
      }
      #expect(killed > 0, "no build was ever killed")
      #expect(try folder.build().status == 0)
      #expect(try folder.faults() == [])
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(!names.contains { $0.hasPrefix(".build-site") }, "\(names)")
    }
  }

  @Test func letsOneOfTwoBuildsWin() throws {
    try BuildFolder.with { folder in
      var rounds = 0
      var losers = 0
      while rounds < 5 {
        rounds += 1
        let processes = try ["a", "b"].map { name in
          let scratch = folder.path + "/" + name
          try FileManager.default.createDirectory(
            atPath: scratch, withIntermediateDirectories: true)
          return try BuiltTool.start(folder.buildArguments, scratch: scratch)
        }
        for process in processes { process.waitUntilExit() }
        let statuses = processes.map(\.terminationStatus)
        #expect(statuses.contains(0))
        #expect(statuses.allSatisfy { [0, 74].contains($0) }, "\(statuses)")
        losers += statuses.count { $0 == 74 }
        #expect(try folder.faults() == [])
      }
    }
  }

  @Test func refusesAFolderThatItDidNotMake() throws {
    try BuildFolder.with { folder in
      try FileManager.default.createDirectory(
        atPath: folder.output, withIntermediateDirectories: true)
      let file = URL(filePath: "\(folder.output)/thesis.txt")
      try Data("years of work".utf8).write(to: file)
      let result = try folder.build()
      #expect(result.status == 74)
      #expect(result.errors.contains("is not a bundle that build-site wrote"))
      #expect(try Data(contentsOf: file) == Data("years of work".utf8))
    }
  }
}
