import ArgumentParser
import Bundling
import Diagnostics
import Workspace

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Does a deployed copy match its manifest?",
    discussion: "Reads manifest.json in the folder and holds every file against it.")

  @Argument(help: "The folder of the bundle.")
  var folder: String

  @Flag(name: .long, help: "Warnings fail, as errors do.")
  var strict = false

  @OptionGroup var reporting: ReportingOptions

  func run() throws {
    let console = Console(options: reporting)
    let paths: [String]
    do {
      paths = try Workspace.files(in: folder)
    } catch {
      console.report([.inputOutput(error)], lines: .none)
      throw ExitCode(74)
    }
    let outcome = Verification.run(paths: paths) { Workspace.bytes(of: $0, in: folder) }
    console.report(outcome.diagnostics, lines: .none)
    console.summary(outcome.diagnostics)
    let hasWarnings = outcome.diagnostics.contains { $0.severity == .warning }
    guard let verified = outcome.value, !(strict && hasWarnings) else { throw ExitCode(1) }
    console.say("\(folder): \(verified.fileCount) files match, \(verified.byteCount / 1000) kB")
  }
}
