/// Writes a document as XML-syntax HTML: every tag closed, every text escaped.
struct MarkdownHTML {
  private(set) var text = ""
  private let options: Options
  private var ids: HeadingIDs

  struct Options {
    var headingIDs: Bool
    var headingShift: Int
  }

  init(_ options: Options) {
    self.options = options
    ids = HeadingIDs()
  }

  mutating func write(_ blocks: [MarkdownBlock]) {
    for block in blocks {
      write(block)
      text += "\n"
    }
  }

  private mutating func write(_ block: MarkdownBlock) {
    switch block.kind {
    case .heading(let level, let inlines): heading(level, inlines)
    case .paragraph(let inlines): element("p", inlines)
    case .quote(let blocks): container("blockquote") { $0.write(blocks) }
    case .code(let language, let code):
      let kind = language.map { " class=\"language-\(Self.escaped($0))\"" } ?? ""
      text += "<pre><code\(kind)>\(Self.escaped(code))</code></pre>"
    case .list(let list): write(list)
    case .table(let table): write(table)
    case .thematicBreak: text += "<hr/>"
    }
  }

  private mutating func heading(_ level: Int, _ inlines: [MarkdownInline]) {
    let name = "h\(min(6, max(1, level + options.headingShift)))"
    let id = options.headingIDs ? " id=\"\(Self.escaped(ids.next(for: inlines)))\"" : ""
    text += "<\(name)\(id)>"
    write(inlines)
    text += "</\(name)>"
  }

  private mutating func element(_ name: String, _ inlines: [MarkdownInline]) {
    text += "<\(name)>"
    write(inlines)
    text += "</\(name)>"
  }

  private mutating func container(_ name: String, _ inside: (inout Self) -> Void) {
    text += "<\(name)>\n"
    inside(&self)
    text += "</\(name)>"
  }

  private mutating func write(_ list: MarkdownList) {
    let name = list.isOrdered ? "ol" : "ul"
    text += list.isOrdered && list.start != 1 ? "<ol start=\"\(list.start)\">\n" : "<\(name)>\n"
    for item in list.items {
      text += "<li>"
      list.isTight ? tight(item.blocks) : loose(item.blocks)
      text += "</li>\n"
    }
    text += "</\(name)>"
  }

  private mutating func loose(_ blocks: [MarkdownBlock]) {
    text += "\n"
    write(blocks)
  }

  private mutating func tight(_ blocks: [MarkdownBlock]) {
    for (index, block) in blocks.enumerated() {
      if index > 0 { text += "\n" }
      if case .paragraph(let inlines) = block.kind { write(inlines) } else { write(block) }
    }
  }

  private mutating func write(_ table: MarkdownTable) {
    text += "<table>\n<thead>\n<tr>"
    cells(table.header, "th scope=\"col\"", "th", table.alignments)
    text += "</tr>\n</thead>\n"
    if !table.rows.isEmpty {
      text += "<tbody>\n"
      for row in table.rows {
        text += "<tr>"
        cells(row, "td", "td", table.alignments)
        text += "</tr>\n"
      }
      text += "</tbody>\n"
    }
    text += "</table>"
  }

  private mutating func cells(
    _ cells: [MarkdownTable.Cell], _ open: String, _ close: String,
    _ alignments: [MarkdownTable.Alignment]
  ) {
    for (cell, alignment) in zip(cells, alignments) {
      // A class, not a style attribute: the pages run under style-src without unsafe-inline.
      let kind = alignment == .none ? "" : " class=\"align-\(alignment.rawValue)\""
      text += "<\(open)\(kind)>"
      write(cell)
      text += "</\(close)>"
    }
  }
}

// MARK: Inlines

extension MarkdownHTML {
  mutating func write(_ inlines: [MarkdownInline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: MarkdownInline) {
    switch inline.kind {
    case .text(let plain): text += Self.escaped(plain)
    case .code(let code): text += "<code>\(Self.escaped(code))</code>"
    case .emphasis(let inside): element("em", inside)
    case .strong(let inside): element("strong", inside)
    case .strikethrough(let inside): element("del", inside)
    case .softBreak: text += "\n"
    case .lineBreak: text += "<br/>\n"
    case .link(let url, let title, let inside):
      text += "<a href=\"\(Self.address(url))\"\(Self.titled(title))>"
      write(inside)
      text += "</a>"
    case .image(let url, let title, let alternative):
      text += "<img src=\"\(Self.address(url))\" alt=\"\(Self.escaped(alternative))\""
      text += "\(Self.titled(title))/>"
    }
  }

  private static func address(_ url: String) -> String { escaped(MarkdownURL.encoded(url)) }

  private static func titled(_ title: String?) -> String {
    title.map { " title=\"\(escaped($0))\"" } ?? ""
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar.isAllowedInXML ? scalar : "\u{FFFD}")
      }
    }
    return result
  }
}

/// Makes each heading's id from its words, and unique by a number.
struct HeadingIDs {
  private var taken: Set<String> = []

  mutating func next(for heading: [MarkdownInline]) -> String {
    let base = Self.slug(heading.plainText)
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  /// Letters and digits of any script in lower case, runs of anything else as one hyphen.
  static func slug(_ text: String) -> String {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    let slug = words.joined(separator: "-")
    return slug.isEmpty ? "section" : slug
  }
}

extension MarkdownDocument {
  /// XML-syntax HTML, one block a line.
  ///
  /// - Parameters:
  ///   - headingIDs: gives every heading an id, unique in this document.
  ///   - headingShift: added to every heading's level, for a body below a page's own headings.
  package func html(headingIDs: Bool = false, headingShift: Int = 0) -> String {
    var writer = MarkdownHTML(.init(headingIDs: headingIDs, headingShift: headingShift))
    writer.write(blocks)
    return writer.text
  }

  /// All headings in the order of the page, with the ids that `html(headingIDs: true)` gives them.
  package var headings: [MarkdownHeading] {
    var ids = HeadingIDs()
    var found: [MarkdownHeading] = []
    Self.collectHeadings(in: blocks, &ids, &found)
    return found
  }

  private static func collectHeadings(
    in blocks: [MarkdownBlock], _ ids: inout HeadingIDs, _ found: inout [MarkdownHeading]
  ) {
    for block in blocks {
      switch block.kind {
      case .heading(let level, let inlines):
        found.append(
          MarkdownHeading(
            level: level, id: ids.next(for: inlines), text: inlines.plainText,
            location: block.location))
      case .quote(let inside): collectHeadings(in: inside, &ids, &found)
      case .list(let list):
        for item in list.items { collectHeadings(in: item.blocks, &ids, &found) }
      case .paragraph, .code, .table, .thematicBreak: break
      }
    }
  }
}

extension Sequence where Element == MarkdownInline {
  /// XML-syntax HTML without a block around it.
  package var html: String {
    var writer = MarkdownHTML(.init(headingIDs: false, headingShift: 0))
    writer.write(Array(self))
    return writer.text
  }
}
