import Diagnostics

/// Parts of selectors that hold something: attributes in brackets, and pseudo-classes.
enum StyleSelectorParts {
  /// `part` is a token with all that it opens; `next` is what follows its first token.
  static func fault(
    _ part: ArraySlice<CSSToken>, _ next: CSSToken?, _ bytes: ValueBytes
  ) -> ValueFault? {
    guard let first = part.first else { return nil }
    let inside = part.dropFirst().dropLast().filter { $0.kind != .whitespace }
    switch first.kind {
    case .colon: return next.flatMap { nameFault($0, bytes) }
    case .leftBracket: return attributeFault(inside, first, bytes)
    case .function: return functionFault(inside, first, bytes)
    default: return nil
    }
  }

  /// `[name]`, `[name="value" i]`, a prefix and `|` before the name.
  private static func attributeFault(
    _ inside: [CSSToken], _ open: CSSToken, _ bytes: ValueBytes
  ) -> ValueFault? {
    let place = inside.first?.range.lowerBound ?? open.range.upperBound
    let texts = inside.map { bytes.text($0.range) }
    guard let name = inside.firstIndex(where: { $0.kind == .identifier }),
      texts[..<name].allSatisfy({ $0 == "|" || $0 == "*" })
    else { return Values.fault(place, "the name of an attribute is needed in '['") }
    // A prefix and `|` may stand before the name.
    var end = name + 1
    if end + 1 < inside.count, texts[end] == "|", inside[end + 1].kind == .identifier { end += 2 }
    guard let match = texts.firstIndex(of: "=") else {
      return end == inside.count ? nil : Values.fault(place, "'=' is needed in '['")
    }
    let marks = texts[min(end, match)..<match]
    if marks.count > 1 || marks.contains(where: { !["~", "|", "^", "$", "*"].contains($0) }) {
      return Values.fault(place, "'=' and what may stand before it are needed after the name")
    }
    guard match + 1 < inside.count else {
      return Values.fault(open.range.lowerBound, "a value is needed after '='")
    }
    let rest = texts[(match + 2)...].map { $0.lowercased() }
    if let word = rest.first, rest.count > 1 || !["i", "s"].contains(word) {
      let strange = inside[match + 2].range.lowerBound
      if bytes[inside[match + 1].range.lowerBound] != .ascii("{") {
        return Values.fault(strange, "'\(word)' may not follow the value")
      }
    }
    let value = inside[match + 1]
    if value.kind == .string || value.kind == .identifier { return nil }
    if bytes[value.range.lowerBound] == .ascii("{") { return nil }
    return Values.fault(
      value.range.lowerBound, "'\(bytes.text(value.range))' must stand in quotes")
  }

  private static func functionFault(
    _ inside: [CSSToken], _ open: CSSToken, _ bytes: ValueBytes
  ) -> ValueFault? {
    let name = bytes.lowercasedText(open.nameRange)
    guard let first = inside.first else {
      // `:is()` and `:where()` may be empty.
      if ["is", "where", "host"].contains(name) || name.hasPrefix("-") { return nil }
      return Values.fault(open.range.upperBound, "'\(name)()' needs something to tell by")
    }
    guard counting.contains(name), first.kind == .identifier || first.kind == .dimension else {
      return nil
    }
    let word = bytes.lowercasedText(first.kind == .dimension ? first.nameRange : first.range)
    if inside.count == 2, inside[1].kind == .delimiter {
      return Values.fault(inside[1].range.lowerBound, "a number is needed after this")
    }
    if ["odd", "even"].contains(word) || isStep(word) { return nil }
    return Values.fault(
      first.range.lowerBound, "'\(bytes.text(first.range))' is no rule such as '2n+1' or 'odd'")
  }

  private static let counting: Set<String> = [
    "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type",
  ]

  /// `n`, `-n`, `n-3`, `-n-3`.
  private static func isStep(_ word: String) -> Bool {
    var rest = word.hasPrefix("-") ? word.dropFirst() : word[...]
    guard rest.first == "n" else { return false }
    rest = rest.dropFirst()
    if rest.isEmpty { return true }
    guard rest.first == "-" else { return false }
    return rest.dropFirst().allSatisfy(\.isNumber)
  }

  // MARK: Pseudo-classes and pseudo-elements

  /// Names grow in number, so that an unknown one is only doubtful.
  private static func nameFault(_ token: CSSToken, _ bytes: ValueBytes) -> ValueFault? {
    guard token.kind == .identifier || token.kind == .function else { return nil }
    let name = bytes.lowercasedText(token.nameRange)
    if token.kind == .identifier, functional.contains(name) {
      return Values.fault(token.range.lowerBound, "':\(name)' needs parentheses")
    }
    if name.hasPrefix("-") || name.contains("\\") || names.contains(name) { return nil }
    let nearest = nearestName(to: name, among: names)
    let hint = nearest.map { ", did you mean '\($0)'?" } ?? ""
    return Values.warning(
      token.range.lowerBound, "CSS knows no pseudo-class '\(name)'\(hint)")
  }

  /// What means nothing without parentheses.
  private static let functional: Set<String> = counting.union([
    "not", "is", "where", "has", "lang", "dir", "part", "slotted", "highlight", "host-context",
  ])

  private static let names: Set<String> = Set(
    """
    active active-view-transition active-view-transition-type after any-link autofill backdrop \
    before blank buffering checked checkmark clear-icon color-swatch column cue cue-region current \
    default defined details-content dir disabled empty enabled field-component field-separator \
    field-text file-selector-button first first-child first-letter first-line first-of-type focus \
    focus-visible focus-within fullscreen future grammar-error has has-slotted heading highlight \
    host host-context hover in-range indeterminate interest-source interest-target invalid is lang \
    last-child last-of-type left link local-link marker matches modal muted not nth-child nth-col \
    nth-last-child nth-last-col nth-last-of-type nth-of-type only-child only-of-type open optional \
    out-of-range part past paused picker picker-icon picture-in-picture placeholder \
    placeholder-shown playing popover-open postfix prefix read-only read-write required \
    reveal-icon right root scope scroll-button scroll-marker scroll-marker-group search-text \
    seeking selection slider-fill slider-thumb slider-track slotted snapped spelling-error stalled \
    state step-control step-down step-up target target-after target-before target-current \
    target-text target-within user-invalid user-valid valid view-transition view-transition-group \
    view-transition-group-children view-transition-image-pair view-transition-new \
    view-transition-old visited volume-locked where xr-overlay closed horizontal vertical start \
    end increment decrement single-button double-button no-button corner-present window-inactive
    """.split(separator: " ").map(String.init))
}
