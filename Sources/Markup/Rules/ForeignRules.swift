import Diagnostics

/// SVG and MathML elements inside HTML.
enum ForeignRules {
  static func enter(_ subject: Subject, _ walk: inout LintWalk) {
  }
}
