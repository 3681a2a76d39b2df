import Diagnostics

/// `template`: nothing is asked of its content but that an HTML parser reads it as it is written.
enum TemplateRules {
  static func enter(_ subject: Subject, _ walk: inout LintWalk) {
    if let index = subject.index(of: .for) { takeFor(index, &walk) }
    guard !subject.has(.shadowrootmode) else { return }
    if !walk.parent.flags.contains(.isInert) { walk.facts.templates.append(subject.node) }
    for attribute in shadowSwitches where subject.has(attribute) {
      walk.report(
        .doubtfulValue, subject, attribute,
        "'\(attribute.name)' does nothing without 'shadowrootmode'",
        hint: "remove '\(attribute.name)'")
    }
  }

  private static let shadowSwitches: [HTMLAttribute] = [
    .shadowrootdelegatesfocus, .shadowrootclonable, .shadowrootserializable,
    .shadowrootcustomelementregistry, .shadowrootslotassignment,
  ]

  private static func takeFor(_ index: Int, _ walk: inout LintWalk) {
    let scope = walk.scope
    guard !walk.isFragment, walk.isKnownTree(scope) else { return }
    let name = String(decoding: walk.tree.value(of: index), as: UTF8.self)
    walk.facts.markerUses.append((IDTable.Key(scope: scope, id: name), index))
  }

  static func finish(_ walk: inout LintWalk) {
    for use in walk.facts.markerUses where !walk.facts.markers.contains(use.marker) {
      walk.report(
        .looseID, valueOf: use.attribute,
        "no '<?marker?>' and no '<?start?>' has the name '\(use.marker.id)'",
        hint: "give the instruction that 'for' means this name")
    }
  }

  // MARK: What the content is excused from

  /// Lowers the faults in templates, unless they are faults of syntax.
  static func excuse(_ walk: inout LintWalk) {
    guard !walk.facts.templates.isEmpty, walk.profile == .page || walk.profile == .fragment
    else { return }
    let ranges = walk.facts.templates.map { range(of: $0, walk) }
    for index in walk.diagnostics.indices {
      let fault = walk.diagnostics[index]
      guard fault.severity == .error, !syntax.contains(fault.code), let place = fault.location,
        !walk.facts.moved.contains(place), isInside(place, ranges)
      else { continue }
      walk.diagnostics[index].severity = .warning
    }
  }

  private static let syntax: Set<DiagnosticCode> = [
    .selfClosedElement, .voidEndTag, .impliedElement, .foreignBreakout, .commentStart,
    .commentInText, .processingInstruction, .cdataInHTML, .doubtfulCharacter, .uppercaseName,
  ]

  private typealias Content = (start: FileLocation, end: FileLocation?)

  /// From behind the start tag to what stands behind the template.
  private static func range(of template: Int32, _ walk: LintWalk) -> Content {
    let start = walk.source.location(at: Int(walk.tree.nodes[Int(template)].end))
    var node = template
    while node > 0, walk.tree.nodes[Int(node)].next < 0 {
      node = walk.tree.nodes[Int(node)].parent
    }
    guard node > 0 else { return (start, nil) }
    let next = walk.tree.nodes[Int(walk.tree.nodes[Int(node)].next)].start
    return (start, walk.source.location(at: Int(next)))
  }

  /// The ranges are in order and apart.
  private static func isInside(_ place: FileLocation, _ ranges: [Content]) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if place < ranges[middle].start { high = middle } else { low = middle + 1 }
    }
    guard low > 0 else { return false }
    return ranges[low - 1].end.map { place < $0 } ?? true
  }
}

extension Frame {
  /// The template that the children of the element belong to.
  var innerScope: Int32 { element == .template ? node : scope }
}

extension LintWalk {
  /// Whether all of a template's content is there: that of a shadow root is, other content may
  /// be put anywhere.
  func isKnownTree(_ scope: Int32) -> Bool {
    scope < 0 || Subject(tree, scope).has(.shadowrootmode)
  }

  mutating func takeURLHolder(_ subject: Subject) {
    guard facts.firstURLHolder == nil, !parent.flags.contains(.isInTemplate) else { return }
    facts.firstURLHolder = subject.node
  }
}
