import Bundling
import CZlib
import Diagnostics
import Testing

/// Digests against NIST's published examples (FIPS 180-4 and the CAVP byte vectors), gzip against
/// zlib's own reader.
@Suite struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func agreesWithNISTOnSHA256(_ row: (text: String, hex: String)) {
    #expect(Digest.sha256Hex(Array(row.text.utf8)) == row.hex)
  }

  @Test func agreesWithNISTOnAMillionLetters() {
    let million = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      Digest.sha256Hex(million)
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    #expect(
      Digest.hex(Digest.sha384(million))
        == "9d0e1809716474cb086e834e310a4a1ced149e9c00f248527972cec5704c2a5b"
        + "07b8b3dc38ecc4ebae97ddd87f3d8985")
  }

  @Test(arguments: [
    (
      "",
      "38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da"
        + "274edebfe76f65fbd51ad2f14898b95b"
    ),
    (
      "abc",
      "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
        + "8086072ba1e7cc2358baeca134c825a7"
    ),
  ])
  func agreesWithNISTOnSHA384(_ row: (text: String, hex: String)) {
    #expect(Digest.hex(Digest.sha384(Array(row.text.utf8))) == row.hex)
  }

  /// The example of the Subresource Integrity specification.
  @Test func writesIntegrityValues() {
    #expect(
      Digest.integrity(Array("alert('Hello, world.');".utf8))
        == "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO")
  }

  @Test(arguments: [0, 1, 7, 512, 100_000])
  func compressesToWhatZlibReads(_ count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 / 7) }
    let packed = try #require(Gzip.compress(bytes))
    #expect(Self.inflated(packed, room: count + 1) == bytes)
    #expect(Gzip.compress(bytes) == packed)
  }

  /// No time, no name, no operating system: nothing in the header differs between machines.
  @Test func writesAHeaderThatRepeats() throws {
    let packed = try #require(Gzip.compress(Array("text".utf8)))
    #expect(packed.prefix(4) == [0x1F, 0x8B, 8, 0])
    #expect(packed[4..<8] == [0, 0, 0, 0])
    #expect(packed[9] == 255)
  }

  private static func inflated(_ packed: [UInt8], room: Int) -> [UInt8]? {
    var stream = z_stream()
    let version = ZLIB_VERSION
    // 16 more than the window's size: a gzip header is expected.
    guard
      inflateInit2_(&stream, 15 + 16, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    var input = packed
    var output = [UInt8](repeating: 0, count: room)
    let isDone = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        return inflate(&stream, Z_FINISH) == Z_STREAM_END
      }
    }
    return isDone ? Array(output.prefix(room - Int(stream.avail_out))) : nil
  }

  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("w/a.js", "text/javascript; charset=utf-8"),
    ("a.JSON", "application/json"), ("a.eml", "message/rfc822"), ("a.SVG", "image/svg+xml"),
    ("a.html.gz", "application/gzip"), ("_headers", "application/octet-stream"),
  ])
  func namesTheTypeOfAFile(_ row: (path: String, type: String)) throws {
    #expect(ContentType.of(try #require(RelativePath(row.path))) == row.type)
  }
}
