import ArgumentParser
import Diagnostics

/// What every command that looks at a project understands.
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: "The project's folder.")
  var project = "."

  @Option(name: .long, help: "Where the bundle is served, instead of the config's bundle.base_url.")
  var baseURL: String?

  @Flag(name: .long, help: "Warnings fail, as errors do.")
  var strict = false

  @OptionGroup var reporting: ReportingOptions
}

/// How diagnostics are shown.
struct ReportingOptions: ParsableArguments {
  @Option(name: .long, help: "Show diagnostics as text, json (one object a line), github or sarif.")
  var format = ReportFormat.text

  @Option(name: .long, help: "Color the text: auto, always or never. NO_COLOR is obeyed.")
  var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "Print errors only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Tell how long each stage took.")
  var verbose = false
}

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github, sarif
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}
