/// Patterns of addresses (URL Pattern Standard): groups that do not end, or hold what no group can.
enum URLPatternText {
  /// The members of a pattern that is written as an object; all hold strings.
  static let members: Set<String> = [
    "protocol", "username", "password", "hostname", "port", "pathname", "search", "hash", "baseURL",
  ]

  static func reason(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    var at = 0
    var isInBraces = false
    while at < scalars.count {
      switch scalars[at] {
      case "\\":
        if at + 1 == scalars.count { return "a character is needed after '\\'" }
        at += 1
      case "{":
        if isInBraces { return "'{' may not stand in another '{'" }
        isInBraces = true
      case "}":
        if !isInBraces { return "'}' has no partner" }
        isInBraces = false
      case "(":
        if let found = expression(scalars, &at) { return found }
      default: break
      }
      at += 1
    }
    return isInBraces ? "'{' is not closed" : nil
  }

  /// From `(` to the `)` that closes it, where `at` then stands.
  private static func expression(_ scalars: [Unicode.Scalar], _ at: inout Int) -> String? {
    let start = at
    var depth = 1
    at += 1
    while at < scalars.count {
      let scalar = scalars[at]
      let next = at + 1 < scalars.count ? scalars[at + 1] : nil
      if !scalar.isASCII { return "a regular expression here is written in ASCII" }
      switch scalar {
      case "?" where at == start + 1: return "'?' may not stand behind '('"
      case "\\":
        guard let next, next.isASCII else { return "an ASCII character is needed after '\\'" }
        at += 1
      case "(":
        if next != "?" { return "a group within a group begins with '(?'" }
        depth += 1
      case ")": depth -= 1
      default: break
      }
      if depth == 0 { return at == start + 1 ? "'()' is empty" : nil }
      at += 1
    }
    return "'(' is not closed"
  }
}
