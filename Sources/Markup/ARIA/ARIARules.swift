/// What the ARIA rules remember of each open element.
struct ARIAState {
}

/// The hooks through which the walk calls the ARIA rules.
///
/// `enter` sees an element before its children, with the open elements above it in `walk.frames`
/// (the last one is the parent, each with its `aria`); what it returns becomes the element's own
/// `aria`. `leave` sees it again behind its children; the frame then says whether something below
/// gave it a name (`.hasName`).
enum ARIARules {
  static func enter(_ subject: Subject, _ walk: inout LintWalk) -> ARIAState { ARIAState() }

  static func leave(_ subject: Subject, _ frame: Frame, _ walk: inout LintWalk) {}

  /// After the last node; `walk.ids` then knows every id.
  static func finish(_ walk: inout LintWalk) {}
}
