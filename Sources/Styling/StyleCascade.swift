/// The declarations of one element in the order in which a browser would let them win.
///
/// What is written last wins, so normal declarations come first, by specificity and order, then
/// the old style attribute, then `!important` ones without their mark: Word ignores a declaration
/// that carries it inline.
struct StyleCascade {
  struct Entry {
    var property: PropertyNumber
    /// Declarations of one block may be fallbacks of each other and all stay.
    var block: Int32
    /// In the pool.
    var declaration: Int32
  }

  /// Those of all rules; an element's own are added when it is met.
  var pool = DeclarationPool()
  /// Of the element at hand; the memory is kept for the next.
  private(set) var entries: [Entry] = []

  /// The next element's turn.
  mutating func begin() { entries.removeAll(keepingCapacity: true) }

  /// - Parameter substituted: the number of the declaration with its `var()` replaced; nil when
  ///   it has no value.
  mutating func add(
    _ declarations: Range<Int32>, block: Int32,
    _ substituted: (Int32, inout DeclarationPool) -> Int32?
  ) {
    for number in declarations {
      let record = pool.records[Int(number)]
      var written: Int32? = number
      if record.usesVariable {
        // As in CSS, a value that cannot be computed still beats the ones before it.
        written = substituted(number, &pool)
        removeOverridden(by: record.property, except: nil)
      } else if record.property >= 0 {
        removeOverridden(by: record.property, except: block)
      }
      guard let written else { continue }
      let found = pool.records[Int(written)]
      guard record.property < 0 || found.valueStart < found.end else { continue }
      entries.append(Entry(property: record.property, block: block, declaration: written))
    }
  }

  private mutating func removeOverridden(by property: PropertyNumber, except block: Int32?) {
    let shorthands = Shorthands.shared
    func isOverridden(_ entry: Entry) -> Bool {
      entry.block != block && entry.property >= 0 && shorthands.covers(property, entry.property)
    }
    guard let first = entries.firstIndex(where: isOverridden) else { return }
    var kept = first
    for place in (first + 1)..<entries.count where !isOverridden(entries[place]) {
      entries[kept] = entries[place]
      kept += 1
    }
    entries.removeLast(entries.count - kept)
  }

  /// The text of a style attribute.
  func write(into bytes: inout [UInt8]) {
    for (place, entry) in entries.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ";")) }
      pool.write(entry.declaration, into: &bytes)
    }
  }

  /// The same as a linter reads it.
  func declarations(_ properties: PropertyTable) -> [StyleDeclaration] {
    entries.map { entry in
      StyleDeclaration(
        name: properties.name(entry.property), value: pool.value(entry.declaration),
        isImportant: false)
    }
  }

  /// What the element ends up with of these, as far as the last value is one that all clients
  /// read.
  func last(_ first: PropertyNumber, _ second: PropertyNumber = -1) -> String? {
    let entry = entries.last { $0.property == first || second >= 0 && $0.property == second }
    return entry.map { pool.value($0.declaration) }
  }
}

/// A substituted value in the spelling that parsing gives the rest.
func normalizedValue(_ value: String) -> String {
  var parser = CSSParser(
    Array(("a:" + value).utf8), names: NameTable(), properties: PropertyTable())
  return parser.parseAttribute().first?.value ?? value
}
