import Styling

/// A text cut at its tags once, to be filled for the sample recipient and for every service.
struct MergeTemplate {
  /// Each different one once.
  private var tags: [MergeTag] = []
  /// Text, and the number of the tag behind it; -1 where none is.
  private var pieces: [(text: Substring, tag: Int)] = []

  /// What is no tag of ours stays text.
  init(_ text: String) {
    var place = 0
    var search = 0
    while let open = text.byteOffset(of: "{{", from: search) {
      search = open + 2
      guard let close = text.byteOffset(of: "}}", from: search),
        case .tag(let tag) = MergeTag.piece(text.bytes(search, close))
      else { continue }
      pieces.append((text.bytes(place, open), number(tag)))
      search = close + 2
      place = search
    }
    pieces.append((text.bytes(place, text.utf8.count), -1))
  }

  private mutating func number(_ tag: MergeTag) -> Int {
    if let known = tags.firstIndex(of: tag) { return known }
    tags.append(tag)
    return tags.count - 1
  }

  func filled(_ value: (MergeTag) -> String) -> String {
    let values = tags.map(value)
    var result = ""
    result.reserveCapacity(
      pieces.reduce(0) { $0 + $1.text.utf8.count + ($1.tag < 0 ? 0 : values[$1.tag].utf8.count) })
    for piece in pieces {
      result += piece.text
      if piece.tag >= 0 { result += values[piece.tag] }
    }
    return result
  }
}
