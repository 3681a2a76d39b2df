import Foundation
import TestSupport
import Testing

/// An engine that the popup is tried in. All three come from Debian.
enum Engine: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case chromium, firefox, webKit

  var testDescription: String { rawValue }

  /// Those beside the one in which everything is tried.
  static let others: [Engine] = [.firefox, .webKit]

  /// What has to be installed, as Debian names it.
  var packages: String {
    switch self {
    case .chromium: "chromium chromium-driver"
    case .firefox: "firefox-esr"
    case .webKit: "webkit2gtk-driver xvfb"
    }
  }

  /// Only Chromium tells, through its driver, what the console said, how far the layout shifted and
  /// how long a task took, and can be made dark, slow, small or poor in colours. The others'
  /// errors, rejections and policy violations are heard by the page's own listeners.
  var isTalkative: Bool { self == .chromium }

  /// A session of the browser; nil where it is not installed. Firefox takes an extension's folder.
  func start(extension folder: String? = nil) async throws -> WebDriver? {
    switch self {
    case .chromium: try await startChromium()
    case .firefox: try await startFirefox(extension: folder)
    case .webKit: try await startWebKit()
    }
  }

  private func startChromium() async throws -> WebDriver? {
    guard let driver = Self.find("chromedriver"), let browser = Self.find("chromium") else {
      return nil
    }
    // Chromium leaves more behind than its profile.
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "build-site-chromium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    let folder = scratch.path(percentEncoded: false)
    let program = try Program(
      driver, ["--port=0"], folder: folder, environment: ["TMPDIR": folder])
    let text = try program.said("started successfully on port [0-9]+")
    guard let port = Int(text.split(separator: " ").last ?? "") else { return nil }
    let arguments: JSON = [
      "--headless", "--no-sandbox", "--window-size=1100,900", "--hide-scrollbars",
      "--disable-gpu", "--no-first-run",
    ]
    return try await WebDriver(
      engine: self, port: port,
      options: .object([
        "goog:loggingPrefs": .object(["browser": "ALL"]),
        "goog:chromeOptions": .object(["binary": .string(browser), "args": arguments]),
        "unhandledPromptBehavior": "accept",
      ]))
  }

  /// Debian has no geckodriver; Firefox speaks what lies below it, Marionette.
  private func startFirefox(extension folder: String?) async throws -> WebDriver? {
    guard let browser = Self.find("firefox-esr") ?? Self.find("firefox") else { return nil }
    let profile = FileManager.default.temporaryDirectory
      .appending(path: "build-site-firefox-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: true)
    let preferences = [
      ("marionette.port", "0"), ("browser.shell.checkDefaultBrowser", "false"),
      ("datareporting.policy.dataSubmissionEnabled", "false"),
      ("dom.push.connection.enabled", "false"), ("app.update.disabledForTesting", "true"),
      // Pages say what is wrong through listeners; the clipboard is asked as a shopper's would be.
      ("dom.disable_open_during_load", "false"),
    ]
    let text = preferences.map { "user_pref(\"\($0.0)\", \($0.1));\n" }.joined()
    try text.write(
      to: profile.appending(path: "user.js"), atomically: true, encoding: .utf8)
    let path = profile.path(percentEncoded: false)
    _ = try Program(
      browser, ["--marionette", "--headless", "--no-remote", "--profile", path, "about:blank"],
      folder: path, environment: ["HOME": path, "MOZ_HEADLESS": "1"])
    let port = try await Self.number(in: profile.appending(path: "MarionetteActivePort"))
    let marionette = try Marionette(port: port)
    let session = try await WebDriver(marionette: marionette)
    if let folder { try await marionette.install(extension: folder) }
    return session
  }

  private func startWebKit() async throws -> WebDriver? {
    guard let driver = Self.find("WebKitWebDriver"), let screen = Self.find("Xvfb"),
      let browser = Self.miniBrowser
    else { return nil }
    let display = try Program(
      screen, ["-displayfd", "1", "-screen", "0", "1300x1000x24", "-nolisten", "tcp"]
    ).said("[0-9]+\n")
    let port = try DriverConnection.freePort()
    _ = try Program(
      driver, ["--port=\(port)", "--host=127.0.0.1"],
      environment: [
        "DISPLAY": ":" + display.trimmingCharacters(in: .whitespacesAndNewlines),
        "WEBKIT_SKIA_ENABLE_CPU_RENDERING": "1",
      ])
    try await DriverConnection.waitForListener(on: port)
    return try await WebDriver(
      engine: self, port: port,
      options: .object([
        "webkitgtk:browserOptions": .object([
          "binary": .string(browser), "args": ["--automation"],
        ])
      ]))
  }

  static func find(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// The driver's own browser lies beside its library.
  private static var miniBrowser: String? {
    let files = FileManager.default
    let libraries = (try? files.contentsOfDirectory(atPath: "/usr/lib")) ?? []
    let folders = libraries.flatMap { library in
      ["4.1", "4.0"].map { "/usr/lib/\(library)/webkit2gtk-\($0)/MiniBrowser" }
    }
    return folders.first { files.isExecutableFile(atPath: $0) }
  }

  /// What a program writes into a file once it is ready.
  private static func number(in file: URL) async throws -> Int {
    var number: Int?
    let isNamed = try await eventually {
      number = (try? String(contentsOf: file, encoding: .utf8)).flatMap { Int($0) }
      return number != nil
    }
    guard isNamed, let number else {
      throw WebDriver.Failure(description: "Firefox named no port")
    }
    return number
  }
}
