import Diagnostics

extension StyleSheet {
  /// Leaves out what cannot apply to markup with these names, and tokens that nothing uses, and
  /// gives the custom properties short names of their own, which no page's `* { --x: … }` hits.
  /// `classes` maps those of the markup to the short ones that travel.
  mutating func slim(
    elements: Set<String>, classes: [String: String], ids: Set<String>, languages: [String]
  ) {
    let known = Set(classes.keys)
    rules = Self.kept(rules) { Self.canMatch($0, elements, known, ids) }
    rules = Self.renamed(rules, classes)
    var used = Set<String>()
    repeat {
      used = Self.used(in: rules)
      rules = Self.without(unused: used, rules)
    } while used != Self.used(in: rules)
    renameTokens()
    dropUselessFonts(languages)
  }

  private static func renamed(_ rules: [Rule], _ classes: [String: String]) -> [Rule] {
    rules.map { rule in
      switch rule {
      case .style(let selectors, let declarations):
        let short = selectors.map { selector in
          selector.replacing(/\.([A-Za-z][\w-]*)/) { match in
            "." + (classes[String(match.output.1)] ?? String(match.output.1))
          }
        }
        return .style(selectors: short, declarations: declarations)
      case .group(let prelude, let inner):
        return .group(
          prelude: prelude,
          rules: prelude.hasPrefix("@keyframes") ? inner : renamed(inner, classes))
      }
    }
  }

  private static func kept(_ rules: [Rule], _ canMatch: (String) -> Bool) -> [Rule] {
    rules.compactMap { rule in
      switch rule {
      case .style(let selectors, let declarations):
        let live = selectors.filter(canMatch)
        return live.isEmpty || declarations.isEmpty
          ? nil : .style(selectors: live, declarations: declarations)
      case .group(let prelude, let inner):
        if prelude.hasPrefix("@keyframes") { return rule }
        let live = kept(inner, canMatch)
        return live.isEmpty ? nil : .group(prelude: prelude, rules: live)
      }
    }
  }

  /// Whether every class, id and element that the selector asks for is there. What stands in
  /// parentheses is not looked at, except for `:has`, which must find it.
  static func canMatch(
    _ selector: String, _ elements: Set<String>, _ classes: Set<String>, _ ids: Set<String>
  ) -> Bool {
    let plain = selector.replacing(/:has\(([^()]*)\)/) { " " + $0.output.1 + " " }
      .replacing(/\([^()]*\)|\[[^\]]*\]/, with: "")
    for match in plain.matches(of: /([.#:]?)([A-Za-z][\w-]*)/) {
      let name = String(match.output.2)
      switch match.output.1 {
      case ".": if !classes.contains(name) { return false }
      case "#": if !ids.contains(name) { return false }
      case ":": continue
      default: if !elements.contains(name) { return false }
      }
    }
    return true
  }

  private static func used(in rules: [Rule]) -> Set<String> {
    var names = Set<String>()
    each(in: rules) { _, value in
      for match in value.matches(of: /var\((--[\w-]+)/) { names.insert(String(match.output.1)) }
    }
    return names
  }

  private static func each(in rules: [Rule], _ body: (String, String) -> Void) {
    for rule in rules {
      switch rule {
      case .style(_, let declarations): for line in declarations { body(line.name, line.value) }
      case .group(_, let inner): each(in: inner, body)
      }
    }
  }

  private static func changed(
    _ rules: [Rule], _ change: (String, String) -> (name: String, value: String)?
  ) -> [Rule] {
    rules.compactMap { rule in
      switch rule {
      case .style(let selectors, let declarations):
        let lines = declarations.compactMap { change($0.name, $0.value) }
        return lines.isEmpty ? nil : .style(selectors: selectors, declarations: lines)
      case .group(let prelude, let inner):
        return .group(prelude: prelude, rules: changed(inner, change))
      }
    }
  }

  private static func without(unused known: Set<String>, _ rules: [Rule]) -> [Rule] {
    changed(rules) { name, value in
      name.hasPrefix("--") && !known.contains(name) ? nil : (name, value)
    }
  }

  private mutating func renameTokens() {
    var names: [String: String] = [:]
    Self.each(in: rules) { name, _ in
      guard name.hasPrefix("--"), names[name] == nil else { return }
      names[name] = "--w" + String(names.count, radix: 36)
    }
    rules = Self.changed(rules) { name, value in
      let value = value.replacing(/var\((--[\w-]+)/) { match in
        let old = String(match.output.1)
        return "var(" + (names[old] ?? old)
      }
      return (names[name] ?? name, value)
    }
  }

  /// Every browser that runs the widget has `system-ui`: what stands between it and the generic
  /// family at the end can never be asked. Nor can fonts for scripts that no language here uses.
  private mutating func dropUselessFonts(_ languages: [String]) {
    let spoken = Set(languages.map { String($0.prefix { $0 != "-" }) })
    rules = Self.changed(rules) { name, value in
      guard name.hasPrefix("--w") || name.hasPrefix("font") else { return (name, value) }
      var families = value.split(separator: ",").map(String.init)
      guard families.count > 2 else { return (name, value) }
      if let system = families.firstIndex(where: { $0.hasSuffix("system-ui") }) {
        families.removeSubrange(system + 1..<families.count - 1)
      }
      families.removeAll { family in
        Self.scripts.contains { script in
          script.words.contains { family.contains($0) }
            && spoken.isDisjoint(with: script.languages)
        }
      }
      return (name, families.map(Self.unquoted).joined(separator: ","))
    }
  }

  /// A family whose name is a row of plain words needs no quotes.
  private static func unquoted(_ family: String) -> String {
    let name = family.trimmingPrefix("\"")
    guard name.count + 1 == family.count, family.hasSuffix("\"") else { return family }
    let plain = name.dropLast()
    let isPlain = plain.split(separator: " ", omittingEmptySubsequences: false).allSatisfy {
      $0.first?.isLetter == true && $0.allSatisfy { ($0.isLetter || $0.isNumber) && $0.isASCII }
    }
    return isPlain ? String(plain) : family
  }

  /// Parts of font names that tell for which script the font is made.
  private static let scripts: [(words: [String], languages: Set<String>)] = [
    (["CJK", "Hiragino", "\"Yu ", "Mincho"], ["ja", "zh", "ko"]),
    (["Arabic", "Geeza", "Naskh", "Kufi"], ["ar", "fa", "ur", "ps", "ug"]),
  ]
}
