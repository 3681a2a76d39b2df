import Diagnostics
import Markup

/// Moves the style sheets of one document into its style attributes.
///
/// What a style attribute cannot say stays in the style element: at-rules, `:hover` and its like,
/// and selectors that aim at one client's own markup. Where other inliners differ, the reasons are
/// in `docs/architecture/email.md`.
struct Inliner {
  var tree: MarkupTree
  private var names = NameTable()
  private var properties = PropertyTable()
  private var sheets: [Sheet] = []
  private var rules: [StyleRule] = []
  private var layers: [RuleLayers] = []
  private var sources = RuleBuckets()
  private(set) var diagnostics: [Diagnostic] = []

  private let extraSheet: String
  private var hasCustoms = false

  private struct Sheet {
    /// nil for the sheet that came beside the document.
    var style: NodeID?
    var rules: [KeptRules.Item]
  }

  init(_ tree: MarkupTree, sheet: String = "") {
    self.tree = tree
    extraSheet = sheet
  }

  mutating func run() {
    readSheets()
    let index = ElementIndex(tree, names: &names)
    let matcher = SelectorMatcher(tree: tree, index: index)
    sources.finish(names: names.count)
    let rootScope = style(index, matcher)
    writeSheets(rootScope)
  }

  // MARK: Sheets

  private mutating func readSheets() {
    for node in styleElements() where isInlinable(node) {
      let text = Array(tree.text(of: node).utf8)
      let faults = read(text, style: node)
      guard !faults.isEmpty else { continue }
      let places = SheetPlaces(tree, node, text)
      diagnostics += faults.map { .styleFault($0, at: places.location($0.offset)) }
    }
    if !extraSheet.isEmpty { _ = read(Array(extraSheet.utf8), style: nil) }
  }

  private mutating func read(_ text: [UInt8], style: NodeID?) -> [CSSFault] {
    var parser = CSSParser(text, names: names, properties: properties)
    // Moved out, not shared: the parser would copy the tables at its first new name.
    names = NameTable()
    properties = PropertyTable()
    let sheet = parser.parseSheet()
    names = parser.names
    properties = parser.properties
    sheets.append(Sheet(style: style, rules: sheet.rules.map { item($0) }))
    return sheet.faults
  }

  private mutating func item(_ rule: StyleSheet.Rule) -> KeptRules.Item {
    guard case .style(let style) = rule else { return .whole(rule) }
    let number = rules.count
    rules.append(style)
    layers.append(RuleLayers(style))
    for (place, selector) in style.selectors.enumerated()
    where selector.traits.isDisjoint(with: [.dynamic, .pseudoElement]) {
      sources.add(selector, rule: number, place: place)
    }
    return .inlined(rule: number)
  }

  private func styleElements() -> [NodeID] {
    tree.descendants(of: tree.root).filter { tree.kind(of: $0) == .element && isStyle($0) }
  }

  private func isStyle(_ node: NodeID) -> Bool {
    tree.name(of: node) == "style" && tree.namespace(of: node) == .html
  }

  /// A sheet for some media only must not reach all of them.
  private func isInlinable(_ node: NodeID) -> Bool {
    let type = tree.attribute("type", of: node)?.trimmedBlanks.asciiLowercased ?? ""
    let media = tree.attribute("media", of: node)?.trimmedBlanks.asciiLowercased ?? ""
    return (type.isEmpty || type == "text/css") && (media.isEmpty || media == "all")
  }

  // MARK: Elements

  /// Gives the scope of the root element, which the kept rules see.
  private mutating func style(_ index: ElementIndex, _ matcher: SelectorMatcher) -> VariableScope {
    hasCustoms = rules.contains { $0.declarations.contains { $0.isCustom } }
    let styleName = tree.number("style")
    var scopes = ScopeTable(isUsed: usesVariables(index, styleName))
    var cache: [CacheKey: Finished] = [:]
    cache.reserveCapacity(index.nodes.count / 3)
    for element in index.nodes.indices {
      let parent = Int(index.parents[element])
      guard index.isStyled[element] else {
        scopes.inherit(from: parent)
        continue
      }
      let matched = sources.matches(element, index, matcher)
      let node = index.nodes[element]
      let written = tree.attribute(styleName, of: node)
      let own = written.map { attribute($0) } ?? []
      let scope = scopes.enter(parent: parent, customs(matched, own))
      guard !matched.isEmpty || written != nil else { continue }
      let key = CacheKey(rules: matched, scope: scope, name: index.names[element])
      if own.isEmpty, let known = cache[key] {
        write(known, on: node, hadStyle: written != nil)
        continue
      }
      let cascade = self.cascade(matched, own) { scopes.substituted($0, in: scope) }
      let name = tree.name(of: node)
      let finished = finished(cascade, WordAttributes.attributes(name, cascade), styleName)
      if own.isEmpty { cache[key] = finished }
      write(finished, on: node, hadStyle: written != nil)
    }
    return scopes.root
  }

  private struct CacheKey: Hashable {
    var rules: [Int32]
    var scope: Int
    var name: Int32
  }

  /// What an element gets, and so every other one of its name that the same rules match.
  private struct Finished {
    /// The style attribute; nil when nothing is declared.
    var style: MarkupTree.SharedValue?
    var styleName: MarkupName
    var attributes: [(name: MarkupName, value: MarkupTree.SharedValue)]
  }

  private mutating func finished(
    _ cascade: StyleCascade, _ attributes: [(name: String, value: String)],
    _ styleName: MarkupName
  ) -> Finished {
    guard !cascade.entries.isEmpty else {
      return Finished(styleName: styleName, attributes: [])
    }
    return Finished(
      style: tree.shared { cascade.write(into: &$0) }, styleName: styleName,
      attributes: attributes.map { (tree.number($0.name), tree.shared($0.value)) })
  }

  private func usesVariables(_ index: ElementIndex, _ styleName: MarkupName) -> Bool {
    hasCustoms
      || index.nodes.contains { node in
        tree.hasAttribute(styleName, of: node)
          && tree.attribute(styleName, of: node)?.holdsBytes(of: "--") == true
      }
  }

  private mutating func attribute(_ text: String) -> [Declaration] {
    var parser = CSSParser(Array(text.utf8), names: NameTable(), properties: properties)
    properties = PropertyTable()
    let declarations = parser.parseAttribute()
    properties = parser.properties
    return declarations
  }

  private func customs(
    _ matched: [Int32], _ own: [Declaration]
  ) -> [(name: String, value: String)] {
    guard hasCustoms || !own.isEmpty else { return [] }
    var ordered: [(name: String, value: String)] = []
    for rule in matched { ordered += layers[Int(rule)].customs }
    ordered += RuleLayers.customs(own, important: false)
    for rule in matched { ordered += layers[Int(rule)].importantCustoms }
    return ordered + RuleLayers.customs(own, important: true)
  }

  private func cascade(
    _ matched: [Int32], _ own: [Declaration], _ substituted: (String) -> String?
  ) -> StyleCascade {
    let count = matched.reduce(own.count) { count, rule in
      count + layers[Int(rule)].normal.count + layers[Int(rule)].important.count
    }
    var cascade = StyleCascade(capacity: count)
    for rule in matched {
      cascade.add(layers[Int(rule)].normal, block: rule * 2, substituted)
    }
    if !own.isEmpty {
      cascade.add(own.filter { !$0.isImportant }, block: -2, substituted)
    }
    for rule in matched where !layers[Int(rule)].important.isEmpty {
      cascade.add(layers[Int(rule)].important, block: rule * 2 + 1, substituted)
    }
    if !own.isEmpty { cascade.add(own.filter(\.isImportant), block: -3, substituted) }
    return cascade
  }

  private mutating func write(_ finished: Finished, on node: NodeID, hadStyle: Bool) {
    guard let style = finished.style else {
      if hadStyle { tree.removeAttribute("style", of: node) }
      return
    }
    tree.setAttribute(finished.styleName, to: style, of: node)
    for (name, value) in finished.attributes where !tree.hasAttribute(name, of: node) {
      tree.setAttribute(name, to: value, of: node)
    }
  }

  // MARK: What stays

  private mutating func writeSheets(_ root: VariableScope) {
    let items = sheets.flatMap(\.rules)
    for sheet in sheets {
      var writer = KeptRules(rules: rules, items: items, root: root) { [sources] in
        sources.isUsed(rule: $0, place: $1)
      }
      let text = writer.text(sheet.rules)
      let place = sheet.style.map { tree.location(of: $0) } ?? FileLocation(tree.file)
      diagnostics += writer.unresolved.map { .unresolvedVariable($0, at: place) }
      if let style = sheet.style {
        if text.isEmpty { tree.remove(style) } else { tree.setText(text, of: style) }
      } else if !text.isEmpty, let head {
        tree.setText(text, of: tree.insertElement("style", into: head))
      }
    }
  }

  private var head: NodeID? {
    tree.documentElement.flatMap { root in
      tree.children(of: root).first {
        tree.kind(of: $0) == .element && tree.name(of: $0) == "head"
      }
    }
  }
}

/// What a rule says to style attributes, by importance.
struct RuleLayers {
  let normal: [Declaration]
  let important: [Declaration]
  let customs: [(name: String, value: String)]
  let importantCustoms: [(name: String, value: String)]

  init(_ rule: StyleRule) {
    let isPlain = rule.declarations.allSatisfy {
      !$0.isCustom && !$0.isScheme && !$0.isImportant
    }
    guard !isPlain else {
      normal = rule.declarations
      (important, customs, importantCustoms) = ([], [], [])
      return
    }
    let wanted = rule.declarations.filter { !$0.isCustom && !$0.isScheme }
    normal = wanted.filter { !$0.isImportant }
    important = wanted.filter(\.isImportant)
    customs = Self.customs(rule.declarations, important: false)
    importantCustoms = Self.customs(rule.declarations, important: true)
  }

  static func customs(
    _ declarations: [Declaration], important: Bool
  ) -> [(name: String, value: String)] {
    declarations.filter { $0.isCustom && $0.isImportant == important }.map { ($0.name, $0.value) }
  }
}

/// Scopes by element; one entry for the many elements that declare nothing of their own.
struct ScopeTable {
  private var scopes: [VariableScope] = [VariableScope()]
  private var numbers: [Int] = []
  private let isUsed: Bool

  init(isUsed: Bool) { self.isUsed = isUsed }

  mutating func inherit(from parent: Int) {
    if isUsed { numbers.append(parent < 0 ? 0 : numbers[parent]) }
  }

  mutating func enter(
    parent: Int, _ declarations: [(name: String, value: String)]
  ) -> Int {
    guard isUsed else { return 0 }
    inherit(from: parent)
    guard !declarations.isEmpty, let inherited = numbers.last else { return numbers.last ?? 0 }
    var scope = scopes[inherited]
    scope.declare(declarations)
    scopes.append(scope)
    numbers[numbers.count - 1] = scopes.count - 1
    return scopes.count - 1
  }

  private struct Substitution: Hashable {
    let value: String
    let scope: Int
  }

  private var known: [Substitution: String?] = [:]

  /// The value with every `var()` replaced as the scope has it, worked out once; nil when one has
  /// neither value nor fallback.
  mutating func substituted(_ value: String, in number: Int) -> String? {
    let key = Substitution(value: value, scope: number)
    if let found = known[key] { return found }
    let found = scopes[number].substituted(value).map(normalizedValue)
    known[key] = .some(found)
    return found
  }

  var root: VariableScope { scopes[numbers.first ?? 0] }
}

/// Where in the author's file a byte of a style element's text lies.
struct SheetPlaces {
  private let base: FileLocation
  private let text: [UInt8]

  init(_ tree: MarkupTree, _ style: NodeID, _ text: [UInt8]) {
    base = tree.firstChild(of: style).map { tree.location(of: $0) } ?? tree.location(of: style)
    self.text = text
  }

  func location(_ offset: Int) -> FileLocation {
    FileLocation(offset, in: text, from: base)
  }
}

extension FileLocation {
  /// The place `offset` bytes into a text that begins at `base`.
  init(_ offset: Int, in text: [UInt8], from base: FileLocation) {
    let before = text[..<min(offset, text.count)]
    let breaks = before.count { $0 == 0x0A }
    let tail = before.suffix(while: { $0 != 0x0A }).count { $0 & 0xC0 != 0x80 }
    let column = breaks == 0 ? (base.column ?? 1) + tail : tail + 1
    self.init(base.file, line: (base.line ?? 1) + breaks, column: column)
  }
}

extension ArraySlice {
  func suffix(while isWanted: (Element) -> Bool) -> ArraySlice {
    var start = endIndex
    while start > startIndex, isWanted(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
