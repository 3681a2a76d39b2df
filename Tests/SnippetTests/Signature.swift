@testable import Bundling

/// The signature of an order, as `content/guides/other.md` lays it down: HMAC with SHA-256 over the
/// order's number, a bar, and the trimmed email address with A to Z in lower case.
func orderSignature(_ number: String, _ email: String, secret: String) -> String {
  let blanks: Set<UInt8> = [0x20, 0x09, 0x0D, 0x0A]
  var address = Array(email.utf8)
  while let last = address.last, blanks.contains(last) { address.removeLast() }
  address = Array(address.drop { blanks.contains($0) })
  address = address.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  return Digest.hex(hmac(Array(number.utf8) + [0x7C] + address, key: Array(secret.utf8)))
}

/// RFC 2104.
private func hmac(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
  let block = 64
  let short = key.count > block ? Digest.sha256(key) : key
  let padded = short + [UInt8](repeating: 0, count: block - short.count)
  let inner = Digest.sha256(padded.map { $0 ^ 0x36 } + message)
  return Digest.sha256(padded.map { $0 ^ 0x5C } + inner)
}
