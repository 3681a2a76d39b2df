import Diagnostics

/// What `script` and `style` hold.
enum RawTextRules {
  static func leave(_ element: HTMLElement, _ frame: Frame, _ walk: inout LintWalk) {
  }

  /// All text of the element, with the first text's node for places.
  static func text(_ frame: Frame, _ walk: LintWalk) -> (bytes: [UInt8], node: Int32)? {
    var node = walk.tree.nodes[Int(frame.node)].firstChild
    var bytes: [UInt8] = []
    var first: Int32 = -1
    while node >= 0 {
      let record = walk.tree.nodes[Int(node)]
      if record.kind == .text {
        if first < 0 { first = node }
        bytes += walk.tree.text(of: node)
      }
      node = record.next
    }
    return first < 0 ? nil : (bytes, first)
  }
}
