/// Reads requests out of the bytes of one connection.
///
/// FlyingFox's own reader closes the connection on anything it does not understand and takes
/// headers of any size; ours answers with the right status and stops at a limit.
struct RequestParser {
  static let maximumHead = 16 * 1024
  static let maximumTarget = 4 * 1024
  static let maximumBody = 64 * 1024

  private var buffer: [UInt8] = []
  private var head: (request: Request, length: Int)?

  /// The next request, nil when more bytes are needed.
  mutating func next(_ bytes: [UInt8] = []) throws(RequestFault) -> Request? {
    buffer += bytes
    if head == nil {
      dropBlankLines()
      guard let end = endOfHead else {
        if buffer.count > Self.maximumHead { throw .headTooLarge }
        return nil
      }
      if end > Self.maximumHead { throw .headTooLarge }
      head = try Self.head(buffer[..<end])
      buffer.removeFirst(end)
    }
    guard let (start, length) = head, buffer.count >= length else { return nil }
    var request = start
    request.body = Array(buffer[..<length])
    buffer.removeFirst(length)
    head = nil
    return request
  }

  /// Whether a request has begun: an end of the connection now would cut it off.
  var isInsideRequest: Bool { head != nil || !buffer.isEmpty }

  private mutating func dropBlankLines() {
    let blank = buffer.prefix { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }.count
    if blank > 0 { buffer.removeFirst(blank) }
  }

  /// The index behind the empty line.
  private var endOfHead: Int? {
    var index = 0
    while index + 3 < buffer.count {
      if buffer[index] == 13, buffer[index + 1] == 10, buffer[index + 2] == 13,
        buffer[index + 3] == 10
      {
        return index + 4
      }
      index += 1
    }
    return nil
  }

  private static func head(
    _ bytes: ArraySlice<UInt8>
  ) throws(RequestFault) -> (Request, Int) {
    guard let text = String(validating: bytes.dropLast(4), as: UTF8.self) else {
      throw .malformed("the header is not UTF-8")
    }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    let start = try plain(lines[0], isLast: lines.count == 1).split(
      separator: " ", omittingEmptySubsequences: false)
    guard start.count == 3, start[2] == "HTTP/1.1" || start[2] == "HTTP/1.0" else {
      throw .malformed("the first line is not one of HTTP/1.1")
    }
    guard start[1].utf8.count <= maximumTarget else { throw .targetTooLong }
    guard let method = Request.Method(rawValue: String(start[0])) else { throw .method }
    let headers = try headers(lines.dropFirst())
    let length = try bodyLength(headers)
    let (path, query) = try target(Array(start[1].utf8))
    let connection = (headers["connection"] ?? "").lowercased()
    let keepsAlive = start[2] == "HTTP/1.1" && !connection.contains("close")
    let request = Request(
      method: method, path: path, query: query, headers: headers, keepsAlive: keepsAlive)
    return (request, length)
  }

  /// The line without its `\r`, which every line but the last has.
  private static func plain(_ line: String, isLast: Bool) throws(RequestFault) -> String {
    var scalars = line.unicodeScalars
    if !isLast {
      guard scalars.last == "\r" else { throw .malformed("a line ends without a return") }
      scalars.removeLast()
    }
    guard scalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F || $0 == "\t" }) else {
      throw .malformed("the header holds a control character")
    }
    return String(scalars)
  }

  private static func headers(
    _ lines: ArraySlice<String>
  ) throws(RequestFault) -> [String: String] {
    var headers: [String: String] = [:]
    for (index, line) in zip(lines.indices, lines) {
      let line = try plain(line, isLast: index == lines.endIndex - 1)
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, isToken(parts[0]) else {
        throw .malformed("a header line has no name")
      }
      let name = parts[0].lowercased()
      let value = parts[1].trimmingBlanks
      if let known = headers[name] {
        guard !["host", "content-length", "transfer-encoding", "origin"].contains(name) else {
          throw .malformed("the header '\(name)' is said twice")
        }
        headers[name] = known + ", " + value
      } else {
        headers[name] = value
      }
    }
    guard headers["host"] != nil else { throw .malformed("there is no Host header") }
    return headers
  }

  private static func bodyLength(_ headers: [String: String]) throws(RequestFault) -> Int {
    guard headers["transfer-encoding"] == nil else { throw .chunked }
    guard let said = headers["content-length"] else { return 0 }
    let isNumber = !said.isEmpty && said.utf8.allSatisfy { (48...57).contains($0) }
    guard isNumber else { throw .malformed("the Content-Length is not a number") }
    guard said.utf8.count < 10, let length = Int(said), length <= maximumBody else {
      throw .bodyTooLarge
    }
    return length
  }

  private static func target(
    _ bytes: [UInt8]
  ) throws(RequestFault) -> (path: String, query: [String: String]) {
    let parts = bytes.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = FormText.decoded(parts[0], plusIsBlank: false), path.hasPrefix("/"),
      path.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\" })
    else { throw .malformed("the address is not a path") }
    let names = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    // An empty last part is a folder's slash.
    guard names.dropLast().allSatisfy({ !$0.isEmpty }),
      names.allSatisfy({ $0 != "." && $0 != ".." })
    else { throw .malformed("the path leaves its folder") }
    guard let query = FormText.fields(of: parts.count > 1 ? parts[1] : []) else {
      throw .malformed("the query is broken")
    }
    return (path, query)
  }

  private static func isToken(_ name: Substring) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0.isASCII
          && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
            || "!#$%&'*+-.^_`|~".unicodeScalars.contains($0))
      }
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    let blanks: Set<Character> = [" ", "\t"]
    let start = firstIndex { !blanks.contains($0) } ?? endIndex
    let end = lastIndex { !blanks.contains($0) }.map { index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
