import Diagnostics
import Markup

/// The words of a page, paragraph by paragraph, as a reader sees them.
enum PageTexts {
  /// What pages that differ say differently, each sentence once; nil when pages are not at hand.
  static func changes(
    _ old: BundleListing, _ new: BundleListing, paths: [String]
  ) -> [BundleComparison.TextChange]? {
    var seen: Set<BundleComparison.TextChange> = []
    var changes: [BundleComparison.TextChange] = []
    for path in paths.sorted() where path.hasSuffix(".html") {
      guard let place = place(of: path) else { continue }
      let before = old.contents(path)
      let after = new.contents(path)
      if before == nil, after == nil { return nil }
      for (gone, come) in pairs(lines(of: before, path), lines(of: after, path)) {
        let change = BundleComparison.TextChange(
          part: place.part, language: place.language, old: gone, new: come)
        if seen.insert(change).inserted { changes.append(change) }
      }
    }
    return changes
  }

  /// nil for a page that only repeats another, such as the email of one sending service.
  private static func place(of path: String) -> (part: String, language: String)? {
    let parts = path.split(separator: "/").map(String.init)
    switch (parts.first, parts.count) {
    case ("states", 3): return ("popup", parts[1])
    case ("email", 3): return parts[2] == "welcome.html" ? ("email", parts[1]) : nil
    case ("guides", 3): return ("guide", parts[1])
    // The index lists sizes and hashes, which always change.
    default: return nil
    }
  }

  private static func lines(of bytes: [UInt8]?, _ path: String) -> [String] {
    guard let bytes, let tree = MarkupTree.parse(bytes, file: path, as: .document).value else {
      return []
    }
    var lines: [String] = []
    var line = ""
    func end() {
      let words = line.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
      if !words.isEmpty { lines.append(words.joined(separator: " ")) }
      line = ""
    }
    func walk(_ node: NodeID) {
      switch tree.kind(of: node) {
      case .text: line += tree.text(of: node)
      case .element:
        let name = tree.name(of: node)
        if hidden.contains(name) { return }
        let isBlock = !inline.contains(name)
        if isBlock { end() }
        for child in tree.children(of: node) { walk(child) }
        if isBlock { end() }
      case .comment, .doctype, .processingInstruction: break
      default: for child in tree.children(of: node) { walk(child) }
      }
    }
    walk(tree.root)
    end()
    return lines
  }

  private static let hidden: Set<String> = ["script", "style", "svg", "nav"]
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "br", "code", "em", "i", "kbd", "mark", "small", "span",
    "strong", "sub", "sup", "time", "u", "wbr",
  ]

  /// Lines that are gone beside the lines that came in their place.
  private static func pairs(_ old: [String], _ new: [String]) -> [(String?, String?)] {
    let difference = new.difference(from: old)
    var gone = difference.removals.compactMap { change -> (Int, String)? in
      if case .remove(let offset, let line, _) = change { return (offset, line) }
      return nil
    }
    var pairs: [(String?, String?)] = []
    for case .insert(let offset, let line, _) in difference.insertions {
      // The same place in both, give or take a line or two that came or went before.
      if let index = gone.firstIndex(where: { abs($0.0 - offset) <= 3 }) {
        pairs.append((gone.remove(at: index).1, line))
      } else {
        pairs.append((nil, line))
      }
    }
    return pairs + gone.map { ($0.1, nil) }
  }
}
