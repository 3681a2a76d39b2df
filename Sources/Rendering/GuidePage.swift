import Configuring
import Diagnostics
import Markdown
import Planning

/// A guide with its store's values filled in, the same in every language's frame.
struct RenderedGuide: Sendable {
  let source: GuideSource
  let body: String
  let snippet: String?
  /// The whole guide as Markdown, to forward to a developer.
  let markdown: String
}

extension SiteRenderer {
  /// What a guide's page adds.
  mutating func guideValues(
    _ guide: RenderedGuide, _ output: PlannedOutput, _ language: LanguageTag
  ) -> [String: TemplateValue] {
    let site = site(output, language)
    let source = guide.source
    return [
      "guide": .object(
        TemplateContext([
          "id": .text(source.id),
          "title": .text(source.title),
          "platform": .text(source.platform),
          "summary": .text(source.summary),
          "verified": .optional(source.verified?.text),
          "route": .optional(source.route),
          "plan": .optional(source.plan),
          "role": .optional(source.role),
          "minutes": .optional(source.minutes.map(String.init)),
          "status": .text(source.status.rawValue),
          "is_current": .flag(source.status == .current),
          "status_note": statusNote(source, language),
          "lang": .text(source.language.string),
          "dir": .text(source.language.direction),
          "ends": .optional(source.ends?.text),
        ])),
      "body": .markup(guide.body),
      "snippet": .optional(guide.snippet),
      "sources": .list(
        source.sources.map {
          TemplateContext(["title": .text($0.title), "url": .url($0.url.string)])
        }),
      "guides": .list(guideLinks(site, current: source.id)),
      "languages": site.languages { .guide(id: source.id, $0) },
      "downloads": download(of: source, site),
      "markdown_href": site.href(.guideMarkdown(id: source.id)),
    ]
  }

  mutating func guideLinks(_ site: SiteContext, current: String?) -> [TemplateContext] {
    let key = "\(site.language.string) \(site.path.folder?.string ?? "")"
    var links = guideLists[key] ?? guideLinks(site)
    guideLists[key] = links
    if let index = config.guides.firstIndex(where: { $0.id == current }) {
      links[index]["current"] = .flag(true)
    }
    return links
  }

  private func guideLinks(_ site: SiteContext) -> [TemplateContext] {
    config.guides.map { guide in
      TemplateContext([
        "id": .text(guide.id),
        "title": .text(guide.title),
        "platform": .text(guide.platform),
        "summary": .text(guide.summary),
        "verified": .optional(guide.verified?.text),
        "status": .text(guide.status.rawValue),
        "status_note": statusNote(guide, site.language),
        "lang": .text(guide.language.string),
        "dir": .text(guide.language.direction),
        "href": site.href(.guide(id: guide.id, site.language)),
        "current": .flag(false),
      ])
    }
  }

  /// Why a merchant should think twice about a route that is not simply current.
  private func statusNote(_ guide: GuideSource, _ language: LanguageTag) -> TemplateValue {
    guard guide.status != .current else { return .absent }
    return .text(text("page.guides.\(guide.status.rawValue)", language))
  }

  mutating func renderGuides() -> [String: RenderedGuide] {
    let wanted = config.guides.filter { guide in plan.drawn.contains { $0.content.isOf(guide) } }
    var paths: [String: RelativePath] = [:]
    for guide in wanted { paths[guide.id] = guide.snippetFile }
    let outcome = TemplateSet.read(paths, from: config.sources)
    faults += outcome.diagnostics
    guard let snippets = outcome.value else { return [:] }
    let drawn = Parallel.map(wanted) { [self] source -> (RenderedGuide?, [Diagnostic]) in
      var renderer = self
      renderer.faults = []
      let guide = renderer.renderGuide(source, snippets)
      return (guide, renderer.faults)
    }
    faults += drawn.flatMap { $0.1 }
    let guides = drawn.compactMap { $0.0 }.map { ($0.source.id, $0) }
    return Dictionary(guides) { first, _ in first }
  }

  private mutating func renderGuide(
    _ source: GuideSource, _ snippets: TemplateSet
  ) -> RenderedGuide? {
    let facts = GuideFacts(plan: plan, platform: source.platform)
    let literals = Set(source.tokens.map(\.token) + source.replacements.map(\.token))
    let filled = MarkdownDocument.parse(
      source.body, file: source.file, firstLine: source.bodyLine
    ).then { document in
      document.filling(names: facts.values.keys, literals: literals) { facts.values[$0] }
    }
    faults += filled.diagnostics
    let snippet = renderSnippet(source, snippets, facts)
    guard let document = filled.value else { return nil }
    return RenderedGuide(
      source: source, body: document.html(headingIDs: true), snippet: snippet,
      markdown: markdown(of: source, document, snippet))
  }

  private mutating func renderSnippet(
    _ source: GuideSource, _ snippets: TemplateSet, _ facts: GuideFacts
  ) -> String? {
    guard source.snippetFile != nil, let tags = snippets.tags(of: source.id) else { return nil }
    check(tags, against: facts)
    let marked = snippets.renderMarked(source.id, with: facts.context)
    return snippets.strip(marked).text.trimmingNewlines
  }

  /// Snippets and project files are code of many languages: only plain values may enter them.
  mutating func check(_ tags: [TemplateTag], against facts: GuideFacts) {
    for tag in tags {
      guard case .variable = tag.kind else {
        faults.append(.snippetTag(tag.name, at: tag.location))
        continue
      }
      guard let value = facts.values[tag.name] else {
        let nearest = nearestName(to: tag.name, among: facts.values.keys)
        faults.append(.unknownName(tag.name, nearest: nearest, at: tag.location))
        continue
      }
      if !GuideFacts.isPlain(value) {
        faults.append(.snippetValueNotPlain(tag.name, value, at: tag.location))
      }
    }
  }

  private func markdown(
    of source: GuideSource, _ document: MarkdownDocument, _ snippet: String?
  ) -> String {
    var text = "# \(source.title)\n\n\(source.summary)\n\n"
    if let verified = source.verified { text += "Verified on \(verified.text).\n\n" }
    if let project = plan.projects.first(where: { $0.id == source.project }) {
      text += "Download: [\(project.archiveName)](../downloads/\(project.archiveName))\n\n"
    }
    text += document.markdown + "\n"
    if let snippet {
      let fence = snippet.contains("```") ? "~~~~" : "```"
      text += "\n## The snippet\n\n\(fence)\n\(snippet)\n\(fence)\n"
    }
    if !source.sources.isEmpty {
      text += "\n## Sources\n\n"
      text += source.sources.map { "- [\($0.title)](\($0.url.string))\n" }.joined()
    }
    return text
  }
}

extension PlannedContent {
  fileprivate func isOf(_ guide: GuideSource) -> Bool {
    switch self {
    case .guide(let id, _), .guideMarkdown(let id): id == guide.id
    default: false
    }
  }
}

/// The names that guides and snippets may use, and what they stand for in this store.
struct GuideFacts {
  private(set) var values: [String: String]

  var context: TemplateContext {
    TemplateContext(paths: values.map { (path: $0.key, value: .text($0.value)) })
  }

  /// Without what only the finished bytes decide: an archive is finished before them.
  var withoutReferences: GuideFacts {
    var facts = self
    facts.values["pinned_url"] = nil
    facts.values["integrity"] = nil
    facts.values["integrity_list"] = nil
    return facts
  }

  init(plan: SitePlan, platform: String) {
    let config = plan.config
    let base = config.bundle.baseURL
    let texts = config.texts(in: config.store.defaultLanguage)
    let button = config.widget.signUp == .link ? "button_link" : "button_coupon"
    let pinned = plan.output(.script(isPinned: true))
    let integrity = pinned.map { Reference($0.id, .integrity).token } ?? ""
    var values = [
      "script_url": base.string + "w/\(config.widget.id).js",
      "pinned_url": base.string + (pinned.map { Reference($0.id, .path).token } ?? ""),
      "integrity": integrity,
      "integrity_list": ([integrity] + config.bundle.formerScripts).joined(separator: " "),
      "widget_id": config.widget.id,
      "endpoint": config.widget.endpoint.string,
      "fallback_url": (config.widget.fallbackURL ?? config.store.url).string,
      "csp_script": base.origin,
      "csp_image": base.origin,
      "csp_connect": config.widget.endpoint.origin,
      "button": texts?["popup.invitation.\(button)"]?.string ?? "",
      "store.name": config.store.name,
      "store.url": config.store.url.string,
      "store.support_email": config.store.supportEmail.string,
      "store.privacy_url": config.store.privacyURL.string,
      "offer.id": config.offer.id,
      "offer.name": config.offer.name,
      "offer.terms_url": config.offer.termsURL.string,
    ]
    for value in config.platforms[platform]?.values ?? [] {
      values["platform.\(value.name)"] = value.value
    }
    self.values = values
  }

  /// Nothing in it means anything to HTML, JavaScript, PHP or a platform's template language, so it
  /// may stand in a snippet as it is.
  static func isPlain(_ value: String) -> Bool {
    value.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x30...0x39).contains(byte) || "-._~:/?#@+,=".utf8.contains(byte)
    }
  }
}

extension String {
  fileprivate var trimmingNewlines: String {
    var text = self[...]
    while text.first == "\n" { text.removeFirst() }
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
