/// The name of an element or attribute as a small number: the names that HTML knows are the same
/// in every tree, others are numbered as they are met.
package struct MarkupName: Hashable, Sendable {
  package let raw: UInt16

  init(raw: UInt16) { self.raw = raw }

  /// What remains when a tree has more names than fit; no tree within the caps has.
  static let unknown = MarkupName(raw: .max)
}

/// The names HTML knows, numbered once, with a table to find them by their bytes.
struct KnownNames: Sendable {
  static let shared = KnownNames()

  let strings: [String]
  /// Open addressing; 0 is a free slot, else the name's number plus one.
  private let slots: [UInt16]
  private let pool: [UInt8]
  private let starts: [Int32]
  /// By name number: the attribute of that name as `HTMLAttribute.rawValue`, or `UInt16.max`.
  let attributeNumbers: [UInt16]

  private init() {
    var strings: [String] = []
    var seen: Set<String> = []
    let elements = HTMLElement.allCases.map(\.name)
    let attributes = HTMLAttribute.allCases.map(\.name)
    for name in elements + attributes where seen.insert(name).inserted { strings.append(name) }
    var pool: [UInt8] = []
    var starts: [Int32] = []
    var slots = [UInt16](repeating: 0, count: 4096)
    for (number, name) in strings.enumerated() {
      starts.append(Int32(pool.count))
      pool += Array(name.utf8)
      var slot = Self.hash(Array(name.utf8)) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt16(number + 1)
    }
    starts.append(Int32(pool.count))
    self.strings = strings
    self.slots = slots
    self.pool = pool
    self.starts = starts
    attributeNumbers = strings.map { HTMLAttribute($0)?.rawValue ?? .max }
  }

  static func hash(_ bytes: some Sequence<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash ^ (hash >> 15))
  }

  func find(_ bytes: UnsafeBufferPointer<UInt8>) -> MarkupName? {
    var slot = Self.hash(bytes) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if matches(number, bytes) { return MarkupName(raw: UInt16(number)) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  func find(_ name: String) -> MarkupName? {
    var name = name
    return name.withUTF8 { find($0) }
  }

  /// The bytes of a name, by its number.
  func withBytes(of number: Int, _ use: (UnsafeBufferPointer<UInt8>) -> Void) {
    pool.withUnsafeBufferPointer {
      use(UnsafeBufferPointer(rebasing: $0[Int(starts[number])..<Int(starts[number + 1])]))
    }
  }

  private func matches(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == bytes.count else { return false }
    for index in 0..<bytes.count where pool[start + index] != bytes[index] { return false }
    return true
  }
}
