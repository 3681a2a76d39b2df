import CZlib

/// gzip without a time stamp or file name: equal bytes in, equal bytes out.
package enum Gzip {
  /// zlib's levels. The highest takes a third more time than the usual one for pages that become
  /// 0.3 % smaller, so only the scripts, whose weight is promised, are worth it.
  package enum Level: Int32, Sendable { case usual = 6, highest = 9 }

  /// nil only when zlib has no memory.
  package static func compress(_ bytes: [UInt8], _ level: Level = .highest) -> [UInt8]? {
    var stream = z_stream()
    guard build_site_deflate_init_gzip(&stream, level.rawValue) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 32)
    var input = bytes
    let written: Int? = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        guard deflate(&stream, Z_FINISH) == Z_STREAM_END else { return nil }
        return target.count - Int(stream.avail_out)
      }
    }
    guard let written else { return nil }
    // The operating system's number, byte 9, is the one thing in the header that could differ.
    output[9] = 255
    return Array(output[..<written])
  }
}

extension Gzip {
  /// nil when the bytes are not gzip, or more than 64 MiB come out of them.
  package static func expand(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard build_site_inflate_init_gzip(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var input = bytes
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    let isWhole = input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      while output.count <= 64 * 1024 * 1024 {
        let status = piece.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          return inflate(&stream, Z_NO_FLUSH)
        }
        output += piece[..<(piece.count - Int(stream.avail_out))]
        if status == Z_STREAM_END { return true }
        guard status == Z_OK, stream.avail_in > 0 || stream.avail_out == 0 else { return false }
      }
      return false
    }
    return isWhole ? output : nil
  }
}
