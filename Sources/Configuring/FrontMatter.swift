import Diagnostics

/// A Markdown file cut into its YAML front matter and its body.
struct FrontMatter: Sendable {
  let yaml: String
  /// Line of the file at which the YAML begins.
  let yamlLine: Int
  let body: String
  let bodyLine: Int

  /// The file must begin with a line `---`; the next such line ends the front matter.
  static func split(_ text: String, file: String) -> Outcome<FrontMatter> {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func isFence(_ line: Substring) -> Bool { line == "---" || line == "---\r" }
    guard let first = lines.first, isFence(first),
      let end = lines.dropFirst().firstIndex(where: isFence)
    else { return Outcome(nil, [.missingFrontMatter(at: FileLocation(file, line: 1))]) }
    return Outcome(
      FrontMatter(
        yaml: lines[1..<end].joined(separator: "\n"), yamlLine: 2,
        body: lines[(end + 1)...].joined(separator: "\n"), bodyLine: end + 2))
  }
}
