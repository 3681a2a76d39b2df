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
    /// The next one in the same bucket; -1 at its end.
    var next: Int32 = -1
    /// Whether it matched some element.
    var isUsed = false
  }

  private var program = SelectorProgram()
  private var candidates: [Candidate] = []
  // The first candidate of each bucket, by name where there is one; -1 for none.
  private var byID: [Int32] = []
  private var byClass: [Int32] = []
  private var byType: [Int32] = []
  private var universal: Int32 = -1
  /// What matches the element at hand; kept for its memory.
  private var ranked: [UInt64] = []
  /// The numbers of the rules that match the element at hand, weakest first.
  private(set) var matched: [Int32] = []

  /// Whether the selector at a place of a rule's list matched some element.
  func isUsed(rule: Int, place: Int) -> Bool {
    candidates.contains { $0.isUsed && $0.rule == rule && $0.place == place }
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
    byID = [Int32](repeating: -1, count: names)
    byClass = byID
    byType = byID
    for number in candidates.indices {
      let this = Int32(number)
      switch program.key(of: candidates[number].selector) {
      case .id(let name): candidates[number].next = exchange(&byID[Int(name)], this)
      case .class(let name): candidates[number].next = exchange(&byClass[Int(name)], this)
      case .type(let name): candidates[number].next = exchange(&byType[Int(name)], this)
      default: candidates[number].next = exchange(&universal, this)
      }
    }
  }

  /// Finds the rules that match an element: `matched`.
  mutating func match(_ element: Int, _ index: ElementIndex, _ matcher: SelectorMatcher) {
    ranked.removeAll(keepingCapacity: true)
    matched.removeAll(keepingCapacity: true)
    collect(universal, element, matcher)
    collect(byType[Int(index.elements[element].name)], element, matcher)
    for name in index.classes(of: element) { collect(byClass[Int(name)], element, matcher) }
    let id = index.elements[element].id
    if id >= 0 { collect(byID[Int(id)], element, matcher) }
    sortRanked()
    // A rule that matches by several selectors counts with its strongest.
    for rank in ranked.reversed() {
      let rule = Int32(truncatingIfNeeded: rank)
      if !matched.contains(rule) { matched.append(rule) }
    }
    matched.reverse()
  }

  private mutating func collect(_ first: Int32, _ element: Int, _ matcher: SelectorMatcher) {
    var number = Int(first)
    while number >= 0 {
      if program.matches(candidates[number].selector, element, matcher) {
        candidates[number].isUsed = true
        ranked.append(candidates[number].rank)
      }
      number = Int(candidates[number].next)
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

/// Puts a value in the place of another and gives that one.
private func exchange(_ place: inout Int32, _ value: Int32) -> Int32 {
  defer { place = value }
  return place
}
