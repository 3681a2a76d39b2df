import Configuring
import Diagnostics
import Markup
import Planning
import Rendering
import WidgetRuntime

/// Parses and judges the markup of every page, and says where in the author's files a fault is.
struct PageCheck {
  let site: RenderedSite
  private(set) var trees: [Int: MarkupTree] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private let filesByPath: [String: RenderedFile]
  private let tracer: Tracer

  init(site: RenderedSite) {
    self.site = site
    tracer = Tracer(config: site.config)
    filesByPath = Dictionary(
      site.files.map { ($0.output.path.string, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func run() {
    let judged = Parallel.map(site.files) { file -> (tree: MarkupTree?, found: [Diagnostic]) in
      guard let profile = Self.profile(of: file.output.content), let text = file.text else {
        return (nil, [])
      }
      let outcome = MarkupTree.parse(
        Array(text.utf8), file: file.output.path.string, as: .document)
      let found = outcome.value.map { Markup.lint($0, profile: profile) } ?? []
      return (outcome.value, outcome.diagnostics + found.map(Self.raised))
    }
    for (file, result) in zip(site.files, judged) {
      trees[file.output.id] = result.tree
      diagnostics += result.found.map(traced)
    }
  }

  /// What is wrong with the links of the pages, and the scripts that must not be in them.
  func linksAndScripts() -> [Diagnostic] {
    let links = LinkCheck(site: site, trees: trees)
    let found = Parallel.map(site.plan.outputs) { [trees, site] output -> [[Diagnostic]] in
      guard let tree = trees[output.id] else { return [] }
      return [
        links.faults(of: tree, as: output), ScriptCheck.faults(of: tree, as: output, in: site.plan),
      ]
    }
    return found.flatMap { $0.first ?? [] } + found.flatMap { $0.last ?? [] }
  }

  /// In a page of the bundle nothing may read differently as HTML, and templates are as good as the
  /// rest; in a page that somebody hands to `lint` a serializer may have written the references.
  private static func raised(_ diagnostic: Diagnostic) -> Diagnostic {
    var raised = diagnostic
    raised.severity =
      diagnostic.code == .referenceInRawText
      ? .error : max(diagnostic.severity, diagnostic.code.severity)
    return raised
  }

  private static func profile(of content: PlannedContent) -> MarkupProfile? {
    switch content {
    case .index, .guide, .state: .page
    case .email(.html, _): .email
    case .email, .guideMarkdown, .projectArchive, .stylesheet, .file, .script, .qrScript: nil
    }
  }

  /// Where in the author's files a fault of a rendered page is.
  func traced(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let place = diagnostic.location, let file = filesByPath[place.file] else {
      return diagnostic
    }
    return tracer.traced(diagnostic, file.output.content, file.map, page: place.file)
  }

  /// Proves what the script is compiled from: the structure of the parts as they are, and each
  /// state in the frame with sample values in the markers' places.
  mutating func runPopup() -> CheckedPopup? {
    for whole in site.popup.wholes {
      let filled = WidgetMarker.filled(whole.text) { escaped(sample($0)) }
      if let tree = parsed(whole, filled) {
        diagnostics += Markup.lint(tree, profile: .popup).map { traced($0, whole) }
      }
    }
    var states: [String: MarkupTree] = [:]
    for (name, fragment) in site.popup.states.sorted(by: { $0.key < $1.key }) {
      states[name] = parsed(fragment, fragment.text)
    }
    guard let frame = parsed(site.popup.frame, site.popup.frame.text) else { return nil }
    return CheckedPopup(frame: frame, states: states)
  }

  private mutating func parsed(_ fragment: RenderedFragment, _ text: String) -> MarkupTree? {
    let input = MarkupInput.fragment(context: "body")
    let outcome = MarkupTree.parse(Array(text.utf8), file: fragment.file, as: input)
    diagnostics += outcome.diagnostics.map { traced($0, fragment) }
    return outcome.value
  }

  private func traced(_ diagnostic: Diagnostic, _ fragment: RenderedFragment) -> Diagnostic {
    tracer.traced(diagnostic, nil, fragment.map, page: fragment.file)
  }

  private func sample(_ name: String) -> String {
    let sample = site.config.sample
    switch name {
    case "$lang": return site.config.store.defaultLanguage.string
    case "$dir": return site.config.store.defaultLanguage.direction
    case "$link", "$href": return sample.link.string
    case "$email": return sample.email.string
    default:
      let text = site.config.texts.first?[name]?.string
      return text ?? sample.firstName
    }
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
