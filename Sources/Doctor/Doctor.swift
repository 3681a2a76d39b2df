package import Diagnostics

/// What the bundle says the snippet must be.
package struct DoctorFacts: Sendable {
  /// `https://cdn.example.com/w/ID.js`
  package var scriptURL: String
  /// The script's current permanent address and its integrity value.
  package var pinnedURL: String
  package var integrity: String
  package var scriptOrigin: String
  package var endpoint: String
  package var endpointOrigin: String
  /// nil when the popup shows no picture.
  package var imageURL: String?
  /// The tokens of every platform, to find those that were not replaced.
  package var tokens: [String]
  /// Values of this store that snippets may hold, such as a shop code.
  package var storeCodes: [String]
  /// The hashes of a text as a policy lists them: `sha256-…` and the like.
  package var hashes: @Sendable (String) -> [String]

  package init(
    scriptURL: String, pinnedURL: String, integrity: String, scriptOrigin: String,
    endpoint: String, endpointOrigin: String, imageURL: String?, tokens: [String],
    storeCodes: [String], hashes: @escaping @Sendable (String) -> [String]
  ) {
    self.scriptURL = scriptURL
    self.pinnedURL = pinnedURL
    self.integrity = integrity
    self.scriptOrigin = scriptOrigin
    self.endpoint = endpoint
    self.endpointOrigin = endpointOrigin
    self.imageURL = imageURL
    self.tokens = tokens
    self.storeCodes = storeCodes
    self.hashes = hashes
  }
}

/// Says whether the snippet on a saved confirmation page is right: there exactly once, of this
/// store, current, with the order's values in place, and free to run.
package struct Doctor: Sendable {
  package let facts: DoctorFacts

  package init(_ facts: DoctorFacts) { self.facts = facts }

  /// `policy` is the page's Content-Security-Policy header, which a saved page does not hold.
  package func examine(
    _ bytes: [UInt8], file: String, policy: String? = nil
  ) -> [Diagnostic] {
    guard bytes.count <= SavedPage.maximumBytes else {
      return [.pageTooLarge(bytes.count, at: FileLocation(file))]
    }
    guard let page = SavedPage(bytes, file: file) else {
      return [.pageEmpty(at: FileLocation(file))]
    }
    let scripts = ScriptExam(page: page, facts: facts)
    var found = scripts.diagnostics
    if let script = scripts.script {
      found += OrderExam(page: page, facts: facts, script: script).diagnostics
    }
    found +=
      PolicyExam(page: page, facts: facts, header: policy, script: scripts.script)
      .diagnostics
    return found.ordered()
  }

  /// What a policy lacks, without a page.
  package func examine(policy: String) -> [Diagnostic] {
    let lacking = ContentPolicy.all(policy).flatMap {
      PolicyExam.lacking(
        $0, facts: facts, nonce: nil, integrity: nil, at: PolicyExam.headerPlace)
    }
    return ContentPolicy.isReportOnly(policy) ? PolicyExam.reportOnly(lacking) : lacking
  }
}
