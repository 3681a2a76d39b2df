package import Checking
import Configuring
package import Diagnostics
package import Planning

/// What somebody looks at while they edit: a preview makes these files first, within the blink of
/// an eye, and takes all others from the bundle before; the whole bundle follows.
package struct Glance: Sendable {
  /// Paths in the bundle, as a browser asks for them.
  package let paths: Set<String>
  package let earlier: SiteBundle

  package init(paths: Set<String>, earlier: SiteBundle) {
    self.paths = paths
    self.earlier = earlier
  }

  /// Whether the file is on screen, or what is on screen may load it.
  package func shows(_ output: PlannedOutput) -> Bool {
    switch output.content {
    case .stylesheet: true
    // Not the pages' own script, which guides load: assembling the popup's takes a while.
    case .script, .qrScript: paths.contains { $0.hasPrefix("w/") && $0.hasSuffix(".js") }
    default: paths.contains(output.path.string)
    }
  }
}

/// The earlier bundle with the glance's files in it, as far as they were drawn. Only for showing:
/// it has no manifest of its own, and what it replaces is still there under its old name.
package func bundle(_ site: CheckedSite, over glance: Glance) -> Outcome<SiteBundle> {
  let drawsScript = site.plan.drawn.contains { $0.content.isScript }
  let scripts = drawsScript ? widgetScripts(of: site) : Outcome(WidgetFiles())
  var faults = scripts.diagnostics
  guard let scripts = scripts.value, !faults.hasErrors else { return Outcome(nil, faults) }
  let made = contents(of: site, scripts.contents)
  var known: [Twin: BundleFile] = [:]
  for file in glance.earlier.files {
    if let content = file.content { known[Twin(content: content, cache: file.cache)] = file }
  }
  var finished: [Int: BundleFile] = [:]
  for output in site.plan.outputs where made[output.id] == nil {
    finished[output.id] = known[Twin(content: output.content, cache: output.cache)]
  }
  var resolver = ReferenceResolver(
    outputs: site.plan.outputs, contents: made, finished: finished)
  let drawn = resolver.resolve(site.plan.drawn)
  faults += resolver.diagnostics
  guard !faults.hasErrors else { return Outcome(nil, faults) }
  let paths = Set(drawn.map(\.path))
  let files = glance.earlier.files.filter { !paths.contains($0.path) } + drawn
  return Outcome(
    SiteBundle(files: files.sorted { $0.path < $1.path }, config: site.plan.config), faults)
}

/// The same output in another bundle. A picture is there twice: for pages, under a fingerprint, and
/// for messages.
private struct Twin: Hashable {
  let content: PlannedContent
  let cache: CacheRule
}

extension PlannedContent {
  fileprivate var isScript: Bool {
    switch self {
    case .script, .qrScript: true
    default: false
    }
  }
}
