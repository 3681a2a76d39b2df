/// What HTML+RDFa and the Internationalization Tag Set add to every element.
enum AnnotationTable {
  static let rdfa: Set<String> = [
    "about", "datatype", "inlist", "prefix", "resource", "typeof", "vocab",
  ]

  /// What programs that write pages put on an image when they do not know its alternative. The
  /// standard asks checkers to let it pass.
  static let unknownAlternative = "generator-unable-to-provide-required-alt"

  static func contains(_ name: String) -> Bool {
    rdfa.contains(name) || name.hasPrefix("its-") && its[name] != nil
  }

  /// What the value must be; nil for any text.
  static func check(_ name: String) -> ValueCheck? {
    RDFaValues.checks[name] ?? its[name].flatMap { checks[$0] }
  }

  /// The local data categories of ITS 2.0, by the kind of their value.
  private static let its: [String: String] = Dictionary(
    uniqueKeysWithValues: kinds.split(separator: "\n").flatMap { line in
      let words = line.split(separator: " ").map(String.init)
      return words.dropFirst().map { ("its-" + $0, words[0]) }
    })

  private static let kinds = """
    text allowed-characters annotators-ref loc-note loc-quality-issue-comment \
    locale-filter-list org person rev-org rev-person rev-tool storage-encoding ta-ident \
    ta-source tool
    url loc-note-ref loc-quality-issue-profile-ref loc-quality-issues-ref \
    loc-quality-rating-profile-ref org-ref person-ref \
    provenance-records-ref rev-org-ref rev-person-ref rev-tool-ref ta-class-ref ta-ident-ref \
    term-info-ref tool-ref
    urls prov-ref
    yesNo loc-quality-issue-enabled term
    issue loc-quality-issue-type
    noteType loc-note-type
    filterType locale-filter-type
    withinText within-text
    lineBreak line-break-type
    size storage-size
    integer loc-quality-rating-vote loc-quality-rating-vote-threshold
    share mt-confidence ta-confidence term-confidence
    percent loc-quality-issue-severity loc-quality-rating-score \
    loc-quality-rating-score-threshold
    """

  private static let checks: [String: ValueCheck] = [
    "url": Values.nonEmptyURL, "yesNo": Values.enumerated(["yes", "no"]),
    "urls": { bytes in
      if bytes.isAllSpaces() { return Values.fault(0, "a URL is needed here") }
      return bytes.firstFault { URLGrammar(bytes, $0).fault(isAbsolute: false) }
    },
    "issue": Values.enumerated([
      "terminology", "mistranslation", "omission", "untranslated", "addition", "duplication",
      "inconsistency", "grammar", "legal", "register", "locale-specific-content",
      "locale-violation", "style", "characters", "misspelling", "typographical", "formatting",
      "inconsistent-entities", "numbers", "markup", "pattern-problem", "whitespace",
      "internationalization", "length", "non-conformance", "uncategorized", "other",
    ]),
    "noteType": Values.enumerated(["alert", "description"]),
    "filterType": Values.enumerated(["include", "exclude"]),
    "withinText": Values.enumerated(["yes", "no", "nested"]),
    "lineBreak": Values.enumerated(["cr", "lf", "crlf"]),
    "size": Values.nonNegativeInteger, "integer": Values.integer,
    "share": { number($0, most: 1) }, "percent": { number($0, most: 100) },
  ]

  private static func number(_ bytes: ValueBytes, most: Double) -> ValueFault? {
    if let fault = Values.number(bytes) { return fault }
    guard let number = Double(bytes.text(0..<bytes.count)) else { return nil }
    return (0...most).contains(number)
      ? nil : Values.fault(0, "the number must be between 0 and \(Int(most))")
  }

  // MARK: What stands together

  /// By attribute of ITS: the element has one of these as well.
  static let needs: [String: [String]] = [
    "its-loc-note-type": ["its-loc-note", "its-loc-note-ref"],
    "its-term-info-ref": ["its-term"], "its-term-confidence": ["its-term"],
    "its-ta-ident": ["its-ta-source"], "its-ta-source": ["its-ta-ident"],
    "its-locale-filter-type": ["its-locale-filter-list"],
    "its-loc-quality-rating-score-threshold": ["its-loc-quality-rating-score"],
    "its-loc-quality-rating-vote-threshold": ["its-loc-quality-rating-vote"],
    "its-loc-quality-rating-profile-ref": [
      "its-loc-quality-rating-score", "its-loc-quality-rating-vote",
    ],
    "its-storage-encoding": ["its-storage-size"], "its-line-break-type": ["its-storage-size"],
  ]

  /// By attribute of ITS: what says the same, so that it may not stand beside it.
  static let rivals: [String: [String]] = [
    "its-loc-note-ref": ["its-loc-note"], "its-ta-ident-ref": ["its-ta-ident", "its-ta-source"],
    "its-person-ref": ["its-person"], "its-org-ref": ["its-org"], "its-tool-ref": ["its-tool"],
    "its-rev-person-ref": ["its-rev-person"], "its-rev-org-ref": ["its-rev-org"],
    "its-rev-tool-ref": ["its-rev-tool"],
    "its-loc-quality-rating-vote": ["its-loc-quality-rating-score"],
    "its-loc-quality-issues-ref": [
      "its-loc-quality-issue-type", "its-loc-quality-issue-comment",
      "its-loc-quality-issue-severity", "its-loc-quality-issue-profile-ref",
      "its-loc-quality-issue-enabled",
    ],
    "its-provenance-records-ref": [
      "its-person", "its-person-ref", "its-org", "its-org-ref", "its-tool", "its-tool-ref",
      "its-rev-person", "its-rev-person-ref", "its-rev-org", "its-rev-org-ref", "its-rev-tool",
      "its-rev-tool-ref", "its-prov-ref",
    ],
  ]
}
