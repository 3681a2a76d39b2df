import Diagnostics
import Yams

/// Reads one YAML file into nodes with places. The only user of Yams.
///
/// Anchors, aliases, tags and merge keys are refused: no authored file needs them, and they are how
/// a small file becomes a huge value.
enum YAMLFile {
  static let maximumBytes = 256 * 1024
  static let maximumLineScalars = 8 * 1024
  static let maximumDepth = 32
  static let maximumNodes = 20_000

  /// `firstLine` is where the text begins in its file: front matter does not begin at line 1.
  static func read(_ text: String, file: String, firstLine: Int = 1) -> Outcome<YAMLNode> {
    if let fault = tooLarge(text, file: file) ?? aliased(text, file: file, shift: firstLine - 1) {
      return Outcome(nil, [fault])
    }
    do {
      // Nodes refer to their anchors weakly: they last as long as the parser. What a plain scalar
      // would be by itself is never asked, so nothing matches it against patterns.
      let parser = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8)
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else {
          return Outcome(nil, [.emptyFile(at: FileLocation(file))])
        }
        var converter = Converter(file: file, shift: firstLine - 1)
        let node = converter.convert(root, depth: 0)
        return Outcome(node, converter.faults)
      }
    } catch let error as YamlError {
      return Outcome(nil, [fault(of: error, in: text, file: file, shift: firstLine - 1)])
    } catch {
      return Outcome(nil, [.yamlSyntax("the file is not YAML", at: FileLocation(file))])
    }
  }

  /// Looks at sizes before the parser does: its recursion follows nesting.
  private static func tooLarge(_ text: String, file: String) -> Diagnostic? {
    guard text.utf8.count <= maximumBytes else {
      return .fileTooLarge(bytes: text.utf8.count, maximum: maximumBytes, at: FileLocation(file))
    }
    var line = 1
    var column = 0
    var open = 0
    var dashes = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        (line, column, dashes) = (line + 1, 0, 0)
        continue
      }
      column += 1
      if scalar == "[" || scalar == "{" { open += 1 }
      if scalar == "]" || scalar == "}" { open = max(0, open - 1) }
      if scalar == "-" || scalar == "?" { dashes += 1 } else if scalar != " " { dashes = 0 }
      var place: FileLocation { FileLocation(file, line: line, column: column) }
      if column > maximumLineScalars { return .lineTooLong(maximumLineScalars, at: place) }
      // Brackets inside texts count too; thirty-two unbalanced ones are not a text.
      if open > maximumDepth { return .nestedTooDeep(maximumDepth, at: place) }
      if dashes > maximumDepth * 4, column <= dashes * 2 {
        return .nestedTooDeep(maximumDepth, at: place)
      }
    }
    return nil
  }

  /// A name that is both anchored and aliased, before the parser puts one in the place of the
  /// other: it compares keys by all they hold, and aliases make that grow without bound.
  private static func aliased(_ text: String, file: String, shift: Int) -> Diagnostic? {
    var anchors: [Substring: FileLocation] = [:]
    var aliases: Set<Substring> = []
    var number = shift
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      guard line.utf8.contains(where: { $0 == 0x26 || $0 == 0x2A }) else { continue }
      var before: Character = " "
      for index in line.indices {
        let sign = line[index]
        if sign == "&" || sign == "*", " \t[{,:-?".contains(before) {
          let name = line[line.index(after: index)...].prefix { !" \t[]{},\r".contains($0) }
          let column = line[..<index].unicodeScalars.count + 1
          if sign == "*" {
            aliases.insert(name)
          } else if anchors[name] == nil {
            anchors[name] = FileLocation(file, line: number, column: column)
          }
        }
        before = sign
      }
    }
    let places = anchors.filter { !$0.key.isEmpty && aliases.contains($0.key) }.values
    return places.min().map { .yamlAlias(at: $0) }
  }

  private static func fault(
    of error: YamlError, in text: String, file: String, shift: Int
  ) -> Diagnostic {
    func place(_ mark: Mark) -> FileLocation {
      FileLocation(file, line: mark.line + shift, column: mark.column)
    }
    switch error {
    case .scanner(_, _, let mark, _):
      return .yamlSyntax("this line is not YAML", at: place(mark))
    case .parser(_, _, let mark, _):
      return .yamlSyntax("the indentation or a bracket does not fit here", at: place(mark))
    case .composer(_, _, let mark, _):
      return .yamlAlias(at: place(mark))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.sorted().first ?? ""
      let line = secondLine(of: key, in: text, from: context.mark.line)
      return .duplicateKey(key, at: FileLocation(file, line: line + shift, column: nil))
    default:
      return .yamlSyntax(
        "the file holds a character that YAML does not allow",
        at: FileLocation(file))
    }
  }

  /// Yams tells where the mapping begins, not where the key is repeated.
  private static func secondLine(of key: String, in text: String, from line: Int) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var seen = 0
    for (index, content) in lines.enumerated() where index + 1 >= line {
      let name = content.drop { $0 == " " || $0 == "-" || $0 == "\"" || $0 == "'" }
      guard name.hasPrefix(key) else { continue }
      let rest = name.dropFirst(key.count).drop { $0 == "\"" || $0 == "'" || $0 == " " }
      guard rest.first == ":" else { continue }
      seen += 1
      if seen == 2 { return index + 1 }
    }
    return line
  }
}

private struct Converter {
  let file: String
  let shift: Int
  var faults: [Diagnostic] = []
  private var nodes = 0
  private var hasStopped = false

  init(file: String, shift: Int) {
    self.file = file
    self.shift = shift
  }

  mutating func convert(_ node: Node, depth: Int) -> YAMLNode {
    let location = place(node)
    nodes += 1
    guard !hasStopped else { return YAMLNode(content: .sequence([]), location: location) }
    if depth > YAMLFile.maximumDepth {
      return stop(.nestedTooDeep(YAMLFile.maximumDepth, at: location))
    }
    if nodes > YAMLFile.maximumNodes { return stop(.tooManyValues(at: location)) }
    if node.anchor != nil { return stop(.yamlAlias(at: location)) }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      return YAMLNode(content: .scalar(scalar.string, isPlain: isPlain), location: location)
    case .sequence(let sequence):
      let items = sequence.map { convert($0, depth: depth + 1) }
      return YAMLNode(content: .sequence(items), location: location)
    case .mapping(let mapping):
      let entries = mapping.compactMap { entry($0.key, $0.value, depth: depth) }
      return YAMLNode(content: .mapping(entries), location: location)
    case .alias:
      return stop(.yamlAlias(at: location))
    }
  }

  private mutating func entry(_ key: Node, _ value: Node, depth: Int) -> YAMLNode.Entry? {
    guard case .scalar(let name) = key, name.string != "<<" else {
      _ = stop(.yamlAlias(at: place(key)))
      return nil
    }
    return YAMLNode.Entry(
      key: name.string, keyLocation: place(key), value: convert(value, depth: depth + 1))
  }

  private mutating func stop(_ fault: Diagnostic) -> YAMLNode {
    if !hasStopped { faults.append(fault) }
    hasStopped = true
    let location = fault.location ?? FileLocation(file)
    return YAMLNode(content: .sequence([]), location: location)
  }

  private func place(_ node: Node) -> FileLocation {
    guard let mark = node.mark else { return FileLocation(file) }
    var length: Int?
    if case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any,
      !scalar.string.isEmpty, !scalar.string.contains("\n")
    {
      length = scalar.string.unicodeScalars.count
    }
    return FileLocation(file, line: mark.line + shift, column: mark.column, length: length)
  }
}
