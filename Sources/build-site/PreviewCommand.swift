import ArgumentParser
import Building
import Bundling
import Configuring
import Diagnostics
import Foundation
import Previewing
import Workspace

struct PreviewSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Serve the bundle from memory, reload on change, with a sandbox endpoint.",
    discussion: """
      Opens a studio with the popup in every state, a made-up shop to try it on, the email, the \
      guides and the bundle's files. Saved changes are on screen at once; errors are shown there \
      too, and the last good bundle stays. Nothing is written. Ctrl-C ends it.

      Only this machine can reach it, unless --host names another of its addresses: then whoever \
      is on that network can see the project and send the sandbox orders.
      """)

  @OptionGroup var options: CommonOptions

  @Option(name: .long, help: "The port; the next free one if it is taken.")
  var port: UInt16 = 4100

  @Option(name: .long, help: "The address to listen on, such as 0.0.0.0 for all of this machine's.")
  var host = "127.0.0.1"

  @Flag(name: .long, help: "Open it in the browser.")
  var open = false

  @Option(name: .long, help: .hidden)
  var studioFiles: String?

  func run() throws {
    let pipeline = Pipeline(options)
    var settings = PreviewSettings()
    settings.host = host == "localhost" ? "127.0.0.1" : host
    settings.port = port
    settings.project = URL(filePath: options.project).standardizedFileURL.lastPathComponent
    settings.studioFolder = studioFiles
    let console = pipeline.console
    let preview = try pipeline.reading {
      try Preview(
        settings, workspace: Workspace(project: options.project), builder: pipeline.builder)
    }
    greet(preview, settings, console)
    let signals = stopOnSignal()
    Task {
      try? await preview.run { Self.tell($0, console) }
      Foundation.exit(74)
    }
    withExtendedLifetime(signals) { dispatchMain() }
  }

  private func greet(_ preview: Preview, _ settings: PreviewSettings, _ console: Console) {
    console.say("studio: \(preview.address)   (Ctrl-C ends it)")
    if !settings.isLocal {
      console.say(
        "listening on \(preview.host): others on this network can see the project, its texts and "
          + "what the sandbox received")
      if let phone = preview.phoneAddress { console.sayQRCode(of: phone) }
    }
    if open { openBrowser(preview.address) }
  }

  private static func tell(_ report: BuildReport, _ console: Console) {
    console.report(report.diagnostics, lines: report.lines)
    guard let bundle = report.bundle else { return console.summary(report.diagnostics) }
    console.say("built \(bundle.files.count) files in \(report.milliseconds) ms")
  }

  /// Ends the process with status 0: nothing was written, so there is nothing to tidy.
  private func stopOnSignal() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { Foundation.exit(0) }
      source.activate()
      return source
    }
  }

  private func openBrowser(_ address: String) {
    #if canImport(Darwin)
      let opener = "open"
    #else
      let opener = "xdg-open"
    #endif
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [opener, address]
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }
}

extension Pipeline {
  /// All stages in a row, for those who read the inputs themselves.
  var builder: Preview.Builder {
    let baseURL = options.baseURL
    return { sources, glance in
      build(sources, BuildOptions(today: Self.today, baseURL: baseURL, glance: glance))
    }
  }
}
