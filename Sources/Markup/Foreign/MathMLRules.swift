import Diagnostics

/// Formulas: names, places, how many parts, and values.
enum MathMLRules {
  static func enter(
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
    if let parent { judgePlace(name, element, parent, subject, &walk) }
    judgeParts(name, element, subject, &walk)
    if name == "maction", subject.value(named: "actiontype") == nil {
      walk.report(
        .missingAttribute, subject, "'maction' has no 'actiontype'",
        hint: "add 'actiontype=\"…\"', or write 'mrow'")
    }
    for index in subject.attributes { judgeAttribute(index, name, element, &walk) }
  }

  private static func judgeAttribute(
    _ index: Int, _ name: String, _ element: MathMLElement, _ walk: inout LintWalk
  ) {
    let written = walk.tree.name(walk.tree.attributes[index].name)
    let attribute = nameInHTML(of: written, walk)
    if attribute != written {
      walk.report(
        .foreignLetterCase, attribute: index, "HTML reads '\(written)' as '\(attribute)'",
        hint: "write '\(attribute)'")
    }
    if element.attributes.contains(attribute) || MathMLElement.isCommon(attribute) {
      if let fault = MathMLValues.fault(attribute, on: name, walk.tree.value(of: index)) {
        walk.report(fault, valueOf: index)
      }
      return
    }
    if attribute.contains(":"), walk.profile == .email { return }
    let hint = walk.nameHint("\(name) \(attribute)") {
      nearestName(to: attribute, among: element.attributes).map { "did you mean '\($0)'?" }
        ?? "remove it"
    }
    walk.report(
      .unknownForeignAttribute, attribute: index, "'\(name)' has no attribute '\(attribute)'",
      hint: hint)
  }

  /// The one name that HTML's parser puts right.
  private static func nameInHTML(of written: String, _ walk: LintWalk) -> String {
    written == "definitionurl" && walk.profile != .svg ? "definitionURL" : written
  }

  private static func judgePlace(
    _ name: String, _ element: MathMLElement, _ parent: String, _ subject: Subject,
    _ walk: inout LintWalk
  ) {
    if name == "math" {
      // A text holds HTML, and that formulas; the other leaves hold only HTML's own elements.
      if parent == "mtext" { return }
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
      let list = element.parents.sorted().prefix(4).map { "'\($0)'" }.joined(separator: " or ")
      walk.report(
        .misplacedForeignElement, subject, "'\(name)' stands only in \(list)",
        hint: "move it there")
    } else if let children = MathMLElement.named(parent)?.children, !children.contains(name) {
      walk.report(
        .misplacedForeignElement, subject, "'\(name)' may not stand in '\(parent)'",
        hint: hint(children))
    }
  }

  private static func hint(_ children: Set<String>) -> String {
    if children.isEmpty { return "move it out, it holds no elements" }
    if children.count > 6 {
      return children.contains("apply")
        ? "write what is meant, or put it into a 'ci'" : "put it behind, into an 'apply'"
    }
    return "only " + children.sorted().map { "'\($0)'" }.joined(separator: " and ")
      + " may stand there"
  }

  // MARK: Parts

  private static func judgeParts(
    _ name: String, _ element: MathMLElement, _ subject: Subject, _ walk: inout LintWalk
  ) {
    if element.arity == nil, element.minimum == 0 { return }
    var parts: [String] = []
    var next = walk.tree.nodes[Int(subject.node)].firstChild
    while next >= 0 {
      let record = walk.tree.nodes[Int(next)]
      if record.kind == .element { parts.append(walk.tree.name(record.name)) }
      next = record.next
    }
    if let arity = element.arity, parts.count != arity {
      walk.report(
        .wrongChildCount, subject, "'\(name)' has \(arity) parts, not \(parts.count)",
        hint: parts.count > arity
          ? "put what belongs together into an 'mrow'" : "add the missing part")
    } else if parts.count < element.minimum {
      let least = element.minimum == 1 ? "a part" : "\(element.minimum) parts"
      walk.report(
        .wrongChildCount, subject, "'\(name)' needs \(least) at least, not \(parts.count)",
        hint: "add the missing part")
    } else if name == "semantics" {
      judgeSemantics(parts, subject, &walk)
    } else if ["apply", "bind", "bvar", "cerror", "lambda"].contains(name) {
      judgeMeaning(name, parts, subject, &walk)
    } else if name == "mmultiscripts" {
      judgeScripts(parts, subject, &walk)
    }
  }

  /// What is meant comes first, once; notes on it follow.
  private static func judgeSemantics(
    _ parts: [String], _ subject: Subject, _ walk: inout LintWalk
  ) {
    let isNote = parts.map { $0.hasPrefix("annotation") }
    if !isNote[0], isNote.dropFirst().allSatisfy({ $0 }) { return }
    walk.report(
      .wrongChildCount, subject, "'semantics' has one formula, then annotations of it",
      hint: "put the formula first, in an 'mrow' if it has several parts")
  }

  /// What a variable, function or error is made of, besides what qualifies it.
  private static func judgeMeaning(
    _ name: String, _ parts: [String], _ subject: Subject, _ walk: inout LintWalk
  ) {
    let qualifiers = MathMLElement.qualifiers
    switch name {
    case "cerror":
      if parts[0] == "csymbol" { return }
      walk.report(
        .wrongChildCount, subject, "'cerror' begins with a 'csymbol'", hint: "name the error first")
    case "apply", "bind":
      if !qualifiers.contains(parts[0]) { return }
      walk.report(
        .wrongChildCount, subject, "'\(name)' begins with what is applied, not '\(parts[0])'",
        hint: "put the operator first")
    default:
      if parts.count(where: { !qualifiers.contains($0) }) == 1 { return }
      walk.report(
        .wrongChildCount, subject, "'\(name)' has one expression beside what qualifies it",
        hint: "put several into an 'apply'")
    }
  }

  /// A base, then pairs below and above it, the same again for those in front.
  private static func judgeScripts(
    _ parts: [String], _ subject: Subject, _ walk: inout LintWalk
  ) {
    let groups = parts.dropFirst().split(
      separator: "mprescripts", omittingEmptySubsequences: false)
    if parts[0] == "mprescripts" || parts[0] == "none" || groups.count > 2 {
      walk.report(
        .wrongChildCount, subject, "'mmultiscripts' has a base and at most one 'mprescripts'",
        hint: "put the base first")
    } else if groups.contains(where: { $0.count % 2 == 1 }) {
      walk.report(
        .wrongChildCount, subject, "the scripts of 'mmultiscripts' are not pairs",
        hint: "write '<mrow></mrow>' for a script that is not there")
    }
  }
}
