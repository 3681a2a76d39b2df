import Markup

/// Decides whether an element matches a selector, right to left, trying every ancestor or sibling
/// where a combinator allows several.
struct SelectorMatcher {
  let tree: MarkupTree
  let index: ElementIndex

  func matches(_ selector: ComplexSelector, _ element: Int, scope: Int? = nil) -> Bool {
    matches(selector, selector.steps.count, element, scope)
  }

  private func matches(
    _ selector: ComplexSelector, _ place: Int, _ element: Int, _ scope: Int?
  ) -> Bool {
    let compound = place < selector.steps.count ? selector.steps[place].compound : selector.subject
    guard matches(compound, element, scope) else { return false }
    guard place > 0 else { return true }
    switch selector.steps[place - 1].combinator {
    case .child:
      let parent = Int(index.elements[element].parent)
      return parent >= 0 && matches(selector, place - 1, parent, scope)
    case .descendant:
      var ancestor = Int(index.elements[element].parent)
      while ancestor >= 0 {
        if matches(selector, place - 1, ancestor, scope) { return true }
        ancestor = Int(index.elements[ancestor].parent)
      }
      return false
    case .next:
      let before = Int(index.elements[element].previous)
      return before >= 0 && matches(selector, place - 1, before, scope)
    case .later:
      var before = Int(index.elements[element].previous)
      while before >= 0 {
        if matches(selector, place - 1, before, scope) { return true }
        before = Int(index.elements[before].previous)
      }
      return false
    }
  }

  private func matches(_ compound: CompoundSelector, _ element: Int, _ scope: Int?) -> Bool {
    guard matches(compound.first, element, scope) else { return false }
    for simple in compound.others where !matches(simple, element, scope) { return false }
    return true
  }

  func matches(_ simple: SimpleSelector, _ element: Int, _ scope: Int?) -> Bool {
    switch simple {
    case .universal: true
    case .type(let name): index.elements[element].name == name
    case .class(let name): index.has(class: name, element)
    case .id(let name): index.elements[element].id == name
    case .attribute(let test): matches(test, element)
    case .root: index.isRoot(element)
    case .scope: element == scope
    case .empty: isEmpty(element)
    case .anyLink: isLink(element)
    case .nth(let test): matches(test, element, scope)
    case .language(let ranges): matchesLanguage(ranges, element)
    case .direction(let wanted): direction(of: element) == wanted
    case .any(let list): list.contains { matches($0, element, scope: scope) }
    case .not(let list): !list.contains { matches($0, element, scope: scope) }
    case .has(let list): list.contains { has($0, element) }
    case .dynamic: false
    }
  }

  // MARK: Simple selectors

  private func matches(_ test: AttributeTest, _ element: Int) -> Bool {
    let node = index.elements[element].node
    guard let written = tree.attribute(test.name, of: node) else { return false }
    let value = test.ignoresCase ? written.asciiLowercased : written
    switch test.match {
    case .present: return true
    case .equals: return value == test.value
    case .word:
      guard !test.value.isEmpty, !test.value.utf8.contains(where: isBlank) else { return false }
      let words = value.utf8.split(whereSeparator: isBlank)
      return words.contains { $0.elementsEqual(test.value.utf8) }
    case .dash:
      return value == test.value || value.utf8.starts(with: (test.value + "-").utf8)
    case .prefix: return !test.value.isEmpty && value.utf8.starts(with: test.value.utf8)
    case .suffix:
      return !test.value.isEmpty && value.utf8.reversed().starts(with: test.value.utf8.reversed())
    case .substring: return !test.value.isEmpty && value.holdsBytes(of: test.value)
    }
  }

  private func isEmpty(_ element: Int) -> Bool {
    var child = tree.firstChild(of: index.elements[element].node)
    while let node = child {
      switch tree.kind(of: node) {
      case .element: return false
      case .text where !tree.text(of: node).isEmpty: return false
      default: child = tree.nextSibling(of: node)
      }
    }
    return true
  }

  private func isLink(_ element: Int) -> Bool {
    let node = index.elements[element].node
    let name = tree.name(of: node)
    return (name == "a" || name == "area") && tree.attribute("href", of: node) != nil
  }

  private func matches(_ test: NthTest, _ element: Int, _ scope: Int?) -> Bool {
    if let filter = test.filter, !filter.contains(where: { matches($0, element, scope: scope) }) {
      return false
    }
    var position = 1
    if !test.ofType, test.filter == nil, !test.fromEnd {
      position = Int(index.elements[element].position)
    } else {
      var sibling = neighbour(of: element, test)
      while sibling >= 0 {
        if counts(sibling, for: test, of: element, scope) { position += 1 }
        sibling = neighbour(of: sibling, test)
      }
    }
    return test.accepts(position)
  }

  /// The element beside this one, on the side from which the test counts; -1 at the end.
  private func neighbour(of element: Int, _ test: NthTest) -> Int {
    Int(test.fromEnd ? index.elements[element].next : index.elements[element].previous)
  }

  private func counts(_ sibling: Int, for test: NthTest, of element: Int, _ scope: Int?) -> Bool {
    if test.ofType { return index.elements[sibling].name == index.elements[element].name }
    guard let filter = test.filter else { return true }
    return filter.contains { matches($0, sibling, scope: scope) }
  }

  private func matchesLanguage(_ ranges: [String], _ element: Int) -> Bool {
    guard let written = inherited("lang", element) else { return false }
    let language = written.asciiLowercased
    return ranges.contains { range in
      if range == "*" { return !language.isEmpty }
      guard !range.isEmpty else { return language.isEmpty }
      return language == range || language.hasPrefix(range + "-")
    }
  }

  private func direction(of element: Int) -> String {
    inherited("dir", element)?.asciiLowercased == "rtl" ? "rtl" : "ltr"
  }

  private func inherited(_ name: String, _ element: Int) -> String? {
    var place = element
    while place >= 0 {
      if let value = tree.attribute(name, of: index.elements[place].node) { return value }
      place = Int(index.elements[place].parent)
    }
    return nil
  }

  /// `selector` begins with `:scope`, so only what its first combinator can reach is tried.
  private func has(_ selector: ComplexSelector, _ anchor: Int) -> Bool {
    switch selector.steps.first?.combinator {
    case .descendant, .child:
      return ((anchor + 1)..<Int(index.elements[anchor].end)).contains {
        matches(selector, $0, scope: anchor)
      }
    case .next, .later:
      let parent = Int(index.elements[anchor].parent)
      let end = parent < 0 ? index.elements.count : Int(index.elements[parent].end)
      let behind = Int(index.elements[anchor].end)
      return (behind..<max(end, behind)).contains {
        matches(selector, $0, scope: anchor)
      }
    case nil: return false
    }
  }
}
