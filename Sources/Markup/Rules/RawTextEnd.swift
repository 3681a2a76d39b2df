import Diagnostics

/// Where an HTML parser ends a `script` or `style`, which knows no CDATA sections there.
enum RawTextEnd {
  static func judge(_ element: HTMLElement, _ frame: Frame, _ walk: inout LintWalk) {
    let record = walk.tree.nodes[Int(frame.node)]
    guard record.lastChild >= 0, record.start >= 0 else { return }
    let end = walk.tree.nodes[Int(record.lastChild)].end
    guard end > record.end else { return }
    let source = walk.tree.range(Int(record.end), Int(end - record.end))
    var scan = RawTextScan(source, isScript: element == .script)
    guard let found = scan.run() else { return }
    let offset = Int(record.end) + found.offset
    if found.isEnd {
      walk.report(
        .cdataInHTML, offset: offset, length: element.name.utf8.count + 2,
        "an HTML parser ends the '\(element.name)' at this '</\(element.name)'",
        hint: "write '<\\/\(element.name)'")
    } else {
      walk.report(
        .cdataInHTML, offset: offset, length: 7,
        "to an HTML parser '<!--' and '<script' hide the end tag of this script",
        hint: "write '\\x3C!--' and '\\x3Cscript'")
    }
  }
}

/// The states of the parser within such an element.
private struct RawTextScan {
  private let text: UnsafeBufferPointer<UInt8>
  private let isScript: Bool
  private var at = 0

  init(_ text: UnsafeBufferPointer<UInt8>, isScript: Bool) {
    self.text = text
    self.isScript = isScript
  }

  /// Where the text ends the element, or where it begins to hide the end tag.
  mutating func run() -> (offset: Int, isEnd: Bool)? {
    var isComment = false
    var hidden: Int?
    while let mark = next() {
      at = mark + 1
      if text[mark] == 0x2D {
        if isComment, text.starts(with: "-->", at: mark) { (isComment, hidden) = (false, nil) }
      } else if isTag("</", mark) {
        if hidden == nil { return (mark, true) }
        hidden = nil
      } else if isScript, !isComment, text.starts(with: "<!--", at: mark) {
        isComment = true
        // Its hyphens may belong to the end as well, as in '<!-->'.
        at = mark + 2
      } else if isComment, hidden == nil, isTag("<", mark) {
        hidden = mark
      }
    }
    return hidden.map { ($0, false) }
  }

  /// The next '<' or '-'.
  private func next() -> Int? {
    var offset = at
    while offset < text.count {
      if text[offset] == 0x3C || text[offset] == 0x2D { return offset }
      offset += 1
    }
    return nil
  }

  private func isTag(_ opening: StaticString, _ start: Int) -> Bool {
    let name: StaticString = isScript ? "script" : "style"
    guard text.starts(with: opening, at: start) else { return false }
    let nameStart = start + opening.utf8CodeUnitCount
    let end = nameStart + name.utf8CodeUnitCount
    guard end < text.count else { return false }
    let isName = (nameStart..<end).allSatisfy {
      text[$0] | 0x20 == name.utf8Start[$0 - nameStart]
    }
    return isName && (text[end].isSpace || text[end] == 0x2F || text[end] == 0x3E)
  }
}
