import Diagnostics

/// Who can be reached by keyboard, and must not be where nobody can perceive it.
enum InteractionRules {
  static func judge(
    _ subject: Subject, _ state: ARIAState, _ parent: ARIAState, _ walk: inout LintWalk
  ) {
    if let barrier = parent.barrier { judgeBarrier(subject, barrier, &walk) }
    judgeInteractiveRole(subject, state, parent, &walk)
    let isHidden = parent.isHidden || subject.isKeyword(.ariaHidden, "true")
    guard isHidden, !state.isUnreachable, subject.element != .body else { return }
    guard takesFocus(subject) else { return }
    walk.report(
      .hiddenFocus, subject,
      "'\(subject.nameText)' takes the focus although it is hidden from screen readers",
      hint: "remove 'aria-hidden', or take it out of the Tab order by 'tabindex=\"-1\"'")
  }

  private static func judgeBarrier(
    _ subject: Subject, _ barrier: ARIARole, _ walk: inout LintWalk
  ) {
    if isInteractive(subject) {
      walk.report(
        .interactiveInRole, subject,
        "'\(subject.nameText)' may not stand inside the role '\(barrier.name)'",
        hint: "move it out: the role's content is read as one text")
    } else if subject.has(.tabindex), !RoleFacts.pictures.contains(barrier) {
      walk.report(
        .interactiveInRole, subject, .tabindex,
        "'tabindex' may not stand inside the role '\(barrier.name)'",
        hint: "move the element out: the role's content is read as one text")
    }
  }

  /// A role makes an element interactive too.
  private static func judgeInteractiveRole(
    _ subject: Subject, _ state: ARIAState, _ parent: ARIAState, _ walk: inout LintWalk
  ) {
    guard state.isExplicit, let role = state.role,
      interactive.contains(role) || composite.contains(role)
    else { return }
    if isInteractive(subject) || subject.has(.tabindex) { return }
    if let barrier = parent.barrier {
      // A submenu stands in the item that opens it.
      if menuItems.contains(barrier), menuItems.contains(role) || role == .listbox { return }
      if composite.contains(role), barrier != .button, barrier != .link { return }
      report(.interactiveInRole, role, subject, in: "the role '\(barrier.name)'", &walk)
      return
    }
    let flags = walk.parent.flags
    guard flags.contains(.noInteractive) else { return }
    // A link there reads badly, and so does a drawing's part; the rest cannot be reached.
    let isLost = role != .link && subject.namespace == .html && !flags.contains(.isInOption)
    report(
      isLost ? .nestedInteractive : .interactiveInRole, role, subject, in: "a link or button",
      &walk)
  }

  private static func report(
    _ code: DiagnosticCode, _ role: ARIARole, _ subject: Subject, in container: String,
    _ walk: inout LintWalk
  ) {
    walk.report(
      code, subject, .role, "the role '\(role.name)' may not stand inside \(container)",
      hint: "move the element out: what is around it is read as one text")
  }

  private static let interactive = RoleSet(
    names: """
      button checkbox combobox link listbox menuitem menuitemcheckbox menuitemradio option radio \
      searchbox slider spinbutton switch tab textbox
      """)

  /// Links and buttons may not hold these either; items and tabs may.
  private static let composite = RoleSet(
    names: "grid gridcell menu menubar scrollbar treeitem")

  private static let menuItems = RoleSet(names: "menuitem menuitemcheckbox menuitemradio")

  /// HTML's interactive content.
  private static func isInteractive(_ subject: Subject) -> Bool {
    switch subject.element {
    case .a: subject.has(.href)
    case .audio, .video: subject.has(.controls)
    case .img: subject.has(.usemap)
    case .input: !subject.isKeyword(.type, "hidden")
    case .button, .details, .embed, .iframe, .label, .select, .textarea: true
    default: false
    }
  }

  private static func takesFocus(_ subject: Subject) -> Bool {
    if let value = subject.value(.tabindex), let index = Int(value) { return index >= 0 }
    switch subject.element {
    case .a, .area: return subject.has(.href)
    case .audio, .video: return subject.has(.controls)
    case .input: return !subject.isKeyword(.type, "hidden") && !subject.has(.disabled)
    case .button, .select, .textarea: return !subject.has(.disabled)
    case .iframe, .summary: return true
    default:
      return subject.has(.contenteditable) && !subject.isKeyword(.contenteditable, "false")
    }
  }
}
