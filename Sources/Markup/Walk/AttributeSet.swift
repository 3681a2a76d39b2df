/// Which of HTML's attributes a tag has, as bits.
struct AttributeSet: Sendable, ExpressibleByArrayLiteral {
  private var bits: SIMD8<UInt64> = .zero

  init() {}

  init(arrayLiteral attributes: HTMLAttribute...) {
    for attribute in attributes { insert(attribute.rawValue) }
  }

  @inline(__always)
  mutating func insert(_ raw: UInt16) { bits[Int(raw >> 6)] |= 1 << UInt64(raw & 63) }

  @inline(__always)
  func contains(_ attribute: HTMLAttribute) -> Bool {
    bits[Int(attribute.rawValue >> 6)] & (1 << UInt64(attribute.rawValue & 63)) != 0
  }

  func union(_ other: AttributeSet) -> AttributeSet {
    var result = self
    result.bits |= other.bits
    return result
  }

  func intersects(_ other: AttributeSet) -> Bool { bits & other.bits != .zero }
}
