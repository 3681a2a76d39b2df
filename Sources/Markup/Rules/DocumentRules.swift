import Diagnostics

/// Rules about the document as a whole.
enum DocumentRules {
  static func finish(_ walk: inout LintWalk) {
  }
}
