import ArgumentParser
import Bundling
import Diagnostics
import Workspace

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What changed between two bundles, in words.",
    discussion: """
      Each is a folder that build-site wrote, or a manifest.json alone; texts are compared when \
      both are folders. Tells what a client must read again, and what to purge from the CDN.
      """)

  @Argument(help: "The bundle as it was.")
  var old: String

  @Argument(help: "The bundle as it is.")
  var new: String

  @Option(name: .long, help: "Print it as text, markdown or json.")
  var format = DiffFormat.text

  enum DiffFormat: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  func run() throws {
    let console = Console(options: try ReportingOptions.parse([]))
    do {
      let before = try listing(old)
      let after = try listing(new)
      console.report(before.diagnostics + after.diagnostics, lines: .none)
      guard let before = before.value, let after = after.value else { throw ExitCode(1) }
      let comparison = BundleComparison(from: before, to: after)
      switch format {
      case .text: Console.print(comparison.plainText)
      case .markdown: Console.print(comparison.markdown)
      case .json: Console.print(comparison.json.line + "\n")
      }
    } catch let error as WorkspaceError {
      console.report([.inputOutput(error)], lines: .none)
      throw ExitCode(74)
    }
  }

  private func listing(_ path: String) throws -> Outcome<BundleListing> {
    if path.hasSuffix(".json") {
      return BundleListing.read(try Workspace.contents(of: path)) { _ in nil }
    }
    let manifest = try Workspace.contents(of: path + "/manifest.json")
    return BundleListing.read(manifest) { Workspace.bytes(of: $0, in: path) }
  }
}
