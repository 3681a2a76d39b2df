import ArgumentParser
import Bundling
import Checking
import Configuring
import Diagnostics
import Email
import Foundation
import Markdown
import Markup
import Planning
import Rendering
import Styling
import Workspace

/// Every code the tool can give, for `explain` and `checks.severity`.
enum AllCodes {
  static let all: [DiagnosticCode] =
    (ConfiguringCodes.all + PlanningCodes.all + RenderingCodes.all + CheckingCodes.all
    + BundlingCodes.all + WorkspaceCodes.all + MarkupCodes.all + MarkdownCodes.all)
    .sorted()
}

/// Runs a project through the stages, tells what was found and chooses the exit status.
struct Pipeline {
  let options: CommonOptions
  let console: Console

  init(_ options: CommonOptions) {
    self.options = options
    console = Console(options: options.reporting)
  }

  /// The proved bundle; throws the exit status after reporting why there is none.
  func run() throws -> SiteBundle {
    let sources = try reading { try Workspace(project: options.project).read() }
    let lines = sources.value?.lines ?? .none
    let outcome = build(sources)
    console.report(outcome.diagnostics, lines: lines)
    console.summary(outcome.diagnostics)
    let hasWarnings = outcome.diagnostics.contains { $0.severity == .warning }
    guard let bundle = outcome.value, !(options.strict && hasWarnings) else { throw ExitCode(1) }
    return bundle
  }

  private func build(_ sources: Outcome<SourceTree>) -> Outcome<SiteBundle> {
    let options = CheckOptions(today: Self.today, knownCodes: AllCodes.all)
    return sources
      .then { stage("read the config") { SiteConfig.read($0) }($0) }.then(moved)
      .then { stage("plan") { SitePlan.make($0) }($0) }
      .then { stage("render") { render($0) }($0) }
      .then { stage("check") { check($0, options) }($0) }
      .then { stage("bundle") { bundle($0) }($0) }
  }

  private func moved(_ config: SiteConfig) -> Outcome<SiteConfig> {
    guard let address = options.baseURL else { return Outcome(config) }
    guard let moved = config.served(at: address) else {
      return Outcome(nil, [.baseURLOption(address)])
    }
    return Outcome(moved)
  }

  private func stage<Input, Output>(
    _ name: String, _ run: @escaping (Input) -> Outcome<Output>
  ) -> (Input) -> Outcome<Output> {
    { input in
      let clock = ContinuousClock()
      let start = clock.now
      let outcome = run(input)
      let milliseconds = (clock.now - start) / .milliseconds(1)
      console.tell("\(name): \((milliseconds * 10).rounded() / 10) ms")
      return outcome
    }
  }

  /// Runs what touches the disk; what the disk refuses is told and ends with status 74.
  func reading<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as WorkspaceError {
      console.report([.inputOutput(error)], lines: .none)
      throw ExitCode(74)
    }
  }

  /// The day by the clock, or by SOURCE_DATE_EPOCH where builds must repeat.
  private static var today: CalendarDate {
    let declared = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
    let date = declared.map { Date(timeIntervalSince1970: $0) } ?? Date()
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return CalendarDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
  }
}

extension DiagnosticCode {
  static let baseURLOption = DiagnosticCode(
    "config.base-url-option", meaning: "--base-url is not an https address with a slash at its end",
    reason: "paths are put behind it as they are", isStructural: true)
}

extension Diagnostic {
  static func baseURLOption(_ address: String) -> Diagnostic {
    Diagnostic(
      .baseURLOption, "'\(address)' is not an https address with a slash at its end",
      hint: "write --base-url https://cdn.example.com/")
  }
}
