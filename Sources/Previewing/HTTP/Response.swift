/// One answer.
struct Response: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    /// Sent piece by piece until the stream ends or the reader leaves; then `onEnd` is called.
    case stream(AsyncStream<[UInt8]>, onEnd: @Sendable () -> Void)
  }

  var status = 200
  /// In the order in which they are sent, after the common ones.
  var headers: [(name: String, value: String)]
  var body: Body
  /// The connection is closed without an answer, as a dead server does.
  var isDropped = false

  init(_ status: Int = 200, type: String, _ bytes: [UInt8]) {
    self.status = status
    headers = [("Content-Type", type)]
    body = .bytes(bytes)
  }

  init(_ status: Int = 200, type: String, _ text: String) {
    self.init(status, type: type, Array(text.utf8))
  }

  static func plain(_ status: Int, _ text: String) -> Response {
    Response(status, type: "text/plain; charset=utf-8", text + "\n")
  }

  static var dropped: Response {
    var response = plain(400, "")
    response.isDropped = true
    return response
  }

  func with(_ name: String, _ value: String) -> Response {
    var response = self
    response.headers.removeAll { $0.name == name }
    response.headers.append((name, value))
    return response
  }

  func has(_ name: String) -> Bool { headers.contains { $0.name == name } }

  /// What is sent before the body.
  func head(keepsAlive: Bool) -> [UInt8] {
    var text = "HTTP/1.1 \(status) \(Self.phrase(status))\r\n"
    for header in Self.common.filter({ !has($0.name) }) + headers {
      text += "\(header.name): \(header.value)\r\n"
    }
    if case .bytes(let bytes) = body { text += "Content-Length: \(bytes.count)\r\n" }
    text += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
    return Array(text.utf8)
  }

  /// Sent with every answer unless it says otherwise. Nothing here may be read, framed or kept by
  /// another site, and no page of ours may ask another server for anything.
  private static let common: [(name: String, value: String)] = [
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
  ]

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 201: "Created"
    case 204: "No Content"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 409: "Conflict"
    case 411: "Length Required"
    case 413: "Content Too Large"
    case 414: "URI Too Long"
    case 415: "Unsupported Media Type"
    case 421: "Misdirected Request"
    case 422: "Unprocessable Content"
    case 429: "Too Many Requests"
    case 431: "Request Header Fields Too Large"
    case 500: "Internal Server Error"
    case 503: "Service Unavailable"
    default: "Answer"
    }
  }
}
