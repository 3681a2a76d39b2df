import Diagnostics

/// Texts: where they may stand, and those that are values.
enum TextRules {
  static func visit(_ node: Int32, _ record: NodeRecord, _ walk: inout LintWalk) {
    let text = walk.tree.text(of: node)
    let top = walk.frames.count - 1
    DivergenceRules.visitText(node, record, &walk)
    guard text.contains(where: { !TreeBuilder.isSpace($0) }) else { return }
    TemplatePlaces.visitText(node, &walk)
    walk.frames[top].flags.insert(.hasText)
    let frame = walk.frames[top]
    if !isSilent(frame) { walk.frames[top].flags.insert(.hasName) }
    if frame.element == .ruby { RubyRules.takeBase(node, &walk) }
    if frame.element == .figure, frame.stage == 2 {
      walk.frames[top].stage = 3
      walk.report(
        .childOrder, node: node, "text stands behind the 'figcaption' of its figure",
        hint: "make 'figcaption' the first or the last child")
    }
    guard !frame.flags.contains(.allowsText), !frame.flags.contains(.textReported) else { return }
    walk.frames[top].flags.insert(.textReported)
    walk.report(
      .misplacedText, node: node, "text may not stand in '\(walk.name(of: frame))'",
      hint: hint(frame), severity: frame.element == .option ? .warning : nil)
  }

  /// Elements whose text is no content.
  private static func isSilent(_ frame: Frame) -> Bool {
    switch frame.element {
    case .script, .style, .template, .noscript, .iframe: true
    default: frame.flags.contains(.isHidden)
    }
  }

  private static func hint(_ frame: Frame) -> String {
    if frame.namespace == .svg { return "put it into a 'text', or remove it" }
    if frame.namespace == .mathML { return "put it into an 'mtext', or 'mi', 'mn', 'mo'" }
    return switch frame.element {
    case .ul, .ol, .menu: "put it into an 'li'"
    case .table, .tbody, .thead, .tfoot, .tr: "put it into a cell"
    case .dl: "put it into a 'dt' or 'dd'"
    case .select, .optgroup: "put it into an 'option'"
    case .head, .html: "put it into 'body'"
    case .option: "remove it, or remove 'label'"
    default: "remove it"
    }
  }

  // MARK: When the element closes

  static func leave(_ frame: Frame, _ walk: inout LintWalk) {
    guard let element = frame.element else { return }
    switch element {
    case .title: leaveTitle(frame, &walk)
    case .option: leaveOption(frame, &walk)
    case .time: leaveTime(frame, &walk)
    case .textarea: FormCombinations.leaveTextArea(frame, &walk)
    case .figure: MediaCombinations.leaveFigure(frame, &walk)
    case .script, .style:
      RawTextEnd.judge(element, frame, &walk)
      RawTextRules.leave(element, frame, &walk)
      ScriptCombinations.leave(frame, &walk)
    default: break
    }
  }

  private static func leaveTitle(_ frame: Frame, _ walk: inout LintWalk) {
    guard !frame.flags.contains(.hasText), !frame.flags.contains(.isInTemplate) else { return }
    walk.report(
      .emptyTitle, node: frame.node, "'title' is empty", hint: "say what the page is about")
  }

  /// Suggestions have a value at least.
  private static func leaveOption(_ frame: Frame, _ walk: inout LintWalk) {
    let isShown = frame.flags.contains(.hasText) || frame.childCount > 0
    if isShown || !frame.flags.isDisjoint(with: [.isInDataList, .isInTemplate]) { return }
    guard !Subject(walk.tree, frame.node).has(.label) else { return }
    walk.report(
      .emptyOption, node: frame.node, "'option' has neither text nor 'label'",
      hint: "write what a reader chooses by it, or that nothing is chosen")
  }

  /// Without `datetime` the text itself is the value.
  private static func leaveTime(_ frame: Frame, _ walk: inout LintWalk) {
    guard !Subject(walk.tree, frame.node).has(.datetime) else { return }
    var node = walk.tree.nodes[Int(frame.node)].firstChild
    var text: [UInt8] = []
    while node >= 0 {
      let record = walk.tree.nodes[Int(node)]
      if record.kind == .element {
        walk.report(
          .badTime, node: node, "'time' without 'datetime' holds an element",
          hint: "add 'datetime' with the moment")
        return
      }
      if record.kind == .text { text += walk.tree.text(of: node) }
      node = record.next
    }
    guard let fault = text.withUnsafeBufferPointer(Values.timeText) else { return }
    walk.report(
      .badTime, node: frame.node, "the text of 'time' is no moment: \(fault.reason)",
      hint: "add 'datetime' with the moment")
  }
}
