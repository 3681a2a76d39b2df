import Markup
import Styling

/// Finds the features that a message uses.
struct FeatureDetector {
  private(set) var features: Set<Int> = []
  private let byWord = FeatureIndex.shared.byWord

  init(_ page: LintPage) {
    for element in page.elements { look(at: element, page) }
    for rule in page.rules { look(at: rule) }
    look(atText: page)
  }

  private mutating func note(_ kind: String, _ word: some StringProtocol) {
    for number in byWord["\(kind) \(word)"] ?? [] { features.insert(number) }
  }

  // MARK: Markup

  private mutating func look(at element: LintPage.Element, _ page: LintPage) {
    note("el", element.name)
    if element.isInBody {
      for one in element.style where !element.isHidden || one.name == "display" {
        look(at: one)
      }
    }
    for attribute in page.tree.attributeNames(of: element.node) {
      note("attr", attribute)
      note("attr", "\(element.name)/\(attribute)")
      if ["type", "name"].contains(attribute), let value = page.attribute(attribute, element) {
        note("attrval", "\(element.name)/\(attribute)/\(value)")
      }
    }
    if let address = page.attribute("href", element), element.name == "a" {
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
    note("prop", one.name)
    if one.name.hasPrefix("--") { note("customprop", "1") }
    if one.isImportant { note("important", "1") }
    let value = one.value.lowercased()
    for word in value.split(whereSeparator: { " ,()/'\"".contains($0) }) {
      note("value", "\(one.name):\(word)")
      noteValueList(one.name, word)
      note("unit", word.drop { $0.isNumber || $0 == "." || $0 == "-" || $0 == "+" })
    }
    for part in value.split(separator: "(").dropLast() {
      let name = part.reversed().prefix { $0.isLetter || $0 == "-" || $0.isNumber }
      note("fn", String(name.reversed()))
    }
  }

  /// The table lists alternatives as `display:flex|inline-flex`.
  private mutating func noteValueList(_ property: String, _ word: Substring) {
    for (list, numbers) in FeatureDetector.valueLists {
      guard list.property == "*" || list.property == property, list.words.contains(word) else {
        continue
      }
      features.formUnion(numbers)
    }
  }

  private static let valueLists: [((property: String, words: Set<Substring>), [Int])] =
    FeatureIndex.shared.byWord.compactMap { key, numbers in
      guard key.hasPrefix("value "), let colon = key.firstIndex(of: ":") else { return nil }
      let property = String(key.dropFirst("value ".count).prefix { $0 != ":" })
      let words = Set(key[key.index(after: colon)...].split(separator: "|"))
      return ((property, words), numbers)
    }

  // MARK: Rules

  private mutating func look(at rule: StyleElementRule) {
    for condition in rule.conditions {
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
    for selector in rule.selectors { look(atSelector: selector) }
    for one in rule.declarations { look(at: one) }
  }

  private mutating func look(atSelector selector: String) {
    if selector.contains("[") { note("sel", "[attr]") }
    if selector.contains("#") { note("sel", "#a") }
    if selector.contains("*") { note("sel", "*") }
    if selector.contains(".") { note("sel", ".a") }
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
    if page.styleText.contains("/*") { note("other", "csscomment") }
    let styles = page.elements.compactMap { page.attribute("style", $0) }
    if styles.contains(where: { $0.contains("/*") }) { note("other", "csscomment") }
    if page.styleText.contains("&") { note("other", "nesting") }
    let tree = page.tree
    for node in tree.children(of: tree.root) where tree.kind(of: node) == .doctype {
      note("other", "doctype")
    }
    if tree.descendants(of: tree.root).contains(where: { tree.kind(of: $0) == .comment }) {
      note("other", "comment")
    }
  }
}

extension MarkupTree {
  func attributeNames(of node: NodeID) -> [String] { attributes(of: node).map(\.name) }
}
