/// Quoted-printable by RFC 2045 §6.7: text of any script in lines of at most 76 octets.
enum QuotedPrintable {
  static let maximumLine = 76

  /// Line ends become CRLF.
  static func encode(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    let bytes = Array(text.utf8)
    var start = 0
    while true {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let isBroken = end > start && bytes[end - 1] == 0x0D
      encode(bytes[start..<(isBroken ? end - 1 : end)], into: &output)
      guard end < bytes.count else { return output }
      output.append(0x0D)
      output.append(0x0A)
      start = end + 1
    }
  }

  private static func encode(_ line: ArraySlice<UInt8>, into output: inout [UInt8]) {
    var width = 0
    for place in line.indices {
      let byte = line[place]
      let isLast = place == line.endIndex - 1
      let size = needsEscape(byte, isFirst: width == 0, isLast: isLast) ? 3 : 1
      // A soft break takes one octet of the line, unless the line ends here.
      if width + size > maximumLine - (isLast ? 0 : 1) {
        output.append(0x3D)
        output.append(0x0D)
        output.append(0x0A)
        width = 0
      }
      if size == 3 || needsEscape(byte, isFirst: width == 0, isLast: isLast) {
        output.append(0x3D)
        output.append(digit(byte >> 4))
        output.append(digit(byte & 15))
        width += 3
      } else {
        output.append(byte)
        width += 1
      }
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
