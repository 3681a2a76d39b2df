/// One request, read whole and within limits.
struct Request: Sendable {
  enum Method: String, Sendable { case get = "GET", head = "HEAD", post = "POST" }

  let method: Method
  /// Decoded, always with a slash in front, without empty, `.` or `..` parts.
  let path: String
  /// Decoded; the last of a repeated name counts.
  let query: [String: String]
  /// By name in lower case.
  let headers: [String: String]
  var body: [UInt8] = []
  let keepsAlive: Bool

  var host: String { headers["host"] ?? "" }

  /// The fields of a form in the body; nil when it is none.
  var form: [String: String]? {
    guard isOfType("application/x-www-form-urlencoded") else { return nil }
    return FormText.fields(of: body[...])
  }

  func isOfType(_ type: String) -> Bool {
    let said = headers["content-type"] ?? ""
    let plain = said.prefix { $0 != ";" }.lowercased()
    return plain.filter { $0 != " " } == type
  }
}

/// Why a request is answered before anybody looks at what it asks for.
struct RequestFault: Error, Hashable, Sendable {
  let status: Int
  let reason: String

  static func malformed(_ reason: String) -> RequestFault {
    RequestFault(status: 400, reason: reason)
  }

  static let headTooLarge = RequestFault(status: 431, reason: "the header is too large")
  static let targetTooLong = RequestFault(status: 414, reason: "the address is too long")
  static let bodyTooLarge = RequestFault(status: 413, reason: "the body is too large")
  static let chunked = RequestFault(status: 411, reason: "the body has no Content-Length")
  static let method = RequestFault(status: 405, reason: "only GET, HEAD and POST are answered")
}

/// `name=value&…` in the encoding of forms and queries.
enum FormText {
  static func fields(of bytes: ArraySlice<UInt8>) -> [String: String]? {
    var fields: [String: String] = [:]
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(parts[0], plusIsBlank: true),
        let value = decoded(parts.count > 1 ? parts[1] : [], plusIsBlank: true)
      else { return nil }
      fields[name] = value
    }
    return fields
  }

  /// nil when an escape is broken or the bytes are not UTF-8.
  static func decoded(_ bytes: ArraySlice<UInt8>, plusIsBlank: Bool) -> String? {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "+"), plusIsBlank {
        result.append(UInt8(ascii: " "))
      } else if byte == UInt8(ascii: "%") {
        guard index + 1 < bytes.endIndex, let high = hexDigit(bytes[index]),
          let low = hexDigit(bytes[index + 1])
        else { return nil }
        result.append(high << 4 | low)
        index += 2
      } else {
        result.append(byte)
      }
    }
    return String(validating: result, as: UTF8.self)
  }

  /// For a value in a query or form.
  static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      if byte < 0x80,
        scalar.properties.isAlphabetic || (48...57).contains(byte)
          || "-._~".unicodeScalars.contains(scalar)
      {
        result.unicodeScalars.append(scalar)
      } else {
        result += byte < 16 ? "%0" : "%"
        result += String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
