import ArgumentParser
import Building
import Diagnostics
import Doctor
import Foundation
import Workspace

struct Examine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Is the snippet on this saved confirmation page right?",
    discussion: """
      Save the page of a test order with the browser, and give the file; - reads standard input. \
      Every finding names its line and how to mend it. What the page must be is taken from the \
      project, which is built for that but not written.

      A saved page does not hold the headers that came with it: copy the header \
      Content-Security-Policy from the browser's network panel and give it with --csp, with its \
      name if it is the one that only reports. Without a file, --csp alone tells what the policy \
      lacks.
      """)

  @Argument(help: "The saved page, or - for standard input.")
  var file: String?

  @Option(name: .long, help: .init("The page's policy header.", valueName: "policy"))
  var csp: String?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if file == nil, csp == nil { throw ValidationError("name a saved page, or give --csp") }
  }

  func run() throws {
    let pipeline = Pipeline(options)
    let console = Console(options: options.reporting)
    let doctor = Doctor(DoctorFacts(try pipeline.run()))
    let findings: [Diagnostic]
    var lines = SourceLines.none
    if let file {
      let bytes = try read(file, pipeline)
      let name = file == "-" ? "(standard input)" : file
      findings = doctor.examine(bytes, file: name, policy: csp)
      let text = String(decoding: bytes, as: UTF8.self)
      lines = SourceLines { $0 == name ? text : nil }
    } else {
      findings = doctor.examine(policy: csp ?? "")
    }
    console.report(findings, lines: lines)
    console.summary(findings)
    let worst = findings.map(\.severity).max() ?? .advice
    if worst == .error || (options.strict && worst == .warning) { throw ExitCode(1) }
    if findings.isEmpty { console.say("the snippet is right") }
  }

  private func read(_ file: String, _ pipeline: Pipeline) throws -> [UInt8] {
    if file == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
    return try pipeline.reading { try Workspace.contents(of: file) }
  }
}
