package import Diagnostics

extension BundleComparison {
  package var json: JSONValue {
    .members([
      "facts": .array(facts.map(Self.json)), "colors": .array(colors.map(Self.json)),
      "languages": ["added": .strings(addedLanguages), "removed": .strings(removedLanguages)],
      "texts": texts.map { .array($0.map(Self.json)) },
      "files": [
        "added": .strings(added), "changed": .strings(changed), "removed": .strings(removed),
        "purge": .strings(toPurge),
      ],
      "bytes": ["old": .int(oldBytes), "new": .int(newBytes)],
    ])
  }

  private static func json(_ change: Change) -> JSONValue {
    .members([
      "name": .string(change.name), "old": change.old.map { .string($0) },
      "new": change.new.map { .string($0) },
    ])
  }

  private static func json(_ change: TextChange) -> JSONValue {
    .members([
      "part": .string(change.part), "language": .string(change.language),
      "old": change.old.map { .string($0) }, "new": change.new.map { .string($0) },
    ])
  }

  /// For a terminal.
  package var plainText: String {
    sections.map { section in
      "\(section.title)\n" + section.lines.map { "  \($0.plain)\n" }.joined()
    }.joined(separator: "\n")
  }

  /// For a pull request.
  package var markdown: String {
    sections.map { section in
      "### \(section.title)\n\n" + section.lines.map { "- \($0.markdown)\n" }.joined()
    }.joined(separator: "\n")
  }

  private struct Line {
    let plain: String
    let markdown: String

    init(_ text: String) {
      plain = text
      markdown = Self.escaped(text)
    }

    init(_ name: String, _ old: String?, _ new: String?) {
      let marked = { (text: String?) in text.map { "“\(Self.escaped($0))”" } }
      plain = "\(name): \(old ?? "new") → \(new ?? "gone")"
      markdown = "**\(Self.escaped(name))**: \(marked(old) ?? "new") → \(marked(new) ?? "gone")"
    }

    init(path: String) {
      plain = path
      markdown = "`\(path)`"
    }

    /// So that a text cannot become markup, a mention or a link.
    private static func escaped(_ text: String) -> String {
      var result = ""
      for character in text {
        if "\\`*_{}[]()#+!|<>~@".contains(character) { result.append("\\") }
        result.append(character)
      }
      return result
    }
  }

  private var sections: [(title: String, lines: [Line])] {
    guard !isEmpty else { return [("Nothing changed", [])] }
    var sections = [
      ("The offer and the store", facts.map { Line($0.name, $0.old, $0.new) }),
      ("Colors", colors.map { Line($0.name, $0.old, $0.new) }),
      (
        "Languages",
        addedLanguages.map { Line("\($0) is new") } + removedLanguages.map { Line("\($0) is gone") }
      ),
    ]
    sections += textSections
    if texts == nil {
      sections.append(("Texts", [Line("compared only when both are folders with their pages")]))
    }
    let names = { (paths: [String]) in Self.shortened(paths).map { Line(path: $0) } }
    sections += [
      ("New files", names(added)), ("Changed files", names(changed)),
      ("Removed files", names(removed)),
      ("To purge from the CDN", toPurge.map { Line(path: $0) }),
      ("Size", [Line(sizeText)]),
    ]
    return sections.filter { !$0.1.isEmpty }
  }

  private var textSections: [(String, [Line])] {
    let parts = [
      ("popup", "Texts of the popup"), ("email", "Texts of the email"),
      ("guide", "Texts of the guides"),
    ]
    return parts.map { part, title in
      (title, (texts ?? []).filter { $0.part == part }.map { Line($0.language, $0.old, $0.new) })
    }
  }

  /// Many pages change together; a list of hundreds helps nobody.
  private static func shortened(_ paths: [String]) -> [String] {
    guard paths.count > 12 else { return paths }
    let folders = Dictionary(grouping: paths) { path in
      path.split(separator: "/").dropLast().prefix(1).map { $0 + "/" }.joined()
    }
    return folders.sorted { $0.key < $1.key }.flatMap { folder, paths in
      paths.count > 4 ? ["\(folder)… (\(paths.count) files)"] : paths.sorted()
    }
  }

  private var sizeText: String {
    let difference = newBytes - oldBytes
    let sign = difference < 0 ? "−" : "+"
    return "\(newBytes / 1000) kB, \(sign)\(abs(difference)) bytes"
  }
}
