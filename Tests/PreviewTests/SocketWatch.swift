import Foundation
import Synchronization

#if os(Linux)
  /// Looks again and again at a program's sockets, on a thread of its own: the tests beside may
  /// hold all of those that tasks run on.
  final class SocketWatch: Sendable {
    private struct State {
      var remote: Set<String> = []
      var looks = 0
      var isOver = false
    }

    private let state = Mutex(State())

    var looks: Int { state.withLock(\.looks) }

    init(process: Int32) {
      Thread.detachNewThread { [self] in
        while !state.withLock(\.isOver) {
          let found = Self.addresses(of: process)
          state.withLock { state in
            state.remote.formUnion(found)
            state.looks += 1
          }
          Thread.sleep(forTimeInterval: 0.005)
        }
      }
    }

    /// Ends it, and gives all far ends that it has seen.
    func end() -> Set<String> {
      state.withLock { state in
        state.isOver = true
        return state.remote
      }
    }

    /// The far ends of a process's sockets; `0.0.0.0` for one that listens.
    private static func addresses(of process: Int32) -> Set<String> {
      let folder = "/proc/\(process)/fd"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let inodes = Set(
        names.compactMap { name -> String? in
          let target = try? FileManager.default.destinationOfSymbolicLink(
            atPath: "\(folder)/\(name)")
          return target?.firstMatch(of: /socket:\[(\d+)\]/).map { String($0.1) }
        })
      return ["tcp", "udp", "tcp6", "udp6"].reduce(into: []) { found, table in
        let text = try? String(contentsOfFile: "/proc/\(process)/net/\(table)", encoding: .utf8)
        for line in (text ?? "").split(separator: "\n").dropFirst() {
          let fields = line.split(separator: " ")
          guard fields.count > 9, inodes.contains(String(fields[9])) else { continue }
          found.insert(written(fields[2].prefix { $0 != ":" }))
        }
      }
    }

    /// `0100007F` as `127.0.0.1`; anything longer stays as it is.
    private static func written(_ digits: Substring) -> String {
      guard digits.count == 8, let number = UInt32(digits, radix: 16) else { return String(digits) }
      return (0..<4).map { String(number >> ($0 * 8) & 0xFF) }.joined(separator: ".")
    }
  }
#endif
