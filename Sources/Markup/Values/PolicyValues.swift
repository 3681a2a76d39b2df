extension Values {
  /// `sandbox` of `iframe`.
  package static func sandbox(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    if let found = sandboxTokens(bytes) { return found }
    var words: [String: Int] = [:]
    _ = bytes.firstFault { range in
      words[bytes.lowercasedText(range)] = range.lowerBound
      return nil
    }
    if words["allow-top-navigation"] != nil,
      let second = words["allow-top-navigation-by-user-activation"]
    {
      return fault(second, "'allow-top-navigation' makes the other top-navigation token void")
    }
    if let second = words["allow-top-navigation-to-custom-protocols"],
      words["allow-top-navigation"] != nil || words["allow-popups"] != nil
    {
      return warning(second, "'allow-top-navigation' and 'allow-popups' allow this already")
    }
    if words["allow-same-origin"] != nil, let scripts = words["allow-scripts"] {
      return warning(
        scripts, "with 'allow-same-origin' too, the page inside can remove its sandbox")
    }
    return nil
  }

  private static let sandboxTokens = tokens(of: sandboxWords)

  static let sandboxWords = [
    "allow-downloads", "allow-forms", "allow-modals", "allow-orientation-lock",
    "allow-pointer-lock", "allow-popups", "allow-popups-to-escape-sandbox", "allow-presentation",
    "allow-same-origin", "allow-scripts", "allow-storage-access-by-user-activation",
    "allow-top-navigation", "allow-top-navigation-by-user-activation",
    "allow-top-navigation-to-custom-protocols",
  ]

  /// Hashes for Subresource Integrity, white space between.
  package static func integrity(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    var warning: ValueFault?
    let found = bytes.firstFault { range in
      guard let length = digestLength(bytes, range) else {
        return fault(range.lowerBound, "a hash begins with 'sha256-', 'sha384-' or 'sha512-'")
      }
      let start = range.lowerBound + 7
      var at = start
      while at < range.upperBound, isBase64(bytes[at]) { at += 1 }
      let digits = at - start
      while at < range.upperBound, bytes[at] == .ascii("="), at - start - digits < 2 { at += 1 }
      if start == range.upperBound { return fault(start, "a hash in base64 is needed here") }
      if at < range.upperBound, bytes[at] != .ascii("?") || digits == 0 {
        // What browsers cannot read, they pass over.
        let reason = "\(bytes.shown(at: at)) may not stand in a hash"
        warning = warning ?? Values.warning(at, reason)
        return nil
      }
      guard warning == nil, at - start != length else { return nil }
      // The grammar takes any length, but nothing has such a hash.
      warning = Values.warning(
        start, "this hash has \(length) characters of base64, not \(at - start)")
      return nil
    }
    return found ?? warning
  }

  private static func digestLength(_ bytes: ValueBytes, _ range: Range<Int>) -> Int? {
    let prefix = range.prefix(7)
    if bytes.matchesIgnoringCase("sha256-", in: prefix) { return 44 }
    if bytes.matchesIgnoringCase("sha384-", in: prefix) { return 64 }
    return bytes.matchesIgnoringCase("sha512-", in: prefix) ? 88 : nil
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == .ascii("+") || byte == .ascii("/") || byte == .ascii("-")
      || byte == .ascii("_")
  }

  /// `allow` of `iframe`: features with the origins that may use them, `;` between.
  ///
  /// Only warnings, since browsers pass over what they cannot read.
  package static func permissionsPolicy(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    guard var found = policyFault(bytes) else { return nil }
    found.isWarning = true
    return found
  }

  private static func policyFault(_ bytes: ValueBytes) -> ValueFault? {
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == .ascii(";") {
      var isFirst = true
      var at = start
      while true {
        at = bytes.skippingSpaces(from: at)
        guard at < end else { break }
        let tokenEnd = bytes.skippingToken(from: at, to: end)
        let range = at..<tokenEnd
        let found = isFirst ? featureFault(bytes, range) : allowFault(bytes, range)
        if let found { return found }
        isFirst = false
        at = tokenEnd
      }
      start = end + 1
    }
    return nil
  }

  private static func featureFault(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueFault? {
    let strange = range.first { !bytes[$0].isAlphanumeric && bytes[$0] != .ascii("-") }
    return strange.map {
      fault($0, "\(bytes.shown(at: $0)) may not stand in the name of a feature")
    }
  }

  private static func allowFault(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueFault? {
    let word = bytes.lowercasedText(range)
    switch word {
    case "*", "'self'", "'src'", "'none'": return nil
    case "self", "src", "none":
      return fault(range.lowerBound, "'\(word)' is written in single quotes")
    default: break
    }
    let grammar = URLGrammar(bytes, range)
    let isOrigin = grammar.scheme != nil && grammar.fault(isAbsolute: true) == nil
    // A wildcard for subdomains is in use though only a proposal.
    if isOrigin || word.contains("*") { return nil }
    return fault(range.lowerBound, "'\(bytes.text(range))' must be an origin, '*', 'self' or 'src'")
  }
}
