import Diagnostics

/// Walks a template's tags beside the values they will be given: the library renders an unknown
/// name as nothing, so every name is proved to be known, and to stand where its value may stand,
/// before anything is rendered. Sections that this page will not show are walked too.
struct TemplateCheck {
  let templates: TemplateSet
  private(set) var faults: [Diagnostic] = []

  init(_ templates: TemplateSet) {
    self.templates = templates
  }

  mutating func check(_ template: String, with context: TemplateContext) {
    guard let tags = templates.tags(of: template) else { return }
    walk(tags, [context])
  }

  private mutating func walk(_ tags: [TemplateTag], _ stack: [TemplateContext]) {
    for tag in tags {
      switch tag.kind {
      case .partial:
        if let inner = templates.tags(of: tag.name) { walk(inner, stack) }
      case .variable, .unescaped:
        checkVariable(tag, stack)
      case .section(_, let children):
        walkSection(tag, children, stack)
      }
    }
  }

  private mutating func walkSection(
    _ tag: TemplateTag, _ children: [TemplateTag], _ stack: [TemplateContext]
  ) {
    guard let value = lookUp(tag, stack) else { return }
    switch value {
    case .list(let items):
      // Nothing is known of the items of an empty list, so nothing inside is judged.
      if case .section(true, _) = tag.kind { return walk(children, stack) }
      if let item = items.first { walk(children, stack + [item]) }
    case .object:
      faults.append(.objectAsSection(tag.name, at: tag.location))
    case .text(let text): walk(children, stack + [TemplateContext([".": .text(text)])])
    case .url(let url): walk(children, stack + [TemplateContext([".": .url(url)])])
    case .absent: walk(children, stack + [TemplateContext([".": .absent])])
    case .flag, .markup: walk(children, stack)
    }
  }

  private mutating func checkVariable(_ tag: TemplateTag, _ stack: [TemplateContext]) {
    guard let value = lookUp(tag, stack) else { return }
    if tag.place == .tag || tag.place == .rawText {
      faults.append(.valueOutsideQuotes(tag.name, at: tag.location))
      return
    }
    switch (value, tag.kind) {
    case (.markup, .variable): faults.append(.escapedMarkup(tag.name, at: tag.location))
    case (.markup, _) where tag.place != .text:
      faults.append(.valueOutsideQuotes(tag.name, at: tag.location))
    case (.markup, _), (.absent, _): break
    case (.text, .unescaped), (.url, .unescaped):
      faults.append(.unescapedText(tag.name, at: tag.location))
    case (.text, _): checkAddress(tag)
    case (.url, _): break
    case (.flag, _), (.list, _), (.object, _):
      faults.append(.valueIsNoText(tag.name, at: tag.location))
    }
  }

  private mutating func checkAddress(_ tag: TemplateTag) {
    guard case .attribute(let name, startsValue: true) = tag.place,
      Self.addresses.contains(name)
    else { return }
    faults.append(.textAsAddress(tag.name, attribute: name, at: tag.location))
  }

  /// Attributes that take the user somewhere or load something.
  private static let addresses: Set<String> = [
    "href", "src", "action", "formaction", "poster", "data", "cite", "background", "srcset",
    "ping", "xlink:href", "manifest",
  ]

  private mutating func lookUp(
    _ tag: TemplateTag, _ stack: [TemplateContext]
  ) -> TemplateValue? {
    if tag.name == "." { return stack.last?["."] ?? .absent }
    let parts = tag.parts
    var inner: TemplateContext?
    var value = stack.reversed().lazy.compactMap { $0[parts[0]] }.first
    for part in parts.dropFirst() {
      guard case .object(let context) = value else {
        if case .absent = value { return .absent }
        value = nil
        break
      }
      inner = context
      value = context[part]
    }
    if value == nil {
      let start = parts.dropLast().joined(separator: ".") + "."
      let known =
        inner.map { $0.values.keys.map { start + $0 } } ?? stack.flatMap { $0.values.keys }
      let nearest = nearestName(to: tag.name, among: known)
      faults.append(.unknownName(tag.name, nearest: nearest, at: tag.location))
    }
    return value
  }
}
