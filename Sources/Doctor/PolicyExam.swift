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
      // Browsers do not look at a report-only policy here.
      guard element["http-equiv"]?.lowercased() == "content-security-policy",
        let text = element["content"]
      else { continue }
      found += judged(
        text, script, pushes, at: page.location(of: "http-equiv", near: element.line))
    }
    if let header {
      let lacking = judged(header, script, pushes, at: Self.headerPlace)
      found += ContentPolicy.isReportOnly(header) ? Self.reportOnly(lacking) : lacking
    }
    return found
  }

  static let headerPlace = FileLocation("Content-Security-Policy")

  private func judged(
    _ text: String, _ script: SavedPage.Element, _ pushes: SavedPage.Element?,
    at place: FileLocation
  ) -> [Diagnostic] {
    ContentPolicy.all(text).flatMap { policy in
      let lacking = Self.lacking(
        policy, facts: facts, nonce: script["nonce"], integrity: script["integrity"], at: place)
      guard let pushes else { return lacking }
      let hashes = facts.hashes(pushes.text)
      if policy.allowsInline(nonce: pushes["nonce"], hashes: hashes) { return lacking }
      return lacking + [.policyBlocksInline(hash: hashes.first, at: place)]
    }
  }

  /// A policy that only reports keeps nothing from running.
  static func reportOnly(_ lacking: [Diagnostic]) -> [Diagnostic] {
    lacking.first.map { [.policyReports($0.message, hint: $0.hint)] } ?? []
  }

  static func lacking(
    _ policy: ContentPolicy, facts: DoctorFacts, nonce: String?, integrity: String?,
    at place: FileLocation
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if policy.has("sandbox"),
      policy.sources(for: ["sandbox"])?.sources.contains("allow-scripts") != true
    {
      found.append(.sandboxPolicy(at: place))
    }
    let scriptNames = ["script-src-elem", "script-src"]
    if policy.allows(facts.scriptURL, scriptNames, nonce: nonce, integrity: integrity) == false {
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
}
