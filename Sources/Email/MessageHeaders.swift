import Diagnostics

/// The header of one message, in order, each field folded and encoded.
struct MessageHeaders {
  private(set) var lines: [String] = []
  private(set) var faults: [Diagnostic] = []
  /// What the fields are called in diagnostics, and where they come from.
  let location: FileLocation

  /// RFC 5322 §2.1.1: what a line should not pass.
  static let maximumLine = 78
  /// A text that would need more lines than this is a mistake or an attack.
  static let maximumValue = 998

  init(at location: FileLocation) { self.location = location }

  /// Text for people, in encoded words when it is not ASCII.
  mutating func text(_ name: String, _ value: String) {
    guard isSafe(name, value) else { return }
    if Self.isPlain(value) {
      return folded(name, value.split(separator: " ").map(String.init))
    }
    folded(name, EncodedWords.encode(value, firstLine: Self.maximumLine - name.utf8.count - 2))
  }

  /// Tokens that may stand on lines of their own.
  mutating func structured(_ name: String, _ parts: String...) {
    guard parts.allSatisfy({ isSafe(name, $0) }) else { return }
    folded(name, parts)
  }

  /// A display name and an address.
  mutating func mailbox(_ name: String, _ display: String, _ address: String) {
    guard isSafe(name, display), isSafe(name, address) else { return }
    guard !display.isEmpty else { return folded(name, [address]) }
    var parts: [String]
    if Self.isPlain(display) {
      let quoted = display.unicodeScalars.map { scalar in
        scalar == "\\" || scalar == "\"" ? "\\\(scalar)" : "\(scalar)"
      }
      parts = ["\"\(quoted.joined())\""]
    } else {
      parts = EncodedWords.encode(display, firstLine: Self.maximumLine - name.utf8.count - 2)
    }
    parts.append("<\(address)>")
    folded(name, parts)
  }

  /// CR and LF in a value would begin a header of the attacker's; other controls have no meaning.
  private mutating func isSafe(_ name: String, _ value: String) -> Bool {
    if value.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      faults.append(.headerWithControl(name, at: location))
      return false
    }
    if value.utf8.count > Self.maximumValue {
      faults.append(.headerTooLong(name, value.utf8.count, at: location))
      return false
    }
    return true
  }

  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !text.contains("=?")
  }

  private mutating func folded(_ name: String, _ parts: [String]) {
    var line = name + ":"
    for part in parts {
      if line.utf8.count + 1 + part.utf8.count > Self.maximumLine, line != name + ":" {
        lines.append(line)
        line = ""
      }
      line += " " + part
    }
    lines.append(line)
  }
}

/// RFC 2047: words of at most 75 octets, split between characters only.
enum EncodedWords {
  /// - Parameter firstLine: how many octets the first word may have.
  static func encode(_ text: String, firstLine: Int) -> [String] {
    let ascii = text.utf8.count { $0 < 0x80 }
    let isMostlyLatin = ascii * 3 > text.utf8.count * 2
    var words: [String] = []
    var chunk: [UInt8] = []
    func size(_ bytes: [UInt8]) -> Int {
      12
        + (isMostlyLatin
          ? bytes.reduce(0) { $0 + (isPlain($1) ? 1 : 3) }
          : (bytes.count + 2) / 3 * 4)
    }
    for character in text {
      let bytes = Array(String(character).utf8)
      let limit = words.isEmpty ? min(75, firstLine) : 75
      if !chunk.isEmpty, size(chunk + bytes) > limit {
        words.append(word(chunk, isMostlyLatin))
        chunk = []
      }
      chunk += bytes
    }
    if !chunk.isEmpty { words.append(word(chunk, isMostlyLatin)) }
    return words
  }

  private static func word(_ bytes: [UInt8], _ isQuoted: Bool) -> String {
    isQuoted ? "=?UTF-8?Q?\(quoted(bytes))?=" : "=?UTF-8?B?\(base64(bytes))?="
  }

  /// What may stand for itself even inside an address's display name (RFC 2047 §5.3).
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x21, 0x2A, 0x2B, 0x2D, 0x2F: true
    default: false
    }
  }

  private static func quoted(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    for byte in bytes {
      if byte == 0x20 {
        output.append(0x5F)
      } else if isPlain(byte) {
        output.append(byte)
      } else {
        output += [0x3D, QuotedPrintable.digit(byte >> 4), QuotedPrintable.digit(byte & 15)]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func base64(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      var block = 0
      for offset in 0..<3 {
        block = block << 8 | (offset < part.count ? Int(part[start + offset]) : 0)
      }
      for place in 0..<4 {
        output.append(place <= part.count ? alphabet[block >> (18 - 6 * place) & 63] : 0x3D)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
