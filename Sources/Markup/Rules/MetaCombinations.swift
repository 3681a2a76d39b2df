import Diagnostics

/// `meta`: which of its kinds it is, and what that kind asks for.
enum MetaCombinations {
  static func enter(_ subject: Subject, _ walk: inout LintWalk) {
    let kinds = [HTMLAttribute.name, .httpEquiv, .charset, .itemprop, .property]
      .filter { subject.has($0) }
    if kinds.isEmpty {
      walk.report(
        .missingAttribute, subject,
        "'meta' has none of 'name', 'http-equiv', 'charset', 'itemprop'", hint: "add one")
      return
    }
    let strict = kinds.filter { $0 != .property }
    if strict.count > 1, let second = strict.last {
      walk.report(
        .needlessAttribute, subject, second,
        "'\(second.name)' may not stand beside '\(strict[0].name)'", hint: "leave one of them")
    }
    if subject.has(.property) {
      walk.forbid([.charset, .httpEquiv], subject, "beside 'property'")
    }
    judgeNoscript(kinds[0], subject, &walk)
    if kinds == [.charset] {
      walk.forbid([.content], subject, "beside 'charset'")
    } else if !subject.has(.charset) {
      walk.require(.content, subject, "with '\(kinds[0].name)'")
    }
    if subject.has(.charset) { takeCharset(subject, &walk) }
    if let name = subject.keyword(.name) { judgeName(name, subject, &walk) }
    if let pragma = subject.keyword(.httpEquiv) { judgePragma(pragma, subject, &walk) }
    if subject.has(.media), subject.keyword(.name) != "theme-color" {
      walk.forbid([.media], subject, "without the name 'theme-color'")
    }
  }

  /// For browsers without scripts, a page may only be told what to do.
  private static func judgeNoscript(
    _ kind: HTMLAttribute, _ subject: Subject, _ walk: inout LintWalk
  ) {
    guard walk.parent.element == .noscript, walk.parent.allowed.contains(.meta),
      !subject.has(.httpEquiv)
    else { return }
    walk.report(
      .misplacedElement, subject, "'meta' with '\(kind.name)' stands in a 'noscript' of 'head'",
      hint: "move it out of 'noscript'")
  }

  private static func takeCharset(_ subject: Subject, _ walk: inout LintWalk) {
    judgePlace(subject, .charset, &walk)
    guard !walk.parent.flags.contains(.isInTemplate) else { return }
    walk.facts.charsets.append(subject.node)
    guard walk.facts.charsets.count == 2 else { return }
    walk.report(
      .repeatedMeta, subject, "a second element names the character encoding", hint: "leave one")
  }

  private static func judgePlace(
    _ subject: Subject, _ attribute: HTMLAttribute, _ walk: inout LintWalk
  ) {
    let isInHead = walk.isInside([.head, .template]) || walk.isFragment
    guard !isInHead, walk.parent.element != .head else { return }
    walk.report(
      .misplacedElement, subject, "'meta' with '\(attribute.name)' stands outside 'head'",
      hint: "put it into 'head'")
  }

  private static func judgeName(_ name: String, _ subject: Subject, _ walk: inout LintWalk) {
    judgeRepetition(name, subject, &walk)
    guard let index = subject.index(of: .content) else { return }
    let check: ValueCheck?
    switch name {
    case "viewport": check = Values.viewport
    case "color-scheme": check = Values.colorScheme
    case "theme-color": check = Values.cssColor
    case "referrer": check = Values.documentReferrerPolicy
    default: check = nil
    }
    // Browsers pass over what they do not know here, and pages are no worse for it.
    if let fault = check?(walk.tree.value(of: index)) {
      walk.report(name == "viewport" ? fault : fault.doubtful, valueOf: index)
    }
  }

  /// What a page says once. A template's content does not count with the page.
  private static func judgeRepetition(
    _ name: String, _ subject: Subject, _ walk: inout LintWalk
  ) {
    guard !walk.parent.flags.contains(.isInTemplate) else { return }
    if name == "description" {
      walk.facts.descriptions.append(subject.node)
      if walk.facts.descriptions.count == 2 {
        walk.report(
          .repeatedMeta, subject, "a second element describes the page", hint: "leave one")
      }
    }
    if name == "application-name" || name == "color-scheme" {
      let language = name == "color-scheme" ? "" : language(subject, walk)
      if !walk.facts.singleNames.insert("\(name) \(language)").inserted {
        walk.report(.repeatedMeta, subject, "a second '\(name)'", hint: "leave one")
      }
    }
    if name == "theme-color", let media = subject.keyword(.media),
      !walk.facts.singleNames.insert("theme-color \(media)").inserted
    {
      walk.report(
        .repeatedMeta, subject, "a second 'theme-color' for '\(media)'", hint: "leave one")
    }
  }

  /// In small letters; empty if unknown.
  private static func language(_ subject: Subject, _ walk: LintWalk) -> String {
    if let own = subject.value(.lang) { return own.lowercased() }
    let around = walk.frames.reversed().lazy
      .compactMap { Subject(walk.tree, $0.node).value(.lang) }.first
    return around?.lowercased() ?? ""
  }

  private static func judgePragma(
    _ pragma: String, _ subject: Subject, _ walk: inout LintWalk
  ) {
    judgePlace(subject, .httpEquiv, &walk)
    if pragma == "content-type" { takeCharset(subject, &walk) }
    if ["default-style", "refresh", "x-ua-compatible"].contains(pragma),
      !walk.parent.flags.contains(.isInTemplate),
      !walk.facts.singleNames.insert("http-equiv \(pragma)").inserted
    {
      walk.report(.repeatedMeta, subject, "a second '\(pragma)'", hint: "leave one")
    }
    if pragma == "content-language" {
      walk.report(
        .obsoleteAttribute, subject, .httpEquiv, "'content-language' is no longer part of HTML",
        hint: "use 'lang' on 'html'", severity: .error)
    }
    if pragma == "set-cookie" {
      walk.report(
        .obsoleteAttribute, subject, .httpEquiv, "'set-cookie' is no longer part of HTML",
        hint: "send the cookie in an HTTP header", severity: .error)
    }
    guard let index = subject.index(of: .content) else { return }
    let check: ValueCheck
    switch pragma {
    case "content-type": check = Values.contentTypePragma
    case "x-ua-compatible": check = Values.compatiblePragma
    case "refresh": check = Values.refreshPragma
    case "content-security-policy": check = Values.contentSecurityPolicy
    default: return
    }
    if let fault = check(walk.tree.value(of: index)) { walk.report(fault, valueOf: index) }
  }
}
