import Configuring
import Markdown

/// The text part, from the same content tree as the page: every word and every link, without the
/// preheader. Merge tags are already replaced by `fill`.
struct PlainText {
  private let draft: EmailDraft
  private let fill: (String) -> String
  private var writer = TextWriter()

  static func make(_ draft: EmailDraft, fill: @escaping (String) -> String) -> String {
    var text = PlainText(draft: draft, fill: fill)
    for section in draft.config.email.sections { text.write(section) }
    return text.writer.text
  }

  private init(draft: EmailDraft, fill: @escaping (String) -> String) {
    self.draft = draft
    self.fill = fill
  }

  // MARK: Parts

  private func text(_ path: String) -> String { fill(draft.text(path)) }

  private func kind(_ path: String) -> String {
    text("\(path)_\(draft.isLink ? "link" : "coupon")")
  }

  private mutating func link(_ label: String, _ address: String) {
    writer.gap()
    writer.paragraph(label + ":")
    writer.line(address)
  }

  private mutating func write(_ section: EmailConfig.Section) {
    let store = draft.config.store
    switch section {
    case .header:
      writer.gap()
      writer.paragraph(store.name)
      writer.line(store.url.string)
    case .hero:
      writer.gap()
      writer.paragraph(text("email.hero.kicker"))
      write(draft.body.blocks)
    case .reward: writeReward()
    case .steps: writeSteps()
    case .share: writeShare()
    case .terms:
      writer.heading(text("email.terms.title"), level: 2)
      writer.paragraph(text("email.terms.disclosure"))
      writer.gap()
      writer.paragraph(text("email.terms.days"))
      if draft.config.offer.ends != nil {
        writer.gap()
        writer.paragraph(text("email.terms.ends"))
      }
      link(text("email.terms.link"), draft.config.offer.termsURL.string)
    case .support:
      writer.heading(text("email.support.title"), level: 2)
      writer.paragraph(text("email.support.body"))
      link(text("email.support.link"), store.supportURL.string)
    case .footer: writeFooter()
    }
  }

  private mutating func writeReward() {
    writer.gap()
    if draft.isLink {
      link(text("email.reward.label_link"), fill(MergeTag(.link).text))
    } else {
      link(text("email.reward.label_coupon"), fill(MergeTag(.code).text))
    }
    writer.gap()
    writer.paragraph(kind("email.reward.note"))
    writer.gap()
    figure("email.reward.earn", draft.commission)
    if let discount = draft.friendDiscount { figure("email.reward.save", discount) }
  }

  private mutating func figure(_ path: String, _ value: String) {
    writer.paragraph("\(text(path)): \(value) \(text(path + "_note"))", first: "- ", indent: "  ")
  }

  private mutating func writeSteps() {
    writer.heading(text("email.steps.title"), level: 2)
    let steps = [
      ("email.steps.one_title", kind("email.steps.one")),
      ("email.steps.two_title", text("email.steps.two")),
      ("email.steps.three_title", text("email.steps.three")),
    ]
    for (place, step) in steps.enumerated() {
      writer.paragraph("\(text(step.0)): \(step.1)", first: "\(place + 1). ", indent: "   ")
    }
  }

  private mutating func writeShare() {
    writer.heading(text("email.share.title"), level: 2)
    writer.paragraph(text("email.share.lead"))
    writer.gap()
    let links = draft.shareLinks
    for one in links where one.isPrimary { link(fill(one.label), fill(one.href)) }
    guard links.count > 1 else { return }
    writer.gap()
    writer.paragraph(text("email.share.more"))
    for one in links where !one.isPrimary { link(one.name, fill(one.href)) }
  }

  private mutating func writeFooter() {
    let store = draft.config.store
    writer.gap()
    writer.line("-- ")
    writer.paragraph(text("email.footer.reason"))
    writer.gap()
    for line in store.address { writer.paragraph(line) }
    link(text("email.footer.privacy"), store.privacyURL.string)
    link(text("email.footer.unsubscribe"), fill(MergeTag(.unsubscribeURL).text))
  }

  // MARK: Markdown

  private mutating func write(
    _ blocks: [MarkdownBlock], first: String = "", indent: String = ""
  ) {
    var lead = first
    for block in blocks {
      write(block, first: lead, indent: indent)
      lead = indent
    }
  }

  private mutating func write(_ block: MarkdownBlock, first: String, indent: String) {
    switch block.kind {
    case .heading(let level, let inlines):
      writer.heading(fill(inlines.plainText), level: level)
    case .paragraph(let inlines):
      if first == indent { writer.gap() }
      paragraph(inlines, first: first, indent: indent)
    case .quote(let inside): write(inside, first: indent + "> ", indent: indent + "> ")
    case .list(let list):
      writer.gap()
      for (place, item) in list.items.enumerated() {
        let mark = list.isOrdered ? "\(list.start + place). " : "- "
        write(
          item.blocks, first: indent + mark,
          indent: indent + String(repeating: " ", count: mark.count))
      }
    case .code(_, let code):
      writer.gap()
      for line in fill(code).split(separator: "\n") { writer.line(indent + "    " + line) }
    case .table(let table):
      writer.gap()
      for row in [table.header] + table.rows {
        let cells = row.map { fill($0.plainText) }
        writer.paragraph(cells.joined(separator: "  |  "), first: indent, indent: indent)
      }
    case .thematicBreak:
      writer.gap()
      writer.line("* * *")
    }
  }

  /// The words, then each address on a line of its own.
  private mutating func paragraph(_ inlines: [MarkdownInline], first: String, indent: String) {
    writer.paragraph(fill(inlines.plainText), first: first, indent: indent)
    let links = Self.links(in: inlines)
    for one in links {
      if links.count > 1 { writer.paragraph(fill(one.label) + ":", first: indent, indent: indent) }
      writer.line(indent + fill(one.address))
    }
  }

  private static func links(
    in inlines: [MarkdownInline]
  ) -> [(label: String, address: String)] {
    inlines.flatMap { inline -> [(label: String, address: String)] in
      switch inline.kind {
      case .link(let url, _, let inside): [(inside.plainText, url)]
      case .emphasis(let inside), .strong(let inside), .strikethrough(let inside):
        links(in: inside)
      default: []
      }
    }
  }
}
