import Markup
import Styling

/// Finds the features that a message uses.
struct FeatureDetector {
  private(set) var features: Set<Int> = []
  private let index: FeatureIndex
  private let properties: [Substring: [Int]]
  private let units: [Substring: [Int]]
  /// A bit for each length of a unit's name.
  private let unitLengths: UInt64
  /// What gives a feature away in the value of any property.
  private let anyValue: [(words: Set<Substring>, features: [Int])]
  /// Those that some feature is told by, as far as the page has them.
  private let attributes: [(name: String, number: MarkupName)]
  private let looksIntoAddresses: Bool
  private let looksIntoValues: Bool
  private let looksIntoSelectors: Bool
  private let looksIntoConditions: Bool
  /// What was looked at already: a message repeats the same few things many times.
  private var seen: Set<UInt32> = []
  private var seenSelectors: Set<String> = []
  private var seenInRules: Set<StyleDeclaration> = []

  init(_ page: LintPage, _ index: FeatureIndex = .shared) {
    self.index = index
    properties = index.words["prop"] ?? [:]
    units = index.words["unit"] ?? [:]
    unitLengths = units.keys.reduce(0) { $0 | 1 << UInt64(min($1.utf8.count, 63)) }
    anyValue = index.byValue["*"] ?? []
    let names = Set((index.words["attr"] ?? [:]).keys.compactMap { $0.split(separator: "/").last })
    attributes = names.sorted().compactMap { name in
      page.tree.numbered(String(name)).map { (String(name), $0) }
    }
    looksIntoAddresses = ["href", "src", "srcprefix"].contains { index.words[$0] != nil }
    looksIntoValues = ["unit", "value", "fn"].contains { index.words[$0] != nil }
    looksIntoConditions = ["at", "media"].contains { index.words[$0] != nil }
    looksIntoSelectors = ["sel", "pseudo", "pelement"].contains { index.words[$0] != nil }
    for element in page.elements { look(at: element, page) }
    for one in page.shown.distinct { look(at: one) }
    for one in page.hidden.distinct where one.name == "display" { look(at: one) }
    for rule in page.rules { look(at: rule) }
    if index.words["other"] != nil { look(atText: page) }
  }

  private mutating func note(_ kind: String, _ word: some StringProtocol) {
    features.formUnion(index.words[kind]?[Substring(word)] ?? [])
  }

  // MARK: Markup

  private mutating func look(at element: LintPage.Element, _ page: LintPage) {
    let number = UInt32(page.tree.nameNumber(of: element.node).raw) << 16
    if seen.insert(number | 0xFFFF).inserted { note("el", element.name) }
    for (name, attribute) in attributes
    where page.tree.hasAttribute(attribute, of: element.node) {
      guard seen.insert(number | UInt32(attribute.raw)).inserted else { continue }
      note("attr", name)
      note("attr", "\(element.name)/\(name)")
    }
    if ["meta", "input", "button"].contains(element.name) {
      for name in ["type", "name"] {
        guard let value = page.attribute(name, element) else { continue }
        note("attrval", "\(element.name)/\(name)/\(value)")
      }
    }
    if looksIntoAddresses { look(atAddresses: element, page) }
  }

  private mutating func look(atAddresses element: LintPage.Element, _ page: LintPage) {
    if element.name == "a", let address = page.attribute("href", element) {
      if address.hasPrefix("#"), address.count > 1 { note("href", "#") }
      if address.hasPrefix("mailto:") { note("href", "mailto:") }
    }
    if let source = page.attribute("src", element) {
      if source.hasPrefix("data:") { note("srcprefix", "data:") }
      let path = source.prefix { $0 != "?" && $0 != "#" }
      if let dot = path.lastIndex(of: ".") { note("src", path[dot...].lowercased()) }
    }
  }

  // MARK: Declarations

  private mutating func look(at one: StyleDeclaration) {
    if let found = properties[one.name[...]] { features.formUnion(found) }
    if one.name.hasPrefix("--") { note("customprop", "1") }
    if one.isImportant { note("important", "1") }
    guard looksIntoValues else { return }
    let value = one.value.lowercased()
    let own = index.byValue[one.name] ?? []
    for word in value.utf8.split(whereSeparator: Self.endsWord) {
      let text = Substring(word)
      for list in own where list.words.contains(text) { features.formUnion(list.features) }
      for list in anyValue where list.words.contains(text) { features.formUnion(list.features) }
      let unit = word.drop { (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
      // Nearly all words are told from units by their length alone.
      guard unit.count < 64, unitLengths & 1 << UInt64(unit.count) != 0 else { continue }
      if let found = units[Substring(unit)] { features.formUnion(found) }
    }
    guard value.utf8.contains(UInt8(ascii: "(")) else { return }
    for part in value.split(separator: "(").dropLast() {
      let name = part.reversed().prefix { $0.isLetter || $0 == "-" || $0.isNumber }
      note("fn", String(name.reversed()))
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x22, 0x27, 0x28, 0x29, 0x2C, 0x2F: true
    default: false
    }
  }

  // MARK: Rules

  private mutating func look(at rule: StyleElementRule) {
    for condition in rule.conditions where looksIntoConditions {
      note("at", condition.dropFirst().prefix { $0 != " " })
      for part in condition.split(separator: "(").dropFirst() {
        let feature = part.prefix { $0 != ":" && $0 != ")" }.filter { $0 != " " }
        note("media", feature)
        for prefix in ["-webkit-min-", "-webkit-max-", "min-", "max-"]
        where feature.hasPrefix(prefix) {
          note("media", feature.dropFirst(prefix.count))
        }
      }
    }
    if rule.selectors.count > 1 { note("sel", "a,b") }
    if looksIntoSelectors {
      for selector in rule.selectors where seenSelectors.insert(selector).inserted {
        look(atSelector: selector)
      }
    }
    for one in rule.declarations where seenInRules.insert(one).inserted { look(at: one) }
  }

  private mutating func look(atSelector selector: String) {
    if selector.holdsBytes(of: "[") { note("sel", "[attr]") }
    if selector.holdsBytes(of: "#") { note("sel", "#a") }
    if selector.holdsBytes(of: "*") { note("sel", "*") }
    if selector.holdsBytes(of: ".") { note("sel", ".a") }
    let bare = selector.split(separator: "[").map { $0.drop { $0 != "]" } }
    let compounds = selector.split { " >+~".contains($0) }
    if compounds.count > 1, !selector.contains(where: { ">+~".contains($0) }) { note("sel", "a b") }
    for mark in [">", "+", "~"] where selector.contains(mark) && bare.count < 3 {
      note("sel", mark)
    }
    for compound in compounds {
      if compound.first?.isLetter == true { note("sel", "a") }
      if compound.count(where: { $0 == "." }) > 1 { note("sel", ".a.b") }
    }
    for part in selector.split(separator: ":", omittingEmptySubsequences: false).dropFirst() {
      let name = part.prefix { $0.isLetter || $0 == "-" }
      note("pseudo", name)
      note("pelement", name)
    }
  }

  private mutating func look(atText page: LintPage) {
    if page.styleText.holdsBytes(of: "/*") { note("other", "csscomment") }
    let styles = page.elements.compactMap { page.attribute("style", $0) }
    if styles.contains(where: { $0.holdsBytes(of: "/*") }) { note("other", "csscomment") }
    if page.styleText.holdsBytes(of: "&") { note("other", "nesting") }
    let tree = page.tree
    for node in tree.children(of: tree.root) where tree.kind(of: node) == .doctype {
      note("other", "doctype")
    }
    if tree.descendants(of: tree.root).contains(where: { tree.kind(of: $0) == .comment }) {
      note("other", "comment")
    }
  }
}
