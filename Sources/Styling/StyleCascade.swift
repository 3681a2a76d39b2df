/// The declarations of one element in the order in which a browser would let them win.
///
/// What is written last wins, so normal declarations come first, by specificity and order, then
/// the old style attribute, then `!important` ones without their mark: Word ignores a declaration
/// that carries it inline.
struct StyleCascade {
  struct Entry {
    var name: String
    var property: PropertyNumber
    var value: String
    /// Declarations of one block may be fallbacks of each other and all stay.
    var block: Int32
  }

  private(set) var entries: [Entry] = []

  init(capacity: Int = 0) { entries.reserveCapacity(capacity) }

  /// - Parameter substituted: the value with its `var()` replaced; nil when it has none.
  mutating func add(
    _ declarations: [Declaration], block: Int32, _ substituted: (String) -> String?
  ) {
    for declaration in declarations where !declaration.isCustom {
      if declaration.property < 0 {
        entries.append(
          Entry(name: "", property: -1, value: declaration.value, block: block))
        continue
      }
      var value: String? = declaration.value
      if declaration.usesVariable {
        // As in CSS, a value that cannot be computed still beats the ones before it.
        value = substituted(declaration.value)
        removeOverridden(by: declaration.property, except: nil)
      } else {
        removeOverridden(by: declaration.property, except: block)
      }
      guard let value, !value.isEmpty else { continue }
      entries.append(
        Entry(
          name: declaration.name, property: declaration.property, value: value, block: block))
    }
  }

  private mutating func removeOverridden(by property: PropertyNumber, except block: Int32?) {
    let shorthands = Shorthands.shared
    func isOverridden(_ entry: Entry) -> Bool {
      entry.block != block && entry.property >= 0 && shorthands.covers(property, entry.property)
    }
    if entries.contains(where: isOverridden) { entries.removeAll(where: isOverridden) }
  }

  /// The text of a style attribute.
  func write(into bytes: inout [UInt8]) {
    for (place, entry) in entries.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ";")) }
      if entry.property >= 0 {
        bytes.append(text: entry.name)
        bytes.append(UInt8(ascii: ":"))
      }
      bytes.append(text: entry.value)
    }
  }

  /// What the element ends up with of these, as far as the last value is one that all clients
  /// read.
  func last(_ first: PropertyNumber, _ second: PropertyNumber = -1) -> String? {
    entries.last { $0.property == first || second >= 0 && $0.property == second }?.value
  }
}

/// A substituted value in the spelling that parsing gives the rest.
func normalizedValue(_ value: String) -> String {
  var parser = CSSParser(
    Array(("a:" + value).utf8), names: NameTable(), properties: PropertyTable())
  return parser.parseAttribute().first?.value ?? value
}
