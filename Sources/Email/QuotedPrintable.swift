/// Quoted-printable by RFC 2045 §6.7: text of any script in lines of at most 76 octets.
enum QuotedPrintable {
  static let maximumLine = 76

  /// Line ends become CRLF.
  static func encode(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !output.isEmpty || line.startIndex != text.utf8.startIndex { output += [0x0D, 0x0A] }
      encode(line.last == 0x0D ? line.dropLast() : line, into: &output)
    }
    return output
  }

  private static func encode(_ line: Substring.UTF8View, into output: inout [UInt8]) {
    var width = 0
    var place = line.startIndex
    while place < line.endIndex {
      let byte = line[place]
      let next = line.index(after: place)
      let isLast = next == line.endIndex
      let size = needsEscape(byte, isFirst: width == 0, isLast: isLast) ? 3 : 1
      // A soft break takes one octet of the line, unless the line ends here.
      if width + size > maximumLine - (isLast ? 0 : 1) {
        output += [0x3D, 0x0D, 0x0A]
        width = 0
      }
      if size == 3 || needsEscape(byte, isFirst: width == 0, isLast: isLast) {
        output += [0x3D, digit(byte >> 4), digit(byte & 15)]
        width += 3
      } else {
        output.append(byte)
        width += 1
      }
      place = next
    }
  }

  /// A dot or an `F` at the start of a line could be read by old transports as the end of the
  /// message or as `From `.
  private static func needsEscape(_ byte: UInt8, isFirst: Bool, isLast: Bool) -> Bool {
    switch byte {
    case 0x20, 0x09: isLast
    case 0x3D: true
    case 0x2E, 0x46: isFirst
    case 0x21...0x7E: false
    default: true
    }
  }

  static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x41 + value - 10 }
}
