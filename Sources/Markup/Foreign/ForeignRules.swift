import Diagnostics

/// SVG and MathML elements inside HTML: names, places and values.
enum ForeignRules {
  static func enter(_ subject: Subject, _ walk: inout LintWalk) {
    let name = subject.nameText
    if name.contains(":") || DivergenceRules.breaksOut(subject) { return }
    let parent = walk.parent
    if parent.flags.contains(.isInMetadata) {
      judgeMetadata(name, subject, &walk)
      return
    }
    let parentName = parent.namespace == subject.namespace ? walk.foreignName(of: parent) : nil
    switch subject.namespace {
    case .svg: enterSVG(name, parentName, subject, &walk)
    case .mathML: MathMLRules.enter(name, parentName, subject, &walk)
    default: break
    }
  }

  /// Files of their own may hold any vocabulary there. HTML's parser takes it all for SVG.
  private static func judgeMetadata(
    _ name: String, _ subject: Subject, _ walk: inout LintWalk
  ) {
    guard subject.namespace == .svg, walk.profile != .svg, walk.profile != .email else { return }
    if SVGElement.named(name) == nil { reportUnknown(name, subject, &walk) }
  }

  /// Text elsewhere is never shown. What an element unknown here holds cannot be told.
  static func holdsText(_ subject: Subject, _ name: String) -> Bool {
    switch subject.namespace {
    case .svg: SVGElement.holdingText.contains(name) || SVGElement.named(name) == nil
    case .mathML where name == "annotation-xml": MathMLElement.holdsHTML(subject)
    case .mathML: MathMLElement.holdingText.contains(name) || MathMLElement.named(name) == nil
    default: true
    }
  }

  /// A style sheet of a drawing is one of the page.
  static func leave(_ frame: Frame, _ walk: inout LintWalk) {
    guard frame.namespace == .svg else { return }
    let subject = Subject(walk.tree, frame.node)
    guard Int(subject.name.raw) == Int(HTMLElement.style.rawValue) else { return }
    if let type = subject.value(named: "type"), type.lowercased() != "text/css" { return }
    RawTextRules.judgeStyle(frame, &walk)
  }

  // MARK: SVG

  private static func enterSVG(
    _ name: String, _ parent: String?, _ subject: Subject, _ walk: inout LintWalk
  ) {
    guard let element = SVGElement.named(name) else {
      if let spelling = SVGElement.spelling(of: name), walk.profile != .svg {
        walk.report(
          .foreignLetterCase, subject, "HTML reads '\(name)' as '\(spelling)'",
          hint: "write '\(spelling)'")
        enterSVG(spelling, parent, subject, &walk)
      } else {
        reportUnknown(name, subject, &walk)
      }
      return
    }
    if let parent { judgePlace(name, element, parent, subject, &walk) }
    if name == "a", walk.parent.flags.contains(.isInDrawnLink) {
      walk.report(
        .misplacedForeignElement, subject, "'a' may not stand in another 'a'",
        hint: "end the outer link before it")
    }
    judgeCounts(name, subject, &walk)
    for index in subject.attributes {
      judgeSVGAttribute(index, name, element, subject, &walk)
    }
    judgeRequired(name, element, subject, &walk)
  }

  private static func reportUnknown(
    _ name: String, _ subject: Subject, _ walk: inout LintWalk
  ) {
    let hint = walk.nameHint("svg " + name) {
      let spelling =
        SVGElement.spelling(of: name) ?? nearestName(to: name, among: SVGElement.names)
      return spelling.map { "did you mean '\($0)'?" } ?? "remove it"
    }
    walk.report(.unknownForeignElement, subject, "SVG has no element '\(name)'", hint: hint)
  }

  private static func judgeRequired(
    _ name: String, _ element: SVGElement, _ subject: Subject, _ walk: inout LintWalk
  ) {
    for attribute in SVGElement.required(name) where subject.value(named: attribute) == nil {
      if walk.profile != .svg, isReadInHTML(attribute, element, subject) { continue }
      walk.report(
        .missingAttribute, subject, "'\(name)' has no '\(attribute)'",
        hint: "add '\(attribute)=\"…\"'")
    }
    for attribute in SVGElement.drawn(by: name) where subject.value(named: attribute) == nil {
      if attribute != "points", isStyled(subject, walk) { continue }
      if walk.profile != .svg, isReadInHTML(attribute, element, subject) { continue }
      walk.report(
        .doubtfulValue, subject, "'\(name)' without '\(attribute)' is not drawn",
        hint: "add '\(attribute)=\"…\"'")
    }
  }

  private static func judgePlace(
    _ name: String, _ element: SVGElement, _ parent: String, _ subject: Subject,
    _ walk: inout LintWalk
  ) {
    guard let parent = parent == "a" ? parentOfLink(walk) : parent,
      let children = SVGElement.named(parent)?.children, !children.contains(name)
    else { return }
    if element.parents.count <= 4, !element.parents.isEmpty {
      let list = element.parents.sorted().map { "'\($0)'" }.joined(separator: " or ")
      walk.report(
        .misplacedForeignElement, subject, "'\(name)' stands only in \(list)",
        hint: "move it there")
      return
    }
    walk.report(
      .misplacedForeignElement, subject, "'\(name)' may not stand in '\(parent)'",
      hint: "move it out")
  }

  /// A link holds what its parent may hold; nil where that cannot be told.
  private static func parentOfLink(_ walk: LintWalk) -> String? {
    for frame in walk.frames.reversed() {
      guard frame.namespace == .svg else { return nil }
      let name = walk.foreignName(of: frame)
      if name != "a", name != "switch" { return name }
    }
    return nil
  }

  /// One source of light, at most one path to move along.
  private static func judgeCounts(_ name: String, _ subject: Subject, _ walk: inout LintWalk) {
    for count in SVGContent.counts(name) {
      let found = children(subject, walk).count { count.of.contains(walk.tree.name($0.name)) }
      if found == 1 || found == 0 && !count.isNeeded { continue }
      let list = count.of.sorted().map { "'\($0)'" }.joined(separator: " or ")
      // Several curves for one channel are allowed, though only the last counts.
      let isAllowed = name == "feComponentTransfer"
      walk.report(
        isAllowed ? .doubtfulValue : .wrongChildCount, subject,
        "'\(name)' holds one \(list), not \(found)",
        hint: found == 0 ? "add one" : "keep one of them")
    }
    guard SVGContent.neverEmpty.contains(name), children(subject, walk).isEmpty else { return }
    walk.report(
      .wrongChildCount, subject, "'\(name)' is empty", hint: "add what it should name")
  }

  private static func children(_ subject: Subject, _ walk: LintWalk) -> [NodeRecord] {
    var children: [NodeRecord] = []
    var next = walk.tree.nodes[Int(subject.node)].firstChild
    while next >= 0 {
      let record = walk.tree.nodes[Int(next)]
      if record.kind == .element { children.append(record) }
      next = record.next
    }
    return children
  }

  private static func judgeSVGAttribute(
    _ index: Int, _ name: String, _ element: SVGElement, _ subject: Subject,
    _ walk: inout LintWalk
  ) {
    let written = walk.tree.name(walk.tree.attributes[index].name)
    let isFile = walk.profile == .svg
    let attribute = isFile ? written : nameInHTML(of: written, element, subject)
    if attribute != written {
      walk.report(
        .foreignLetterCase, attribute: index, "HTML reads '\(written)' as '\(attribute)'",
        hint: "write '\(attribute)'")
    }
    if element.takes(attribute, inFile: isFile) {
      let value = walk.tree.value(of: index)
      if let fault = SVGValues.fault(attribute, of: element, value) {
        walk.report(fault, valueOf: index)
      }
      return
    }
    if attribute.contains(":"), isFile || walk.profile == .email { return }
    let hint = walk.nameHint("\(name) \(attribute)") {
      let lower = attribute.lowercased()
      let known = element.attributes.union(SVGAttributes.presentation)
      let spelling =
        known.first { $0.lowercased() == lower } ?? nearestName(to: attribute, among: known)
      return spelling.map { "did you mean '\($0)'?" } ?? "remove it, or name it 'data-\(lower)'"
    }
    walk.report(
      .unknownForeignAttribute, attribute: index, "'\(name)' has no attribute '\(attribute)'",
      hint: hint)
  }

  /// What HTML's parser makes of an attribute in letters of another case, if it is not there too.
  private static func nameInHTML(
    of written: String, _ element: SVGElement, _ subject: Subject
  ) -> String {
    guard !element.takes(written, inFile: false), let read = element.nameInHTML(of: written),
      subject.value(named: read) == nil
    else { return written }
    return read
  }

  /// Whether an attribute is there in letters of another case.
  private static func isReadInHTML(
    _ attribute: String, _ element: SVGElement, _ subject: Subject
  ) -> Bool {
    subject.attributes.contains { index in
      element.nameInHTML(of: subject.tree.name(subject.tree.attributes[index].name)) == attribute
    }
  }

  /// Whether style sheets or animations may give a value that no attribute gives.
  private static func isStyled(_ subject: Subject, _ walk: LintWalk) -> Bool {
    subject.has(.class) || subject.has(.style)
      || children(subject, walk).contains {
        SVGElement.animating.contains(walk.tree.name($0.name))
      }
  }
}

extension LintWalk {
  func foreignName(of frame: Frame) -> String {
    tree.name(tree.nodes[Int(frame.node)].name)
  }
}
