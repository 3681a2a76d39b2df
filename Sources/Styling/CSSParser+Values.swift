extension CSSParser {
  func slice(_ token: CSSToken) -> ArraySlice<UInt8> { bytes[Int(token.start)..<Int(token.end)] }

  func trimmed(_ start: Int, _ end: Int) -> Int {
    var last = end
    while last > start, tokens[last - 1].kind == .blank { last -= 1 }
    return last
  }

  mutating func note(_ kind: CSSFault.Kind, from start: Int, to end: Int) {
    let last = trimmed(start, min(end, tokens.count))
    let text = collapsedText(start, last)
    let offset = start < tokens.count ? Int(tokens[start].start) : bytes.count
    faults.append(CSSFault(kind: kind, text: text, offset: offset))
  }

  /// Source text without comments, runs of blanks as one space, none at the ends.
  func collapsedText(_ start: Int, _ end: Int) -> String {
    var result: [UInt8] = []
    for place in start..<max(start, end) {
      let token = tokens[place]
      if token.kind == .blank {
        if !result.isEmpty, result.last != 0x20 { result.append(0x20) }
      } else {
        result += slice(token)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Declarations

  /// A declaration, with `index` at the semicolon or closing brace; nil, with `index` anywhere,
  /// when there is none.
  mutating func parseDeclaration(end: Int) -> Declaration? {
    let start = index
    guard tokens[start].kind == .identifier else { return nil }
    index += 1
    while index < end, tokens[index].kind == .blank { index += 1 }
    guard index < end, tokens[index].kind == .colon else { return nil }
    index += 1
    while index < end, tokens[index].kind == .blank { index += 1 }
    let from = index
    let first = Int(tokens[start].start)
    let isCustom = bytes[first] == 0x2D && bytes[first + 1] == 0x2D
    guard scanValue(end: end, isCustom: isCustom) else { return nil }
    var to = trimmed(from, index)
    let isImportant = dropImportant(from, &to)
    guard to > from || isCustom else { return nil }
    let property = propertyNumber(tokens[start], isCustom: isCustom)
    return Declaration(
      name: properties.name(property), property: property,
      value: isCustom ? collapsedText(from, to) : valueText(from, to),
      isImportant: isImportant, offset: first, isCustom: isCustom)
  }

  private mutating func propertyNumber(
    _ token: CSSToken, isCustom: Bool
  ) -> PropertyNumber {
    let plain = bytes.withUnsafeBufferPointer { bytes -> PropertyNumber? in
      let written = UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])
      for byte in written where byte == UInt8(ascii: "\\") || byte >= 0x41 && byte <= 0x5A {
        return nil
      }
      return properties.number(written)
    }
    if let plain { return plain }
    let name = unescaped(slice(token))
    return properties.number(isCustom ? name : name.asciiLowercased)
  }

  /// Moves `index` to the end of the value; false if the value cannot be one.
  private mutating func scanValue(end: Int, isCustom: Bool) -> Bool {
    var stack: [CSSToken.Kind] = []
    while index < end {
      let kind = tokens[index].kind
      switch kind {
      case .semicolon where stack.isEmpty: return true
      case .rightBrace where stack.isEmpty: return true
      case .badString, .badURL: return false
      case .function, .leftParenthesis: stack.append(.rightParenthesis)
      case .leftSquare: stack.append(.rightSquare)
      case .leftBrace:
        // A block in a value is a nested rule, unless it is a merge tag such as {{color}}.
        guard isCustom || !stack.isEmpty || isMergeTag(index) else { return false }
        stack.append(.rightBrace)
      case .rightParenthesis, .rightSquare, .rightBrace:
        guard stack.popLast() == kind else { return false }
      case .delimiter where stack.isEmpty && bytes[Int(tokens[index].start)] == 0x21:
        guard isCustom || endsWithImportant(index, end) else { return false }
      default: break
      }
      index += 1
    }
    return true
  }

  private func isMergeTag(_ place: Int) -> Bool {
    let next = Int(tokens[place].end)
    guard next < bytes.count else { return false }
    return bytes[next] == UInt8(ascii: "{") || bytes[next] == UInt8(ascii: "%")
  }

  /// `!` then `important` then the end of the declaration.
  private func endsWithImportant(_ place: Int, _ end: Int) -> Bool {
    var next = place + 1
    while next < end, tokens[next].kind == .blank { next += 1 }
    guard next < end, tokens[next].kind == .identifier,
      unescaped(slice(tokens[next])).asciiLowercased == "important"
    else { return false }
    next += 1
    while next < end, tokens[next].kind == .blank { next += 1 }
    return next >= end || tokens[next].kind == .semicolon || tokens[next].kind == .rightBrace
  }

  private func dropImportant(_ from: Int, _ to: inout Int) -> Bool {
    guard to - from >= 2, tokens[to - 1].kind == .identifier else { return false }
    var mark = to - 2
    while mark > from, tokens[mark].kind == .blank { mark -= 1 }
    guard tokens[mark].kind == .delimiter, bytes[Int(tokens[mark].start)] == 0x21,
      unescaped(slice(tokens[to - 1])).asciiLowercased == "important"
    else { return false }
    to = trimmed(from, mark)
    return true
  }

  // MARK: Values

  /// The value as mail clients like it: no comment, single blanks, six-digit colors, single
  /// quotes. Anything that holds a merge tag stays byte for byte.
  private func valueText(_ from: Int, _ to: Int) -> String {
    let range = Int(tokens[from].start)..<Int(tokens[to - 1].end)
    if isWrittenWell(from, to) || holdsMergeTag(range) {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var result: [UInt8] = []
    result.reserveCapacity(range.count + 6)
    var place = from
    while place < to {
      let token = tokens[place]
      switch token.kind {
      case .blank:
        let atComma = result.last == UInt8(ascii: ",") || result.last == UInt8(ascii: "(")
        let beforeComma =
          tokens[place + 1].kind == .comma
          || tokens[place + 1].kind == .rightParenthesis
        if !atComma, !beforeComma { result.append(0x20) }
      case .hash: result += widened(slice(token))
      case .string: result += requoted(slice(token))
      case .function:
        if let (color, end) = colorFunction(place, to) {
          result += Array(color.utf8)
          place = end
        } else {
          result += slice(token)
        }
      default:
        if token.followsComment, place > from, tokens[place - 1].kind != .blank,
          result.last != UInt8(ascii: ",")
        {
          result.append(0x20)
        }
        result += slice(token)
      }
      place += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Nothing to change: single blanks, none beside commas, no short color, string or function.
  private func isWrittenWell(_ from: Int, _ to: Int) -> Bool {
    for place in from..<to {
      let token = tokens[place]
      if token.followsComment { return false }
      switch token.kind {
      case .hash where token.end - token.start == 7: continue
      case .hash, .string, .function, .comma, .leftBrace: return false
      case .blank where token.end - token.start > 1 || bytes[Int(token.start)] != 0x20:
        return false
      default: continue
      }
    }
    return true
  }

  private func holdsMergeTag(_ range: Range<Int>) -> Bool {
    for place in range {
      switch bytes[place] {
      case UInt8(ascii: "{"), UInt8(ascii: "|"): return true
      default: continue
      }
    }
    return false
  }

  private func widened(_ hash: ArraySlice<UInt8>) -> [UInt8] {
    let digits = hash.dropFirst()
    guard digits.count == 3 || digits.count == 4, digits.allSatisfy({ hexValue($0) != nil }) else {
      return Array(hash)
    }
    return [UInt8(ascii: "#")] + digits.flatMap { [$0, $0] }
  }

  /// Single quotes survive in a style attribute without an entity.
  private func requoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.first == UInt8(ascii: "\""), text.last == UInt8(ascii: "\""), text.count >= 2,
      !text.contains(UInt8(ascii: "'")), !text.contains(UInt8(ascii: "\\"))
    else { return Array(text) }
    return [UInt8(ascii: "'")] + text.dropFirst().dropLast() + [UInt8(ascii: "'")]
  }

  /// `rgb(0 128 0)` makes Gmail drop the whole attribute and Word knows no `hsl()`: both become
  /// six digits, or the old comma form when translucent.
  private func colorFunction(_ place: Int, _ to: Int) -> (text: String, end: Int)? {
    let name = String(decoding: slice(tokens[place]), as: UTF8.self).asciiLowercased
    guard ["rgb(", "rgba(", "hsl(", "hsla("].contains(name) else { return nil }
    var end = place + 1
    while end < to, tokens[end].kind != .rightParenthesis {
      guard tokens[end].kind != .function else { return nil }
      end += 1
    }
    guard end < to else { return nil }
    let text = String(
      decoding: bytes[Int(tokens[place].start)..<Int(tokens[end].end)], as: UTF8.self)
    guard let color = Color(css: text) else { return nil }
    if color.isOpaque { return (color.hex, end) }
    return ("rgba(\(color.red),\(color.green),\(color.blue),\(share(of: color.alpha)))", end)
  }

  /// As CSS Color 4 §15.1 writes an alpha: two decimals where they give the same byte, else three.
  private func share(of alpha: UInt8) -> Double {
    let share = Double(alpha) / 255
    let short = (share * 100).rounded() / 100
    return (short * 255).rounded() == Double(alpha) ? short : (share * 1000).rounded() / 1000
  }
}
