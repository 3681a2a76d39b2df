import Diagnostics
import Markup

/// Turns checked popup markup into the compact tree that `js/tree.js` builds: an element is
/// `[head, child, …]` with a head such as `a|class|action|condition|href|https://a.example/`, a
/// text stands for itself, and 0 for the state inside the frame.
struct MarkupCompiler {
  let keepsClassNames: Bool
  /// The classes that the sheet asks for: no other needs to travel. nil when it may ask for any.
  let styled: Set<String>?
  /// Also the name of the value that a member gets.
  let method: WidgetParts.Method
  var texts: TextTable
  private(set) var faults: [Diagnostic] = []
  /// Everything a selector could ask for.
  private(set) var names: Set<String> = []
  private(set) var ids: Set<String> = []
  private(set) var classNames: Set<String> = []
  /// The short names that classes travel under, in the order of their first use.
  private(set) var classes: [String: String] = [:]

  static let actions = ["activate", "close", "copy", "share", "native", "qr"]
  static let conditions = [
    "needs_name", "needs_email", "marketing", "native", "qr", "has_reward", "no_reward",
    "can_retry",
  ]
  static let rows = ["primary", "others"]

  /// What only the page that shows a state needs.
  private static let implied: Set<String> = ["open", "hidden"]
  private static let refused: Set<String> = [
    "script", "style", "link", "iframe", "object", "embed", "template", "slot", "base", "meta",
  ]

  init(
    keepsClassNames: Bool, styled: Set<String>?, method: WidgetParts.Method, texts: TextTable
  ) {
    self.keepsClassNames = keepsClassNames
    self.styled = styled
    self.method = method
    self.texts = texts
  }

  mutating func compile(fragment tree: MarkupTree) -> [JSONValue] {
    children(of: tree.root, in: tree)
  }

  /// The class that the frame's outer element travels under, if it has any.
  private(set) var rootClass: String?

  /// The one element of the frame.
  mutating func compile(frame tree: MarkupTree) -> JSONValue? {
    let elements = tree.children(of: tree.root).filter { tree.kind(of: $0) == .element }
    guard elements.count == 1 else {
      faults.append(.missingPart("one outer element", at: FileLocation(tree.file, line: 1)))
      return nil
    }
    let frame = element(elements[0], in: tree)
    let name = tree.attribute("class", of: elements[0])?.split(separator: " ").first
    rootClass = name.flatMap { classes[String($0)] }
    return frame
  }

  private mutating func element(_ node: NodeID, in tree: MarkupTree) -> JSONValue {
    let name = tree.name(of: node)
    if tree.namespace(of: node) != .html || Self.refused.contains(name) {
      faults.append(.foreignMarkup(name, at: tree.location(of: node)))
      return .null
    }
    names.insert(name)
    var head = Head()
    var content: [JSONValue]?
    for attribute in tree.attributes(of: node) {
      if attribute.name == "data-text" {
        content = [.string("{\(attribute.value)}")]
      } else {
        take(attribute, of: name, in: tree, into: &head)
      }
    }
    var children = content ?? children(of: node, in: tree)
    if tree.attribute("id", of: node) == "state" { children = [0] }
    return .array([.string(head.text(of: name))] + children)
  }

  /// What stands before an element's children.
  private struct Head {
    var classes = ""
    var action = ""
    var condition = ""
    var attributes: [(name: String, value: String)] = []

    /// The attributes by name, so that equal rows of them compress.
    func text(of element: String) -> String {
      var parts = [element, classes, action, condition]
      while attributes.isEmpty, parts.last == "" { parts.removeLast() }
      let sorted = attributes.sorted { $0.name < $1.name }
      return (parts + sorted.flatMap { [$0.name, $0.value] }).joined(separator: "|")
    }
  }

  private mutating func take(
    _ attribute: MarkupAttribute, of element: String, in tree: MarkupTree,
    into head: inout Head
  ) {
    let (name, value) = (attribute.name, attribute.value)
    let place = { tree.valueLocation(of: attribute) }
    switch name {
    case "data-act":
      check(value, among: Self.actions, Diagnostic.unknownAction, place)
      head.action = value
    case "data-when":
      check(value, among: Self.conditions, Diagnostic.unknownCondition, place)
      head.condition = value == "has_reward" ? method.rawValue : value
    case "data-each":
      check(value, among: Self.rows, Diagnostic.unknownCondition, place)
      head.condition = value
    case "class": head.classes = shortClasses(value)
    case _ where Self.implied.contains(name): break
    case "type" where element == "button" && value != "reset": break
    default:
      if name == "style" || name.hasPrefix("on") {
        faults.append(.foreignMarkup(name, at: tree.nameLocation(of: attribute)))
      }
      if name == "id" { ids.insert(value) }
      // What is true by being there needs no value.
      let field = value == name ? "" : texts.field(TextTable.parts(of: value))
      head.attributes.append((name, field))
    }
  }

  private mutating func shortClasses(_ value: String) -> String {
    value.split(separator: " ").map(String.init).compactMap { name in
      classNames.insert(name)
      if let styled, !styled.contains(name), !keepsClassNames { return nil }
      let short = classes[name] ?? (keepsClassNames ? name : Self.shortName(classes.count))
      classes[name] = short
      return short
    }.joined(separator: " ")
  }

  /// a, b, … z, a1, b1, …
  static func shortName(_ number: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let round = number / letters.count
    return String(letters[number % letters.count]) + (round == 0 ? "" : String(round))
  }

  private mutating func check(
    _ value: String, among known: [String],
    _ fault: (String, [String], FileLocation) -> Diagnostic, _ place: () -> FileLocation
  ) {
    guard !known.contains(value) else { return }
    faults.append(fault(value, known, place()))
  }

  private mutating func children(of node: NodeID, in tree: MarkupTree) -> [JSONValue] {
    var result: [JSONValue] = []
    for child in tree.children(of: node) {
      switch tree.kind(of: child) {
      case .element: result.append(element(child, in: tree))
      case .text: if let text = text(child, in: tree) { result.append(text) }
      default: break
      }
    }
    return result
  }

  /// Blanks collapse as the browser would collapse them; blanks beside a block vanish.
  private mutating func text(_ node: NodeID, in tree: MarkupTree) -> JSONValue? {
    var text = tree.text(of: node).split(omittingEmptySubsequences: true) {
      $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n"
    }.joined(separator: " ")
    let source = tree.text(of: node)
    if isInline(tree.previousSibling(of: node), in: tree), source.first?.isWhitespace == true {
      text = " " + text
    }
    let hasEnd = !text.isEmpty && text != " " && source.last?.isWhitespace == true
    if hasEnd, isInline(tree.nextSibling(of: node), in: tree) { text += " " }
    let isBetween = isInline(tree.nextSibling(of: node), in: tree)
    guard !text.isEmpty, text != " " || isBetween else { return nil }
    return .string(texts.text(TextTable.parts(of: text)))
  }

  private static let inline: Set<String> = ["a", "strong", "em", "span", "b", "i", "bdi", "small"]

  private func isInline(_ node: NodeID?, in tree: MarkupTree) -> Bool {
    guard let node else { return false }
    return Self.inline.contains(tree.name(of: node))
  }
}
