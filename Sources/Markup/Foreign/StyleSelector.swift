/// The shape of selectors; which names they hold is the page's affair.
enum StyleSelector {
  /// The first thing in a rule's prelude that no selector can have.
  static func fault(
    _ prelude: ArraySlice<CSSToken>, _ bytes: ValueBytes, isNested: Bool = false
  ) -> ValueFault? {
    var state = State.start
    var index = prelude.startIndex
    while index < prelude.endIndex {
      let token = prelude[index]
      let next = index + 1 < prelude.endIndex ? prelude[index + 1] : nil
      let text = bytes.text(token.range)
      switch token.kind {
      case .whitespace: break
      case .comma:
        if state != .compound { return needed(token) }
        state = .start
      case .delimiter where [">", "+", "~"].contains(text):
        if state == .combinator || state == .start && !isNested { return needed(token) }
        state = .combinator
      case .delimiter where ["*", "&", "|"].contains(text):
        if text == "*", isJoined(index, prelude, bytes) { return joined(token, text) }
        state = .compound
      case .identifier where isJoined(index, prelude, bytes): return joined(token, text)
      case .function where index == prelude.startIndex || prelude[index - 1].kind != .colon:
        return Values.fault(token.range.lowerBound, "':' is needed before '\(text)'")
      default:
        if let reason = reason(token, text, next, bytes) {
          return Values.fault(token.range.lowerBound, reason)
        }
        let end = CSSTokenReader.end(of: index, in: prelude)
        if let found = StyleSelectorParts.fault(prelude[index..<end], next, bytes) { return found }
        state = .compound
        index = CSSTokenReader.end(of: index, in: prelude)
        continue
      }
      index += 1
    }
    guard state != .compound, let last = prelude.last else { return nil }
    return Values.fault(last.range.lowerBound, "a selector is needed after this")
  }

  /// Whether a name follows another part without space: only `|` may stand before it.
  private static func isJoined(
    _ index: Int, _ prelude: ArraySlice<CSSToken>, _ bytes: ValueBytes
  ) -> Bool {
    guard index > prelude.startIndex else { return false }
    let before = prelude[index - 1]
    switch before.kind {
    case .rightBracket, .rightParenthesis, .hash: return true
    case .delimiter: return bytes[before.range.lowerBound] == .ascii("*")
    default: return false
    }
  }

  private static func joined(_ token: CSSToken, _ text: String) -> ValueFault {
    Values.fault(token.range.lowerBound, "'\(text)' stands first, or with space before it")
  }

  private enum State { case start, compound, combinator }

  private static func needed(_ token: CSSToken) -> ValueFault {
    Values.fault(token.range.lowerBound, "a selector is needed before this")
  }

  private static func reason(
    _ token: CSSToken, _ text: String, _ next: CSSToken?, _ bytes: ValueBytes
  ) -> String? {
    switch token.kind {
    case .identifier, .function, .leftBracket, .percentage: return nil
    case .hash:
      let first = bytes[token.range.lowerBound + 1]
      return first.isDigit ? "'\(text)': an id begins with a letter, or its digit is escaped" : nil
    case .colon:
      let isName = next?.kind == .identifier || next?.kind == .function || next?.kind == .colon
      return isName ? nil : "a name is needed after ':'"
    case .delimiter where text == ".":
      return next?.kind == .identifier ? nil : "the name of a class is needed after '.'"
    case .dimension where text.hasPrefix("."):
      return "'\(text)': a class begins with a letter, or its digit is escaped"
    default: return "'\(text)' is no part of a selector"
    }
  }
}
