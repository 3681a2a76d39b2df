/// The names in the selectors and values of a sheet, found byte by byte: regular expressions took
/// most of the time that a script takes to assemble.
enum StyleNames {
  /// Each token that a value uses, as `var(--name` has it.
  static func tokens(in value: String) -> [String] {
    let bytes = Array(value.utf8)
    return tokenRanges(in: bytes).map { text(bytes[$0]) }
  }

  /// The value with other names for its tokens.
  static func renamingTokens(in value: String, _ name: (String) -> String?) -> String {
    let bytes = Array(value.utf8)
    let places = tokenRanges(in: bytes).compactMap { range in
      name(text(bytes[range])).map { (range: range, text: $0) }
    }
    return replacing(places, in: bytes) ?? value
  }

  /// The value with other values in the place of `var(--name)`, where that has no second part.
  static func replacingTokens(in value: String, with other: (String) -> String?) -> String {
    let bytes = Array(value.utf8)
    let places = tokenRanges(in: bytes).compactMap { range -> (range: Range<Int>, text: String)? in
      guard range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: ")") else {
        return nil
      }
      let whole = (range.lowerBound - opening.count)..<(range.upperBound + 1)
      return other(text(bytes[range])).map { (whole, $0) }
    }
    return replacing(places, in: bytes) ?? value
  }

  /// The selector with other names for its classes.
  static func renamingClasses(in selector: String, _ name: (String) -> String?) -> String {
    let bytes = Array(selector.utf8)
    var places: [(range: Range<Int>, text: String)] = []
    each(in: bytes) { mark, range in
      guard mark == UInt8(ascii: "."), let other = name(text(bytes[range])) else { return }
      places.append((range, other))
    }
    return replacing(places, in: bytes) ?? selector
  }

  /// The classes that a selector names, in parentheses too.
  static func classes(in selector: String) -> [String] {
    let bytes = Array(selector.utf8)
    var found: [String] = []
    each(in: bytes) { mark, range in
      if mark == UInt8(ascii: ".") { found.append(text(bytes[range])) }
    }
    return found
  }

  /// The names that a selector asks for, each with the `.`, `#` or `:` before it. What stands in
  /// parentheses or brackets is left out, but for what `:has` must find.
  static func wanted(by selector: String) -> [(mark: UInt8?, name: String)] {
    let bytes = withoutArguments(openingHas(Array(selector.utf8)))
    var found: [(mark: UInt8?, name: String)] = []
    each(in: bytes) { mark, range in found.append((mark, text(bytes[range]))) }
    return found
  }

  /// The word in a selector's first `:lang(word)`.
  static func language(in selector: String) -> String? {
    let bytes = Array(selector.utf8)
    let opening = Array(":lang(".utf8)
    return starts(of: opening, in: bytes).lazy.compactMap { start -> String? in
      let word = bytes[(start + opening.count)...].prefix { $0 != UInt8(ascii: "-") && isPart($0) }
      guard !word.isEmpty, word.endIndex < bytes.count, bytes[word.endIndex] == UInt8(ascii: ")")
      else { return nil }
      return text(word)
    }.first
  }

  /// `#ffffff` is `#fff`.
  static func shorteningColors(in value: String) -> String {
    let bytes = Array(value.utf8)
    var places: [(range: Range<Int>, text: String)] = []
    for start in starts(of: [UInt8(ascii: "#")], in: bytes) {
      let digits = bytes[(start + 1)...].prefix(6)
      let end = start + 7
      let isWhole = end >= bytes.count || bytes[end] == UInt8(ascii: "-") || !isPart(bytes[end])
      guard digits.count == 6, digits.allSatisfy(isHexadecimal), isWhole,
        stride(from: start + 1, to: end, by: 2).allSatisfy({ bytes[$0] == bytes[$0 + 1] })
      else { continue }
      let short = [bytes[start + 1], bytes[start + 3], bytes[start + 5]]
      places.append(((start + 1)..<end, text(short)))
    }
    return replacing(places, in: bytes) ?? value
  }
}

extension StyleNames {
  private static let opening = Array("var(".utf8)

  private static func tokenRanges(in bytes: [UInt8]) -> [Range<Int>] {
    starts(of: opening + Array("--".utf8), in: bytes).compactMap { start in
      let name = bytes[(start + opening.count)...].prefix(while: isPart)
      return name.count > 2 ? name.indices : nil
    }
  }

  private static func starts(of wanted: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard bytes.count >= wanted.count, let first = wanted.first else { return [] }
    return (0...(bytes.count - wanted.count)).filter { start in
      bytes[start] == first && bytes[start...].starts(with: wanted)
    }
  }

  /// Calls with each name that begins with a letter, a class's also with `-` or `_`, and the mark
  /// before it.
  private static func each(in bytes: [UInt8], _ body: (UInt8?, Range<Int>) -> Void) {
    var index = 0
    while index < bytes.count {
      let isMark = ".#:".utf8.contains(bytes[index])
      let start = isMark ? index + 1 : index
      let isClass = bytes[index] == UInt8(ascii: ".")
      guard start < bytes.count,
        isLetter(bytes[start]) || isClass && isPart(bytes[start]) && !isDigit(bytes[start])
      else {
        index += 1
        continue
      }
      let name = bytes[start...].prefix(while: isPart).indices
      body(isMark ? bytes[index] : nil, name)
      index = name.upperBound
    }
  }

  /// `:has(x)` as ` x `.
  private static func openingHas(_ bytes: [UInt8]) -> [UInt8] {
    let opening = Array(":has(".utf8)
    var result = bytes
    for start in starts(of: opening, in: bytes).reversed() {
      let inside = bytes[(start + opening.count)...].prefix { !"()".utf8.contains($0) }
      guard inside.endIndex < bytes.count, bytes[inside.endIndex] == UInt8(ascii: ")") else {
        continue
      }
      result.replaceSubrange(start...inside.endIndex, with: [0x20] + inside + [0x20])
    }
    return result
  }

  private static func withoutArguments(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let end: Int? =
        switch bytes[index] {
        case UInt8(ascii: "("): bytes[(index + 1)...].firstIndex { "()".utf8.contains($0) }
        case UInt8(ascii: "["): bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "]"))
        default: nil
        }
      if let end, bytes[end] != UInt8(ascii: "(") {
        index = end + 1
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// nil when there is nothing to replace.
  private static func replacing(
    _ places: [(range: Range<Int>, text: String)], in bytes: [UInt8]
  ) -> String? {
    guard !places.isEmpty else { return nil }
    var result: [UInt8] = []
    var index = 0
    for (range, text) in places {
      result += bytes[index..<range.lowerBound]
      result += text.utf8
      index = range.upperBound
    }
    return text(result + bytes[index...])
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x66).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// What may stand inside a name, as CSS has it.
  private static func isPart(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
