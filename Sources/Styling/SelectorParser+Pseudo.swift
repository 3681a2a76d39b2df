extension SelectorParser {
  /// At the colon of a pseudo-class or pseudo-element.
  mutating func parsePseudo(_ whole: inout ComplexSelector) -> SimpleSelector? {
    index += 1
    let isElement = take(.colon)
    guard let token = current, !token.followsComment else { return nil }
    if token.kind == .function {
      let name = text(token, dropLast: 1).asciiLowercased
      index += 1
      guard !isElement else { return parseUnknownFunction(name, &whole, isElement: true) }
      return parseFunction(name, &whole)
    }
    guard take(.identifier) else { return nil }
    let name = text(token).asciiLowercased
    if isElement || PseudoNames.oldElements.contains(name) {
      guard PseudoNames.elements.contains(name) || name.hasPrefix("-") else { return nil }
      whole.traits.insert(.pseudoElement)
      whole.specificity = whole.specificity + .type
      return .dynamic
    }
    guard let simple = plainPseudo(name) else { return nil }
    if case .dynamic = simple { whole.traits.insert(.dynamic) }
    whole.specificity = whole.specificity + .attribute
    return simple
  }

  private func plainPseudo(_ name: String) -> SimpleSelector? {
    switch name {
    case "root": .root
    case "scope": .root
    case "empty": .empty
    case "any-link": .anyLink
    case "first-child": .nth(NthTest(step: 0, offset: 1))
    case "last-child": .nth(NthTest(step: 0, offset: 1, fromEnd: true))
    case "first-of-type": .nth(NthTest(step: 0, offset: 1, ofType: true))
    case "last-of-type": .nth(NthTest(step: 0, offset: 1, fromEnd: true, ofType: true))
    case "only-child": .any([Self.only(ofType: false)])
    case "only-of-type": .any([Self.only(ofType: true)])
    case _ where PseudoNames.dynamic.contains(name) || name.hasPrefix("-"): .dynamic
    default: nil
    }
  }

  private static func only(ofType: Bool) -> ComplexSelector {
    let tests = [false, true].map { end in
      SimpleSelector.nth(NthTest(step: 0, offset: 1, fromEnd: end, ofType: ofType))
    }
    return ComplexSelector(subject: CompoundSelector(first: tests[0], others: [tests[1]]))
  }

  private mutating func parseFunction(
    _ name: String, _ whole: inout ComplexSelector
  ) -> SimpleSelector? {
    switch name {
    case "is", "where", "matches", "-webkit-any", "-moz-any":
      return parseAny(isForgiving: true, weighs: name != "where", &whole)
    case "not":
      return parseAny(isForgiving: false, weighs: true, &whole, negates: true)
    case "has":
      return parseHas(&whole)
    case "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type":
      return parseNth(name, &whole)
    case "lang":
      let words = argumentWords()
      guard let words, !words.isEmpty else { return nil }
      whole.specificity = whole.specificity + .attribute
      return .language(words.map(\.asciiLowercased))
    case "dir":
      guard let words = argumentWords(), words.count == 1 else { return nil }
      whole.specificity = whole.specificity + .attribute
      return .direction(words[0].asciiLowercased)
    default:
      return parseUnknownFunction(name, &whole, isElement: false)
    }
  }

  /// A vendor's own function is kept for that vendor; any other is a mistake.
  private mutating func parseUnknownFunction(
    _ name: String, _ whole: inout ComplexSelector, isElement: Bool
  ) -> SimpleSelector? {
    let known = ["part", "slotted", "highlight", "host", "host-context", "state"]
    guard name.hasPrefix("-") || known.contains(name), skipToClose() else { return nil }
    whole.traits.insert(isElement ? .pseudoElement : .dynamic)
    whole.specificity = whole.specificity + (isElement ? .type : .attribute)
    return .dynamic
  }

  private mutating func skipToClose() -> Bool {
    var open = 1
    while let token = current {
      index += 1
      switch token.kind {
      case .leftParenthesis, .function: open += 1
      case .rightParenthesis: open -= 1
      default: break
      }
      if open == 0 { return true }
    }
    return false
  }

  // MARK: Lists

  /// The arguments of `:is`, `:where` and `:not`, the closing parenthesis included. A forgiving
  /// list leaves out what it cannot read.
  private mutating func parseAny(
    isForgiving: Bool, weighs: Bool, _ whole: inout ComplexSelector, negates: Bool = false
  ) -> SimpleSelector? {
    guard let list = parseArguments(isForgiving: isForgiving, relative: nil) else { return nil }
    if weighs {
      whole.specificity = whole.specificity + (list.map(\.specificity).max() ?? Specificity())
    }
    for selector in list { whole.traits.formUnion(selector.traits) }
    return negates ? .not(list) : .any(list)
  }

  private mutating func parseHas(_ whole: inout ComplexSelector) -> SimpleSelector? {
    guard let list = parseArguments(isForgiving: false, relative: .has) else { return nil }
    whole.specificity = whole.specificity + (list.map(\.specificity).max() ?? Specificity())
    for selector in list { whole.traits.formUnion(selector.traits) }
    return .has(list)
  }

  private mutating func parseArguments(
    isForgiving: Bool, relative: Relative?
  ) -> [ComplexSelector]? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 24 else { return nil }
    var list: [ComplexSelector] = []
    skipBlanks()
    if isForgiving, take(.rightParenthesis) { return [] }
    while true {
      skipBlanks()
      let selector = parseComplex(relative: relative)
      skipBlanks()
      let isWhole = atArgumentEnd
      if let selector, isWhole, !selector.traits.contains(.pseudoElement) {
        list.append(selector)
      } else if isForgiving {
        fault = nil
        skipArgument()
      } else {
        return nil
      }
      if take(.rightParenthesis) { return list }
      guard take(.comma) else { return nil }
    }
  }

  private var atArgumentEnd: Bool {
    current?.kind == .comma || current?.kind == .rightParenthesis
  }

  private mutating func skipArgument() {
    var open = 0
    while let token = current {
      switch token.kind {
      case .leftParenthesis, .function, .leftSquare: open += 1
      case .rightSquare: open -= 1
      case .rightParenthesis where open == 0: return
      case .rightParenthesis: open -= 1
      case .comma where open == 0: return
      default: break
      }
      index += 1
    }
  }

  /// `:lang(de, "fr")`: identifiers or strings parted by commas, up to the closing parenthesis.
  private mutating func argumentWords() -> [String]? {
    var words: [String] = []
    while true {
      skipBlanks()
      guard let token = current else { return nil }
      switch token.kind {
      case .identifier: words.append(text(token))
      case .string: words.append(text(token, dropFirst: 1, dropLast: 1))
      default: return nil
      }
      index += 1
      skipBlanks()
      if take(.rightParenthesis) { return words }
      guard take(.comma) else { return nil }
    }
  }

  // MARK: An+B

  private mutating func parseNth(
    _ name: String, _ whole: inout ComplexSelector
  ) -> SimpleSelector? {
    skipBlanks()
    let start = index
    while let token = current, token.kind != .rightParenthesis, !isOf(token) { index += 1 }
    guard let formula = NthFormula(nthText(start, index)) else { return nil }
    let ofType = name.hasSuffix("of-type")
    var test = NthTest(
      step: formula.step, offset: formula.offset, fromEnd: name.contains("last"), ofType: ofType)
    whole.specificity = whole.specificity + .attribute
    if let token = current, isOf(token) {
      guard !ofType else { return nil }
      index += 1
      guard let list = parseArguments(isForgiving: false, relative: nil) else { return nil }
      whole.specificity = whole.specificity + (list.map(\.specificity).max() ?? Specificity())
      for selector in list { whole.traits.formUnion(selector.traits) }
      test.filter = list
      return .nth(test)
    }
    return take(.rightParenthesis) ? .nth(test) : nil
  }

  private func isOf(_ token: CSSToken) -> Bool {
    token.kind == .identifier && text(token).asciiLowercased == "of"
  }

  private func nthText(_ from: Int, _ to: Int) -> String {
    guard from < to else { return "" }
    return String(
      decoding: bytes[Int(tokens[from].start)..<Int(tokens[to - 1].end)], as: UTF8.self)
  }
}

/// `odd`, `even`, `3`, `-n+3`, `2n - 1`.
struct NthFormula {
  let step: Int
  let offset: Int

  init?(_ source: String) {
    let text = source.asciiLowercased.trimmedBlanks
    switch text {
    case "odd": (step, offset) = (2, 1)
    case "even": (step, offset) = (2, 0)
    default:
      guard let mark = text.firstIndex(of: "n") else {
        guard let whole = Self.integer(text) else { return nil }
        (step, offset) = (0, whole)
        return
      }
      let head = text[..<mark]
      switch head {
      case "", "+": step = 1
      case "-": step = -1
      default:
        guard let whole = Self.integer(String(head)) else { return nil }
        step = whole
      }
      let tail = String(text[text.index(after: mark)...]).trimmedBlanks
      guard !tail.isEmpty else {
        offset = 0
        return
      }
      guard let sign = tail.first, sign == "+" || sign == "-",
        let size = Self.digits(String(tail.dropFirst()).trimmedBlanks)
      else { return nil }
      offset = sign == "-" ? -size : size
    }
  }

  private static func integer(_ text: String) -> Int? {
    let isSigned = text.hasPrefix("+") || text.hasPrefix("-")
    guard let size = digits(isSigned ? String(text.dropFirst()) : text) else { return nil }
    return text.hasPrefix("-") ? -size : size
  }

  private static func digits(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy(isDigit) else { return nil }
    // Past any sibling count the exact number no longer matters.
    return text.utf8.count > 9 ? 1_000_000_000 : Int(text)
  }
}

enum PseudoNames {
  static let dynamic: Set<String> = [
    "hover", "active", "focus", "focus-visible", "focus-within", "visited", "link", "target",
    "target-within", "checked", "enabled", "disabled", "required", "optional", "valid", "invalid",
    "default", "indeterminate", "placeholder-shown", "read-only", "read-write", "in-range",
    "out-of-range", "local-link", "current", "past", "future", "playing", "paused", "fullscreen",
    "open", "modal", "popover-open", "autofill", "defined", "user-valid", "user-invalid", "blank",
    "host",
  ]
  /// Those that may be written with one colon.
  static let oldElements: Set<String> = ["before", "after", "first-line", "first-letter"]
  static let elements: Set<String> = [
    "before", "after", "first-line", "first-letter", "selection", "marker", "placeholder",
    "backdrop", "cue", "file-selector-button", "target-text", "spelling-error", "grammar-error",
    "details-content",
  ]
}

extension String {
  var trimmedBlanks: String {
    var bytes = Substring(self).utf8
    while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return String(bytes) ?? self
  }
}
