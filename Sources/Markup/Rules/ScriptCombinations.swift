import Diagnostics

/// `script`, `style` and `template`.
enum ScriptCombinations {
  static func enter(_ element: HTMLElement, _ subject: Subject, _ walk: inout LintWalk) {
    switch element {
    case .script: enterScript(subject, &walk)
    case .style: enterStyle(subject, &walk)
    default: TemplateRules.enter(subject, &walk)
    }
  }

  /// What a script's `type` makes of it.
  enum Kind {
    case classic, module, importMap, speculationRules, data
  }

  static func kind(_ subject: Subject) -> Kind {
    guard let type = subject.keyword(.type) else { return .classic }
    switch type {
    case "": return .classic
    case "module": return .module
    case "importmap": return .importMap
    case "speculationrules": return .speculationRules
    default:
      return scriptTypes.contains(type) ? .classic : .data
    }
  }

  private static let scriptTypes: Set<String> = [
    "application/ecmascript", "application/javascript", "application/x-ecmascript",
    "application/x-javascript", "text/ecmascript", "text/javascript", "text/javascript1.0",
    "text/javascript1.1", "text/javascript1.2", "text/javascript1.3", "text/javascript1.4",
    "text/javascript1.5", "text/jscript", "text/livescript", "text/x-ecmascript",
    "text/x-javascript",
  ]

  private static func enterScript(_ subject: Subject, _ walk: inout LintWalk) {
    // Code may use URLs of the page too.
    walk.takeURLHolder(subject)
    switch kind(subject) {
    case .classic: judgeClassic(subject, &walk)
    case .module:
      walk.forbid([.nomodule, .defer], subject, "on a module")
      if !subject.has(.src) {
        walk.forbid([.integrity, .fetchpriority, .blocking, .charset], subject, "without 'src'")
      }
    case .importMap: judgeBlock(subject, "an import map", &walk)
    case .speculationRules: judgeBlock(subject, "speculation rules", &walk)
    case .data:
      judgeBlock(subject, "a data block", &walk)
      judgeDataType(subject, &walk)
    }
  }

  private static func judgeDataType(_ subject: Subject, _ walk: inout LintWalk) {
    guard let index = subject.index(of: .type) else { return }
    if let fault = Values.mimeType(walk.tree.value(of: index)) {
      walk.report(fault, valueOf: index)
      return
    }
    let essence = subject.keyword(.type)?.prefix { $0 != ";" && $0 != " " } ?? ""
    guard scriptTypes.contains(String(essence)) else { return }
    walk.report(
      .badValue, valueOf: index, offset: essence.utf8.count,
      "value of 'type': parameters make a data block of a script, which never runs",
      hint: "write '\(essence)' alone, or leave 'type' out")
  }

  private static func judgeClassic(_ subject: Subject, _ walk: inout LintWalk) {
    if !subject.has(.src) {
      walk.forbid(
        [.async, .defer, .integrity, .charset, .fetchpriority, .blocking], subject,
        "without 'src'")
    }
    if subject.has(.charset), subject.has(.src) {
      walk.report(
        .outdatedHabit, subject, .charset, "'charset' on 'script' has no use any more",
        hint: "remove it")
    }
    guard subject.has(.type) else { return }
    walk.report(
      .outdatedHabit, subject, .type, "scripts are JavaScript without 'type'", hint: "remove it")
  }

  private static func judgeBlock(_ subject: Subject, _ what: String, _ walk: inout LintWalk) {
    walk.forbid(
      [
        .src, .async, .nomodule, .defer, .crossorigin, .integrity, .referrerpolicy,
        .fetchpriority, .blocking, .charset,
      ], subject, "on \(what)")
  }

  /// A script that is loaded may hold comments only.
  static func leave(_ frame: Frame, _ walk: inout LintWalk) {
    guard frame.element == .script, frame.flags.contains(.hasText) else { return }
    let subject = Subject(walk.tree, frame.node)
    guard subject.has(.src), kind(subject) == .classic || kind(subject) == .module else { return }
    let node = walk.tree.nodes[Int(frame.node)].firstChild
    guard node >= 0 else { return }
    let text = walk.tree.text(of: node)
    guard !holdsCommentsOnly(text) else { return }
    walk.report(
      .scriptText, subject, "a 'script' with 'src' holds code, which is ignored",
      hint: "remove the code, or 'src'")
  }

  private static func holdsCommentsOnly(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    while at < text.count {
      if TreeBuilder.isSpace(text[at]) {
        at += 1
      } else if text.starts(with: "//", at: at) {
        while at < text.count, text[at] != 0x0A, text[at] != 0x0D { at += 1 }
        // The line that it takes must have an end.
        if at == text.count { return false }
      } else if text.starts(with: "/*", at: at) {
        at += 2
        while at < text.count, !text.starts(with: "*/", at: at) { at += 1 }
        if at >= text.count { return false }
        at += 2
      } else {
        return false
      }
    }
    return true
  }

  private static func enterStyle(_ subject: Subject, _ walk: inout LintWalk) {
    guard let index = subject.index(of: .type) else { return }
    if subject.isKeyword(.type, "text/css") {
      walk.report(
        .outdatedHabit, attribute: index, "style sheets are CSS without 'type'", hint: "remove it")
    } else {
      walk.report(
        .badValue, valueOf: index, "value of 'type': a style sheet is 'text/css'",
        hint: "remove 'type'")
    }
  }
}
