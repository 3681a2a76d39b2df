import Foundation
import TestSupport
import Testing

/// A conversation with the built tool, as a text: what is typed, and what comes back.
///
///     project small            the project to work on, in a folder of its own
///     write PATH               a file, from the lines that follow with a bar in front
///     | …
///     delete PATH
///     env NAME=VALUE           for the next command
///     in| …                    its standard input
///     $ build-site …           a command
///     status 0                 what came back: status, standard output, standard error
///     out| …
///     err| …
///
/// Lines with `#` are notes. Counts, sizes and times are replaced by N, the folder by DIR.
struct CommandScript {
  let name: String
  private let folder: String
  private var files = ProjectFiles.small
  private var environment: [String: String] = [:]
  private var input = ""
  private var lines: [Substring]
  private(set) var transcript: [String] = []

  init(name: String, text: String, folder: String) {
    self.name = name
    self.folder = folder
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  mutating func run() throws {
    var index = 0
    while index < lines.count {
      let line = String(lines[index])
      index += 1
      if ["status ", "out|", "err|"].contains(where: line.hasPrefix) { continue }
      transcript.append(line)
      let words = line.split(separator: " ").map(String.init)
      switch words.first {
      case "project":
        files = words.last == "english" ? .english : .small
        try files.write(to: folder)
      case "write":
        var text = ""
        while index < lines.count, lines[index].hasPrefix("|") {
          transcript.append(String(lines[index]))
          text += lines[index].dropFirst(2) + "\n"
          index += 1
        }
        try write(text, to: words[1])
      case "delete": try FileManager.default.removeItem(atPath: "\(folder)/\(words[1])")
      case "env":
        let parts = words[1].split(separator: "=", maxSplits: 1).map(String.init)
        environment[parts[0]] = parts.count == 2 ? parts[1] : ""
      case "$": try call(Array(words.dropFirst(2)))
      default:
        if line.hasPrefix("in|") { input += line.dropFirst(4) + "\n" }
      }
    }
  }

  private func write(_ text: String, to path: String) throws {
    let url = URL(filePath: "\(folder)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private mutating func call(_ arguments: [String]) throws {
    let result = try BuiltTool.run(
      arguments, in: folder, environment: environment, input: Data(input.utf8))
    transcript.append("status \(result.status)")
    transcript += Self.shown(result.output, "out|", folder)
    transcript += Self.shown(result.errors, "err|", folder)
    environment = [:]
    input = ""
  }

  private static func shown(_ text: String, _ mark: String, _ folder: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var plain = text.replacing("/private\(folder)", with: "DIR").replacing(folder, with: "DIR")
      .replacing("\u{1B}", with: "ESC")
    plain.replace(#/\d+(\.\d+)?(?= (files?|kB|ms|bytes)\b)/#) { _ in "N" }
    // How long a page is, is no business of the conversation.
    plain.replace(#/(html):\d+:\d+(?=: note: in the rendered page)/#) { "\($0.output.1):N:N" }
    let lines = plain.split(separator: "\n", omittingEmptySubsequences: false)
    let whole = plain.hasSuffix("\n") ? lines.dropLast() : lines[...]
    return whole.map { $0.isEmpty ? mark : "\(mark) \($0)" }
  }
}
