package import Configuring
package import Diagnostics
import Markdown

/// The welcome email of one language before it is drawn: every text filled, the body parsed.
///
/// What only the sender knows stands as neutral merge tags, in texts and in addresses.
package struct EmailDraft: Sendable {
  package let language: LanguageTag
  /// With merge tags.
  package let subject: String
  /// With merge tags.
  package let preheader: String

  let config: SiteConfig
  let copy: EmailCopy
  let body: MarkdownDocument
  /// Filled texts of the sections `email`, `share` and `popup.share`, by path.
  let texts: [String: String]
  let commission: String
  let friendDiscount: String?

  /// - Parameter value: what a static placeholder such as `{commission}` stands for, as the
  ///   language writes it; nil for one that the offer lacks or the sender fills.
  package static func make(
    _ config: SiteConfig, in language: LanguageTag, value: @escaping (String) -> String?
  ) -> Outcome<EmailDraft> {
    guard let copy = config.emails.first(where: { $0.language == language }),
      let locale = config.texts(in: language)
    else { preconditionFailure("the config has email copy for each of its languages") }
    let fallback = locale["email.first_name_default"]?.string ?? ""
    func fill(_ text: String) -> String {
      Placeholders.fill(text) { value($0) ?? Self.mergeTag($0, fallback)?.text }
    }
    var faults: [Diagnostic] = []
    if !MergeTag.isPlain(fallback) {
      let place = locale["email.first_name_default"]?.location ?? FileLocation(locale.file)
      faults.append(.mergeDefaultWithMark(fallback, at: place))
    }
    let parsed = MarkdownDocument.parse(copy.body, file: copy.file, firstLine: copy.bodyLine)
    faults += parsed.diagnostics
    faults += MergeTag.faults(in: copy.subject, at: copy.subjectLocation)
    faults += MergeTag.faults(in: copy.preheader, at: copy.preheaderLocation)
    guard let document = parsed.value else { return Outcome(nil, faults) }
    var filler = BodyFiller(fill: fill)
    let body = MarkdownDocument(filler.filled(document.blocks))
    faults += filler.faults
    let draft = EmailDraft(
      language: language, subject: fill(copy.subject), preheader: fill(copy.preheader),
      config: config, copy: copy, body: body, texts: Self.texts(locale, fill),
      commission: value("commission") ?? "", friendDiscount: value("discount"))
    return Outcome(draft, faults)
  }

  /// The tag that a dynamic `{placeholder}` of a text stands for.
  ///
  /// Rendering fills the rest of the language's texts with it, so that a theme's email template may
  /// use any text.
  package static func mergeTag(_ placeholder: String, _ fallback: String) -> MergeTag? {
    guard let name = MergeTag.Name(rawValue: placeholder) else { return nil }
    return MergeTag(name, fallback: name.needsDefault ? fallback : nil)
  }

  /// The word for a recipient whose first name is not known.
  package var nameFallback: String { texts["email.first_name_default"] ?? "" }

  private static func texts(
    _ locale: LocaleTexts, _ fill: (String) -> String
  ) -> [String: String] {
    var texts: [String: String] = [:]
    for (path, text) in locale.all
    where ["email.", "share.", "popup.share.", "popup.fields."].contains(where: path.hasPrefix) {
      texts[path] = fill(text.string)
    }
    return texts
  }

  func text(_ path: String) -> String { texts[path] ?? "" }

  var isLink: Bool { config.widget.signUp == .link }
}

/// Fills the placeholders of a parsed body and finds the faults of its merge tags.
private struct BodyFiller {
  let fill: (String) -> String
  var faults: [Diagnostic] = []

  init(fill: @escaping (String) -> String) { self.fill = fill }

  mutating func filled(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    blocks.map { block in
      let kind: MarkdownBlock.Kind
      switch block.kind {
      case .heading(let level, let inlines): kind = .heading(level: level, filled(inlines))
      case .paragraph(let inlines): kind = .paragraph(filled(inlines))
      case .quote(let inside): kind = .quote(filled(inside))
      case .list(var list):
        for place in list.items.indices {
          list.items[place].blocks = filled(list.items[place].blocks)
        }
        kind = .list(list)
      case .table(var table):
        table.header = table.header.map { filled($0) }
        table.rows = table.rows.map { row in row.map { filled($0) } }
        kind = .table(table)
      case .code, .thematicBreak: kind = block.kind
      }
      return MarkdownBlock(kind, at: block.location)
    }
  }

  private mutating func filled(_ inlines: [MarkdownInline]) -> [MarkdownInline] {
    inlines.map { inline in
      let kind: MarkdownInline.Kind
      switch inline.kind {
      case .text(let text): kind = .text(checked(text, at: inline.location))
      case .code(let text): kind = .code(checked(text, at: inline.location))
      case .emphasis(let inside): kind = .emphasis(filled(inside))
      case .strong(let inside): kind = .strong(filled(inside))
      case .strikethrough(let inside): kind = .strikethrough(filled(inside))
      case .link(let url, let title, let inside):
        kind = .link(url: address(url, at: inline.location), title: title, filled(inside))
      case .image(let url, let title, let alternative):
        kind = .image(
          url: address(url, at: inline.location), title: title,
          alternative: checked(alternative, at: inline.location))
      case .softBreak, .lineBreak: kind = inline.kind
      }
      return MarkdownInline(kind, at: inline.location)
    }
  }

  private mutating func checked(_ text: String, at location: FileLocation) -> String {
    faults += MergeTag.faults(in: text, at: location)
    return fill(text)
  }

  /// Addresses are https in an email: a page's own links have no meaning there.
  private mutating func address(_ url: String, at location: FileLocation) -> String {
    let address = checked(url, at: location)
    let isTag = address.hasPrefix("{{")
    if !isTag, !address.hasPrefix("https://"), !address.hasPrefix("mailto:") {
      faults.append(.insecureAddress(address, at: location))
    }
    return address
  }
}
