import Diagnostics

/// SVG and MathML elements inside HTML: names, places and values.
enum ForeignRules {
  static func enter(_ subject: Subject, _ walk: inout LintWalk) {
    let name = subject.nameText
    if name.contains(":") || DivergenceRules.breaksOut(subject) { return }
    let parent = walk.parent
    if parent.flags.contains(.isInMetadata) { return }
    let parentName = parent.namespace == subject.namespace ? walk.foreignName(of: parent) : nil
    switch subject.namespace {
    case .svg: enterSVG(name, parentName, subject, &walk)
    case .mathML: enterMathML(name, parentName, subject, &walk)
    default: break
    }
  }

  // MARK: SVG

  private static func enterSVG(
    _ name: String, _ parent: String?, _ subject: Subject, _ walk: inout LintWalk
  ) {
    guard let element = SVGElement.named(name) else {
      let hint = walk.nameHint("svg " + name) {
        let spelling =
          SVGElement.spelling(of: name) ?? nearestName(to: name, among: SVGElement.names)
        return spelling.map { "did you mean '\($0)'?" } ?? "remove it"
      }
      walk.report(
        .unknownForeignElement, subject, "SVG has no element '\(name)'", hint: hint)
      return
    }
    if let parent { judgePlace(name, element, parent, subject, &walk) }
    for index in subject.attributes {
      judgeSVGAttribute(index, name, element, subject, &walk)
    }
    for attribute in SVGElement.required(name) where subject.value(named: attribute) == nil {
      if SVGElement.inStyle.contains(attribute), isStyled(subject, walk) { continue }
      walk.report(
        .missingAttribute, subject, "'\(name)' has no '\(attribute)'",
        hint: "add '\(attribute)=\"…\"'")
    }
  }

  private static func judgePlace(
    _ name: String, _ element: SVGElement, _ parent: String, _ subject: Subject,
    _ walk: inout LintWalk
  ) {
    if !element.parents.isEmpty, !element.parents.contains(parent) {
      let list = element.parents.sorted().prefix(4).map { "'\($0)'" }.joined(separator: " or ")
      walk.report(
        .misplacedForeignElement, subject, "'\(name)' stands only in \(list)",
        hint: "move it there")
      return
    }
    guard let children = SVGElement.named(parent)?.children else { return }
    if children.contains(name) { return }
    if SVGElement.everywhere.contains(name), !SVGElement.isClosed(parent, to: name) { return }
    walk.report(
      .misplacedForeignElement, subject, "'\(name)' may not stand in '\(parent)'",
      hint: "move it out")
  }

  private static func judgeSVGAttribute(
    _ index: Int, _ name: String, _ element: SVGElement, _ subject: Subject,
    _ walk: inout LintWalk
  ) {
    let attribute = walk.tree.name(walk.tree.attributes[index].name)
    if element.attributes.contains(attribute) || SVGAttributes.isCommon(attribute) {
      let value = walk.tree.value(of: index)
      if let fault = SVGValues.fault(attribute, on: name, value) {
        walk.report(fault, valueOf: index)
      }
      return
    }
    if attribute.contains(":") { return }
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

  /// Whether style sheets or children may give a value that no attribute gives.
  private static func isStyled(_ subject: Subject, _ walk: LintWalk) -> Bool {
    subject.has(.class) || subject.has(.style)
      || walk.tree.nodes[Int(subject.node)].firstChild >= 0
  }

  // MARK: MathML

  private static func enterMathML(
    _ name: String, _ parent: String?, _ subject: Subject, _ walk: inout LintWalk
  ) {
    guard let element = MathMLElement.named(name) else {
      let hint = walk.nameHint("math " + name) {
        nearestName(to: name, among: MathMLElement.names).map { "did you mean '\($0)'?" }
          ?? "remove it"
      }
      walk.report(
        .unknownForeignElement, subject, "MathML has no element '\(name)'", hint: hint)
      return
    }
    if let parent { judgeMathPlace(name, element, parent, subject, &walk) }
    judgeArity(name, element, subject, &walk)
    for index in subject.attributes {
      let attribute = walk.tree.name(walk.tree.attributes[index].name)
      if element.attributes.contains(attribute) || MathMLElement.isCommon(attribute) {
        if let fault = MathMLValues.fault(attribute, on: name, walk.tree.value(of: index)) {
          walk.report(fault, valueOf: index)
        }
        continue
      }
      if attribute.contains(":") { continue }
      let hint = walk.nameHint("\(name) \(attribute)") {
        nearestName(to: attribute, among: element.attributes).map { "did you mean '\($0)'?" }
          ?? "remove it"
      }
      walk.report(
        .unknownForeignAttribute, attribute: index, "'\(name)' has no attribute '\(attribute)'",
        hint: hint)
    }
  }

  private static func judgeMathPlace(
    _ name: String, _ element: MathMLElement, _ parent: String, _ subject: Subject,
    _ walk: inout LintWalk
  ) {
    if name == "math" {
      walk.report(
        .misplacedForeignElement, subject, "'math' may not stand in '\(parent)'",
        hint: "remove the inner 'math'")
    } else if MathMLElement.tokens.contains(parent), !MathMLElement.insideTokens.contains(name),
      parent.hasPrefix("m")
    {
      walk.report(
        .misplacedForeignElement, subject, "'\(parent)' holds text, not '\(name)'",
        hint: "put both into an 'mrow'")
    } else if !element.parents.isEmpty, !element.parents.contains(parent) {
      let list = element.parents.sorted().map { "'\($0)'" }.joined(separator: " or ")
      walk.report(
        .misplacedForeignElement, subject, "'\(name)' stands only in \(list)",
        hint: "move it there")
    }
  }

  private static func judgeArity(
    _ name: String, _ element: MathMLElement, _ subject: Subject, _ walk: inout LintWalk
  ) {
    guard let arity = element.arity else { return }
    var count = 0
    var next = walk.tree.nodes[Int(subject.node)].firstChild
    while next >= 0 {
      let record = walk.tree.nodes[Int(next)]
      if record.kind == .element { count += 1 }
      next = record.next
    }
    if count == arity { return }
    walk.report(
      .wrongChildCount, subject, "'\(name)' has \(arity) parts, not \(count)",
      hint: count > arity ? "put what belongs together into an 'mrow'" : "add the missing part")
  }
}

extension LintWalk {
  func foreignName(of frame: Frame) -> String {
    tree.name(tree.nodes[Int(frame.node)].name)
  }
}
