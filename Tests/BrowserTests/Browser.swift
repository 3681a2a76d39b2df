import Foundation
import Testing

/// The browsers that the tests share: one session of each engine, one page at a time.
///
/// Where one is missing, tests say what to install; in CI they fail.
actor Browser {
  static let shared = Browser()

  private var sessions: [Engine: WebDriver] = [:]
  private var missing: Set<Engine> = []

  /// nil when there is no such browser here and none is demanded.
  func session(_ engine: Engine = .chromium) async throws -> WebDriver? {
    if let session = sessions[engine] { return session }
    if missing.contains(engine) { return nil }
    guard let session = try await engine.start() else {
      missing.insert(engine)
      let words = "tests in \(engine) need it; on Debian: apt-get install \(engine.packages)"
      if ProcessInfo.processInfo.environment["CI"] != nil {
        Issue.record("\(words)")
      } else {
        print("not tested: \(words)")
      }
      return nil
    }
    sessions[engine] = session
    return session
  }
}
