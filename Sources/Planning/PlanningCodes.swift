package import Diagnostics

/// Every code that planning can give.
package enum PlanningCodes {
  package static let all: [DiagnosticCode] = [.pathCollision, .missingProject]
}

extension DiagnosticCode {
  static let pathCollision = DiagnosticCode(
    "plan.path-collision", meaning: "two files of the bundle would have the same name",
    reason: "one would replace the other; some disks do not tell capitals from small letters",
    isStructural: true)
  static let missingProject = DiagnosticCode(
    "plan.missing-project", meaning: "a guide offers a project folder that is not there",
    reason: "its reader would look for a download in vain",
    example: .init(
      .file("content/guides/square-online.md"), bad: guideWithProject("shopfy"),
      good: guideWithProject("shopify")), isStructural: true)

  private static func guideWithProject(_ id: String) -> String {
    """
    ---
    title: Square Online
    platform: square-online
    summary: Not possible.
    verified: 2026-11-23
    sources:
      - title: Square's documentation
        url: https://squareup.com/
    status: unsupported
    shape: none
    project: \(id)
    ---

    ## What cannot be done

    The popup.

    ## What to do instead

    Write to them.
    """
  }
}

extension Diagnostic {
  static func pathCollision(_ path: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .pathCollision, "two files of the bundle would be called '\(path)'", at: location,
      hint: "rename one of the pictures")
  }

  static func missingProject(_ id: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .missingProject, "there is no project folder '\(id)'", at: location,
      hint: "put its files into 'content/guides/projects/\(id)/NAME/'")
  }
}
