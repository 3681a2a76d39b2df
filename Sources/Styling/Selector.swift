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

/// Compounds and what stands between them: `table > .row td`. Most selectors are one compound of
/// one simple selector, and such a selector needs no array.
struct ComplexSelector {
  enum Combinator: UInt8 { case descendant, child, next, later }

  /// A compound and the combinator behind it.
  struct Step {
    var compound: CompoundSelector
    var combinator: Combinator
  }

  /// What stands before the last compound, from left to right.
  var steps: [Step] = []
  /// The last compound: what the selected element is itself.
  var subject = CompoundSelector(first: .universal)
  var specificity = Specificity()
  var traits: Traits = []
  /// Where it is written.
  var source: Range<Int32> = 0..<0

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
  var first: SimpleSelector
  var others: [SimpleSelector] = []
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
