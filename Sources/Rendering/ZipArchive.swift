/// A ZIP archive of stored files, byte-identical for equal files: no compression, whose bytes
/// change with the library, and one fixed date.
struct ZipArchive {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1 January 1980, the format's first day.
  private static let date: UInt16 = 0x0021
  private static let unicodeNames: UInt16 = 0x0800
  /// A regular file that its owner may write and everybody read.
  private static let mode: UInt32 = 0o100644 << 16

  /// `name` uses forward slashes and is relative.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = UInt32(bytes.count)
    let path = Array(name.utf8)
    var shared: [UInt8] = []
    shared.append(halves: 20, Self.unicodeNames, 0, 0, Self.date)
    shared.append(words: CRC32.sum(of: content), UInt32(content.count), UInt32(content.count))
    shared.append(halves: UInt16(path.count), 0)

    bytes.append(words: 0x0403_4B50)
    bytes += shared + path + content

    directory.append(words: 0x0201_4B50)
    directory.append(halves: 3 << 8 | 20)
    directory += shared
    directory.append(halves: 0, 0, 0)
    directory.append(words: Self.mode, offset)
    directory += path
    count += 1
  }

  /// The whole archive; nothing can be added after.
  consuming func finished() -> [UInt8] {
    let start = UInt32(bytes.count)
    var all = bytes
    all += directory
    all.append(words: 0x0605_4B50)
    all.append(halves: 0, 0, UInt16(count), UInt16(count))
    all.append(words: UInt32(directory.count), start)
    all.append(halves: 0)
    return all
  }
}

extension [UInt8] {
  fileprivate mutating func append(halves numbers: UInt16...) {
    for number in numbers { self += [UInt8(truncatingIfNeeded: number), UInt8(number >> 8)] }
  }

  fileprivate mutating func append(words numbers: UInt32...) {
    for number in numbers {
      append(halves: UInt16(truncatingIfNeeded: number), UInt16(number >> 16))
    }
  }
}

/// The check sum of ZIP and gzip (ISO 3309, reflected polynomial EDB88320).
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in
      sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
    }
  }

  static func sum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      sum >> 8 ^ table[Int(truncatingIfNeeded: sum ^ UInt32(byte)) & 0xFF]
    }
  }
}
