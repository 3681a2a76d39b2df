package import Configuring
package import Diagnostics
import Markup
import Planning
package import Rendering

/// What checking needs to know from outside: nothing here reads a clock.
package struct CheckOptions: Sendable {
  /// The day to judge the age of guides by.
  package let today: CalendarDate
  /// Every diagnostic code there is, for `checks.severity`.
  package let knownCodes: [DiagnosticCode]

  package init(today: CalendarDate, knownCodes: [DiagnosticCode]) {
    self.today = today
    self.knownCodes = knownCodes
  }
}

/// Proves every page: markup, links, contrast, sizes and claims.
package func check(_ site: RenderedSite, _ options: CheckOptions) -> Outcome<CheckedSite> {
  var pages = PageCheck(site: site)
  pages.run()
  let popup = pages.runPopup()
  var found = pages.diagnostics
  found += pages.linksAndScripts().map(pages.traced)
  found += ContrastCheck(config: site.config).diagnostics
  found += FigureCheck(config: site.config).diagnostics
  found += GuideCheck(config: site.config, today: options.today).diagnostics
  found += BudgetCheck(site: site).diagnostics
  let severities = Severities(site.config.checks, known: options.knownCodes)
  let settled = severities.diagnostics + severities.applied(to: merged(found))
  let checked = popup.map { CheckedSite(rendered: site, trees: pages.trees, popup: $0) }
  return Outcome(checked, settled)
}

/// One template draws many pages: its faults are told once, with the first page as an example.
private func merged(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  struct Identity: Hashable {
    let code: DiagnosticCode
    let message: String
    let file: String?
    let line: Int?
    /// Not that of a template: the same link begins elsewhere where a value before it is empty.
    let column: Int?
  }
  var first: [Identity: Int] = [:]
  var counts: [Int: Int] = [:]
  var result: [Diagnostic] = []
  for diagnostic in diagnostics {
    let identity = Identity(
      code: diagnostic.code, message: diagnostic.message, file: diagnostic.location?.file,
      line: diagnostic.location?.line,
      column: diagnostic.notes.isEmpty ? diagnostic.location?.column : nil)
    if let index = first[identity] {
      counts[index, default: 0] += 1
    } else {
      first[identity] = result.count
      result.append(diagnostic)
    }
  }
  for (index, count) in counts where !result[index].notes.isEmpty {
    result[index].notes.append(.init("and in \(count) more place\(count == 1 ? "" : "s")"))
  }
  return result
}
