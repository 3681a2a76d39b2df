import CLibMD

/// SHA-2 of bytes, by libmd. Decision record 0007 says why not swift-crypto.
package enum Digest {
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var context = SHA2_CTX()
    SHA256Init(&context)
    SHA256Update(&context, bytes, bytes.count)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    return digest
  }

  package static func sha384(_ bytes: [UInt8]) -> [UInt8] {
    var context = SHA2_CTX()
    SHA384Init(&context)
    SHA384Update(&context, bytes, bytes.count)
    var digest = [UInt8](repeating: 0, count: Int(SHA384_DIGEST_LENGTH))
    SHA384Final(&digest, &context)
    return digest
  }

  package static func sha512(_ bytes: [UInt8]) -> [UInt8] {
    var context = SHA2_CTX()
    SHA512Init(&context)
    SHA512Update(&context, bytes, bytes.count)
    var digest = [UInt8](repeating: 0, count: Int(SHA512_DIGEST_LENGTH))
    SHA512Final(&digest, &context)
    return digest
  }

  /// The hash sources by which a Content Security Policy may allow a text, shortest first.
  package static func sources(_ bytes: [UInt8]) -> [String] {
    [("sha256", sha256(bytes)), ("sha384", sha384(bytes)), ("sha512", sha512(bytes))].map {
      "\($0.0)-\(Base64.text($0.1))"
    }
  }

  package static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  package static func sha256Hex(_ bytes: [UInt8]) -> String { hex(sha256(bytes)) }

  /// The value of an `integrity` attribute.
  package static func integrity(_ bytes: [UInt8]) -> String {
    "sha384-" + Base64.text(sha384(bytes))
  }
}
