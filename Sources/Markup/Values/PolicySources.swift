/// Where a content security policy lets things come from: the source lists of CSP 3.
enum PolicySources {
  static func isList(_ directive: String) -> Bool {
    directive.hasSuffix("-src") || directive.hasSuffix("-src-elem")
      || directive.hasSuffix("-src-attr") || directive == "base-uri" || directive == "form-action"
  }

  /// Of directives with values of their own, or with none.
  static func reasonAgainst(_ values: String, _ directive: String) -> String? {
    let words = values.split(whereSeparator: \.isWhitespace).map(String.init)
    switch directive {
    case "upgrade-insecure-requests", "block-all-mixed-content":
      return words.isEmpty ? nil : "'\(directive)' stands alone"
    case "report-to", "report-uri":
      return words.isEmpty ? "'\(directive)' needs a value" : nil
    case "require-trusted-types-for":
      return words.contains("script") ? "'script' is written in single quotes" : nil
    case "sandbox":
      let strange = words.first { !Values.sandboxWords.contains($0) }
      return strange.map { "'\($0)' is no word of a sandbox" }
    default: return nil
    }
  }

  /// What is wrong behind a directive's name. Of directives that are no source lists only the
  /// quotes are judged.
  static func fault(_ bytes: ValueBytes, _ range: Range<Int>, isList: Bool) -> ValueFault? {
    var count = 0
    var none: Int?
    var doubt: ValueFault?
    var at = bytes.skippingSpaces(from: range.lowerBound)
    while at < range.upperBound {
      let end = bytes.skippingToken(from: at, to: range.upperBound)
      let word = bytes.lowercasedText(at..<end)
      if word == "'none'" { none = at }
      if let found = isList ? sourceFault(Substring(word), at) : unquoted(word, at) {
        if !found.isWarning { return found }
        doubt = doubt ?? found
      }
      count += 1
      at = bytes.skippingSpaces(from: end)
    }
    if isList, let none, count > 1 { return Values.fault(none, "'none' stands alone") }
    if isList, count == 0 {
      return Values.fault(range.lowerBound, "a source is needed here, such as 'self' in quotes")
    }
    return doubt
  }

  private static func sourceFault(_ word: Substring, _ place: Int) -> ValueFault? {
    if word.hasPrefix("'") || word.hasSuffix("'") { return quotedFault(word, place) }
    if let found = unquoted(String(word), place) { return found }
    return isHostOrScheme(word)
      ? nil : Values.fault(place, "'\(word)' must be a scheme with ':' or a host")
  }

  private static func unquoted(_ word: String, _ place: Int) -> ValueFault? {
    quoted.contains(word)
      ? Values.warning(place, "'\(word)' is written in single quotes") : nil
  }

  private static let quoted: Set<String> = [
    "none", "self", "strict-dynamic", "unsafe-eval", "unsafe-hashes", "unsafe-inline",
    "report-sample", "unsafe-allow-redirects", "wasm-unsafe-eval", "trusted-types-eval",
    "inline-speculation-rules", "report-sha256", "report-sha384", "report-sha512",
    "unsafe-webtransport-hashes",
  ]

  /// A keyword, a nonce or a hash in single quotes.
  private static func quotedFault(_ word: Substring, _ place: Int) -> ValueFault? {
    guard word.count > 2, word.hasPrefix("'"), word.hasSuffix("'") else {
      return Values.fault(place, "a keyword stands in two single quotes")
    }
    let inside = word.dropFirst().dropLast()
    if quoted.contains(String(inside)) { return nil }
    for prefix in ["nonce-", "sha256-", "sha384-", "sha512-"] where inside.hasPrefix(prefix) {
      return inside.count > prefix.count
        ? nil : Values.fault(place, "a value is needed after '\(prefix)'")
    }
    return Values.fault(place, "\(word) is no keyword of a policy")
  }

  private static func isHostOrScheme(_ word: Substring) -> Bool {
    var rest = word
    if let colon = rest.firstIndex(of: ":"), isScheme(rest[..<colon]) {
      let behind = rest[rest.index(after: colon)...]
      if behind.isEmpty { return true }
      if behind.hasPrefix("//") { rest = behind.dropFirst(2) }
    }
    let authority = rest.prefix { $0 != "/" }
    // Addresses of IPv6 are no part of the grammar, but browsers take them.
    if authority.hasPrefix("[") { return true }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, parts.count <= 2, !host.isEmpty else { return false }
    if parts.count == 2 {
      let isPort = parts[1] == "*" || !parts[1].isEmpty && parts[1].allSatisfy(\.isNumber)
      if !isPort { return false }
    }
    return isHost(host)
  }

  private static func isScheme(_ word: Substring) -> Bool {
    guard let first = word.utf8.first, first.isAlpha else { return false }
    return word.utf8.allSatisfy { $0.isAlphanumeric || "+-.".utf8.contains($0) }
  }

  private static func isHost(_ word: Substring) -> Bool {
    if word == "*" { return true }
    let name = word.hasPrefix("*.") ? word.dropFirst(2) : word
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      !label.isEmpty && label.utf8.allSatisfy { $0.isAlphanumeric || $0 == .ascii("-") }
    }
  }
}
