package import Diagnostics

/// The texts of one language, complete.
package struct LocaleTexts: Sendable {
  package let language: LanguageTag
  package let file: String
  private var texts: [String: Text]

  package struct Text: Sendable {
    package let string: String
    package let location: FileLocation
  }

  package init(language: LanguageTag, file: String, texts: [String: Text]) {
    self.language = language
    self.file = file
    self.texts = texts
  }

  package subscript(path: String) -> Text? { texts[path] }

  /// By key path.
  package var all: [(path: String, text: Text)] {
    texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  package static let maximumText = 2000
}

extension LocaleTexts {
  static func read(
    _ language: LanguageTag, wantedAt location: FileLocation, from sources: SourceTree
  ) -> Outcome<LocaleTexts> {
    guard let path = RelativePath("content/locales/\(language.string).yaml"),
      sources[path] != nil
    else { return Outcome(nil, [.missingLanguageFile(language.string, at: location)]) }
    return readText(path, from: sources)
      .then { YAMLFile.read($0, file: path.string) }
      .then { root in
        var reader = LocaleReader(file: path.string)
        reader.collect(root, path: "")
        if case .mapping = root.content { reader.findMissing() }
        return Outcome(
          LocaleTexts(language: language, file: path.string, texts: reader.texts), reader.faults)
      }
  }
}

private struct LocaleReader {
  let file: String
  var texts: [String: LocaleTexts.Text] = [:]
  var faults: [Diagnostic] = []
  private var sections: [String: FileLocation] = [:]
  private var misspelt: Set<String> = []

  init(file: String) { self.file = file }

  private static let keys = Dictionary(
    TextKey.all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  private static let prefixes: Set<String> = Set(
    TextKey.all.flatMap { key in
      let parts = key.path.split(separator: ".")
      return (1..<max(parts.count, 1)).map { parts.prefix($0).joined(separator: ".") }
    })

  mutating func collect(_ node: YAMLNode, path: String) {
    guard case .mapping(let entries) = node.content else {
      let wanted = "a mapping of texts"
      if !node.isNull {
        faults.append(.wrongType(wanted: wanted, found: node.kindName, at: node.location))
      }
      return
    }
    for entry in entries {
      let full = path.isEmpty ? entry.key : "\(path).\(entry.key)"
      if Self.prefixes.contains(full) {
        sections[full] = entry.keyLocation
        collect(entry.value, path: full)
      } else if let key = Self.keys[full] {
        add(entry, key)
      } else {
        let nearest = nearestName(to: full, among: Self.keys.keys)
        if let nearest { misspelt.insert(nearest) }
        faults.append(.superfluousText(full, nearest: nearest, at: entry.keyLocation))
      }
    }
  }

  private mutating func add(_ entry: YAMLNode.Entry, _ key: TextKey) {
    guard case .scalar(let string, _) = entry.value.content, !entry.value.isNull else {
      faults.append(
        .wrongType(wanted: "a text", found: entry.value.kindName, at: entry.keyLocation))
      misspelt.insert(key.path)
      return
    }
    let location = entry.value.location
    texts[key.path] = LocaleTexts.Text(string: string, location: location)
    if let fault = textFault(string, maximum: LocaleTexts.maximumText, at: location) {
      faults.append(fault)
    }
    for name in Placeholders.names(in: string) where !key.placeholders.contains(name) {
      faults.append(
        .unknownPlaceholder(
          name, key: key.path, known: key.placeholders.sorted(),
          nearest: nearestName(to: name, among: key.placeholders), at: location))
    }
  }

  mutating func findMissing() {
    for key in TextKey.all where texts[key.path] == nil && !misspelt.contains(key.path) {
      let parts = key.path.split(separator: ".")
      let section = (1..<max(parts.count, 1)).reversed().lazy
        .compactMap { [sections] in sections[parts.prefix($0).joined(separator: ".")] }.first
      faults.append(.missingText(key.path, at: section ?? FileLocation(file, line: 1)))
    }
  }
}

/// `{name}` in a text, to be filled with a value.
package enum Placeholders {
  /// In order of appearance. `{{` and a brace without a plain name stay text.
  package static func names(in text: String) -> [String] {
    pieces(of: text).compactMap { piece in
      if case .placeholder(let name) = piece { return name }
      return nil
    }
  }

  package enum Piece: Hashable, Sendable {
    case text(String)
    case placeholder(String)
  }

  package static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var plain = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      plain += rest[..<open]
      let after = rest[rest.index(after: open)...]
      let name = after.prefix { $0.isASCII && ($0.isLowercase || $0 == "_") }
      if !name.isEmpty, after.dropFirst(name.count).first == "}" {
        if !plain.isEmpty { pieces.append(.text(plain)) }
        plain = ""
        pieces.append(.placeholder(String(name)))
        rest = after.dropFirst(name.count + 1)
      } else {
        plain += "{"
        rest = after
      }
    }
    plain += rest
    if !plain.isEmpty { pieces.append(.text(plain)) }
    return pieces
  }

  /// Puts values in; a name without a value stays as written.
  package static func fill(_ text: String, _ value: (String) -> String?) -> String {
    pieces(of: text).map { piece in
      switch piece {
      case .text(let plain): plain
      case .placeholder(let name): value(name) ?? "{\(name)}"
      }
    }.joined()
  }
}
