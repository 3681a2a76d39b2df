import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A plain socket that says to a server exactly what it is told, well formed or not.
struct Client: Sendable {
  struct Answer: Sendable {
    let status: Int
    let head: String
    let body: String

    func header(_ name: String) -> String? {
      head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
        .map { $0.drop { $0 != ":" }.dropFirst().trimmingCharacters(in: .whitespaces) }
    }
  }

  let port: UInt16
  var host = "127.0.0.1"

  func get(_ path: String, host: String? = nil, more: String = "") async -> Answer? {
    let name = host ?? "127.0.0.1:\(port)"
    return await send("GET \(path) HTTP/1.1\r\nHost: \(name)\r\n\(more)Connection: close\r\n\r\n")
  }

  func post(_ path: String, _ body: String, more: String = "") async -> Answer? {
    await send(
      "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\(more)"
        + "Content-Type: application/x-www-form-urlencoded\r\n"
        + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
  }

  /// nil when the server cannot be reached or closes without an answer.
  func send(_ text: String) async -> Answer? {
    await Self.aside { sendNow(text) }
  }

  /// On a thread of its own: waiting here must not hold one of those that the server answers on.
  private static func aside<Result: Sendable>(
    _ body: @escaping @Sendable () -> Result
  ) async -> Result {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: body()) }
    }
  }

  private func sendNow(_ text: String) -> Answer? {
    guard let socket = connected() else { return nil }
    defer { close(socket) }
    write(socket, text)
    return answer(in: readAll(socket))
  }

  /// Reads from a stream of events until `isEnough` or five minutes are over.
  func listen(
    _ path: String, until isEnough: @escaping @Sendable (String) -> Bool
  ) async -> String {
    await Self.aside { listenNow(path, until: isEnough) }
  }

  private func listenNow(_ path: String, until isEnough: (String) -> Bool) -> String {
    guard let socket = connected() else { return "" }
    defer { close(socket) }
    write(socket, "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
    var text = ""
    let end = Date().addingTimeInterval(300)
    while Date() < end, !isEnough(text) {
      guard let piece = readSome(socket) else { break }
      text += String(decoding: piece, as: UTF8.self)
    }
    return text
  }

  private func connected() -> Int32? {
    #if canImport(Glibc)
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    guard descriptor >= 0 else { return nil }
    var limit = timeval(tv_sec: 300, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    inet_pton(AF_INET, host, &address.sin_addr)
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  private func write(_ socket: Int32, _ text: String) {
    #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Self.sendSome(socket, $0, done, flags) }
      if count <= 0 { return }
      done += count
    }
  }

  private static func sendSome(
    _ socket: Int32, _ bytes: UnsafeRawBufferPointer, _ start: Int, _ flags: Int32
  ) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    #if canImport(Glibc)
      return Glibc.send(socket, base + start, bytes.count - start, flags)
    #else
      return Darwin.send(socket, base + start, bytes.count - start, flags)
    #endif
  }

  private func readSome(_ socket: Int32) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(socket, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  private func readAll(_ socket: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    while let piece = readSome(socket) { bytes += piece }
    return bytes
  }

  private func answer(in bytes: [UInt8]) -> Answer? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n") else { return nil }
    let head = String(text[..<end.lowerBound])
    guard let status = Int(head.split(separator: " ").dropFirst().first ?? "") else { return nil }
    return Answer(status: status, head: head, body: String(text[end.upperBound...]))
  }
}
