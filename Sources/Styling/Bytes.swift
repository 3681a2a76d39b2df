#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Space, tab, line feed, carriage return, form feed.
@inline(__always) func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B)
}

@inline(__always) func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

@inline(__always) func asciiLowered(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}

@inline(__always) func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func offset(of wanted: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = baseAddress, let sought = wanted.baseAddress, !wanted.isEmpty else {
      return wanted.isEmpty ? start : nil
    }
    // Where the part could still begin.
    let end = count - wanted.count + 1
    var place = start
    while place < end, let hit = memchr(base + place, Int32(wanted[0]), end - place) {
      place = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      if memcmp(base + place, sought, wanted.count) == 0 { return place }
      place += 1
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  package func holdsBytes(of part: String) -> Bool {
    var wanted = part
    return wanted.withUTF8 { wanted in
      withUnsafeBufferPointer { $0.offset(of: wanted, from: 0) != nil }
    }
  }
}

extension [UInt8] {
  package func holdsBytes(of part: String) -> Bool {
    var wanted = part
    return wanted.withUTF8 { wanted in
      withUnsafeBufferPointer { $0.offset(of: wanted, from: 0) != nil }
    }
  }

  /// In one piece, which is quicker than a string's bytes one by one.
  mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}

/// The C library's `pow`; the standard library has none.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

extension String {
  /// The offset of the first occurrence of these very bytes, from an offset on: quick, and the same
  /// as a search by characters where the part is ASCII.
  package func byteOffset(of part: String, from start: Int = 0) -> Int? {
    var whole = self
    var wanted = part
    return whole.withUTF8 { whole in wanted.withUTF8 { whole.offset(of: $0, from: start) } }
  }

  /// How often the part occurs, each occurrence beginning behind the one before.
  package func byteCount(of part: String) -> Int {
    var count = 0
    var place = 0
    while let hit = byteOffset(of: part, from: place) {
      count += 1
      place = hit + max(part.utf8.count, 1)
    }
    return count
  }

  package func holdsBytes(of part: String) -> Bool { byteOffset(of: part) != nil }

  /// With every occurrence of these very bytes replaced.
  package func replacingBytes(of part: String, with other: String) -> String {
    var result: [UInt8] = []
    var place = 0
    let bytes = Array(utf8)
    while let hit = byteOffset(of: part, from: place), !part.isEmpty {
      result += bytes[place..<hit]
      result.append(text: other)
      place = hit + part.utf8.count
    }
    return place == 0 ? self : String(decoding: result + bytes[place...], as: UTF8.self)
  }
}
