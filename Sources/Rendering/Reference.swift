import Planning

/// Stands in rendered text for what only the finished bytes decide: the fingerprinted path of an
/// output, its size or its integrity value. Valid in a URL and in text; `Bundling` puts
/// the values in.
package struct Reference: Hashable, Sendable {
  package enum Fact: String, CaseIterable, Sendable { case path, name, bytes, integrity }

  package let outputID: Int
  package let fact: Fact

  package init(_ outputID: Int, _ fact: Fact) {
    self.outputID = outputID
    self.fact = fact
  }

  private static let prefix = "bundle-ref-"

  package var token: String { "\(Self.prefix)\(outputID)-\(fact.rawValue)" }

  /// nil when the text is anything but one token.
  package init?(token: String) {
    guard token.utf8.starts(with: Self.prefix.utf8),
      case .reference(let found)? = Self.pieces(of: token).dropFirst().first, found.token == token
    else { return nil }
    self = found
  }

  /// Cuts a text at its tokens.
  package static func pieces(of text: String) -> [Piece] {
    var text = text
    text.makeContiguousUTF8()
    var pieces: [Piece] = []
    var plain = text.startIndex
    var search = text.startIndex
    while let range = text.range(of: prefix, from: search) {
      search = range.upperBound
      let digits = text[search...].prefix { $0.isASCII && $0.isNumber }
      let rest = text[digits.endIndex...]
      guard let id = Int(digits), rest.first == "-",
        let fact = Fact.allCases.first(where: { rest.dropFirst().hasPrefix($0.rawValue) })
      else { continue }
      pieces.append(.text(text[plain..<range.lowerBound]))
      pieces.append(.reference(Reference(id, fact)))
      plain = text.index(rest.startIndex, offsetBy: 1 + fact.rawValue.count)
      search = plain
    }
    pieces.append(.text(text[plain...]))
    return pieces
  }

  package enum Piece: Sendable {
    case text(Substring)
    case reference(Reference)
  }
}

extension String {
  /// For a text that is UTF-8 in one piece; pages are searched byte by byte.
  fileprivate func range(of wanted: String, from start: Index) -> Range<Index>? {
    let pattern = Array(wanted.utf8)
    let from = utf8.distance(from: utf8.startIndex, to: start)
    let found = utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
      var offset = from
      while offset <= bytes.count - pattern.count {
        if bytes[offset] == first, bytes[offset...].starts(with: pattern) { return offset }
        offset += 1
      }
      return nil
    }
    guard let offset = found ?? nil else { return nil }
    let lower = utf8.index(utf8.startIndex, offsetBy: offset)
    return lower..<utf8.index(lower, offsetBy: pattern.count)
  }
}
