/// What may stand in `role`.
enum RoleRules {
  /// The role that counts: the first one that is known. Reports what is wrong with any of them.
  static func role(
    _ subject: Subject, _ implicit: ARIARole?, _ parent: ARIAState, _ walk: inout LintWalk
  ) -> ARIARole? {
    guard let index = subject.index(of: .role), let bytes = subject.bytes(.role) else { return nil }
    if !subject.isFilled(.role) { reportEmpty(index, &walk) }
    var first: ARIARole?
    var allowance: AllowedRoles.Allowance?
    _ = bytes.firstFault { range in
      let word = bytes.lowercasedText(range)
      guard let role = ARIARole(word) else {
        reportUnknown(bytes.text(range), index, range.lowerBound, &walk)
        return nil
      }
      if role.isAbstract {
        reportAbstract(role, index, range.lowerBound, &walk)
        return nil
      }
      let allowed = allowance ?? allowedRoles(subject, parent)
      allowance = allowed
      let place = Place(
        index: index, offset: range.lowerBound, isFirst: first == nil,
        isDoubtful: AllowedRoles.isDoubtful(role, subject, parent))
      if word != bytes.text(range) {
        walk.report(
          .unknownRole, valueOf: index, offset: range.lowerBound,
          "the role '\(bytes.text(range))' is not in small letters", hint: "write '\(word)'")
      } else if let first, !isPair(first, role) {
        walk.report(
          .redundantRole, valueOf: index, offset: range.lowerBound,
          "only the first role counts, which is '\(first.name)'", hint: "remove '\(word)'")
      } else {
        judge(role, implicit, allowed, subject, place, &walk)
      }
      first = first ?? role
      return nil
    }
    return first
  }

  private static func reportEmpty(_ index: Int, _ walk: inout LintWalk) {
    walk.report(.unknownRole, valueOf: index, "the role is empty", hint: "leave 'role' out")
  }

  private static func reportAbstract(
    _ role: ARIARole, _ index: Int, _ offset: Int, _ walk: inout LintWalk
  ) {
    walk.report(
      .abstractRole, valueOf: index, offset: offset,
      "the role '\(role.name)' is abstract and stands on no element")
  }

  /// Two names of one role, for readers that know only one of them.
  private static func isPair(_ first: ARIARole, _ second: ARIARole) -> Bool {
    let pairs: [[ARIARole]] = [
      [.none, .presentation], [.img, .image], [.graphicsDocument, .document],
    ]
    return pairs.contains { $0.contains(first) && $0.contains(second) }
  }

  private struct Place {
    let index: Int
    let offset: Int
    let isFirst: Bool
    let isDoubtful: Bool
  }

  private static func allowedRoles(
    _ subject: Subject, _ parent: ARIAState
  ) -> AllowedRoles.Allowance {
    AllowedRoles.of(subject, parent: parent, isFigureWithCaption: hasCaption(subject))
  }

  private static func reportUnknown(
    _ word: String, _ index: Int, _ offset: Int, _ walk: inout LintWalk
  ) {
    let nearest = ARIARole.nearest(to: word)
    walk.report(
      .unknownRole, valueOf: index, offset: offset, "the role '\(word)' is not known",
      hint: nearest.map { "did you mean '\($0)'?" })
  }

  private static func judge(
    _ role: ARIARole, _ implicit: ARIARole?, _ allowed: AllowedRoles.Allowance,
    _ subject: Subject, _ place: Place, _ walk: inout LintWalk
  ) {
    if role.isDeprecated {
      walk.report(
        .deprecatedRole, valueOf: place.index, offset: place.offset,
        "the role '\(role.name)' is deprecated")
    }
    if role == .generic {
      walk.report(
        .roleNotAllowed, valueOf: place.index, offset: place.offset,
        "the role 'generic' is for browsers, not for authors", hint: "leave 'role' out")
      return
    }
    if case .forbidden = allowed {
      walk.report(
        .roleNotAllowed, valueOf: place.index, offset: place.offset,
        "'\(subject.nameText)' may not have a role here", hint: "leave 'role' out")
      return
    }
    if isOwn(role, implicit, allowed, subject) {
      // Safari forgets that a list is one when its marks are styled away.
      if role == .list || !place.isFirst { return }
      walk.report(
        .redundantRole, valueOf: place.index, offset: place.offset,
        "'\(subject.nameText)' has the role '\(role.name)' by itself",
        hint: "leave 'role' out")
      return
    }
    if isAllowed(role, allowed) { return }
    walk.report(
      .roleNotAllowed, valueOf: place.index, offset: place.offset,
      "'\(subject.nameText)' may not have the role '\(role.name)'\(condition(subject))",
      hint: hint(allowed), severity: place.isDoubtful ? .warning : nil)
  }

  /// Says why, where the element's attributes decide.
  private static func condition(_ subject: Subject) -> String {
    switch subject.element {
    case .a where subject.has(.href): " with 'href'"
    case .img where !subject.isFilled(.alt): " without a text in 'alt'"
    case .input: " with the type '\(subject.keyword(.type) ?? "text")'"
    default: ""
    }
  }

  private static func hint(_ allowed: AllowedRoles.Allowance) -> String? {
    guard case .only(let roles) = allowed, !roles.isEmpty else { return nil }
    let names = roles.roles.map(\.name)
    guard names.count <= 8 else { return nil }
    return "use one of: " + names.joined(separator: ", ")
  }

  private static func isOwn(
    _ role: ARIARole, _ implicit: ARIARole?, _ allowed: AllowedRoles.Allowance, _ subject: Subject
  ) -> Bool {
    // A group of a 'dl' may not even say its own role.
    if role == implicit { return subject.element != .div || isAllowed(role, allowed) }
    switch (role, implicit) {
    case (.presentation, .some(.none)), (.image, .img):
      return true
    case (.region, _): return subject.element == .section
    case (.listitem, nil): return subject.element == .li
    default: return false
    }
  }

  private static func isAllowed(_ role: ARIARole, _ allowed: AllowedRoles.Allowance) -> Bool {
    switch allowed {
    case .any: true
    case .only(let roles): roles.contains(role)
    case .none, .forbidden: false
    }
  }

  private static func hasCaption(_ subject: Subject) -> Bool {
    guard subject.element == .figure else { return false }
    var next = subject.tree.nodes[Int(subject.node)].firstChild
    while next >= 0 {
      let record = subject.tree.nodes[Int(next)]
      if record.kind == .element, Int(record.name.raw) == Int(HTMLElement.figcaption.rawValue) {
        return true
      }
      next = record.next
    }
    return false
  }

  // MARK: Context

  /// An `option` needs a list around it, and the like.
  static func judgeContext(
    _ subject: Subject, _ role: ARIARole, _ parent: ARIAState, _ walk: inout LintWalk
  ) {
    let context = RoleFacts.of(role).context
    // HTML says itself where its own options stand.
    if context.isEmpty || parent.roles.intersects(context) || subject.element == .option { return }
    // A fragment may go into the very role that it needs.
    if walk.isFragment, walk.profile != .popup { return }
    guard let index = subject.index(of: .role) else { return }
    var ids = walk.frames.compactMap { frame in
      frame.node >= 0 ? id(of: frame.node, subject.tree) : nil
    }
    if let own = subject.value(.id) { ids.append(own) }
    let isLoose =
      role == .caption || parent.isExplicit && parent.role == .presentation
      || parent.nativeRoles.intersects(context)
    let pending = ARIADocument.Pending(
      attribute: index, role: role, ids: ids, isLoose: isLoose)
    walk.updateARIADocument { $0.withoutContext.append(pending) }
  }

  private static func id(of node: Int32, _ tree: TreeView) -> String? {
    guard tree.nodes[Int(node)].kind == .element else { return nil }
    return Subject(tree, node).value(.id)
  }

  static func reportMissingContext(_ pending: ARIADocument.Pending, _ walk: inout LintWalk) {
    let names = RoleFacts.of(pending.role).context.roles.map { "'\($0.name)'" }
    let list = names.joined(separator: " or ")
    walk.report(
      .roleWithoutContext, valueOf: pending.attribute,
      "the role '\(pending.role.name)' needs \(list) around it",
      hint: "put it into an element with that role, or name it in that element's 'aria-owns'",
      severity: pending.isLoose ? .warning : nil)
  }
}
