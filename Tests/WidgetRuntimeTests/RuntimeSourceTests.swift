import Foundation
import Testing
import WidgetRuntime

@Suite struct RuntimeSourceTests {
  /// esbuild and terser are on the machines that change the runtime, and in CI.
  @Test func holdsTheRuntimeAsBundledNow() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c",
      """
      command -v esbuild > /dev/null && command -v terser > /dev/null || exit 9
      sh Scripts/runtime.sh --check
      """,
    ]
    process.currentDirectoryURL = root
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus == 9, ProcessInfo.processInfo.environment["CI"] == nil {
      print("not checked: the runtime's bundle; 'make test' installs esbuild and terser")
      return
    }
    #expect(process.terminationStatus == 0, "run 'make runtime' with esbuild and terser installed")
  }

  @Test func hashesWordsAsTheRuntimeDoes() {
    // Computed by js/hash.js.
    #expect(wordingHash(of: "Zoë 🎉") == HashSamples.zoe)
    #expect(wordingHash(of: "") == HashSamples.empty)
  }
}

enum HashSamples {
  static let zoe = "10ts4tc-l2qp88"
  static let empty = "8v4cb8-9w9f58"
}
