package import Foundation

/// The executable that this package builds, run as a user would run it.
package enum BuiltTool {
  package struct Result: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  /// Beside the bundle of tests that is running.
  package static let path: String = {
    let products =
      Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?
      .bundleURL.deletingLastPathComponent()
      ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    return products.appending(path: "build-site").path(percentEncoded: false)
  }()

  package static func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
    input: Data = Data()
  ) throws -> Result {
    try Repository.withTemporaryFolder { scratch in
      let process = try start(
        arguments, in: folder, environment: environment, input: input, scratch: scratch)
      process.waitUntilExit()
      return Result(
        status: process.terminationStatus, output: text("\(scratch)/out"),
        errors: text("\(scratch)/err"))
    }
  }

  /// Starts the tool with its streams in files of the scratch folder, so that no pipe can fill up.
  package static func start(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
    input: Data = Data(), scratch: String
  ) throws -> Process {
    for (name, bytes) in [("in", input), ("out", Data()), ("err", Data())] {
      try bytes.write(to: URL(filePath: "\(scratch)/\(name)"))
    }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    var all = ProcessInfo.processInfo.environment.filter { !["NO_COLOR", "CI"].contains($0.key) }
    // Guides grow old; the tests' day does not.
    all["SOURCE_DATE_EPOCH"] = "1795478400"
    process.environment = all.merging(environment) { _, new in new }
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.standardInput = FileHandle(forReadingAtPath: "\(scratch)/in")
    process.standardOutput = FileHandle(forWritingAtPath: "\(scratch)/out")
    process.standardError = FileHandle(forWritingAtPath: "\(scratch)/err")
    try process.run()
    return process
  }

  private static func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }
}
