import Diagnostics

/// What an HTML parser moves or drops within a template. Elsewhere the rules of place forbid all of
/// it; a template is excused from those.
enum TemplatePlaces {
  static func enter(_ subject: Subject, _ walk: inout LintWalk) {
    let kind = ContentRules.childKind(subject)
    guard subject.namespace != .other, isMoved(kind, &walk) else { return }
    let place = walk.source.location(of: NodeID(Int(subject.node)))
    walk.facts.moved.insert(place)
    if walk.diagnostics.last?.location == place { return }
    walk.report(
      .misplacedElement, subject, "an HTML parser moves or drops this '\(subject.nameText)'",
      hint: "put it where its kind may stand")
  }

  static func visitText(_ node: Int32, _ walk: inout LintWalk) {
    let parent = walk.parent
    guard parent.flags.contains(.isInTemplate), let element = parent.element else { return }
    let isInTable = element == .template && modes[Int(parent.stage)] != nil
    guard isInTable || tableContent[element] != nil else { return }
    walk.facts.moved.insert(walk.source.location(of: NodeID(Int(node))))
    guard isInTable else { return }
    walk.report(
      .misplacedText, node: node, "an HTML parser moves or drops this text", hint: "remove it")
  }

  private static func isMoved(_ kind: HTMLElement?, _ walk: inout LintWalk) -> Bool {
    let parent = walk.parent
    if parent.element == .template { return isMovedFromTemplate(kind, &walk) }
    if let element = parent.element, let allowed = tableContent[element] {
      return !(kind.map(allowed.contains) ?? false)
    }
    guard let kind else { return false }
    if tableParts.contains(kind) || dropped.contains(kind) { return true }
    if closesParagraph.contains(kind), isOpen(.p, within: buttonScope, walk) { return true }
    switch kind {
    case .a: return isOpen(.a, within: scope, walk)
    case .button: return isOpen(.button, within: scope, walk)
    case .li: return parent.element == .li
    case .dt, .dd: return parent.element == .dt || parent.element == .dd
    default: return headings.contains(kind) && parent.element.map(headings.contains) ?? false
    }
  }

  private static func isOpen(
    _ element: HTMLElement, within scope: ElementSet, _ walk: LintWalk
  ) -> Bool {
    for frame in walk.frames.reversed() {
      if frame.element == element { return true }
      if frame.namespace != .html || frame.element.map(scope.contains) ?? false { return false }
    }
    return false
  }

  // MARK: Directly in the template

  /// The first child says how the parser reads the others; the frame's stage remembers it.
  private static func isMovedFromTemplate(
    _ kind: HTMLElement?, _ walk: inout LintWalk
  ) -> Bool {
    let top = walk.frames.count - 1
    if walk.frames[top].stage == 0 {
      if let kind, supporting.contains(kind) { return false }
      walk.frames[top].stage = mode(kind)
    }
    if let allowed = modes[Int(walk.frames[top].stage)] {
      return !(kind.map(allowed.contains) ?? false)
    }
    return kind.map { tableParts.contains($0) || dropped.contains($0) } ?? false
  }

  private static func mode(_ kind: HTMLElement?) -> Int8 {
    switch kind {
    case .caption, .colgroup, .thead, .tbody, .tfoot: 2
    case .col: 3
    case .tr: 4
    case .td, .th: 5
    default: 1
    }
  }

  private static let modes: [Int: ElementSet] = [
    2: [.caption, .colgroup, .thead, .tbody, .tfoot, .script, .style, .template],
    3: [.col, .template],
    4: rows,
    5: cells,
  ]

  // MARK: Kinds

  private static let rows: ElementSet = [.tr, .script, .style, .template]
  private static let cells: ElementSet = [.td, .th, .script, .style, .template]
  /// A row in a table is judged on its own.
  private static let tableContent: [HTMLElement: ElementSet] = [
    .table: [
      .caption, .colgroup, .thead, .tbody, .tfoot, .tr, .script, .style, .template,
    ],
    .thead: rows, .tbody: rows, .tfoot: rows, .tr: cells, .colgroup: [.col, .template],
  ]
  private static let supporting: ElementSet = [
    .base, .link, .meta, .noframes, .script, .style, .template, .title,
  ]
  private static let tableParts: ElementSet = [
    .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr,
  ]
  private static let dropped: ElementSet = [.html, .head, .body, .frame, .frameset, .image]
  private static let headings: ElementSet = [.h1, .h2, .h3, .h4, .h5, .h6]
  private static let scope: ElementSet = [
    .applet, .caption, .html, .table, .td, .th, .marquee, .object, .template, .select,
  ]
  private static let buttonScope = scope.union([.button])
  private static let closesParagraph: ElementSet = [
    .address, .article, .aside, .blockquote, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt,
    .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header,
    .hgroup, .hr, .li, .listing, .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section,
    .summary, .table, .ul, .xmp,
  ]
}
