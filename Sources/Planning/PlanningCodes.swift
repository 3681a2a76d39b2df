package import Diagnostics

/// Every code that planning can give.
package enum PlanningCodes {
  package static let all: [DiagnosticCode] = [.pathCollision]
}

extension DiagnosticCode {
  static let pathCollision = DiagnosticCode(
    "plan.path-collision", meaning: "two files of the bundle would have the same name",
    reason: "one would replace the other; some disks do not tell capitals from small letters",
    isStructural: true)
}

extension Diagnostic {
  static func pathCollision(_ path: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .pathCollision, "two files of the bundle would be called '\(path)'", at: location,
      hint: "rename one of the pictures")
  }
}
