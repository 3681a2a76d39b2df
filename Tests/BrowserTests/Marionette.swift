import Foundation
import Synchronization

/// Firefox's own protocol, which geckodriver translates WebDriver into: messages of JSON, each
/// behind its length. One request at a time.
final class Marionette: Sendable {
  private let connection: Int32
  private let number = Mutex(0)

  init(port: Int) throws {
    connection = try DriverConnection.open(port: port)
    // It greets with its version.
    _ = try receive()
  }

  /// A command of WebDriver by its place; the answer as a driver would give it.
  func request(_ method: String, _ path: String, _ body: JSON?) async throws -> JSON {
    let (name, parameters) = try Self.command(method, path, body)
    return try await run(name, parameters)
  }

  @discardableResult
  private func run(_ name: String, _ parameters: JSON) async throws -> JSON {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try self.exchange(name, parameters) })
      }
    }
  }

  /// For this session only.
  func install(extension folder: String) async throws {
    let parameters: JSON = .object(["path": .string(folder), "temporary": true])
    try await run("Addon:Install", parameters)
  }

  private func exchange(_ name: String, _ parameters: JSON) throws -> JSON {
    let id = number.withLock { number in
      number += 1
      return number
    }
    let message = JSON.array([0, .int(id), .string(name), parameters]).line
    try DriverConnection.send(Array("\(message.utf8.count):\(message)".utf8), to: connection)
    let answer = try JSON(parsing: receive()).items
    guard answer.count == 4 else { throw WebDriver.Failure(description: "\(answer)") }
    if answer[2] != .null { return answer[2] }
    // Some commands wrap what they give, some do not.
    return answer[3]["value"] ?? answer[3]
  }

  private func receive() throws -> Data {
    var length = ""
    while true {
      let byte = try DriverConnection.receive(1, from: connection)
      if byte.first == UInt8(ascii: ":") { break }
      length += String(decoding: byte, as: UTF8.self)
    }
    return try DriverConnection.receive(Int(length) ?? 0, from: connection)
  }

  private static let names = [
    "POST /url": "Navigate", "POST /refresh": "Refresh", "POST /back": "Back",
    "POST /execute/sync": "ExecuteScript", "POST /execute/async": "ExecuteAsyncScript",
    "POST /element/*/click": "ElementClick", "GET /element/*/computedlabel": "GetComputedLabel",
    "GET /element/*/computedrole": "GetComputedRole", "POST /actions": "PerformActions",
    "POST /window/rect": "SetWindowRect", "GET /screenshot": "TakeScreenshot",
    "POST /session": "NewSession",
  ]

  private static func command(
    _ method: String, _ path: String, _ body: JSON?
  ) throws -> (String, JSON) {
    var parts = path.split(separator: "/").map(String.init)
    var parameters: [JSON.Member] = []
    if case .object(let members)? = body { parameters = members }
    if parts.first == "element" {
      parameters.append(.init(key: "id", value: .string(parts[1])))
      parts[1] = "*"
    }
    if parts == ["screenshot"] { parameters.append(.init(key: "full", value: .bool(false))) }
    let place = "\(method) /\(parts.joined(separator: "/"))"
    guard let name = names[place] else {
      throw WebDriver.Failure(description: "Firefox cannot be asked for \(place)")
    }
    return ("WebDriver:\(name)", .object(parameters))
  }
}
