import Diagnostics
import Foundation

/// A thin client of the W3C WebDriver protocol: one browser session.
final class WebDriver: Sendable {
  let engine: Engine
  private let way: Way

  private enum Way {
    case driver(port: Int, session: String)
    case marionette(Marionette)
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// An element on the page, in the shadow tree too.
  struct Element: Sendable {
    let reference: String
  }

  private static let elementKey = "element-6066-11e4-a52e-4f735466cecf"

  init(engine: Engine, port: Int, options: JSON) async throws {
    self.engine = engine
    let capabilities: JSON = .object([
      "capabilities": .object(["alwaysMatch": options])
    ])
    let answer = try await Self.value(
      of: DriverConnection.request(port: port, "POST", "/session", capabilities.line))
    guard case .string(let id)? = answer["sessionId"] else {
      throw Failure(description: "no session: \(answer)")
    }
    way = .driver(port: port, session: id)
  }

  init(marionette: Marionette) async throws {
    engine = .firefox
    way = .marionette(marionette)
    try await call("POST", "/session", .object([:]))
  }

  func open(_ address: String) async throws {
    try await call("POST", "/url", .object(["url": .string(address)]))
  }

  func refresh() async throws { try await call("POST", "/refresh", .object([:])) }

  func back() async throws { try await call("POST", "/back", .object([:])) }

  /// Runs the body of a function.
  @discardableResult
  func run(_ script: String, _ arguments: [JSON] = []) async throws -> JSON {
    try await call(
      "POST", "/execute/sync",
      .object(["script": .string(script), "args": .array(arguments)]))
  }

  /// Runs the body of a function whose last argument is the call that ends it.
  func wait(for script: String, _ arguments: [JSON] = []) async throws -> JSON {
    try await call(
      "POST", "/execute/async",
      .object(["script": .string(script), "args": .array(arguments)]))
  }

  func element(_ script: String) async throws -> Element {
    let answer = try await run("return " + script)
    guard case .string(let reference)? = answer[Self.elementKey] else {
      throw Failure(description: "no element: \(script)")
    }
    return Element(reference: reference)
  }

  /// As a user would: scrolled into view, in the middle, refused when something lies above.
  func click(_ script: String) async throws {
    let element = try await element(script)
    try await call("POST", "/element/\(element.reference)/click", .object([:]))
  }

  func accessibleName(_ script: String) async throws -> String {
    let element = try await element(script)
    let answer = try await call("GET", "/element/\(element.reference)/computedlabel", nil)
    return answer.text
  }

  func role(_ script: String) async throws -> String {
    let element = try await element(script)
    return try await call("GET", "/element/\(element.reference)/computedrole", nil).text
  }

  /// Presses keys one after the other; `shift` holds the shift key meanwhile.
  func press(_ keys: String..., shift: Bool = false) async throws {
    var steps: [JSON] = shift ? [Self.key("keyDown", Key.shift)] : []
    for key in keys { steps += [Self.key("keyDown", key), Self.key("keyUp", key)] }
    if shift { steps.append(Self.key("keyUp", Key.shift)) }
    try await perform(
      .object(["type": "key", "id": "keyboard", "actions": .array(steps)]))
  }

  /// What one input device does.
  func perform(_ source: JSON) async throws {
    try await call("POST", "/actions", .object(["actions": .array([source])]))
  }

  func type(_ text: String) async throws {
    for character in text { try await press(String(character)) }
  }

  private static func key(_ type: String, _ value: String) -> JSON {
    .object(["type": .string(type), "value": .string(value)])
  }

  func resize(_ width: Int, _ height: Int) async throws {
    try await call(
      "POST", "/window/rect", .object(["width": .int(width), "height": .int(height)]))
  }

  func screenshot() async throws -> Data {
    let answer = try await call("GET", "/screenshot", nil)
    return Data(base64Encoded: answer.text) ?? Data()
  }

  /// A command of the Chrome DevTools protocol.
  @discardableResult
  func devTools(_ command: String, _ parameters: JSON) async throws -> JSON {
    try await call(
      "POST", "/goog/cdp/execute",
      .object(["cmd": .string(command), "params": parameters]))
  }

  /// What the console said since the last call, where the engine tells.
  func console() async throws -> [String] {
    guard engine.isTalkative else { return [] }
    let answer = try await call("POST", "/se/log", .object(["type": "browser"]))
    return answer.items.map { $0["message"]?.text ?? "" }
  }

  @discardableResult
  private func call(_ method: String, _ path: String, _ body: JSON?) async throws -> JSON {
    switch way {
    case .driver(let port, let session):
      try await Self.value(
        of: DriverConnection.request(
          port: port, method, "/session/\(session)\(path)", body?.line))
    case .marionette(let marionette):
      try Self.checked(await marionette.request(method, path, body))
    }
  }

  private static func value(of data: Data) throws -> JSON {
    try checked(try JSON(parsing: data)["value"] ?? .null)
  }

  private static func checked(_ answer: JSON) throws -> JSON {
    if let error = answer["error"], case .string = error {
      throw Failure(description: "\(error.text): \(answer["message"]?.text ?? "")")
    }
    return answer
  }
}

enum Key {
  static let tab = "\u{E004}"
  static let enter = "\u{E007}"
  static let shift = "\u{E008}"
  static let escape = "\u{E00C}"
  static let space = " "
}
