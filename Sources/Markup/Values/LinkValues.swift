extension Values {
  /// `rel` of `link`, of `a` and `area`, of `form`.
  package static let linkRelations: ValueCheck = { relationsFault($0, LinkRelations.link) }
  package static let anchorRelations: ValueCheck = { relationsFault($0, LinkRelations.anchor) }
  package static let formRelations: ValueCheck = { relationsFault($0, LinkRelations.form) }

  private static func relationsFault(_ bytes: ValueBytes, _ place: LinkRelations) -> ValueFault? {
    var warning: ValueFault?
    let found = bytes.firstFault { range in
      let word = bytes.lowercasedText(range)
      if place.allowed.contains(word) { return nil }
      if LinkRelations.standard.contains(word) {
        // Without effect there, and Nu says nothing of it.
        let reason = "'\(word)' is no relation for \(place.name)"
        warning = warning ?? Values.warning(range.lowerBound, reason)
        return nil
      }
      if let today = LinkRelations.synonyms[word] {
        let reason = "'\(word)' is an old word for '\(today)'"
        warning = warning ?? Values.warning(range.lowerBound, reason)
        return nil
      }
      if word == "shortcut" {
        warning = warning ?? shortcutFault(bytes, range, place)
        return nil
      }
      if LinkRelations.registered.contains(word) || word.contains(":") { return nil }
      warning = warning ?? Values.warning(range.lowerBound, "'\(word)' is no registered relation")
      return nil
    }
    return found ?? repeatedToken(bytes, ignoringCase: true) ?? warning
  }

  private static func shortcutFault(
    _ bytes: ValueBytes, _ range: Range<Int>, _ place: LinkRelations
  ) -> ValueFault? {
    let isAllowed =
      place.name == LinkRelations.link.name
      && bytes.matchesIgnoringCase("shortcut icon", in: 0..<bytes.count)
    if isAllowed { return nil }
    return warning(range.lowerBound, "'shortcut' may only stand in 'shortcut icon'")
  }

  /// A keyword such as `_blank`, or a name.
  package static func navigableTarget(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    for word in ["_blank", "_self", "_parent", "_top"] as [StaticString]
    where bytes.matchesIgnoringCase(word, in: 0..<bytes.count) { return nil }
    return navigableName(bytes)
  }

  /// `name` of `iframe` and the like.
  package static func navigableName(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    guard let first = bytes.first else { return fault(0, "a name is needed here") }
    if first == .ascii("_") {
      return fault(0, "only '_blank', '_self', '_parent' and '_top' may begin with '_'")
    }
    guard let angle = bytes.firstIndex(of: .ascii("<")) else { return nil }
    let hasBreak = bytes.contains { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    return hasBreak ? fault(angle, "a name with line breaks may not hold '<'") : nil
  }

  /// `usemap`: `#` and the name of a map.
  package static func hashName(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    guard bytes.first == .ascii("#") else { return fault(0, "'#' and a name are needed here") }
    return bytes.count > 1 ? nil : fault(1, "a name is needed after '#'")
  }

  /// Empty means the default.
  package static let referrerPolicy = enumerated(
    [
      "no-referrer", "no-referrer-when-downgrade", "same-origin", "origin", "strict-origin",
      "origin-when-cross-origin", "strict-origin-when-cross-origin", "unsafe-url",
    ], allowsEmpty: true)

  /// `content` of `meta` with the name `referrer`: also the words of old, which mean others now.
  package static let documentReferrerPolicy: ValueCheck = { bytes in
    for word in ["never", "default", "always", "origin-when-crossorigin"] as [StaticString]
    where bytes.matchesIgnoringCase(word, in: bytes.trimmedRange) {
      return warning(0, "'\(word)' is an old name, write the policy of today")
    }
    return referrerPolicy(bytes)
  }

  /// `sizes` of an icon: `any`, or `16x16` and the like.
  package static func iconSizes(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    let found = bytes.firstFault { range in
      if bytes.matchesIgnoringCase("any", in: range) { return nil }
      let parts = bytes[range].split(omittingEmptySubsequences: false) { $0 | 0x20 == .ascii("x") }
      let isSize =
        parts.count == 2
        && parts.allSatisfy { part in
          part.first.map { $0 != .ascii("0") } ?? false && part.allSatisfy { $0.isDigit }
        }
      let shown = bytes.text(range)
      return isSize
        ? nil : fault(range.lowerBound, "'\(shown)' must be 'any' or a size such as '16x16'")
    }
    return found ?? repeatedToken(bytes, ignoringCase: true)
  }

  /// `accesskey`: single characters, none of them twice.
  package static func accessKeys(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    let found = bytes.firstFault { range in
      if bytes.scalar(at: range.lowerBound).length == range.count { return nil }
      return fault(range.lowerBound, "'\(bytes.text(range))' must be one character")
    }
    return found ?? repeatedToken(bytes, ignoringCase: false)
  }
}

/// Link types by the element they may stand on.
struct LinkRelations {
  let name: String
  let allowed: Set<String>

  private init(_ name: String, _ words: String) {
    self.name = name
    allowed = Set(words.split(separator: " ").map(String.init))
  }

  private static let everywhere = "help license next prev search"
  static let link = LinkRelations(
    "'link'",
    everywhere + """
       alternate author canonical compression-dictionary dns-prefetch expect icon manifest \
      modulepreload pingback preconnect prefetch preload privacy-policy stylesheet \
      terms-of-service
      """)
  static let anchor = LinkRelations(
    "'a' and 'area'",
    everywhere + """
       alternate author bookmark external nofollow noopener noreferrer opener privacy-policy tag \
      terms-of-service
      """)
  static let form = LinkRelations(
    "'form'", everywhere + " external nofollow noopener noreferrer opener")
  static let standard = link.allowed.union(anchor.allowed).union(form.allowed)

  /// Words that once meant the same. The standard forbids them; browsers and much that writes
  /// pages still know them.
  static let synonyms = ["copyright": "license", "previous": "prev"]
  /// Relations of `link` that lead to another page rather than load something.
  static let hyperlinks: Set<String> = [
    "author", "canonical", "help", "license", "me", "next", "prev", "privacy-policy", "search",
    "terms-of-service",
  ]
  /// What `preload` takes in `as`.
  static let preloaded: Set<String> = ["fetch", "font", "image", "script", "style", "track"]

  /// From the registry that the standard points to, as far as they are in use.
  static let registered: Set<String> = Set(
    """
    acl amphtml apple-touch-icon apple-touch-icon-precomposed apple-touch-startup-image \
    archived attachment author-bio blocked-by bookmark card chapter cite-as code-license \
    code-repository colleague collection component contact content-license \
    crawleable current date dct.subject describedby discussion donation \
    edit edit-media edituri elsewhere enclosure entry-content first fluid-icon friend \
    friendica-dfrn gbfs generator gtfs-realtime gtfs-static home hub import in-reply-to index \
    indieauth-metadata authorization_endpoint token_endpoint micropub microsub introspection \
    item jslicense kin last latest-version lightbox lightframe lightvideo lrdd map mask-icon me \
    member meta met micropub_endpoint monetization muse neighbor ns.ontology nofollow noopener \
    opener original original-source original-html openid.delegate openid.server \
    openid2.local_id openid2.provider owner p3pv1 parent parent-item payment pgpkey \
    philosopher-note pinned pingback preceding predecessor-version prerender pretty \
    privacy profile pronunciation prerequisite publicationid publisher radioepg related \
    replies rendition resource resource-package restart reviewer root rss schema.dc \
    schema.dcterms secondary self sequel service service-doc serviceworker shortlink sibling \
    sidebar simpletag sponsored spouse standardfigure start status steppinghat subresource \
    subsection section script source sitemap sweetheart syndication tag-thing technicalauthor \
    timesheet toc transformation translatedfrom translator type ugc unendorsed up us-acct \
    user variant version version-history via vcalendar-parent vcalendar-sibling \
    vcalendar-child webmention widget wlwmanifest working-copy working-copy-of \
    yandex-tableau-widget \
    acquaintance child co-resident co-worker crush dns-prefetch contents glossary appendix begin \
    end chapter biblioentry bibliography disclosure footnote glosslist http-equiv issues logo \
    maker microsummary news note permalink implementation lead webfinger category \
    chrome-webstore-item content-repository image_src its-rules reply-to stylesheet/less sword \
    \
    dcterms.conformsto dcterms.contributor dcterms.creator dcterms.description dcterms.hasformat \
    dcterms.haspart dcterms.hasversion dcterms.isformatof dcterms.ispartof \
    dcterms.isreferencedby dcterms.isreplacedby dcterms.isrequiredby dcterms.isversionof \
    dcterms.license dcterms.mediator dcterms.publisher dcterms.references dcterms.relation \
    dcterms.replaces dcterms.requires dcterms.rightsholder dcterms.source dcterms.subject
    """.split(separator: " ").map(String.init))
}
