package import Diagnostics

extension MarkdownDocument {
  /// Puts values in the place of `{{name}}` in texts, code and addresses.
  ///
  /// Filling the tree, not the text, keeps a value from being read as Markdown or markup. Text
  /// that a platform's own template language marks in the same way is left alone when `literals`
  /// lists it, braces and all.
  package func filling(
    names: some Collection<String>, literals: Set<String> = [],
    with value: @escaping (String) -> String?
  ) -> Outcome<MarkdownDocument> {
    var filler = PlaceholderFiller(names: Array(names), literals: literals, value: value)
    let document = MarkdownDocument(filler.filled(blocks))
    return Outcome(document, filler.faults)
  }
}

/// `value` may answer nil for a name that has no value in this project: the mark is then a fault.
private struct PlaceholderFiller {
  let names: [String]
  let literals: Set<String>
  let value: (String) -> String?
  var faults: [Diagnostic] = []

  init(names: [String], literals: Set<String>, value: @escaping (String) -> String?) {
    self.names = names
    self.literals = literals
    self.value = value
  }

  mutating func filled(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    blocks.map { block in MarkdownBlock(filled(block), at: block.location) }
  }

  private mutating func filled(_ block: MarkdownBlock) -> MarkdownBlock.Kind {
    switch block.kind {
    case .heading(let level, let inlines): return .heading(level: level, filled(inlines))
    case .paragraph(let inlines): return .paragraph(filled(inlines))
    case .quote(let inside): return .quote(filled(inside))
    case .code(let language, let text):
      return .code(language: language, text: filled(text, at: block.location))
    case .list(var list):
      list.items = list.items.map { .init(blocks: filled($0.blocks), location: $0.location) }
      return .list(list)
    case .table(var table):
      table.header = table.header.map { filled($0) }
      table.rows = table.rows.map { row in row.map { filled($0) } }
      return .table(table)
    case .thematicBreak: return .thematicBreak
    }
  }

  private mutating func filled(_ inlines: [MarkdownInline]) -> [MarkdownInline] {
    inlines.map { inline in MarkdownInline(filled(inline), at: inline.location) }
  }

  private mutating func filled(_ inline: MarkdownInline) -> MarkdownInline.Kind {
    let place = inline.location
    switch inline.kind {
    case .text(let text): return .text(filled(text, at: place))
    case .code(let text): return .code(filled(text, at: place))
    case .emphasis(let inside): return .emphasis(filled(inside))
    case .strong(let inside): return .strong(filled(inside))
    case .strikethrough(let inside): return .strikethrough(filled(inside))
    case .link(let url, let title, let inside):
      return .link(
        url: address(url, at: place), title: title.map { filled($0, at: place) }, filled(inside))
    case .image(let url, let title, let alternative):
      return .image(
        url: address(url, at: place), title: title.map { filled($0, at: place) },
        alternative: filled(alternative, at: place))
    case .softBreak, .lineBreak: return inline.kind
    }
  }

  /// A value can change an address's scheme, so the filled address is judged again.
  private mutating func address(_ url: String, at place: FileLocation) -> String {
    let address = filled(url, at: place)
    if address != url, !MarkdownURL.isSafe(address) {
      faults.append(.unsafeLink(address, at: place))
    }
    return address
  }

  private mutating func filled(_ text: String, at place: FileLocation) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstRange(of: "{{") {
      let inside = rest[open.upperBound...]
      guard let close = inside.firstRange(of: "}}") else { break }
      let name = String(inside[..<close.lowerBound])
      result += rest[..<open.lowerBound]
      rest = inside[close.upperBound...]
      result += replacement(for: name, at: place)
    }
    return result + rest
  }

  private mutating func replacement(for name: String, at place: FileLocation) -> String {
    let mark = "{{" + name + "}}"
    if literals.contains(mark) { return mark }
    if names.contains(name), let value = value(name) { return value }
    faults.append(
      names.contains(name)
        ? .placeholderWithoutValue(name, at: place)
        : .unknownPlaceholder(name, nearest: nearestName(to: name, among: names), at: place))
    return mark
  }
}
