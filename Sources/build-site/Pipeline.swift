import ArgumentParser
import Building
import Bundling
import Configuring
import Diagnostics
import Foundation
import Workspace

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
    let buildOptions = BuildOptions(today: Self.today, baseURL: options.baseURL)
    let outcome = sources.then { build($0, buildOptions, watch: measure) }
    console.report(outcome.diagnostics, lines: lines)
    console.summary(outcome.diagnostics)
    let hasWarnings = outcome.diagnostics.contains { $0.severity == .warning }
    guard let bundle = outcome.value, !(options.strict && hasWarnings) else { throw ExitCode(1) }
    return bundle
  }

  private func measure(_ stage: String) -> () -> Void {
    let start = ContinuousClock.now
    return {
      let tenths = (ContinuousClock.now - start) / .milliseconds(1) * 10
      console.tell("\(stage): \(tenths.rounded() / 10) ms")
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
  static var today: CalendarDate {
    let declared = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
    let seconds = declared ?? Date().timeIntervalSince1970
    // Not by Foundation's calendars, whose data take a while to load.
    return CalendarDate(dayNumber: Int(exactly: (seconds / 86_400).rounded(.down)) ?? 0)
  }
}
