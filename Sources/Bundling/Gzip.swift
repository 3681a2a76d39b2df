import CZlib

/// gzip at the highest level, without a time stamp or file name: equal bytes in, equal bytes out.
package enum Gzip {
  /// nil only when zlib has no memory.
  package static func compress(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard build_site_deflate_init_gzip(&stream, 9) == Z_OK else { return nil }
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
