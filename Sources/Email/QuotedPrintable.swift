import Markup

/// Quoted-printable by RFC 2045 §6.7: text of any script in lines of at most 76 octets.
enum QuotedPrintable {
  static let maximumLine = 76

  /// Line ends become CRLF.
  static func encode(_ text: String) -> [UInt8] {
    var text = text
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + text.utf8.count / 4)
    text.withUTF8 { bytes in
      var start = 0
      while true {
        let end = bytes.offset(of: 0x0A, from: start) ?? bytes.count
        let isBroken = end > start && bytes[end - 1] == 0x0D
        let line = bytes[start..<(isBroken ? end - 1 : end)]
        encode(UnsafeBufferPointer(rebasing: line), into: &output)
        guard end < bytes.count else { return }
        output.append(0x0D)
        output.append(0x0A)
        start = end + 1
      }
    }
    return output
  }

  private static func encode(_ line: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var width = 0
    var place = 0
    while place < line.count {
      let run = width == 0 ? 0 : plainRun(line, from: place, room: maximumLine - 1 - width)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: line[place..<place + run]))
      width += run
      place += run
      guard place < line.count else { return }
      let byte = line[place]
      let isLast = place == line.count - 1
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
      place += 1
    }
  }

  /// How many octets from here on stand for themselves and fit, the line's last one left out.
  private static func plainRun(
    _ line: UnsafeBufferPointer<UInt8>, from start: Int, room: Int
  ) -> Int {
    let end = min(line.count - 1, start + max(room, 0))
    var place = start
    while place < end, isPlain(line[place]) { place += 1 }
    return place - start
  }

  @inline(__always) private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != 0x3D || byte == 0x09
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
