/// Reads selector lists by Selectors 4 from the tokens of a rule's prelude.
///
/// A nil result means that the whole list is bad: CSS then drops the whole rule.
struct SelectorParser {
  let bytes: [UInt8]
  let tokens: ArraySlice<CSSToken>
  var index: Int
  var names: NameTable
  /// What `&` stands for; nil at the top level.
  let parent: [ComplexSelector]?
  /// Why the list was given up: the byte range at fault.
  var fault: Range<Int>?
  var depth = 0

  init(
    bytes: [UInt8], tokens: ArraySlice<CSSToken>, names: NameTable, parent: [ComplexSelector]? = nil
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.index = tokens.startIndex
    self.names = names
    self.parent = parent
  }

  mutating func parseList() -> [ComplexSelector]? {
    var list: [ComplexSelector] = []
    while true {
      skipBlanks()
      let start = index
      guard var selector = parseComplex(relative: parent == nil ? nil : .nesting) else {
        noteFault()
        return nil
      }
      skipBlanks()
      selector.source = textRange(start, index)
      list.append(selector)
      guard index < tokens.endIndex else { return list }
      guard take(.comma) else {
        noteFault()
        return nil
      }
    }
  }

  private func textRange(_ from: Int, _ to: Int) -> Range<Int32> {
    guard from < to else { return 0..<0 }
    var last = to - 1
    while last > from, tokens[last].kind == .blank { last -= 1 }
    return tokens[from].start..<tokens[last].end
  }

  private mutating func noteFault() {
    guard fault == nil else { return }
    if index < tokens.endIndex {
      fault = Int(tokens[index].start)..<Int(tokens[index].end)
    } else if let last = tokens.last {
      fault = Int(last.start)..<Int(last.end)
    }
  }

  enum Relative { case nesting, has }

  /// A selector that may begin with a combinator stands relative to `&` or `:scope`.
  mutating func parseComplex(relative: Relative? = nil) -> ComplexSelector? {
    let start = index
    var result = ComplexSelector()
    if let relative, let leading = takeCombinator() ?? (relative == .has ? .descendant : nil) {
      prepend(relative, leading, to: &result)
    }
    while true {
      guard let compound = parseCompound(&result) else {
        noteFault()
        return nil
      }
      let place = index
      guard let combinator = takeCombinator() else {
        result.subject = compound
        break
      }
      if combinator == .descendant, atEndOfSelector {
        result.subject = compound
        index = place
        skipBlanks()
        break
      }
      guard !result.traits.contains(.pseudoElement) else { return nil }
      result.steps.append(ComplexSelector.Step(compound: compound, combinator: combinator))
    }
    if relative == .nesting, !result.traits.contains(.nesting) {
      var outer = ComplexSelector()
      prepend(.nesting, .descendant, to: &outer)
      result.steps = outer.steps + result.steps
      result.specificity = outer.specificity + result.specificity
      result.traits.formUnion(outer.traits)
    }
    result.traits.formUnion(clientTraits(of: result, tokens[start..<index]))
    return result
  }

  private func prepend(
    _ relative: Relative, _ combinator: ComplexSelector.Combinator,
    to result: inout ComplexSelector
  ) {
    let first: SimpleSelector
    switch relative {
    case .has: first = .scope
    case .nesting:
      let parents = parent ?? []
      first = .any(parents)
      result.specificity = parents.map(\.specificity).max() ?? Specificity()
      for selector in parents { result.traits.formUnion(selector.traits) }
      result.traits.insert(.nesting)
    }
    let compound = CompoundSelector(first: first)
    result.steps = [ComplexSelector.Step(compound: compound, combinator: combinator)]
  }

  private var atEndOfSelector: Bool {
    index >= tokens.endIndex || tokens[index].kind == .comma
      || tokens[index].kind == .rightParenthesis
  }

  /// The combinator here, blanks around it included; nil (and nothing taken) if there is none.
  private mutating func takeCombinator() -> ComplexSelector.Combinator? {
    let start = index
    skipBlanks()
    let sawBlank = index > start
    guard index < tokens.endIndex else {
      index = start
      return nil
    }
    if tokens[index].kind == .delimiter {
      let found: ComplexSelector.Combinator? =
        switch bytes[Int(tokens[index].start)] {
        case UInt8(ascii: ">"): .child
        case UInt8(ascii: "+"): .next
        case UInt8(ascii: "~"): .later
        default: nil
        }
      if let found {
        index += 1
        skipBlanks()
        return found
      }
    }
    if sawBlank, start > tokens.startIndex { return .descendant }
    return nil
  }

  // MARK: Tokens

  mutating func skipBlanks() {
    while index < tokens.endIndex, tokens[index].kind == .blank { index += 1 }
  }

  var current: CSSToken? { index < tokens.endIndex ? tokens[index] : nil }

  mutating func take(_ kind: CSSToken.Kind) -> Bool {
    guard current?.kind == kind else { return false }
    index += 1
    return true
  }

  func isDelimiter(_ character: Unicode.Scalar) -> Bool {
    guard let token = current, token.kind == .delimiter else { return false }
    return bytes[Int(token.start)] == UInt8(ascii: character)
  }

  func text(_ token: CSSToken, dropFirst: Int = 0, dropLast: Int = 0) -> String {
    unescaped(bytes[(Int(token.start) + dropFirst)..<(Int(token.end) - dropLast)])
  }
}
