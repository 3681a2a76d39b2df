import Diagnostics

/// Accessibility and good practice, per profile.
enum PracticeRules {
  static func enter(_ subject: Subject, _ frame: inout Frame, _ walk: inout LintWalk) {
  }

  static func leave(_ subject: Subject, _ frame: Frame, _ walk: inout LintWalk) {
  }
}
