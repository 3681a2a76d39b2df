/// Selectors by what their rightmost compound demands, so that an element tries only those that
/// can match it.
struct RuleBuckets {
  struct Candidate {
    var selector: ComplexSelector
    var rule: Int32
    /// The selector's place in its rule's list.
    var place: Int32
    /// Its own number, for `used`.
    var number: Int
  }

  private var candidates: [Candidate] = []
  private var byID: [Int32: [Int]] = [:]
  private var byClass: [[Int]] = []
  private var byType: [[Int]] = []
  private var universal: [Int] = []
  /// By candidate: whether it matched some element.
  private var hits: [Bool] = []

  /// Selectors that matched some element, as rule number and place.
  var used: Set<RulePlace> {
    Set(
      candidates.indices.filter { hits[$0] }.map {
        RulePlace(rule: candidates[$0].rule, place: candidates[$0].place)
      })
  }

  mutating func add(_ selector: ComplexSelector, rule: Int, place: Int) {
    candidates.append(
      Candidate(
        selector: selector, rule: Int32(rule), place: Int32(place), number: candidates.count))
  }

  /// After all names are known.
  mutating func finish(names: Int) {
    hits = [Bool](repeating: false, count: candidates.count)
    byClass = [[Int]](repeating: [], count: names)
    byType = byClass
    for candidate in candidates {
      guard let last = candidate.selector.compounds.last else { continue }
      switch key(of: last) {
      case .id(let name): byID[name, default: []].append(candidate.number)
      case .class(let name): byClass[Int(name)].append(candidate.number)
      case .type(let name): byType[Int(name)].append(candidate.number)
      default: universal.append(candidate.number)
      }
    }
  }

  private func key(of compound: CompoundSelector) -> SimpleSelector {
    var best = SimpleSelector.universal
    for simple in compound.simples {
      switch (simple, best) {
      case (.id, _): return simple
      case (.class, .universal), (.class, .type): best = simple
      case (.type, .universal): best = simple
      default: break
      }
    }
    return best
  }

  /// The numbers of the rules that match, weakest first.
  mutating func matches(
    _ element: Int, _ index: ElementIndex, _ matcher: SelectorMatcher
  ) -> [Int32] {
    var ranked: [UInt64] = []
    collect(universal, element, matcher, &ranked)
    collect(byType[Int(index.names[element])], element, matcher, &ranked)
    for name in index.classes[element] { collect(byClass[Int(name)], element, matcher, &ranked) }
    if index.ids[element] >= 0, !byID.isEmpty {
      collect(byID[index.ids[element]] ?? [], element, matcher, &ranked)
    }
    guard ranked.count > 1 else { return ranked.map { Int32(truncatingIfNeeded: $0) } }
    ranked.sort(by: >)
    // A rule that matches by several selectors counts with its strongest.
    var order: [Int32] = []
    for rank in ranked {
      let rule = Int32(truncatingIfNeeded: rank)
      if !order.contains(rule) { order.append(rule) }
    }
    return order.reversed()
  }

  private mutating func collect(
    _ numbers: [Int], _ element: Int, _ matcher: SelectorMatcher, _ ranked: inout [UInt64]
  ) {
    for number in numbers where matcher.matches(candidates[number].selector, element) {
      hits[number] = true
      let weight = UInt64(candidates[number].selector.specificity.packed)
      ranked.append(weight << 32 | UInt64(candidates[number].rule))
    }
  }
}

struct RulePlace: Hashable {
  var rule: Int32
  var place: Int32
}
