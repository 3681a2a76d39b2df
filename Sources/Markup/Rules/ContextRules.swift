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
    case .option: adjustOption(subject, &frame)
    case .button where parent.element == .select:
      frame.allowed = ElementTable.phrasing
    case .canvas: frame.flags.insert([.allowsText, .isInCanvas])
    case .legend where parent.element == .optgroup:
      frame.allowed = ElementTable.phrasing
      frame.flags.insert([.noInteractive, .noTabindex])
    case .template:
      frame.forbidden = []
      frame.flags.remove([
        .noInteractive, .noTabindex, .isInCanvas, .isInOption, .isInDataList,
      ])
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
    if parent.element == .head {
      frame.allowed = [.link, .style, .meta]
      frame.flags.remove(.allowsText)
    } else if parent.element != .datalist, parent.allowed.contains(.option) {
      // What takes the place of a list that a script would fill may be anything.
      frame.allowed = optionHolder(parent).union(ElementTable.flow)
      frame.flags.insert(.allowsText)
    }
  }

  private static func adjustDiv(_ parent: Frame, _ frame: inout Frame) {
    if parent.element == .dl {
      frame.allowed = [.dt, .dd, .script, .template]
      frame.flags.remove(.allowsText)
    } else if frame.flags.contains(.isInOption) {
      frame.allowed = parent.allowed
    } else if frame.flags.contains(.isInSelect), parent.element == .template {
      // Whether it goes between options or into one is not known.
      frame.allowed = frame.allowed.union([.option, .optgroup])
    } else if parent.allowed.contains(.option) {
      frame.allowed = optionHolder(parent)
      if !parent.flags.contains(.allowsText) { frame.flags.remove(.allowsText) }
    }
  }

  /// What may stand in a list of options or a group, save what comes first there.
  private static func optionHolder(_ parent: Frame) -> ElementSet {
    parent.allowed.subtracting([.button, .legend])
  }

  /// A `label` stands for what is inside, and suggestions are mere text.
  private static func adjustOption(_ option: Subject, _ frame: inout Frame) {
    if option.has(.label) || frame.flags.contains(.isInDataList) { frame.allowed = [] }
    if option.has(.label), option.has(.value) { frame.flags.remove(.allowsText) }
  }
}
