import Diagnostics

/// Elements that HTML does not know, or no longer.
enum NameRules {
  static func enter(_ subject: Subject, _ walk: inout LintWalk) {
    if walk.parent.flags.contains(.isInMetadata) { return }
    if subject.namespace == .other {
      enterPrefixed(subject, &walk)
      return
    }
    guard subject.namespace == .html else { return }
    // In a file of its own a drawing's `desc` may hold any vocabulary.
    if walk.profile == .svg, isInDescription(walk) { return }
    guard let element = subject.element else {
      enterUnknown(subject, &walk)
      return
    }
    guard ElementTable.obsolete.contains(element),
      let replacement = ObsoleteTable.elements[element]
    else { return }
    if walk.profile == .email, EmailAllowance.elements.contains(element) { return }
    // HTML has given these up, but the extension for ruby of W3C goes on with them.
    if element == .rb || element == .rtc, walk.parent.element == .ruby {
      walk.report(
        .outdatedHabit, subject, "'\(element.name)' is no longer part of HTML", hint: replacement)
      return
    }
    walk.report(
      .obsoleteElement, subject, "'\(element.name)' is obsolete", hint: replacement)
  }

  private static func isInDescription(_ walk: LintWalk) -> Bool {
    walk.parent.namespace == .svg
      && walk.tree.name(walk.tree.nodes[Int(walk.parent.node)].name) == "desc"
  }

  private static func enterPrefixed(_ subject: Subject, _ walk: inout LintWalk) {
    if walk.profile == .email { return }
    walk.report(
      .prefixedName, subject, "'\(subject.nameText)' has a prefix, which HTML does not know",
      hint: "write the element without a prefix")
  }

  private static func enterUnknown(_ subject: Subject, _ walk: inout LintWalk) {
    let name = subject.nameText
    let lower = name.lowercased()
    if lower != name, HTMLElement(lower) != nil || lower.contains("-") {
      walk.report(
        .uppercaseName, subject, "'\(name)' is not in lower case", hint: "write '\(lower)'")
      return
    }
    if name.utf8.contains(.ascii("-")) {
      guard let fault = name.fault(by: Values.customElementName) else { return }
      walk.report(.unknownElement, subject, "'\(name)' is no name for an element: \(fault.reason)")
      return
    }
    walk.report(
      .unknownElement, subject, "HTML has no element '\(name)'",
      hint: walk.nameHint(name) { hint(name) })
  }

  private static func hint(_ name: String) -> String {
    let known = HTMLElement.allCases.lazy.filter { !ElementTable.obsolete.contains($0) }
      .map(\.name)
    return nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
      ?? "use an element of HTML, or a custom one with a '-' in its name"
  }
}
