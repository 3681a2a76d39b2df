import ArgumentParser
import Previewing
import Workspace

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the bundle (what happens when no command is given).",
    discussion: """
      The folder is replaced in one step, and only by a bundle that is right as a whole; if \
      anything is wrong, the last bundle stays as it was.
      """)

  @OptionGroup var options: CommonOptions

  @Option(name: .shortAndLong, help: "The folder to write; in the project, when it is relative.")
  var output = "Output"

  @Option(
    name: .long,
    help: .init(
      "Also write one page with every state, email and guide, to be read offline and signed.",
      valueName: "file.html"))
  var approval: String?

  func run() throws {
    let pipeline = Pipeline(options)
    let bundle = try pipeline.run()
    let folder = output.hasPrefix("/") ? output : "\(options.project)/\(output)"
    try pipeline.reading { try Workspace.publish(bundle, to: folder) }
    if let approval {
      let page = ApprovalPack.page(of: bundle)
      try pipeline.reading { try Workspace.write(page, to: approval) }
      pipeline.console.say("\(approval): for approval, \(page.count / 1000) kB")
    }
    let bytes = bundle.files.map(\.bytes.count).reduce(0, +)
    pipeline.console.say("\(folder): \(bundle.files.count) files, \(bytes / 1000) kB")
  }
}

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove everything and write nothing.")

  @OptionGroup var options: CommonOptions

  func run() throws {
    let pipeline = Pipeline(options)
    let bundle = try pipeline.run()
    pipeline.console.say("all is well: \(bundle.files.count) files would be written")
  }
}
