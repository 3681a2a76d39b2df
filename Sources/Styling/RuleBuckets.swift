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
  /// Selectors that matched some element, as rule number and place.
  private(set) var used: Set<RulePlace> = []

  mutating func add(_ selector: ComplexSelector, rule: Int, place: Int) {
    candidates.append(
      Candidate(
        selector: selector, rule: Int32(rule), place: Int32(place), number: candidates.count))
  }

  /// After all names are known.
  mutating func finish(names: Int) {
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
    func collect(_ numbers: [Int], _ used: inout Set<RulePlace>) {
      for number in numbers {
        let candidate = candidates[number]
        guard matcher.matches(candidate.selector, element) else { continue }
        used.insert(RulePlace(rule: candidate.rule, place: candidate.place))
        let weight = UInt64(candidate.selector.specificity.packed)
        ranked.append(weight << 32 | UInt64(candidate.rule))
      }
    }
    collect(universal, &used)
    collect(byType[Int(index.names[element])], &used)
    for name in index.classes[element] { collect(byClass[Int(name)], &used) }
    if index.ids[element] >= 0, !byID.isEmpty {
      collect(byID[index.ids[element]] ?? [], &used)
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
}

struct RulePlace: Hashable {
  var rule: Int32
  var place: Int32
}
