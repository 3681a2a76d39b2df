/// The weight of a selector: ids, then classes and their like, then types.
struct Specificity: Hashable, Comparable {
  var packed: UInt32 = 0

  static let id = Specificity(packed: 1 << 20)
  static let attribute = Specificity(packed: 1 << 10)
  static let type = Specificity(packed: 1)

  static func + (left: Self, right: Self) -> Self {
    // Ten bits a place, clamped: a thousand classes in one selector stay classes.
    func place(_ shift: UInt32) -> UInt32 {
      min((left.packed >> shift & 0x3FF) + (right.packed >> shift & 0x3FF), 0x3FF) << shift
    }
    return Specificity(packed: place(20) | place(10) | place(0))
  }

  static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }
}

/// Compounds from left to right and what stands between them: `table > .row td`.
struct ComplexSelector {
  enum Combinator { case descendant, child, next, later }

  var compounds: [CompoundSelector]
  /// One fewer than the compounds.
  var combinators: [Combinator]
  var specificity: Specificity
  var traits: Traits

  struct Traits: OptionSet {
    let rawValue: UInt8
    /// Needs a living client: `:hover`, `:visited`, a vendor's own pseudo-class.
    static let dynamic = Traits(rawValue: 1)
    static let pseudoElement = Traits(rawValue: 2)
    /// Written to hit one mail client's own markup: `u + .body`, `[data-ogsc]`.
    static let client = Traits(rawValue: 4)
    /// Holds `&`.
    static let nesting = Traits(rawValue: 8)
  }
}

struct CompoundSelector {
  var simples: [SimpleSelector] = []
}

/// What is rare is kept aside: the types, classes and ids that sheets consist of stay small.
enum SimpleSelector {
  case universal
  case type(Int32)
  case `class`(Int32)
  case id(Int32)
  indirect case attribute(AttributeTest)
  case root
  case scope
  case empty
  case anyLink
  indirect case nth(NthTest)
  case language([String])
  indirect case direction(String)
  case any([ComplexSelector])
  case not([ComplexSelector])
  /// Each begins with `:scope` and the written combinator.
  case has([ComplexSelector])
  /// `:hover` and its like: never matched here, kept in the style element.
  case dynamic
}

struct AttributeTest {
  enum Match { case present, equals, word, dash, prefix, suffix, substring }

  var name: String
  var match: Match
  var value: String
  var ignoresCase: Bool
}

/// `:nth-child(An+B of S)` and the family it heads.
struct NthTest {
  var step: Int
  var offset: Int
  var fromEnd = false
  var ofType = false
  var filter: [ComplexSelector]?

  func accepts(_ position: Int) -> Bool {
    let distance = position - offset
    guard step != 0 else { return distance == 0 }
    return distance % step == 0 && distance / step >= 0
  }
}
