import Diagnostics

/// What may stand where: categories, transparent models, forbidden ancestors.
enum ContentRules {
  /// Judges the subject as a child of the innermost open element, and says what may stand in it.
  static func enter(_ subject: Subject, _ walk: inout LintWalk) -> Frame {
    let parent = walk.parent
    var frame = Frame(
      node: subject.node, element: subject.element, namespace: subject.namespace)
    frame.flags = parent.flags.intersection(.inherited)
    frame.forbidden = parent.forbidden
    frame.scope = walk.scope
    let isWelcome = judge(subject, parent, &walk)
    open(subject, parent, isWelcome, &frame)
    return frame
  }

  // MARK: As a child

  private static func judge(_ subject: Subject, _ parent: Frame, _ walk: inout LintWalk) -> Bool {
    guard let kind = childKind(subject) else { return true }
    if parent.flags.contains(.allowsAnything) { return true }
    if let ancestor = forbiddingAncestor(subject, kind, walk) {
      reportForbidden(subject, ancestor, &walk)
      return false
    }
    if parent.flags.contains(.isInCanvas), !ElementRules.mayDrive(canvas: subject) {
      reportForbidden(subject, .canvas, &walk)
      return false
    }
    guard parent.allowed.contains(kind) || isMetadataInBody(subject, parent) else {
      reportMisplaced(subject, kind, parent, &walk)
      return false
    }
    return true
  }

  /// The element whose rules of place apply: a custom element is judged as `span` is.
  static func childKind(_ subject: Subject) -> HTMLElement? {
    switch subject.namespace {
    case .html: return subject.element ?? (isCustom(subject) ? .span : nil)
    case .svg: return subject.name == NameInterner.svg ? .svg : nil
    case .mathML: return subject.name == NameInterner.math ? .math : nil
    case .other: return nil
    }
  }

  static func isCustom(_ subject: Subject) -> Bool {
    subject.element == nil && subject.nameText.utf8.contains(.ascii("-"))
  }

  /// `link` and `meta` may stand in the body for microdata, and `link` for what it loads.
  private static func isMetadataInBody(_ subject: Subject, _ parent: Frame) -> Bool {
    guard subject.element == .link || subject.element == .meta, parent.allowed.contains(.span)
    else { return false }
    if subject.element == .meta, subject.has(.name) { return false }
    if subject.has(.itemprop) || subject.has(.property) { return true }
    guard subject.element == .link, let rel = subject.keyword(.rel) else { return false }
    let words = rel.split(whereSeparator: \.isWhitespace)
    return words.contains { bodyRelations.contains(String($0)) }
  }

  private static let bodyRelations: Set<String> = [
    "dns-prefetch", "modulepreload", "pingback", "preconnect", "prefetch", "preload", "prerender",
    "stylesheet",
  ]

  private static func forbiddingAncestor(
    _ subject: Subject, _ kind: HTMLElement, _ walk: LintWalk
  ) -> HTMLElement? {
    let parent = walk.parent
    if parent.forbidden.contains(kind) {
      return walk.frames.last { frame in
        frame.element.map { ElementTable[$0].forbidden.contains(kind) } ?? false
      }?.element
    }
    if parent.flags.contains(.noInteractive), ElementRules.isInteractive(subject) {
      return walk.frames.last { frame in
        frame.element.map { ElementTable[$0].forbidsInteractive || $0 == .legend } ?? false
      }?.element
    }
    guard parent.flags.contains(.noTabindex), subject.has(.tabindex) else { return nil }
    return walk.frames.last { frame in
      frame.element.map { ElementTable[$0].forbidsTabindex || $0 == .legend } ?? false
    }?.element
  }

  // MARK: As a parent

  private static func open(
    _ subject: Subject, _ parent: Frame, _ isWelcome: Bool, _ frame: inout Frame
  ) {
    guard subject.namespace == .html else {
      openForeign(subject, &frame)
      return
    }
    guard let element = subject.element else {
      openUnknown(subject, parent, &frame)
      return
    }
    let facts = ElementTable[element]
    frame.allowed = facts.children
    frame.forbidden = frame.forbidden.union(facts.forbidden)
    if facts.allowsText { frame.flags.insert(.allowsText) }
    if facts.allowsAnything { frame.flags.insert(.allowsAnything) }
    if facts.forbidsInteractive { frame.flags.insert(.noInteractive) }
    if facts.forbidsTabindex { frame.flags.insert(.noTabindex) }
    if facts.isTransparent { inherit(parent, isWelcome, &frame) }
    ContextRules.adjust(subject, element, parent, &frame)
  }

  /// A transparent element may hold what its parent may; where it stands wrongly itself, its
  /// content is not blamed.
  private static func inherit(_ parent: Frame, _ isWelcome: Bool, _ frame: inout Frame) {
    let isFree = parent.flags.contains(.allowsAnything) || !isWelcome
    let inherited = isFree ? ElementTable.flow : parent.allowed.intersection(ElementTable.flow)
    frame.allowed = frame.allowed.union(inherited)
    if isFree || parent.flags.contains(.allowsText) { frame.flags.insert(.allowsText) }
  }

  private static func openUnknown(_ subject: Subject, _ parent: Frame, _ frame: inout Frame) {
    if isCustom(subject) {
      inherit(parent, true, &frame)
      return
    }
    frame.allowed = ElementTable.flow
    frame.flags.insert([.allowsText, .allowsAnything])
  }

  /// SVG and MathML hold HTML only at a few points, and text only in some elements.
  private static func openForeign(_ subject: Subject, _ frame: inout Frame) {
    frame.flags.insert(.allowsAnything)
    let name = subject.nameText
    if ForeignRules.holdsText(subject, name) || frame.flags.contains(.isInMetadata) {
      frame.flags.insert(.allowsText)
    }
    if name == "metadata" { frame.flags.insert(.isInMetadata) }
    switch (subject.namespace, name) {
    case (.svg, "a"):
      frame.flags.insert(.isInDrawnLink)
      return
    case (.svg, "foreignObject"), (.svg, "title"), (.mathML, "annotation-xml"):
      frame.allowed = ElementTable.flow
    case (.mathML, "mi"), (.mathML, "mn"), (.mathML, "mo"), (.mathML, "ms"):
      frame.allowed = ElementTable.phrasing.subtracting([.svg])
    case (.mathML, "mtext"): frame.allowed = ElementTable.phrasing
    default: return
    }
    frame.flags.remove(.allowsAnything)
  }
}

// MARK: - Words

extension ContentRules {
  private static func reportForbidden(
    _ subject: Subject, _ ancestor: HTMLElement, _ walk: inout LintWalk
  ) {
    let name = subject.nameText
    if ElementTable[ancestor].forbidden.contains(subject.element ?? .html) {
      walk.report(
        .forbiddenDescendant, subject, "'\(name)' may not stand anywhere in '\(ancestor.name)'",
        hint: "move it out of '\(ancestor.name)'")
      return
    }
    let what = subject.has(.tabindex) ? "an element with 'tabindex'" : "interactive content"
    // A canvas is drawn over it; who moves by keys can still reach it.
    walk.report(
      .nestedInteractive, node: subject.node,
      "'\(name)', \(what), may not stand in '\(ancestor.name)'",
      hint: "move it out of '\(ancestor.name)'; a click can do one thing only",
      severity: ancestor == .canvas ? .warning : nil)
  }

  private static func reportMisplaced(
    _ subject: Subject, _ kind: HTMLElement, _ parent: Frame, _ walk: inout LintWalk
  ) {
    let holder = walk.name(of: parent)
    // In a shadow tree, what is shown in the place of a slot may well fit.
    let isFilled = kind == .slot && parent.flags.contains(.isInTemplate)
    walk.report(
      .misplacedElement, node: subject.node,
      "'\(subject.nameText)' may not stand in '\(holder)'",
      hint: hint(kind, parent), severity: isFilled ? .warning : nil)
  }

  private static func hint(_ kind: HTMLElement, _ parent: Frame) -> String {
    let facts = ElementTable[kind]
    if facts.categories.intersection([.flow, .metadata, .phrasing]).isEmpty {
      let parents = ElementTable.parents(listing: kind).map { "'\($0.name)'" }
      if !parents.isEmpty { return "put it into " + parents.joined(separator: " or ") }
    }
    if facts.categories.contains(.metadata), !facts.categories.contains(.flow) {
      return "put it into 'head'"
    }
    if let element = parent.element, parent.allowed.contains(.span) {
      return "end '\(element.name)' before it, or use an element for parts of a sentence"
    }
    let listed = parent.allowed.elements.prefix(6).map { "'\($0.name)'" }
    return listed.isEmpty ? "move it out" : "only \(listed.joined(separator: ", ")) may stand here"
  }
}

extension LintWalk {
  func name(of frame: Frame) -> String {
    let record = tree.nodes[Int(frame.node)]
    if record.kind == .document { return "the document" }
    let name = tree.name(record.name)
    return name.isEmpty ? "the fragment" : name
  }
}
