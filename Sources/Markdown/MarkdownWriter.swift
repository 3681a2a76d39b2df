/// Writes a document as Markdown again, for the copy of a guide that goes to a developer.
///
/// Read back, the text gives the same tree: values that were filled in are escaped.
struct MarkdownWriter {
  func blocks(_ blocks: [MarkdownBlock], tight: Bool = false) -> String {
    var text = ""
    var last: MarkdownBlock?
    for block in blocks {
      if let last {
        text += tight ? "\n" : "\n\n"
        // Two lists of a kind in a row would read as one; a comment cannot part them here, so
        // the second uses the other mark.
        text += self.block(block, alternate: isSameList(last, block))
      } else {
        text += self.block(block, alternate: false)
      }
      last = block
    }
    return text
  }

  private func isSameList(_ left: MarkdownBlock, _ right: MarkdownBlock) -> Bool {
    guard case .list(let first) = left.kind, case .list(let second) = right.kind else {
      return false
    }
    return first.isOrdered == second.isOrdered
  }

  private func block(_ block: MarkdownBlock, alternate: Bool) -> String {
    switch block.kind {
    case .heading(let level, let inlines):
      return String(repeating: "#", count: level) + " " + line(inlines)
    case .paragraph(let inlines): return paragraph(inlines)
    case .quote(let inside): return indented(blocks(inside), first: "> ", rest: "> ")
    case .code(let language, let text): return code(language, text)
    case .list(let list): return self.list(list, alternate: alternate)
    case .table(let table): return self.table(table)
    case .thematicBreak: return "* * *"
    }
  }

  private func code(_ language: String?, _ text: String) -> String {
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let body = text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    return fence + (language ?? "") + "\n" + body + fence
  }

  private func list(_ list: MarkdownList, alternate: Bool) -> String {
    let items = list.items.enumerated().map { index, item -> String in
      let bullet = alternate ? "*" : "-"
      let mark = list.isOrdered ? "\(list.start + index)\(alternate ? ")" : ".") " : "\(bullet) "
      let body = blocks(item.blocks, tight: list.isTight)
      return indented(
        body, first: mark, rest: String(repeating: " ", count: mark.count))
    }
    return items.joined(separator: list.isTight ? "\n" : "\n\n")
  }

  private func indented(_ text: String, first: String, rest: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line -> String in
      let mark = index == 0 ? first : rest
      let full = mark + line
      return line.isEmpty ? full.trimmedEnd : full
    }.joined(separator: "\n")
  }

  private func table(_ table: MarkdownTable) -> String {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let marks = table.alignments.map { alignment in
      switch alignment {
      case .none: "---"
      case .left: ":--"
      case .center: ":-:"
      case .right: "--:"
      }
    }
    let rows = ([table.header] + table.rows).map { cells in row(cells.map(cell)) }
    return ([rows[0], row(marks)] + rows.dropFirst()).joined(separator: "\n")
  }

  /// A pipe ends a cell even inside code, so it is escaped everywhere.
  private func cell(_ inlines: [MarkdownInline]) -> String {
    line(inlines).replacing("|", with: "\\|")
  }
}

// MARK: Inlines

extension MarkdownWriter {
  /// On one line, for headings and cells.
  private func line(_ inlines: [MarkdownInline]) -> String {
    inlines.map { text(of: $0, lineEnd: " ") }.joined()
  }

  private func paragraph(_ inlines: [MarkdownInline]) -> String {
    let text = inlines.map { self.text(of: $0, lineEnd: "\n") }.joined()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { Self.guarded($0) }.joined(separator: "\n")
  }

  private func text(of inline: MarkdownInline, lineEnd: String) -> String {
    switch inline.kind {
    case .text(let text): return Self.escaped(text)
    case .code(let text): return Self.code(text)
    case .emphasis(let inside): return "*" + join(inside, lineEnd) + "*"
    case .strong(let inside): return "**" + join(inside, lineEnd) + "**"
    case .strikethrough(let inside): return "~~" + join(inside, lineEnd) + "~~"
    case .softBreak: return lineEnd
    case .lineBreak: return "\\\n"
    case .link(let url, let title, let inside):
      return "[" + join(inside, lineEnd) + "](" + Self.target(url, title) + ")"
    case .image(let url, let title, let alternative):
      return "![" + Self.escaped(alternative) + "](" + Self.target(url, title) + ")"
    }
  }

  private func join(_ inlines: [MarkdownInline], _ lineEnd: String) -> String {
    inlines.map { text(of: $0, lineEnd: lineEnd) }.joined()
  }

  private static func code(_ text: String) -> String {
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let touches =
      text.hasPrefix("`") || text.hasSuffix("`")
      || (text.hasPrefix(" ") && text.hasSuffix(" ") && text.contains { $0 != " " })
    return touches ? "\(fence) \(text) \(fence)" : fence + text + fence
  }

  private static func target(_ url: String, _ title: String?) -> String {
    let isPlain = !url.isEmpty && !url.contains { "()<> ".contains($0) }
    let address = isPlain ? url : "<" + url.replacing(">", with: "\\>") + ">"
    let escapedTitle = title?.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return address + (escapedTitle.map { " \"\($0)\"" } ?? "")
  }

  /// Escapes what Markdown would read anywhere in a line.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if isMark(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    var result = String(decoding: bytes, as: UTF8.self)
    // A link may follow, and would turn into an image.
    if text.hasSuffix("!") { result = result.dropLast() + "\\!" }
    return result
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Escapes what Markdown would read at a line's start: headings, bullets, numbers, rules.
  private static func guarded(_ line: Substring) -> String {
    guard let first = line.first else { return "" }
    if "#+-=|:".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isNumber }
    let rest = line.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" {
      return digits + "\\" + rest
    }
    return String(line)
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension MarkdownDocument {
  /// Markdown that reads back as this same tree.
  package var markdown: String {
    let text = MarkdownWriter().blocks(blocks)
    return text.isEmpty ? "" : text + "\n"
  }
}
