/// A Content Security Policy, as far as it decides about one script, one request and one picture.
struct ContentPolicy {
  private let directives: [String: [String]]

  init(_ text: String) {
    var directives: [String: [String]] = [:]
    for part in text.split(whereSeparator: { ";,".contains($0) }) {
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
  func allows(_ address: String, _ names: [String], nonce: String? = nil) -> Bool? {
    guard let (_, sources) = sources(for: names) else { return nil }
    let lower = sources.map { $0.lowercased() }
    if let nonce, !nonce.isEmpty, sources.contains("'nonce-\(nonce)'") { return true }
    if lower.contains("'strict-dynamic'"), names.contains("script-src") { return false }
    return lower.contains { Self.matches($0, address) }
  }

  /// Whether a script written into the page runs.
  func allowsInline(nonce: String?) -> Bool {
    guard let (_, sources) = sources(for: ["script-src-elem", "script-src"]) else { return true }
    if let nonce, !nonce.isEmpty, sources.contains("'nonce-\(nonce)'") { return true }
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
