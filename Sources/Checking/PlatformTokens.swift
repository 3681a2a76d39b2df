import Configuring

/// The ways in which platforms mark what they replace.
enum TokenFamily: CaseIterable {
  /// `%%NAME%%`
  case percent
  /// `{{ name }}` and `{% tag %}`
  case doubleBrace
  /// `{name}`
  case singleBrace
  /// `{$name}`
  case smarty
  /// `${name}`
  case dollarBrace
  /// `[name]`
  case bracket

  /// What opens and closes a mark; the longer first.
  var marks: [(open: String, close: String)] {
    switch self {
    case .percent: [("%%", "%%")]
    case .doubleBrace: [("{{", "}}"), ("{%", "%}")]
    case .singleBrace: [("{", "}")]
    case .smarty: [("{$", "}")]
    case .dollarBrace: [("${", "}")]
    case .bracket: [("[", "]")]
    }
  }

  /// Code is full of braces and brackets: inside the plain ones only a bare word is a token.
  func isToken(_ inside: Substring) -> Bool {
    switch self {
    case .percent, .singleBrace, .bracket:
      return !inside.isEmpty && inside.first?.isNumber == false
        && inside.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    case .doubleBrace, .smarty, .dollarBrace:
      return !inside.isEmpty && !inside.contains("\n")
    }
  }
}

/// Every token that the guides of a project list, and whose it is.
struct PlatformTokens {
  private let platforms: [String: String]

  init(_ guides: [GuideSource]) {
    var platforms: [String: String] = [:]
    for guide in guides {
      for token in guide.tokens { platforms[token.token] = guide.title }
    }
    self.platforms = platforms
  }

  /// The title of the guide that lists exactly this token.
  func owner(of token: String) -> String? { platforms[token] }
}

/// A piece of a snippet that looks like a platform's token.
struct TokenCandidate {
  let family: TokenFamily
  let text: String
  /// Where it begins in the snippet, in scalars.
  let start: Int

  /// The listed token that it is or holds, by whole names.
  func token(among tokens: [GuideSource.Token]) -> String? {
    tokens.map(\.token).filter { holds($0) }.max { $0.count < $1.count }
  }

  private func holds(_ token: String) -> Bool {
    guard text != token else { return true }
    guard let range = text.firstRange(of: token) else { return false }
    let before = text[..<range.lowerBound].last
    let after = text[range.upperBound...].first
    return !Self.continues(before) && !Self.continues(after)
  }

  private static func continues(_ character: Character?) -> Bool {
    guard let character else { return false }
    return character.isLetter || character.isNumber || character == "_" || character == "."
  }
}

/// Finds the tokens of a snippet, past the marks of our own template language.
struct SnippetScanner {
  /// The snippet with our own tags blanked out, so that places stay what they were.
  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = Self.blankingTags(in: Array(text.unicodeScalars))
  }

  /// Our tags are `{{name}}` until `{{=<% %>=}}` changes their marks.
  private static func blankingTags(in source: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var scalars = source
    var open = Array("{{".unicodeScalars)
    var close = Array("}}".unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard scalars[index...].starts(with: open) else {
        index += 1
        continue
      }
      let inside = index + open.count
      guard let end = (inside..<scalars.count).first(where: { scalars[$0...].starts(with: close) })
      else { break }
      let text = String(String.UnicodeScalarView(scalars[inside..<end]))
      for place in index..<(end + close.count) { scalars[place] = "x" }
      index = end + close.count
      if text.hasPrefix("="), text.hasSuffix("=") {
        let marks = text.dropFirst().dropLast().split(separator: " ")
        if marks.count == 2 {
          open = Array(marks[0].unicodeScalars)
          close = Array(marks[1].unicodeScalars)
        }
      }
    }
    return scalars
  }

  private static let openers: Set<Unicode.Scalar> = ["%", "{", "$", "["]

  /// In their order; a longer mark hides the shorter one inside it.
  var candidates: [TokenCandidate] {
    let families: [TokenFamily] = [
      .percent, .doubleBrace, .smarty, .dollarBrace, .singleBrace, .bracket,
    ]
    var found: [TokenCandidate] = []
    var index = 0
    while index < scalars.count {
      guard Self.openers.contains(scalars[index]) else {
        index += 1
        continue
      }
      if let candidate = families.lazy.compactMap({ candidate($0, at: index) }).first {
        found.append(candidate)
        index += candidate.text.unicodeScalars.count
      } else {
        index += 1
      }
    }
    return found
  }

  private func candidate(_ family: TokenFamily, at index: Int) -> TokenCandidate? {
    // `[[NAME]]` is a mark for the merchant, not the platform's.
    if family == .bracket, index > 0, scalars[index - 1] == "[" { return nil }
    for (open, close) in family.marks where scalars[index...].starts(with: open.unicodeScalars) {
      let inside = index + open.unicodeScalars.count
      let limit = min(scalars.count, inside + 200)
      guard
        let end = (inside..<limit).first(where: { place in
          scalars[place...].starts(with: close.unicodeScalars)
        })
      else { continue }
      let text = String(String.UnicodeScalarView(scalars[inside..<end]))
      guard family.isToken(text[...]) else { continue }
      return TokenCandidate(family: family, text: open + text + close, start: index)
    }
    return nil
  }
}
