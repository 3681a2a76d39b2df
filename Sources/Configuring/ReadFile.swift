import Diagnostics
import Markdown

/// A value read from a YAML file, and where each of its parts stands.
struct ReadFile<Value: Sendable>: Sendable {
  let value: Value
  let locations: [String: FileLocation]
}

/// The file as text, or why it is none.
func readText(_ path: RelativePath, from sources: SourceTree) -> Outcome<String> {
  guard let bytes = sources[path] else {
    return Outcome(nil, [.missingFile(path.string)])
  }
  guard let text = String(validating: bytes, as: UTF8.self) else {
    return Outcome(nil, [.notUTF8(at: FileLocation(path.string, line: lineOfBadUTF8(bytes)))])
  }
  if let index = bytes.firstIndex(of: 0) {
    let line = bytes[..<index].count { $0 == 0x0A } + 1
    return Outcome(nil, [.controlCharacter("\0", at: FileLocation(path.string, line: line))])
  }
  return Outcome(text)
}

func readYAML<Value>(
  _ path: RelativePath, from sources: SourceTree, as shape: Shape<Value>
) -> Outcome<ReadFile<Value>> {
  readText(path, from: sources)
    .then { YAMLFile.read($0, file: path.string) }
    .then { read($0, as: shape) }
}

func read<Value>(_ root: YAMLNode, as shape: Shape<Value>) -> Outcome<ReadFile<Value>> {
  var log = ReadLog()
  let value = shape.read(root, &log) ?? shape.placeholder
  return Outcome(ReadFile(value: value, locations: log.locations), log.faults)
}

func readFrontMatter<Value>(
  _ path: RelativePath, from sources: SourceTree, as shape: Shape<Value>
) -> Outcome<(Value, FrontMatter)> {
  readText(path, from: sources)
    .then { FrontMatter.split($0, file: path.string) }
    .then { parts in
      YAMLFile.read(parts.yaml, file: path.string, firstLine: parts.yamlFirstLine)
        .then { read($0, as: shape) }
        .map { ($0.value, parts) }
    }
}

private func lineOfBadUTF8(_ bytes: [UInt8]) -> Int {
  var line = 1
  for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    if String(validating: part, as: UTF8.self) == nil { return line }
    line += 1
  }
  return line
}
