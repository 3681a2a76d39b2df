import Diagnostics

/// Images, sound, video and embedded content.
enum MediaCombinations {
  static func enter(
    _ element: HTMLElement, _ subject: Subject, _ frame: inout Frame, _ walk: inout LintWalk
  ) {
    switch element {
    case .img: enterImage(subject, frame, &walk)
    case .source: enterSource(subject, &walk)
    case .track: enterTrack(subject, &walk)
    case .video, .audio: enterMedia(subject, &frame)
    case .object: walk.require(.data, subject, "embeds a file and")
    case .map: enterMap(subject, frame, &walk)
    default: break
    }
  }

  // MARK: Images

  private static func enterImage(
    _ subject: Subject, _ frame: Frame, _ walk: inout LintWalk
  ) {
    if !subject.has(.src), !subject.has(.srcset) {
      walk.report(
        .missingAttribute, subject, "'img' has neither 'src' nor 'srcset'",
        hint: "add 'src=\"…\"'")
    }
    SourceSetCombinations.judge(
      subject, .srcset, .sizes, allowsAuto: loadsLate(subject, walk),
      isLate: subject.isKeyword(.loading, "lazy"), &walk)
    SourceSetCombinations.judgeAuto(
      subject, .sizes, allowsAuto: subject.isKeyword(.loading, "lazy"), &walk)
    if subject.has(.controls), !subject.isFilled(.alt) {
      walk.forbid([.controls], subject, "on an image without an alternative")
    }
    if subject.has(.ismap), !walk.parent.flags.contains(.isInLink) {
      walk.forbid([.ismap], subject, "on an image that is in no link")
    }
    if let index = subject.index(of: .usemap) { takeMapUse(index, frame, &walk) }
    judgeAlternative(subject, &walk)
  }

  /// What a template's image refers to may be where its content goes.
  private static func takeMapUse(_ index: Int, _ frame: Frame, _ walk: inout LintWalk) {
    let value = walk.tree.value(of: index)
    guard value.first == 0x23, value.count > 1, walk.isKnownTree(frame.scope) else { return }
    let name = String(decoding: value.dropFirst(), as: UTF8.self)
    walk.facts.usemaps.append((IDTable.Key(scope: frame.scope, id: name), index))
  }

  /// Whether an image is loaded once its size is known, and takes that as its `sizes`.
  private static func loadsLate(_ subject: Subject, _ walk: LintWalk) -> Bool {
    guard subject.isKeyword(.loading, "lazy"), let index = subject.index(of: .sizes)
    else { return false }
    return Values.sizesBeginWithAuto(walk.tree.value(of: index))
  }

  private static func judgeAlternative(_ subject: Subject, _ walk: inout LintWalk) {
    if subject.has(.alt) { return }
    // The standard lets a title or a figure's caption stand in where no alternative is known.
    if subject.isFilled(.title) || subject.value(named: AnnotationTable.unknownAlternative) != nil {
      return
    }
    let isNamed = subject.has(.role) || subject.has(.ariaLabel) || subject.has(.ariaLabelledby)
    if !isNamed, let figure = walk.frames.last(where: { $0.element == .figure }) {
      walk.facts.imagesInFigures.append((subject.node, figure.node))
      return
    }
    // Screen readers have a name then, though who sees no images reads nothing.
    let isRead = subject.has(.ariaLabel) || subject.has(.ariaLabelledby)
    walk.report(
      .missingAlternative, node: subject.node, "'img' has no 'alt'",
      hint: "say what the image says, or write 'alt=\"\"' if it is decoration",
      severity: isRead ? .warning : nil)
  }

  /// A figure closes: its caption may stand for the alternative of an image, if nothing else is
  /// in it.
  static func leaveFigure(_ frame: Frame, _ walk: inout LintWalk) {
    let images = walk.facts.imagesInFigures.filter { $0.figure == frame.node }.map(\.image)
    if images.isEmpty { return }
    walk.facts.imagesInFigures.removeAll { $0.figure == frame.node }
    let content = FigureContent(frame.node, walk.tree)
    let isAlone = images.count == 1 && content.images == images && !content.holdsMore
    if isAlone, content.hasCaption { return }
    for image in images {
      walk.report(
        .missingAlternative, node: image, "'img' has no 'alt'",
        hint: content.hasCaption
          ? "the caption speaks for an image only if nothing else is in the figure"
          : "say what the image says, or write 'alt=\"\"' if it is decoration")
    }
  }

  // MARK: Sources

  private static func enterSource(_ subject: Subject, _ walk: inout LintWalk) {
    switch walk.parent.element {
    case .picture:
      walk.require(.srcset, subject, "in 'picture'")
      walk.forbid([.src], subject, "on a 'source' in 'picture'", hint: "use 'srcset'")
      let image = imageBehind(subject, walk)
      let isLate = image?.isKeyword(.loading, "lazy") ?? false
      SourceSetCombinations.judge(
        subject, .srcset, .sizes, allowsAuto: image.map { loadsLate($0, walk) } ?? false,
        isLate: isLate, &walk)
      SourceSetCombinations.judgeAuto(subject, .sizes, allowsAuto: isLate, &walk)
      judgeSelection(subject, &walk)
    case .audio, .video:
      walk.require(.src, subject, "in '\(walk.parent.element?.name ?? "")'")
      walk.forbid(
        [.srcset, .sizes, .width, .height], subject, "on a 'source' of sound or video")
      if walk.parent.flags.contains(.hasSource) {
        walk.report(
          .misplacedElement, subject, "'source' stands in an element that has 'src'",
          hint: "use 'src' or 'source', not both")
      }
    default: break
    }
  }

  private static func imageBehind(_ source: Subject, _ walk: LintWalk) -> Subject? {
    var next = walk.tree.nodes[Int(source.node)].next
    while next >= 0 {
      let record = walk.tree.nodes[Int(next)]
      if record.kind == .element {
        let sibling = Subject(walk.tree, next)
        if sibling.element == .img { return sibling }
      }
      next = record.next
    }
    return nil
  }

  /// A source that nothing can pass over hides those behind it.
  private static func judgeSelection(_ subject: Subject, _ walk: inout LintWalk) {
    let media = subject.keyword(.media)?.split(whereSeparator: \.isWhitespace).joined()
    if subject.has(.type) || (media != nil && media != "" && media != "all") { return }
    var next = walk.tree.nodes[Int(subject.node)].next
    while next >= 0 {
      let record = walk.tree.nodes[Int(next)]
      if record.kind == .element {
        let sibling = Subject(walk.tree, next)
        if sibling.element == .source || (sibling.element == .img && sibling.has(.srcset)) {
          walk.report(
            .unconditionalSource, subject,
            "'source' has no condition, so what follows it is never used",
            hint: "add 'media' or 'type', or remove what follows")
          return
        }
      }
      next = record.next
    }
  }

  private static func enterTrack(_ subject: Subject, _ walk: inout LintWalk) {
    let kind = subject.keyword(.kind) ?? "subtitles"
    if kind == "subtitles", !subject.has(.srclang) {
      walk.report(
        .unnamedTrack, subject, "subtitles do not say their language",
        hint: "add 'srclang=\"…\"'")
    }
    judgeTwins(subject, kind, &walk)
    guard subject.has(.default), walk.parent.element != nil else { return }
    let top = walk.frames.count - 1
    let group = ["subtitles", "captions"].contains(kind) ? 1 : kind == "descriptions" ? 2 : 4
    guard kind != "metadata" else { return }
    if Int(walk.frames[top].count) & group != 0 {
      walk.report(
        .repeatedDefault, subject, .default, "a second track of this kind is the default",
        hint: "leave 'default' on one")
    }
    walk.frames[top].count |= Int32(group)
  }

  /// Viewers could not tell two tracks of the same kind, language and label apart.
  private static func judgeTwins(_ subject: Subject, _ kind: String, _ walk: inout LintWalk) {
    var next = walk.tree.nodes[Int(walk.parent.node)].firstChild
    // Who writes hundreds of tracks has other troubles, and this looks at every pair.
    var budget = 40
    while next >= 0, next != subject.node, budget > 0 {
      budget -= 1
      let record = walk.tree.nodes[Int(next)]
      if record.kind == .element, record.name == subject.name {
        let other = Subject(walk.tree, next)
        if other.keyword(.kind) ?? "subtitles" == kind,
          other.keyword(.srclang) == subject.keyword(.srclang),
          other.value(.label) == subject.value(.label)
        {
          walk.report(
            .twinTracks, subject, "another track has the same kind, language and label",
            hint: "say in 'label' what sets it apart")
          return
        }
      }
      next = record.next
    }
  }

  private static func enterMedia(_ subject: Subject, _ frame: inout Frame) {
    if subject.has(.src) { frame.flags.insert(.hasSource) }
  }

  private static func enterMap(
    _ subject: Subject, _ frame: Frame, _ walk: inout LintWalk
  ) {
    guard let name = subject.value(.name), !name.isEmpty else { return }
    if let id = subject.value(.id), id != name {
      walk.report(
        .mapName, subject, .id, "'id' and 'name' of the map differ", hint: "write the same in both")
    }
    let key = IDTable.Key(scope: frame.scope, id: name)
    guard !walk.facts.mapNames.insert(key).inserted else { return }
    walk.report(
      .mapName, subject, .name, "a second map has the name '\(name)'", hint: "choose another name")
  }
}

/// What a figure holds besides its caption.
private struct FigureContent {
  private(set) var images: [Int32] = []
  private(set) var hasCaption = false
  /// Text, or an element that is neither an image nor only around one.
  private(set) var holdsMore = false

  init(_ figure: Int32, _ tree: TreeView) { read(figure, tree) }

  private mutating func read(_ node: Int32, _ tree: TreeView) {
    var next = tree.nodes[Int(node)].firstChild
    while next >= 0, !holdsMore {
      let record = tree.nodes[Int(next)]
      if record.kind == .text {
        holdsMore = tree.text(of: next).contains { !TreeBuilder.isSpace($0) }
      } else if record.kind == .element {
        take(Subject(tree, next), tree)
      }
      next = record.next
    }
  }

  private mutating func take(_ child: Subject, _ tree: TreeView) {
    switch child.element {
    case .figcaption: hasCaption = Self.isFilled(child.node, tree)
    case .img: images.append(child.node)
    case .a, .div, .p, .span, .picture: read(child.node, tree)
    case .source, .script, .template: break
    default: holdsMore = true
    }
  }

  private static func isFilled(_ caption: Int32, _ tree: TreeView) -> Bool {
    tree.first(below: caption, outside: []) { node in
      tree.nodes[Int(node)].kind == .text
        ? tree.text(of: node).contains { !TreeBuilder.isSpace($0) }
        : Subject(tree, node).element == .img
    } != nil
  }
}
