/// The hooks through which the walk calls the ARIA rules.
///
/// `enter` sees an element before its children, with the open elements above it in `walk.frames`
/// (the last one is the parent, each with its `aria`); what it returns becomes the element's own
/// `aria`. `leave` sees it again behind its children.
enum ARIARules {
  static let attributes: AttributeSet = {
    var set = AttributeSet()
    let first = HTMLAttribute.ariaActivedescendant.rawValue
    for attribute in HTMLAttribute.allCases where attribute.rawValue >= first {
      set.insert(attribute.rawValue)
    }
    return set
  }()

  static func enter(_ subject: Subject, _ walk: inout LintWalk) -> ARIAState {
    let parent = walk.frames[walk.frames.count - 1].aria
    var state = parent.child(subject)
    let implicit = ImplicitRoles.of(subject, parent: parent)
    let explicit = subject.has(.role) ? RoleRules.role(subject, implicit, parent, &walk) : nil
    state.take(explicit, implicit)
    if subject.has(.hidden) || subject.has(.inert) { state.isUnreachable = true }
    if subject.present.intersects(attributes) {
      AriaAttributeRules.judge(subject, state, parent, &walk)
      AriaPairRules.judge(subject, state, &walk)
      if subject.isKeyword(.ariaHidden, "true") { state.isHidden = true }
      collectOwned(subject, state, &walk)
    }
    if let explicit {
      AriaAttributeRules.judgeRequired(explicit, subject, &walk)
      RoleRules.judgeContext(subject, explicit, parent, &walk)
      NestedRoleRules.judge(explicit, subject, parent, &walk)
      TabRules.collect(explicit, subject, &walk)
    }
    NestedRoleRules.judgeHeading(subject, state, parent, &walk)
    LabelRules.enter(subject, &walk)
    if explicit != nil || subject.element == .main { MainRules.count(subject, state, &walk) }
    InteractionRules.judge(subject, state, parent, &walk)
    if let explicit, isBarrier(explicit, subject, parent) { state.barrier = explicit }
    return state
  }

  private static func isBarrier(
    _ role: ARIARole, _ subject: Subject, _ parent: ARIAState
  ) -> Bool {
    if RoleFacts.withoutInteractive.contains(role) { return !isNativeBarrier(subject) }
    guard RoleFacts.pictures.contains(role), parent.barrier == nil else { return false }
    // What stands in these is shown only where the picture itself cannot be.
    return subject.namespace == .html && subject.element != .object && subject.element != .canvas
  }

  /// The content rules already keep these free of interactive content.
  private static func isNativeBarrier(_ subject: Subject) -> Bool {
    subject.element == .button || subject.element == .a && subject.has(.href)
  }

  static func leave(_ subject: Subject, _ frame: Frame, _ walk: inout LintWalk) {
    if frame.aria.isExplicit { PartRules.judge(subject, frame, &walk) }
    let parent = walk.frames.count - 2
    walk.frames[parent].aria.below.formUnion(frame.aria.below)
    if let role = frame.aria.role { walk.frames[parent].aria.below.insert(role) }
    if frame.aria.isOpaque || PartRules.isOpaque(subject) {
      walk.frames[parent].aria.isOpaque = true
    }
  }

  static func finish(_ walk: inout LintWalk) {
    let document = walk.ariaDocument
    for pending in document.withoutContext
    where !isOwned(pending, document) {
      RoleRules.reportMissingContext(pending, &walk)
    }
    TabRules.finish(&walk)
    OwnerRules.finish(&walk)
  }

  private static func isOwned(_ pending: ARIADocument.Pending, _ document: ARIADocument) -> Bool {
    let context = RoleFacts.of(pending.role).context
    return pending.ids.contains { document.owned[$0]?.intersects(context) ?? false }
  }

  private static func collectOwned(
    _ subject: Subject, _ state: ARIAState, _ walk: inout LintWalk
  ) {
    guard let bytes = subject.bytes(.ariaOwns) else { return }
    _ = bytes.firstFault { range in
      walk.updateARIADocument {
        $0.owned[bytes.text(range), default: RoleSet()].formUnion(state.roles)
      }
      return nil
    }
  }
}

extension LintWalk {
  mutating func updateARIADocument(_ change: (inout ARIADocument) -> Void) {
    change(&ariaDocument)
  }
}

/// At most one main landmark.
enum MainRules {
  /// The content rules count the elements; here at least one has the role.
  static func count(_ subject: Subject, _ state: ARIAState, _ walk: inout LintWalk) {
    guard state.role == .main, !state.isUnreachable else { return }
    var count = 0
    walk.updateARIADocument { document in
      document.mains += 1
      count = document.mains
    }
    guard count > 1, state.isExplicit else { return }
    walk.report(
      .secondMain, subject, .role, "a page has one main part, this is another",
      hint: "keep the role 'main' for the part that the page is about")
  }
}
