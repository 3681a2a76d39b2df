/// A Content Security Policy, as far as it decides about one script, one request and one picture.
struct ContentPolicy {
  private let directives: [String: [String]]

  /// Every policy of a header's value, or of a whole header line: a comma ends a policy, and what
  /// is asked has to pass all of them.
  static func all(_ header: String) -> [ContentPolicy] {
    value(of: header).split(separator: ",").map { ContentPolicy(String($0)) }
  }

  /// Whether the text is the header that browsers only report by.
  static func isReportOnly(_ header: String) -> Bool {
    name(of: header) == "content-security-policy-report-only"
  }

  private static func name(of header: String) -> String? {
    guard let colon = header.firstIndex(of: ":") else { return nil }
    let name = header[..<colon].lowercased().filter { !$0.isWhitespace }
    return name.hasPrefix("content-security-policy") ? name : nil
  }

  private static func value(of header: String) -> Substring {
    guard name(of: header) != nil, let colon = header.firstIndex(of: ":") else {
      return header[...]
    }
    return header[header.index(after: colon)...]
  }

  init(_ text: String) {
    var directives: [String: [String]] = [:]
    for part in text.split(separator: ";") {
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let name = words.first?.lowercased(), directives[name] == nil else { continue }
      directives[name] = Array(words.dropFirst())
    }
    self.directives = directives
  }

  var isEmpty: Bool { directives.isEmpty }

  func has(_ name: String) -> Bool { directives[name] != nil }

  /// The sources that count for a directive, with the name under which they stand.
  func sources(for names: [String]) -> (name: String, sources: [String])? {
    for name in names + ["default-src"] {
      if let sources = directives[name] { return (name, sources) }
    }
    return nil
  }

  /// nil when the policy says nothing about it; else whether an address passes.
  ///
  /// - Parameter integrity: the script's own `integrity`: a script each of whose hashes the policy
  ///   lists may come from anywhere.
  func allows(
    _ address: String, _ names: [String], nonce: String? = nil, integrity: String? = nil
  ) -> Bool? {
    guard let (_, sources) = sources(for: names) else { return nil }
    let lower = sources.map { $0.lowercased() }
    if let nonce, !nonce.isEmpty, sources.contains("'nonce-\(nonce)'") { return true }
    let hashes = (integrity ?? "").split(whereSeparator: \.isWhitespace)
    if !hashes.isEmpty, hashes.allSatisfy({ sources.contains("'\($0)'") }) { return true }
    if lower.contains("'strict-dynamic'"), names.contains("script-src") { return false }
    return lower.contains { Self.matches($0, address) }
  }

  /// Whether a script written into the page runs. `hashes` are those of its text.
  func allowsInline(nonce: String?, hashes: [String]) -> Bool {
    guard let (_, sources) = sources(for: ["script-src-elem", "script-src"]) else { return true }
    if let nonce, !nonce.isEmpty, sources.contains("'nonce-\(nonce)'") { return true }
    if hashes.contains(where: { sources.contains("'\($0)'") }) { return true }
    let hasHash = sources.contains { $0.hasPrefix("'sha") || $0.hasPrefix("'nonce-") }
    return sources.contains("'unsafe-inline'") && !hasHash
  }

  private static func matches(_ source: String, _ address: String) -> Bool {
    if source == "*" || source == "https:" { return true }
    guard !source.hasPrefix("'"), let (host, path) = split(address) else { return false }
    var rest = source[...]
    if let scheme = rest.firstRange(of: "://") {
      guard rest[..<scheme.lowerBound] == "https" else { return false }
      rest = rest[scheme.upperBound...]
    }
    let wantedHost = rest.prefix { $0 != "/" }.split(separator: ":").first ?? ""
    let wantedPath = rest.dropFirst(rest.prefix { $0 != "/" }.count)
    let hostFits =
      wantedHost.hasPrefix("*.")
      ? host.hasSuffix(wantedHost.dropFirst()) : host == wantedHost
    guard hostFits else { return false }
    if wantedPath.isEmpty || path.isEmpty { return true }
    return wantedPath.hasSuffix("/") ? path.hasPrefix(wantedPath) : path == wantedPath
  }

  private static func split(_ address: String) -> (host: Substring, path: Substring)? {
    guard address.hasPrefix("https://") else { return nil }
    let rest = address.lowercased().dropFirst(8)
    let host = rest.prefix { $0 != "/" }
    let path = rest.dropFirst(host.count)
    let plain = host.split(separator: ":").first ?? host
    return (Substring(String(plain)), Substring(String(path)))
  }
}
