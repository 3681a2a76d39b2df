package import Diagnostics

/// Every code that bundling and verifying can give.
package enum BundlingCodes {
  package static let all: [DiagnosticCode] = [
    .unresolvedReference, .referenceCycle, .scriptOverBudget, .manifestUnreadable,
    .bundleFileMissing,
    .bundleFileChanged, .bundleFileExtra, .scriptUnreadable,
  ]
}

extension DiagnosticCode {
  package static let unresolvedReference = DiagnosticCode(
    "bundle.unresolved-reference", meaning: "a page refers to a file that was not made",
    reason: "its link would lead nowhere", isStructural: true)
  static let referenceCycle = DiagnosticCode(
    "bundle.reference-cycle", meaning: "files refer to each other's fingerprints in a circle",
    reason: "none of the names could be worked out", isStructural: true)
  static let scriptOverBudget = DiagnosticCode(
    "size.script-over-budget", meaning: "the popup's script is larger than the config allows",
    reason: "it loads on the one page on which the customer is about to leave",
    example: .init(
      .config, bad: "checks:\n  budgets:\n    script_gzip: 1 kB",
      good: "checks:\n  budgets: {}"))
  static let manifestUnreadable = DiagnosticCode(
    "verify.manifest-unreadable", meaning: "the folder has no manifest.json that can be read",
    reason: "there is nothing to hold the files against", isStructural: true)
  static let scriptUnreadable = DiagnosticCode(
    "verify.script-unreadable", meaning: "the folder has no popup script that this version writes",
    reason: "a campaign is stopped in its script", isStructural: true)
  static let bundleFileMissing = DiagnosticCode(
    "verify.file-missing", meaning: "a file that the manifest lists is not there",
    reason: "pages or scripts that need it fail", isStructural: true)
  static let bundleFileChanged = DiagnosticCode(
    "verify.file-changed", meaning: "a file is not what the manifest says",
    reason: "it was changed after it was proved, or its upload broke off", isStructural: true)
  static let bundleFileExtra = DiagnosticCode(
    "verify.file-extra", .warning, meaning: "a file is there that the manifest does not list",
    reason: "it is of an older bundle, or somebody else's")
}

extension Diagnostic {
  static func unresolvedReference(_ path: String) -> Diagnostic {
    Diagnostic(.unresolvedReference, "'\(path)' is referred to and was not made")
  }

  static func referenceCycle(_ path: String) -> Diagnostic {
    Diagnostic(.referenceCycle, "'\(path)' refers to itself through other files")
  }

  static func scriptOverBudget(
    _ path: String, bytes: Int, budget: Int, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .scriptOverBudget, "'\(path)' has \(bytes) bytes gzipped; its budget is \(budget)",
      at: location, hint: "leave out languages or variants, or raise checks.budgets.script_gzip")
  }

  static func manifestUnreadable(_ reason: String) -> Diagnostic {
    Diagnostic(
      .manifestUnreadable, "manifest.json \(reason)",
      hint: "name the folder that build-site wrote")
  }

  static func scriptUnreadable() -> Diagnostic {
    Diagnostic(
      .scriptUnreadable, "the folder 'w' has no script that this version writes",
      hint: "build the bundle anew and pause that")
  }

  static func bundleFileMissing(_ path: String) -> Diagnostic {
    Diagnostic(.bundleFileMissing, "'\(path)' is missing", at: FileLocation(path))
  }

  static func bundleFileChanged(_ path: String, _ what: String) -> Diagnostic {
    Diagnostic(.bundleFileChanged, "'\(path)' \(what)", at: FileLocation(path))
  }

  static func bundleFileExtra(_ path: String) -> Diagnostic {
    Diagnostic(
      .bundleFileExtra, "'\(path)' is not in the manifest", at: FileLocation(path),
      hint: "delete it once no page needs it")
  }
}
