import Diagnostics

/// Which attributes an element may carry, and what their values may be.
enum AttributeRules {
  static func enter(_ subject: Subject, _ walk: inout LintWalk) {
    guard subject.namespace == .html else { return }
    let isCustom = ContentRules.isCustom(subject)
    guard let element = subject.element ?? (isCustom ? .span : nil) else { return }
    if ElementTable.obsolete.contains(element) { return }
    let numbers = KnownNames.shared.attributeNumbers
    for index in subject.attributes {
      let raw = Int(subject.tree.attributes[index].name.raw)
      if raw < numbers.count, numbers[raw] != .max {
        judge(index, numbers[raw], element, isCustom: isCustom, &walk)
      } else if !isCustom {
        judgeExtra(index, raw, subject, element, &walk)
      }
    }
    for attribute in AttributeTable.required(element) where !subject.has(attribute) {
      walk.report(
        .missingAttribute, subject, "'\(element.name)' has no '\(attribute.name)'",
        hint: "add '\(attribute.name)=\"…\"'")
    }
  }

  private static func judge(
    _ index: Int, _ attribute: UInt16, _ element: HTMLElement, isCustom: Bool,
    _ walk: inout LintWalk
  ) {
    guard let facts = AttributeTable.facts(element, attribute) else {
      if !isCustom, element != .embed, !isRDFa(attribute, index, walk) {
        reportMisplaced(index, attribute, element, &walk)
      }
      return
    }
    if let replacement = facts.replacement {
      if isCustom, !facts.isDead { return }
      reportObsolete(index, attribute, element, replacement, facts.isDead, &walk)
      return
    }
    let value = walk.tree.value(of: index)
    if facts.isBoolean {
      judgeBoolean(index, attribute, value, &walk)
    } else if let check = facts.check, let fault = check(value) {
      if walk.profile == .email, Values.hasPlaceholder(value) { return }
      walk.report(fault, valueOf: index)
    }
  }

  private static func judgeBoolean(
    _ index: Int, _ attribute: UInt16, _ value: UnsafeBufferPointer<UInt8>,
    _ walk: inout LintWalk
  ) {
    if value.isEmpty { return }
    let name = HTMLAttribute(rawValue: attribute)?.name ?? ""
    if value.lowercasedText(0..<value.count) == name { return }
    walk.report(
      .switchValue, valueOf: index, "the switch '\(name)' has a value of its own",
      hint: "write '\(name)=\"\(name)\"'; leave the attribute out to switch it off")
  }

  private static func reportObsolete(
    _ index: Int, _ attribute: UInt16, _ element: HTMLElement, _ replacement: String,
    _ isDead: Bool, _ walk: inout LintWalk
  ) {
    guard let attribute = HTMLAttribute(rawValue: attribute) else { return }
    if walk.profile == .email, EmailAllowance.attributes.contains(attribute) { return }
    if element == .img, attribute == .border, walk.tree.value(of: index).elementsEqual("0".utf8) {
      walk.report(
        .outdatedHabit, attribute: index, "'border=\"0\"' on 'img' has no use any more",
        hint: "remove it; use CSS")
      return
    }
    if element == .script, attribute == .language, let subject = walk.subject,
      subject.isKeyword(.language, "javascript")
    {
      judgeLanguage(index, subject, &walk)
      return
    }
    if attribute == .rev {
      if isRDFa(attribute.rawValue, index, walk) { return }
      walk.report(
        .outdatedHabit, attribute: index,
        "'rev' on '\(element.name)' is obsolete, save in RDFa", hint: replacement)
      return
    }
    walk.report(
      .obsoleteAttribute, attribute: index,
      "'\(attribute.name)' on '\(element.name)' is obsolete", hint: replacement,
      severity: isDead ? nil : .warning)
  }

  /// `language="javascript"` is let pass where it says what `type` says.
  private static func judgeLanguage(_ index: Int, _ subject: Subject, _ walk: inout LintWalk) {
    if !subject.has(.type) || subject.isKeyword(.type, "text/javascript") {
      walk.report(
        .outdatedHabit, attribute: index, "'language' on 'script' has no use any more",
        hint: "remove it")
      return
    }
    walk.report(
      .obsoleteAttribute, attribute: index, "'language' and 'type' say two things",
      hint: "remove 'language'")
  }

  // MARK: Names that HTML does not know

  private static func judgeExtra(
    _ index: Int, _ raw: Int, _ subject: Subject, _ element: HTMLElement, _ walk: inout LintWalk
  ) {
    let extra = raw - KnownNames.shared.strings.count
    guard extra >= 0, extra < walk.tree.extraKinds.count else {
      reportUnknown(index, element, &walk)
      return
    }
    let name = walk.tree.extraNames[extra]
    switch walk.tree.extraKinds[extra] {
    case .data: break
    case .eventHandler:
      if ExtraNameKind.windowHandlers.contains(name), element != .body, element != .embed {
        reportUnknown(index, element, &walk)
      }
    case .namespaceDeclaration: judgeDeclaration(index, name, element, &walk)
    case .prefixed:
      if walk.profile == .email { break }
      walk.report(
        .prefixedName, attribute: index, "'\(name)' has a prefix, which HTML does not know",
        hint: "remove it, or use a 'data-' attribute")
    case .uppercase:
      walk.report(
        .uppercaseName, attribute: index, "'\(name)' is not in lower case",
        hint: "write '\(name.lowercased())'")
    // What one vendor's browser adds of its own: 'x-vendor-feature'.
    case .custom where name.hasPrefix("x-") && name.dropFirst(2).contains("-"): break
    case .custom where name == AnnotationTable.unknownAlternative && element == .img: break
    case .custom, .other:
      if AnnotationTable.contains(name) {
        judgeCompany(name, index, subject, element, &walk)
        guard let check = AnnotationTable.check(name) else { break }
        if let fault = check(walk.tree.value(of: index)) { walk.report(fault, valueOf: index) }
      } else if element != .embed {  // `embed` takes any attribute, for its plugin.
        reportUnknown(index, element, &walk)
      }
    }
  }

  private static let statements: Set<HTMLAttribute> = [.content, .rel, .rev]

  /// What ITS lets stand only beside something else, or not beside it.
  private static func judgeCompany(
    _ name: String, _ index: Int, _ subject: Subject, _ element: HTMLElement,
    _ walk: inout LintWalk
  ) {
    if let needs = AnnotationTable.needs[name],
      !needs.contains(where: { subject.value(named: $0) != nil })
    {
      let list = needs.map { "'\($0)'" }.joined(separator: " or ")
      walk.report(
        .missingAttribute, subject, "'\(element.name)' with '\(name)' has no \(list)",
        hint: "add it, or remove '\(name)'")
    }
    guard let rivals = AnnotationTable.rivals[name],
      let rival = rivals.first(where: { subject.value(named: $0) != nil })
    else { return }
    walk.report(
      .needlessAttribute, attribute: index, "'\(name)' may not stand beside '\(rival)'",
      hint: "remove one of them")
  }

  /// HTML+RDFa gives `content`, `rel` and `rev` to every element that makes a statement.
  private static func isRDFa(_ attribute: UInt16, _ index: Int, _ walk: LintWalk) -> Bool {
    guard let attribute = HTMLAttribute(rawValue: attribute) else { return false }
    guard statements.contains(attribute), let subject = walk.subject else { return false }
    return subject.has(.property)
      || subject.attributes.contains { index in
        AnnotationTable.rdfa.contains(walk.tree.name(walk.tree.attributes[index].name))
      }
  }

  private static func judgeDeclaration(
    _ index: Int, _ name: String, _ element: HTMLElement, _ walk: inout LintWalk
  ) {
    if walk.profile == .email { return }
    walk.report(
      .outdatedHabit, attribute: index, "'\(name)' declares a prefix, which HTML does not know",
      hint: "remove it")
  }

  /// An attribute of other elements. RDFa lets three stand on all of them, where they mean little
  /// without its others.
  private static func reportMisplaced(
    _ index: Int, _ attribute: UInt16, _ element: HTMLElement, _ walk: inout LintWalk
  ) {
    guard let name = HTMLAttribute(rawValue: attribute), statements.contains(name) else {
      reportUnknown(index, element, &walk)
      return
    }
    walk.report(
      .doubtfulValue, attribute: index,
      "'\(name.name)' on '\(element.name)' means nothing to HTML",
      hint: "remove it, or add 'property' if it is RDFa")
  }

  private static func reportUnknown(
    _ index: Int, _ element: HTMLElement, _ walk: inout LintWalk
  ) {
    let name = walk.tree.name(walk.tree.attributes[index].name)
    walk.report(
      .unknownAttribute, attribute: index, "'\(element.name)' has no attribute '\(name)'",
      hint: walk.nameHint("\(element.name) \(name)") { hint(name, element) })
  }

  private static func hint(_ name: String, _ element: HTMLElement) -> String {
    if let attribute = HTMLAttribute(name) {
      let owners = AttributeTable.owners(of: attribute)
      if !owners.isEmpty, owners.count <= 6 {
        let names = owners.map { "'\($0.name)'" }.joined(separator: ", ")
        return "it belongs on \(names)"
      }
      return "remove it"
    }
    let known = HTMLAttribute.allCases.filter { attribute in
      AttributeTable.facts(element, attribute.rawValue).map { $0.replacement == nil } ?? false
    }
    if let nearest = nearestName(to: name, among: known.lazy.map(\.name)) {
      return "did you mean '\(nearest)'?"
    }
    return "remove it, or name it 'data-\(name)'"
  }
}

extension LintWalk {
  /// A value that breaks its type's rules.
  mutating func report(_ fault: ValueFault, valueOf index: Int) {
    let name = tree.name(tree.attributes[index].name)
    report(
      fault.isWarning ? .doubtfulValue : .badValue, valueOf: index, offset: fault.offset,
      "value of '\(name)': \(fault.reason)")
  }
}

/// What mail programs still need though HTML has dropped it.
enum EmailAllowance {
  static let attributes: Set<HTMLAttribute> = [
    .align, .valign, .bgcolor, .background, .border, .cellpadding, .cellspacing, .width, .height,
    .color, .face, .size, .hspace, .vspace, .link, .vlink, .alink, .text, .topmargin, .leftmargin,
    .marginwidth, .marginheight, .rightmargin, .bottommargin, .noshade, .nowrap, .clear,
  ]
  static let elements: ElementSet = [.center, .font]
}
