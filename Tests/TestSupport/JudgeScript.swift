package import Foundation
import Testing

/// A Python script in `Scripts` that judges our work with somebody else's code.
///
/// Where its modules are missing the test says so, and in CI it fails.
package struct JudgeScript {
  private let script: URL
  private let python: String

  package init?(_ name: String, modules: [String]) throws {
    let environment = ProcessInfo.processInfo.environment
    let own = Repository.path(".build/python/bin/python3")
    let hasOwn = FileManager.default.isExecutableFile(atPath: own)
    python = environment["BUILD_SITE_PYTHON"] ?? (hasOwn ? own : "python3")
    script = Repository.root.appending(path: "Scripts").appending(path: name)
    let probe = modules.map { "import \($0)" }.joined(separator: ";")
    guard try Self.run([python, "-c", probe], Data()).status != 0 else { return }
    let words = "\(name) needs the Python modules \(modules.joined(separator: ", "))"
    if environment["CI"] != nil {
      Issue.record("\(words); 'make test' installs them")
    } else {
      print("not judged: \(words); 'make test' installs them")
    }
    return nil
  }

  package func run(_ input: Data, _ arguments: [String] = []) throws -> (
    status: Int32, output: String
  ) {
    try Self.run([python, script.path(percentEncoded: false)] + arguments, input)
  }

  /// Runs a program found on the path, with the input from a file so that no pipe can fill up.
  package static func run(_ command: [String], _ input: Data) throws -> (
    status: Int32, output: String
  ) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let inputFile = folder.appending(path: "in")
    let outputFile = folder.appending(path: "out")
    try input.write(to: inputFile)
    try Data().write(to: outputFile)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    let output = try FileHandle(forWritingTo: outputFile)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
    return (process.terminationStatus, text)
  }
}
