/// Diagnostics for people: `file:line:column: error: message [code]`, the line with a caret, notes
/// and the hint. The first line stands alone; editors and CI parse it.
package struct TextRenderer: Sendable {
  let lines: SourceLines
  let usesColor: Bool
  /// Longest excerpt, in scalars; a longer line is cut around the caret.
  private let excerptWidth = 96

  package init(lines: SourceLines = .none, usesColor: Bool = false) {
    self.lines = lines
    self.usesColor = usesColor
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    var reader = SourceLines.Reader(lines)
    return diagnostics.ordered().map { render($0, &reader) }.joined(separator: "\n")
  }

  package func render(_ diagnostic: Diagnostic) -> String {
    var reader = SourceLines.Reader(lines)
    return render(diagnostic, &reader)
  }

  private func render(_ diagnostic: Diagnostic, _ reader: inout SourceLines.Reader) -> String {
    let place = diagnostic.location.map { "\(printable($0.description)): " } ?? ""
    let word = paint(diagnostic.severity.word, style(of: diagnostic.severity))
    var text = paint(place, "1") + word + ": " + paint(printable(diagnostic.message), "1")
    text += " " + paint("[\(diagnostic.code.name)]", "2") + "\n"
    if let location = diagnostic.location {
      text += excerpt(location, style(of: diagnostic.severity), &reader)
    }
    for note in diagnostic.notes {
      let place = note.location.map { "\(printable($0.description)): " } ?? ""
      text += "  \(place)\(paint("note", "36")): \(printable(note.message))\n"
    }
    if let hint = diagnostic.hint {
      text += "  " + paint("hint", "32") + ": " + printable(hint) + "\n"
    }
    return text
  }

  private func excerpt(
    _ location: FileLocation, _ style: String, _ reader: inout SourceLines.Reader
  ) -> String {
    guard let number = location.line, let line = reader.scalars(of: location) else { return "" }
    let column = min(max(location.column ?? 1, 1), line.count + 1)
    let start = column > excerptWidth - 16 ? column - excerptWidth / 2 : 0
    let isCut = line.count > start + excerptWidth
    let scalars = Array(line.dropFirst(start).prefix(excerptWidth))
    let shown = (start > 0 ? "…" : "") + printable(scalars) + (isCut ? "…" : "")
    let gutter = String(repeating: " ", count: String(number).count)
    var text = "  " + paint("\(number) | ", "2") + shown + "\n"
    if location.column != nil {
      let before = scalars.prefix(column - 1 - start).map { displayWidth($0) }.reduce(0, +)
      let marked = scalars.dropFirst(column - 1 - start).prefix(max(location.length ?? 1, 1))
      let width = max(1, marked.map { displayWidth($0) }.reduce(0, +))
      let blanks = String(repeating: " ", count: before + (start > 0 ? 1 : 0))
      let caret = "^" + String(repeating: "~", count: width - 1)
      text += "  " + paint("\(gutter) | ", "2") + blanks + paint(caret, style) + "\n"
    }
    return text
  }

  private func printable(_ text: String) -> String { printable(Array(text.unicodeScalars)) }

  /// Tabs become one blank so that the caret stays under its place; control and bidirectional
  /// control characters are shown, not obeyed.
  private func printable(_ scalars: [Unicode.Scalar]) -> String {
    var text = ""
    for scalar in scalars {
      switch scalar.value {
      case 0x09: text += " "
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
    if scalar.properties.generalCategory == .nonspacingMark || scalar.value == 0x200D { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  private func style(of severity: Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .advice: "1;34"
    }
  }

  private func paint(_ text: String, _ style: String) -> String {
    usesColor && !text.isEmpty ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}
