import FlyingSocks
import Foundation

/// Accepts connections on one address and answers what comes in, on FlyingFox's sockets.
struct Listener: Sendable {
  let host: String
  let port: UInt16
  private let socket: Socket

  /// Takes the port, or the next free one of the twenty after it; 0 takes any.
  init(host: String, port: UInt16) throws {
    var candidate = port
    while true {
      do {
        socket = try Self.listening(host, candidate)
        break
      } catch let error {
        guard port != 0, candidate < port + 20, candidate < UInt16.max else { throw error }
        candidate += 1
      }
    }
    self.host = host
    switch try socket.sockname() {
    case .ip4(_, let taken): self.port = taken
    case .ip6(_, let taken): self.port = taken
    case .unix: self.port = 0
    }
  }

  private static func listening(_ host: String, _ port: UInt16) throws -> Socket {
    let isIP6 = host.contains(":")
    let socket = try Socket(domain: isIP6 ? Int32(sa_family_t(AF_INET6)) : Int32(AF_INET))
    do {
      // On Linux this lets a restarted preview have its port again at once, and never two at a
      // time.
      try socket.setValue(true, for: .localAddressReuse)
      if isIP6 {
        try socket.bind(to: sockaddr_in6.inet6(ip6: host, port: port))
      } else {
        try socket.bind(to: sockaddr_in.inet(ip4: host, port: port))
      }
      try socket.listen()
    } catch let error {
      try? socket.close()
      throw error
    }
    return socket
  }

  /// Answers until the task is cancelled.
  func run(_ answer: @escaping @Sendable (Request) async -> Response) async throws {
    let pool = Self.pool()
    try await pool.prepare()
    let listening = try AsyncSocket(socket: socket, pool: pool)
    defer { try? socket.close() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask {
        try await withThrowingDiscardingTaskGroup { connections in
          for try await socket in listening.sockets {
            connections.addTask { await Connection(socket: socket, answer: answer).serve() }
          }
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }

  private static func pool() -> any AsyncSocketPool {
    #if canImport(Darwin)
      return .kQueue()
    #else
      return .ePoll()
    #endif
  }
}

private struct Connection: Sendable {
  let socket: AsyncSocket
  let answer: @Sendable (Request) async -> Response

  func serve() async {
    defer { try? socket.close() }
    var parser = RequestParser()
    do {
      while true {
        let request: Request
        do {
          guard let next = try await receive(&parser) else { return }
          request = next
        } catch let fault as RequestFault {
          let answer = Response.plain(fault.status, fault.reason)
          return try await send(answer, hasBody: true, keepsAlive: false)
        }
        let response = await answer(request)
        if response.isDropped { return }
        try await send(
          response, hasBody: request.method != .head, keepsAlive: request.keepsAlive)
        if !request.keepsAlive { return }
      }
    } catch {
      // The reader has gone; there is nobody to tell.
    }
  }

  /// nil when the reader has closed the connection.
  private func receive(_ parser: inout RequestParser) async throws -> Request? {
    if let request = try parser.next() { return request }
    while true {
      let bytes: [UInt8]
      do {
        bytes = try await socket.read(atMost: 4096)
      } catch SocketError.disconnected {
        return nil
      }
      if bytes.isEmpty { return nil }
      if let request = try parser.next(bytes) { return request }
    }
  }

  private func send(_ response: Response, hasBody: Bool, keepsAlive: Bool) async throws {
    switch response.body {
    case .bytes(let bytes):
      let head = response.head(keepsAlive: keepsAlive)
      try await socket.write(Data(hasBody ? head + bytes : head))
    case .stream(let pieces, let onEnd):
      defer { onEnd() }
      try await socket.write(Data(response.head(keepsAlive: false)))
      guard hasBody else { return }
      for await piece in pieces { try await socket.write(Data(piece)) }
      throw SocketError.disconnected
    }
  }
}
