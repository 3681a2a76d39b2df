import Diagnostics

/// What the values of common properties may be made of.
///
/// A line names, for some properties, the words and the types of value they take, in any order:
/// enough to find a misspelt word, a missing or unknown unit, a negative size or a value too many.
/// Functions are let pass, and so is every value with a variable, a prefixed word or a placeholder.
struct StyleGrammar: Sendable {
  private var words: Set<String> = []
  private var types: Types = []
  /// How many values may stand side by side.
  private var most = 1
  private var allowsCommas = false
  /// How many slashes may divide each part.
  private var slashes = 0
  /// How many parts commas may make, and how many lengths each has.
  private var parts = 0...Int.max
  private var lengths = 0...Int.max
  private var range: ClosedRange<Double>?
  /// SVG is lenient with commas.
  private var isOfDrawing = false
  /// Which functions may stand there; empty: any.
  private var functions: Set<String> = []

  private struct Types: OptionSet {
    let rawValue: UInt16
    static let length = Types(rawValue: 1)
    static let percentage = Types(rawValue: 2)
    static let number = Types(rawValue: 4)
    static let integer = Types(rawValue: 8)
    static let angle = Types(rawValue: 16)
    static let time = Types(rawValue: 32)
    static let color = Types(rawValue: 64)
    static let string = Types(rawValue: 128)
    static let image = Types(rawValue: 256)
    static let positive = Types(rawValue: 512)
    static let any = Types(rawValue: 1024)
    static let resolution = Types(rawValue: 2048)
    static let ident = Types(rawValue: 4096)
  }

  static func of(_ property: String) -> StyleGrammar? { all[property] }

  /// The first of `tokens`, white space left out, that the property does not take.
  func fault(
    _ tokens: ArraySlice<CSSToken>, _ name: String, _ bytes: ValueBytes, isAttribute: Bool = false
  ) -> ValueFault? {
    if isAttribute, !isOfDrawing {
      // Numbers stand for lengths, and negative ones are drawn as if they were not there.
      var grammar = self
      if types.contains(.length) {
        grammar.types.insert(.number)
        grammar.types.remove(.positive)
      }
      grammar.isOfDrawing = true
      return grammar.fault(tokens, name, bytes, isAttribute: true)
    }
    var tokens = tokens
    if let mark = tokens.firstIndex(where: { isMark("!", $0, bytes) }) { tokens = tokens[..<mark] }
    if holdsFree(tokens, bytes) { return nil }
    if tokens.count == 1, let word = tokens.first, word.kind == .identifier,
      Self.everywhere.contains(bytes.lowercasedText(word.range))
    {
      return nil
    }
    var index = tokens.startIndex
    var part = Part()
    while index < tokens.endIndex {
      let end = CSSTokenReader.end(of: index, in: tokens)
      if let found = take(tokens[index..<end], &part, name, bytes, isAlone: tokens.count == 1) {
        return found
      }
      index = end
    }
    if let found = close(part, name, tokens.last) { return found }
    if parts.contains(part.number) { return nil }
    let place = tokens.first?.range.lowerBound ?? 0
    return Values.fault(place, "'\(name)' takes \(Self.words(parts)), not \(part.number)")
  }

  /// What stands between two commas.
  private struct Part {
    var number = 1
    var count = 0
    var inDivision = 0
    var slashes = 0
    var lengths = 0
    var isWord = false
  }

  /// One value, with all that it holds if it is a function.
  private func take(
    _ tokens: ArraySlice<CSSToken>, _ part: inout Part, _ name: String, _ bytes: ValueBytes,
    isAlone: Bool
  ) -> ValueFault? {
    guard let token = tokens.first else { return nil }
    let place = token.range.lowerBound
    if token.kind == .comma, allowsCommas {
      if let found = close(part, name, token) { return found }
      part = Part(number: part.number + 1)
      return nil
    }
    if token.kind == .comma, !isOfDrawing {
      return Values.fault(place, "',' may not stand here")
    }
    if slashes > 0, isMark("/", token, bytes) {
      if part.inDivision == 0 { return Values.fault(place, "a value is missing beside '/'") }
      part.slashes += 1
      part.inDivision = 0
      return part.slashes > slashes
        ? Values.fault(place, "'/' may stand \(slashes == 1 ? "once" : "\(slashes) times") here")
        : nil
    }
    part.count += 1
    part.inDivision += 1
    part.isWord = token.kind == .identifier && words.contains(bytes.lowercasedText(token.range))
    let isMath = token.kind == .function && CSSUnits.isMath(bytes, token.nameRange)
    if token.kind == .number || token.kind == .dimension || isMath { part.lengths += 1 }
    if let reason = reason(token, name, bytes, isAlone: isAlone) {
      return Values.fault(place, reason)
    }
    if token.kind == .function {
      if functions.isEmpty, let reason = StyleFunctions.reason(token, name, takes, bytes) {
        return Values.fault(place, reason)
      }
      if let found = StyleFunctions.fault(tokens, name, functions, bytes) { return found }
    }
    guard part.inDivision > most else { return nil }
    let values = most == 1 ? "one value" : "at most \(most) values"
    return Values.fault(place, "'\(name)' takes \(values)")
  }

  /// At a comma or the end.
  private func close(_ part: Part, _ name: String, _ last: CSSToken?) -> ValueFault? {
    guard let last else { return nil }
    let place = last.range.lowerBound
    if allowsCommas, part.count == 0 {
      return Values.fault(place, "a value is missing beside ','")
    }
    if part.slashes > 0, part.inDivision == 0 {
      return Values.fault(place, "a value is missing beside '/'")
    }
    if lengths.contains(part.lengths) || part.isWord && part.count == 1 && part.number == 1 {
      return nil
    }
    return Values.fault(place, "'\(name)' takes \(Self.words(lengths)) lengths")
  }

  /// Whether what such functions make can be a value here.
  private func takes(_ sort: StyleFunctions.Sort) -> Bool {
    if types.contains(.any) { return true }
    let measures: Types = [.length, .percentage, .number, .integer, .angle, .time, .resolution]
    return switch sort {
    case .color: types.contains(.color)
    case .image: types.contains(.image)
    case .measure: !types.isDisjoint(with: measures)
    case .text: types.contains(.string)
    case .size: words.contains("fit-content")
    case .other: false
    }
  }

  private static func words(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }

  private func isMark(_ mark: Unicode.Scalar, _ token: CSSToken, _ bytes: ValueBytes) -> Bool {
    token.kind == .delimiter && bytes[token.range.lowerBound] == .ascii(mark)
  }

  /// Calculations have marks that mean nothing elsewhere.
  private func holdsFree(_ tokens: ArraySlice<CSSToken>, _ bytes: ValueBytes) -> Bool {
    var depth = 0
    for token in tokens {
      if CSSTokenReader.isClosing(token.kind) { depth -= 1 }
      let isSign =
        depth > 0 && token.kind == .delimiter
        && ["+", "-", "*"].contains(bytes.text(token.range))
      if !isSign, isFree(token, bytes) { return true }
      if CSSTokenReader.closing(token.kind) != nil { depth += 1 }
    }
    return false
  }

  /// What may stand for anything: `var()` and its like, prefixed words, escapes, placeholders.
  private func isFree(_ token: CSSToken, _ bytes: ValueBytes) -> Bool {
    switch token.kind {
    case .function:
      return ["var", "env", "attr", "if", "inherit", "random", "first-valid", "toggle"]
        .contains(bytes.lowercasedText(token.nameRange))
        || bytes[token.range.lowerBound] == .ascii("-")
    case .identifier:
      return bytes[token.range.lowerBound] == .ascii("-")
        || token.range.contains { bytes[$0] == .ascii("\\") }
    case .leftBrace, .leftBracket, .delimiter:
      return !isMark("/", token, bytes) && !isMark("!", token, bytes)
    default: return false
    }
  }

  private func reason(
    _ token: CSSToken, _ name: String, _ bytes: ValueBytes, isAlone: Bool
  ) -> String? {
    let text = bytes.text(token.range)
    switch token.kind {
    case .identifier: return word(text, name, isAlone: isAlone)
    case .number: return number(token, text, name, bytes)
    case .dimension: return dimension(token, text, name, bytes)
    case .percentage:
      if types.contains(.percentage) { return sign(text) }
    case .string: if types.contains(.string) || types.contains(.any) { return nil }
    case .hash: if types.contains(.color) || types.contains(.any) { return nil }
    case .url: if types.contains(.image) || types.contains(.any) { return nil }
    default: return nil
    }
    return "'\(text)' is no value of '\(name)'"
  }

  private func word(_ text: String, _ name: String, isAlone: Bool) -> String? {
    let word = text.lowercased()
    if words.contains(word) || !types.isDisjoint(with: [.any, .ident]) { return nil }
    if types.contains(.color), CSSColors.isName(word) { return nil }
    if Self.everywhere.contains(word) {
      return isAlone ? nil : "'\(word)' stands alone"
    }
    if types == .color { return "'\(text)' is no color" }
    let nearest = nearestName(to: word, among: words)
    let hint = nearest.map { ", did you mean '\($0)'?" } ?? ""
    return "'\(text)' is no value of '\(name)'\(hint)"
  }

  private func number(
    _ token: CSSToken, _ text: String, _ name: String, _ bytes: ValueBytes
  ) -> String? {
    if CSSUnits.isZero(bytes, token.range),
      !types.isDisjoint(with: [.length, .any, .number, .angle])
    {
      return nil
    }
    if types.contains(.number) || types.contains(.any) { return sign(text) ?? span(text) }
    if types.contains(.integer) {
      return token.isInteger ? sign(text) ?? span(text) : "'\(text)' is no whole number"
    }
    if types.contains(.length) || types.contains(.time) || types.contains(.angle) {
      return "'\(text)' needs a unit"
    }
    return "'\(text)' is no value of '\(name)'"
  }

  private func dimension(
    _ token: CSSToken, _ text: String, _ name: String, _ bytes: ValueBytes
  ) -> String? {
    if types.contains(.any) { return nil }
    let unit = bytes.lowercasedText(token.nameRange)
    if unit.contains("\\") { return nil }
    if CSSUnits.isLength(bytes, token.nameRange) {
      if types.contains(.length) { return sign(text) }
    } else if ["s", "ms"].contains(unit) {
      if types.contains(.time) { return sign(text) }
    } else if ["deg", "grad", "rad", "turn"].contains(unit) {
      if types.contains(.angle) { return nil }
    } else if ["fr", "dpi", "dpcm", "dppx", "x", "hz", "khz", "db", "st"].contains(unit) {
      if types.contains(.resolution) { return nil }
    } else {
      return "'\(unit)' is no unit"
    }
    return "'\(text)' is no value of '\(name)'"
  }

  private func sign(_ text: String) -> String? {
    types.contains(.positive) && text.hasPrefix("-") ? "'\(text)' may not be negative" : nil
  }

  private func span(_ text: String) -> String? {
    guard let range, let number = Double(text), !range.contains(number) else { return nil }
    return "'\(text)' is not from \(Int(range.lowerBound)) to \(Int(range.upperBound))"
  }

  private static let everywhere: Set<String> = [
    "inherit", "initial", "unset", "revert", "revert-layer", "revert-rule",
  ]

  // MARK: Table

  private static let all: [String: StyleGrammar] = {
    var all: [String: StyleGrammar] = [:]
    let text = "\(StyleGrammarTable.text)\n\(StyleGrammarTable.rest)"
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      let grammar = StyleGrammar(parts[1])
      for name in parts[0].split(separator: " ") { all[String(name)] = grammar }
    }
    return all
  }()

  private static let typeNames: [Substring: Types] = [
    "<length>": .length, "<%>": .percentage, "<number>": .number, "<integer>": .integer,
    "<angle>": .angle, "<time>": .time, "<color>": .color, "<string>": .string,
    "<image>": .image, "<any>": .any, "<positive>": .positive,
    "<ident>": .ident, "<fr>": .resolution,
  ]

  private init(_ text: Substring) {
    for word in text.split(separator: " ") {
      if let type = Self.typeNames[word] {
        types.insert(type)
      } else if word == "<,>" {
        allowsCommas = true
      } else if word == "</>" {
        slashes = 1
      } else if word.hasSuffix("()") {
        functions.insert(String(word))
      } else if word.hasPrefix("<"), let limits = Self.limits(word.dropFirst(2).dropLast()) {
        set(word[word.index(after: word.startIndex)], limits)
      } else {
        words.insert(String(word))
      }
    }
  }

  /// `<x4>`: values side by side; `</3>`: slashes; `<n4>`: parts; `<l2-4>`: lengths; `<r1-1000>`.
  private mutating func set(_ mark: Character, _ limits: ClosedRange<Int>) {
    switch mark {
    case "x": most = limits.upperBound
    case "/": slashes = limits.upperBound
    case "n":
      parts = limits
      allowsCommas = true
    case "l": lengths = limits
    default: range = Double(limits.lowerBound)...Double(limits.upperBound)
    }
  }

  private static func limits(_ text: Substring) -> ClosedRange<Int>? {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard let first = numbers.first, let last = numbers.last, first <= last else { return nil }
    return first...last
  }
}
