internal import CCMarkGFM
import Diagnostics

/// Walks cmark's tree once and frees it; collects every fault on the way.
struct CMarkReader {
  typealias Node = OpaquePointer

  let source: MarkdownSource
  private var faults: [Diagnostic] = []

  init(source: MarkdownSource) { self.source = source }

  /// cmark keeps its extensions in one process-wide list that must be filled exactly once.
  private static let extensionsAreRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  mutating func read(_ text: String) -> Outcome<MarkdownDocument> {
    precondition(Self.extensionsAreRegistered)
    guard let parser = cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE) else {
      preconditionFailure("cmark gives a parser or aborts when memory runs out")
    }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    var bytes = text
    bytes.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else {
      preconditionFailure("cmark gives a document for every text")
    }
    defer { cmark_node_free(root) }
    if let deep = tooDeep(root) { return Outcome(nil, [.markdownTooDeep(at: deep)]) }
    cmark_consolidate_text_nodes(root)
    let document = MarkdownDocument(blocks(in: root))
    return Outcome(document, faults)
  }

  /// The place where the tree is deeper than the reader's own recursion may go.
  private func tooDeep(_ root: Node) -> FileLocation? {
    guard let walk = cmark_iter_new(root) else { return nil }
    defer { cmark_iter_free(walk) }
    var depth = 0
    while true {
      switch cmark_iter_next(walk) {
      case CMARK_EVENT_ENTER:
        guard let node = cmark_iter_get_node(walk), cmark_node_first_child(node) != nil else {
          continue
        }
        depth += 1
        if depth > MarkdownDocument.maximumDepth { return location(of: node) }
      case CMARK_EVENT_EXIT:
        if let node = cmark_iter_get_node(walk), cmark_node_first_child(node) != nil {
          depth -= 1
        }
      default: return nil
      }
    }
  }
}

// MARK: Blocks

extension CMarkReader {
  private mutating func blocks(in parent: Node) -> [MarkdownBlock] {
    children(of: parent).compactMap { node in
      block(node).map { MarkdownBlock($0, at: location(of: node)) }
    }
  }

  private mutating func block(_ node: Node) -> MarkdownBlock.Kind? {
    switch type(of: node) {
    case "heading":
      return .heading(level: Int(cmark_node_get_heading_level(node)), inlines(in: node))
    case "paragraph": return .paragraph(inlines(in: node))
    case "list": return .list(list(node))
    case "block_quote": return .quote(blocks(in: node))
    case "code_block":
      let info = string(cmark_node_get_fence_info(node))
      let language = info.split(separator: " ").first.map(String.init)
      return .code(language: language, text: string(cmark_node_get_literal(node)))
    case "thematic_break": return .thematicBreak
    case "table": return .table(table(node))
    case "html_block":
      refuseHTML(node)
      return nil
    case let other: preconditionFailure("cmark has no block '\(other)' without its extension")
    }
  }

  private mutating func list(_ node: Node) -> MarkdownList {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return MarkdownList(
      isOrdered: isOrdered, start: isOrdered ? Int(cmark_node_get_list_start(node)) : 1,
      isTight: cmark_node_get_list_tight(node) != 0,
      items: children(of: node).map {
        MarkdownList.Item(blocks: blocks(in: $0), location: location(of: $0))
      })
  }

  private mutating func table(_ node: Node) -> MarkdownTable {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    let letters = cmark_gfm_extensions_get_table_alignments(node)
    let alignments = (0..<count).map { column -> MarkdownTable.Alignment in
      switch letters?[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
    let rows = children(of: node).map { row in
      children(of: row).map { inlines(in: $0) }
    }
    return MarkdownTable(
      alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
  }
}

// MARK: Inlines

extension CMarkReader {
  private mutating func inlines(in parent: Node) -> [MarkdownInline] {
    children(of: parent).compactMap { node in
      inline(node).map { MarkdownInline($0, at: location(of: node)) }
    }
  }

  private mutating func inline(_ node: Node) -> MarkdownInline.Kind? {
    switch type(of: node) {
    case "text": return .text(string(cmark_node_get_literal(node)))
    case "code": return .code(string(cmark_node_get_literal(node)))
    case "emph": return .emphasis(inlines(in: node))
    case "strong": return .strong(inlines(in: node))
    case "strikethrough": return .strikethrough(inlines(in: node))
    case "softbreak": return .softBreak
    case "linebreak": return .lineBreak
    case "link":
      return .link(url: url(of: node), title: title(of: node), inlines(in: node))
    case "image":
      let alternative = inlines(in: node).plainText
      return .image(url: url(of: node), title: title(of: node), alternative: alternative)
    case "html_inline":
      refuseHTML(node)
      return nil
    case let other: preconditionFailure("cmark has no inline '\(other)' without its extension")
    }
  }

  private mutating func url(of node: Node) -> String {
    let url = string(cmark_node_get_url(node))
    if !MarkdownURL.isSafe(url) {
      let place = location(of: url, near: node)
      faults.append(.unsafeLink(url, at: place))
    }
    return url
  }

  private func title(of node: Node) -> String? {
    let title = string(cmark_node_get_title(node))
    return title.isEmpty ? nil : title
  }
}

// MARK: Nodes

extension CMarkReader {
  private mutating func refuseHTML(_ node: Node) {
    let text = string(cmark_node_get_literal(node))
    faults.append(.rawHTML(text, at: location(of: text, near: node)))
  }

  private func type(of node: Node) -> String { string(cmark_node_get_type_string(node)) }

  private func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private func children(of parent: Node) -> [Node] {
    Array(
      sequence(state: cmark_node_first_child(parent)) { next -> Node? in
        guard let node = next else { return nil }
        next = cmark_node_next(node)
        return node
      })
  }

  /// Its own place, or the nearest ancestor's when cmark gave none.
  private func location(of node: Node) -> FileLocation {
    source.location(line: line(of: node), column: column(of: node))
  }

  private func location(of text: String, near node: Node) -> FileLocation {
    source.location(of: text, line: line(of: node), column: column(of: node))
  }

  private func placed(_ node: Node) -> Node {
    var current = node
    while cmark_node_get_start_line(current) < 1, let parent = cmark_node_parent(current) {
      current = parent
    }
    return current
  }

  private func line(of node: Node) -> Int { Int(cmark_node_get_start_line(placed(node))) }

  private func column(of node: Node) -> Int { Int(cmark_node_get_start_column(placed(node))) }
}
