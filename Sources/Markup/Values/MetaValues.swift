extension Values {
  package static func charset(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    if bytes.matchesIgnoringCase("utf-8", in: 0..<bytes.count) { return nil }
    return fault(0, "the character encoding must be 'utf-8'")
  }

  /// `content` beside `http-equiv="content-type"`.
  package static func contentTypePragma(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    let word = bytes.lowercasedText(0..<bytes.count)
    guard word.hasPrefix("text/html;") else {
      return fault(0, "the value must be 'text/html; charset=utf-8'")
    }
    let rest = word.dropFirst(10).drop(while: isASCIISpace)
    if rest == "charset=utf-8" { return nil }
    let found = fault(10, "the value must be 'text/html; charset=utf-8'")
    return encoding(in: rest) == "utf-8" ? found.doubtful : found
  }

  /// What browsers read behind the first 'charset' with an equals sign.
  private static func encoding(in text: Substring) -> Substring? {
    var rest = text
    while let word = rest.firstRange(of: "charset") {
      rest = rest[word.upperBound...].drop(while: isASCIISpace)
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst().drop(while: isASCIISpace)
      guard let quote = rest.first, quote == "\"" || quote == "'" else {
        return rest.prefix { !isASCIISpace($0) && $0 != ";" }
      }
      rest = rest.dropFirst()
      return rest.firstIndex(of: quote).map { rest[..<$0] }
    }
    return nil
  }

  private static func isASCIISpace(_ character: Character) -> Bool {
    character.asciiValue?.isSpace ?? false
  }

  /// `content` beside `http-equiv="x-ua-compatible"`.
  package static func compatiblePragma(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    if bytes.matchesIgnoringCase("ie=edge", in: 0..<bytes.count) { return nil }
    return fault(0, "the value must be 'IE=edge'")
  }

  /// `content` beside `http-equiv="refresh"`: seconds, or seconds and a URL.
  package static func refreshPragma(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    var at = 0
    while at < bytes.count, bytes[at].isDigit { at += 1 }
    if at == 0 { return fault(at, "a whole number of seconds is needed here") }
    if at == bytes.count { return nil }
    guard bytes[at] == .ascii(";") else { return fault(at, "';' is needed after the seconds") }
    at += 1
    let url = bytes.skippingSpaces(from: at)
    if url == at { return fault(at, "white space is needed after ';'") }
    guard url + 4 <= bytes.count, bytes.matchesIgnoringCase("url=", in: url..<url + 4) else {
      return fault(url, "'url=' is needed here")
    }
    at = url + 4
    guard at < bytes.count else { return fault(at, "a URL is needed after 'url='") }
    if bytes[at] == .ascii("\"") || bytes[at] == .ascii("'") {
      return fault(at, "the URL is written without quotes")
    }
    if at < bytes.trimmedRange.upperBound, bytes.trimmedRange.upperBound < bytes.count {
      return fault(bytes.trimmedRange.upperBound, "no white space may follow the URL")
    }
    return URLGrammar(bytes, at..<bytes.count).fault(isAbsolute: false)
  }

  /// `content` beside `name="viewport"`.
  ///
  /// Only warnings, since browsers skip what they do not know.
  package static func viewport(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    var start = 0
    for end in 0...bytes.count
    where end == bytes.count || bytes[end] == .ascii(",") || bytes[end] == .ascii(";") {
      if let found = viewportFault(bytes, start..<end) { return found }
      start = end + 1
    }
    return nil
  }

  private static func viewportFault(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueFault? {
    let parts = bytes.lowercasedText(range).split(separator: "=", maxSplits: 1)
    guard let name = parts.first.map(trimmed), !name.isEmpty else { return nil }
    let value = parts.count > 1 ? trimmed(parts[1]) : ""
    switch name {
    case "width", "height", "initial-scale", "minimum-scale", "viewport-fit",
      "interactive-widget", "shrink-to-fit":
      return nil
    case "user-scalable":
      if value != "no", value != "0" { return nil }
      return warning(range.lowerBound, "'user-scalable=no' keeps readers from enlarging the page")
    case "maximum-scale":
      guard let scale = Double(value), scale < 2 else { return nil }
      return warning(
        range.lowerBound, "'maximum-scale' below 2 keeps readers from enlarging the page")
    default: return warning(range.lowerBound, "'\(name)' is no property of the viewport")
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  /// `content` beside `name="color-scheme"`.
  package static func colorScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    if bytes.isAllSpaces() { return fault(0, "'normal', 'light' or 'dark' is needed here") }
    var words: [(String, Int)] = []
    let strange = bytes.firstFault { range in
      words.append((bytes.lowercasedText(range), range.lowerBound))
      let bad = range.first { at in
        let byte = bytes[at]
        if at == range.lowerBound, byte.isDigit { return true }
        return !byte.isAlphanumeric && byte != .ascii("-") && byte != .ascii("_") && byte < 0x80
      }
      return bad.map { fault($0, "\(bytes.shown(at: $0)) may not stand in a color scheme") }
    }
    if let strange { return strange }
    if let reserved = words.first(where: { reservedSchemes.contains($0.0) }) {
      return fault(reserved.1, "'\(reserved.0)' names no color scheme")
    }
    if let normal = words.first(where: { $0.0 == "normal" }), words.count > 1 {
      return fault(normal.1, "'normal' stands alone")
    }
    let only = words.filter { $0.0 == "only" }
    if only.count > 1 { return fault(only[1].1, "'only' stands here twice") }
    if only.count == words.count {
      return fault(only[0].1, "'only' needs 'light' or 'dark' beside it")
    }
    if let only = only.first, words.first?.0 != "only", words.last?.0 != "only" {
      return fault(only.1, "'only' stands first or last")
    }
    return nil
  }

  private static let reservedSchemes: Set<String> = [
    "default", "inherit", "initial", "unset", "revert", "revert-layer", "revert-rule",
  ]

  /// `content` beside `http-equiv="content-security-policy"`: directives with `;` between.
  package static func contentSecurityPolicy(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    if bytes.isAllSpaces() { return fault(0, "a directive is needed here") }
    var first: ValueFault?
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == .ascii(";") {
      let found = directiveFault(bytes, start..<end)
      if let found, !found.isWarning { return found }
      first = first ?? found
      start = end + 1
    }
    return first
  }

  private static func directiveFault(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueFault? {
    let nameStart = bytes.skippingSpaces(from: range.lowerBound)
    guard nameStart < range.upperBound else { return nil }
    let nameEnd = bytes.skippingToken(from: nameStart, to: range.upperBound)
    for at in nameStart..<range.upperBound where bytes[at] >= 0x7F || bytes[at] == .ascii(",") {
      return fault(at, "\(bytes.shown(at: at)) may not stand in a policy")
    }
    for at in nameStart..<nameEnd where !bytes[at].isAlphanumeric && bytes[at] != .ascii("-") {
      return fault(at, "\(bytes.shown(at: at)) may not stand in the name of a directive")
    }
    let name = bytes.lowercasedText(nameStart..<nameEnd)
    let rest = nameEnd..<range.upperBound
    if let reason = PolicySources.reasonAgainst(bytes.lowercasedText(rest), name) {
      return fault(nameStart, reason)
    }
    if ["frame-ancestors", "report-uri", "sandbox"].contains(name) {
      return warning(nameStart, "'\(name)' only works in an HTTP header")
    }
    guard policyDirectives.contains(name) else {
      return warning(nameStart, "'\(name)' is no directive of a content security policy")
    }
    return PolicySources.fault(bytes, rest, isList: PolicySources.isList(name))
  }

  private static let policyDirectives: Set<String> = [
    "base-uri", "block-all-mixed-content", "child-src", "connect-src", "default-src",
    "fenced-frame-src", "font-src", "form-action", "frame-src", "img-src", "manifest-src",
    "media-src", "navigate-to", "object-src", "plugin-types", "prefetch-src", "report-to",
    "require-sri-for", "require-trusted-types-for", "script-src", "script-src-attr",
    "script-src-elem", "style-src", "style-src-attr", "style-src-elem", "trusted-types",
    "upgrade-insecure-requests", "webrtc", "worker-src",
  ]

  /// A name for `customElements.define` and `is`.
  package static func customElementName(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    guard let first = bytes.first, first.isAlpha, first.lowercase == first else {
      return fault(0, "the name of a custom element begins with a small letter")
    }
    for (at, byte) in bytes.enumerated() {
      if byte &- 0x41 < 26 {
        return fault(at, "the name of a custom element has only small letters")
      }
      if byte.isSpace || byte == 0 || byte == .ascii("/") || byte == .ascii(">") {
        return fault(at, "\(bytes.shown(at: at)) may not stand in a name")
      }
    }
    guard bytes.contains(.ascii("-")) else {
      return fault(bytes.count, "the name of a custom element needs a hyphen")
    }
    let isTaken = reservedNames.contains(bytes.text(0..<bytes.count))
    return isTaken ? fault(0, "this name belongs to SVG or MathML") : nil
  }

  private static let reservedNames: Set<String> = [
    "annotation-xml", "color-profile", "font-face", "font-face-src", "font-face-uri",
    "font-face-format", "font-face-name", "missing-glyph",
  ]

  /// `itemprop`: absolute URLs, or words without full stop and colon.
  package static func itemProperties(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    if bytes.isAllSpaces() { return fault(0, "the name of a property is needed here") }
    let found = bytes.firstFault { range in
      if range.contains(where: { bytes[$0] == .ascii(":") }) {
        return URLGrammar(bytes, range).fault(isAbsolute: true)
      }
      let dot = range.first { bytes[$0] == .ascii(".") }
      return dot.map { fault($0, "the name of a property may hold no '.' unless it is a URL") }
    }
    if let found, !found.isWarning { return found }
    return repeatedToken(bytes, ignoringCase: false) ?? found
  }

  /// `command` of a button.
  package static func command(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    if bytes.starts(with: "--", at: 0) { return nil }
    guard var found = builtInCommand(bytes) else { return nil }
    found.reason += ", or a name of your own as '--name'"
    return found
  }

  private static let builtInCommand = enumerated([
    "toggle-popover", "show-popover", "hide-popover", "show-modal", "close", "request-close",
  ])
}
