import Planning

/// Stands in rendered text for what only the finished bytes decide: the fingerprinted path of an
/// output, its size, its hash or its integrity value. Valid in a URL and in text; `Bundling` puts
/// the values in.
package struct Reference: Hashable, Sendable {
  package enum Fact: String, CaseIterable, Sendable { case path, name, bytes, sha256, integrity }

  package let outputID: Int
  package let fact: Fact

  package init(_ outputID: Int, _ fact: Fact) {
    self.outputID = outputID
    self.fact = fact
  }

  private static let prefix = "bundle-ref-"

  package var token: String { "\(Self.prefix)\(outputID)-\(fact.rawValue)" }

  /// Cuts a text at its tokens.
  package static func pieces(of text: String) -> [Piece] {
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
  fileprivate func range(of wanted: String, from start: Index) -> Range<Index>? {
    let bytes = utf8
    let pattern = Array(wanted.utf8)
    guard let first = pattern.first else { return nil }
    var index = start
    while let hit = bytes[index...].firstIndex(of: first) {
      if bytes[hit...].starts(with: pattern) {
        return hit..<bytes.index(hit, offsetBy: pattern.count)
      }
      index = bytes.index(after: hit)
    }
    return nil
  }
}
