import Diagnostics

/// Whether the page's policies let the script load, ask, and show its picture.
struct PolicyExam {
  let page: SavedPage
  let facts: DoctorFacts
  let header: String?
  let script: SavedPage.Element?

  var diagnostics: [Diagnostic] {
    guard let script else { return [] }
    let pushes = page.elements.first { $0.name == "script" && $0.text.contains("AfterOrder") }
    var found: [Diagnostic] = []
    for element in page.elements where element.name == "meta" {
      guard element["http-equiv"]?.lowercased() == "content-security-policy",
        let text = element["content"]
      else { continue }
      let place = page.location(of: "http-equiv", near: element.line)
      found += Self.lacking(
        ContentPolicy(text), facts: facts, nonce: script["nonce"], at: place)
      if let pushes { found += Self.inline(ContentPolicy(text), pushes["nonce"], at: place) }
    }
    if let header {
      let place = FileLocation("Content-Security-Policy")
      found += Self.lacking(
        ContentPolicy(header), facts: facts, nonce: script["nonce"], at: place)
      if let pushes { found += Self.inline(ContentPolicy(header), pushes["nonce"], at: place) }
    }
    return found
  }

  static func lacking(
    _ policy: ContentPolicy, facts: DoctorFacts, nonce: String?, at place: FileLocation
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if policy.has("sandbox"),
      policy.sources(for: ["sandbox"])?.sources.contains("allow-scripts") != true
    {
      found.append(.sandboxPolicy(at: place))
    }
    let scriptNames = ["script-src-elem", "script-src"]
    if policy.allows(facts.scriptURL, scriptNames, nonce: nonce) == false {
      let name = policy.sources(for: scriptNames)?.name ?? "script-src"
      found.append(.policyBlocks("script", name, add: facts.scriptOrigin, at: place))
    }
    if policy.allows(facts.endpoint, ["connect-src"]) == false {
      let name = policy.sources(for: ["connect-src"])?.name ?? "connect-src"
      found.append(.policyBlocks("request", name, add: facts.endpointOrigin, at: place))
    }
    if let image = facts.imageURL, policy.allows(image, ["img-src"]) == false {
      let name = policy.sources(for: ["img-src"])?.name ?? "img-src"
      found.append(.policyBlocks("picture", name, add: facts.scriptOrigin, at: place))
    }
    return found
  }

  private static func inline(
    _ policy: ContentPolicy, _ nonce: String?, at place: FileLocation
  ) -> [Diagnostic] {
    policy.allowsInline(nonce: nonce) ? [] : [.policyBlocksInline(at: place)]
  }
}
