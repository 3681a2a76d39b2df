/// Facts about an element that depend on its attributes.
enum ElementRules {
  /// Interactive content, as the standard lists it.
  static func isInteractive(_ subject: Subject) -> Bool {
    guard let element = subject.element else { return false }
    switch element {
    case .a: return subject.has(.href)
    case .audio, .video: return subject.has(.controls)
    case .img: return subject.has(.usemap) || subject.has(.controls)
    case .input: return !subject.isKeyword(.type, "hidden")
    case .button, .details, .embed, .iframe, .label, .select, .textarea: return true
    default: return false
    }
  }

  /// Whether interactive content may stand in a `canvas`, as a part of what is drawn: links,
  /// buttons and lists. A `label` is let pass, since the standard's own examples have it.
  static func mayDrive(canvas subject: Subject) -> Bool {
    guard isInteractive(subject) else { return true }
    switch subject.element {
    case .a, .button, .label: return true
    case .img: return subject.has(.usemap)
    case .input:
      return ["checkbox", "radio", "submit", "image", "reset", "button"]
        .contains(InputCombinations.type(of: subject))
    case .select:
      return subject.has(.multiple) || (InputCombinations.number(subject, .size) ?? 1) > 1
    default: return false
    }
  }

  /// Elements a `label` can be for.
  static func isLabelable(_ subject: Subject) -> Bool {
    guard let element = subject.element else { return ContentRules.isCustom(subject) }
    switch element {
    case .button, .meter, .output, .progress, .select, .textarea: return true
    case .input: return !subject.isKeyword(.type, "hidden")
    default: return false
    }
  }

  /// Elements that the keyboard reaches without `tabindex`.
  static func isFocusable(_ subject: Subject) -> Bool {
    guard let element = subject.element else { return subject.has(.tabindex) }
    if subject.has(.tabindex) { return true }
    if subject.has(.contenteditable), !subject.isKeyword(.contenteditable, "false") { return true }
    switch element {
    case .a, .area: return subject.has(.href)
    case .button, .select, .textarea: return !subject.has(.disabled)
    case .input: return !subject.has(.disabled) && !subject.isKeyword(.type, "hidden")
    case .iframe, .summary: return true
    case .audio, .video, .img: return subject.has(.controls)
    default: return false
    }
  }
}
