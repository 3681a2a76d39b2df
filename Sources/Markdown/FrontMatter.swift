package import Diagnostics

/// A content file cut at its `---` lines: YAML for the config reader, Markdown for this target.
package struct FrontMatter: Hashable, Sendable {
  package let yaml: String
  /// The line in the file of the YAML's first line.
  package let yamlFirstLine: Int
  package let body: String
  package let bodyFirstLine: Int

  /// The file must open with a line `---`, and a second one must end the block.
  package static func split(_ text: String, file: String) -> Outcome<FrontMatter> {
    var rest = Substring(text)
    if rest.unicodeScalars.first == "\u{FEFF}" { rest = Substring(rest.unicodeScalars.dropFirst()) }
    let lines = rest.utf8.split(separator: 10, omittingEmptySubsequences: false).map {
      Substring($0)
    }
    guard let first = lines.first, isFence(first) else {
      return Outcome(nil, [.frontMatterMissing(at: FileLocation(file, line: 1, column: 1))])
    }
    guard let end = lines.indices.dropFirst().first(where: { isFence(lines[$0]) }) else {
      let place = FileLocation(file, line: 1, column: 1, length: 3)
      return Outcome(nil, [.frontMatterUnclosed(at: place)])
    }
    let yaml = lines[1..<end].map { $0 + "\n" }.joined()
    let body = lines[(end + 1)...].joined(separator: "\n")
    return Outcome(
      FrontMatter(yaml: yaml, yamlFirstLine: 2, body: body, bodyFirstLine: end + 2))
  }

  private static func isFence(_ line: Substring) -> Bool {
    let text = line.utf8.last == 13 ? Substring(line.unicodeScalars.dropLast()) : line
    return text.unicodeScalars.elementsEqual("---".unicodeScalars)
  }
}
