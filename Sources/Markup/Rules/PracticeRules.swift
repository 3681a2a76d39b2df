import Diagnostics

/// Accessibility and good practice, per profile. What no standard forbids is never an error.
enum PracticeRules {
  static func enter(_ subject: Subject, _ frame: inout Frame, _ walk: inout LintWalk) {
    NamingRules.enter(subject, &frame, &walk)
    guard let element = subject.element else { return }
    judgeFocusOrder(subject, &walk)
    switch element {
    case .html: judgeLanguage(subject, &walk)
    case .h1, .h2, .h3, .h4, .h5, .h6: judgeLevel(element, subject, frame, &walk)
    case .video, .audio: judgeAutoplay(subject, &walk)
    case .img: judgeAlternative(subject, &walk)
    case .meta: judgeRefresh(subject, &walk)
    case .button: judgeButtonType(subject, &walk)
    case .nav:
      let isNamed = subject.has(.ariaLabel) || subject.has(.ariaLabelledby)
      walk.facts.navigations.append((subject.node, isNamed))
    default: break
    }
    judgeAddresses(element, subject, &walk)
    switch walk.profile {
    case .email: EmailRules.enter(element, subject, &walk)
    case .popup: PopupRules.enter(element, subject, &walk)
    default: break
    }
  }

  static func leave(_ subject: Subject, _ frame: Frame, _ walk: inout LintWalk) {
    NamingRules.leave(subject, frame, &walk)
  }

  static func finish(_ walk: inout LintWalk) {
    NamingRules.finish(&walk)
    let unnamed = walk.facts.navigations.filter { !$0.isNamed }
    guard walk.facts.navigations.count > 1, unnamed.count > 1 else { return }
    walk.report(
      .unnamedLandmark, node: unnamed[1].node, "several 'nav' have no name to tell them apart",
      hint: "name each with 'aria-label'")
  }

  // MARK: Rules

  private static func judgeFocusOrder(_ subject: Subject, _ walk: inout LintWalk) {
    guard let index = subject.index(of: .tabindex),
      let order = InputCombinations.number(subject, .tabindex), order > 0
    else { return }
    walk.report(
      .focusOrder, attribute: index, "'tabindex' above 0 overturns the order of the page",
      hint: "write '0' and put the element where its turn is")
  }

  private static func judgeLanguage(_ subject: Subject, _ walk: inout LintWalk) {
    guard !subject.isFilled(.lang), walk.profile != .svg else { return }
    walk.report(
      .missingLanguage, subject, "'html' does not say its language",
      hint: "add 'lang=\"…\"'; screen readers choose their voice by it")
  }

  private static func judgeLevel(
    _ element: HTMLElement, _ subject: Subject, _ frame: Frame, _ walk: inout LintWalk
  ) {
    let own = Int(element.rawValue - HTMLElement.h1.rawValue) + 1
    let level = min(9, own + offset(subject, walk))
    let last = walk.facts.lastHeadingLevel
    if frame.flags.contains(.isInTemplate) {
      // Its content may go between this heading and the next, or nowhere.
      if last > 0 { walk.facts.lastHeadingLevel = max(last, level) }
      return
    }
    walk.facts.lastHeadingLevel = level
    guard last > 0, level > last + 1 else { return }
    // Between the headings of a fragment, a page may have others.
    walk.report(
      .skippedHeading, node: subject.node,
      own == level
        ? "'h\(level)' follows 'h\(last)'"
        : "a heading of level \(level) follows one of level \(last)",
      hint: "use level \(last + 1), and CSS for its size",
      severity: walk.isFragment ? .warning : nil)
  }

  /// What `headingoffset` here and around adds, as far as no `headingreset` ends it.
  private static func offset(_ subject: Subject, _ walk: LintWalk) -> Int {
    var sum = ownOffset(subject)
    if subject.has(.headingreset) { return sum }
    for frame in walk.frames.reversed() where frame.namespace == .html {
      let holder = Subject(walk.tree, frame.node)
      sum += ownOffset(holder)
      if holder.has(.headingreset) { break }
    }
    return sum
  }

  /// No heading is of a level above 9.
  private static func ownOffset(_ subject: Subject) -> Int {
    guard subject.has(.headingoffset) else { return 0 }
    return min(max(InputCombinations.number(subject, .headingoffset) ?? 0, 0), 9)
  }

  private static func judgeAutoplay(_ subject: Subject, _ walk: inout LintWalk) {
    guard subject.has(.autoplay), !subject.has(.muted) else { return }
    walk.report(
      .noisyStart, subject, .autoplay, "sound starts by itself",
      hint: "add 'muted=\"muted\"', or leave the start to the reader")
  }

  private static func judgeAlternative(_ subject: Subject, _ walk: inout LintWalk) {
    guard let index = subject.index(of: .alt), let alt = subject.keyword(.alt) else { return }
    let endings = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"]
    if endings.contains(where: alt.hasSuffix), !alt.contains(" ") {
      walk.report(
        .weakAlternative, valueOf: index, "the alternative text is a file name",
        hint: "say what the image says")
    } else if ["image of ", "picture of ", "photo of "].contains(where: alt.hasPrefix) {
      walk.report(
        .weakAlternative, valueOf: index, "the alternative text says that it is an image",
        hint: "say what the image says; programs add that it is one")
    }
  }

  private static func judgeRefresh(_ subject: Subject, _ walk: inout LintWalk) {
    guard subject.isKeyword(.httpEquiv, "refresh"), let content = subject.value(.content),
      let seconds = Int(content.prefix { $0.isNumber }), seconds > 0, seconds < 72_000
    else { return }
    walk.report(
      .timedRefresh, subject, "the page replaces itself after \(seconds) seconds",
      hint: "redirect at once or on the server, or leave it to the reader")
  }

  private static func judgeButtonType(_ subject: Subject, _ walk: inout LintWalk) {
    guard !subject.has(.type), !subject.has(.commandfor), !subject.has(.popovertarget),
      walk.profile == .popup || walk.parent.flags.contains(.isInForm)
    else { return }
    walk.report(
      .silentSubmit, subject, "a button without 'type' sends the form",
      hint: "write 'type=\"submit\"' if it should, else 'type=\"button\"'")
  }

  private static func judgeAddresses(
    _ element: HTMLElement, _ subject: Subject, _ walk: inout LintWalk
  ) {
    for attribute in [HTMLAttribute.href, .src] where subject.has(attribute) {
      guard let index = subject.index(of: attribute) else { continue }
      let address = walk.tree.value(of: index)
      if address.begins(with: "javascript:") {
        walk.report(
          .scriptAddress, valueOf: index, "the address is a script",
          hint: "use a 'button' and a script file")
      } else if attribute == .src, address.begins(with: "http:") {
        walk.report(
          .unsafeAddress, valueOf: index, "the file is loaded over 'http:'",
          hint: "write 'https:'; browsers block it on safe pages")
      }
    }
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// Whether the text begins so, letter case and space before it aside.
  func begins(with word: StaticString) -> Bool {
    var start = 0
    while start < count, TreeBuilder.isSpace(self[start]) { start += 1 }
    guard count - start >= word.utf8CodeUnitCount else { return false }
    for index in 0..<word.utf8CodeUnitCount {
      let byte = self[start + index]
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if lower != word.utf8Start[index] { return false }
    }
    return true
  }
}

/// The popup's markup goes into a store's page under the strictest content security policy.
enum PopupRules {
  static func enter(_ element: HTMLElement, _ subject: Subject, _ walk: inout LintWalk) {
    if element == .script || element == .style {
      walk.report(
        .blockedByPolicy, subject,
        "'\(element.name)' is blocked where the store's policy is strict",
        hint: "move it into the runtime or the theme's CSS file")
    }
    if subject.has(.style) {
      walk.report(
        .blockedByPolicy, subject, .style,
        "inline CSS is blocked where the store's policy is strict",
        hint: "use a class and the theme's CSS file")
    }
    for index in subject.attributes {
      let name = walk.tree.name(walk.tree.attributes[index].name)
      guard name.hasPrefix("on") else { continue }
      walk.report(
        .blockedByPolicy, attribute: index,
        "'\(name)' is blocked where the store's policy is strict",
        hint: "leave it to the runtime")
    }
  }
}
