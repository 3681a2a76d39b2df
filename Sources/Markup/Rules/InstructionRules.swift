import Diagnostics

/// Processing instructions, which HTML has within narrow bounds.
enum InstructionRules {
  static func visit(_ node: Int32, _ frame: Frame, _ walk: inout LintWalk) {
    let text = walk.tree.text(of: node)
    let target = text.prefix { !TreeBuilder.isSpace($0) }
    let isOutside = frame.node == 0 && !walk.isFragment
    if isOutside, target.elementsEqual("xml".utf8) {
      walk.report(
        .outdatedHabit, node: node, "an XML declaration is a comment to an HTML parser",
        hint: "remove it; HTML is UTF-8 without being told")
      return
    }
    guard walk.profile != .svg else { return }
    if let reason = fault(text, target, frame, isOutside) {
      walk.report(.processingInstruction, node: node, reason, hint: "remove it")
      return
    }
    takeMarker(text, target, frame, &walk)
    let isAllowed = walk.profile == .page || walk.profile == .fragment
    walk.report(
      .processingInstruction, node: node, "only the newest browsers know processing instructions",
      hint: "remove it, or test the page in older ones", severity: isAllowed ? .warning : .error)
  }

  private static func fault(
    _ text: UnsafeBufferPointer<UInt8>, _ target: Slice<UnsafeBufferPointer<UInt8>>,
    _ frame: Frame, _ isOutside: Bool
  ) -> String? {
    if let element = frame.element, DivergenceRules.rawText.contains(element) {
      return "in '\(element.name)' a processing instruction is text to an HTML parser"
    }
    if isOutside { return "a processing instruction stands outside 'html'" }
    let name = String(decoding: target, as: UTF8.self)
    if !isTarget(target) || ["xml", "xml-stylesheet"].contains(name.lowercased()) {
      return "'<?\(name)' begins a comment to an HTML parser"
    }
    if text.contains(0x3E) { return "an HTML parser ends the instruction at its first '>'" }
    return text.last == 0x3F ? "a processing instruction may not end with '??>'" : nil
  }

  private static func isTarget(_ target: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = target.first, first == 0x5F || first.isAlpha else { return false }
    return target.allSatisfy { $0 == 0x5F || $0 == 0x2D || $0.isAlphanumeric }
  }

  /// Remembers the places that a `template` with `for` may fill.
  private static func takeMarker(
    _ text: UnsafeBufferPointer<UInt8>, _ target: Slice<UnsafeBufferPointer<UInt8>>,
    _ frame: Frame, _ walk: inout LintWalk
  ) {
    guard target.elementsEqual("marker".utf8) || target.elementsEqual("start".utf8) else { return }
    for at in target.count..<text.count
    where text[at].isSpace && text.starts(with: "name=", at: at + 1) && at + 6 < text.count {
      guard let end = text.offset(of: text[at + 6], from: at + 7) else { return }
      let name = String(decoding: text[at + 7..<end], as: UTF8.self)
      walk.facts.markers.insert(IDTable.Key(scope: frame.innerScope, id: name))
      return
    }
  }
}
