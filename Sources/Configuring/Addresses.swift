/// An absolute https URL.
package struct WebURL: Hashable, Sendable {
  package let string: String
  package let host: String

  /// No user information, no blanks, quotes or brackets; `{token}` stays as written because sending
  /// services fill it in.
  init?(_ text: String) {
    guard text.hasPrefix("https://"), text.utf8.count <= 2000 else { return nil }
    let rest = text.dropFirst("https://".count)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let host = parts.first, Self.isHost(host) else { return nil }
    if parts.count == 2 {
      guard let port = Int(parts[1]), (1...65_535).contains(port) else { return nil }
    }
    guard text.utf8.allSatisfy(Self.isURLByte), Self.hasWholeEscapes(text) else { return nil }
    string = text
    self.host = host.lowercased()
  }

  init(known text: String, host: String) {
    string = text
    self.host = host
  }

  /// `https://host` with the port, if one is written.
  package var origin: String {
    "https://" + string.dropFirst("https://".count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  }

  static func isHost(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard text.utf8.count <= 253, labels.count >= 2 || text == "localhost" else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { byte in
          (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        }
    }
  }

  private static func isURLByte(_ byte: UInt8) -> Bool {
    guard byte > 0x20, byte < 0x7F else { return false }
    return !"\"<>\\^`|[]".utf8.contains(byte)
  }

  private static func hasWholeEscapes(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "%") {
      guard index + 2 < bytes.count,
        let high = Character(Unicode.Scalar(bytes[index + 1]))
          .hexDigitValue, let low = Character(Unicode.Scalar(bytes[index + 2])).hexDigitValue
      else { return false }
      _ = (high, low)
    }
    return true
  }
}

/// An address that mail can be sent to, without a display name.
package struct EmailAddress: Hashable, Sendable {
  package let string: String

  init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].utf8.count), WebURL.isHost(parts[1]),
      parts[1].contains(".")
    else { return nil }
    let marks = "!#$%&'*+-/=?^_`{|}~.".utf8
    let isPlain = parts[0].utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x30...0x39).contains(byte) || marks.contains(byte)
    }
    guard isPlain, !parts[0].hasPrefix("."), !parts[0].hasSuffix("."), !parts[0].contains("..")
    else { return nil }
    string = text
  }

  init(known text: String) { string = text }

  package var domain: Substring { string.drop { $0 != "@" }.dropFirst() }
}

/// A language of the store, as BCP 47 writes it: a language and perhaps a script or region.
package struct LanguageTag: Hashable, Sendable, Comparable {
  package let string: String

  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count),
      language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), parts.count <= 3
    else { return nil }
    for part in parts.dropFirst() {
      let isScript = part.count == 4 && part.allSatisfy { $0.isASCII && $0.isLetter }
      let isRegion =
        (part.count == 2 && part.allSatisfy { $0.isASCII && $0.isUppercase })
        || (part.count == 3 && part.allSatisfy { $0.isASCII && $0.isNumber })
      guard isScript || isRegion else { return nil }
    }
    string = text
  }

  package init(known text: String) { string = text }

  package var isRightToLeft: Bool {
    let parts = string.split(separator: "-")
    if parts.dropFirst().contains(where: { ["Arab", "Hebr"].contains($0) }) { return true }
    if parts.dropFirst().contains(where: { $0.count == 4 }) { return false }
    return ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(parts.first)
  }

  /// `ltr` or `rtl`.
  package var direction: String { isRightToLeft ? "rtl" : "ltr" }

  package static func < (left: Self, right: Self) -> Bool { left.string < right.string }
}
