extension Values {
  /// A valid URL potentially surrounded by spaces; may be empty, which means this page.
  package static func url(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    let range = bytes.trimmedRange
    return URLGrammar(bytes, range).fault(isAbsolute: false)
  }

  /// A valid non-empty URL potentially surrounded by spaces.
  package static func nonEmptyURL(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    let range = bytes.trimmedRange
    if range.isEmpty { return fault(0, "a URL is needed here") }
    return URLGrammar(bytes, range).fault(isAbsolute: false)
  }

  /// `href` of SVG and MathML, where only what no kind of URL may hold is an error.
  static func foreignURL(_ bytes: ValueBytes) -> ValueFault? {
    if let found = URLUnits.brokenUnit(bytes) { return found }
    // Data is often broken into lines, which costs nothing.
    return bytes.starts(with: "data:", at: 0) ? nil : url(bytes)?.doubtful
  }

  /// `href` of `base`: browsers ignore one of the schemes `data` and `javascript`.
  package static func baseURL(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    let grammar = URLGrammar(bytes, bytes.trimmedRange)
    if let found = grammar.fault(isAbsolute: false) { return found }
    guard let scheme = grammar.scheme else { return nil }
    for word in ["data", "javascript"] as [StaticString]
    where bytes.matchesIgnoringCase(word, in: scheme) {
      return warning(scheme.lowerBound, "a '\(word)' URL is no base for others")
    }
    return nil
  }

  /// An absolute URL potentially surrounded by spaces.
  package static func absoluteURL(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    let range = bytes.trimmedRange
    if range.isEmpty { return fault(0, "an absolute URL is needed here") }
    return URLGrammar(bytes, range).fault(isAbsolute: true)
  }

  /// `itemtype`: unique absolute URLs separated by spaces, at least one.
  package static func absoluteURLs(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    if bytes.isAllSpaces() { return fault(0, "an absolute URL is needed here") }
    let found = bytes.firstFault { URLGrammar(bytes, $0).fault(isAbsolute: true) }
    if let found, !found.isWarning { return found }
    return repeatedToken(bytes, ignoringCase: false) ?? found
  }

  /// `ping`: URLs separated by spaces that are fetched by HTTP.
  package static func pingURLs(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    bytes.firstFault { range in
      let grammar = URLGrammar(bytes, range)
      let found = grammar.fault(isAbsolute: false)
      if let found, !found.isWarning { return found }
      let isHTTP = grammar.scheme.map { scheme in
        bytes.matchesIgnoringCase("http", in: scheme)
          || bytes.matchesIgnoringCase("https", in: scheme)
      }
      if isHTTP == true { return found }
      return fault(range.lowerBound, "a ping names an 'http' or 'https' URL with its scheme")
    }
  }
}

/// Judges one URL by the writing rules of the URL Standard, which allow exactly what its parser
/// reads without a validation error.
///
/// The document's own address is taken to be an `http` or `https` one.
struct URLGrammar {
  let bytes: ValueBytes
  let range: Range<Int>
  /// Without the colon; nil for a relative URL.
  let scheme: Range<Int>?

  init(_ bytes: ValueBytes, _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    scheme = Self.scheme(bytes, range)
  }

  private static func scheme(_ bytes: ValueBytes, _ range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, bytes[first].isAlpha else { return nil }
    var at = first + 1
    while at < range.upperBound {
      let byte = bytes[at]
      if byte == .ascii(":") { return first..<at }
      guard byte.isAlphanumeric || byte == .ascii("+") || byte == .ascii("-") || byte == .ascii(".")
      else { return nil }
      at += 1
    }
    return nil
  }

  var isSpecial: Bool {
    guard let scheme else { return true }
    for name in ["http", "https", "ftp", "ws", "wss"] as [StaticString]
    where bytes.matchesIgnoringCase(name, in: scheme) { return true }
    return false
  }

  func fault(isAbsolute: Bool) -> ValueFault? {
    guard let scheme else {
      if isAbsolute, !range.isEmpty {
        return Values.fault(range.lowerBound, "the URL must be absolute, such as 'https://…'")
      }
      return relativeFault()
    }
    let rest = scheme.upperBound + 1
    if bytes.matchesIgnoringCase("file", in: scheme) { return fileFault(from: rest) }
    if isSpecial { return specialFault(from: rest) }
    if bytes.matchesIgnoringCase("javascript", in: scheme) {
      return ScriptURL.fault(bytes, rest..<range.upperBound)?.doubtful
    }
    if bytes.matchesIgnoringCase("data", in: scheme) { return dataFault(from: rest) }
    if has("//", at: rest) { return opaqueAuthorityFault(from: rest + 2) }
    return pathFault(from: rest, isSpecial: false)
  }

  private func has(_ word: StaticString, at start: Int) -> Bool {
    start + word.utf8CodeUnitCount <= range.upperBound && bytes.starts(with: word, at: start)
  }

  private func relativeFault() -> ValueFault? {
    let start = range.lowerBound
    if has("//", at: start) { return authorityFault(from: start + 2) }
    return pathFault(from: start, isSpecial: true)
  }

  private func specialFault(from start: Int) -> ValueFault? {
    if has("//", at: start) { return authorityFault(from: start + 2) }
    return slashesFault(at: start)
  }

  private func slashesFault(at start: Int) -> ValueFault {
    var at = start
    if has("/", at: at) { at += 1 }
    if at < range.upperBound, bytes[at] == .ascii("\\") {
      return Values.fault(at, "'\\' must be written '/'")
    }
    let name = bytes.text(range.lowerBound..<start)
    return Values.fault(at, "'\(name)' must be followed by '//'")
  }

  private func fileFault(from start: Int) -> ValueFault? {
    guard has("//", at: start) else { return slashesFault(at: start) }
    let hostStart = start + 2
    let host = hostStart..<endOfAuthority(from: hostStart, isSpecial: true)
    if host.count == 2, bytes[hostStart].isAlpha, bytes[hostStart + 1] == .ascii(":") {
      return pathFault(from: host.upperBound, isSpecial: true)
        ?? Values.warning(hostStart, "a drive letter stands after 'file:///'")
    }
    let found = host.isEmpty ? nil : HostGrammar(bytes).fault(host)
    if let found, !found.isWarning { return found }
    return pathFault(from: host.upperBound, isSpecial: true) ?? found
  }

  private func endOfAuthority(from start: Int, isSpecial: Bool) -> Int {
    var at = start
    while at < range.upperBound {
      switch bytes[at] {
      case .ascii("/"), .ascii("?"), .ascii("#"): return at
      case .ascii("\\") where isSpecial: return at
      default: at += 1
      }
    }
    return at
  }

  private func authorityFault(from start: Int) -> ValueFault? {
    let end = endOfAuthority(from: start, isSpecial: true)
    if let found = credentialsFault(start..<end) { return found }
    let (host, port) = split(start..<end)
    if host.isEmpty {
      if start < range.upperBound, bytes[start] == .ascii("\\") {
        return Values.fault(start, "'\\' must be written '/'")
      }
      return Values.fault(start, "the host is missing after '//'")
    }
    let found = HostGrammar(bytes).fault(host)
    if let found, !found.isWarning { return found }
    return portFault(port) ?? pathFault(from: end, isSpecial: true) ?? found
  }

  /// Behind an unknown scheme this may mean anything, so only what no URL may hold is an error.
  private func opaqueAuthorityFault(from start: Int) -> ValueFault? {
    let end = endOfAuthority(from: start, isSpecial: false)
    if let found = credentialsFault(start..<end) {
      return pathFault(from: start, isSpecial: false) ?? found.doubtful
    }
    let (host, port) = split(start..<end)
    if let found = HostGrammar(bytes).opaqueFault(host), !found.isWarning { return found }
    if let found = pathFault(from: host.upperBound, isSpecial: false) { return found }
    if host.isEmpty, !port.isEmpty {
      return Values.warning(start, "the host is missing after '//'")
    }
    return portFault(port)?.doubtful
  }

  /// The URL Standard reports every '@' before a host, in all schemes: `invalid-credentials`.
  private func credentialsFault(_ authority: Range<Int>) -> ValueFault? {
    guard authority.contains(where: { bytes[$0] == .ascii("@") }) else { return nil }
    return Values.fault(
      authority.lowerBound, "a URL may hold neither a user name nor a password")
  }

  /// The port with its colon, empty when there is none.
  private func split(_ authority: Range<Int>) -> (host: Range<Int>, port: Range<Int>) {
    var isInBrackets = false
    for at in authority {
      switch bytes[at] {
      case .ascii("["): isInBrackets = true
      case .ascii("]"): isInBrackets = false
      case .ascii(":") where !isInBrackets:
        return (authority.lowerBound..<at, at..<authority.upperBound)
      default: break
      }
    }
    return (authority, authority.upperBound..<authority.upperBound)
  }

  private func portFault(_ port: Range<Int>) -> ValueFault? {
    var value = 0
    for at in port.dropFirst() {
      guard bytes[at].isDigit else {
        return Values.fault(at, "a port is a number, \(bytes.shown(at: at)) is no digit")
      }
      value = min(value * 10 + Int(bytes[at] & 0x0F), 100_000)
    }
    guard value > 65_535 else { return nil }
    return Values.fault(port.lowerBound + 1, "a port is at most 65535")
  }

  /// From the first byte of the path to the end of the URL, query and fragment included.
  func pathFault(from start: Int, isSpecial: Bool) -> ValueFault? {
    var part = Part.path
    var at = start
    let plain = URLUnits.plain
    while at < range.upperBound {
      let byte = bytes[at]
      if plain.contains(byte) {
        if byte == .ascii("?"), part == .path { part = .query }
        at += 1
        continue
      }
      if byte == .ascii("#"), part != .fragment {
        part = .fragment
      } else if byte == .ascii("\\"), part == .path, isSpecial {
        return Values.fault(at, "'\\' must be written '/'")
      } else if let fault = URLUnits.fault(bytes, at, end: range.upperBound, in: part.rawValue) {
        return fault
      }
      at += byte < 0x80 ? 1 : bytes.scalar(at: at).length
    }
    return nil
  }

  private enum Part: String { case path, query, fragment }
}

/// URL code points and percent-encoded bytes: what may stand in a path, a query or a fragment.
enum URLUnits {
  static let plain = ByteSet(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!$&'()*+,-./:;=?@_~")

  static func fault(_ bytes: ValueBytes, _ at: Int, end: Int, in part: String) -> ValueFault? {
    let byte = bytes[at]
    if plain.contains(byte) { return nil }
    if byte == .ascii("%") {
      let isEncoded = at + 2 < end && bytes[at + 1].isHexDigit && bytes[at + 2].isHexDigit
      if isEncoded { return nil }
      return Values.fault(at, "'%' must be followed by two hexadecimal digits")
    }
    if byte >= 0x80 { return isCodePoint(bytes.scalar(at: at).scalar) ? nil : notAllowed() }
    if byte < 0x20 || byte == 0x7F { return notAllowed() }
    let hex = String(byte, radix: 16, uppercase: true)
    return Values.fault(at, "\(bytes.shown(at: at)) must be written %\(hex) in a \(part)")

    func notAllowed() -> ValueFault {
      Values.fault(at, "\(bytes.shown(at: at)) may not stand in a \(part)")
    }
  }

  /// A lone '%', or a second '#'.
  static func brokenUnit(_ bytes: ValueBytes) -> ValueFault? {
    var hasFragment = false
    for at in bytes.indices {
      switch bytes[at] {
      case .ascii("%"):
        if let found = fault(bytes, at, end: bytes.count, in: "URL") { return found }
      case .ascii("#"):
        if hasFragment { return fault(bytes, at, end: bytes.count, in: "fragment") }
        hasFragment = true
      default: break
      }
    }
    return nil
  }

  /// For scalars from U+0080 on.
  static func isCodePoint(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value >= 0xA0 && value <= 0x10FFFD && !(0xFDD0...0xFDEF).contains(value)
      && value & 0xFFFE != 0xFFFE
  }
}
