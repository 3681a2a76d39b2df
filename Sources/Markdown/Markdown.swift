internal import CCMarkGFM
package import Diagnostics

/// Markdown as a tree of Swift values, and the front matter before it.
///
/// This target keeps cmark-gfm to itself: what leaves it is a `MarkdownDocument`, which the guides
/// render as HTML and Markdown and the email as HTML and plain text. CommonMark with tables and
/// `~~strikethrough~~`; raw HTML is refused, since nothing could prove it.
package struct MarkdownDocument: Hashable, Sendable {
  package var blocks: [MarkdownBlock]

  package init(_ blocks: [MarkdownBlock]) { self.blocks = blocks }

  /// A text larger than this is refused unread: cmark has inputs that cost it quadratic time.
  package static let maximumBytes = 256 * 1024
  /// Lists in quotes in lists: deeper than this is a mistake or an attack.
  package static let maximumDepth = 24

  /// Reads `text`, whose first line is line `firstLine` of `file`.
  package static func parse(
    _ text: String, file: String, firstLine: Int = 1
  ) -> Outcome<MarkdownDocument> {
    guard text.utf8.count <= maximumBytes else {
      return Outcome(nil, [.markdownTooLarge(text.utf8.count, at: FileLocation(file))])
    }
    let source = MarkdownSource(text, file: file, firstLine: firstLine)
    let unprintable = source.controlCharacters()
    guard unprintable.isEmpty else {
      return Outcome(nil, unprintable.map { .controlCharacter($0.scalar, at: $0.location) })
    }
    var reader = CMarkReader(source: source)
    return reader.read(text)
  }
}

/// The author's lines, for turning cmark's byte columns into scalar columns.
struct MarkdownSource {
  let file: String
  let firstLine: Int
  private let lines: [Substring.UTF8View]

  init(_ text: String, file: String, firstLine: Int) {
    self.file = file
    self.firstLine = firstLine
    lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).map {
      Substring($0).utf8
    }
  }

  /// Where cmark's 1-based `line` and byte `column` lie in the file.
  func location(line: Int, column: Int) -> FileLocation {
    guard lines.indices.contains(line - 1) else { return FileLocation(file, line: firstLine) }
    let before = lines[line - 1].prefix(max(0, column - 1))
    let column = String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
    return FileLocation(file, line: firstLine + line - 1, column: column)
  }

  /// The place of `text` if it stands exactly once on the line; cmark's own column is off where a
  /// paragraph continues in a list or quote.
  func location(of text: String, line: Int, column: Int) -> FileLocation {
    guard lines.indices.contains(line - 1), let first = text.split(separator: "\n").first else {
      return location(line: line, column: column)
    }
    let bytes = Array(lines[line - 1])
    let wanted = Array(first.utf8)
    guard bytes.count >= wanted.count else { return location(line: line, column: column) }
    let starts = (0...(bytes.count - wanted.count)).filter {
      bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
    guard starts.count == 1 else { return location(line: line, column: column) }
    return location(line: line, column: starts[0] + 1)
  }

  /// Characters that XML forbids, each with its place.
  func controlCharacters() -> [(scalar: Unicode.Scalar, location: FileLocation)] {
    var found: [(Unicode.Scalar, FileLocation)] = []
    for (index, line) in lines.enumerated() {
      for (column, scalar) in Substring(line).unicodeScalars.enumerated()
      where !scalar.isAllowedInXML {
        let place = FileLocation(file, line: firstLine + index, column: column + 1, length: 1)
        found.append((scalar, place))
      }
    }
    return found
  }
}

extension Unicode.Scalar {
  var isAllowedInXML: Bool {
    switch value {
    case 0x9, 0xA, 0xD: true
    case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
