extension Values {
  /// A media query list; the empty one always applies.
  package static func mediaQueryList(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    var grammar = MediaQueryGrammar(bytes)
    return grammar.listFault() ?? grammar.warning
  }

  /// One in a style sheet, where old browsers may still be served.
  static func mediaFault(inSheet bytes: ValueBytes) -> ValueFault? {
    var grammar = MediaQueryGrammar(bytes)
    grammar.isInSheet = true
    return grammar.listFault() ?? grammar.warning
  }
}

/// Media Queries 4 and 5 over tokens. Unknown types are faults: a browser reads such a query as
/// "not all". Of unknown features only the shape is judged, since new ones keep coming.
struct MediaQueryGrammar {
  var reader: CSSTokenReader
  private(set) var warning: ValueFault?
  /// What is out of use is only doubtful there.
  var isInSheet = false
  private var depth = 0

  init(_ bytes: ValueBytes, from start: Int = 0, to end: Int? = nil) {
    reader = CSSTokenReader(bytes, from: start, to: end)
  }

  private func fault(_ reason: String) -> ValueFault { Values.fault(reader.offset, reason) }

  private mutating func doubt(_ reason: String) {
    warning = warning ?? Values.warning(reader.offset, reason)
  }

  private var isAtEnd: Bool { reader.current == nil }

  mutating func listFault() -> ValueFault? {
    reader.skipSpaces()
    if isAtEnd { return nil }
    while true {
      reader.skipSpaces()
      if let found = queryFault() { return found }
      reader.skipSpaces()
      if isAtEnd { return nil }
      guard reader.current?.kind == .comma else { return fault("',' or 'and' is needed here") }
      reader.index += 1
      reader.skipSpaces()
      if isAtEnd { return fault("a media query is needed after ','") }
    }
  }

  private mutating func queryFault() -> ValueFault? {
    switch reader.current?.kind {
    case .leftParenthesis, .function: return conditionFault()
    case .identifier: break
    default: return fault("a media query begins with a media type or '('")
    }
    let isNot = reader.isWord("not")
    if isNot || reader.isWord("only") {
      reader.index += 1
      reader.skipSpaces()
      if isNot, reader.current?.kind == .leftParenthesis { return inParenthesesFault() }
    }
    if let found = typeFault() { return found }
    guard skipAnd() else { return nil }
    if reader.isWord("not") { return negationFault() }
    return chainFault(joinedBy: "and")
  }

  /// Steps over `and`; stays where it is when there is none. Space around it is not asked for:
  /// words without any run together, `and(` is a function, and a comment parts them as well.
  private mutating func skipAnd() -> Bool {
    let start = reader.index
    reader.skipSpaces()
    if reader.isWord("and") {
      reader.index += 1
      reader.skipSpaces()
      return true
    }
    reader.index = start
    return false
  }

  private mutating func typeFault() -> ValueFault? {
    guard let token = reader.current, token.kind == .identifier else {
      return fault("a media type is needed here")
    }
    let name = reader.bytes.lowercasedText(token.range)
    switch name {
    case "all", "print", "screen", "speech": break
    case "only", "not", "and", "or", "layer": return fault("'\(name)' is no media type")
    case "tty", "tv", "projection", "handheld", "braille", "embossed", "aural":
      let reason = "the media type '\(name)' matches nothing any more"
      if !isInSheet { return fault(reason) }
      doubt(reason)
    default: return fault("the media type '\(reader.text(token))' is not known")
    }
    reader.index += 1
    return nil
  }

  /// A condition at the start of a query or of a source size: `not (…)` or a chain.
  mutating func conditionFault() -> ValueFault? {
    if reader.isWord("not") { return negationFault() }
    return chainFault(joinedBy: nil)
  }

  private mutating func negationFault() -> ValueFault? {
    reader.index += 1
    reader.skipSpaces()
    return inParenthesesFault()
  }

  /// Parenthesised parts joined by one and the same of `and` and `or`.
  private mutating func chainFault(joinedBy required: StaticString?) -> ValueFault? {
    var joint = required
    while true {
      if let found = inParenthesesFault() { return found }
      let start = reader.index
      reader.skipSpaces()
      guard let word: StaticString = reader.isWord("and") ? "and" : reader.isWord("or") ? "or" : nil
      else {
        reader.index = start
        return nil
      }
      if let joint, !isSame(joint, word) {
        return fault(
          required == nil ? "'and' and 'or' may not be mixed" : "'or' may not follow a media type")
      }
      joint = word
      reader.index += 1
      reader.skipSpaces()
    }
  }

  private func isSame(_ left: StaticString, _ right: StaticString) -> Bool {
    left.utf8CodeUnitCount == right.utf8CodeUnitCount
  }

  private mutating func inParenthesesFault() -> ValueFault? {
    guard let open = reader.current, open.kind == .leftParenthesis else {
      if reader.current?.kind == .function { return fault("a media feature stands in parentheses") }
      return fault("'(' is needed here")
    }
    depth += 1
    defer { depth -= 1 }
    if depth > 64 { return fault("media conditions are nested too deeply") }
    reader.index += 1
    reader.skipSpaces()
    let isNested = reader.current?.kind == .leftParenthesis || startsNegation
    if let found = isNested ? conditionFault() : featureFault() { return found }
    reader.skipSpaces()
    guard reader.current?.kind == .rightParenthesis else {
      return isAtEnd
        ? Values.fault(open.range.lowerBound, "'(' is not closed") : fault("')' is needed here")
    }
    reader.index += 1
    return nil
  }

  private var startsNegation: Bool {
    guard reader.isWord("not"), reader.index + 1 < reader.tokens.count else { return false }
    let next = reader.tokens[reader.index + 1].kind
    return next == .whitespace || next == .leftParenthesis
  }

  // MARK: Features

  private mutating func featureFault() -> ValueFault? {
    guard let token = reader.current else { return fault("a media feature is needed here") }
    guard token.kind == .identifier, !isValueWord(token) else { return rangeFault() }
    let name = reader.bytes.lowercasedText(token.range)
    if name.hasPrefix("-") { return skipFeature() }
    guard let feature = MediaFeature(name) else { return unknownFault(name) }
    if feature.isDeprecated {
      let reason = "the media feature '\(name)' may no longer be used"
      if !isInSheet { return fault(reason) }
      doubt(reason)
    }
    reader.index += 1
    reader.skipSpaces()
    switch reader.current?.kind {
    case .rightParenthesis, nil:
      guard feature.hasPrefix else { return nil }
      return fault("the media feature '\(name)' needs a value")
    case .colon:
      reader.index += 1
      reader.skipSpaces()
      return valueFault(feature)
    default:
      if !feature.isRange || feature.hasPrefix { return fault("':' is needed after '\(name)'") }
      return comparisonFault() ?? valueFault(feature)
    }
  }

  /// A feature without rules: a value with a unit that CSS has, or none.
  private mutating func unknownFault(_ name: String) -> ValueFault? {
    let isBounded = name.hasPrefix("min-") || name.hasPrefix("max-")
    if isBounded, MediaFeature(String(name.dropFirst(4))) != nil {
      return fault("the media feature '\(name.dropFirst(4))' takes no '\(name.prefix(4))'")
    }
    doubt("the media feature '\(name)' is not known")
    reader.index += 1
    reader.skipSpaces()
    switch reader.current?.kind {
    case .rightParenthesis, nil:
      return isBounded ? fault("the media feature '\(name)' needs a value") : nil
    case .colon: reader.index += 1
    default: return fault("':' is needed after '\(name)'")
    }
    reader.skipSpaces()
    guard let value = reader.current, value.kind != .rightParenthesis else {
      return fault("the media feature '\(name)' needs a value")
    }
    if value.kind == .dimension, !CSSUnits.isKnown(reader.bytes, value.nameRange) {
      return fault("'\(reader.text(value))' has an unknown unit")
    }
    return skipFeature()
  }

  /// `infinite` is a value and no feature.
  private func isValueWord(_ token: CSSToken) -> Bool {
    reader.bytes.matchesIgnoringCase("infinite", in: token.range)
  }

  /// Vendors' own features are theirs to judge.
  private mutating func skipFeature() -> ValueFault? {
    while let token = reader.current, token.kind != .rightParenthesis {
      if let found = reader.skipComponent() { return found }
    }
    return nil
  }

  /// `<`, `<=`, `>`, `>=` or `=`, with spaces around.
  private mutating func comparisonFault() -> ValueFault? {
    reader.skipSpaces()
    guard reader.isDelimiter("<") || reader.isDelimiter(">") || reader.isDelimiter("=") else {
      return fault("':' or a comparison is needed here")
    }
    let isEqual = reader.isDelimiter("=")
    reader.index += 1
    if !isEqual, reader.isDelimiter("=") { reader.index += 1 }
    reader.skipSpaces()
    return nil
  }

  /// A range with the value first: `400px <= width`, `400px <= width < 700px`.
  private mutating func rangeFault() -> ValueFault? {
    let start = reader.index
    if let found = anyValueFault() ?? comparisonFault() { return found }
    guard let token = reader.current, token.kind == .identifier else {
      return fault("a media feature is needed here")
    }
    let name = reader.bytes.lowercasedText(token.range)
    guard let feature = MediaFeature(name), feature.isRange, !feature.hasPrefix else {
      return fault("the media feature '\(name)' has no range")
    }
    let after = reader.index + 1
    let upward = direction(before: reader.index)
    reader.index = start
    if let found = valueFault(feature) { return found }
    reader.index = after
    reader.skipSpaces()
    guard reader.current?.kind == .delimiter else { return nil }
    let second = reader.index
    if let found = comparisonFault() { return found }
    if upward == nil || direction(before: reader.index) != upward {
      return Values.fault(
        reader.tokens[second].range.lowerBound, "both comparisons must point the same way")
    }
    return valueFault(feature)
  }

  /// True for `<`, false for `>`, nil for `=`, from the comparison that ends before `index`.
  private func direction(before index: Int) -> Bool? {
    var at = index - 1
    while at >= 0, reader.tokens[at].kind == .whitespace { at -= 1 }
    while at >= 0, reader.tokens[at].kind == .delimiter {
      let byte = reader.bytes[reader.tokens[at].range.lowerBound]
      if byte == .ascii("<") { return true }
      if byte == .ascii(">") { return false }
      at -= 1
    }
    return nil
  }

  private mutating func anyValueFault() -> ValueFault? {
    switch reader.current?.kind {
    case .number, .dimension, .function, .identifier: break
    default: return fault("a media feature is needed here")
    }
    if let found = reader.skipComponent() { return found }
    let start = reader.index
    reader.skipSpaces()
    guard reader.isDelimiter("/") else {
      reader.index = start
      return nil
    }
    reader.index += 1
    reader.skipSpaces()
    return reader.skipComponent()
  }

  private mutating func valueFault(_ feature: MediaFeature) -> ValueFault? {
    guard let token = reader.current, token.kind != .rightParenthesis else {
      return fault("the media feature '\(feature.name)' needs a value")
    }
    if token.kind == .function,
      CSSUnits.isMath(reader.bytes, token.nameRange) && feature.kind != .keyword
        || CSSUnits.isSubstitution(reader.bytes, token.nameRange)
    {
      return reader.skipComponent()
    }
    if let reason = feature.reasonAgainst(token, reader.bytes) {
      return fault("\(reason), not '\(reader.text(token))'")
    }
    reader.index += 1
    guard feature.kind == .ratio else { return nil }
    let start = reader.index
    reader.skipSpaces()
    guard reader.isDelimiter("/") else {
      reader.index = start
      return nil
    }
    reader.index += 1
    reader.skipSpaces()
    guard let second = reader.current, second.kind == .number,
      reader.bytes[second.range.lowerBound] != .ascii("-")
    else { return fault("a number of 0 or more is needed after '/'") }
    reader.index += 1
    return nil
  }
}
