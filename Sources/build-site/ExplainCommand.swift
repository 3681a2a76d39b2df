import ArgumentParser
import Building
import Configuring
import Diagnostics

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What a diagnostic means and how to mend it.",
    discussion: "Without a code, lists every code with what it means.")

  @Argument(help: "The code in brackets at the end of a diagnostic.")
  var code: String?

  func run() throws {
    guard let code else {
      Console.print(AllCodes.all.map { "\($0.name): \($0.meaning)\n" }.joined())
      return
    }
    guard let known = AllCodes.all.first(where: { $0.name == code }) else {
      let nearest = nearestName(to: code, among: AllCodes.all.map(\.name))
      let hint = nearest.map { "; did you mean '\($0)'?" } ?? ""
      throw ValidationError("there is no code '\(code)'\(hint)")
    }
    Console.print(Explanation(known).text)
  }
}

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "JSON Schema of the config, for editors.",
    discussion: """
      Save it beside the config and name it in its first line: \
      # yaml-language-server: $schema=widget.schema.json
      """)

  func run() throws {
    Console.print(SiteConfig.schema.pretty)
  }
}
