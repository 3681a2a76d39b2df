import Foundation
import TestSupport
import Testing

/// Types what `docs/newcomer.md` says and holds the answers against it.
struct NewcomerTests {
  private struct Step {
    let command: String
    var answers: [String] = []
  }

  @Test func keepsTheNewcomersPageTrue() throws {
    let steps = try Self.steps()
    try #require(steps.count > 8)
    try Repository.withTemporaryFolder { folder in
      for step in steps {
        let output = try Self.run(step.command, in: folder)
        for answer in step.answers {
          #expect(
            Self.withoutFigures(output).contains(Self.withoutFigures(answer)),
            "'\(step.command)' said:\n\(output)")
        }
      }
    }
  }

  private static func steps() throws -> [Step] {
    let page = try String(contentsOfFile: Repository.path("docs/newcomer.md"), encoding: .utf8)
    var steps: [Step] = []
    var isInBox = false
    for line in page.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInBox = line == "```console"
      } else if isInBox, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if isInBox, let last = steps.indices.last {
        steps[last].answers.append(line)
      }
    }
    return steps
  }

  private static func run(_ command: String, in folder: String) throws -> String {
    let tool = URL(filePath: BuiltTool.path).deletingLastPathComponent().path(percentEncoded: false)
    let script = "PATH='\(tool)':$PATH; export PATH SOURCE_DATE_EPOCH=1795478400; cd '\(folder)'; "
    let result = try JudgeScript.run(["sh", "-ec", script + command], Data())
    #expect(result.status == 0, "'\(command)' ended with \(result.status):\n\(result.output)")
    return result.output
  }

  /// Sizes and counts change with the content; words do not.
  private static func withoutFigures(_ text: String) -> String {
    text.replacing(/[0-9]+ (files|kB)/) { "# \($0.1)" }
  }
}
