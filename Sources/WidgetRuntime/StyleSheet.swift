import Diagnostics

/// A sheet in pieces, as far as slimming it needs: selectors, declarations and at-rules, blanks and
/// comments gone.
struct StyleSheet {
  indirect enum Rule {
    case style(selectors: [String], declarations: [(name: String, value: String)])
    /// An at-rule with rules inside, such as `@media`; `@keyframes` is one whose selectors are
    /// left alone.
    case group(prelude: String, rules: [Rule])
  }

  var rules: [Rule] = []
  private(set) var faults: [Diagnostic] = []

  init(_ text: String, file: String) {
    var reader = StyleReader(text, file: file)
    rules = reader.rules()
    faults = reader.faults
  }

  /// The shortest spelling.
  var text: String { Self.text(of: rules) }

  private static func text(of rules: [Rule]) -> String {
    rules.map { rule in
      switch rule {
      case .style(let selectors, let declarations):
        let lines = declarations.map { "\($0.name):\($0.value)" }
        return "\(selectors.joined(separator: ",")){\(lines.joined(separator: ";"))}"
      case .group(let prelude, let rules):
        return "\(prelude){\(text(of: rules))}"
      }
    }.joined()
  }
}

/// Reads CSS that a theme's author wrote. Conservative: what it does not know it passes on.
private struct StyleReader {
  private let file: String
  private let source: [Unicode.Scalar]
  private var index = 0
  private(set) var faults: [Diagnostic] = []

  init(_ text: String, file: String) {
    source = Array(text.unicodeScalars)
    self.file = file
  }

  mutating func rules() -> [StyleSheet.Rule] {
    var rules: [StyleSheet.Rule] = []
    while index < source.count {
      let start = index
      let prelude = take(until: ["{", "}", ";"])
      guard index < source.count else {
        if !prelude.isEmpty { faults.append(.unclosedStyle(at: location(start))) }
        return rules
      }
      let mark = source[index]
      index += 1
      switch mark {
      case "}": return rules
      case ";":
        if prelude.hasPrefix("@import") {
          faults.append(.loadingStyle(prelude, at: location(start)))
        }
      default: rules.append(block(prelude, start))
      }
    }
    return rules
  }

  private mutating func block(_ prelude: String, _ start: Int) -> StyleSheet.Rule {
    if prelude.hasPrefix("@font-face") {
      faults.append(.loadingStyle("@font-face", at: location(start)))
    }
    if prelude.hasPrefix("@"), !prelude.hasPrefix("@font-face") {
      return .group(prelude: tightened(prelude), rules: rules())
    }
    return .style(
      selectors: Self.split(prelude).map(tightened), declarations: declarations(start))
  }

  private mutating func declarations(_ start: Int) -> [(name: String, value: String)] {
    var list: [(name: String, value: String)] = []
    while index < source.count {
      let place = index
      let text = take(until: [";", "}"])
      let isLast = index >= source.count || source[index] == "}"
      if let colon = text.firstIndex(of: ":") {
        let name = trimmed(text[..<colon])
        let value = shortened(trimmed(text[text.index(after: colon)...]))
        judge(value, at: place)
        list.append((name, value))
      }
      guard index < source.count else {
        faults.append(.unclosedStyle(at: location(start)))
        return list
      }
      index += 1
      if isLast { return list }
    }
    return list
  }

  private mutating func judge(_ value: String, at place: Int) {
    if value.contains("url("), !value.contains("url(#") {
      faults.append(.loadingStyle(value, at: location(place)))
    }
    let words = value.split { " ,()/*+".contains($0) }
    let rooted = words.first { word in
      guard word.first?.isNumber == true || word.first == "." || word.first == "-" else {
        return false
      }
      return ["rem", "rlh", "rex", "rch", "ric", "rcap"].contains { word.hasSuffix($0) }
    }
    if let rooted { faults.append(.rootUnit(String(rooted), at: location(place))) }
  }

  /// The text up to one of the marks outside strings and parentheses; comments become nothing and
  /// blanks one blank.
  private mutating func take(until marks: Set<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    var depth = 0
    while index < source.count {
      let scalar = source[index]
      if scalar == "/", index + 1 < source.count, source[index + 1] == "*" {
        skipComment()
        continue
      }
      if depth == 0, marks.contains(scalar) { break }
      if scalar == "\"" || scalar == "'" {
        takeString(scalar, into: &text)
        continue
      }
      if scalar == "(" || scalar == "[" { depth += 1 }
      if scalar == ")" || scalar == "]" { depth -= 1 }
      if scalar.properties.isWhitespace {
        if let last = text.last, last != " " { text.append(" ") }
      } else {
        text.append(scalar)
      }
      index += 1
    }
    return trimmed(Substring(String(text)))
  }

  private mutating func skipComment() {
    let start = index
    index += 2
    while index + 1 < source.count {
      if source[index] == "*", source[index + 1] == "/" {
        index += 2
        return
      }
      index += 1
    }
    index = source.count
    faults.append(.unclosedStyle(at: location(start)))
  }

  private mutating func takeString(
    _ quote: Unicode.Scalar, into text: inout String.UnicodeScalarView
  ) {
    let start = index
    text.append(quote)
    index += 1
    while index < source.count {
      let scalar = source[index]
      text.append(scalar)
      index += 1
      if scalar == quote { return }
      if scalar == "\\", index < source.count {
        text.append(source[index])
        index += 1
      } else if scalar == "\n" {
        break
      }
    }
    faults.append(.unclosedStyle(at: location(start)))
  }

  private func location(_ offset: Int) -> FileLocation {
    var place = offset
    while place < source.count, source[place].properties.isWhitespace { place += 1 }
    let before = source[..<min(place, source.count)]
    let line = before.count { $0 == "\n" } + 1
    let lineStart = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return FileLocation(file, line: line, column: place - lineStart + 1)
  }

  /// At the commas outside parentheses.
  private static func split(_ text: String) -> [String] {
    var parts: [String] = []
    var current = ""
    var depth = 0
    for character in text {
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" { depth -= 1 }
      if character == ",", depth == 0 {
        parts.append(current)
        current = ""
      } else {
        current.append(character)
      }
    }
    return parts + [current]
  }
}

private func trimmed(_ text: Substring) -> String {
  var text = text
  while text.first == " " { text.removeFirst() }
  while text.last == " " { text.removeLast() }
  return String(text)
}

/// Blanks around marks that need none; never before `:`, which would join a pseudo-class to its
/// neighbour.
private func tightened(_ text: String) -> String {
  outsideStrings(trimmed(Substring(text))) { piece in
    var result = piece
    for mark in [",", ">", "~", "{"] {
      result = result.replacing(" \(mark)", with: mark).replacing("\(mark) ", with: mark)
    }
    return result.replacing(": ", with: ":").replacing("( ", with: "(").replacing(" )", with: ")")
      .replacing(" + ", with: "+").replacing("@media (", with: "@media(")
  }
}

/// The same in a value; not around `+` and `-`, which mean something in `calc`.
private func shortened(_ value: String) -> String {
  outsideStrings(value) { piece in
    piece.replacing(", ", with: ",").replacing(" ,", with: ",").replacing("( ", with: "(")
      .replacing(" )", with: ")").replacing(" !important", with: "!important")
      .replacing(" / ", with: "/")
  }
}

/// Applies a change to what is not inside quotes.
private func outsideStrings(_ text: String, _ change: (String) -> String) -> String {
  var result = ""
  var piece = ""
  var quote: Character?
  for character in text {
    if let open = quote {
      result.append(character)
      if character == open { quote = nil }
    } else if character == "\"" || character == "'" {
      result += change(piece)
      result.append(character)
      piece = ""
      quote = character
    } else {
      piece.append(character)
    }
  }
  return result + change(piece)
}
