/// Values that an SVG renderer must be able to read. Paths are held to their grammar and words to
/// their list. A broken number or color is only doubtful: SVG says what is drawn then, and to the
/// Nu checker such pages are valid.
enum SVGValues {
  static func fault(
    _ attribute: String, of element: SVGElement, _ bytes: ValueBytes
  ) -> ValueFault? {
    if let words = element.words[attribute] {
      // SVG 2 has left it to the attribute which of the two is meant.
      return attribute == "attributeType" ? exact(bytes, words)?.doubtful : exact(bytes, words)
    }
    if element.types[attribute] == .anything { return nil }
    if let words = SVGKeywords.styleWords(attribute) { return keyword(attribute, bytes, words) }
    guard let type = element.types[attribute] else { return nil }
    // What a template fills in is judged when it is filled.
    if bytes.contains(.ascii("{")), Values.hasPlaceholder(bytes) { return nil }
    switch type {
    case .path: return PathGrammar(bytes).fault()
    case .aspectRatio: return aspectRatio(bytes)
    default: return shared(type, bytes) ?? drawn(attribute, type, bytes)?.doubtful
    }
  }

  /// Letter case and spaces count, as in the name of a namespace.
  static func exact(_ bytes: ValueBytes, _ words: [String]) -> ValueFault? {
    let all = 0..<bytes.count
    return words.contains(bytes.text(all)) ? nil : Values.unknown(bytes, all, words)
  }

  private static func drawn(
    _ attribute: String, _ type: SVGType, _ bytes: ValueBytes
  ) -> ValueFault? {
    switch type {
    case .points: SVGNumbers.points(bytes)
    case .transforms: SVGTransforms.fault(bytes)
    case .viewBox: SVGNumbers.viewBox(bytes)
    case .length: SVGNumbers.lengths(bytes, words: placeWords)
    case .size: SVGNumbers.lengths(bytes, isSize: true, words: sizeWords)
    case .lengths: SVGNumbers.lengths(bytes, isList: true, words: styleWords)
    case .number: SVGNumbers.single(bytes)
    case .positive: SVGNumbers.single(bytes, least: 0)
    case .integer: SVGNumbers.list(bytes, least: 1, most: 1, isWhole: true)
    case .numbers: SVGNumbers.list(bytes)
    case .numberPair: SVGNumbers.list(bytes, least: 1, most: 2)
    case .integerPair: SVGNumbers.list(bytes, least: 1, most: 2, isWhole: true)
    case .share: SVGNumbers.share(bytes)
    case .orient: SVGNumbers.angle(bytes, words: ["auto", "auto-start-reverse"])
    case .turn: SVGNumbers.angle(bytes, words: ["auto", "auto-reverse"])
    case .style: style(attribute, bytes)
    default: timing(type, bytes)
    }
  }

  private static func timing(_ type: SVGType, _ bytes: ValueBytes) -> ValueFault? {
    switch type {
    case .duration: SVGTiming.duration(bytes, words: ["media", "indefinite"])
    case .repeatCount: SVGTiming.repeatCount(bytes)
    case .times: SVGTiming.times(bytes)
    case .keyTimes: SVGTiming.keys(bytes, size: 1)
    case .keySplines: SVGTiming.keys(bytes, size: 4)
    default: nil
    }
  }

  /// Values that HTML has as well. Where SVG 1.1 asks for less they are only doubtful too.
  private static func shared(_ type: SVGType, _ bytes: ValueBytes) -> ValueFault? {
    switch type {
    case .id: Values.id(bytes)
    case .integerHTML: Values.integer(bytes)
    case .language: language(bytes)
    case .target: target(bytes)
    case .url: Values.foreignURL(bytes)
    case .languages: languages(bytes)
    case .media: Values.mediaQueryList(bytes)?.doubtful
    case .mime where bytes.isEmpty || bytes.matches("module", in: bytes.trimmedRange): nil
    case .mime: Values.mimeType(bytes)?.doubtful
    case .referrer: Values.referrerPolicy(bytes)
    case .cors: Values.enumerated(["anonymous", "use-credentials"], allowsEmpty: true)(bytes)
    default: nil
    }
  }

  /// A tag of the right form. SVG and MathML leave it open which ones there are.
  static func language(_ bytes: ValueBytes) -> ValueFault? {
    let fault = Values.languageTagOrEmpty(bytes)
    let parts = bytes.split(separator: .ascii("-"), omittingEmptySubsequences: false)
    let isFormed = parts.enumerated().allSatisfy { position, part in
      (1...8).contains(part.count)
        && part.allSatisfy { position == 0 ? $0.isAlpha : $0.isAlphanumeric }
    }
    return isFormed ? fault?.doubtful : fault
  }

  /// A name as XML has them, or one of the words that begin with '_'; SVG 1.1 has one more.
  private static func target(_ bytes: ValueBytes) -> ValueFault? {
    let rest = bytes.firstIndex { byte in
      let isMark = byte == .ascii("-") || byte == .ascii(".") || byte == .ascii("_")
      return !byte.isAlphanumeric && !isMark && byte != .ascii(":") && byte < 0x80
    }
    if let rest { return Values.fault(rest, "\(bytes.shown(at: rest)) may not stand in a name") }
    if bytes.matches("_replace", in: 0..<bytes.count) { return nil }
    let fault = Values.navigableTarget(bytes)
    return bytes.isEmpty ? fault : fault?.doubtful
  }

  private static func languages(_ bytes: ValueBytes) -> ValueFault? {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != .ascii(",") { end += 1 }
      let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
      let tag = part.trimmedRange
      if var found = Values.languageTagOrEmpty(UnsafeBufferPointer(rebasing: part[tag])) {
        found.offset += start + tag.lowerBound
        return found.doubtful
      }
      start = end + 1
    }
    return nil
  }

  /// CSS-wide words, which geometry takes as properties do.
  private static let styleWords: Set<String> = [
    "inherit", "initial", "unset", "revert", "revert-layer",
  ]
  private static let placeWords = styleWords.union(["left", "center", "right", "top", "bottom"])
  private static let sizeWords = styleWords.union([
    "auto", "min-content", "max-content", "fit-content", "stretch",
  ])

  // MARK: Properties

  /// One of CSS's words, or what only CSS can read: functions, and numbers where there are some.
  private static func keyword(
    _ attribute: String, _ bytes: ValueBytes, _ words: Set<String>
  ) -> ValueFault? {
    let range = bytes.trimmedRange
    if range.isEmpty { return Values.unknown(bytes, range, words.sorted()) }
    if words.contains(bytes.lowercasedText(range)) { return nil }
    if attribute == "font-weight", bytes[range.lowerBound].isDigit {
      return Values.integer(from: 1, to: 1000)(UnsafeBufferPointer(rebasing: bytes[range]))
    }
    if range.contains(where: { bytes[$0] == .ascii("(") }) { return nil }
    let takesNumbers = SVGKeywords.numeric.contains(attribute)
    let takesSeveral = SVGKeywords.several.contains(attribute)
    var count = 0
    var isLone = false
    return bytes.firstFault { token in
      count += 1
      let word = bytes.lowercasedText(token)
      isLone = isLone || SVGKeywords.lone.contains(word)
      if count > 1, isLone || !takesSeveral {
        return Values.fault(token.lowerBound, "'\(attribute)' takes one value")
      }
      let first = bytes[token.lowerBound]
      if takesNumbers, first.isDigit || first == .ascii(".") || first == .ascii("-") {
        let last = bytes[token.upperBound - 1]
        if last.isAlpha || last == .ascii("%") { return nil }
        return Values.fault(token.upperBound, "a unit is needed here")
      }
      if words.contains(word) { return nil }
      return Values.unknown(bytes, token, words.sorted())
    }
  }

  /// A property's value. SVG 1.1 lets no more pass than CSS, save for numbers without a unit and
  /// names of color profiles.
  private static func style(_ attribute: String, _ bytes: ValueBytes) -> ValueFault? {
    let range = bytes.trimmedRange
    if range.isEmpty { return Values.warning(0, "a value is needed here") }
    if bytes.matches("none", in: range), attribute == "fill" || attribute == "stroke" { return nil }
    let tokens = CSSTokenReader(bytes).tokens.filter { $0.kind != .whitespace }
    if let broken = tokens.first(where: { $0.kind == .broken }) {
      return Values.fault(broken.range.lowerBound, "the value does not end")
    }
    return StyleValues.fault(tokens, attribute, bytes, isAttribute: true)
  }

  private static func aspectRatio(_ bytes: ValueBytes) -> ValueFault? {
    var place = 0
    let found = bytes.firstFault { token in
      let word = bytes.text(token)
      if place == 0, word == "defer" { return nil }
      place += 1
      if place == 1, word == "none" || alignments.contains(word) { return nil }
      if place == 2, word == "meet" || word == "slice" { return nil }
      let rule = "must be 'none', or a place such as 'xMidYMid' with 'meet' or 'slice'"
      return Values.fault(token.lowerBound, "'\(word)' \(rule)")
    }
    if found != nil || place > 0 { return found }
    return Values.fault(0, "a place such as 'xMidYMid' is needed here")
  }

  private static let alignments: Set<String> = [
    "xMinYMin", "xMidYMin", "xMaxYMin", "xMinYMid", "xMidYMid", "xMaxYMid", "xMinYMax",
    "xMidYMax", "xMaxYMax",
  ]
}
