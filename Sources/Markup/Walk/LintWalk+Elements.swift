import Diagnostics

extension LintWalk {
  func rootFrame() -> Frame {
    let record = tree.nodes[0]
    var frame = Frame(node: 0, element: nil, namespace: record.namespace)
    guard case .fragment(let context) = source.input else {
      frame.allowed = profile == .svg ? [.svg] : [.html]
      return frame
    }
    guard record.namespace == .html, let element = HTMLElement(context) else {
      frame.allowed = ElementTable.flow
      frame.flags = record.namespace == .html ? .allowsText : [.allowsText, .allowsAnything]
      return frame
    }
    let facts = ElementTable[element]
    frame.element = element
    frame.allowed = facts.isTransparent ? facts.children.union(ElementTable.flow) : facts.children
    frame.forbidden = facts.forbidden
    if facts.allowsText || facts.isTransparent { frame.flags.insert(.allowsText) }
    if facts.allowsAnything { frame.flags.insert(.allowsAnything) }
    if facts.forbidsInteractive { frame.flags.insert(.noInteractive) }
    return frame
  }

  mutating func enter(_ node: Int32) {
    let subject = Subject(tree, node)
    self.subject = subject
    var frame = ContentRules.enter(subject, &self)
    OrderRules.enter(subject, &self)
    if parent.flags.contains(.isInTemplate) { TemplatePlaces.enter(subject, &self) }
    NameRules.enter(subject, &self)
    DivergenceRules.enter(subject, &self)
    AttributeRules.enter(subject, &self)
    IDRules.enter(subject, frame, &self)
    if subject.has(.style) { RawTextRules.enter(subject, &self) }
    if subject.namespace == .html {
      CombinationRules.enter(subject, &frame, &self)
      TableRules.enter(subject, &self)
    } else {
      ForeignRules.enter(subject, &self)
    }
    frame.aria = ARIARules.enter(subject, &self)
    PracticeRules.enter(subject, &frame, &self)
    frames.append(frame)
  }

  mutating func leave() {
    let frame = frames[frames.count - 1]
    OrderRules.leave(frame, &self)
    TextRules.leave(frame, &self)
    let subject = Subject(tree, frame.node)
    if frame.namespace == .html { TableRules.leave(subject, &self) }
    ForeignRules.leave(frame, &self)
    ARIARules.leave(subject, frame, &self)
    PracticeRules.leave(subject, frame, &self)
    frames.removeLast()
    if frame.flags.contains(.hasName) || frame.flags.contains(.isLabelled),
      !frame.flags.contains(.isNameHidden)
    {
      frames[frames.count - 1].flags.insert(.hasName)
    }
  }

  /// Texts, comments and instructions.
  mutating func visit(_ node: Int32, _ record: NodeRecord) {
    switch record.kind {
    case .text: TextRules.visit(node, record, &self)
    case .comment, .processingInstruction:
      DivergenceRules.visit(node, record, &self)
      EmailRules.visit(node, record, &self)
    default: break
    }
  }

  mutating func finish() {
    while frames.count > 1 { leave() }
    OrderRules.leave(frames[0], &self)
    IDRules.finish(&self)
    MicrodataRules.finish(&self)
    DocumentRules.finish(&self)
    ARIARules.finish(&self)
    PracticeRules.finish(&self)
    EmailRules.finish(&self)
    TemplateRules.excuse(&self)
  }
}
