import ArgumentParser
import Bundling
import Diagnostics
import Workspace

struct Pause: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Stop the campaign in a finished bundle.",
    discussion: """
      Rewrites the short-lived script w/ID.js so that it shows nothing, and its lines in the \
      manifest. Upload those files and purge them; pages ask for the script again within five \
      minutes. A store that pinned the script by its hash is stopped by the endpoint, which \
      answers 'paused'.
      """)

  @OptionGroup var target: CampaignTarget

  func run() throws { try target.set(isPaused: true) }
}

struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start the campaign again that 'pause' stopped.",
    discussion: "Puts back the very script that was built.")

  @OptionGroup var target: CampaignTarget

  func run() throws { try target.set(isPaused: false) }
}

struct CampaignTarget: ParsableArguments {
  @Argument(help: "The folder of the bundle.")
  var folder = "Output"

  @OptionGroup var reporting: ReportingOptions

  func set(isPaused: Bool) throws {
    let console = Console(options: reporting)
    do {
      let paths = try Workspace.files(in: folder)
      let outcome = CampaignSwitch.set(isPaused: isPaused, paths: paths) {
        Workspace.bytes(of: $0, in: folder)
      }
      console.report(outcome.diagnostics, lines: .none)
      guard let changed = outcome.value else { throw ExitCode(1) }
      for file in changed { try Workspace.replace(file.path, in: folder, with: file.bytes) }
      let word = isPaused ? "paused" : "running"
      guard !changed.isEmpty else { return console.say("\(folder): it was \(word) already") }
      console.say("\(folder): \(word); upload \(changed.map(\.path).joined(separator: ", "))")
    } catch let error as WorkspaceError {
      console.report([.inputOutput(error)], lines: .none)
      throw ExitCode(74)
    }
  }
}
