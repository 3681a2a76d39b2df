import Diagnostics

extension StyleSheet {
  /// Leaves out what cannot apply to markup with these names, and tokens that nothing uses, and
  /// gives the custom properties short names of their own, which no page's `* { --x: … }` hits.
  mutating func slim(elements: Set<String>, classes: Set<String>, ids: Set<String>) {
    rules = Self.kept(rules) { Self.canMatch($0, elements, classes, ids) }
    var known = Set<String>()
    repeat {
      known = Self.used(in: rules)
      rules = Self.without(unused: known, rules)
    } while known != Self.used(in: rules)
    rename()
    dropDeadFonts()
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

  private mutating func rename() {
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
  /// family at the end can never be asked.
  private mutating func dropDeadFonts() {
    rules = Self.changed(rules) { name, value in
      guard let dead = value.range(of: "system-ui,"), let last = value.lastIndex(of: ",") else {
        return (name, value)
      }
      return (name, value[..<dead.upperBound] + String(value[value.index(after: last)...]))
    }
  }
}

extension String {
  /// The first place where `text` stands.
  fileprivate func range(of text: String) -> Range<String.Index>? { firstRange(of: text) }
}
