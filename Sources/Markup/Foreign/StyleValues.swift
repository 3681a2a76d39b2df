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
    }
    if name == "font", let found = fontFault(tokens, bytes) { return found }
    return StyleGrammar.of(name)?.fault(tokens[...], name, bytes, isAttribute: isAttribute)
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
