package import Configuring
package import Diagnostics

extension SitePlan {
  /// Decides every output of the bundle.
  package static func make(_ config: SiteConfig) -> Outcome<SitePlan> {
    var drafts: [Draft] = []
    let languages = config.store.languages
    for language in languages {
      let isDefault = language == config.store.defaultLanguage
      let code = language.string
      drafts.append(Draft(isDefault ? "index.html" : "\(code)/index.html", .index(language)))
      for state in PopupState.allCases {
        drafts.append(Draft("states/\(code)/\(state.rawValue).html", .state(state, language)))
      }
      for guide in config.guides {
        drafts.append(
          Draft("guides/\(code)/\(guide.id).html", .guide(id: guide.id, language)))
      }
      if config.email.isSent { drafts += emails(config, language) }
    }
    for guide in config.guides {
      drafts.append(Draft("guides/\(guide.id).md", .guideMarkdown(id: guide.id)))
    }
    for project in config.projects {
      drafts.append(Draft("downloads/\(project.archiveName)", .projectArchive(id: project.id)))
    }
    drafts.append(Draft("assets/page.css", .stylesheet(.page), .immutable))
    drafts.append(Draft("assets/popup.css", .stylesheet(.popup), .immutable))
    if let script = config.pageScript {
      drafts.append(Draft("assets/page.js", .file(script), .immutable))
    }
    let script = "w/\(config.widget.id)"
    drafts.append(Draft("\(script).js", .script(isPinned: false), .short))
    drafts.append(Draft("\(script).pinned.js", .script(isPinned: true), .immutable))
    drafts.append(Draft("\(script).code.js", .qrScript, .immutable))
    for image in config.images {
      drafts.append(Draft("assets/\(image.name)", .file(image), .immutable))
      guard config.email.isSent else { continue }
      // Under a name that stays: a message is read long after the next build.
      drafts.append(Draft("email/images/\(image.name)", .file(image), .short))
    }
    return number(drafts, config)
  }

  private static func emails(_ config: SiteConfig, _ language: LanguageTag) -> [Draft] {
    let folder = "email/\(language.string)"
    let fixed: [Draft] = [
      Draft("\(folder)/welcome.html", .email(.html, language)),
      Draft("\(folder)/welcome.txt", .email(.text, language)),
      Draft("\(folder)/welcome.eml", .email(.message, language)),
      Draft("\(folder)/clients.html", .email(.clients, language)),
    ]
    let clients = PlannedContent.EmailPart.clientNames.map { name in
      Draft("\(folder)/clients/\(name).html", .email(.client(name), language))
    }
    return fixed + clients
      + config.email.services.map { service in
        Draft("\(folder)/welcome.\(service.rawValue).html", .email(.service(service), language))
      }
  }

  private static func number(_ drafts: [Draft], _ config: SiteConfig) -> Outcome<SitePlan> {
    var outputs: [PlannedOutput] = []
    var faults = config.projectFaults
    for draft in drafts.sorted(by: { $0.path < $1.path }) {
      guard let path = RelativePath(draft.path) else {
        preconditionFailure("'\(draft.path)' is built from checked names")
      }
      if let last = outputs.last, last.path.string.lowercased() == path.string.lowercased() {
        faults.append(.pathCollision(path.string, at: config.location(of: "store.logo")))
        continue
      }
      outputs.append(
        PlannedOutput(
          id: outputs.count, path: path, content: draft.content, cache: draft.cache))
    }
    return Outcome(SitePlan(config: config, outputs: outputs), faults)
  }
}

private struct Draft {
  let path: String
  let content: PlannedContent
  let cache: CacheRule

  init(_ path: String, _ content: PlannedContent, _ cache: CacheRule = .revalidate) {
    self.path = path
    self.content = content
    self.cache = cache
  }
}

extension SiteConfig {
  /// What the theme's pages run, a help that they do without where scripts are off.
  package var pageScript: RelativePath? { theme.file("page.js", in: sources) }

  /// The pictures that the bundle shows, each once, by path in the project.
  package var images: [RelativePath] {
    let named = [store.logo, store.logoEmail] + [design.image].compactMap { $0 }
    return Set(named).sorted().compactMap { RelativePath("content/\($0)") }
  }
}
