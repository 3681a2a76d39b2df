import Diagnostics

/// What mail programs ask for beyond HTML.
enum EmailRules {
  static func enter(_ element: HTMLElement, _ subject: Subject, _ walk: inout LintWalk) {
    if forbidden.contains(element) {
      walk.report(
        .strippedElement, subject, "mail programs remove '\(element.name)'",
        hint: "link to a page that has it")
    }
    switch element {
    case .img: judgeImage(subject, &walk)
    case .a: judgeLink(subject, &walk)
    case .table: judgeTable(subject, &walk)
    case .link where subject.isKeyword(.rel, "stylesheet"):
      walk.report(
        .strippedElement, subject, "mail programs do not load style sheets",
        hint: "put the rules into 'style'; they are inlined")
    default: break
    }
    for index in subject.attributes {
      let name = walk.tree.name(walk.tree.attributes[index].name)
      guard name.hasPrefix("on") else { continue }
      walk.report(
        .strippedElement, attribute: index, "mail programs remove '\(name)'", hint: "remove it")
    }
  }

  private static let forbidden: ElementSet = [
    .script, .iframe, .object, .embed, .form, .input, .select, .textarea, .button, .audio, .base,
    .canvas, .dialog,
  ]

  private static func judgeImage(_ subject: Subject, _ walk: inout LintWalk) {
    if !subject.has(.width) {
      walk.report(
        .unsizedImage, subject, "the image has no 'width'",
        hint: "add 'width' in pixels; Outlook ignores the one in CSS")
    }
    if let index = subject.index(of: .src) { judgeAddress(index, ["https:", "cid:"], &walk) }
  }

  private static func judgeLink(_ subject: Subject, _ walk: inout LintWalk) {
    guard let index = subject.index(of: .href) else { return }
    judgeAddress(index, ["https:", "mailto:", "tel:", "#"], &walk)
  }

  /// A mail has no page for relative addresses to start from.
  private static func judgeAddress(_ index: Int, _ allowed: [String], _ walk: inout LintWalk) {
    let value = String(decoding: walk.tree.value(of: index), as: UTF8.self)
    // Placeholders of sending services stand for whole addresses.
    let isPlaceholder =
      value.contains("{{") || value.contains("{%") || value.contains("*|")
      || value.contains("{$")
      || value.hasPrefix("[") || value.hasPrefix("%")
    guard !isPlaceholder, !allowed.contains(where: value.lowercased().hasPrefix) else { return }
    walk.report(
      .relativeAddress, valueOf: index, "the address does not begin with 'https:'",
      hint: "write it in full")
  }

  private static func judgeTable(_ subject: Subject, _ walk: inout LintWalk) {
    guard !subject.has(.role) else { return }
    var rows = walk.tree.nodes[Int(subject.node)].firstChild
    while rows >= 0 {
      if hasHeader(rows, walk) { return }
      rows = walk.tree.nodes[Int(rows)].next
    }
    walk.report(
      .layoutTable, subject, "the table has neither a role nor header cells",
      hint: "add 'role=\"presentation\"' if it is there for layout")
  }

  /// Whether a caption, or a header cell in the first row, shows that the table holds data.
  private static func hasHeader(_ part: Int32, _ walk: LintWalk) -> Bool {
    let record = walk.tree.nodes[Int(part)]
    guard record.kind == .element else { return false }
    let element = Subject(walk.tree, part).element
    if element == .caption || element == .thead { return true }
    guard element == .tbody, record.firstChild >= 0 else { return false }
    var row = record.firstChild
    while row >= 0, walk.tree.nodes[Int(row)].kind != .element {
      row = walk.tree.nodes[Int(row)].next
    }
    guard row >= 0 else { return false }
    var cell = walk.tree.nodes[Int(row)].firstChild
    while cell >= 0 {
      if walk.tree.nodes[Int(cell)].kind == .element, Subject(walk.tree, cell).element == .th {
        return true
      }
      cell = walk.tree.nodes[Int(cell)].next
    }
    return false
  }

  // MARK: Conditional comments

  static func visit(_ node: Int32, _ record: NodeRecord, _ walk: inout LintWalk) {
    guard walk.profile == .email, record.kind == .comment else { return }
    let text = String(decoding: walk.tree.text(of: node), as: UTF8.self)
    let begins = text.hasPrefix("[if ")
    let ends = text.contains("<![endif]")
    if begins, !ends {
      guard text.hasSuffix("<!") || text.hasSuffix("><!") else {
        reportCondition(node, &walk)
        return
      }
      walk.facts.openConditions.append(node)
    } else if ends, !begins, walk.facts.openConditions.popLast() == nil {
      reportCondition(node, &walk)
    }
  }

  static func finish(_ walk: inout LintWalk) {
    for node in walk.facts.openConditions { reportCondition(node, &walk) }
  }

  private static func reportCondition(_ node: Int32, _ walk: inout LintWalk) {
    walk.report(
      .openCondition, node: node, "the conditional comment has no partner",
      hint: "write '<!--[if mso]> … <![endif]-->', or '<!--[if !mso]><!--> … <!--<![endif]-->'")
  }
}
