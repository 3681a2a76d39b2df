import Diagnostics

/// Whether links, buttons, headings and controls have a name that can be read out.
enum NamingRules {
  static func enter(_ subject: Subject, _ frame: inout Frame, _ walk: inout LintWalk) {
    if subject.isKeyword(.ariaHidden, "true") || subject.has(.hidden) {
      frame.flags.insert(.isHidden)
    }
    if frame.flags.contains(.isHidden) { frame.flags.insert(.isNameHidden) }
    if subject.isFilled(.ariaLabel) || subject.isFilled(.ariaLabelledby)
      || subject.isFilled(.title)
    {
      frame.flags.insert(.isLabelled)
    }
    guard let element = subject.element else {
      // What a custom element shows is unknown.
      if subject.namespace == .html { frame.flags.insert(.hasName) }
      return
    }
    switch element {
    case .img where subject.isFilled(.alt), .slot, .object, .embed, .video, .audio, .canvas, .input:
      frame.flags.insert(.hasName)
    case .label:
      if let target = subject.value(.for) { walk.facts.labelTargets.insert(target) }
    default: break
    }
    takeControl(element, subject, frame, &walk)
  }

  private static func takeControl(
    _ element: HTMLElement, _ subject: Subject, _ frame: Frame, _ walk: inout LintWalk
  ) {
    switch element {
    case .input:
      let type = InputCombinations.type(of: subject)
      if ["hidden", "submit", "reset", "button", "image"].contains(type) { return }
    case .select, .textarea: break
    default: return
    }
    let flags = frame.flags
    if flags.contains(.isLabelled) || flags.contains(.isInLabel) || flags.contains(.isHidden) {
      return
    }
    walk.facts.unlabelled.append((subject.node, subject.value(.id)))
  }

  static func finish(_ walk: inout LintWalk) {
    for control in walk.facts.unlabelled {
      if let id = control.id, walk.facts.labelTargets.contains(id) { continue }
      walk.report(
        .unlabelledControl, node: control.node, "the form control has no label",
        hint: "add a 'label' with 'for', or 'aria-label'; a placeholder is none")
    }
  }

  // MARK: When the element closes

  static func leave(_ subject: Subject, _ frame: Frame, _ walk: inout LintWalk) {
    let flags = frame.flags
    if flags.contains(.isLabelled) || flags.contains(.isHidden) { return }
    if frame.element == .dialog || subject.isKeyword(.role, "dialog") {
      walk.report(
        .unnamedElement, subject, "the dialog has no name",
        hint: "name it by its heading's id in 'aria-labelledby', or with 'aria-label'")
    }
    guard let element = frame.element else {
      leaveForeign(subject, frame, &walk)
      return
    }
    if element == .iframe {
      walk.report(
        .unnamedElement, subject, "'iframe' has no title",
        hint: "say in 'title' what is in it")
      return
    }
    guard !flags.contains(.hasName) else {
      if element == .a { judgeLinkText(subject, frame, &walk) }
      return
    }
    switch element {
    case .a where subject.has(.href): report("a link", subject, &walk)
    case .button where walk.parent(below: frame) != .select: report("a button", subject, &walk)
    case .summary: report("'summary'", subject, &walk)
    case .h1, .h2, .h3, .h4, .h5, .h6: report("a heading", subject, &walk)
    default: break
    }
  }

  private static func report(_ what: String, _ subject: Subject, _ walk: inout LintWalk) {
    walk.report(
      .unnamedElement, subject, "\(what) has no text",
      hint: "write a text, an image with 'alt', or 'aria-label'")
  }

  private static func leaveForeign(
    _ subject: Subject, _ frame: Frame, _ walk: inout LintWalk
  ) {
    guard subject.namespace == .svg, subject.name == NameInterner.svg,
      subject.isKeyword(.role, "img"), !frame.flags.contains(.hasName)
    else { return }
    walk.report(
      .unnamedElement, subject, "the drawing has the role of an image and no name",
      hint: "begin it with a 'title', or add 'aria-label'")
  }

  private static let vagueTexts = [
    "click here", "here", "more", "read more", "link", "this link",
  ]
  private static let vagueInitials = ByteSet("chmrltCHMRLT")

  private static func judgeLinkText(
    _ subject: Subject, _ frame: Frame, _ walk: inout LintWalk
  ) {
    guard subject.has(.href) else { return }
    let first = walk.tree.nodes[Int(subject.node)].firstChild
    guard first >= 0, walk.tree.nodes[Int(first)].kind == .text,
      walk.tree.nodes[Int(first)].next < 0
    else { return }
    let bytes = walk.tree.text(of: first)
    // Links are many: most are told apart by their first letter.
    guard bytes.count <= 12, let start = bytes.first(where: { !$0.isSpace }),
      vagueInitials.contains(start)
    else { return }
    let text = bytes.split(whereSeparator: \.isSpace)
      .map { String(decoding: $0, as: UTF8.self).lowercased() }.joined(separator: " ")
    guard vagueTexts.contains(text) else { return }
    walk.report(
      .vagueLink, subject, "the link's text '\(text)' does not say where it leads",
      hint: "name the target; many read links without what is around them")
  }
}

extension LintWalk {
  /// The element around `frame` while it is closing.
  func parent(below frame: Frame) -> HTMLElement? {
    frames.count > 1 ? frames[frames.count - 2].element : nil
  }
}
