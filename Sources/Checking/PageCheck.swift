import Configuring
import Diagnostics
import Markup
import Planning
import Rendering

/// Parses and judges the markup of every page, and says where in the author's files a fault is.
struct PageCheck {
  let site: RenderedSite
  private(set) var trees: [Int: MarkupTree] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private let filesByPath: [String: RenderedFile]

  init(site: RenderedSite) {
    self.site = site
    filesByPath = Dictionary(
      site.files.map { ($0.output.path.string, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func run() {
    for file in site.files {
      guard let profile = Self.profile(of: file.output.content), let text = file.text else {
        continue
      }
      let outcome = MarkupTree.parse(
        Array(text.utf8), file: file.output.path.string, as: .document)
      diagnostics += outcome.diagnostics.map(traced)
      guard let tree = outcome.value else { continue }
      trees[file.output.id] = tree
      diagnostics += Markup.lint(tree, profile: profile).map(traced)
    }
  }

  private static func profile(of content: PlannedContent) -> MarkupProfile? {
    switch content {
    case .index, .guide, .state: .page
    case .email(.html, _): .email
    case .email, .guideMarkdown, .stylesheet, .file, .script, .qrScript: nil
    }
  }

  /// Moves a fault from the rendered page to what the author wrote: the template's line and, for a
  /// value, the text or config line it came from.
  func traced(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let place = diagnostic.location, let line = place.line,
      let file = filesByPath[place.file],
      let origin = file.map?.origin(line: line, column: place.column)
    else { return diagnostic }
    var moved = diagnostic
    moved.location = origin.location
    if origin.tag == nil { moved.location?.length = place.length }
    if let tag = origin.tag, let source = valueLocation(of: tag, in: file.output.content) {
      moved.notes.append(.init("'\(tag)' comes from here", at: source))
    }
    moved.notes.append(.init("in the rendered page", at: place))
    return moved
  }

  private func valueLocation(of tag: String, in content: PlannedContent) -> FileLocation? {
    let config = site.config
    if tag.hasPrefix("text."), let language = Self.language(of: content) {
      return config.texts(in: language)?[String(tag.dropFirst(5))]?.location
    }
    if tag.hasPrefix("store.") {
      let key = tag == "store.host" ? "store.url" : tag
      return config.location(of: key)
    }
    if tag.hasPrefix("offer.") {
      let index = config.offers.firstIndex { $0.id == config.offer.id } ?? 0
      return config.location(of: "offers[\(index)].\(tag.dropFirst(6))")
    }
    if tag == "body" || tag == "snippet", case .guide(let id, _) = content {
      return config.guides.first { $0.id == id }.map { FileLocation($0.file, line: $0.bodyLine) }
    }
    return nil
  }

  private static func language(of content: PlannedContent) -> LanguageTag? {
    switch content {
    case .index(let language), .state(_, let language), .guide(_, let language),
      .email(_, let language):
      language
    case .guideMarkdown, .stylesheet, .file, .script, .qrScript: nil
    }
  }
}
