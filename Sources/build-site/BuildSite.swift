import ArgumentParser
import Bundling

@main
struct BuildSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build-site",
    abstract: "Turns one config into everything a store needs to make customers affiliates.",
    discussion: """
      Reads content/widget.yaml and what it names, proves every page, and writes a bundle for any \
      CDN: the popup for the thank-you page, the welcome email, an installation guide for each shop \
      platform with the finished snippet, and a manifest. If anything is wrong, it says where and \
      how to mend it, and the last bundle stays as it was.

      A first tour:
        build-site                 build the project in this folder into Output
        build-site check           prove everything, write nothing
        build-site doctor FILE     is the snippet on this saved page right?
        build-site explain CODE    what a diagnostic means, with an example

      Exit status: 0 all is well, 1 something is wrong in the project, 64 the command line was not \
      understood, 74 the disk or network refused.
      """,
    version: ToolVersion.current,
    subcommands: [
      Build.self, Check.self, Lint.self, InlineCSS.self, Examine.self, Verify.self, Explain.self,
      Schema.self,
    ],
    defaultSubcommand: Build.self)
}
