package import Checking
import Configuring
package import Diagnostics
import Planning
import Rendering

/// What the tool says of itself in the manifest.
package struct ToolVersion: Sendable {
  package static let current = "0.1.0"
}

/// Turns a checked site into final names and bytes, with manifest and server rules.
package func bundle(_ site: CheckedSite) -> Outcome<SiteBundle> {
  var faults: [Diagnostic] = []
  let scripts = widgetScripts(of: site)
  faults += scripts.diagnostics
  guard !faults.hasErrors else { return Outcome(nil, faults) }

  var resolver = ReferenceResolver(
    outputs: site.plan.outputs, contents: contents(of: site, scripts.value?.contents ?? [:]))
  var files = resolver.resolve(site.plan.outputs)
  faults += resolver.diagnostics
  guard !faults.hasErrors else { return Outcome(nil, faults) }
  faults += ScriptBudget(config: site.plan.config, files: files).diagnostics
  files += ServerRules(config: site.plan.config, files: files).files
  files += Parallel.map(files, compressed).compactMap { $0 }
  files.sort { $0.path < $1.path }
  files.append(
    Manifest(config: site.plan.config, files: files, script: scripts.value?.script).file)
  files.sort { $0.path < $1.path }
  return Outcome(SiteBundle(files: files, config: site.plan.config), faults)
}

/// What every output is made of, by its id.
func contents(
  of site: CheckedSite, _ scripts: [Int: RenderedFile.Content]
) -> [Int: RenderedFile.Content] {
  var contents = scripts
  for file in site.rendered.files { contents[file.output.id] = file.content }
  return contents
}

/// The gzip beside a text file; nil where it would save nothing.
@Sendable private func compressed(_ file: BundleFile) -> BundleFile? {
  let level: Gzip.Level = file.path.fileExtension == "js" ? .highest : .usual
  guard ContentType.isText(file.path), file.bytes.count >= 512,
    let path = RelativePath(file.path.string + ".gz"),
    let bytes = Gzip.compress(file.bytes, level), bytes.count < file.bytes.count
  else { return nil }
  return BundleFile(path: path, bytes: bytes, cache: file.cache, content: nil)
}
