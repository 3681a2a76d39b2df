import Diagnostics

extension StyleSheet {
  /// Leaves out what cannot apply to markup with these names, and tokens that nothing uses, and
  /// moves the tokens from the host, which the page can reach, to the outermost element behind it.
  /// `classes` maps those of the markup to the short ones that travel, as `root` does already.
  mutating func slim(
    elements: Set<String>, classes: [String: String], ids: Set<String>, root: String?,
    languages: [String]
  ) {
    let known = Set(classes.keys)
    rules = Self.kept(rules) { Self.canMatch($0, elements, known, ids) }
    rules = Self.without(otherLanguages: languages, rules)
    rules = Self.renamed(rules, classes)
    var used = Set<String>()
    repeat {
      used = Self.used(in: rules)
      rules = Self.without(unused: used, rules)
    } while used != Self.used(in: rules)
    dropUselessFonts(languages)
    inlineTokens()
    mergeTokens()
    if let root { rules = Self.moved(rules, to: ".\(root)") }
    renameTokens()
    rules = Self.sorted(Self.changed(rules) { ($0, StyleNames.shorteningColors(in: $1)) })
  }

  /// The classes that selectors name; nil when one asks for classes by a part of their names.
  var classNames: Set<String>? {
    var names = Set<String>()
    for selector in Self.selectors(of: rules) {
      if selector.contains("[class") { return nil }
      names.formUnion(StyleNames.classes(in: selector))
    }
    return names
  }

  private static func selectors(of rules: [Rule]) -> [String] {
    rules.flatMap { rule in
      switch rule {
      case .style(let selectors, _): selectors
      case .group(_, let inner): selectors(of: inner)
      }
    }
  }

  private static func renamed(_ rules: [Rule], _ classes: [String: String]) -> [Rule] {
    rules.map { rule in
      switch rule {
      case .style(let selectors, let declarations):
        let short = selectors.map { StyleNames.renamingClasses(in: $0) { classes[$0] } }
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
    StyleNames.wanted(by: selector).allSatisfy { mark, name in
      switch mark {
      case UInt8(ascii: "."): classes.contains(name)
      case UInt8(ascii: "#"): ids.contains(name)
      case UInt8(ascii: ":"): true
      default: elements.contains(name)
      }
    }
  }

  private static func used(in rules: [Rule]) -> Set<String> {
    var names = Set<String>()
    each(in: rules) { _, value in
      names.formUnion(StyleNames.tokens(in: value))
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

  /// A token that has one value and is used once is no token.
  private mutating func inlineTokens() {
    var values: [String: [String]] = [:]
    var uses: [String: Int] = [:]
    Self.each(in: rules) { name, value in
      if name.hasPrefix("--") { values[name, default: []].append(value) }
      for name in StyleNames.tokens(in: value) { uses[name, default: 0] += 1 }
    }
    let single = values.filter { $0.value.count == 1 && uses[$0.key] == 1 }
    rules = Self.changed(rules) { name, value in
      guard single[name] == nil else { return nil }
      return (name, StyleNames.replacingTokens(in: value) { single[$0]?[0] })
    }
  }

  /// Two tokens with the same values everywhere are one.
  private mutating func mergeTokens() {
    var values: [String: [String]] = [:]
    var names: [String] = []
    Self.each(in: rules) { name, value in
      guard name.hasPrefix("--") else { return }
      if values[name] == nil { names.append(name) }
      values[name, default: []].append(value)
    }
    var kept: [[String]: String] = [:]
    var merged: [String: String] = [:]
    for name in names {
      let all = values[name] ?? []
      if let other = kept[all] { merged[name] = other } else { kept[all] = name }
    }
    rules = Self.changed(rules) { name, value in
      guard merged[name] == nil else { return nil }
      return (name, StyleNames.renamingTokens(in: value) { merged[$0] })
    }
  }

  /// The rules that hold nothing but tokens and the scheme, on another element.
  private static func moved(_ rules: [Rule], to selector: String) -> [Rule] {
    rules.map { rule in
      switch rule {
      case .style(let selectors, let declarations):
        let isTokens = declarations.allSatisfy {
          $0.name.hasPrefix("--") || $0.name == "color-scheme"
        }
        return .style(
          selectors: isTokens && selectors == [":host"] ? [selector] : selectors,
          declarations: declarations)
      case .group(let prelude, let inner):
        return .group(prelude: prelude, rules: moved(inner, to: selector))
      }
    }
  }

  /// Rules for the words of languages that no script here speaks.
  private static func without(otherLanguages spoken: [String], _ rules: [Rule]) -> [Rule] {
    kept(rules) { selector in
      guard let language = StyleNames.language(in: selector) else { return true }
      return spoken.contains { $0.prefix { $0 != "-" } == language }
    }
  }

  /// One letter each, while there are letters: nothing outside the popup's own tree sees them.
  private mutating func renameTokens() {
    var names: [String: String] = [:]
    Self.each(in: rules) { name, _ in
      guard name.hasPrefix("--"), names[name] == nil else { return }
      names[name] = "--" + MarkupCompiler.shortName(names.count)
    }
    rules = Self.changed(rules) { name, value in
      (names[name] ?? name, StyleNames.renamingTokens(in: value) { names[$0] })
    }
  }

  /// Selectors and declarations by name, so that equal rows of them compress; a shorthand comes
  /// before its parts that way too, and `all` before everything.
  private static func sorted(_ rules: [Rule]) -> [Rule] {
    rules.map { rule in
      switch rule {
      case .style(let selectors, let declarations):
        // Of two with the same name the later one must stay the later one.
        let places = declarations.enumerated().sorted {
          ($0.element.name, $0.offset) < ($1.element.name, $1.offset)
        }
        return .style(selectors: selectors.sorted(), declarations: places.map(\.element))
      case .group(let prelude, let inner):
        return .group(prelude: prelude, rules: sorted(inner))
      }
    }
  }

  /// Every browser that runs the widget has `system-ui`: what stands between it and the generic
  /// family at the end can never be asked. Nor can fonts for scripts that no language here uses,
  /// nor, behind what Apple's and Microsoft's systems have, others that only they have.
  private mutating func dropUselessFonts(_ languages: [String]) {
    let spoken = Set(languages.map { String($0.prefix { $0 != "-" }) })
    rules = Self.changed(rules) { name, value in
      guard name.hasPrefix("--") || name.hasPrefix("font") else { return (name, value) }
      var families = value.split(separator: ",").map(String.init)
      guard families.count > 2 else { return (name, value) }
      if let system = families.firstIndex(where: { $0.hasSuffix("system-ui") }) {
        families.removeSubrange(system + 1..<families.count - 1)
      }
      let names = families.map { Self.unquoted(String($0.trimmingPrefix(" "))) }
      families = zip(families, names).filter { _, name in
        Self.covered[name].map { !$0.isSubset(of: names) } ?? true
      }.map(\.0)
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

  /// Families that can never be asked behind others, or are what the others stand for: Apple's and
  /// Microsoft's systems have those, and elsewhere fontconfig puts its likeness in their place, and
  /// Android knows one serif font only.
  private static let covered: [String: Set<String>] = [
    "Georgia": ["Iowan Old Style", "Palatino Linotype"], "Palatino": ["Iowan Old Style"],
    "URW Palladio L": ["Palatino Linotype"], "Noto Serif": ["serif"],
    "Helvetica": ["Helvetica Neue"], "Liberation Sans": ["Arial"],
  ]

  /// Parts of font names that tell for which script the font is made.
  private static let scripts: [(words: [String], languages: Set<String>)] = [
    (["CJK", "Hiragino", "\"Yu ", "Mincho"], ["ja", "zh", "ko"]),
    (["Arabic", "Geeza", "Naskh", "Kufi"], ["ar", "fa", "ur", "ps", "ug"]),
  ]
}
