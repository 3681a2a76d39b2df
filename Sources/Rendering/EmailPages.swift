import Configuring
package import Diagnostics
package import Email
package import Planning
import Styling

/// A welcome email as its template gave it, before it is composed.
package struct DrawnMessage: Sendable {
  let page: String
  let map: SourceMap
  let file: String
  let sheet: String
  let draft: EmailDraft

  package func composed() -> Outcome<EmailMessage> {
    composeMessage(page, file: file, styleSheet: sheet, draft: draft)
  }
}

/// The plan's welcome emails, one for each language: for benchmarks, which compose them alone.
package func drawMessages(_ plan: SitePlan) -> [DrawnMessage] {
  let config = plan.config
  let templates = TemplateSet.read(config.theme.templates(in: config.sources), from: config.sources)
  guard let templates = templates.value else { return [] }
  var renderer = SiteRenderer(plan: plan, templates: templates)
  return config.store.languages.compactMap { renderer.drawnMessage($0) }
}

extension SiteRenderer {
  /// One of the files that the welcome email of a language consists of.
  mutating func email(
    _ part: PlannedContent.EmailPart, _ output: PlannedOutput, _ language: LanguageTag
  ) -> RenderedFile? {
    guard let message = message(language) else { return nil }
    let content: RenderedFile.Content
    switch part {
    case .clients: return clientsPage(message, output)
    case .client(let name):
      guard let simulation = simulations(message).first(where: { $0.kind.rawValue == name }) else {
        return nil
      }
      content = .text(simulation.html)
    case .html: content = .text(message.html)
    case .text: content = .text(message.text)
    case .message: content = .bytes(message.eml)
    case .service(let service):
      guard let html = message.html(for: service) else { return nil }
      content = .text(html)
    }
    return RenderedFile(output: output, content: content)
  }

  /// Composed once for all its files; faults are reported the first time.
  private mutating func message(_ language: LanguageTag) -> EmailMessage? {
    if let known = messages[language] { return known }
    let message = compose(language)
    messages[language] = .some(message)
    return message
  }

  private mutating func compose(_ language: LanguageTag) -> EmailMessage? {
    guard let drawn = drawnMessage(language) else { return nil }
    let outcome = drawn.composed()
    let tracer = Tracer(config: config)
    faults += outcome.diagnostics.map {
      tracer.traced($0, .email(.html, language), drawn.map, page: drawn.file)
    }
    return outcome.value
  }

  fileprivate mutating func drawnMessage(_ language: LanguageTag) -> DrawnMessage? {
    let values = TextValues(config, in: language)
    let draft = EmailDraft.make(config, in: language) { values[$0] }
    faults += draft.diagnostics
    guard let draft = draft.value, let sheet = messageStyle(),
      let page = drawMessage(draft, values)
    else { return nil }
    let file = plan.output(.email(.html, language))?.path.string ?? "email"
    return DrawnMessage(page: page.text, map: page.map, file: file, sheet: sheet, draft: draft)
  }

  private mutating func messageStyle() -> String? {
    guard let path = config.theme.file("email.css", in: config.sources),
      let css = config.sources.text(path)
    else {
      faults.append(
        .missingTemplate("email.css", theme: config.theme.name, at: config.theme.location))
      return nil
    }
    faults += styleSheetFaults(css, file: path.string)
    return EmailStyle.sheet(css, for: config)
  }

  private mutating func drawMessage(_ draft: EmailDraft, _ values: TextValues) -> (
    text: String, map: SourceMap
  )? {
    let language = draft.language
    guard let locale = config.texts(in: language),
      let output = plan.output(.email(.html, language))
    else { return nil }
    let texts = TextContext.make(locale, values) {
      EmailDraft.mergeTag($0, draft.nameFallback)?.text
    }
    var context = site(output, language).values(texts)
    context["root"] = .url(config.bundle.baseURL.string)
    context["asset"] = .object(emailAssets)
    context["email"] = .object(TemplateContext(email: draft.context))
    return draw("email/message", context).map { templates.strip($0) }
  }

  /// Absolute, and under names that stay: a message is read long after the next build.
  private var emailAssets: TemplateContext {
    func address(_ image: RelativePath?) -> TemplateValue {
      guard let image else { return .absent }
      return .url("\(config.bundle.baseURL.string)email/images/\(image.name)")
    }
    return TemplateContext([
      "logo_email": address(config.store.logoEmail), "image": address(config.design.image),
    ])
  }
}

extension TemplateContext {
  init(email values: [String: EmailValue]) {
    self.init(values.mapValues { TemplateValue(email: $0) })
  }
}

extension TemplateValue {
  init(email value: EmailValue) {
    self =
      switch value {
      case .text(let text): .text(text)
      case .url(let url): .url(url)
      case .markup(let markup): .markup(markup)
      case .flag(let flag): .flag(flag)
      case .absent: .absent
      case .list(let items): .list(items.map { TemplateContext(email: $0) })
      case .object(let values): .object(TemplateContext(email: values))
      }
  }
}
