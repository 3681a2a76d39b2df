import Diagnostics

/// The grid of cells that a table's rows and spans make.
enum TableRules {
  static func enter(_ subject: Subject, _ walk: inout LintWalk) {
  }

  static func leave(_ subject: Subject, _ walk: inout LintWalk) {
  }
}

struct TableGrid {
}
