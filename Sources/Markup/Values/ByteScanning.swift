/// A set of ASCII bytes as two words, so that membership is one shift and no table is built.
struct ByteSet: Sendable {
  private let low: UInt64
  private let high: UInt64

  init(_ members: StaticString) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for index in 0..<members.utf8CodeUnitCount {
      let byte = members.utf8Start[index]
      if byte < 64 {
        low |= 1 << UInt64(byte)
      } else if byte < 128 {
        high |= 1 << UInt64(byte - 64)
      }
    }
    (self.low, self.high) = (low, high)
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    if byte < 64 { return low >> UInt64(byte) & 1 == 1 }
    return byte < 128 && high >> UInt64(byte & 63) & 1 == 1
  }
}

extension UInt8 {
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isAlpha: Bool { (self | 0x20) &- 0x61 < 26 }
  @inline(__always) var isAlphanumeric: Bool { isDigit || isAlpha }
  @inline(__always) var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
  /// HTML's ASCII whitespace: space, tab, line feed, form feed, carriage return.
  @inline(__always) var isSpace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
  }
  @inline(__always) var lowercase: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// A byte of a `StaticString` or literal spelled as a character: `UInt8.ascii("/")`.
  @inline(__always) static func ascii(_ scalar: Unicode.Scalar) -> UInt8 {
    UInt8(truncatingIfNeeded: scalar.value)
  }

  var hexValue: UInt32 { UInt32(isDigit ? self - 0x30 : (self | 0x20) - 0x57) }
}

extension UnsafeBufferPointer where Element == UInt8 {
  func isAllSpaces(from start: Int = 0) -> Bool { skippingSpaces(from: start) == count }

  func skippingSpaces(from start: Int) -> Int {
    var at = start
    while at < count, self[at].isSpace { at += 1 }
    return at
  }

  func skippingToken(from start: Int, to end: Int? = nil) -> Int {
    let end = end ?? count
    var at = start
    while at < end, !self[at].isSpace { at += 1 }
    return at
  }

  /// Without ASCII whitespace at both ends.
  var trimmedRange: Range<Int> {
    let start = skippingSpaces(from: 0)
    var end = count
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  func matches(_ word: StaticString, in range: Range<Int>) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<range.count where self[range.lowerBound + index] != word.utf8Start[index] {
      return false
    }
    return true
  }

  /// `word` must be spelled in lower case.
  func matchesIgnoringCase(_ word: StaticString, in range: Range<Int>) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<range.count
    where self[range.lowerBound + index].lowercase != word.utf8Start[index] { return false }
    return true
  }

  func starts(with word: StaticString, at start: Int) -> Bool {
    let end = start + word.utf8CodeUnitCount
    return end <= count && matches(word, in: start..<end)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
  }

  /// The whole number whose digits begin at `start`, cut off at 2^40, and where they end; nil
  /// without a digit.
  func wholeNumber(from start: Int) -> (value: Int, end: Int)? {
    var at = start
    var value = 0
    while at < count, self[at].isDigit {
      value = Swift.min(value * 10 + Int(self[at] & 0x0F), 1 << 40)
      at += 1
    }
    return at > start ? (value, at) : nil
  }

  /// With the letters of ASCII in lower case, as HTML and CSS compare their words.
  func lowercasedText(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count) { text in
      for (place, index) in range.enumerated() { text[place] = self[index].lowercase }
      return range.count
    }
  }

  /// The scalar that starts at `at` and its length; the tree holds only well-formed UTF-8, so
  /// anything else counts as one replacement character.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = self[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for step in 1..<length { value = value << 6 | UInt32(self[index + step] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// How a message shows the character at `index`.
  func shown(at index: Int) -> String {
    let scalar = scalar(at: index).scalar
    if scalar == " " { return "a space" }
    let isPlain = scalar.value > 0x20 && scalar.value < 0x7F
    if isPlain || scalar.properties.isAlphabetic { return "'\(scalar)'" }
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: Swift.max(0, 4 - hex.count)) + hex
  }

  /// The first token for which `judge` has a fault; a warning only where nothing else is wrong.
  func firstFault(amongTokens judge: (Range<Int>) -> ValueFault?) -> ValueFault? {
    var warning: ValueFault?
    var at = skippingSpaces(from: 0)
    while at < count {
      let end = skippingToken(from: at)
      if let fault = judge(at..<end) {
        if !fault.isWarning { return fault }
        warning = warning ?? fault
      }
      at = skippingSpaces(from: end)
    }
    return warning
  }
}

/// What every check belongs to; the functions stand in one file per family.
package enum Values {
  static func fault(_ offset: Int, _ reason: String) -> ValueFault {
    ValueFault(offset: offset, reason: reason)
  }

  static func warning(_ offset: Int, _ reason: String) -> ValueFault {
    ValueFault(offset: offset, reason: reason, isWarning: true)
  }
}
