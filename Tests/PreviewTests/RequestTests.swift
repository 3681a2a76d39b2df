import Testing

@testable import Previewing

struct RequestTests {
  private func parse(_ text: String) throws(RequestFault) -> Request? {
    var parser = RequestParser()
    return try parser.next(Array(text.utf8))
  }

  @Test func readsPathQueryAndHeaders() throws {
    let request = try parse("GET /a%20b/c?x=1&y=%C3%A4+b HTTP/1.1\r\nHost: h\r\nX-Y:  z \r\n\r\n")
    #expect(request?.path == "/a b/c")
    #expect(request?.query == ["x": "1", "y": "ä b"])
    #expect(request?.headers["x-y"] == "z")
    #expect(request?.keepsAlive == true)
  }

  @Test func readsRequestsThatComeInPieces() throws {
    var parser = RequestParser()
    let text = "POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabcGET / HTTP/1.1\r\n"
    var found: [Request] = []
    for byte in text.utf8 { if let next = try parser.next([byte]) { found.append(next) } }
    #expect(found.map(\.path) == ["/p"])
    #expect(found.first?.body == Array("abc".utf8))
    #expect(parser.isInsideRequest)
  }

  @Test(arguments: [
    ("GET /\r\nHost: h\r\n\r\n", 400), ("GET / HTTP/2\r\nHost: h\r\n\r\n", 400),
    ("GET  / HTTP/1.1\r\nHost: h\r\n\r\n", 400), ("GET / HTTP/1.1\r\n\r\n", 400),
    ("GET / HTTP/1.1\nHost: h\r\n\r\n", 400), ("BREW / HTTP/1.1\r\nHost: h\r\n\r\n", 405),
    ("GET http://h/ HTTP/1.1\r\nHost: h\r\n\r\n", 400),
    ("GET /../x HTTP/1.1\r\nHost: h\r\n\r\n", 400),
    ("GET /%2e%2e/x HTTP/1.1\r\nHost: h\r\n\r\n", 400),
    ("GET /a%2f..%2fx HTTP/1.1\r\nHost: h\r\n\r\n", 400),
    ("GET /..%5cx HTTP/1.1\r\nHost: h\r\n\r\n", 400),
    ("GET //x HTTP/1.1\r\nHost: h\r\n\r\n", 400), ("GET /%00 HTTP/1.1\r\nHost: h\r\n\r\n", 400),
    ("GET /%zz HTTP/1.1\r\nHost: h\r\n\r\n", 400), ("GET /%ff HTTP/1.1\r\nHost: h\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: h\r\nHost: i\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: h\r\n folded\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: h\r\nA B: c\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n", 411),
    ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999\r\n\r\n", 413),
  ])
  func refuses(_ text: String, _ status: Int) {
    #expect { try parse(text) } throws: { ($0 as? RequestFault)?.status == status }
  }

  @Test func refusesWhatIsTooLarge() {
    let long = String(repeating: "a", count: 5000)
    #expect { try parse("GET /\(long) HTTP/1.1\r\nHost: h\r\n\r\n") } throws: {
      $0 as? RequestFault == .targetTooLong
    }
    let endless = String(repeating: "X: \(long)\r\n", count: 4)
    #expect { try parse("GET / HTTP/1.1\r\nHost: h\r\n\(endless)") } throws: {
      $0 as? RequestFault == .headTooLarge
    }
  }

  @Test(arguments: [
    ("127.0.0.1:4100", true), ("localhost:4100", true), ("[::1]:4100", true),
    ("LOCALHOST:4100", true), ("127.0.0.1", false), ("127.0.0.1:80", false),
    ("evil.example:4100", false), ("127.0.0.1.evil.example:4100", false),
    ("10.0.0.7:4100", false), ("", false),
  ])
  func admitsOnlyItsOwnAddress(_ host: String, _ isFine: Bool) throws {
    let guests = GuestList(host: "127.0.0.1", port: 4100)
    let request = try #require(try parse("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n"))
    #expect(guests.admits(request) == isFine)
  }

  @Test(arguments: [
    ("10.0.0.7:4100", true), ("[fe80::1]:4100", true), ("evil.example:4100", false),
  ])
  func admitsAnyNumberWhenBoundToAllAddresses(_ host: String, _ isFine: Bool) throws {
    let guests = GuestList(host: "0.0.0.0", port: 4100)
    let request = try #require(try parse("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n"))
    #expect(guests.admits(request) == isFine)
  }

  @Test func fillsMergeTagsWithEscapedValues() {
    let text = "{{first_name|there}} {{last_name|you}} {{link}} {{unknown}}"
    let values = ["first_name": "</script><img src=x onerror=1>", "last_name": "", "link": "a&b"]
    #expect(
      MergeTags.fill(text, values)
        == "&lt;/script&gt;&lt;img src=x onerror=1&gt; you a&amp;b {{unknown}}")
  }
}
