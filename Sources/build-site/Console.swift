import ArgumentParser
import Bundling
import Diagnostics
import Foundation
import Previewing

/// The terminal: diagnostics go to standard error, data to standard output.
struct Console {
  let options: ReportingOptions

  func report(_ diagnostics: [Diagnostic], lines: SourceLines) {
    let shown = options.quiet ? diagnostics.filter { $0.severity == .error } : diagnostics
    switch options.format {
    case .text:
      let renderer = TextRenderer(lines: lines, usesColor: usesColor)
      let text = renderer.render(shown)
      write(text.isEmpty ? "" : text + "\n", to: .standardError)
    case .json: write(JSONLinesRenderer().render(shown), to: .standardError)
    case .github: write(GitHubRenderer().render(shown), to: .standardError)
    case .sarif:
      write(SARIFRenderer(toolVersion: ToolVersion.current).render(shown), to: .standardError)
    }
  }

  /// One line about what was done; nothing with `--quiet` or for a program.
  func say(_ text: String) {
    guard !options.quiet, options.format == .text else { return }
    write(text + "\n", to: .standardError)
  }

  /// For a telephone's camera, where a person can see it.
  func sayQRCode(of address: String) {
    guard isatty(STDERR_FILENO) == 1, let code = QRCode(address) else { return say(address) }
    say("\(code.text(usesColor: usesColor))\n\(address)")
  }

  func tell(_ text: String) {
    guard options.verbose else { return }
    write(text + "\n", to: .standardError)
  }

  static func print(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  func summary(_ diagnostics: [Diagnostic]) {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    guard errors + warnings > 0 else { return }
    say("\(count(errors, "error")), \(count(warnings, "warning"))")
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private var usesColor: Bool {
    switch options.color {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      return environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
        && isatty(STDERR_FILENO) == 1
    }
  }

  private func write(_ text: String, to handle: FileHandle) {
    guard !text.isEmpty else { return }
    handle.write(Data(text.utf8))
  }
}
