import Diagnostics

/// One pass over the tree in document order. It keeps the open elements, shows each element to the
/// rules when it opens and when it closes, and collects what they report. Every rule looks only at
/// the element, its open ancestors and facts gathered on the way, so the walk is linear.
struct LintWalk {
  let tree: TreeView
  let source: MarkupTree
  let profile: MarkupProfile
  /// The open elements; the first stands for the document or the fragment's context.
  var frames: [Frame] = []
  var diagnostics: [Diagnostic] = []
  var ids = IDTable()
  /// The element that is being entered.
  var subject: Subject?
  var facts = DocumentFacts()
  var ariaDocument = ARIADocument()
  /// Hints for names that are wrong, by element and name: to find the nearest one takes time.
  fileprivate var nameHints: [String: String] = [:]

  init(_ source: MarkupTree, _ tree: TreeView, _ profile: MarkupProfile) {
    self.source = source
    self.tree = tree
    self.profile = profile
    frames.reserveCapacity(64)
  }

  var isFragment: Bool { source.input != .document }

  /// The parent of the subject while it is entered.
  var parent: Frame { frames[frames.count - 1] }

  /// The template whose content the subject is while it is entered; -1 outside.
  var scope: Int32 { parent.innerScope }

  /// Whether an open element is one of `elements`.
  func isInside(_ elements: ElementSet) -> Bool {
    frames.contains { frame in frame.element.map(elements.contains) ?? false }
  }

  mutating func run() {
    frames.append(rootFrame())
    var next = tree.nodes[0].firstChild
    while next >= 0 {
      let record = tree.nodes[Int(next)]
      if record.kind == .element {
        enter(next)
        if record.firstChild >= 0 {
          next = record.firstChild
          continue
        }
        leave()
      } else {
        visit(next, record)
      }
      next = behind(next)
    }
    finish()
  }

  /// The next node in document order that is not below `node`; closes what ends on the way.
  private mutating func behind(_ node: Int32) -> Int32 {
    var record = tree.nodes[Int(node)]
    while record.next < 0 {
      guard frames.count > 1, record.parent > 0 else { return -1 }
      record = tree.nodes[Int(record.parent)]
      leave()
    }
    return record.next
  }
}

extension LintWalk {
  /// The hint for a name, worked out once, and not at all where hundreds of names are wrong.
  mutating func nameHint(_ key: String, _ find: () -> String) -> String {
    if let known = nameHints[key] { return known }
    guard nameHints.count < 200 else { return "remove it" }
    let hint = find()
    nameHints[key] = hint
    return hint
  }
}

// MARK: - Reporting

extension LintWalk {
  /// At the element's tag.
  mutating func report(
    _ code: DiagnosticCode, _ subject: Subject, _ message: String, hint: String? = nil
  ) {
    report(code, node: subject.node, message, hint: hint)
  }

  mutating func report(
    _ code: DiagnosticCode, node: Int32, _ message: String, hint: String? = nil,
    severity: Severity? = nil
  ) {
    add(code, message, source.location(of: NodeID(Int(node))), hint, severity)
  }

  /// At the name of one of its attributes.
  mutating func report(
    _ code: DiagnosticCode, attribute index: Int, _ message: String, hint: String? = nil,
    severity: Severity? = nil
  ) {
    let record = tree.attributes[index]
    let length = tree.name(record.name).unicodeScalars.count
    add(code, message, source.location(at: Int(record.nameStart), length: length), hint, severity)
  }

  /// Inside the value of an attribute, `offset` bytes from its start.
  mutating func report(
    _ code: DiagnosticCode, valueOf index: Int, offset: Int = 0, _ message: String,
    hint: String? = nil
  ) {
    add(code, message, location(valueOf: index, offset: offset), hint)
  }

  /// At the attribute if the element has it, else at the tag.
  mutating func report(
    _ code: DiagnosticCode, _ subject: Subject, _ attribute: HTMLAttribute, _ message: String,
    hint: String? = nil
  ) {
    guard let index = subject.index(of: attribute) else {
      report(code, subject, message, hint: hint)
      return
    }
    report(code, attribute: index, message, hint: hint)
  }

  private mutating func add(
    _ code: DiagnosticCode, _ message: String, _ place: FileLocation, _ hint: String?,
    _ severity: Severity? = nil
  ) {
    var diagnostic = Diagnostic(code, message, at: place, hint: hint)
    if let severity { diagnostic.severity = severity }
    diagnostics.append(diagnostic)
  }

  private func location(valueOf index: Int, offset: Int) -> FileLocation {
    let record = tree.attributes[index]
    guard record.sourceStart >= 0 else {
      return source.location(at: Int(record.nameStart), length: nil)
    }
    let isPlain = record.valueStart == record.sourceStart
    let raw = tree.range(Int(record.sourceStart), Int(record.sourceLength))
    let start = isPlain ? offset : References.sourceOffset(of: offset, in: raw)
    guard start < raw.count else {
      return source.location(at: Int(record.sourceStart) + max(raw.count - 1, 0), length: 1)
    }
    return source.location(
      at: Int(record.sourceStart) + start, through: raw.count - start)
  }
}
