import ArgumentParser
import Bundling
import Diagnostics
import Foundation
import Workspace

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a new project that builds at once.",
    discussion: """
      Asks for what it is not told, on a terminal. The project holds a config, texts in six \
      languages, guides and a theme; the logo and the postal address are examples to replace.
      """)

  @Argument(help: "The folder to make; it must be new or empty.")
  var folder: String

  @Option(name: .long, help: "The store's name.")
  var name: String?

  @Option(name: .long, help: "The store's front page, such as https://www.example.com/.")
  var url: String?

  @Option(name: .long, help: "What a new affiliate gets: link or coupon.")
  var signUp: SignUpChoice?

  @Option(name: .long, help: "The shop platform, such as shopify, woocommerce or other.")
  var platform: String?

  enum SignUpChoice: String, ExpressibleByArgument, CaseIterable { case link, coupon }

  func run() throws {
    let console = Console(options: try ReportingOptions.parse([]))
    let starter = Starter()
    let questions = Questions(isAsking: isatty(STDIN_FILENO) == 1)
    let store = try questions.answer(
      name, "What is the store called?", option: "--name", check: Starter.nameFault)
    let page = try questions.answer(
      url, "Where is it, such as https://www.example.com/?", option: "--url",
      check: Starter.urlFault)
    let way = try questions.answer(
      signUp?.rawValue, "Do affiliates get a link or a coupon?", option: "--sign-up",
      standard: "link"
    ) { ["link", "coupon"].contains($0) ? nil : "answer 'link' or 'coupon'" }
    let shop = try questions.answer(
      platform, "Which shop platform? (\(starter.platforms.joined(separator: ", ")))",
      option: "--platform", standard: "other"
    ) { starter.fault(inPlatform: $0) }
    let project = Starter.Answers(
      name: store, url: Starter.withSlash(page), signUp: way, platform: shop)
    do {
      try Workspace.create(starter.files(for: project), in: folder)
    } catch {
      console.report([.inputOutput(error)], lines: .none)
      throw ExitCode(74)
    }
    console.say("\(folder): a project for \(store)")
    console.say("next: cd \(Questions.quoted(folder)) && build-site preview")
    console.say(
      "before you publish: your address, links, figures and pictures, in content/widget.yaml")
  }
}

/// Asks what the command line left open.
private struct Questions {
  let isAsking: Bool

  /// `check` says what is wrong with an answer.
  func answer(
    _ given: String?, _ question: String, option: String, standard: String? = nil,
    check: (String) -> String?
  ) throws -> String {
    if let given {
      if let fault = check(given) { throw ValidationError("\(option): \(fault)") }
      return given
    }
    guard isAsking else {
      if let standard { return standard }
      throw ValidationError("say \(option), or answer on a terminal")
    }
    while true {
      let hint = standard.map { " [\($0)]" } ?? ""
      FileHandle.standardError.write(Data("\(question)\(hint) ".utf8))
      guard let line = readLine() else { throw ValidationError("say \(option)") }
      let said = line.trimmingCharacters(in: .whitespaces)
      let answer = said.isEmpty ? standard ?? "" : said
      guard let fault = check(answer) else { return answer }
      FileHandle.standardError.write(Data("\(fault)\n".utf8))
    }
  }

  /// As a shell takes it.
  static func quoted(_ text: String) -> String {
    let plain = text.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "._-/~".contains($0))
    }
    return plain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
