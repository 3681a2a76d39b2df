import Diagnostics

/// `a`, `area`, `base` and `link`.
enum LinkCombinations {
  static func enter(
    _ element: HTMLElement, _ subject: Subject, _ frame: inout Frame, _ walk: inout LintWalk
  ) {
    switch element {
    case .a: enterAnchor(subject, &walk)
    case .area: enterArea(subject, &walk)
    case .base: enterBase(subject, &walk)
    default: enterLink(subject, &walk)
    }
    if element == .link || element != .base && subject.has(.href) { walk.takeURLHolder(subject) }
    let isInTemplate = walk.parent.flags.contains(.isInTemplate)
    if walk.facts.firstHyperlink == nil, !isInTemplate, isHyperlink(element, subject) {
      walk.facts.firstHyperlink = subject.node
    }
  }

  /// What leads elsewhere, and is not only loaded.
  private static func isHyperlink(_ element: HTMLElement, _ subject: Subject) -> Bool {
    guard subject.has(.href), element != .base else { return false }
    guard element == .link else { return true }
    let words = (subject.keyword(.rel) ?? "").split(whereSeparator: \.isWhitespace)
    if words.contains("alternate") { return !words.contains("stylesheet") }
    return !LinkRelations.hyperlinks.isDisjoint(with: words.map(String.init))
  }

  private static func enterAnchor(_ subject: Subject, _ walk: inout LintWalk) {
    if !subject.has(.href) {
      walk.forbid(
        [.target, .download, .ping, .rel, .hreflang, .type, .referrerpolicy], subject,
        "on 'a' without 'href'")
    }
    if let index = subject.index(of: .name) { takeName(index, subject, &walk) }
  }

  private static func takeName(_ index: Int, _ subject: Subject, _ walk: inout LintWalk) {
    guard let name = subject.value(.name), !name.isEmpty else {
      walk.report(.badValue, valueOf: index, "value of 'name': a name is needed here")
      return
    }
    walk.report(
      .outdatedHabit, attribute: index, "'name' on 'a' is from before 'id'", hint: "use 'id'")
    if let id = subject.value(.id), id != name {
      walk.report(.badValue, valueOf: index, "value of 'name': it must be the link's id, '\(id)'")
    } else if !walk.parent.flags.contains(.isInTemplate) {
      walk.facts.anchorNames.append((name, subject.node))
    }
  }

  /// A name leads to a place as an id does, so no two may be the same.
  static func finish(_ walk: inout LintWalk) {
    var taken: Set<String> = []
    for (name, anchor) in walk.facts.anchorNames {
      let isOther = walk.ids.node(name).map { $0 != anchor } ?? false
      if taken.insert(name).inserted, !isOther { continue }
      walk.report(
        .repeatedID, Subject(walk.tree, anchor), .name, "the name '\(name)' is already taken",
        hint: "choose another name")
    }
  }

  private static func enterArea(_ subject: Subject, _ walk: inout LintWalk) {
    if !walk.isInside([.map, .template]), !walk.isFragment {
      walk.report(
        .misplacedElement, subject, "'area' stands outside a 'map'", hint: "put it into a 'map'")
    }
    if subject.has(.href) {
      walk.require(.alt, subject, "with 'href'", hint: "say in 'alt' where the area leads")
    } else {
      walk.forbid(
        [.alt, .target, .download, .ping, .rel, .hreflang, .type, .referrerpolicy], subject,
        "on 'area' without 'href'")
    }
    judgeShape(subject, &walk)
  }

  private static func judgeShape(_ subject: Subject, _ walk: inout LintWalk) {
    let shape = subject.keyword(.shape) ?? "rect"
    if shape == "default" {
      walk.forbid([.coords], subject, "beside the shape 'default'")
      return
    }
    guard let index = subject.index(of: .coords) else {
      guard subject.has(.shape) else { return }
      walk.require(.coords, subject, "of shape '\(shape)'")
      return
    }
    guard ["circle", "poly", "rect"].contains(shape) else { return }
    if let fault = Values.coordinates(shape: shape)(walk.tree.value(of: index)) {
      walk.report(fault, valueOf: index)
    }
  }

  private static func enterBase(_ subject: Subject, _ walk: inout LintWalk) {
    if !subject.has(.href), !subject.has(.target) {
      walk.report(
        .missingAttribute, subject, "'base' has neither 'href' nor 'target'",
        hint: "add one of them")
    }
    // A target changes only links.
    let first = subject.has(.href) ? walk.facts.firstURLHolder : walk.facts.firstHyperlink
    guard subject.has(.href) || subject.has(.target), first != nil,
      !walk.parent.flags.contains(.isInTemplate)
    else { return }
    walk.report(
      .lateBase, subject,
      "'base' stands behind \(subject.has(.href) ? "a link, a script or a URL" : "a link")",
      hint: "make it the first element of 'head' after the character encoding")
  }

  // MARK: link

  private static func enterLink(_ subject: Subject, _ walk: inout LintWalk) {
    if !subject.has(.rel), !subject.has(.itemprop), !subject.has(.property) {
      walk.report(
        .missingAttribute, subject, "'link' has neither 'rel' nor 'itemprop'",
        hint: "say in 'rel' what the linked file is")
    }
    if subject.has(.rel), subject.has(.itemprop) {
      walk.forbid([.itemprop], subject, "beside 'rel'")
    }
    // RDFa names in 'resource' what the link leads to.
    let isData = subject.value(named: "resource") != nil
    if !subject.has(.href), !subject.has(.imagesrcset), !isData {
      walk.report(
        .missingAttribute, subject, "'link' has neither 'href' nor 'imagesrcset'",
        hint: "add 'href'")
    }
    guard let rel = subject.keyword(.rel) else { return }
    let words = Set(rel.split(whereSeparator: \.isWhitespace).map(String.init))
    judgeLoading(words, subject, &walk)
    judgeKind(words, subject, &walk)
  }

  private static func judgeModule(_ subject: Subject, _ walk: inout LintWalk) {
    guard let index = subject.index(of: .as), let word = subject.keyword(.as),
      [
        "audio", "document", "embed", "fetch", "font", "frame", "iframe", "image", "manifest",
        "object", "report", "track", "video", "xslt",
      ].contains(word)
    else { return }
    walk.report(
      .badValue, valueOf: index, "value of 'as': '\(word)' is loaded as no module",
      hint: "use the relation 'preload'")
  }

  /// The standard has narrowed what may be loaded ahead; browsers pass over the rest.
  private static func judgeDestination(
    _ words: Set<String>, _ subject: Subject, _ walk: inout LintWalk
  ) {
    guard let index = subject.index(of: .as), let word = subject.keyword(.as), !word.isEmpty
    else { return }
    if words.contains("preload"), !LinkRelations.preloaded.contains(word) {
      walk.report(
        .badValue, valueOf: index, "value of 'as': '\(word)' is not loaded ahead",
        hint: "write 'fetch', 'font', 'image', 'script', 'style' or 'track'")
    }
  }

  private static func judgeLoading(
    _ words: Set<String>, _ subject: Subject, _ walk: inout LintWalk
  ) {
    let isPreload = words.contains("preload")
    let loads = isPreload || words.contains("modulepreload")
    if !loads { walk.forbid([.as], subject, "without the relation 'preload'") }
    judgeDestination(words, subject, &walk)
    if isPreload {
      walk.require(.as, subject, "of relation 'preload'", hint: "say in 'as' what is loaded")
    }
    if words.contains("modulepreload") { judgeModule(subject, &walk) }
    let isImage = isPreload && subject.isKeyword(.as, "image")
    if !isImage {
      walk.forbid(
        [.imagesrcset, .imagesizes], subject, "on a 'link' that does not preload an image")
    } else {
      SourceSetCombinations.judge(subject, .imagesrcset, .imagesizes, allowsAuto: false, &walk)
      SourceSetCombinations.judgeAuto(subject, .imagesizes, allowsAuto: false, &walk)
    }
    let canBeChecked = loads || words.contains("stylesheet")
    if !canBeChecked {
      walk.forbid(
        [.integrity], subject, "on a 'link' that is no style sheet, 'preload' or 'modulepreload'")
    }
    if !words.contains("stylesheet"), !words.contains("expect") {
      walk.forbid([.blocking], subject, "on a 'link' of this relation")
    }
  }

  private static func judgeKind(
    _ words: Set<String>, _ subject: Subject, _ walk: inout LintWalk
  ) {
    let isIcon = words.contains { word in
      word == "icon" || word.hasPrefix("apple-touch-icon")
    }
    if !isIcon { walk.forbid([.sizes], subject, "on a 'link' that is no icon") }
    if !words.contains("mask-icon") {
      walk.forbid([.color], subject, "without the relation 'mask-icon'")
    }
    if !words.contains("serviceworker") {
      walk.forbid(
        [.scope, .updateviacache, .workertype], subject, "without the relation 'serviceworker'")
    }
    if !words.contains("stylesheet") {
      walk.forbid([.disabled], subject, "on a 'link' that is no style sheet")
    } else if words.contains("alternate"), !subject.isFilled(.title) {
      walk.report(
        .missingAttribute, subject, "an alternative style sheet has no 'title'",
        hint: "name it in 'title'")
    }
  }
}

/// Candidates and sizes of responsive images.
enum SourceSetCombinations {
  static func judge(
    _ subject: Subject, _ set: HTMLAttribute, _ sizes: HTMLAttribute, allowsAuto: Bool,
    isLate: Bool = false, _ walk: inout LintWalk
  ) {
    let sizesIndex = subject.index(of: sizes)
    if let sizesIndex, let fault = Values.sourceSizes(walk.tree.value(of: sizesIndex)) {
      walk.report(fault, valueOf: sizesIndex)
    }
    guard let index = subject.index(of: set) else {
      if !allowsAuto { walk.forbid([sizes], subject, "without '\(set.name)'") }
      return
    }
    let value = walk.tree.value(of: index)
    guard Values.srcset(value) == nil else { return }
    if Values.srcsetHasWidths(value) {
      guard sizesIndex == nil, !(allowsAuto && subject.element == .source) else { return }
      walk.report(
        isLate ? .outdatedHabit : .missingAttribute, subject, set,
        "'\(set.name)' with widths needs '\(sizes.name)'",
        hint: isLate
          ? "write 'sizes=\"auto\"' on the image"
          : "say in '\(sizes.name)' how wide the image is shown")
    } else if let sizesIndex {
      walk.report(
        .needlessAttribute, attribute: sizesIndex,
        "'\(sizes.name)' may not stand beside '\(set.name)' without widths",
        hint: "write candidates such as 'a.png 400w', or remove '\(sizes.name)'")
    }
  }

  /// `auto` works only for images that load late.
  static func judgeAuto(
    _ subject: Subject, _ sizes: HTMLAttribute, allowsAuto: Bool, _ walk: inout LintWalk
  ) {
    guard !allowsAuto, let index = subject.index(of: sizes),
      Values.sizesBeginWithAuto(walk.tree.value(of: index))
    else { return }
    if subject.element == .link {
      let doubt = Values.warning(0, "'auto' tells nothing before the image is there")
      walk.report(doubt, valueOf: index)
      return
    }
    walk.report(
      .badValue, valueOf: index,
      "value of '\(sizes.name)': 'auto' needs an image with 'loading=\"lazy\"'",
      hint: "add 'loading=\"lazy\"' to the image, or say a width")
  }
}
