import ArgumentParser
import Bundling
import Diagnostics
import Foundation
import Markup
import Workspace

struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check any XML-syntax HTML page or fragment.",
    discussion: """
      A page is written as well-formed XML and served as text/html: void tags closed, values \
      quoted, numeric references. With --format json, one line for each file is printed.
      """)

  @Argument(help: "The files to check.")
  var files: [String] = []

  @Option(
    name: .long,
    help: .init(
      "Read the files' paths, one a line, from a file, or from standard input with -.",
      valueName: "file"))
  var filesFrom: String?

  @Option(
    name: .long,
    help: .init("The files are fragments, to stand in this element.", valueName: "element"))
  var fragment: String?

  @Option(name: .long, help: "Judge as: page, fragment, popup, email or svg.")
  var profile: ProfileName?

  @Flag(name: .long, help: "Warnings fail, as errors do.")
  var strict = false

  @OptionGroup var reporting: ReportingOptions

  enum ProfileName: String, ExpressibleByArgument, CaseIterable {
    case page, fragment, popup, email, svg

    var profile: MarkupProfile {
      switch self {
      case .page: .page
      case .fragment: .fragment
      case .popup: .popup
      case .email: .email
      case .svg: .svg
      }
    }
  }

  func validate() throws {
    if files.isEmpty, filesFrom == nil { throw ValidationError("name at least one file") }
  }

  private struct Result: Sendable {
    let file: String
    let text: String?
    let diagnostics: [Diagnostic]
  }

  func run() throws {
    let console = Console(options: reporting)
    let paths = try files + listedFiles()
    let input = fragment.map { MarkupInput.fragment(context: $0) } ?? .document
    let judged = profile?.profile ?? (fragment == nil ? MarkupProfile.page : .fragment)
    let results = Parallel.map(paths) { Self.lint($0, input, judged) }
    if reporting.format == .json {
      Console.print(results.map { Self.json($0).line + "\n" }.joined())
    } else {
      let texts = Dictionary(
        results.compactMap { result in result.text.map { (result.file, $0) } },
        uniquingKeysWith: { first, _ in first })
      console.report(results.flatMap(\.diagnostics), lines: SourceLines { texts[$0] })
      console.summary(results.flatMap(\.diagnostics))
    }
    let worst = results.flatMap(\.diagnostics).map(\.severity).max() ?? .advice
    if worst == .error || (strict && worst == .warning) { throw ExitCode(1) }
  }

  private static func lint(
    _ path: String, _ input: MarkupInput, _ profile: MarkupProfile
  ) -> Result {
    let bytes: [UInt8]
    do {
      bytes = try Workspace.contents(of: path)
    } catch {
      return Result(file: path, text: nil, diagnostics: [.unreadable(error, path)])
    }
    let outcome = MarkupTree.parse(bytes, file: path, as: input)
    let found = outcome.value.map { Markup.lint($0, profile: profile) } ?? []
    return Result(
      file: path, text: String(decoding: bytes, as: UTF8.self),
      diagnostics: outcome.diagnostics + found)
  }

  private static func json(_ result: Result) -> JSONValue {
    let found = result.diagnostics.ordered()
    return [
      "file": .string(result.file),
      "errors": .int(found.count { $0.severity == .error }),
      "warnings": .int(found.count { $0.severity == .warning }),
      "diagnostics": .array(found.map(JSONLinesRenderer.object)),
    ]
  }

  private func listedFiles() throws -> [String] {
    guard let filesFrom else { return [] }
    let bytes: [UInt8]
    if filesFrom == "-" {
      bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
    } else {
      do {
        bytes = try Workspace.contents(of: filesFrom)
      } catch {
        Console(options: reporting).report([.inputOutput(error)], lines: .none)
        throw ExitCode(74)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n").map { $0.hasSuffix("\r") ? String($0.dropLast()) : String($0) }
  }
}
