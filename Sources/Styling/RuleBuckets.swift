/// Selectors by what their rightmost compound demands, so that an element tries only those that
/// can match it.
struct RuleBuckets {
  private struct Candidate {
    /// In the program.
    var selector: Int
    var rule: Int32
    /// The selector's place in its rule's list.
    var place: Int32
    /// Specificity, then the rule's number.
    var rank: UInt64
  }

  private var program = SelectorProgram()
  private var candidates: [Candidate] = []
  private var byID: [Int32: [Int]] = [:]
  private var byClass: [[Int]] = []
  private var byType: [[Int]] = []
  private var universal: [Int] = []
  /// By candidate: whether it matched some element.
  private var hits: [Bool] = []
  /// What matches the element at hand; kept for its memory.
  private var ranked: [UInt64] = []

  /// Whether the selector at a place of a rule's list matched some element.
  func isUsed(rule: Int, place: Int) -> Bool {
    candidates.indices.contains { number in
      hits[number] && candidates[number].rule == rule && candidates[number].place == place
    }
  }

  mutating func add(_ selector: ComplexSelector, rule: Int, place: Int) {
    let weight = UInt64(selector.specificity.packed)
    candidates.append(
      Candidate(
        selector: program.add(selector), rule: Int32(rule), place: Int32(place),
        rank: weight << 32 | UInt64(rule)))
  }

  /// After all names are known.
  mutating func finish(names: Int) {
    hits = [Bool](repeating: false, count: candidates.count)
    byClass = [[Int]](repeating: [], count: names)
    byType = byClass
    for number in candidates.indices {
      switch program.key(of: candidates[number].selector) {
      case .id(let name): byID[name, default: []].append(number)
      case .class(let name): byClass[Int(name)].append(number)
      case .type(let name): byType[Int(name)].append(number)
      default: universal.append(number)
      }
    }
  }

  /// The numbers of the rules that match, weakest first.
  mutating func matches(
    _ element: Int, _ index: ElementIndex, _ matcher: SelectorMatcher
  ) -> [Int32] {
    ranked.removeAll(keepingCapacity: true)
    collect(universal, element, matcher)
    collect(byType[Int(index.names[element])], element, matcher)
    for name in index.classes(of: element) { collect(byClass[Int(name)], element, matcher) }
    if index.ids[element] >= 0, !byID.isEmpty {
      collect(byID[index.ids[element]] ?? [], element, matcher)
    }
    guard !ranked.isEmpty else { return [] }
    sortRanked()
    // A rule that matches by several selectors counts with its strongest.
    var order: [Int32] = []
    order.reserveCapacity(ranked.count)
    for place in 1...ranked.count {
      let rule = Int32(truncatingIfNeeded: ranked[ranked.count - place])
      if !order.contains(rule) { order.append(rule) }
    }
    order.reverse()
    return order
  }

  private mutating func collect(_ numbers: [Int], _ element: Int, _ matcher: SelectorMatcher) {
    for number in numbers
    where program.matches(candidates[number].selector, element, matcher) {
      hits[number] = true
      ranked.append(candidates[number].rank)
    }
  }

  /// By insertion: an element has a handful of rules.
  private mutating func sortRanked() {
    for place in ranked.indices.dropFirst() {
      let rank = ranked[place]
      var before = place
      while before > 0, ranked[before - 1] > rank {
        ranked[before] = ranked[before - 1]
        before -= 1
      }
      ranked[before] = rank
    }
  }
}
