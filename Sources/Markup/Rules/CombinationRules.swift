import Diagnostics

/// Attributes that ask for or exclude others, element by element.
enum CombinationRules {
  static func enter(_ subject: Subject, _ frame: inout Frame, _ walk: inout LintWalk) {
    GlobalCombinations.enter(subject, &walk)
    if subject.has(.itemscope) { frame.flags.insert(.isInItem) }
    guard let element = subject.element else { return }
    switch element {
    case .a, .area, .base, .link: LinkCombinations.enter(element, subject, &frame, &walk)
    case .meta: MetaCombinations.enter(subject, &walk)
    case .img, .source, .track, .video, .audio, .iframe, .embed, .object, .map:
      MediaCombinations.enter(element, subject, &frame, &walk)
    case .input: InputCombinations.enter(subject, &walk)
    case .button, .label, .select, .option, .optgroup, .textarea, .meter, .progress, .output,
      .fieldset, .form:
      FormCombinations.enter(element, subject, &frame, &walk)
    case .script, .style, .template: ScriptCombinations.enter(element, subject, &walk)
    default: GroupingCombinations.enter(element, subject, &walk)
    }
    FormCombinations.takeControl(subject, &walk)
  }
}

extension LintWalk {
  /// The attribute may not stand here: one fault for each of `attributes` that is present.
  mutating func forbid(
    _ attributes: [HTMLAttribute], _ subject: Subject, _ why: String, hint: String? = nil
  ) {
    for attribute in attributes where subject.has(attribute) {
      report(
        .needlessAttribute, subject, attribute, "'\(attribute.name)' may not stand \(why)",
        hint: hint ?? "remove '\(attribute.name)'")
    }
  }

  mutating func require(
    _ attribute: HTMLAttribute, _ subject: Subject, _ why: String, hint: String? = nil
  ) {
    guard !subject.has(attribute) else { return }
    report(
      .missingAttribute, subject, "'\(subject.nameText)' \(why) needs '\(attribute.name)'",
      hint: hint ?? "add '\(attribute.name)=\"…\"'")
  }
}

/// Rules that hold for every element.
enum GlobalCombinations {
  private static let microdata: AttributeSet = [.itemid, .itemprop, .itemref, .itemtype]

  static func enter(_ subject: Subject, _ walk: inout LintWalk) {
    if subject.present.intersects(microdata) { judgeMicrodata(subject, &walk) }
    if subject.has(.xmlLang) { judgeLanguage(subject, &walk) }
    if subject.has(.autofocus) { judgeAutofocus(subject, &walk) }
    if subject.has(.is), subject.element == nil || ContentRules.isCustom(subject) {
      walk.forbid([.is], subject, "on a custom element")
    }
    if subject.has(.slot), subject.element == .slot { return }
  }

  private static func judgeMicrodata(_ subject: Subject, _ walk: inout LintWalk) {
    if !subject.has(.itemscope) {
      walk.forbid(
        [.itemtype, .itemref, .itemid], subject, "without 'itemscope'",
        hint: "add 'itemscope=\"itemscope\"'")
    } else if subject.has(.itemid), !subject.has(.itemtype) {
      walk.forbid([.itemid], subject, "without 'itemtype'", hint: "add 'itemtype'")
    }
    // What a template holds may be put into an item.
    let isPlaced = !walk.isFragment && !walk.parent.flags.contains(.isInTemplate)
    if subject.has(.itemprop), !walk.parent.flags.contains(.isInItem), isPlaced {
      walk.facts.loneProperties.append(subject.node)
    }
    guard subject.has(.itemprop), let needed = valueHolder(subject.element) else { return }
    walk.require(needed, subject, "with 'itemprop'")
  }

  /// A property outside every item, unless an item's `itemref` reaches it.
  static func finish(_ walk: inout LintWalk) {
    guard !walk.facts.loneProperties.isEmpty else { return }
    var reached: Set<Int32> = []
    for reference in walk.ids.references where reference.kind == .itemref {
      if let target = walk.ids.node(reference.key) { reached.insert(target) }
    }
    for property in walk.facts.loneProperties {
      var node = property
      while node > 0, !reached.contains(node) { node = walk.tree.nodes[Int(node)].parent }
      guard node <= 0 else { continue }
      walk.report(
        .loneProperty, Subject(walk.tree, property), .itemprop,
        "'itemprop' stands in no item", hint: "add 'itemscope' to an element around it")
    }
  }

  /// The attribute that is the property's value.
  private static func valueHolder(_ element: HTMLElement?) -> HTMLAttribute? {
    switch element {
    case .a, .area, .link: .href
    case .audio, .embed, .iframe, .img, .track, .video: .src
    case .object: .data
    case .meta: .content
    default: nil
    }
  }

  private static func judgeLanguage(_ subject: Subject, _ walk: inout LintWalk) {
    if subject.keyword(.xmlLang) == subject.keyword(.lang) { return }
    guard subject.has(.lang) else {
      walk.report(
        .languageMismatch, subject, .xmlLang, "'xml:lang' stands without 'lang', which HTML reads",
        hint: "write 'lang' instead")
      return
    }
    walk.report(
      .languageMismatch, subject, .xmlLang, "'xml:lang' says another language than 'lang'",
      hint: "say the same in both, or leave 'lang' alone")
  }

  /// One element gets the focus when a page, dialog or popover opens.
  private static func judgeAutofocus(_ subject: Subject, _ walk: inout LintWalk) {
    let tree = walk.scope
    let holder =
      opens(subject)
      ? subject.node
      : walk.frames.last { frame in
        frame.scope == tree && opens(Subject(walk.tree, frame.node))
      }?.node ?? tree
    guard walk.facts.autofocused.updateValue(subject.node, forKey: holder) != nil else { return }
    walk.report(
      .repeatedAutofocus, subject, .autofocus, "a second element asks for the focus",
      hint: "leave 'autofocus' on one")
  }

  private static func opens(_ subject: Subject) -> Bool {
    subject.element == .dialog || subject.has(.popover)
  }
}

/// Rules of text and sections.
enum GroupingCombinations {
  static func enter(_ element: HTMLElement, _ subject: Subject, _ walk: inout LintWalk) {
    switch element {
    case .bdo: judgeDirection(subject, &walk)
    case .dialog: walk.forbid([.tabindex], subject, "on 'dialog'")
    case .li: judgeItem(subject, &walk)
    case .main: judgeMain(subject, &walk)
    case .details: judgeDetails(subject, &walk)
    case .selectedcontent: FormCombinations.judgeChoice(subject, &walk)
    default: break
    }
  }

  private static func judgeDirection(_ subject: Subject, _ walk: inout LintWalk) {
    walk.require(.dir, subject, "turns text and")
    if subject.isKeyword(.dir, "auto"), let index = subject.index(of: .dir) {
      walk.report(
        .badValue, valueOf: index, "value of 'dir': 'bdo' needs 'ltr' or 'rtl'",
        hint: "use 'bdi' for a direction that follows the text")
    }
  }

  private static func judgeItem(_ subject: Subject, _ walk: inout LintWalk) {
    guard subject.has(.value), walk.parent.element == .ul || walk.parent.element == .menu
    else { return }
    walk.forbid([.value], subject, "on an item of a list without numbers", hint: "use 'ol'")
  }

  private static func judgeMain(_ subject: Subject, _ walk: inout LintWalk) {
    let holder = walk.frames.dropFirst().last { !mayHoldMain($0, walk) }
    if let holder, !walk.parent.flags.contains(.isInTemplate) {
      let isNamed = holder.element == .form ? " that has a name" : ""
      walk.report(
        .misplacedElement, subject,
        "'main' may not stand in a '\(walk.name(of: holder))'\(isNamed)",
        hint: "put it into 'body', with at most 'div' and 'form' between")
    }
    guard !subject.has(.hidden), !walk.parent.flags.contains(.isInTemplate) else { return }
    walk.facts.mains.append(subject.node)
    guard walk.facts.mains.count == 2 else { return }
    walk.report(
      .repeatedMain, subject, "a second 'main' is visible", hint: "hide one, or use 'section'")
  }

  private static func mayHoldMain(_ frame: Frame, _ walk: LintWalk) -> Bool {
    guard let element = frame.element else { return frame.namespace == .html }
    if element == .form {
      let form = Subject(walk.tree, frame.node)
      return !form.isFilled(.ariaLabel) && !form.has(.ariaLabelledby) && !form.isFilled(.title)
    }
    return mainHolders.contains(element)
  }

  private static let mainHolders: ElementSet = [
    .html, .body, .div, .form, .template,
  ]

  private static func judgeDetails(_ subject: Subject, _ walk: inout LintWalk) {
    guard let name = subject.value(.name), !name.isEmpty else { return }
    let scope = walk.scope
    let isNested = walk.frames.contains { frame in
      frame.element == .details && frame.scope == scope
        && Subject(walk.tree, frame.node).value(.name) == name
    }
    if isNested {
      walk.report(
        .repeatedOpen, subject, .name, "a 'details' of the group '\(name)' stands in another",
        hint: "give it a group of its own")
      return
    }
    guard subject.has(.open) else { return }
    let group = IDTable.Key(scope: scope, id: name)
    guard !walk.facts.openDetails.insert(group).inserted else { return }
    walk.report(
      .repeatedOpen, subject, .open, "a second 'details' of the group '\(name)' is open",
      hint: "leave 'open' on one")
  }
}
