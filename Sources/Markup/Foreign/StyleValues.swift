/// Values that are surely wrong in any version of CSS.
enum StyleValues {
  /// `isAttribute`: of a presentation attribute of SVG, where lengths need no unit.
  static func fault(
    _ tokens: [CSSToken], _ name: String, _ bytes: ValueBytes, isAttribute: Bool = false
  ) -> ValueFault? {
    for (index, token) in tokens.enumerated() {
      let place = token.range.lowerBound
      let text = bytes.text(token.range)
      if token.kind == .delimiter, text == "!" {
        let word = index + 1 < tokens.count ? bytes.lowercasedText(tokens[index + 1].range) : ""
        guard word == "important" || word == "ie" else {
          return Values.fault(place, "'!' must be followed by 'important'")
        }
        guard index + 2 < tokens.count, tokens[index + 2].kind != .leftBrace else { continue }
        return Values.fault(tokens[index + 2].range.lowerBound, "nothing may follow '!important'")
      }
      let isElement = index > 0 && bytes.text(tokens[index - 1].nameRange).hasSuffix("element")
      if token.kind == .hash, !isElement, StyleProperties.isColor(name) {
        let isColor =
          [4, 5, 7, 9].contains(text.count) && text.dropFirst().allSatisfy(\.isHexDigit)
        if !isColor { return Values.fault(place, "'\(text)' is no color") }
      }
      if token.kind == .function, let found = ColorFunctions.fault(tokens[index...], bytes) {
        return found
      }
      if token.kind == .function, text.lowercased() == "var(",
        let found = variableFault(tokens[(index + 1)...], token, bytes)
      {
        return found
      }
    }
    if let found = strayFault(tokens, bytes) { return found }
    if name == "cursor", let last = tokens.last, last.kind == .url {
      return Values.fault(last.range.lowerBound, "a word is needed after the images of a cursor")
    }
    if name == "font", let found = fontFault(tokens, bytes) { return found }
    return StyleGrammar.of(name)?.fault(tokens[...], name, bytes, isAttribute: isAttribute)
  }

  /// `var(--name)`, `var(--name, instead)`.
  private static func variableFault(
    _ inside: ArraySlice<CSSToken>, _ function: CSSToken, _ bytes: ValueBytes
  ) -> ValueFault? {
    guard let name = inside.first, name.kind == .identifier || name.kind == .rightParenthesis
    else { return nil }
    if !bytes.text(name.range).hasPrefix("--") {
      return Values.fault(function.range.upperBound, "the name of a variable begins with '--'")
    }
    guard let next = inside.dropFirst().first, next.kind == .identifier else { return nil }
    return Values.fault(next.range.lowerBound, "',' is needed after the name of a variable")
  }

  /// Marks that only begin or end something: `5.px`, `1 %`, `# fff`.
  private static func strayFault(_ tokens: [CSSToken], _ bytes: ValueBytes) -> ValueFault? {
    // What preprocessors and templates fill in, and filters of old.
    let isFilled = tokens.contains { token in
      token.kind == .leftBrace || token.kind == .atKeyword || token.kind == .colon
        || token.kind == .delimiter && ["<", "$", "=", "@"].contains(bytes.text(token.range))
    }
    if isFilled { return nil }
    let stray = tokens.first { token in
      token.kind == .delimiter && [".", "%", "#"].contains(bytes.text(token.range))
    }
    return stray.map {
      Values.fault($0.range.lowerBound, "'\(bytes.text($0.range))' may not stand alone")
    }
  }

  /// `font` has a size and a family, in this order, or is one word.
  private static func fontFault(_ tokens: [CSSToken], _ bytes: ValueBytes) -> ValueFault? {
    let free: Set<CSSToken.Kind> = [.function, .leftBrace, .leftBracket, .delimiter]
    let value = tokens.prefix { $0.kind != .delimiter || bytes.text($0.range) != "!" }
    if value.contains(where: { free.contains($0.kind) && bytes.text($0.range) != "/" }) {
      return nil
    }
    guard let first = value.first, let last = value.last else { return nil }
    if value.count == 1, first.kind == .identifier {
      let word = bytes.lowercasedText(first.range)
      if systemFonts.contains(word) || word.hasPrefix("-") { return nil }
    }
    let hasSize = value.contains { token in
      token.kind == .dimension || token.kind == .percentage || token.kind == .number
        || sizes.contains(bytes.lowercasedText(token.range))
    }
    let hasFamily = last.kind == .identifier || last.kind == .string
    if hasSize, hasFamily, value.count > 1 { return nil }
    return Values.fault(first.range.lowerBound, "'font' needs a size and then a family")
  }

  private static let systemFonts: Set<String> = [
    "caption", "icon", "menu", "message-box", "small-caption", "status-bar", "inherit", "initial",
    "unset", "revert", "revert-layer",
  ]
  private static let sizes: Set<String> = [
    "xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large",
    "larger", "smaller", "math",
  ]
}
