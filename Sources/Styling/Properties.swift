/// Numbers for property names, equal exactly for equal names of one run.
typealias PropertyNumber = Int32

struct PropertyTable {
  private var others = NameTable()
  private var otherNames: [String] = []

  mutating func number(_ name: String) -> PropertyNumber {
    var name = name
    return name.withUTF8 { number($0) }
  }

  /// - Parameter name: UTF-8, in lower case but for custom properties.
  mutating func number(_ name: UnsafeBufferPointer<UInt8>) -> PropertyNumber {
    let known = Shorthands.shared
    if let number = known.table.find(name) { return number }
    let number = others.number(name)
    if Int(number) == otherNames.count { otherNames.append(String(decoding: name, as: UTF8.self)) }
    return PropertyNumber(known.names.count) + number
  }

  func name(_ number: PropertyNumber) -> String {
    let count = Shorthands.shared.names.count
    if Int(number) < count { return Shorthands.shared.names[Int(number)] }
    return otherNames[Int(number) - count]
  }
}

/// Which longhands each shorthand sets, so that a later shorthand is known to undo an earlier
/// longhand.
struct Shorthands: Sendable {
  static let shared = Shorthands()

  /// By number: shorthands, their parts, and what else is common.
  let names: [String]
  let table: NameTable
  /// Row by row: whether the row's property sets everything that the column's sets.
  private let isWithin: [Bool]
  /// How many properties have a row.
  private let rows: Int
  private let all: PropertyNumber
  private let keptByAll: [PropertyNumber]

  /// `later` sets everything that `earlier` set.
  func covers(_ later: PropertyNumber, _ earlier: PropertyNumber) -> Bool {
    if later == earlier { return true }
    if later == all { return !keptByAll.contains(earlier) }
    guard Int(later) < rows, Int(earlier) < rows else { return false }
    return isWithin[Int(later) * rows + Int(earlier)]
  }

  private init() {
    var parts: [String: [String]] = [:]
    for line in Self.source.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let name = words.first else { continue }
      parts[name] = Array(words.dropFirst())
    }
    func leaves(_ name: String) -> [String] {
      guard let parts = parts[name] else { return [name] }
      return parts.flatMap(leaves)
    }
    var table = NameTable()
    let shorthands = parts.keys.sorted()
    for name in shorthands + shorthands.flatMap(leaves) { _ = table.number(name) }
    rows = table.count
    let longhands = table.names.map { Set(leaves($0)) }
    isWithin = longhands.flatMap { wide in
      longhands.map { wide.count > 1 && wide.isSuperset(of: $0) }
    }
    all = table.number("all")
    keptByAll = [table.number("direction"), table.number("unicode-bidi")]
    for name in Self.common.split(separator: " ") { _ = table.number(String(name)) }
    names = table.names
    self.table = table
  }

  /// What else nearly every message declares: numbered here, it need not be numbered anew.
  private static let common = """
    color width height max-width max-height display text-align vertical-align border-collapse \
    border-spacing letter-spacing text-transform white-space word-break color-scheme \
    mso-padding-alt mso-line-height-rule mso-hide
    """

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
