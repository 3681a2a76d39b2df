/// Elements whose content depends on their place or attributes.
enum ContextRules {
  static func adjust(
    _ subject: Subject, _ element: HTMLElement, _ parent: Frame, _ frame: inout Frame
  ) {
    remember(element, subject, &frame)
    switch element {
    case .noscript: adjustNoscript(parent, &frame)
    case .div: adjustDiv(parent, &frame)
    case .colgroup where subject.has(.span):
      frame.allowed = []
    case .option: adjustOption(&frame)
    case .button where parent.element == .select:
      frame.allowed = ElementTable.phrasing
    case .canvas: frame.flags.insert([.allowsText, .isInCanvas])
    case .legend where parent.element == .optgroup:
      frame.flags.insert([.noInteractive, .noTabindex])
    case .template:
      frame.forbidden = []
      frame.flags.remove([.noInteractive, .noTabindex, .isInCanvas])
    default: break
    }
  }

  /// Notes for the content what it stands in.
  private static func remember(
    _ element: HTMLElement, _ subject: Subject, _ frame: inout Frame
  ) {
    switch element {
    case .template:
      frame.flags.insert(.isInTemplate)
      if !subject.has(.shadowrootmode) { frame.flags.insert(.isInert) }
    case .select: frame.flags.insert(.isInSelect)
    case .optgroup: frame.flags.insert(.isInOptionGroup)
    case .option: frame.flags.insert(.isInOption)
    case .datalist: frame.flags.insert(.isInDataList)
    case .map: frame.flags.insert(.isInMap)
    case .noscript: frame.flags.insert(.isInNoscript)
    case .label: frame.flags.insert(.isInLabel)
    case .dialog: frame.flags.insert(.isInDialog)
    case .pre: frame.flags.insert(.isInPre)
    case .form: frame.flags.insert(.isInForm)
    case .a where subject.has(.href): frame.flags.insert(.isInLink)
    default: break
    }
  }

  private static func adjustNoscript(_ parent: Frame, _ frame: inout Frame) {
    guard parent.element == .head else { return }
    frame.allowed = [.link, .style, .meta]
    frame.flags.remove(.allowsText)
  }

  private static func adjustDiv(_ parent: Frame, _ frame: inout Frame) {
    let selectContent: ElementSet = [
      .option, .optgroup, .hr, .div, .noscript, .script, .template,
    ]
    if parent.element == .dl {
      frame.allowed = [.dt, .dd, .script, .template]
      frame.flags.remove(.allowsText)
    } else if frame.flags.contains(.isInOption) {
      frame.allowed = parent.allowed
    } else if frame.flags.contains(.isInSelect), !parent.allowed.contains(.span) {
      frame.allowed = selectContent
      frame.flags.remove(.allowsText)
    }
  }

  private static func adjustOption(_ frame: inout Frame) {
    guard frame.flags.contains(.isInSelect) else {
      frame.allowed = []
      return
    }
    // Images, sound and links are interactive only by their attributes, which the flag judges.
    frame.allowed = frame.allowed.subtracting([
      .button, .datalist, .details, .embed, .iframe, .label, .object, .select, .textarea,
    ])
    frame.flags.insert([.noInteractive, .noTabindex])
  }
}
