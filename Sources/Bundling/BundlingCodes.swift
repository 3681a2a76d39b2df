package import Diagnostics

/// Every code that bundling and verifying can give.
package enum BundlingCodes {
  package static let all: [DiagnosticCode] = [
    .unresolvedReference, .referenceCycle, .manifestUnreadable, .bundleFileMissing,
    .bundleFileChanged, .bundleFileExtra,
  ]
}

extension DiagnosticCode {
  static let unresolvedReference = DiagnosticCode(
    "bundle.unresolved-reference", meaning: "a page refers to a file that was not made",
    reason: "its link would lead nowhere", isStructural: true)
  static let referenceCycle = DiagnosticCode(
    "bundle.reference-cycle", meaning: "files refer to each other's fingerprints in a circle",
    reason: "none of the names could be worked out", isStructural: true)
  static let manifestUnreadable = DiagnosticCode(
    "verify.manifest-unreadable", meaning: "the folder has no manifest.json that can be read",
    reason: "there is nothing to hold the files against", isStructural: true)
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

  static func manifestUnreadable(_ reason: String) -> Diagnostic {
    Diagnostic(
      .manifestUnreadable, "manifest.json \(reason)",
      hint: "name the folder that build-site wrote")
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
