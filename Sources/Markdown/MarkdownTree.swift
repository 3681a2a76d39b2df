package import Diagnostics

package struct MarkdownBlock: Hashable, Sendable {
  package var kind: Kind
  /// Where the author wrote it.
  package var location: FileLocation

  package init(_ kind: Kind, at location: FileLocation) {
    self.kind = kind
    self.location = location
  }

  package enum Kind: Hashable, Sendable {
    /// `level` is 1 to 6.
    case heading(level: Int, [MarkdownInline])
    case paragraph([MarkdownInline])
    case list(MarkdownList)
    case quote([MarkdownBlock])
    /// `text` ends in a newline unless it is empty.
    case code(language: String?, text: String)
    case table(MarkdownTable)
    case thematicBreak
  }
}

package struct MarkdownList: Hashable, Sendable {
  package var isOrdered: Bool
  /// The first item's number; 1 for bullets.
  package var start: Int
  /// No blank lines between the items: their paragraphs are written without paragraph marks.
  package var isTight: Bool
  package var items: [Item]

  package struct Item: Hashable, Sendable {
    package var blocks: [MarkdownBlock]
    package var location: FileLocation
  }
}

package struct MarkdownTable: Hashable, Sendable {
  /// One for each column.
  package var alignments: [Alignment]
  package var header: [Cell]
  /// Every row has as many cells as there are alignments.
  package var rows: [[Cell]]

  package typealias Cell = [MarkdownInline]

  package enum Alignment: String, Hashable, Sendable {
    case none, left, center, right
  }
}

package struct MarkdownInline: Hashable, Sendable {
  package var kind: Kind
  package var location: FileLocation

  package init(_ kind: Kind, at location: FileLocation) {
    self.kind = kind
    self.location = location
  }

  package indirect enum Kind: Hashable, Sendable {
    case text(String)
    case emphasis([MarkdownInline])
    case strong([MarkdownInline])
    case strikethrough([MarkdownInline])
    case code(String)
    case link(url: String, title: String?, [MarkdownInline])
    case image(url: String, title: String?, alternative: String)
    /// A line end in the source: a space.
    case softBreak
    case lineBreak
  }
}

extension Sequence where Element == MarkdownInline {
  /// The words alone, for ids, titles and alternative texts.
  package var plainText: String {
    map { inline in
      switch inline.kind {
      case .text(let text), .code(let text): text
      case .emphasis(let inside), .strong(let inside), .strikethrough(let inside),
        .link(_, _, let inside):
        inside.plainText
      case .image(_, _, let alternative): alternative
      case .softBreak, .lineBreak: " "
      }
    }.joined()
  }
}
