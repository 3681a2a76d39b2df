/// A parsed style sheet: rules in source order, nesting already flattened.
struct StyleSheet {
  var rules: [Rule] = []
  var faults: [CSSFault] = []

  enum Rule {
    case style(StyleRule)
    case at(AtRule)
  }
}

struct StyleRule {
  var list: SelectorList
  var declarations: [Declaration]
  /// Byte offset in the source.
  var offset: Int

  var selectors: [ComplexSelector] { list.selectors }

  /// Source text of each selector, blanks collapsed, `&` replaced.
  var texts: [String] { list.texts }
}

/// Selectors with their texts, which are made when they are asked for: of most rules, never.
struct SelectorList {
  private(set) var selectors: [ComplexSelector]
  /// What the selectors are written in.
  private let source: [UInt8]
  /// Of a nested rule, whose texts are not written anywhere.
  private let replaced: [String]?

  init(_ selectors: [ComplexSelector], in source: [UInt8]) {
    self.selectors = selectors
    self.source = source
    replaced = nil
  }

  /// - Parameter parent: what `&` stands for; each selector once for each of these.
  init(_ selectors: [ComplexSelector], in source: [UInt8], parent: SelectorList) {
    let parents = parent.texts
    self.selectors = selectors.flatMap { Array(repeating: $0, count: parents.count) }
    self.source = source
    replaced = selectors.flatMap { selector in
      let text = CSSTokenizer.collapsed(source, selector.source)
      let isJoined = !text.utf8.contains(UInt8(ascii: "&"))
      return parents.map { isJoined ? $0 + " " + text : text.replacingAmpersand(with: $0) }
    }
  }

  var texts: [String] { replaced ?? selectors.map { CSSTokenizer.collapsed(source, $0.source) } }

  func text(_ place: Int) -> String {
    replaced?[place] ?? CSSTokenizer.collapsed(source, selectors[place].source)
  }
}

extension CSSTokenizer {
  /// A part of a source without comments, each run of blanks as one space.
  fileprivate static func collapsed(_ source: [UInt8], _ range: Range<Int32>) -> String {
    let part = source[Int(range.lowerBound)..<Int(range.upperBound)]
    guard needsCollapsing(part) else { return String(decoding: part, as: UTF8.self) }
    let bytes = Array(part)
    var result: [UInt8] = []
    for token in tokens(of: bytes) {
      if token.kind == .blank {
        if result.last != 0x20 { result.append(0x20) }
      } else {
        result += bytes[Int(token.start)..<Int(token.end)]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func needsCollapsing(_ bytes: ArraySlice<UInt8>) -> Bool {
    var before: UInt8 = 0
    for byte in bytes {
      if isBlank(byte), byte != 0x20 || before == 0x20 { return true }
      if byte == UInt8(ascii: "*"), before == UInt8(ascii: "/") { return true }
      before = byte
    }
    return false
  }
}

extension String {
  fileprivate func replacingAmpersand(with parent: String) -> String {
    var result = ""
    for (place, part) in split(separator: "&", omittingEmptySubsequences: false).enumerated() {
      result += place == 0 ? String(part) : parent + part
    }
    return result
  }
}

struct AtRule {
  enum Body {
    case none
    case rules([StyleSheet.Rule])
    /// Between the braces, as written.
    case raw(String)
  }

  var name: String
  var prelude: String
  var body: Body
  var offset: Int
}

struct Declaration {
  /// In lower case, but for custom properties.
  var name: String
  var property: PropertyNumber
  var value: String
  var isImportant: Bool
  var offset: Int
  let isCustom: Bool
  /// May hold `var()`.
  let usesVariable: Bool
  /// Speaks to the client about the whole message, and only in a style element.
  let isScheme: Bool

  init(
    name: String, property: PropertyNumber, value: String, isImportant: Bool, offset: Int,
    isCustom: Bool = false
  ) {
    self.name = name
    self.property = property
    self.value = value
    self.isImportant = isImportant
    self.offset = offset
    self.isCustom = isCustom
    usesVariable = value.holdsVariable
    isScheme = name.utf8.count > 11 && (name == "color-scheme" || name == "supported-color-schemes")
  }
}

/// What the parser left out, as CSS demands, and where.
struct CSSFault {
  enum Kind: Hashable {
    case badSelector
    case badDeclaration
    case unclosedBlock
    case ruleWithoutBlock
  }

  var kind: Kind
  var text = ""
  var offset: Int
}
