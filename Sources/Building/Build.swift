package import Bundling
import Checking
package import Configuring
package import Diagnostics
import Planning
import Rendering

/// What a build is told beside its inputs.
package struct BuildOptions: Sendable {
  /// The day to judge the age of guides by.
  package let today: CalendarDate
  /// Stands in for the config's `bundle.base_url`.
  package let baseURL: String?
  /// Makes only what is on screen; nil for a whole bundle.
  package let glance: Glance?

  package init(today: CalendarDate, baseURL: String? = nil, glance: Glance? = nil) {
    self.today = today
    self.baseURL = baseURL
    self.glance = glance
  }
}

/// All stages in a row, from inputs to the proved bundle. `watch` is called with the name of each
/// stage when it begins, and what it gives when the stage has ended: a caller can measure time.
package func build(
  _ sources: SourceTree, _ options: BuildOptions,
  watch: (_ stage: String) -> () -> Void = { _ in {} }
) -> Outcome<SiteBundle> {
  func stage<Input, Output>(
    _ name: String, _ input: Input, _ run: (Input) -> Outcome<Output>
  ) -> Outcome<Output> {
    let end = watch(name)
    defer { end() }
    return run(input)
  }
  let checks = CheckOptions(today: options.today, knownCodes: AllCodes.all)
  return stage("read the config", sources, SiteConfig.read)
    .then { served($0, at: options.baseURL) }
    .then { stage("plan", $0, SitePlan.make) }
    .map { plan in options.glance.map { plan.drawing($0.shows) } ?? plan }
    .then { stage("render", $0, render) }
    .then { stage("check", $0) { check($0, checks) } }
    .then { checked in
      stage("bundle", checked) { site in
        options.glance.map { bundle(site, over: $0) } ?? bundle(site)
      }
    }
}

private func served(_ config: SiteConfig, at address: String?) -> Outcome<SiteConfig> {
  guard let address else { return Outcome(config) }
  guard let moved = config.served(at: address) else {
    return Outcome(nil, [.baseURLOption(address)])
  }
  return Outcome(moved)
}

extension DiagnosticCode {
  static let baseURLOption = DiagnosticCode(
    "config.base-url-option", meaning: "--base-url is not an https address with a slash at its end",
    reason: "paths are put behind it as they are", isStructural: true)
}

extension Diagnostic {
  static func baseURLOption(_ address: String) -> Diagnostic {
    Diagnostic(
      .baseURLOption, "'\(address)' is not an https address with a slash at its end",
      hint: "write --base-url https://cdn.example.com/")
  }
}
