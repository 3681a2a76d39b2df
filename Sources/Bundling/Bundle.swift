package import Checking
import Configuring
package import Diagnostics
import Markup
import Planning
import Rendering

/// What the tool says of itself in the manifest.
package struct ToolVersion: Sendable {
  package static let current = "0.1.0"
}

/// Turns a checked site into final names and bytes, with manifest and server rules.
package func bundle(_ site: CheckedSite) -> Outcome<SiteBundle> {
  var contents: [Int: RenderedFile.Content] = [:]
  for file in site.rendered.files { contents[file.output.id] = file.content }
  var faults: [Diagnostic] = []
  let scripts = widgetScripts(of: site)
  faults += scripts.diagnostics
  contents.merge(scripts.value ?? [:]) { _, script in script }
  guard !faults.hasErrors else { return Outcome(nil, faults) }

  var resolver = ReferenceResolver(outputs: site.plan.outputs, contents: contents)
  var files = resolver.resolveAll()
  faults += resolver.diagnostics
  guard !faults.hasErrors else { return Outcome(nil, faults) }
  faults += ScriptBudget(config: site.plan.config, files: files).diagnostics
  files += ServerRules(config: site.plan.config, files: files).files
  files += Parallel.map(files, compressed).compactMap { $0 }
  files.sort { $0.path < $1.path }
  files.append(Manifest(config: site.plan.config, files: files).file)
  files.sort { $0.path < $1.path }
  return Outcome(SiteBundle(files: files, config: site.plan.config), faults)
}

/// The gzip beside a text file; nil where it would save nothing.
@Sendable private func compressed(_ file: BundleFile) -> BundleFile? {
  guard ContentType.isText(file.path), file.bytes.count >= 512,
    let path = RelativePath(file.path.string + ".gz"),
    let bytes = Gzip.compress(file.bytes), bytes.count < file.bytes.count
  else { return nil }
  return BundleFile(path: path, bytes: bytes, cache: file.cache, content: nil)
}
