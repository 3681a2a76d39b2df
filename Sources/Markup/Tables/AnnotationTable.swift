/// What HTML+RDFa and the Internationalization Tag Set add to every element.
enum AnnotationTable {
  static let rdfa: Set<String> = [
    "about", "datatype", "inlist", "prefix", "resource", "typeof", "vocab",
  ]

  static func contains(_ name: String) -> Bool {
    rdfa.contains(name) || name.hasPrefix("its-") && its[name] != nil
  }

  /// What the value must be; nil for any text.
  static func check(_ name: String) -> ValueCheck? {
    switch name {
    case "prefix": return prefixes
    case "vocab": return vocabulary
    case "about", "resource": return Values.rdfaResource
    case "typeof": return Values.rdfaNames
    case "datatype": return Values.rdfaName
    default: return its[name].flatMap { checks[$0] }
    }
  }

  /// The local data categories of ITS 2.0, by the kind of their value.
  private static let its: [String: String] = Dictionary(
    uniqueKeysWithValues: kinds.split(separator: "\n").flatMap { line in
      let words = line.split(separator: " ").map(String.init)
      return words.dropFirst().map { ("its-" + $0, words[0]) }
    })

  private static let kinds = """
    text allowed-characters annotators-ref loc-note loc-quality-issue-comment \
    loc-quality-issue-type locale-filter-list org person rev-org rev-person rev-tool \
    storage-encoding ta-ident ta-source tool
    url loc-note-ref loc-quality-issue-profile-ref loc-quality-issues-ref \
    loc-quality-rating-profile-ref org-ref person-ref prov-records-ref rev-org-ref \
    rev-person-ref rev-tool-ref ta-class-ref ta-ident-ref term-info-ref tool-ref
    yesNo loc-quality-issue-enabled term
    noteType loc-note-type
    filterType locale-filter-type
    withinText within-text
    lineBreak line-break-type
    size storage-size
    integer loc-quality-rating-vote loc-quality-rating-vote-threshold
    number loc-quality-issue-severity loc-quality-rating-score \
    loc-quality-rating-score-threshold mt-confidence ta-confidence term-confidence
    """

  private static let checks: [String: ValueCheck] = [
    "url": Values.url, "yesNo": Values.enumerated(["yes", "no"]),
    "noteType": Values.enumerated(["alert", "description"]),
    "filterType": Values.enumerated(["include", "exclude"]),
    "withinText": Values.enumerated(["yes", "no", "nested"]),
    "lineBreak": Values.enumerated(["cr", "lf", "crlf"]),
    "size": Values.nonNegativeInteger, "integer": Values.integer, "number": Values.number,
  ]

  // MARK: RDFa

  /// `prefix`: names with a colon, each before the URL that it stands for.
  private static let prefixes: ValueCheck = { bytes in
    var isName = true
    var last = 0
    let found = bytes.firstFault { range in
      defer { isName.toggle() }
      last = range.lowerBound
      if !isName { return URLGrammar(bytes, range).fault(isAbsolute: true) }
      let isPrefix = bytes[range.upperBound - 1] == .ascii(":")
      return isPrefix
        ? nil : ValueFault(offset: last, reason: "a prefix ends with ':', and a URL follows it")
    }
    if let found { return found }
    return isName ? nil : ValueFault(offset: last, reason: "a URL is needed after the prefix")
  }

  /// `vocab`: the URL before all terms; empty for none.
  private static let vocabulary: ValueCheck = { bytes in
    bytes.isAllSpaces() ? nil : Values.absoluteURL(bytes)
  }
}
