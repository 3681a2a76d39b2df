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
  private var cascade = StyleCascade()
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

  /// What the sheet beside the document says of its elements, as if nothing else did.
  mutating func sheetStyles() -> SheetStyles {
    _ = read(Array(extraSheet.utf8), style: nil)
    let index = ElementIndex(tree, names: &names)
    let matcher = SelectorMatcher(tree: tree, index: index)
    sources.finish(names: names.count)
    var scopes = ScopeTable(isUsed: false)
    var known = MatchTable(elements: index.elements.count)
    var styles = SheetStyles()
    for element in index.elements.indices where index.elements[element].isStyled {
      sources.match(element, index, matcher)
      guard !sources.matched.isEmpty else { continue }
      let number = known.number(sources.matched, scope: 0, name: 0)
      if number == styles.styles.count {
        fill(&cascade, []) { scopes.substituted($0, in: 0, &$1) }
        styles.styles.append(cascade.declarations(properties))
      }
      styles.elements.append((index.elements[element].node, number))
    }
    return styles
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
    layers.append(RuleLayers(style, &cascade.pool))
    let selectors = style.selectors
    for place in selectors.indices
    where selectors[place].traits.isDisjoint(with: [.dynamic, .pseudoElement]) {
      sources.add(selectors[place], rule: number, place: place)
    }
    return .inlined(rule: number)
  }

  private func styleElements() -> [NodeID] {
    guard let name = tree.numbered("style") else { return [] }
    return tree.descendants(of: tree.root).filter { node in
      tree.nameNumber(of: node) == name && tree.kind(of: node) == .element
        && tree.namespace(of: node) == .html
    }
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
    hasCustoms = layers.contains { !$0.customs.isEmpty || !$0.importantCustoms.isEmpty }
    let styleName = tree.number("style")
    var scopes = ScopeTable(isUsed: usesVariables(index, styleName))
    var known = MatchTable(elements: index.elements.count)
    var styles: [Finished] = []
    for element in index.elements.indices {
      let parent = Int(index.elements[element].parent)
      guard index.elements[element].isStyled else {
        scopes.inherit(from: parent)
        continue
      }
      sources.match(element, index, matcher)
      let node = index.elements[element].node
      let written = tree.attribute(styleName, of: node)
      let own = written.map { attribute($0) } ?? []
      let scope = scopes.enter(parent: parent, customs(own))
      guard !sources.matched.isEmpty || written != nil else { continue }
      guard own.isEmpty else {
        write(finished(node, own, &scopes, scope, styleName), on: node, hadStyle: true)
        continue
      }
      let name = index.elements[element].name
      let number = known.number(sources.matched, scope: scope, name: name)
      if number == styles.count {
        styles.append(finished(node, own, &scopes, scope, styleName))
      }
      write(styles[number], on: node, hadStyle: written != nil)
    }
    return scopes.root
  }

  /// What an element gets, and so every other one of its name that the same rules match.
  private struct Finished {
    /// The style attribute; nil when nothing is declared.
    var style: MarkupTree.SharedValue?
    var styleName: MarkupName
    var attributes: [(name: MarkupName, value: MarkupTree.SharedValue)] = []
  }

  private mutating func finished(
    _ node: NodeID, _ own: [Declaration], _ scopes: inout ScopeTable, _ scope: Int,
    _ styleName: MarkupName
  ) -> Finished {
    // Moved out, so that it can be read while the tree is written.
    var cascade = self.cascade
    self.cascade = StyleCascade()
    defer { self.cascade = cascade }
    fill(&cascade, own) { scopes.substituted($0, in: scope, &$1) }
    var finished = Finished(styleName: styleName)
    guard !cascade.entries.isEmpty else { return finished }
    finished.style = tree.shared { cascade.write(into: &$0) }
    for (name, value) in WordAttributes.attributes(tree.name(of: node), cascade) {
      finished.attributes.append((tree.number(name), tree.shared(value)))
    }
    return finished
  }

  private func usesVariables(_ index: ElementIndex, _ styleName: MarkupName) -> Bool {
    hasCustoms
      || index.elements.contains { element in
        tree.hasAttribute(styleName, of: element.node)
          && tree.attribute(styleName, of: element.node)?.holdsBytes(of: "--") == true
      }
  }

  private mutating func attribute(_ text: String) -> [Declaration] {
    var parser = CSSParser(Array(text.utf8), names: NameTable(), properties: properties)
    properties = PropertyTable()
    let declarations = parser.parseAttribute()
    properties = parser.properties
    return declarations
  }

  private func customs(_ own: [Declaration]) -> [(name: String, value: String)] {
    guard hasCustoms || !own.isEmpty else { return [] }
    var ordered: [(name: String, value: String)] = []
    for rule in sources.matched where !layers[Int(rule)].customs.isEmpty {
      ordered += layers[Int(rule)].customs
    }
    if !own.isEmpty { ordered += RuleLayers.customs(own, important: false) }
    for rule in sources.matched where !layers[Int(rule)].importantCustoms.isEmpty {
      ordered += layers[Int(rule)].importantCustoms
    }
    if !own.isEmpty { ordered += RuleLayers.customs(own, important: true) }
    return ordered
  }

  private func fill(
    _ cascade: inout StyleCascade, _ own: [Declaration],
    _ substituted: (Int32, inout DeclarationPool) -> Int32?
  ) {
    cascade.begin()
    for rule in sources.matched {
      cascade.add(layers[Int(rule)].normal, block: rule * 2, substituted)
    }
    if !own.isEmpty {
      let normal = cascade.pool.add(own) { !$0.isCustom && !$0.isImportant }
      cascade.add(normal, block: -2, substituted)
    }
    for rule in sources.matched {
      cascade.add(layers[Int(rule)].important, block: rule * 2 + 1, substituted)
    }
    if !own.isEmpty {
      let important = cascade.pool.add(own) { !$0.isCustom && $0.isImportant }
      cascade.add(important, block: -3, substituted)
    }
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
  /// In the pool.
  let normal: Range<Int32>
  let important: Range<Int32>
  private(set) var customs: [(name: String, value: String)] = []
  private(set) var importantCustoms: [(name: String, value: String)] = []

  init(_ rule: StyleRule, _ pool: inout DeclarationPool) {
    normal = pool.add(rule.declarations) { !$0.isCustom && !$0.isScheme && !$0.isImportant }
    important = pool.add(rule.declarations) { !$0.isCustom && !$0.isScheme && $0.isImportant }
    guard rule.declarations.contains(where: \.isCustom) else { return }
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
  /// By declaration and scope; -1 for one that has no value.
  private var declarations: [UInt64: Int32] = [:]

  /// The number of the declaration with every `var()` replaced as the scope has it.
  mutating func substituted(
    _ declaration: Int32, in scope: Int, _ pool: inout DeclarationPool
  ) -> Int32? {
    let key = UInt64(declaration) << 32 | UInt64(scope)
    if let found = declarations[key] { return found < 0 ? nil : found }
    let found = substituted(pool.value(declaration), in: scope).map { value in
      pool.add(declaration, with: value)
    }
    declarations[key] = found ?? -1
    return found
  }

  /// The value with every `var()` replaced as the scope has it, worked out once; nil when one has
  /// neither value nor fallback.
  private mutating func substituted(_ value: String, in number: Int) -> String? {
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
