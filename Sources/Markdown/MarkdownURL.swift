/// What a link or image may point at, and how its address is written.
package enum MarkdownURL {
  /// An allow-list: there is no end to the schemes that can run code or read files.
  package static let schemes: Set<String> = ["https", "http", "mailto", "tel", "sms"]

  /// True for relative addresses, fragments, and absolute ones of a known scheme.
  ///
  /// Browsers drop tabs and line ends inside a scheme, so an address that holds any is refused.
  package static func isSafe(_ url: String) -> Bool {
    guard url.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }) else {
      return false
    }
    guard !url.hasPrefix("//"), !url.contains("\\") else { return false }
    let head = url.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let colon = head.firstIndex(of: ":") else { return true }
    return schemes.contains(head[..<colon].lowercased())
  }

  /// Percent-encodes what may not stand in an address; `{placeholder}` marks are kept.
  static func encoded(_ url: String) -> String {
    var text = ""
    for byte in url.utf8 {
      let isPlain = (0x21...0x7E).contains(byte) && !forbidden.contains(byte)
      text += isPlain ? String(UnicodeScalar(byte)) : "%" + hex(byte)
    }
    return text
  }

  private static let forbidden = Set("\"<>\\^`|".utf8)

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
