/// What is wrong with an attribute's value, and where.
package struct ValueFault: Hashable, Sendable {
  /// UTF-8 bytes from the start of the value to the first byte that breaks the rule; at most the
  /// value's length, which means "something is missing at the end".
  package var offset: Int
  /// States the rule or the fact, fit to follow "value of 'href': ".
  package var reason: String
  /// Allowed by the standard, yet almost surely not what the author wants.
  package var isWarning: Bool

  package init(offset: Int, reason: String, isWarning: Bool = false) {
    self.offset = offset
    self.reason = reason
    self.isWarning = isWarning
  }
}

/// Judges one value, character references already resolved; nil means it conforms.
///
/// Takes time linear in the value's length and never keeps the buffer.
package typealias ValueCheck = @Sendable (UnsafeBufferPointer<UInt8>) -> ValueFault?

/// The bytes of one attribute value, borrowed for the time of one check.
typealias ValueBytes = UnsafeBufferPointer<UInt8>

extension String {
  /// For callers that hold a value as text: the tree's attributes, tests.
  package func fault(by check: ValueCheck) -> ValueFault? {
    var copy = self
    return copy.withUTF8 { check($0) }
  }
}
