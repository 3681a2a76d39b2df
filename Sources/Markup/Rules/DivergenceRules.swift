import Diagnostics

/// What an HTML parser would read otherwise than the XML parser did. Pages are served as
/// `text/html`, so such markup was not checked for what it becomes.
enum DivergenceRules {
  static func enter(_ subject: Subject, _ walk: inout LintWalk) {
    judgeValues(subject, &walk)
    let record = walk.tree.nodes[Int(subject.node)]
    guard subject.namespace == .html || subject.namespace == .other else {
      judgeBreakout(subject, &walk)
      return
    }
    let isVoid = subject.element.map(HTMLElement.void.contains) ?? false
    let isClosed = record.flags.contains(.selfClosed)
    if isClosed, !isVoid, record.start >= 0 {
      walk.report(
        .selfClosedElement, subject, "'<\(subject.nameText)/>' is a start tag to an HTML parser",
        hint: "write '<\(subject.nameText)></\(subject.nameText)>'")
    } else if isVoid, !isClosed, record.start >= 0 {
      walk.report(
        .voidEndTag, subject, "'\(subject.nameText)' has an end tag, but HTML has none for it",
        hint: "write '<\(subject.nameText)/>'")
    }
    judgeImplied(subject, &walk)
  }

  /// Tags that an HTML parser would add around the element.
  private static func judgeImplied(_ subject: Subject, _ walk: inout LintWalk) {
    guard walk.parent.element == .table, subject.element == .tr else { return }
    walk.report(
      .impliedElement, subject, "an HTML parser puts a 'tbody' around this 'tr'",
      hint: "write the 'tbody'")
  }

  /// HTML elements end SVG and MathML around them.
  private static func judgeBreakout(_ subject: Subject, _ walk: inout LintWalk) {
    guard walk.parent.namespace != .html, breaksOut(subject) else { return }
    walk.report(
      .foreignBreakout, subject,
      "an HTML parser ends the drawing or formula at '\(subject.nameText)'",
      hint: "put it into 'foreignObject' or out of the drawing")
  }

  static func breaksOut(_ subject: Subject) -> Bool {
    guard Int(subject.name.raw) < HTMLElement.count,
      let element = HTMLElement(rawValue: UInt8(subject.name.raw))
    else { return false }
    let isFont =
      element == .font && (subject.has(.color) || subject.has(.face) || subject.has(.size))
    return breakouts.contains(element) || isFont
  }

  private static let breakouts: ElementSet = [
    .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2,
    .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre,
    .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var,
  ]

  // MARK: Comments and instructions

  static func visit(_ node: Int32, _ record: NodeRecord, _ walk: inout LintWalk) {
    let frame = walk.parent
    let text = walk.tree.text(of: node)
    if let bad = text.firstForbiddenScalar {
      // Line ends that were made plain have moved what follows them.
      let isMoved = record.flags.contains(.decoded)
      let offset = isMoved ? Int(record.start) : Int(record.textStart) + bad.offset
      walk.report(.doubtfulCharacter, offset: offset, forbidden(bad.scalar), hint: "remove it")
    }
    if record.kind == .processingInstruction {
      InstructionRules.visit(node, frame, &walk)
      return
    }
    if text.first == 0x3E || (text.first == 0x2D && text.count > 1 && text[1] == 0x3E) {
      walk.report(
        .commentStart, node: node, "an HTML parser ends a comment that begins with '>' at once",
        hint: "put a space before '>'")
    }
    if let element = frame.element, rawText.contains(element) {
      walk.report(
        .commentInText, node: node, "in '\(element.name)' a comment is text to an HTML parser",
        hint: "remove it")
    }
  }

  static let rawText: ElementSet = [
    .script, .style, .title, .textarea, .iframe, .xmp, .noembed, .noframes, .plaintext,
  ]

  // MARK: Texts

  static func visitText(_ node: Int32, _ record: NodeRecord, _ walk: inout LintWalk) {
    let frame = walk.parent
    judgeCharacters(node, record, &walk)
    guard frame.namespace == .html, let element = frame.element else { return }
    if element == .script || element == .style {
      judgeRawText(node, record, element, &walk)
    } else if record.flags.contains(.cdata) {
      walk.report(
        .cdataInHTML, node: node, "a CDATA section is a comment to an HTML parser",
        hint: "write the text with references such as '&lt;'")
    }
    if element == .pre || element == .textarea, record.previous < 0,
      walk.tree.text(of: node).first == 0x0A, record.textLength > 1, record.start >= 0
    {
      walk.report(
        .leadingNewline, node: node,
        "an HTML parser drops the line break behind '<\(element.name)>'",
        hint: "begin the text on the line of the tag")
    }
  }

  private static func judgeRawText(
    _ node: Int32, _ record: NodeRecord, _ element: HTMLElement, _ walk: inout LintWalk
  ) {
    if record.flags.contains(.cdata) {
      guard !isGuarded(record, walk) else { return }
      walk.report(
        .cdataInHTML, node: node,
        "an HTML parser reads '<![CDATA[' in '\(element.name)' as part of the text",
        hint: "put it behind a comment sign as in '/*<![CDATA[*/'")
      return
    }
    guard record.start >= 0 else { return }
    let raw = walk.tree.range(Int(record.start), Int(record.end - record.start))
    guard let offset = raw.firstIndex(of: 0x26) else { return }
    walk.report(
      .referenceInRawText, offset: Int(record.start) + offset,
      "an HTML parser does not replace '&…;' in '\(element.name)'",
      hint: "put the text between '/*<![CDATA[*/' and '/*]]>*/', or into a file of its own")
  }

  /// Whether a comment of the script or style sheet hides the section's brackets.
  private static func isGuarded(_ record: NodeRecord, _ walk: LintWalk) -> Bool {
    guard record.previous >= 0 else { return false }
    var text = walk.tree.text(of: record.previous)[...]
    while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
    return text.suffix(2).elementsEqual("//".utf8) || text.suffix(2).elementsEqual("/*".utf8)
      || text.suffix(4).elementsEqual("<!--".utf8)
  }

  /// References to code points that HTML reads as others or forbids, and characters that may not
  /// stand in the text at all.
  private static func judgeCharacters(
    _ node: Int32, _ record: NodeRecord, _ walk: inout LintWalk
  ) {
    let text = walk.tree.text(of: node)
    let takesNone = walk.takesNoReturn
    guard let bad = text.firstForbiddenScalar ?? (takesNone ? text.firstReturn : nil) else {
      return
    }
    var offset = Int(record.start)
    if !record.flags.contains(.cdata), record.start >= 0 {
      let raw = walk.tree.range(Int(record.start), Int(record.end - record.start))
      offset += References.sourceOffset(of: bad.offset, in: raw)
    }
    walk.report(
      .doubtfulCharacter, offset: offset, forbidden(bad.scalar), hint: "remove it")
  }

  private static func judgeValues(_ subject: Subject, _ walk: inout LintWalk) {
    for index in subject.attributes {
      let record = walk.tree.attributes[index]
      let value = walk.tree.value(of: index)
      let isDecoded = record.valueStart != record.sourceStart && walk.takesNoReturn
      guard let bad = value.firstForbiddenScalar ?? (isDecoded ? value.firstReturn : nil)
      else { continue }
      walk.report(
        .doubtfulCharacter, valueOf: index, offset: bad.offset, forbidden(bad.scalar),
        hint: "remove it")
    }
  }

  private static func forbidden(_ scalar: Unicode.Scalar) -> String {
    "U+\(String(scalar.value, radix: 16, uppercase: true)) may not stand in HTML"
  }
}

extension LintWalk {
  /// HTML has no reference to a carriage return. XML has, and so have the mails of some programs.
  var takesNoReturn: Bool { profile != .svg && profile != .email }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// The first carriage return. Line ends are line feeds by now, so a reference stands for it.
  var firstReturn: (offset: Int, scalar: Unicode.Scalar)? {
    firstIndex(of: 0x0D).map { ($0, "\r") }
  }

  /// The first control character or noncharacter that XML lets pass and HTML does not.
  var firstForbiddenScalar: (offset: Int, scalar: Unicode.Scalar)? {
    var index = 0
    while index < count {
      if isPlainASCII(at: index) {
        index += 8
        continue
      }
      let byte = self[index]
      if byte < 0x7F {
        index += 1
        continue
      }
      if byte == 0x7F { return (index, Unicode.Scalar(byte)) }
      if let found = forbidden(at: index, byte) { return (index, found) }
      index += 1
    }
    return nil
  }

  /// Whether the next eight bytes are all below 0x7F.
  private func isPlainASCII(at index: Int) -> Bool {
    guard index + 8 <= count, let base = baseAddress else { return false }
    let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
    return (word | (word &+ 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0
  }

  private func forbidden(at index: Int, _ byte: UInt8) -> Unicode.Scalar? {
    // U+0080 to U+009F.
    if byte == 0xC2, index + 1 < count, self[index + 1] < 0xA0 {
      return Unicode.Scalar(UInt32(self[index + 1]))
    }
    // U+FDD0 to U+FDEF.
    if byte == 0xEF, index + 2 < count, self[index + 1] == 0xB7,
      (0x90...0xAF).contains(self[index + 2])
    {
      return Unicode.Scalar(0xFDC0 + UInt32(self[index + 2] & 0x3F) &- 0x00)
    }
    // The last two code points of each plane above the first.
    if byte >= 0xF0, index + 3 < count, self[index + 1] & 0x0F == 0x0F, self[index + 2] == 0xBF,
      self[index + 3] >= 0xBE
    {
      let high = UInt32(byte & 0x07) << 18 | UInt32(self[index + 1] & 0x3F) << 12
      return Unicode.Scalar(high | 0xFC0 | UInt32(self[index + 3] & 0x3F))
    }
    return nil
  }
}

extension LintWalk {
  /// At a byte of the source.
  mutating func report(
    _ code: DiagnosticCode, offset: Int, length: Int = 1, _ message: String, hint: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(code, message, at: source.location(at: offset, length: length), hint: hint))
  }
}
