import ArgumentParser
import Bundling
import Diagnostics
import Foundation

@main
struct BuildSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build-site",
    abstract: "Turns one config into everything a store needs to make customers affiliates.",
    discussion: """
      Reads content/widget.yaml and what it names, proves every page, and writes a bundle for \
      any CDN: the popup for the thank-you page, the welcome email, an installation guide for \
      each shop platform with the finished snippet, and a manifest. If anything is wrong, it \
      says where and how to mend it, and the last bundle stays as it was.

      A first tour:
        build-site                 build the project in this folder into Output
        build-site check           prove everything, write nothing
        build-site preview         see it in the browser, follow every change
        build-site doctor FILE     is the snippet on this saved page right?
        build-site explain CODE    what a diagnostic means, with an example

      Exit status: 0 all is well, 1 something is wrong in the project, 64 the command line was not \
      understood, 74 the disk or network refused.
      """,
    version: ToolVersion.current,
    subcommands: [
      Build.self, Check.self, PreviewSite.self, Init.self, Diff.self, Verify.self, Pause.self,
      Resume.self, Examine.self, Lint.self, InlineCSS.self, Explain.self, Schema.self,
      Completions.self, Manual.self,
    ],
    defaultSubcommand: Build.self)

  static func main() {
    if let fault = MisspeltCommand.message(CommandLine.arguments.dropFirst()) {
      FileHandle.standardError.write(Data(fault.utf8))
      Foundation.exit(64)
    }
    main(nil)
  }
}

/// The default command takes no argument, so a word in front can only be a command's name.
enum MisspeltCommand {
  static func message(_ arguments: some Collection<String>) -> String? {
    guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
    let names = BuildSite.configuration.subcommands.map { $0._commandName } + ["help"]
    guard !names.contains(word) else { return nil }
    let hint =
      nearestName(to: word, among: names).map { "did you mean '\($0)'?" }
      ?? "'build-site help' lists the commands"
    return "error: there is no command '\(word)'\n  hint: \(hint)\n"
  }
}
