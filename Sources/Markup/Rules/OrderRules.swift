import Diagnostics

/// Content models in which order and number count.
enum OrderRules {
  /// Takes note of a child of the innermost open element.
  static func enter(_ subject: Subject, _ walk: inout LintWalk) {
    let top = walk.frames.count - 1
    let parent = walk.frames[top]
    walk.frames[top].childCount += 1
    guard let kind = ContentRules.childKind(subject) else { return }
    walk.frames[top].lastChild = kind
    guard let element = parent.element, let child = role(of: kind, in: parent) else { return }
    switch element {
    case .dl: takeGroup(subject, child, &walk)
    case .div where parent.allowed.contains(.dt): takeGroup(subject, child, &walk)
    case .ruby: RubyRules.take(subject, child, &walk)
    case .figure: takeCaption(subject, child, &walk)
    case .head: takeHead(subject, child, &walk)
    default: takeSlot(subject, child, element, &walk)
    }
    walk.frames[top].seen.insert(child)
  }

  /// As what a child counts: `link` and `meta` in the body as any other part of a sentence.
  private static func role(of kind: HTMLElement, in parent: Frame) -> HTMLElement? {
    if parent.allowed.contains(kind) { return kind }
    let isMetadata = kind == .link || kind == .meta
    return isMetadata && parent.allowed.contains(.span) ? .span : nil
  }

  /// When the element closes.
  static func leave(_ frame: Frame, _ walk: inout LintWalk) {
    guard let element = frame.element else { return }
    switch element {
    case .dl: endGroup(frame, &walk)
    case .div where frame.allowed.contains(.dt): endGroup(frame, &walk)
    case .ruby: RubyRules.end(frame, &walk)
    case .head: endHead(frame, &walk)
    default: break
    }
    if element == .optgroup { endOptionGroup(frame, &walk) }
    if element == .datalist { endDataList(frame, &walk) }
    guard let sequence = ContentSequence.table[Int(element.rawValue)] else { return }
    for slot in sequence.slots where slot.isRequired {
      guard slot.elements.intersection(frame.seen).isEmpty else { continue }
      let wanted = slot.elements.elements.map { "'\($0.name)'" }.joined(separator: " or ")
      walk.report(
        .missingChild, node: frame.node, "'\(element.name)' has no \(wanted)",
        hint: "add \(wanted)")
    }
  }

  private static func endOptionGroup(_ frame: Frame, _ walk: inout LintWalk) {
    guard !frame.seen.contains(.legend) else { return }
    walk.require(
      .label, Subject(walk.tree, frame.node), "without 'legend'", hint: "name the group in 'label'")
  }

  /// Either options alone, or what a browser of old shows in their stead.
  private static func endDataList(_ frame: Frame, _ walk: inout LintWalk) {
    let others = frame.seen.subtracting(ElementTable.scriptSupporting).subtracting([.option])
    guard frame.seen.contains(.option), frame.flags.contains(.hasText) || !others.isEmpty
    else { return }
    walk.report(
      .misplacedElement, node: frame.node, "'datalist' holds options and other content",
      hint: "leave the options alone, or put them all into a 'select'")
  }

  // MARK: Slots

  private static func takeSlot(
    _ subject: Subject, _ child: HTMLElement, _ element: HTMLElement, _ walk: inout LintWalk
  ) {
    guard let sequence = ContentSequence.table[Int(element.rawValue)] else { return }
    let top = walk.frames.count - 1
    let frame = walk.frames[top]
    // Where the model ends with any content, scripts are part of that.
    let isFree = sequence.slots.last?.elements.isEmpty ?? false
    if !isFree, ElementTable.scriptSupporting.contains(child) { return }
    let start = Int(frame.stage)
    for slot in start..<sequence.slots.count where sequence.matches(slot, child) {
      let isSeen = !sequence.slots[slot].elements.intersection(frame.seen).isEmpty
      let isTaken = slot == start && (isSeen || frame.seen.contains(child))
      if isTaken, !sequence.slots[slot].isMany { continue }
      if isFree, slot < sequence.slots.count - 1, frame.flags.contains(.hasText) { break }
      walk.frames[top].stage = Int8(slot)
      return
    }
    report(subject, element, sequence, frame, &walk)
  }

  private static func report(
    _ subject: Subject, _ element: HTMLElement, _ sequence: ContentSequence, _ frame: Frame,
    _ walk: inout LintWalk
  ) {
    let name = subject.nameText
    let isRepeated =
      frame.seen.contains(subject.element ?? .html)
      && !sequence.slots.contains { slot in
        slot.isMany && slot.elements.contains(subject.element ?? .html)
      }
    if isRepeated {
      walk.report(
        .repeatedChild, subject, "'\(element.name)' has more than one '\(name)'",
        hint: "leave one")
      return
    }
    if sequence.slots.contains(where: { $0.isRequired && $0.elements.contains(.h1) }) {
      walk.report(
        .repeatedChild, subject, "'\(element.name)' has more than one heading",
        hint: "leave one and make the others 'p'")
      return
    }
    walk.report(
      .childOrder, subject, "'\(name)' stands too late in '\(element.name)'",
      hint: "order the content of '\(element.name)' as \(order(of: sequence))")
  }

  private static func order(of sequence: ContentSequence) -> String {
    sequence.slots.map { slot in
      let names = slot.elements.elements.map { "'\($0.name)'" }
      if names.count > 3 { return "a heading" }
      return names.isEmpty ? "anything else" : names.joined(separator: " or ")
    }.joined(separator: ", then ")
  }

  // MARK: Figure

  private static func takeCaption(
    _ subject: Subject, _ child: HTMLElement, _ walk: inout LintWalk
  ) {
    let top = walk.frames.count - 1
    let frame = walk.frames[top]
    guard child == .figcaption else {
      // A caption that came in the middle shows when something follows it.
      guard frame.stage == 2 else { return }
      reportCaption(subject, &walk)
      walk.frames[top].stage = 3
      return
    }
    if frame.seen.contains(.figcaption) {
      walk.report(
        .repeatedChild, subject, "'figure' has more than one 'figcaption'", hint: "leave one")
      return
    }
    let isFirst = frame.childCount <= 1 && !frame.flags.contains(.hasText)
    walk.frames[top].stage = isFirst ? 1 : 2
  }

  static func reportCaption(_ subject: Subject, _ walk: inout LintWalk) {
    walk.report(
      .childOrder, subject, "'\(subject.nameText)' stands behind the 'figcaption' of its figure",
      hint: "make 'figcaption' the first or the last child")
  }

  // MARK: Description lists

  private static func takeGroup(
    _ subject: Subject, _ child: HTMLElement, _ walk: inout LintWalk
  ) {
    let top = walk.frames.count - 1
    let frame = walk.frames[top]
    switch child {
    case .dt:
      reportMixture(subject, frame, &walk)
      if frame.element == .div, frame.seen.contains(.dd), frame.stage == 2 {
        walk.report(
          .childOrder, subject, "a 'div' in 'dl' holds one group, and here a second 'dt' begins",
          hint: "begin another 'div'")
      }
      walk.frames[top].stage = 1
    case .dd:
      reportMixture(subject, frame, &walk)
      if frame.stage == 0 {
        walk.report(
          .childOrder, subject, "'dd' has no 'dt' before it", hint: "begin the group with a 'dt'")
      }
      walk.frames[top].stage = 2
    case .div where frame.seen.contains(.dt) || frame.seen.contains(.dd):
      reportMixture(subject, frame, isDiv: true, &walk)
    default: break
    }
  }

  private static func reportMixture(
    _ subject: Subject, _ frame: Frame, isDiv: Bool = false, _ walk: inout LintWalk
  ) {
    guard isDiv || frame.seen.contains(.div), !frame.flags.contains(.textReported) else { return }
    walk.frames[walk.frames.count - 1].flags.insert(.textReported)
    walk.report(
      .childOrder, subject, "groups with and without 'div' are mixed in one 'dl'",
      hint: "wrap every group in 'div', or none")
  }

  private static func endGroup(_ frame: Frame, _ walk: inout LintWalk) {
    if frame.stage == 1 {
      walk.report(
        .missingChild, node: frame.node, "the last 'dt' has no 'dd' behind it",
        hint: "add a 'dd' with its description")
    } else if frame.element == .div, frame.stage == 0 {
      walk.report(
        .missingChild, node: frame.node, "a 'div' in 'dl' has no 'dt' and 'dd'",
        hint: "add them, or remove the 'div'")
    }
  }

  // MARK: Head

  private static func takeHead(_ subject: Subject, _ child: HTMLElement, _ walk: inout LintWalk) {
    let isSingle = child == .title || child == .base
    guard isSingle, walk.parent.seen.contains(child) else { return }
    walk.report(
      .repeatedChild, subject, "'head' has more than one '\(child.name)'", hint: "leave one")
  }

  private static func endHead(_ frame: Frame, _ walk: inout LintWalk) {
    guard !frame.seen.contains(.title), !walk.isFragment else { return }
    walk.report(
      .missingChild, node: frame.node, "'head' has no 'title'",
      hint: "add a 'title' that says what the page is about")
  }
}
