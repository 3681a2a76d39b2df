import Diagnostics

/// Attributes that ask for or exclude others.
enum CombinationRules {
  static func enter(_ subject: Subject, _ frame: inout Frame, _ walk: inout LintWalk) {
  }
}
