extension SelectorParser {
  /// One compound; its weight and traits are added to `whole`.
  mutating func parseCompound(_ whole: inout ComplexSelector) -> CompoundSelector? {
    var first: SimpleSelector?
    var others: [SimpleSelector] = []
    if let type = parseType() {
      switch type {
      case .name(let number):
        first = .type(number)
        whole.specificity = whole.specificity + .type
      case .any: first = .universal
      case .fault: return nil
      }
    }
    while let token = current {
      guard let simple = parseSubclass(token, &whole) else {
        if endsCompound(token) { break }
        return nil
      }
      if first == nil { first = simple } else { others.append(simple) }
    }
    return first.map { CompoundSelector(first: $0, others: others) }
  }

  private func endsCompound(_ token: CSSToken) -> Bool {
    switch token.kind {
    case .blank, .comma, .rightParenthesis: return true
    case .delimiter: return isDelimiter(">") || isDelimiter("+") || isDelimiter("~")
    default: return false
    }
  }

  private enum TypeName {
    case name(Int32)
    case any
    case fault
  }

  /// `a`, `*`, `*|a`; a prefix would need `@namespace`, which mail has no use for.
  private mutating func parseType() -> TypeName? {
    guard let token = current else { return nil }
    var result: TypeName
    if token.kind == .identifier {
      result = .name(typeNumber(token))
    } else if isDelimiter("*") {
      result = .any
    } else if isDelimiter("|") {
      return .fault
    } else {
      return nil
    }
    index += 1
    guard isDelimiter("|") else { return result }
    guard case .any = result else { return .fault }
    index += 1
    guard let name = current else { return .fault }
    if name.kind == .identifier {
      result = .name(typeNumber(name))
    } else if !isDelimiter("*") {
      return .fault
    }
    index += 1
    return result
  }

  private mutating func number(_ token: CSSToken, dropFirst: Int = 0) -> Int32 {
    let written = bytes[(Int(token.start) + dropFirst)..<Int(token.end)]
    return written.contains(UInt8(ascii: "\\"))
      ? names.number(unescaped(written)) : names.number(written)
  }

  private mutating func typeNumber(_ token: CSSToken) -> Int32 {
    let written = bytes[Int(token.start)..<Int(token.end)]
    let isPlain = written.allSatisfy { $0 != UInt8(ascii: "\\") && ($0 < 0x41 || $0 > 0x5A) }
    return isPlain ? names.number(written) : names.number(unescaped(written).asciiLowercased)
  }

  private mutating func parseSubclass(
    _ token: CSSToken, _ whole: inout ComplexSelector
  ) -> SimpleSelector? {
    switch token.kind {
    case .hash:
      // A hash that would be no identifier, such as #1a, is no selector.
      guard !isDigit(bytes[Int(token.start) + 1]) else { return nil }
      index += 1
      whole.specificity = whole.specificity + .id
      return .id(number(token, dropFirst: 1))
    case .leftSquare:
      index += 1
      guard let test = parseAttribute() else { return nil }
      whole.specificity = whole.specificity + .attribute
      return .attribute(test)
    case .colon:
      return parsePseudo(&whole)
    case .delimiter where isDelimiter("."):
      guard index + 1 < tokens.endIndex, tokens[index + 1].kind == .identifier,
        !tokens[index + 1].followsComment
      else { return nil }
      index += 2
      whole.specificity = whole.specificity + .attribute
      return .class(number(tokens[index - 1]))
    case .delimiter where isDelimiter("&"):
      guard let parent else { return nil }
      index += 1
      whole.specificity = whole.specificity + (parent.map(\.specificity).max() ?? Specificity())
      for selector in parent { whole.traits.formUnion(selector.traits) }
      whole.traits.insert(.nesting)
      return .any(parent)
    default:
      return nil
    }
  }

  // MARK: Attributes

  private mutating func parseAttribute() -> AttributeTest? {
    skipBlanks()
    if isDelimiter("*"), index + 1 < tokens.endIndex, tokens[index + 1].kind == .delimiter {
      index += 2
    }
    guard let nameToken = current, take(.identifier) else { return nil }
    let name = text(nameToken).asciiLowercased
    skipBlanks()
    if take(.rightSquare) {
      return AttributeTest(name: name, match: .present, value: "", ignoresCase: false)
    }
    guard let match = takeOperator() else { return nil }
    skipBlanks()
    guard let valueToken = current else { return nil }
    let value: String
    switch valueToken.kind {
    case .identifier: value = text(valueToken)
    case .string: value = text(valueToken, dropFirst: 1, dropLast: 1)
    default: return nil
    }
    index += 1
    skipBlanks()
    var ignoresCase = AttributeTest.caseBlind.contains(name)
    if let flag = current, take(.identifier) {
      switch text(flag).asciiLowercased {
      case "i": ignoresCase = true
      case "s": ignoresCase = false
      default: return nil
      }
      skipBlanks()
    }
    guard take(.rightSquare) else { return nil }
    let kept = ignoresCase ? value.asciiLowercased : value
    return AttributeTest(name: name, match: match, value: kept, ignoresCase: ignoresCase)
  }

  private mutating func takeOperator() -> AttributeTest.Match? {
    let marks: [(Unicode.Scalar, AttributeTest.Match)] = [
      ("~", .word), ("|", .dash), ("^", .prefix), ("$", .suffix), ("*", .substring),
    ]
    var match = AttributeTest.Match.equals
    for (mark, meaning) in marks where isDelimiter(mark) {
      match = meaning
      index += 1
      break
    }
    guard isDelimiter("=") else { return nil }
    index += 1
    return match
  }

  // MARK: Traits

  /// Ids, classes and attributes that only one client's own wrapper has.
  func clientTraits(
    of selector: ComplexSelector, _ tokens: ArraySlice<CSSToken>
  ) -> ComplexSelector.Traits {
    if let first = selector.steps.first, first.combinator != .descendant,
      first.combinator != .child, isTypeU(first.compound)
    {
      return .client
    }
    for token in tokens where token.kind == .identifier || token.kind == .hash {
      let skip: Int32 = token.kind == .hash ? 1 : 0
      let start = Int(token.start + skip)
      guard ClientMarks.mayBegin(bytes[start], count: Int(token.end) - start) else { continue }
      if ClientMarks.names.contains(text(token, dropFirst: Int(skip))) { return .client }
    }
    return []
  }

  private func isTypeU(_ compound: CompoundSelector) -> Bool {
    guard case .type(let number) = compound.first else { return false }
    return number == names.find("u")
  }
}

/// Names by which authors reach the markup that mail clients wrap around a message.
enum ClientMarks {
  /// Cheap, and false for nearly every other name.
  static func mayBegin(_ first: UInt8, count: Int) -> Bool {
    count < 64 && lengths[Int(first)] & 1 << UInt64(count) != 0
  }

  /// By first byte: a bit for each length.
  private static let lengths: [UInt64] = {
    var lengths = [UInt64](repeating: 0, count: 256)
    for name in names { lengths[Int(name.utf8.first ?? 0)] |= 1 << UInt64(name.utf8.count) }
    return lengths
  }()

  static let names: Set<String> = [
    "outlook", "ExternalClass", "ReadMsgBody", "MessageViewBody", "MessageWebViewDiv",
    "moz-text-html", "moz-text-plain", "x-apple-data-detectors", "data-ogsc", "data-ogsb",
    "data-ogab", "data-ogac", "yshortcuts", "data-outlook-cycle", "gmail_default", "gmail-fix",
    "aolmail_body", "x_body", "owaContent", "edo", "backgroundTable", "apple-data-detectors",
  ]
}

extension AttributeTest {
  /// The attributes whose values HTML compares without regard to case in selectors.
  static let caseBlind: Set<String> = [
    "accept", "accept-charset", "align", "alink", "axis", "bgcolor", "charset", "checked", "clear",
    "codetype", "color", "compact", "declare", "defer", "dir", "direction", "disabled", "enctype",
    "face", "frame", "hreflang", "http-equiv", "lang", "language", "link", "media", "method",
    "multiple", "nohref", "noresize", "noshade", "nowrap", "readonly", "rel", "rev", "rules",
    "scope", "scrolling", "selected", "shape", "target", "text", "type", "valign", "valuetype",
    "vlink",
  ]
}

extension String {
  var asciiLowercased: String {
    guard utf8.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return self }
    return String(decoding: utf8.map(asciiLowered), as: UTF8.self)
  }
}
