extension Values {
  /// `sizes` and `imagesizes`: sizes with their media conditions, the last one without.
  package static func sourceSizes(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    var grammar = SourceSizeGrammar(bytes)
    return grammar.fault()
  }

  /// `auto`, alone or before a list, which only an image that loads lazily may have.
  package static func sizesBeginWithAuto(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = bytes.skippingSpaces(from: 0)
    guard start + 4 <= bytes.count, bytes.matchesIgnoringCase("auto", in: start..<start + 4) else {
      return false
    }
    let end = bytes.skippingSpaces(from: start + 4)
    return end == bytes.count || bytes[end] == .ascii(",")
  }
}

struct SourceSizeGrammar {
  private let bytes: ValueBytes
  private let tokens: [CSSToken]

  init(_ bytes: ValueBytes) {
    self.bytes = bytes
    tokens = CSSTokenReader(bytes).tokens
  }

  mutating func fault() -> ValueFault? {
    if tokens.allSatisfy({ $0.kind == .whitespace }) {
      return Values.fault(0, "a size is needed here")
    }
    var start = 0
    var depth = 0
    var isFirst = true
    var warning: ValueFault?
    for index in 0...tokens.count {
      let kind = index < tokens.count ? tokens[index].kind : nil
      if kind == .broken {
        return Values.fault(tokens[index].range.lowerBound, "the text does not end")
      }
      if let kind, CSSTokenReader.closing(kind) != nil { depth += 1 }
      if let kind, CSSTokenReader.isClosing(kind) { depth -= 1 }
      guard kind == nil || kind == .comma && depth == 0 else { continue }
      let isLast = kind == nil
      if let found = entryFault(start..<index, isFirst: isFirst, isLast: isLast) {
        if !found.isWarning { return found }
        warning = warning ?? found
      }
      isFirst = false
      start = index + 1
    }
    return warning
  }

  private func offset(_ index: Int) -> Int {
    index < tokens.count ? tokens[index].range.lowerBound : bytes.count
  }

  private func entryFault(_ entry: Range<Int>, isFirst: Bool, isLast: Bool) -> ValueFault? {
    var entry = entry
    while let last = entry.last, tokens[last].kind == .whitespace { entry.removeLast() }
    while let first = entry.first, tokens[first].kind == .whitespace { entry.removeFirst() }
    guard let first = entry.first, let last = entry.last else {
      return Values.fault(offset(entry.lowerBound), "a size is needed here")
    }
    let sizeStart = startOfSize(entry)
    if first == last, isWord("auto", tokens[first]) {
      if !isFirst { return Values.fault(offset(first), "'auto' may only stand first") }
      let end = tokens[first].range.upperBound
      if offset(first) == 0, end == bytes.count || bytes[end] == .ascii(",") { return nil }
      return Values.warning(offset(first), "no white space may stand around 'auto'")
    }
    if let found = balanceFault(entry) ?? sizeFault(sizeStart..<entry.upperBound) { return found }
    if sizeStart == entry.lowerBound {
      return isLast ? nil : Values.fault(offset(first), "only the last size has no media condition")
    }
    let conditionEnd = offset(sizeStart)
    var media = MediaQueryGrammar(bytes, from: offset(first), to: conditionEnd)
    if let found = media.conditionFault() { return found }
    media.reader.skipSpaces()
    if let rest = media.reader.current {
      return Values.fault(rest.range.lowerBound, "'\(bytes.text(rest.range))' may not stand here")
    }
    // A browser takes an unknown feature for false and goes on to the next size.
    if let warning = media.warning { return warning }
    return isLast ? Values.warning(offset(first), "the last size has no media condition") : nil
  }

  private func isWord(_ word: StaticString, _ token: CSSToken) -> Bool {
    token.kind == .identifier && bytes.matchesIgnoringCase(word, in: token.range)
  }

  /// The last component of the entry: a token, or a function with all in it.
  private func startOfSize(_ entry: Range<Int>) -> Int {
    var index = entry.upperBound - 1
    guard tokens[index].kind == .rightParenthesis else { return index }
    var depth = 0
    while index >= entry.lowerBound {
      let kind = tokens[index].kind
      if CSSTokenReader.isClosing(kind) { depth += 1 }
      if CSSTokenReader.closing(kind) != nil { depth -= 1 }
      if depth == 0 { return index }
      index -= 1
    }
    return entry.lowerBound
  }

  private func balanceFault(_ entry: Range<Int>) -> ValueFault? {
    let end =
      entry.upperBound < tokens.count ? tokens[entry.upperBound].range.lowerBound : bytes.count
    var reader = CSSTokenReader(bytes, from: offset(entry.lowerBound), to: end)
    while reader.current != nil {
      if let current = reader.current, CSSTokenReader.isClosing(current.kind) {
        return Values.fault(reader.offset, "'\(reader.text(current))' has no partner")
      }
      if let found = reader.skipComponent() { return found }
    }
    return nil
  }

  private func sizeFault(_ size: Range<Int>) -> ValueFault? {
    let token = tokens[size.lowerBound]
    let place = token.range.lowerBound
    switch token.kind {
    case .function where CSSUnits.isMath(bytes, token.nameRange):
      guard let found = MathGrammar.lengthFault(bytes, place..<offset(size.upperBound)) else {
        return nil
      }
      let share = tokens[size].first { $0.kind == .percentage }
      return share.map { Values.warning($0.range.lowerBound, "a size may hold no percentage") }
        ?? found
    case .dimension:
      guard CSSUnits.isLength(bytes, token.nameRange) else {
        return Values.fault(token.unit, "'\(bytes.text(token.nameRange))' is no unit of length")
      }
      return isNegative(token) ? Values.fault(place, "a size may not be negative") : nil
    case .number:
      if CSSUnits.isZero(bytes, token.range) { return nil }
      return Values.fault(token.range.upperBound, "a size needs a unit")
    case .percentage: return Values.fault(place, "a size may not be a percentage")
    default: return Values.fault(place, "a length is needed here, not '\(bytes.text(token.range))'")
    }
  }

  private func isNegative(_ token: CSSToken) -> Bool {
    bytes[token.range.lowerBound] == .ascii("-")
      && !CSSUnits.isZero(bytes, token.range.lowerBound..<token.unit)
  }
}
