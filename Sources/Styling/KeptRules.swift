/// Writes what stays in a style element, as small as it can be without changing its meaning.
struct KeptRules {
  enum Item {
    /// An at-rule, kept as it is.
    case whole(StyleSheet.Rule)
    /// The number of a rule of which some selectors may have to stay.
    case inlined(rule: Int)
  }

  private let rules: [StyleRule]
  /// Whether a selector, by its rule and its place there, matched some element.
  private let isUsed: (_ rule: Int, _ place: Int) -> Bool
  private let root: Scope
  /// Names of custom properties that no scope had.
  private(set) var unresolved: [String] = []
  /// What `[data-ogsc]` and `[data-ogsb]` rules declare: Outlook.com's dark mode.
  private var clientScopes: [String: [(name: String, value: String)]] = [:]
  /// Their selectors in order.
  private var clientNames: [String] = []

  /// The scopes of rules by the client scopes that reach them: most rules share one.
  private var knownScopes: [[String]: Scope] = [:]

  /// Values with their `var()` replaced, each worked out once for each scope.
  private var knownValues: [ScopedValue: String?] = [:]
  private var scopeCount = 1

  private struct Scope {
    let number: Int
    let variables: VariableScope
  }

  private struct ScopedValue: Hashable {
    let value: String
    let scope: Int
  }

  /// What the root declares under each condition, whichever block of it says so.
  private var blockScopes: [String: [(name: String, value: String)]] = [:]

  /// - Parameter items: those of every sheet, since one sheet's custom properties reach another's
  ///   rules.
  init(
    rules: [StyleRule], items: [Item], root: VariableScope,
    isUsed: @escaping (_ rule: Int, _ place: Int) -> Bool
  ) {
    self.rules = rules
    self.isUsed = isUsed
    self.root = Scope(number: 0, variables: root)
    for rule in rules where rule.declarations.contains(where: \.isCustom) {
      let customs = rule.declarations.filter(\.isCustom).map { (name: $0.name, value: $0.value) }
      for text in rule.texts where text.hasPrefix("[data-ogs") {
        clientScopes[text, default: []] += customs
      }
    }
    clientNames = clientScopes.keys.sorted()
    for case .whole(.at(let at)) in items { collect(at) }
  }

  private mutating func collect(_ at: AtRule) {
    guard case .rules(let inner) = at.body else { return }
    for rule in inner {
      guard case .style(let style) = rule,
        style.texts.contains(where: { $0 == ":root" || $0 == "html" || $0 == "*" })
      else { continue }
      let customs = style.declarations.filter(\.isCustom)
      blockScopes[key(at), default: []] += customs.map { ($0.name, $0.value) }
    }
  }

  private func key(_ at: AtRule) -> String {
    at.name
      + String(
        decoding: at.prelude.utf8.lazy.filter { $0 != 0x20 }.map(asciiLowered), as: UTF8.self)
  }

  mutating func text(_ items: [Item]) -> String {
    var lines: [String] = []
    for item in items {
      let line =
        switch item {
        case .whole(let rule): text(rule, root)
        case .inlined(let rule): text(kept: rule)
        }
      if !line.isEmpty { lines.append(line) }
    }
    return lines.joined(separator: "\n")
  }

  private mutating func text(kept number: Int) -> String {
    let rule = rules[number]
    var stays: [String] = []
    for place in rule.selectors.indices {
      let traits = rule.list.selectors[place].traits
      let isDynamic = !traits.isDisjoint(with: [.dynamic, .pseudoElement])
      if isDynamic || traits.contains(.client) && !isUsed(number, place) {
        stays.append(rule.list.text(place))
      }
    }
    if !stays.isEmpty { return text(stays, rule.declarations, scope(for: stays)) }
    guard rule.declarations.contains(where: \.isScheme) else { return "" }
    return text(rule.texts, rule.declarations.filter(\.isScheme), root)
  }

  private mutating func scope(for selectors: [String]) -> Scope {
    guard !clientScopes.isEmpty else { return root }
    let names = clientNames.filter { name in
      selectors.contains { $0.hasPrefix(name) }
    }
    if let known = knownScopes[names] { return known }
    var variables = root.variables
    for name in names { variables.declare(clientScopes[name] ?? []) }
    let scope = numbered(variables)
    knownScopes[names] = scope
    return scope
  }

  private mutating func numbered(_ variables: VariableScope) -> Scope {
    scopeCount += 1
    return Scope(number: scopeCount - 1, variables: variables)
  }

  /// nil for a value that cannot be computed.
  private mutating func resolved(_ value: String, _ scope: Scope) -> String? {
    let key = ScopedValue(value: value, scope: scope.number)
    if let known = knownValues[key] { return known }
    let found = scope.variables.substituted(value).map(normalizedValue)
    knownValues[key] = .some(found)
    return found
  }

  private mutating func text(_ rule: StyleSheet.Rule, _ scope: Scope) -> String {
    switch rule {
    case .style(let style): return text(style.texts, style.declarations, scope)
    case .at(let at):
      let head = at.prelude.isEmpty ? "@" + at.name : "@\(at.name) \(at.prelude)"
      switch at.body {
      case .none: return head + ";"
      // Two braces next to each other would be a merge tag's to many sending services.
      case .raw(let body): return "\(head){\(body)\n}"
      case .rules(let inner):
        var inside = scope
        if !blockScopes.isEmpty, let declared = blockScopes[key(at)] {
          var variables = scope.variables
          variables.declare(declared)
          inside = numbered(variables)
        }
        let lines = inner.map { text($0, inside) }.filter { !$0.isEmpty }
        return lines.isEmpty ? "" : "\(head){\(lines.joined(separator: "\n"))\n}"
      }
    }
  }

  private mutating func text(
    _ selectors: [String], _ declarations: [Declaration], _ scope: Scope
  ) -> String {
    var body = ""
    for declaration in declarations where !declaration.isCustom {
      var value = declaration.value
      if declaration.usesVariable {
        if let resolved = resolved(value, scope) {
          value = resolved
        } else {
          // Without effect in every client; the warning speaks of it once.
          unresolved.append(declaration.value)
          continue
        }
      }
      if !body.isEmpty { body += ";" }
      body += declaration.name
      body += ":"
      body += value
      if declaration.isImportant { body += " !important" }
    }
    guard !body.isEmpty else { return "" }
    var line = selectors.joined(separator: ",")
    line += "{"
    line += body
    line += "}"
    return line
  }
}
