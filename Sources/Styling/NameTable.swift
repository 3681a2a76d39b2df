/// Numbers for names, so that what compares them compares integers. Found by their bytes: nearly
/// all names come from a source text, most of them many times, and to make a string of each would
/// cost more than the rest of the parsing.
struct NameTable {
  /// The names' bytes, one behind the other.
  private var pool: [UInt8] = []
  private var ends: [Int32] = []
  private var hashes: [UInt32] = []
  /// Open addressing; 0 is a free slot, else the name's number plus one. None until there is a
  /// name: many tables never get one.
  private var slots: [Int32] = []

  var count: Int { ends.count }

  /// By number.
  var names: [String] {
    ends.indices.map { number in
      String(decoding: pool[start(of: number)..<Int(ends[number])], as: UTF8.self)
    }
  }

  mutating func number(_ name: String) -> Int32 {
    var name = name
    return name.withUTF8 { number($0) }
  }

  mutating func number(_ name: ArraySlice<UInt8>) -> Int32 {
    name.withUnsafeBufferPointer { number($0) }
  }

  mutating func number(_ name: UnsafeBufferPointer<UInt8>) -> Int32 {
    if slots.isEmpty { slots = [Int32](repeating: 0, count: 128) }
    let hash = Self.hash(name)
    let slot = slot(name, hash)
    if slots[slot] != 0 { return slots[slot] - 1 }
    pool.append(contentsOf: name)
    ends.append(Int32(pool.count))
    hashes.append(hash)
    slots[slot] = Int32(count)
    if count * 2 > slots.count { grow() }
    return Int32(count) - 1
  }

  /// The number of a name that is known already.
  func find(_ name: String) -> Int32? {
    var name = name
    return name.withUTF8 { find($0) }
  }

  func find(_ name: UnsafeBufferPointer<UInt8>) -> Int32? {
    guard !slots.isEmpty else { return nil }
    let number = slots[slot(name, Self.hash(name))]
    return number == 0 ? nil : number - 1
  }

  /// The slot of a name, or the free one where it belongs.
  private func slot(_ name: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0, !isName(Int(slots[slot]) - 1, name, hash) { slot = (slot + 1) & mask }
    return slot
  }

  private func isName(
    _ number: Int, _ name: UnsafeBufferPointer<UInt8>, _ hash: UInt32
  ) -> Bool {
    guard hashes[number] == hash else { return false }
    let start = start(of: number)
    guard Int(ends[number]) - start == name.count else { return false }
    for place in 0..<name.count where pool[start + place] != name[place] { return false }
    return true
  }

  private func start(of number: Int) -> Int { number == 0 ? 0 : Int(ends[number - 1]) }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number + 1)
    }
  }

  /// FNV-1a, whose low bits are the weak ones.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in name { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash ^ hash >> 15
  }
}
