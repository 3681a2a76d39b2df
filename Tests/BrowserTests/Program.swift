import Foundation

/// A program beside the tests. It ends with them, however they end, and so does all that it
/// started: the shell before it waits until our side of a pipe is gone.
final class Program: Sendable {
  private let output = Pipe()
  private let lifeline = Pipe()

  /// Kept to the end of the tests, with their sides of the pipes.
  private static let all = Locked<[Program]>([])

  /// `folder` is removed at the end.
  init(
    _ path: String, _ arguments: [String], folder: String = "",
    environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // Foundation gives the shell a group of its own, so that what the program starts can be ended
    // with it.
    let watch = """
      folder=$0; "$@" < /dev/null & job=$!; cat > /dev/null; trap '' TERM; \
      kill -- -$$ 2> /dev/null || kill $job; sleep 1; \
      if [ -n "$folder" ]; then rm -rf "$folder"; fi; kill -9 -- -$$ || kill -9 $job
      """
    process.arguments = ["-c", watch, folder, path] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = lifeline
    // Programs that are started later must not hold it for us.
    let ours = lifeline.fileHandleForWriting.fileDescriptor
    _ = fcntl(ours, F_SETFD, FD_CLOEXEC)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    Self.all.change { $0.append(self) }
  }

  /// Waits until the program says something like that, and gives it.
  func said(_ pattern: String) throws -> String {
    var text = ""
    while true {
      if let range = text.range(of: pattern, options: .regularExpression) {
        return String(text[range])
      }
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { throw WebDriver.Failure(description: "the driver ended: \(text)") }
      text += String(decoding: data, as: UTF8.self)
    }
  }
}
