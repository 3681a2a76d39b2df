import Foundation
import TestSupport
import Testing

/// What programs and terminals get: JSON that parses, completions that shells read, colors only
/// where they are wanted.
@Suite struct OutputTests {
  @Test func printsTheSchemaAsJSON() throws {
    let result = try BuiltTool.run(["schema"])
    #expect(result.status == 0)
    #expect(result.errors == "")
    let schema = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let keys = try #require(schema as? [String: Any])
    #expect(keys["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let properties = try #require(keys["properties"] as? [String: Any])
    #expect(properties["store"] != nil && properties["widget"] != nil)
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func printsCompletions(_ shell: String) throws {
    let result = try BuiltTool.run(["--generate-completion-script", shell])
    #expect(result.status == 0)
    for word in ["build", "check", "verify", "explain", "schema", "lint"] {
      #expect(result.output.contains(word), "\(shell) lacks \(word)")
    }
    if shell == "bash" {
      let checked = try JudgeScript.run(["bash", "-n"], Data(result.output.utf8))
      #expect(checked.status == 0, "\(checked.output)")
    }
  }

  @Test func printsOneJSONObjectALine() throws {
    try BuildFolder.with { folder in
      try folder.edit { $0.setConfig("colour: red\nlayuot: x") }
      let result = try BuiltTool.run(folder.buildArguments + ["--format", "json"])
      #expect(result.status == 1)
      let lines = result.errors.split(separator: "\n")
      #expect(lines.count == 2)
      for line in lines {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(object?["code"] as? String == "config.unknown-key")
        #expect(object?["file"] as? String == "content/widget.yaml")
        #expect(object?["line"] is Int && object?["column"] is Int)
      }
    }
  }

  @Test func printsASARIFLogEvenWithoutFaults() throws {
    try BuildFolder.with { folder in
      let result = try BuiltTool.run(folder.buildArguments + ["--format", "sarif"])
      #expect(result.status == 0)
      let log = try JSONSerialization.jsonObject(with: Data(result.errors.utf8))
      #expect((log as? [String: Any])?["version"] as? String == "2.1.0")
    }
  }

  @Test func explainsEveryCodeThatItLists() throws {
    let list = try BuiltTool.run(["explain"])
    let codes = list.output.split(separator: "\n").compactMap { $0.split(separator: ":").first }
    #expect(codes.count > 100)
    for code in [codes.first, codes.last, codes[codes.count / 2]].compactMap({ $0 }) {
      let page = try BuiltTool.run(["explain", String(code)])
      #expect(page.status == 0)
      #expect(page.output.hasPrefix("\(code) ("))
    }
  }

  /// `[color option, NO_COLOR, TERM, colored]`, on a terminal.
  @Test(arguments: [
    ("auto", "", "xterm", true), ("auto", "1", "xterm", false), ("auto", "", "dumb", false),
    ("never", "", "xterm", false), ("always", "", "dumb", true),
  ])
  func colorsATerminalOnlyWhenWanted(
    _ row: (option: String, noColor: String, term: String, isColored: Bool)
  ) throws {
    try BuildFolder.with { folder in
      try folder.edit { $0.setConfig("colour: red") }
      let script = """
        import os, pty, sys
        os.environ.update(TERM=sys.argv[1], NO_COLOR=sys.argv[2])
        sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[3:])))
        """
      let result = try JudgeScript.run(
        [
          "python3", "-c", script, row.term, row.noColor, BuiltTool.path, "check", "--project",
          folder.project, "--color", row.option,
        ], Data())
      #expect(result.status == 1, "\(result.output)")
      #expect(result.output.contains("\u{1B}[") == row.isColored)
    }
  }

  @Test func neverColorsAFile() throws {
    try BuildFolder.with { folder in
      try folder.edit { $0.setConfig("colour: red") }
      let result = try BuiltTool.run(["check", "--project", folder.project])
      #expect(result.status == 1)
      #expect(!result.errors.contains("\u{1B}"))
    }
  }
}
