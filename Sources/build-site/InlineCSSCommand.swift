import ArgumentParser
import Diagnostics
import Foundation
import Styling

struct InlineCSS: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inline-css",
    abstract: "An email document on standard input, inlined on standard output.",
    discussion: """
      The document is XML-syntax HTML. The rules of its style elements become style attributes, by \
      the cascade; media queries, fonts, hover rules and rules for single mail clients stay in a \
      style element. Merge tags and conditional comments are kept byte for byte.
      """)

  @OptionGroup var reporting: ReportingOptions

  static let maximumBytes = 8 * 1024 * 1024

  func run() throws {
    let bytes = Array(FileHandle.standardInput.readData(ofLength: Self.maximumBytes + 1))
    guard bytes.count <= Self.maximumBytes else {
      throw ValidationError("the document is larger than \(Self.maximumBytes) bytes")
    }
    let console = Console(options: reporting)
    let outcome = inlineCSS(bytes, file: "stdin")
    let text = String(decoding: bytes, as: UTF8.self)
    console.report(outcome.diagnostics, lines: SourceLines { $0 == "stdin" ? text : nil })
    guard let inlined = outcome.value else { throw ExitCode(1) }
    FileHandle.standardOutput.write(Data(inlined))
  }
}
