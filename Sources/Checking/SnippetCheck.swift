import Configuring
import Diagnostics

/// Judges one snippet template: its tokens, how they are escaped and quoted, and that it loads the
/// script exactly once.
struct SnippetCheck {
  let guide: GuideSource
  let file: String
  let text: String
  let known: PlatformTokens
  private let scanner: SnippetScanner

  init(guide: GuideSource, file: String, text: String, known: PlatformTokens) {
    self.guide = guide
    self.file = file
    self.text = text
    self.known = known
    scanner = SnippetScanner(text)
  }

  var diagnostics: [Diagnostic] {
    let candidates = scanner.candidates
    let families = usedFamilies(candidates)
    var found = candidates.flatMap { faults(of: $0, families) }
    found += replacementFaults + scriptFaults
    if let missing = missingFunction { found.append(missing) }
    return found
  }

  /// A family counts as the platform's when the snippet marks a listed token with it, or when the
  /// snippet is plain text, where nothing else can look like a token.
  private func usedFamilies(_ candidates: [TokenCandidate]) -> Set<TokenFamily> {
    if guide.shape == .rawText { return Set(TokenFamily.allCases) }
    return Set(candidates.filter { $0.token(among: guide.tokens) != nil }.map(\.family))
  }

  private func faults(
    of candidate: TokenCandidate, _ families: Set<TokenFamily>
  ) -> [Diagnostic] {
    if isReplacement(candidate) { return [] }
    guard let token = candidate.token(among: guide.tokens) else {
      return stranger(candidate, families).map { [$0] } ?? []
    }
    let place = location(of: candidate)
    var found: [Diagnostic] = []
    switch guide.shape {
    case .rawText:
      if !isInsideIsland(candidate) { found.append(.tokenOutsideIsland(candidate.text, at: place)) }
    case .json, .attributes:
      if let escaping = guide.escaping {
        let isFilter = escaping.hasPrefix("|")
        if isFilter, candidate.text != token, !candidate.text.contains(token + escaping) {
          found.append(.unescapedToken(candidate.text, wanted: escaping, at: place))
        }
      } else {
        found.append(.unescapedToken(candidate.text, wanted: nil, at: place))
      }
    case .script, .extension, .none: break
    }
    if let fault = quoting(of: candidate) { found.append(fault) }
    return found
  }

  private func stranger(
    _ candidate: TokenCandidate, _ families: Set<TokenFamily>
  ) -> Diagnostic? {
    let place = location(of: candidate)
    if let owner = known.owner(of: candidate.text) {
      return .foreignToken(candidate.text, of: owner, at: place)
    }
    guard families.contains(candidate.family) else { return nil }
    let nearest = nearestName(to: candidate.text, among: guide.tokens.map(\.token))
    return .unknownToken(candidate.text, nearest: nearest, at: place)
  }

  /// A value in an attribute without quotes, or in single ones, which not every platform escapes.
  private func quoting(of candidate: TokenCandidate) -> Diagnostic? {
    var index = candidate.start - 1
    while index >= 0 {
      switch scanner.scalars[index] {
      case "=" where index > 0 && isNamePart(scanner.scalars[index - 1]) && isInTag(index):
        return .unquotedToken(candidate.text, at: location(of: candidate))
      case "'" where index > 0 && scanner.scalars[index - 1] == "=" && isInTag(index):
        return .unquotedToken(candidate.text, at: location(of: candidate))
      case "\"", "'", ">", "<", " ", "\n", "\t", "=": return nil
      default: index -= 1
      }
    }
    return nil
  }

  private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar == "-")
  }

  private func isInTag(_ index: Int) -> Bool {
    let before = scanner.scalars[..<index]
    guard let open = before.lastIndex(of: "<") else { return false }
    return before.lastIndex(of: ">").map { $0 < open } ?? true
  }

  private func isInsideIsland(_ candidate: TokenCandidate) -> Bool {
    let before = String(String.UnicodeScalarView(scanner.scalars[..<candidate.start]))
    guard let open = before.ranges(of: "<script").last else { return false }
    let tag = before[open.lowerBound...]
    return tag.contains("type=\"text/plain\"") && tag.contains(">") && !tag.contains("</script")
  }

  private func isReplacement(_ candidate: TokenCandidate) -> Bool {
    guide.replacements.contains { $0.token.contains(candidate.text) }
  }

  private var replacementFaults: [Diagnostic] {
    var found: [Diagnostic] = []
    for (index, mark) in guide.replacements.enumerated() where !text.contains(mark.token) {
      let place = guide.locations["replace[\(index)].token"] ?? guide.location(of: "replace")
      found.append(.unusedReplacement(mark.token, at: place))
    }
    var rest = text[...]
    while let open = rest.firstRange(of: "[["),
      let close = rest[open.upperBound...].firstRange(
        of: "]]")
    {
      let mark = String(rest[open.lowerBound..<close.upperBound])
      if !guide.replacements.contains(where: { $0.token == mark }) {
        let start = text[..<open.lowerBound].unicodeScalars.count
        found.append(.unlistedReplacement(mark, at: location(of: start, mark)))
      }
      rest = rest[close.upperBound...]
    }
    return found
  }

  /// A project folder brings its own script line.
  private var scriptFaults: [Diagnostic] {
    guard guide.shape != .extension, !(guide.project != nil && !text.contains("<script")) else {
      return []
    }
    let count = text.ranges(of: "script_url").count
    return count == 1 ? [] : [.scriptLines(count, at: FileLocation(file, line: 1))]
  }

  private var missingFunction: Diagnostic? {
    guard let escaping = guide.escaping, !escaping.hasPrefix("|"), !text.contains(escaping) else {
      return nil
    }
    return .unescapedToken(nil, wanted: escaping, at: FileLocation(file, line: 1))
  }

  private func location(of candidate: TokenCandidate) -> FileLocation {
    location(of: candidate.start, candidate.text)
  }

  private func location(of start: Int, _ token: String) -> FileLocation {
    let before = scanner.scalars[..<start]
    let line = before.count { $0 == "\n" } + 1
    let column = start - (before.lastIndex(of: "\n").map { $0 + 1 } ?? 0) + 1
    return FileLocation(
      file, line: line, column: column, length: token.unicodeScalars.count)
  }
}
