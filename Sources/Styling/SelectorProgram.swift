/// Selectors as flat numbers: the types, classes and ids that nearly all of them consist of are
/// compared without counting a reference. What is rarer is left to `SelectorMatcher`.
struct SelectorProgram {
  private struct Step {
    enum Kind: UInt8 { case type, `class`, id, special }

    var kind: Kind
    /// A name's number; of a special test, its place among `specials`.
    var value: Int32
  }

  private struct Compound {
    var first: Int32
    var count: Int32
    /// What stands to the left of it; of the leftmost, nothing to look at.
    var combinator: ComplexSelector.Combinator
  }

  private struct Whole {
    var first: Int32
    var last: Int32
    /// What has to stand above the element, as in `ElementIndex.ancestors`.
    var above: UInt64
  }

  private var steps: [Step] = []
  private var compounds: [Compound] = []
  private var wholes: [Whole] = []
  private var specials: [SimpleSelector] = []

  /// Gives the selector's number.
  mutating func add(_ selector: ComplexSelector) -> Int {
    let first = Int32(compounds.count)
    var combinator = ComplexSelector.Combinator.descendant
    for step in selector.steps {
      add(step.compound, combinator)
      combinator = step.combinator
    }
    add(selector.subject, combinator)
    wholes.append(
      Whole(first: first, last: Int32(compounds.count) - 1, above: above(selector)))
    return wholes.count - 1
  }

  private mutating func add(
    _ compound: CompoundSelector, _ combinator: ComplexSelector.Combinator
  ) {
    let start = Int32(steps.count)
    add(compound.first)
    for simple in compound.others { add(simple) }
    compounds.append(
      Compound(first: start, count: Int32(steps.count) - start, combinator: combinator))
  }

  private func above(_ selector: ComplexSelector) -> UInt64 {
    var bits: UInt64 = 0
    // A sibling's own ancestors are the element's, but the sibling is none of them.
    for step in selector.steps where step.combinator == .descendant || step.combinator == .child {
      bits |= bit(step.compound.first)
      for simple in step.compound.others { bits |= bit(simple) }
    }
    return bits
  }

  private func bit(_ simple: SimpleSelector) -> UInt64 {
    switch simple {
    case .type(let name), .class(let name), .id(let name): ElementIndex.bit(name)
    default: 0
    }
  }

  private mutating func add(_ simple: SimpleSelector) {
    switch simple {
    case .universal: return
    case .type(let name): steps.append(Step(kind: .type, value: name))
    case .class(let name): steps.append(Step(kind: .class, value: name))
    case .id(let name): steps.append(Step(kind: .id, value: name))
    default:
      steps.append(Step(kind: .special, value: Int32(specials.count)))
      specials.append(simple)
    }
  }

  /// The rarest thing that the rightmost compound demands.
  func key(of selector: Int) -> SimpleSelector {
    let compound = compounds[Int(wholes[selector].last)]
    var best = SimpleSelector.universal
    for step in steps[Int(compound.first)..<Int(compound.first + compound.count)] {
      switch (step.kind, best) {
      case (.id, _): return .id(step.value)
      case (.class, .universal), (.class, .type): best = .class(step.value)
      case (.type, .universal): best = .type(step.value)
      default: break
      }
    }
    return best
  }

  func matches(_ selector: Int, _ element: Int, _ matcher: SelectorMatcher) -> Bool {
    let whole = wholes[selector]
    guard whole.above & ~matcher.index.elements[element].above == 0 else { return false }
    return matches(Int(whole.last), from: Int(whole.first), element, matcher)
  }

  /// Right to left, trying every ancestor or sibling where a combinator allows several.
  private func matches(
    _ place: Int, from first: Int, _ element: Int, _ matcher: SelectorMatcher
  ) -> Bool {
    let compound = compounds[place]
    guard matches(compound, element, matcher) else { return false }
    guard place > first else { return true }
    switch compound.combinator {
    case .child:
      let parent = Int(matcher.index.elements[element].parent)
      return parent >= 0 && matches(place - 1, from: first, parent, matcher)
    case .next:
      let before = Int(matcher.index.elements[element].previous)
      return before >= 0 && matches(place - 1, from: first, before, matcher)
    case .descendant:
      var ancestor = Int(matcher.index.elements[element].parent)
      while ancestor >= 0 {
        if matches(place - 1, from: first, ancestor, matcher) { return true }
        ancestor = Int(matcher.index.elements[ancestor].parent)
      }
    case .later:
      var before = Int(matcher.index.elements[element].previous)
      while before >= 0 {
        if matches(place - 1, from: first, before, matcher) { return true }
        before = Int(matcher.index.elements[before].previous)
      }
    }
    return false
  }

  private func matches(
    _ compound: Compound, _ element: Int, _ matcher: SelectorMatcher
  ) -> Bool {
    for place in Int(compound.first)..<Int(compound.first + compound.count) {
      let step = steps[place]
      switch step.kind {
      case .type: if matcher.index.elements[element].name != step.value { return false }
      case .class: if !matcher.index.has(class: step.value, element) { return false }
      case .id: if matcher.index.elements[element].id != step.value { return false }
      case .special:
        if !matcher.matches(specials[Int(step.value)], element, nil) { return false }
      }
    }
    return true
  }
}
