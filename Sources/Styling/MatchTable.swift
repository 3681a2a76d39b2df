/// Numbers for what is matched alike: elements of one name and scope that the same rules match
/// get the same style, which is then made only once.
struct MatchTable {
  private struct Entry {
    var hash: UInt64
    /// Its rules lie from here on.
    var first: Int32
    var count: Int32
    var scope: Int32
    var name: Int32
  }

  private var entries: [Entry] = []
  private var rules: [Int32] = []
  /// Open addressing; 0 is a free slot, else an entry's number plus one.
  private var slots: [Int32]

  /// - Parameter elements: how many can ask at most.
  init(elements: Int) {
    var size = 64
    while size < elements * 2 { size *= 2 }
    slots = [Int32](repeating: 0, count: size)
  }

  /// The next number, from 0 on, when there was no such match before.
  mutating func number(_ matched: [Int32], scope: Int, name: Int32) -> Int {
    var hash = UInt64(truncatingIfNeeded: scope) << 32 ^ UInt64(truncatingIfNeeded: name)
    for rule in matched { hash = (hash ^ UInt64(truncatingIfNeeded: rule)) &* 0x100_0000_01B3 }
    hash ^= hash >> 29
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isEntry(number, hash, matched, scope, name) { return number }
      slot = (slot + 1) & mask
    }
    entries.append(
      Entry(
        hash: hash, first: Int32(rules.count), count: Int32(matched.count), scope: Int32(scope),
        name: name))
    rules.append(contentsOf: matched)
    slots[slot] = Int32(entries.count)
    return entries.count - 1
  }

  private func isEntry(
    _ number: Int, _ hash: UInt64, _ matched: [Int32], _ scope: Int, _ name: Int32
  ) -> Bool {
    let entry = entries[number]
    guard entry.hash == hash, entry.name == name, Int(entry.scope) == scope,
      Int(entry.count) == matched.count
    else { return false }
    for place in matched.indices where rules[Int(entry.first) + place] != matched[place] {
      return false
    }
    return true
  }
}
