import Diagnostics

/// What `script` and `style` hold.
enum RawTextRules {
  /// The CSS of a `style` attribute. That of drawings and formulas is only doubtful: one drawing in
  /// eight that editors write has lengths without units, and nothing but CSS is at fault there.
  static func enter(_ subject: Subject, _ walk: inout LintWalk) {
    guard let index = subject.index(of: .style) else { return }
    let isForeign = subject.namespace != .html
    for fault in StyleText.faults(inAttribute: walk.tree.value(of: index)) {
      walk.report(
        fault.isWarning || isForeign ? .doubtfulStyle : .badStyle, valueOf: index,
        offset: fault.offset, "style: \(fault.reason)")
    }
  }

  static func leave(_ element: HTMLElement, _ frame: Frame, _ walk: inout LintWalk) {
    let subject = Subject(walk.tree, frame.node)
    if element == .style {
      if subject.has(.type), !subject.isKeyword(.type, "text/css") { return }
      judgeStyle(frame, &walk)
    } else if !subject.has(.src) {
      judgeScript(subject, frame, &walk)
    }
  }

  static func judgeStyle(_ frame: Frame, _ walk: inout LintWalk) {
    guard let text = RawText(frame, walk) else { return }
    let faults = text.bytes.withUnsafeBufferPointer(StyleText.faults(inSheet:))
    let error: DiagnosticCode = frame.namespace == .html ? .badStyle : .doubtfulStyle
    for fault in faults { report(fault, error, .doubtfulStyle, "style sheet", text, &walk) }
  }

  private static func judgeScript(_ subject: Subject, _ frame: Frame, _ walk: inout LintWalk) {
    let check: ValueCheck
    let code: DiagnosticCode
    let what: String
    switch ScriptCombinations.kind(subject) {
    case .importMap: (check, code, what) = (ImportMap.fault, .badImportMap, "import map")
    case .speculationRules:
      (check, code, what) = (SpeculationRules.fault, .badSpeculationRules, "speculation rules")
    case .data where isJSON(subject): (check, code, what) = (Self.json, .badJSON, "JSON")
    default: return
    }
    let text = RawText(frame, walk) ?? RawText(emptyFor: frame)
    // A data block may be there to be filled.
    if code == .badJSON, text.bytes.allSatisfy(TreeBuilder.isSpace) { return }
    guard let fault = text.bytes.withUnsafeBufferPointer({ check($0) }) else { return }
    report(fault, code, .repeatedJSONName, what, text, &walk)
  }

  private static func isJSON(_ subject: Subject) -> Bool {
    guard let type = subject.keyword(.type) else { return false }
    let essence = type.prefix { $0 != ";" && $0 != " " }
    return essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
  }

  private static let json: ValueCheck = { bytes in
    var reader = JSONReader(bytes)
    return reader.read().fault ?? reader.repeatedName
  }

  private static func report(
    _ fault: ValueFault, _ error: DiagnosticCode, _ warning: DiagnosticCode, _ what: String,
    _ text: RawText, _ walk: inout LintWalk
  ) {
    let code = fault.isWarning ? warning : error
    let message = "\(what): \(fault.reason)"
    guard let offset = text.sourceOffset(of: fault.offset, walk) else {
      walk.report(code, node: text.node, message)
      return
    }
    walk.report(code, offset: offset, message)
  }
}

/// The text of a `script` or `style`, which may come in several pieces.
struct RawText {
  private(set) var bytes: [UInt8] = []
  /// The first piece, or the element when there is none.
  private(set) var node: Int32 = -1
  private var pieces: [(node: Int32, start: Int)] = []

  init?(_ frame: Frame, _ walk: LintWalk) {
    var next = walk.tree.nodes[Int(frame.node)].firstChild
    while next >= 0 {
      let record = walk.tree.nodes[Int(next)]
      if record.kind == .text {
        if node < 0 { node = next }
        pieces.append((next, bytes.count))
        bytes += walk.tree.text(of: next)
      }
      next = record.next
    }
    if node < 0 { return nil }
  }

  init(emptyFor frame: Frame) { node = frame.node }

  /// nil when the text does not come from a source.
  func sourceOffset(of offset: Int, _ walk: LintWalk) -> Int? {
    guard let piece = pieces.last(where: { $0.start <= offset }) else { return nil }
    let record = walk.tree.nodes[Int(piece.node)]
    guard record.start >= 0 else { return nil }
    let inside = offset - piece.start
    let opening = record.flags.contains(.cdata) ? 9 : 0
    let raw = walk.tree.range(Int(record.start), Int(record.end - record.start))
    if opening > 0 { return Int(record.start) + min(opening + inside, max(raw.count - 1, 0)) }
    return Int(record.start)
      + min(References.sourceOffset(of: inside, in: raw), max(raw.count - 1, 0))
  }
}
