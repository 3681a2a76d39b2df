/// What a `script` of the type `speculationrules` may hold.
enum SpeculationRules {
  static func fault(_ bytes: ValueBytes) -> ValueFault? {
    var reader = JSONReader(bytes)
    let (node, fault) = reader.read()
    guard let node else { return fault }
    guard let members = node.members else {
      return Values.fault(node.range.lowerBound, "speculation rules are a JSON object")
    }
    for member in members {
      if let found = setFault(member) { return found }
    }
    guard members.contains(where: { $0.name != "tag" }) else {
      return Values.fault(node.range.lowerBound, "'prefetch' or 'prerender' is needed here")
    }
    return reader.repeatedName
  }

  private static func setFault(_ member: JSONNode.Member) -> ValueFault? {
    switch member.name {
    case "tag": return tagFault(member)
    case "prefetch", "prerender", "prerender_until_script": break
    default:
      return Values.fault(
        member.nameRange.lowerBound, "speculation rules have only 'prefetch', 'prerender' and 'tag'"
      )
    }
    guard let rules = member.node.elements else {
      return Values.fault(
        member.node.range.lowerBound, "'\(member.name)' must be an array of rules")
    }
    for rule in rules {
      if let found = ruleFault(rule) { return found }
    }
    return nil
  }

  private static func tagFault(_ member: JSONNode.Member) -> ValueFault? {
    let place = member.node.range.lowerBound
    guard let tag = member.node.string else { return Values.fault(place, "'tag' must be a string") }
    let isPlain = tag.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    return isPlain ? nil : Values.fault(place, "'tag' may hold only ASCII characters")
  }

  private static let ruleNames: Set<String> = [
    "source", "urls", "where", "relative_to", "eagerness", "referrer_policy", "tag", "requires",
    "expects_no_vary_search", "target_hint",
  ]

  private static func ruleFault(_ rule: JSONNode) -> ValueFault? {
    guard let members = rule.members else {
      return Values.fault(rule.range.lowerBound, "a rule must be an object")
    }
    for member in members {
      guard ruleNames.contains(member.name) else {
        return Values.fault(member.nameRange.lowerBound, "a rule has no '\(member.name)'")
      }
      if let found = valueFault(member) { return found }
    }
    return sourceFault(rule)
  }

  /// A rule either lists URLs or says where in the document to find them.
  private static func sourceFault(_ rule: JSONNode) -> ValueFault? {
    let place = rule.range.lowerBound
    let (urls, predicate) = (rule["urls"], rule["where"])
    if let urls, predicate != nil {
      return Values.fault(urls.nameRange.lowerBound, "a rule has either 'urls' or 'where'")
    }
    let source = rule["source"]?.node.string ?? (urls != nil ? "list" : "document")
    if source == "list", urls == nil {
      return Values.fault(place, "a rule with the source 'list' needs 'urls'")
    }
    if source == "document", let urls {
      return Values.fault(
        urls.nameRange.lowerBound, "a rule with the source 'document' has no 'urls'")
    }
    if source == "document", predicate == nil, rule["source"] != nil {
      return Values.fault(place, "a rule with the source 'document' needs 'where'")
    }
    if source == "list", let predicate {
      return Values.fault(
        predicate.nameRange.lowerBound, "a rule with the source 'list' has no 'where'")
    }
    if source == "document", let relative = rule["relative_to"] {
      return Values.fault(relative.nameRange.lowerBound, "'relative_to' belongs to a list of URLs")
    }
    if rule["source"] == nil, urls == nil, predicate == nil {
      return Values.fault(place, "a rule needs 'urls' or 'where'")
    }
    return nil
  }

  private static func valueFault(_ member: JSONNode.Member) -> ValueFault? {
    switch member.name {
    case "source": return wordFault(member, ["list", "document"])
    case "relative_to": return wordFault(member, ["ruleset", "document"])
    case "eagerness":
      return wordFault(member, ["immediate", "eager", "moderate", "conservative"])
    case "referrer_policy":
      if let text = member.node.string, text.contains(where: \.isUppercase) {
        return Values.fault(
          member.node.range.lowerBound, "'referrer_policy' is written in lower case")
      }
      return checked(member, Values.referrerPolicy)
    case "target_hint": return checked(member, Values.navigableTarget)
    case "tag": return tagFault(member)
    case "expects_no_vary_search": return checked(member) { _ in nil }
    case "requires":
      return eachString(member) { word in
        word == "anonymous-client-ip-when-cross-origin" ? nil : "'\(word)' is no requirement"
      }
    case "urls":
      if member.node.elements?.isEmpty == true {
        return Values.fault(member.node.range.lowerBound, "'urls' must hold at least one URL")
      }
      return eachString(member) { url in
        if url.isEmpty { return "a URL may not be empty here" }
        if ImportMap.hasSpacesAround(url) { return ImportMap.spaces }
        guard let fault = url.fault(by: Values.url), !fault.isWarning else { return nil }
        return fault.reason
      }
    default: return predicateFault(member.node)
    }
  }

  private static func checked(_ member: JSONNode.Member, _ check: ValueCheck) -> ValueFault? {
    let place = member.node.range.lowerBound
    guard let text = member.node.string else {
      return Values.fault(place, "'\(member.name)' must be a string")
    }
    return text.fault(by: check).map { Values.fault(place, $0.reason) }
  }

  private static func wordFault(_ member: JSONNode.Member, _ words: [String]) -> ValueFault? {
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    if let word = member.node.string, words.contains(word) { return nil }
    return Values.fault(
      member.node.range.lowerBound, "'\(member.name)' must be one of \(list)")
  }

  private static func eachString(
    _ member: JSONNode.Member, _ judge: (String) -> String?
  ) -> ValueFault? {
    guard let elements = member.node.elements else {
      return Values.fault(
        member.node.range.lowerBound, "'\(member.name)' must be an array of strings")
    }
    for element in elements {
      let place = element.range.lowerBound
      guard let text = element.string else {
        return Values.fault(place, "'\(member.name)' must hold strings")
      }
      if let reason = judge(text) { return Values.fault(place, reason) }
    }
    return nil
  }

  // MARK: Where

  private static func predicateFault(_ node: JSONNode) -> ValueFault? {
    let place = node.range.lowerBound
    guard let members = node.members else {
      return Values.fault(place, "a condition must be an object")
    }
    let kinds = members.filter { $0.name != "relative_to" }
    guard let kind = kinds.first else { return Values.fault(place, "a condition may not be empty") }
    if kinds.count > 1 {
      return Values.fault(kinds[1].nameRange.lowerBound, "a condition has only one of its kinds")
    }
    if let relative = members.first(where: { $0.name == "relative_to" }) {
      guard kind.name == "href_matches" else {
        return Values.fault(
          relative.nameRange.lowerBound, "'relative_to' belongs to 'href_matches'")
      }
      if let found = wordFault(relative, ["ruleset", "document"]) { return found }
    }
    switch kind.name {
    case "and", "or":
      guard let parts = kind.node.elements else {
        return Values.fault(
          kind.node.range.lowerBound, "'\(kind.name)' must be an array of conditions")
      }
      if parts.isEmpty {
        return Values.fault(
          kind.node.range.lowerBound, "'\(kind.name)' must hold at least one condition")
      }
      return parts.lazy.compactMap(predicateFault).first
    case "not": return predicateFault(kind.node)
    case "href_matches", "selector_matches": return patternsFault(kind)
    default:
      return Values.fault(kind.nameRange.lowerBound, "a condition has no '\(kind.name)'")
    }
  }

  private static func isSelector(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var reader = CSSTokenReader(bytes)
      while reader.current != nil {
        if reader.skipComponent() != nil { return false }
      }
      return !reader.tokens.isEmpty && StyleSelector.fault(reader.tokens[...], bytes) == nil
    }
  }

  private static func patternsFault(_ member: JSONNode.Member) -> ValueFault? {
    let nodes = member.node.elements ?? [member.node]
    if nodes.isEmpty {
      return Values.fault(
        member.node.range.lowerBound, "'\(member.name)' must hold at least one string")
    }
    for node in nodes {
      if let text = node.string {
        if text.isEmpty {
          return Values.fault(node.range.lowerBound, "'\(member.name)' may not be empty")
        }
        if member.name == "selector_matches", !isSelector(text) {
          return Values.fault(node.range.lowerBound, "'\(text)' is no selector")
        }
        if member.name == "href_matches", let reason = URLPatternText.reason(text) {
          return Values.fault(node.range.lowerBound, reason)
        }
        continue
      }
      if member.name == "href_matches", let parts = node.members {
        if let found = parts.lazy.compactMap(partFault).first { return found }
        continue
      }
      return Values.fault(node.range.lowerBound, "'\(member.name)' must hold strings")
    }
    return nil
  }

  /// Of a pattern that is written as an object.
  private static func partFault(_ part: JSONNode.Member) -> ValueFault? {
    guard URLPatternText.members.contains(part.name) else {
      return Values.fault(part.nameRange.lowerBound, "a pattern has no '\(part.name)'")
    }
    if part.name != "baseURL", let text = part.node.string {
      return URLPatternText.reason(text).map { Values.fault(part.node.range.lowerBound, $0) }
    }
    return checked(part) { _ in nil }
  }
}
