/// Numbers for property names, equal exactly for equal names of one run.
typealias PropertyNumber = Int32

struct PropertyTable {
  private var others = NameTable()

  mutating func number(_ name: String) -> PropertyNumber {
    if let known = Shorthands.shared.numbers[name] { return known }
    return PropertyNumber(Shorthands.shared.numbers.count) + others.number(name)
  }

  var customNames: Int { others.count }
}

/// Which longhands each shorthand sets, so that a later shorthand is known to undo an earlier
/// longhand.
struct Shorthands: Sendable {
  static let shared = Shorthands()

  let numbers: [String: PropertyNumber]
  /// Row by row: whether the row's property sets everything that the column's sets.
  private let table: [Bool]
  private let all: PropertyNumber

  /// `later` sets everything that `earlier` set.
  func covers(_ later: PropertyNumber, _ earlier: PropertyNumber) -> Bool {
    if later == earlier { return true }
    let count = numbers.count
    guard Int(later) < count else { return false }
    if later == all { return !isKeptByAll(earlier) }
    return Int(earlier) < count && table[Int(later) * count + Int(earlier)]
  }

  private func isKeptByAll(_ property: PropertyNumber) -> Bool {
    property == numbers["direction"] || property == numbers["unicode-bidi"]
  }

  private init() {
    var table: [String: [String]] = [:]
    for line in Self.source.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let name = words.first else { continue }
      table[name] = Array(words.dropFirst())
    }
    func leaves(_ name: String) -> [String] {
      guard let parts = table[name] else { return [name] }
      return parts.flatMap(leaves)
    }
    var names: [String: PropertyNumber] = [:]
    var ordered: [String] = []
    for name in table.keys.sorted() + table.keys.sorted().flatMap(leaves)
    where names[name] == nil {
      names[name] = PropertyNumber(ordered.count)
      ordered.append(name)
    }
    for name in ["all", "direction", "unicode-bidi"] {
      names[name] = PropertyNumber(ordered.count)
      ordered.append(name)
    }
    numbers = names
    let longhands = ordered.map { Set(leaves($0)) }
    self.table = longhands.flatMap { wide in
      longhands.map { wide.count > 1 && wide.isSuperset(of: $0) }
    }
    all = names["all"] ?? -1
  }

  /// One shorthand a line, before its parts.
  private static let source = """
    margin margin-top margin-right margin-bottom margin-left
    padding padding-top padding-right padding-bottom padding-left
    border border-width border-style border-color border-image
    border-width border-top-width border-right-width border-bottom-width border-left-width
    border-style border-top-style border-right-style border-bottom-style border-left-style
    border-color border-top-color border-right-color border-bottom-color border-left-color
    border-top border-top-width border-top-style border-top-color
    border-right border-right-width border-right-style border-right-color
    border-bottom border-bottom-width border-bottom-style border-bottom-color
    border-left border-left-width border-left-style border-left-color
    border-image border-image-source border-image-slice border-image-width border-image-outset \
    border-image-repeat
    border-radius border-top-left-radius border-top-right-radius border-bottom-right-radius \
    border-bottom-left-radius
    background background-color background-image background-position background-size \
    background-repeat background-origin background-clip background-attachment
    background-position background-position-x background-position-y
    font font-style font-variant font-weight font-stretch font-size line-height font-family \
    font-size-adjust font-kerning font-feature-settings font-variation-settings
    font-variant font-variant-ligatures font-variant-caps font-variant-alternates \
    font-variant-numeric font-variant-east-asian font-variant-position
    list-style list-style-type list-style-position list-style-image
    outline outline-color outline-style outline-width
    text-decoration text-decoration-line text-decoration-style text-decoration-color \
    text-decoration-thickness
    text-emphasis text-emphasis-style text-emphasis-color
    overflow overflow-x overflow-y
    flex flex-grow flex-shrink flex-basis
    flex-flow flex-direction flex-wrap
    gap row-gap column-gap
    grid-area grid-row-start grid-column-start grid-row-end grid-column-end
    grid-row grid-row-start grid-row-end
    grid-column grid-column-start grid-column-end
    inset top right bottom left
    columns column-width column-count
    column-rule column-rule-width column-rule-style column-rule-color
    place-content align-content justify-content
    place-items align-items justify-items
    place-self align-self justify-self
    transition transition-property transition-duration transition-timing-function transition-delay
    animation animation-name animation-duration animation-timing-function animation-delay \
    animation-iteration-count animation-direction animation-fill-mode animation-play-state
    """
}
