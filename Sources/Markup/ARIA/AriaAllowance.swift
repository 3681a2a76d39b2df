import Diagnostics

/// What one element may have of `aria-*`.
struct AriaAllowance {
  enum Verdict {
    case fine
    case onNoElement(String)
    case nameless(String, Severity?)
    case unsupported(String)
    /// Older rules let it stand there, and so do other checkers.
    case doubtful(String)
    case deprecated(String)
  }

  private let subject: Subject
  private let state: ARIAState
  private let parent: ARIAState
  /// nil when it cannot be told.
  private let supported: AttributeSet?

  init(_ subject: Subject, _ state: ARIAState, _ parent: ARIAState) {
    self.subject = subject
    self.state = state
    self.parent = parent
    supported = AriaSupport.of(subject, state, parent)
  }

  private static let withoutAria: ElementSet = [
    .base, .col, .colgroup, .datalist, .head, .html, .link, .map, .meta, .noscript, .param,
    .script, .selectedcontent, .slot, .source, .style, .template, .title, .track,
  ]

  private static let onlyHidden: ElementSet = [.br, .picture, .wbr]

  func verdict(_ attribute: HTMLAttribute) -> Verdict {
    if let why = outsider(attribute) { return .onNoElement(why) }
    if attribute == .ariaGrabbed || attribute == .ariaDropeffect { return .deprecated("") }
    if let nameless = AriaNaming.judge(attribute, subject, state) { return nameless }
    guard let supported, !supported.contains(attribute) else {
      return formerlyGlobal(attribute)
    }
    if AriaSupport.isFormer(attribute, subject, state) { return .deprecated(" on \(what)") }
    return AriaSupport.isDoubtful(attribute, subject, state)
      ? .doubtful(what) : .unsupported(what)
  }

  /// What the element is, when it may not have the attribute whatever its role.
  private func outsider(_ attribute: HTMLAttribute) -> String? {
    guard let element = subject.element else { return nil }
    if Self.withoutAria.contains(element) { return "'\(element.name)'" }
    if element == .input, subject.isKeyword(.type, "hidden") { return "a hidden 'input'" }
    if element == .button, parent.element == .select { return "the button of a 'select'" }
    if attribute == .ariaHidden || state.isExplicit { return nil }
    if Self.onlyHidden.contains(element) { return "'\(element.name)'" }
    return element == .img ? wordless : nil
  }

  private func formerlyGlobal(_ attribute: HTMLAttribute) -> Verdict {
    guard RoleFacts.formerlyGlobal.contains(attribute), supported != nil else { return .fine }
    guard let role = state.role, subject.element != nil || state.isExplicit else { return .fine }
    if RoleFacts.takes(attribute, role) || isFormControl { return .fine }
    return .deprecated(" on \(what)")
  }

  private var isFormControl: Bool {
    subject.element == .input || subject.element == .summary || subject.element == .select
  }

  /// Images that nothing names.
  private var wordless: String? {
    for name in [HTMLAttribute.ariaLabel, .ariaLabelledby, .title, .alt]
    where subject.isFilled(name) {
      return nil
    }
    guard let alternative = subject.bytes(.alt) else {
      return subject.has(.ariaLabel) || subject.has(.ariaLabelledby)
        ? nil : "an 'img' without a name"
    }
    return alternative.isEmpty ? "an 'img' with an empty 'alt'" : nil
  }

  private var what: String {
    if state.isExplicit, let role = state.role { return "the role '\(role.name)'" }
    guard subject.element == .input else { return "'\(subject.nameText)'" }
    return "an 'input' of the type '\(subject.keyword(.type) ?? "text")'"
  }
}
