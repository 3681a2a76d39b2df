import Foundation
import TestSupport
import Testing

@testable import Previewing

/// The preview as a program of its own, asked by another program.
@Suite(.serialized) struct SecondProcessTests {
  @Test func answersAThousandRequestsWhileRebuilding() async throws {
    let preview = try await StartedPreview()
    defer { preview.end() }
    let path = "content/locales/en.yaml"
    let good = try preview.text(path)
    let saver = Task {
      var word = "Close"
      while !Task.isCancelled {
        word += "d"
        try? preview.save(
          good.replacing("  close: Close\n", with: "  close: \(word)\n"), to: path)
        try? await Task.sleep(for: .milliseconds(100))
      }
    }
    let pages = ["", "index.html", "w/teahouse.js", "_studio/site.json"]
    let addresses = (0..<1000).map { preview.address + pages[$0 % pages.count] }
    let statuses = try await Self.curl(addresses)
    saver.cancel()
    #expect(statuses.count == 1000)
    #expect(Set(statuses) == ["200"])
  }

  #if os(Linux)
    /// Looks at the program's sockets all the while it builds, serves and answers the sandbox.
    @Test func asksNobodyForAnything() async throws {
      let preview = try await StartedPreview()
      defer { preview.end() }
      let client = try Client(port: #require(listeningPort(of: preview)))
      let watch = SocketWatch(process: preview.processIdentifier)
      let file = "content/email/en.md"
      try preview.save(try preview.text(file) + "\nUntil soon.\n", to: file)
      let pages = [
        "", "index.html", "_studio/shop/shopify", "email/en/welcome.html", "_studio/site.json",
      ]
      // Until the edit is on its page, and no fewer looks than that: the machine may be slow.
      let isSeen = try await eventually {
        _ = try await Self.curl((0..<50).map { preview.address + pages[$0 % pages.count] })
        let page = await client.get("/email/en/welcome.html")?.body
        return page?.contains("Until soon.") == true && watch.looks > 20
      }
      #expect(isSeen)
      let remote = watch.end()
      // Its own listening socket and its guests, all on the loopback address.
      #expect(!remote.isEmpty)
      #expect(remote.allSatisfy { $0 == "127.0.0.1" || $0 == "0.0.0.0" }, "\(remote)")
    }
  #endif

  @Test func isNotReachedFromTheNetwork() async throws {
    let preview = try await StartedPreview()
    defer { preview.end() }
    let port = try #require(listeningPort(of: preview))
    #expect(await Client(port: port).get("/")?.status == 200)
    let others = ["127.0.0.2"] + [NetworkAddress.first].compactMap { $0 }
    for other in others {
      #expect(await Client(port: port, host: other).get("/") == nil, "\(other)")
    }
  }

  private func listeningPort(of preview: StartedPreview) -> UInt16? {
    URL(string: preview.address)?.port.map { UInt16($0) }
  }

  /// The status of each answer, eight at a time.
  private static func curl(_ addresses: [String]) async throws -> [String] {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try curlNow(addresses) })
      }
    }
  }

  private static func curlNow(_ addresses: [String]) throws -> [String] {
    try Repository.withTemporaryFolder { folder in
      let lines = addresses.map { "url = \"\($0)\"\noutput = \"/dev/null\"" }
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: "\(folder)/urls"))
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [
        "curl", "--silent", "--parallel", "--parallel-max", "8", "--write-out", "%{http_code}\n",
        "--config", "\(folder)/urls",
      ]
      let answers = "\(folder)/answers"
      try Data().write(to: URL(filePath: answers))
      process.standardOutput = FileHandle(forWritingAtPath: answers)
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return try String(contentsOfFile: answers, encoding: .utf8)
        .split(separator: "\n").map(String.init)
    }
  }
}
