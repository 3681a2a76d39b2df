/// Addresses as `input` takes them: one '@', and a host name behind it.
enum MailAddress {
  static func fault(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    fault(bytes, 0..<bytes.count)
  }

  /// Addresses between commas, each with space around it or not.
  static func listFault(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x2C {
      var range = start..<end
      while let first = range.first, TreeBuilder.isSpace(bytes[first]) { range.removeFirst() }
      while let last = range.last, TreeBuilder.isSpace(bytes[last]) { range.removeLast() }
      if let fault = fault(bytes, range) { return fault }
      start = end + 1
    }
    return nil
  }

  private static func fault(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> ValueFault? {
    guard let at = range.first(where: { bytes[$0] == 0x40 }), at > range.lowerBound else {
      return ValueFault(
        offset: range.lowerBound, reason: "a mail address has a name, '@' and a host")
    }
    for index in range.lowerBound..<at where !isLocal(bytes[index]) {
      return ValueFault(offset: index, reason: "this character may not stand in a mail address")
    }
    return hostFault(bytes, at + 1..<range.upperBound)
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(byte)
  }

  private static func hostFault(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> ValueFault? {
    let hyphen: UInt8 = 0x2D
    var label = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      if index < range.upperBound, bytes[index] != 0x2E {
        guard bytes[index].isAlphanumeric || bytes[index] == hyphen else {
          return ValueFault(
            offset: index, reason: "a host in a mail address has ASCII letters, digits and hyphens")
        }
        continue
      }
      let isEmpty = index == label
      if isEmpty || index - label > 63 || bytes[label] == hyphen || bytes[index - 1] == hyphen {
        return ValueFault(
          offset: label, reason: "a part of the host is empty, too long or ends with a hyphen")
      }
      label = index + 1
    }
    return nil
  }
}
