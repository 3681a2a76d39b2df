import Configuring
import Diagnostics
import Planning

/// Holds the popup's script to its budget, as it is sent.
struct ScriptBudget {
  let config: SiteConfig
  let files: [BundleFile]

  var diagnostics: [Diagnostic] {
    let budget = config.checks.budgets.scriptGzip.bytes
    return files.compactMap { file in
      guard file.content == .script(isPinned: false),
        let size = Gzip.compress(file.bytes)?.count, size > budget
      else { return nil }
      return .scriptOverBudget(
        file.path.string, bytes: size, budget: budget,
        at: config.location(of: "checks.budgets.script_gzip"))
    }
  }
}
