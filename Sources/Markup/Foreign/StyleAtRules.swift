import Diagnostics

/// What stands between the name of an at-rule and its block or semicolon.
enum StyleAtRules {
  static func fault(
    _ name: String, _ prelude: ArraySlice<CSSToken>, _ end: Int, _ bytes: ValueBytes
  ) -> ValueFault? {
    let tokens = prelude.filter { $0.kind != .whitespace }
    if let found = namesFault(name, tokens, bytes) { return found }
    guard let first = tokens.first else {
      return needs[name].map { Values.fault(end, "'@\(name)' needs \($0)") }
    }
    if bare.contains(name) {
      return Values.fault(first.range.lowerBound, "'@\(name)' stands alone before its '{'")
    }
    guard let starts = starts[name], !starts(first, bytes), !isFree(first, bytes) else {
      return nil
    }
    return Values.fault(first.range.lowerBound, "'@\(name)' needs \(needs[name] ?? "another word")")
  }

  /// `@keyframes` has one name, `@layer` has names with commas between.
  private static func namesFault(
    _ name: String, _ tokens: [CSSToken], _ bytes: ValueBytes
  ) -> ValueFault? {
    guard name == "keyframes" || name == "layer", let first = tokens.first else { return nil }
    let place = first.range.lowerBound
    if name == "keyframes", first.kind == .identifier,
      reserved.contains(bytes.lowercasedText(first.range))
    {
      return Values.fault(place, "'\(bytes.text(first.range))' is no name of keyframes")
    }
    if name == "layer", first.kind == .number || first.kind == .dimension {
      return Values.fault(place, "'\(bytes.text(first.range))' is no name of a layer")
    }
    let pair = zip(tokens, tokens.dropFirst()).first { before, after in
      before.kind == .identifier && after.kind == .identifier
    }
    return pair.map { Values.fault($0.1.range.lowerBound, "a second name may not follow") }
  }

  private static let reserved: Set<String> = [
    "none", "inherit", "initial", "unset", "default", "revert", "revert-layer",
  ]

  private static func isFree(_ token: CSSToken, _ bytes: ValueBytes) -> Bool {
    token.kind == .identifier && bytes[token.range.lowerBound] == .ascii("-")
      && bytes[token.range.lowerBound + 1] != .ascii("-")
  }

  private static let needs: [String: String] = [
    "import": "an address in quotes or in 'url()'",
    "namespace": "an address in quotes or in 'url()'", "charset": "a name in quotes",
    "keyframes": "a name", "counter-style": "a name", "font-feature-values": "a family",
    "property": "a name that begins with '--'",
    "supports": "a condition in parentheses", "container": "a condition",
  ]

  /// These are followed by nothing but their block.
  private static let bare: Set<String> = ["font-face", "view-transition", "starting-style"]

  /// What the first word must be.
  private static let starts: [String: @Sendable (CSSToken, ValueBytes) -> Bool] = [
    "import": isAddress,
    "namespace": { $0.kind == .identifier || isAddress($0, $1) },
    "charset": { token, _ in token.kind == .string },
    "keyframes": { token, _ in token.kind == .identifier || token.kind == .string },
    "counter-style": { token, _ in token.kind == .identifier },
    "property": { $1.text($0.range).hasPrefix("--") },
    "supports": { token, bytes in
      token.kind == .leftParenthesis || token.kind == .function
        || token.kind == .identifier && bytes.lowercasedText(token.range) == "not"
    },
  ]

  private static func isAddress(_ token: CSSToken, _ bytes: ValueBytes) -> Bool {
    switch token.kind {
    case .string, .url: true
    case .function: ["url", "src"].contains(bytes.lowercasedText(token.nameRange))
    default: false
    }
  }

  /// Of `@keyframes`: `from`, `to` and percentages.
  static func keyframeFault(_ prelude: ArraySlice<CSSToken>, _ bytes: ValueBytes) -> ValueFault? {
    let visible = prelude.filter { $0.kind != .whitespace }
    for token in visible where token.kind != .comma {
      let text = bytes.lowercasedText(token.range)
      if token.kind == .identifier, words.contains(text) { continue }
      let number = token.kind == .percentage ? Double(text.dropLast()) : nil
      if let number, (0...100).contains(number) { continue }
      // With a timeline's range before a percentage, and what a template fills in.
      if visible.count > 1, token.kind == .identifier || token.kind == .percentage { continue }
      if token.kind == .leftBrace || token.kind == .delimiter { continue }
      return Values.fault(
        token.range.lowerBound, "a keyframe is 'from', 'to' or 0% to 100%, not '\(text)'")
    }
    return nil
  }

  private static let words: Set<String> = ["from", "to"]
}
