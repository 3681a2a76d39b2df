import Diagnostics

/// Rules about the document as a whole.
enum DocumentRules {
  static func finish(_ walk: inout LintWalk) {
    for usemap in walk.facts.usemaps where !walk.isFragment {
      guard !walk.facts.mapNames.contains(usemap.map) else { continue }
      walk.report(
        .danglingID, valueOf: usemap.attribute, "no 'map' has the name '\(usemap.map.id)'",
        hint: "name a 'map' of this page")
    }
    TemplateRules.finish(&walk)
    LinkCombinations.finish(&walk)
    GlobalCombinations.finish(&walk)
    judgeDoctype(&walk)
    judgeEncoding(&walk)
  }

  /// Browsers look for the encoding in the first kilobyte only.
  private static func judgeEncoding(_ walk: inout LintWalk) {
    guard let node = walk.facts.charsets.first, !walk.isFragment else { return }
    guard Int(walk.tree.nodes[Int(node)].end) > 1024 else { return }
    walk.report(
      .lateEncoding, node: node, "the character encoding is named behind the first 1024 bytes",
      hint: "make it the first element of 'head'")
  }

  /// Without a doctype, browsers mimic those of the last century.
  private static func judgeDoctype(_ walk: inout LintWalk) {
    guard !walk.isFragment, walk.profile != .svg, walk.isHTMLDocument else { return }
    var node = walk.tree.nodes[0].firstChild
    while node >= 0 {
      if walk.tree.nodes[Int(node)].kind == .doctype { return }
      if walk.tree.nodes[Int(node)].kind == .element { break }
      node = walk.tree.nodes[Int(node)].next
    }
    guard node >= 0 else { return }
    walk.report(
      .missingDoctype, node: node, "the document has no doctype",
      hint: "write '<!DOCTYPE html>' as its first line")
  }
}

extension LintWalk {
  /// Whether the outermost element is `html`.
  var isHTMLDocument: Bool {
    var node = tree.nodes[0].firstChild
    while node >= 0, tree.nodes[Int(node)].kind != .element { node = tree.nodes[Int(node)].next }
    return node >= 0 && Subject(tree, node).element == .html
  }
}
