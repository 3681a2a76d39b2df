/// The order inside `ruby`: base text, then its annotation, with or without parentheses.
enum RubyRules {
  private static let start: Int8 = 0
  private static let base: Int8 = 1
  private static let annotation: Int8 = 2
  private static let opened: Int8 = 3
  private static let annotationInside: Int8 = 4
  private static let closed: Int8 = 5
  /// Behind a closed parenthesis: in another one, or an annotation of no text.
  private static let annotationBehind: Int8 = 6

  static func take(_ subject: Subject, _ child: HTMLElement, _ walk: inout LintWalk) {
    let top = walk.frames.count - 1
    let stage = walk.frames[top].stage
    switch child {
    case .rt: walk.frames[top].stage = takeAnnotation(subject, stage, &walk)
    case .rtc where stage != opened && stage != annotationInside:
      walk.frames[top].stage = annotation
    case .rp: walk.frames[top].stage = takeParenthesis(subject, stage, &walk)
    default: takeBase(subject.node, &walk)
    }
  }

  /// Text and any element that is no annotation.
  static func takeBase(_ node: Int32, _ walk: inout LintWalk) {
    let top = walk.frames.count - 1
    let stage = walk.frames[top].stage
    if stage == opened || stage == annotationInside {
      walk.report(
        .childOrder, node: node, "only 'rt' may stand between two 'rp'",
        hint: "put the text before the first 'rp', or behind the second")
      return
    }
    walk.frames[top].stage = base
  }

  private static func takeAnnotation(
    _ subject: Subject, _ stage: Int8, _ walk: inout LintWalk
  ) -> Int8 {
    switch stage {
    case opened: return annotationInside
    case annotationInside:
      walk.report(
        .childOrder, subject, "between two 'rp' there is more than one 'rt'",
        hint: "put an 'rp' behind every 'rt'")
      return annotationInside
    case closed: return annotationBehind
    default: return annotation
    }
  }

  private static func takeParenthesis(
    _ subject: Subject, _ stage: Int8, _ walk: inout LintWalk
  ) -> Int8 {
    switch stage {
    // The text before a parenthesis may be empty.
    case start, base, annotation, closed: return opened
    case annotationInside, annotationBehind: return closed
    default:
      walk.report(
        .childOrder, subject, "'rp' stands neither right before nor right behind an 'rt'",
        hint: "write '<rp>(</rp><rt>…</rt><rp>)</rp>'")
      return closed
    }
  }

  static func end(_ frame: Frame, _ walk: inout LintWalk) {
    if !frame.seen.contains(.rt), !frame.seen.contains(.rtc) {
      walk.report(
        .missingChild, node: frame.node, "'ruby' has no 'rt'",
        hint: "add an 'rt' with the reading")
    } else if frame.stage == base {
      walk.report(
        .missingChild, node: frame.node, "the last text of 'ruby' has no 'rt' behind it",
        hint: "add an 'rt' with the reading")
    } else if frame.stage == opened || frame.stage == annotationInside {
      walk.report(
        .missingChild, node: frame.node, "'ruby' opens a parenthesis and does not close it",
        hint: "add an 'rp' behind the 'rt'")
    }
  }
}
