import Diagnostics

/// What is known only when the message is sent, in a neutral spelling: `{{first_name|there}}`.
///
/// Texts and templates hold neutral tags. They become a sending service's own tags, or the sample
/// recipient's values, after everything else is done.
package struct MergeTag: Hashable, Sendable {
  package enum Name: String, CaseIterable, Sendable {
    case firstName = "first_name"
    case lastName = "last_name"
    case email, link, code
    /// The link, percent-encoded to stand in another address's query.
    case linkEncoded = "link_encoded"
    case unsubscribeURL = "unsubscribe_url"

    /// The sender always has the others: the account could not exist without them.
    var needsDefault: Bool { self == .firstName || self == .lastName }
  }

  package let name: Name
  package let fallback: String?

  package init(_ name: Name, fallback: String? = nil) {
    self.name = name
    self.fallback = fallback
  }

  package var text: String {
    guard let fallback else { return "{{\(name.rawValue)}}" }
    return "{{\(name.rawValue)|\(fallback)}}"
  }

  /// What a default may not hold: it has to pass through seven template languages unescaped.
  static func isPlain(_ fallback: String) -> Bool {
    !fallback.isEmpty
      && fallback.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x20 && !"{}|'\"<>&%*\\#".unicodeScalars.contains(scalar)
      }
  }
}

extension MergeTag {
  enum Piece: Hashable {
    case text(Substring)
    case tag(MergeTag)
    /// In tag braces, yet no tag of ours.
    case unknown(Substring)
    /// A known name that lacks its default.
    case withoutDefault(Name)
    /// The default holds a mark that some service would misread.
    case badDefault(Substring)
    /// Opened and never closed, or closed and never opened.
    case unbalanced(Substring)
  }

  static func pieces(of text: String) -> [Piece] {
    guard text.utf8.contains(UInt8(ascii: "{")) || text.utf8.contains(UInt8(ascii: "}")) else {
      return text.isEmpty ? [] : [.text(text[...])]
    }
    var pieces: [Piece] = []
    var place = 0
    while let open = text.byteOffset(of: "{{", from: place) {
      pieces += closings(in: text.bytes(place, open))
      let inside = open + 2
      guard let close = text.byteOffset(of: "}}", from: inside),
        text.byteOffset(of: "{{", from: inside).map({ $0 > close }) ?? true
      else {
        pieces.append(.unbalanced(text.bytes(open, inside)))
        place = inside
        continue
      }
      pieces.append(piece(text.bytes(inside, close)))
      place = close + 2
    }
    return pieces + closings(in: text.bytes(place, text.utf8.count))
  }

  private static func closings(in text: Substring) -> [Piece] {
    guard !text.isEmpty else { return [] }
    let whole = String(text)
    guard let close = whole.byteOffset(of: "}}") else { return [.text(text)] }
    return [.text(text), .unbalanced(whole.bytes(close, close + 2))]
  }

  static func piece(_ inside: Substring) -> Piece {
    let parts = inside.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let name = Name(rawValue: String(first)) else {
      return .unknown(inside)
    }
    guard parts.count == 2 else {
      return name.needsDefault ? .withoutDefault(name) : .tag(MergeTag(name))
    }
    let fallback = String(parts[1])
    return isPlain(fallback) ? .tag(MergeTag(name, fallback: fallback)) : .badDefault(parts[1])
  }

  /// Replaces every tag; what is no tag stays as it is.
  static func replacing(in text: String, _ value: (MergeTag) -> String) -> String {
    text.holdsBytes(of: "{{") ? MergeTemplate(text).filled(value) : text
  }

  /// Every tag of a text is known, has the default it needs, and is closed.
  static func faults(in text: String, at location: FileLocation) -> [Diagnostic] {
    pieces(of: text).compactMap { piece in
      switch piece {
      case .text, .tag: nil
      case .unknown(let name):
        .unknownMergeTag(
          String(name),
          nearest: nearestName(to: String(name), among: Name.allCases.map(\.rawValue)),
          at: location)
      case .withoutDefault(let name): .mergeTagWithoutDefault(name.rawValue, at: location)
      case .badDefault(let text): .mergeDefaultWithMark(String(text), at: location)
      case .unbalanced(let mark): .unbalancedMergeTag(String(mark), at: location)
      }
    }
  }
}

extension String {
  /// The text from one offset of bytes to another, both between characters.
  func bytes(_ start: Int, _ end: Int) -> Substring {
    let from = utf8.index(startIndex, offsetBy: start)
    return self[from..<utf8.index(from, offsetBy: end - start)]
  }
}
