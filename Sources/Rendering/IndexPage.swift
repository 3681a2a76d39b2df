import Configuring
import Diagnostics
import Planning

extension SiteRenderer {
  /// What the index adds: links to everything in the bundle.
  mutating func indexValues(
    _ output: PlannedOutput, _ language: LanguageTag
  ) -> [String: TemplateValue] {
    let site = site(output, language)
    let lists = [
      "states": states(site, current: nil),
      "emails": emails(site),
      "guides": guideLinks(site, current: nil),
      "files": files(site),
    ]
    let counts = lists.mapValues { TemplateValue.text(String($0.count)) }
    return lists.mapValues { TemplateValue.list($0) }.merging([
      "languages": site.languages { .index($0) },
      "counts": .object(TemplateContext(counts)),
    ]) { list, _ in list }
  }

  /// Links to the popup's states; the success state of the other way to join is left out.
  func states(_ site: SiteContext, current: PopupState?) -> [TemplateContext] {
    PopupState.allCases.map { state in
      TemplateContext([
        "name": .text(state.rawValue),
        "title": .text(text("page.states.\(state.rawValue)", site.language)),
        "href": site.href(.state(state, site.language)),
        "current": .flag(state == current),
      ])
    }
  }

  private func emails(_ site: SiteContext) -> [TemplateContext] {
    config.emails.map { copy in
      let texts = config.texts(in: copy.language)
      return TemplateContext([
        "language": .text(copy.language.string),
        "name": .text(texts?["language.name"]?.string ?? copy.language.string),
        "subject": .text(TextValues(config, in: copy.language).fill(copy.subject)),
        "html": site.href(.email(.html, copy.language)),
        "text": site.href(.email(.text, copy.language)),
        "eml": site.href(.email(.message, copy.language)),
        "clients": site.href(.email(.clients, copy.language)),
        "clients_title": .text(text("email.clients.link", site.language)),
      ])
    }
  }

  /// What pages load and people download. Pages, emails and guides have their own links above, and
  /// the manifest lists every file.
  private func files(_ site: SiteContext) -> [TemplateContext] {
    plan.outputs.compactMap { output in
      switch output.content {
      case .index, .state, .guide, .guideMarkdown, .email: return nil
      case .stylesheet, .projectArchive, .file, .script, .qrScript: break
      }
      let path =
        output.cache == .immutable
        ? Reference(output.id, .path).token : output.path.string
      return TemplateContext([
        "path": .url(path),
        "bytes": .text(Reference(output.id, .bytes).token),
        "cache": .text(output.cache.header),
      ])
    }
  }
}
