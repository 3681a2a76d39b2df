package import Configuring
package import Diagnostics

/// The config's wishes for how severe each code is; structural codes stay errors.
package struct Severities: Sendable {
  private let wishes: [(prefix: String, severity: Severity)]
  /// Wishes for codes that there are not.
  package private(set) var diagnostics: [Diagnostic] = []

  package init(_ checks: ChecksConfig, known: [DiagnosticCode]) {
    wishes = checks.severities.map { named in
      switch named.value {
      case .advice: (named.name, .advice)
      case .warning: (named.name, .warning)
      case .error: (named.name, .error)
      }
    }
    let names = known.map(\.name)
    let prefixes = Set(names.compactMap { $0.split(separator: ".").first.map(String.init) })
    for named in checks.severities
    where !names.contains(named.name) && !prefixes.contains(named.name) {
      diagnostics.append(
        .unknownCode(
          named.name, nearest: nearestName(to: named.name, among: names), at: named.location))
    }
    for named in checks.severities where named.value != .error {
      if known.contains(where: { $0.name == named.name && $0.isStructural }) {
        diagnostics.append(.structuralCode(named.name, at: named.location))
      }
    }
  }

  package func applied(to found: [Diagnostic]) -> [Diagnostic] {
    found.map { diagnostic in
      guard !diagnostic.code.isStructural else { return diagnostic }
      let name = diagnostic.code.name
      let fitting = wishes.filter { name == $0.prefix || name.hasPrefix($0.prefix + ".") }
      guard let wish = fitting.max(by: { $0.prefix.utf8.count < $1.prefix.utf8.count }) else {
        return diagnostic
      }
      var settled = diagnostic
      settled.severity = wish.severity
      return settled
    }
  }
}
