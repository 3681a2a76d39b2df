import Foundation
import TestSupport
import Testing

/// The steps of `deploy/action/action.yml`, run by the shell that GitHub would run them with.
@Suite struct PullRequestActionTests {
  @Test func annotatesAndSaysWhatChanges() throws {
    try BuildFolder.with { folder in
      let action = try Action(in: folder.path)
      let before = try action.run("Build the bundle", inputs(folder, output: "../before"))
      #expect(before.status == 0, "\(before.text)")
      #expect(action.outputs == "folder=\(folder.project)/../before\n")
      try folder.edit {
        $0.replace("No, thank you", with: "Another time", in: "content/locales/en.yaml")
      }
      let after = try action.run("Build the bundle", inputs(folder, output: "../after"))
      #expect(after.status == 0, "\(after.text)")
      let told = try action.run(
        "Say what changes",
        ["OLD": "\(folder.path)/before", "NEW": "\(folder.path)/after"])
      #expect(told.status == 0, "\(told.text)")
      #expect(action.summary.hasPrefix("## What changes\n"))
      #expect(action.summary.contains("Another time"))
    }
  }

  /// The runner reads annotations from standard output alone.
  @Test func failsWithAnAnnotation() throws {
    try BuildFolder.with { folder in
      let action = try Action(in: folder.path)
      try folder.edit { $0.replace("languages:", with: "langauges:", in: "content/widget.yaml") }
      let answer = try action.run("Build the bundle", inputs(folder, output: "../after"))
      #expect(answer.status == 1)
      #expect(answer.text.contains("::error file=content/widget.yaml,line="), "\(answer.text)")
      #expect(action.outputs == "")
    }
  }

  @Test func passesOnTheAddressAndStrictness() throws {
    try BuildFolder.with { folder in
      let action = try Action(in: folder.path)
      var inputs = inputs(folder, output: "../after")
      inputs["BASE_URL"] = "https://preview.example.com/42/"
      inputs["STRICT"] = "true"
      let answer = try action.run("Build the bundle", inputs)
      #expect(answer.status == 0, "\(answer.text)")
      let manifest = try String(
        contentsOfFile: "\(folder.path)/after/manifest.json", encoding: .utf8)
      #expect(manifest.contains("https://preview.example.com/42/"))
    }
  }

  private func inputs(_ folder: BuildFolder, output: String) -> [String: String] {
    ["PROJECT": folder.project, "OUTPUT": output, "BASE_URL": "", "STRICT": "false"]
  }
}

/// The action's file and what a runner gives its steps.
private struct Action {
  private let file: String
  private let folder: String

  var outputs: String { text("outputs") }
  var summary: String { text("summary") }

  init(in folder: String) throws {
    file = try String(contentsOfFile: Repository.path("deploy/action/action.yml"), encoding: .utf8)
    self.folder = folder
    let products = "\(folder)/tool/.build/release"
    try FileManager.default.createDirectory(atPath: products, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(products)/build-site", withDestinationPath: BuiltTool.path)
    for name in ["outputs", "summary"] { try Data().write(to: URL(filePath: "\(folder)/\(name)")) }
  }

  /// What GitHub's documentation gives as the command line of `shell: bash`.
  func run(_ step: String, _ inputs: [String: String]) throws -> (status: Int32, text: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "--noprofile", "--norc", "-eo", "pipefail", "-c", try #require(script(of: step)),
    ]
    let runner = [
      "PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1795478400", "TOOL": "\(folder)/tool",
      "GITHUB_OUTPUT": "\(folder)/outputs", "GITHUB_STEP_SUMMARY": "\(folder)/summary",
    ]
    process.environment = runner.merging(inputs) { $1 }
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// The lines under `run: |` of the step, without their indentation.
  private func script(of step: String) -> String? {
    let steps = file.components(separatedBy: "    - name: ")
    let own = steps.first { $0.hasPrefix(step + "\n") }
    return own?.components(separatedBy: "      run: |\n").last?
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.dropFirst(8) }.joined(separator: "\n")
  }

  private func text(_ name: String) -> String {
    (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? ""
  }
}
