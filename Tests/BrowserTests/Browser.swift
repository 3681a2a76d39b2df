import Foundation
import Testing

/// The browser that the tests share: one driver, one session, one page at a time.
///
/// Where it is missing, tests say what to install; in CI they fail.
actor Browser {
  static let shared = Browser()

  private var driver: WebDriver?
  private var process: Process?
  private let lifeline = Pipe()
  private var isMissing = false

  /// nil when there is no browser here and none is demanded.
  func session() async throws -> WebDriver? {
    if let driver { return driver }
    if isMissing { return nil }
    guard let program = Self.find("chromedriver"), let browser = Self.find("chromium") else {
      isMissing = true
      let words = "browser tests need Chromium; on Debian: apt-get install chromium chromium-driver"
      if ProcessInfo.processInfo.environment["CI"] != nil {
        Issue.record("\(words)")
      } else {
        print("not tested: \(words)")
      }
      return nil
    }
    let port = try start(program)
    let made = try await WebDriver(port: port, options: Self.options(browser))
    driver = made
    return made
  }

  static func find(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// Starts the driver on a port of its own choosing. It ends with this program, however that
  /// ends: the shell beside it waits until our side of the pipe is gone.
  private func start(_ program: String) throws -> Int {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let watch =
      #""$0" --port=0 < /dev/null & driver=$!; cat > /dev/null; kill "$driver"; "#
      + #"sleep 1; kill -9 "$driver""#
    process.arguments = ["-c", watch, program]
    let output = Pipe()
    process.standardInput = lifeline
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    self.process = process
    var text = ""
    while !text.contains("was started successfully on port") {
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { throw WebDriver.Failure(description: "chromedriver did not start") }
      text += String(decoding: data, as: UTF8.self)
    }
    let digits = text.components(separatedBy: "successfully on port ").last?
      .prefix { $0.isNumber }
    guard let digits, let port = Int(digits) else {
      throw WebDriver.Failure(description: "chromedriver named no port")
    }
    return port
  }

  private static func options(_ browser: String) -> JSON {
    let arguments: JSON = [
      "--headless", "--no-sandbox", "--window-size=1100,900", "--hide-scrollbars",
      "--disable-gpu", "--no-first-run",
    ]
    return .object([
      "goog:loggingPrefs": .object(["browser": "ALL"]),
      "goog:chromeOptions": .object(["binary": .string(browser), "args": arguments]),
      "unhandledPromptBehavior": "accept",
    ])
  }
}
