import ArgumentParser

struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a shell's completion script: bash, zsh or fish.",
    discussion: """
      For bash: build-site completions bash > ~/.local/share/bash-completion/completions/build-site
      """)

  @Argument(help: "The shell.")
  var shell: Shell

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    var completionShell: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  func run() throws {
    Console.print(BuildSite.completionScript(for: shell.completionShell))
  }
}

struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the manual page.",
    discussion: "To read it: build-site manual | man -l -")

  func run() throws { Console.print(ManualPage.text) }
}

/// The help texts of all commands as one page for `man`.
enum ManualPage {
  static var text: String {
    var page = """
      .TH BUILD-SITE 1 "" "build-site \(BuildSite.configuration.version)" ""
      .SH NAME
      build-site \\- \(escaped(BuildSite.configuration.abstract))
      .SH DESCRIPTION
      .nf
      \(escaped(BuildSite.helpMessage(columns: 78)))
      .fi

      """
    for command in BuildSite.configuration.subcommands {
      let name = command._commandName
      page += """
        .SH \(escaped(name.uppercased()))
        .nf
        \(escaped(BuildSite.helpMessage(for: command, columns: 78)))
        .fi

        """
    }
    return page
  }

  /// A dot or apostrophe at the start of a line would be a command, a backslash an escape.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let plain = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }.joined(separator: "\n")
  }
}
