import Configuring
package import Diagnostics
import Email
import Markup
package import Planning

/// Draws every page, email and snippet of the plan.
package func render(_ plan: SitePlan) -> Outcome<RenderedSite> {
  let config = plan.config
  return TemplateSet.read(config.theme.templates(in: config.sources), from: config.sources)
    .then { templates in
      var renderer = SiteRenderer(plan: plan, templates: templates)
      let shares = Parallel.map(renderer.shares) { [renderer] share in renderer.drawn(share) }
      let files = shares.flatMap(\.files).sorted { $0.output.id < $1.output.id }
      let popup = renderer.renderPopup()
      let site = popup.map { RenderedSite(plan: plan, files: files, popup: $0) }
      return Outcome(site, renderer.faults + shares.flatMap(\.faults))
    }
}

/// Renders one output after the other; what they share is worked out once.
struct SiteRenderer: Sendable {
  let plan: SitePlan
  let templates: TemplateSet
  var faults: [Diagnostic] = []
  /// What the pages of a language share.
  private var shared: [LanguageTag: TemplateContext] = [:]
  private var values: [LanguageTag: TextValues] = [:]
  private(set) var guides: [String: RenderedGuide] = [:]
  /// The lists of guides by language and folder: pages of one folder link to them alike.
  var guideLists: [String: [TemplateContext]] = [:]
  /// nil for one that could not be composed.
  var messages: [LanguageTag: EmailMessage?] = [:]
  var simulations: [LanguageTag: [EmailSimulation]] = [:]

  var config: SiteConfig { plan.config }

  init(plan: SitePlan, templates: TemplateSet) {
    self.plan = plan
    self.templates = templates
    for texts in config.texts {
      let values = TextValues(config, in: texts.language)
      self.values[texts.language] = values
      let sample = config.sample
      let dynamic = [
        "first_name": sample.firstName, "last_name": sample.lastName,
        "email": sample.email.string, "link": sample.link.string, "code": sample.couponCode,
        "seconds": "30",
      ]
      let context = TextContext.make(texts, values) { dynamic[$0] }
      shared[texts.language] = SiteContext(
        plan: plan, language: texts.language, path: RelativePath(literal: "index.html")
      ).shared(context)
    }
    guides = renderGuides()
  }

  /// The message and the pages of each language, and the outputs of none: what can be drawn side
  /// by side. Small shares, so that no processor waits long for the last one.
  var shares: [[PlannedOutput]] {
    let languages = config.store.languages.map(Optional.some) + [nil]
    return languages.flatMap { language in
      let outputs = plan.drawn.filter { $0.content.language == language }
      return [outputs.filter(\.content.isEmail), outputs.filter { !$0.content.isEmail }]
    }
  }

  /// What the share's outputs come to, and the faults that drawing them found.
  func drawn(_ share: [PlannedOutput]) -> (files: [RenderedFile], faults: [Diagnostic]) {
    var renderer = self
    renderer.faults = []
    let files = share.compactMap { renderer.render($0) }
    return (files, renderer.faults)
  }

  mutating func render(_ output: PlannedOutput) -> RenderedFile? {
    switch output.content {
    case .index(let language):
      return page("index", output, language, adding: indexValues(output, language))
    case .state(let state, let language):
      return page("state", output, language, adding: stateValues(state, output, language))
    case .guide(let id, let language):
      guard let guide = guides[id] else { return nil }
      return page("guide", output, language, adding: guideValues(guide, output, language))
    case .guideMarkdown(let id):
      return guides[id].map { RenderedFile(output: output, content: .text($0.markdown)) }
    case .projectArchive(let id):
      return projectArchive(id, output)
    case .stylesheet(let sheet):
      return styleSheet(sheet, output)
    case .file(let path):
      return config.sources[path].map { RenderedFile(output: output, content: .bytes($0)) }
    case .email(let part, let language):
      return email(part, output, language)
    case .script, .qrScript:
      return nil
    }
  }

  func site(_ output: PlannedOutput, _ language: LanguageTag) -> SiteContext {
    SiteContext(plan: plan, language: language, path: output.path)
  }

  func text(_ path: String, _ language: LanguageTag) -> String {
    let written = config.texts(in: language)?[path]?.string ?? ""
    return (values[language] ?? TextValues(config, in: language)).fill(written)
  }

  /// Checks the template against its values, then draws it.
  mutating func page(
    _ template: String, _ output: PlannedOutput, _ language: LanguageTag,
    adding values: [String: TemplateValue]
  ) -> RenderedFile? {
    let base = context(output, language)
    guard let marked = draw(template, base.adding(values)) else { return nil }
    let (text, map) = templates.strip(marked)
    return RenderedFile(output: output, content: .text(text), map: map)
  }

  /// The text with its position marks; nil after reporting why.
  mutating func draw(_ template: String, _ context: TemplateContext) -> String? {
    guard templates.file(of: template) != nil else {
      faults.append(
        .missingTemplate(
          "\(template).mustache", theme: config.theme.name, at: config.theme.location))
      return nil
    }
    var check = TemplateCheck(templates)
    check.check(template, with: context)
    faults += check.faults
    guard check.faults.isEmpty else { return nil }
    return templates.renderMarked(template, with: context)
  }

  /// What every page has, with this output's links.
  func context(_ output: PlannedOutput, _ language: LanguageTag) -> TemplateContext {
    let site = site(output, language)
    return shared[language].map { site.values(sharing: $0) } ?? site.values(TemplateContext())
  }

  private mutating func styleSheet(
    _ sheet: PlannedContent.Stylesheet, _ output: PlannedOutput
  ) -> RenderedFile? {
    let name = "\(sheet.rawValue).css"
    guard let path = config.theme.file(name, in: config.sources),
      let text = config.sources.text(path)
    else {
      faults.append(
        .missingTemplate(name, theme: config.theme.name, at: config.theme.location))
      return nil
    }
    let tokens = TokenSheet(config: config).text(for: sheet)
    return RenderedFile(output: output, content: .text(tokens + text))
  }
}

extension PlannedContent {
  fileprivate var isEmail: Bool {
    if case .email = self { return true }
    return false
  }
}
