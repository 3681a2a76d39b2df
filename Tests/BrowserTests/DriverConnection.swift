import Foundation
import TestSupport

#if canImport(Glibc)
  import Glibc
  private let streamSocket = Int32(SOCK_STREAM.rawValue)
#else
  import Darwin
  private let streamSocket = SOCK_STREAM
#endif

/// One request to a driver on this machine, over a socket of its own: Foundation's client on Linux
/// does not read the headers that chromedriver writes.
enum DriverConnection {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs outside the tasks' threads, since a driver may take its time.
  static func request(
    port: Int, _ method: String, _ path: String, _ body: String?
  ) async throws -> Data {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try exchange(port, method, path, body) })
      }
    }
  }

  private static func exchange(
    _ port: Int, _ method: String, _ path: String, _ body: String?
  ) throws -> Data {
    let connection = try open(port: port)
    defer { close(connection) }
    let bytes = Array((body ?? "").utf8)
    let head = """
      \(method) \(path) HTTP/1.1\r
      Host: 127.0.0.1:\(port)\r
      Content-Type: application/json\r
      Content-Length: \(bytes.count)\r
      Connection: close\r
      \r

      """
    try send(Array(head.utf8) + bytes, to: connection)
    return try read(from: connection)
  }

  /// A connection to a port of this machine.
  static func open(port: Int) throws -> Int32 {
    let connection = socket(AF_INET, streamSocket, 0)
    guard connection >= 0 else { throw Failure(description: "no socket") }
    let connected = withAddress(port) { connect(connection, $0, $1) }
    guard connected == 0 else {
      close(connection)
      throw Failure(description: "nobody listens on port \(port)")
    }
    return connection
  }

  /// A port that nobody listens on, for programs that do not choose one themselves.
  static func freePort() throws -> Int {
    let connection = socket(AF_INET, streamSocket, 0)
    defer { close(connection) }
    guard withAddress(0, { bind(connection, $0, $1) }) == 0 else {
      throw Failure(description: "no free port")
    }
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(connection, $0, &size)
      }
    }
    return Int(in_port_t(bigEndian: address.sin_port))
  }

  static func waitForListener(on port: Int) async throws {
    let isThere = try await eventually {
      guard let connection = try? open(port: port) else { return false }
      close(connection)
      return true
    }
    if !isThere { throw Failure(description: "nobody came to listen on port \(port)") }
  }

  private static func withAddress(
    _ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  /// Exactly that many bytes.
  static func receive(_ count: Int, from connection: Int32) throws -> Data {
    var buffer = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = buffer[filled...].withUnsafeMutableBytes {
        recv(connection, $0.baseAddress, $0.count, 0)
      }
      guard got > 0 else { throw Failure(description: "the browser hung up") }
      filled += got
    }
    return Data(buffer)
  }

  static func send(_ bytes: [UInt8], to connection: Int32) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(description: "the driver hung up") }
      sent += count
    }
  }

  /// The body: as many bytes as the head announces, or all there are.
  private static func read(from connection: Int32) throws -> Data {
    var received = Data()
    var buffer = [UInt8](repeating: 0, count: 65536)
    let end = Data("\r\n\r\n".utf8)
    while true {
      if let mark = received.range(of: end) {
        let head = String(decoding: received[..<mark.lowerBound], as: UTF8.self).lowercased()
        let length = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
          .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
        let body = received[mark.upperBound...]
        if let length, body.count >= length { return Data(body.prefix(length)) }
      }
      let count = buffer.withUnsafeMutableBytes {
        recv(connection, $0.baseAddress, $0.count, 0)
      }
      guard count > 0 else {
        guard let mark = received.range(of: end) else {
          throw Failure(description: "the driver gave no answer")
        }
        return Data(received[mark.upperBound...])
      }
      received += buffer[..<count]
    }
  }
}
