import Diagnostics
import Markup
import Styling

/// What one kind of mail client leaves of the message: a help for looking, not a proof.
package struct EmailSimulation: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case gmail, nonGoogle = "gmail-other", yahoo, outlookWeb = "outlook-com"
    case outlookWord = "outlook-word", imagesOff = "images-off"

    package var name: String {
      switch self {
      case .gmail: "Gmail"
      case .nonGoogle: "Gmail app, other account"
      case .yahoo: "Yahoo"
      case .outlookWeb: "Outlook.com"
      case .outlookWord: "Outlook for Windows (Word)"
      case .imagesOff: "Pictures off"
      }
    }

    var client: MailClient? {
      switch self {
      case .gmail: .gmail
      case .nonGoogle: .nonGoogle
      case .yahoo: .yahoo
      case .outlookWeb: .outlookWeb
      case .outlookWord: .outlookWord
      case .imagesOff: nil
      }
    }
  }

  package let kind: Kind
  /// A whole page for a sandboxed frame.
  package let html: String
  /// Declarations and rules that the client drops, each once, in order of the alphabet.
  package let lost: [String]
}

extension EmailMessage {
  /// The message as each kind of client shows it.
  package var simulations: [EmailSimulation] {
    EmailSimulation.Kind.allCases.compactMap { kind in
      var source = html
      if kind == .outlookWord { source = ClientSimulator.openingWordComments(source) }
      let parsed = MarkupTree.parse(Array(source.utf8), file: kind.rawValue, as: .document)
      guard let tree = parsed.value else { return nil }
      var simulator = ClientSimulator(tree, kind)
      simulator.run()
      return EmailSimulation(
        kind: kind, html: simulator.tree.xmlText(), lost: simulator.lost.sorted())
    }
  }
}

/// Takes out of a page what a client takes out, by the tables of Can I email and by what is known
/// of its sanitizer.
struct ClientSimulator {
  private(set) var tree: MarkupTree
  private let kind: EmailSimulation.Kind
  private(set) var lost: Set<String> = []
  private let unsupported: Set<String>

  init(_ tree: MarkupTree, _ kind: EmailSimulation.Kind) {
    self.tree = tree
    self.kind = kind
    unsupported = kind.client.map(Self.unsupportedProperties) ?? []
  }

  private static func unsupportedProperties(_ client: MailClient) -> Set<String> {
    let features = MailFeature.all.filter { $0.support(client) == .no }
    return Set(
      features.flatMap { feature in
        feature.detectors.filter { $0.kind == "prop" }.flatMap(\.words)
      })
  }

  mutating func run() {
    let nodes = tree.descendants(of: tree.root).filter { tree.kind(of: $0) == .element }
    for node in nodes {
      let name = tree.name(of: node)
      if name == "style" {
        simulateSheet(node)
      } else if kind == .imagesOff {
        if name == "img" { hidePicture(node) }
      } else {
        simulateElement(node, name)
      }
    }
  }

  // MARK: Style elements

  private mutating func simulateSheet(_ node: NodeID) {
    let text = tree.text(of: node)
    switch kind {
    case .imagesOff: return
    case .nonGoogle:
      lost.insert("every style element")
      tree.remove(node)
    case .outlookWord:
      // Word reads the sheet of its own comment; of the others it knows no media query.
      if text.contains("@media") {
        lost.insert("media queries")
        tree.setText(plainRules(text) { _ in true }, of: node)
      }
    case .gmail: keep(node, text, dark: false, attributes: false, prefix: "")
    case .yahoo: keep(node, text, dark: false, attributes: false, prefix: "")
    case .outlookWeb: keep(node, text, dark: false, attributes: false, prefix: "x_")
    }
  }

  private mutating func keep(
    _ node: NodeID, _ text: String, dark: Bool, attributes: Bool, prefix: String
  ) {
    if !dark, text.contains("prefers-color-scheme") { lost.insert("dark colors by media query") }
    if !attributes, text.contains("[data-") { lost.insert("rules that select by attribute") }
    var kept = plainRules(text) { attributes || !$0.contains("[") }
    let width = styleRules(text).filter { rule in
      rule.conditions.count == 1 && rule.conditions[0].contains("-width")
    }
    for rule in width {
      kept += "\(rule.conditions[0]){\(written(rule))}\n"
    }
    if !prefix.isEmpty { kept = kept.replacing(".", with: "." + prefix) }
    tree.setText(kept, of: node)
  }

  private func plainRules(_ text: String, _ isKept: (String) -> Bool) -> String {
    styleRules(text).filter { $0.conditions.isEmpty && $0.selectors.allSatisfy(isKept) }
      .map { written($0) + "\n" }.joined()
  }

  private func written(_ rule: StyleElementRule) -> String {
    let body = rule.declarations.map { one in
      "\(one.name):\(one.value)\(one.isImportant ? " !important" : "")"
    }
    return "\(rule.selectors.joined(separator: ",")){\(body.joined(separator: ";"))}"
  }

  // MARK: Elements

  private mutating func simulateElement(_ node: NodeID, _ name: String) {
    if kind == .outlookWeb, let value = tree.attribute("class", of: node) {
      let names = value.split(separator: " ").map { "x_" + $0 }
      tree.setAttribute("class", to: names.joined(separator: " "), of: node)
    }
    if kind == .yahoo {
      if name != "table" { tree.removeAttribute("role", of: node) }
      tree.removeAttribute("aria-label", of: node)
      tree.removeAttribute("aria-roledescription", of: node)
    }
    guard let style = tree.attribute("style", of: node) else { return }
    var kept: [String] = []
    for one in styleDeclarations(style) {
      if kind == .yahoo, one.name == "height" {
        kept.append("min-height:\(one.value)")
      } else if isDropped(one, name) {
        lost.insert(one.name)
      } else {
        kept.append("\(one.name):\(one.value)")
      }
    }
    tree.setAttribute("style", to: kept.joined(separator: ";"), of: node)
  }

  private func isDropped(_ one: StyleDeclaration, _ name: String) -> Bool {
    // A browser cannot hide the preheader as Word does.
    if one.name.hasPrefix("mso-") || one.name == "display" && one.value == "none" { return false }
    if unsupported.contains(one.name) { return true }
    guard kind == .outlookWord else { return false }
    if one.name.hasPrefix("padding") { return !["td", "th"].contains(name) }
    if one.name == "max-width" { return name != "table" }
    if one.name == "width" { return ["div", "p", "span", "img"].contains(name) }
    return one.name == "display" || one.name.contains("radius")
  }

  /// The text that stands for a blocked picture, in a box of its size.
  private mutating func hidePicture(_ node: NodeID) {
    let alternative = tree.attribute("alt", of: node) ?? ""
    tree.setAttribute("src", to: "data:,", of: node)
    if alternative.isEmpty { lost.insert("pictures without text") }
  }

  // MARK: Word

  /// What Word sees: the content of its conditional comments, as markup.
  static func openingWordComments(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "<!--[if") {
      result += rest[..<open.lowerBound]
      let inside = rest[open.upperBound...]
      guard let start = inside.firstIndex(of: ">"),
        let end = inside.firstRange(of: "<![endif]-->")
      else {
        result += rest[open.lowerBound...]
        return result
      }
      let content = inside[inside.index(after: start)..<end.lowerBound]
      // The settings for Word itself show nothing.
      result +=
        content.contains("OfficeDocumentSettings")
        ? styles(in: content) : String(content)
      rest = inside[end.upperBound...]
    }
    return result + rest
  }

  private static func styles(in content: Substring) -> String {
    guard let open = content.firstRange(of: "<style"), let end = content.firstRange(of: "</style>")
    else { return "" }
    return String(content[open.lowerBound..<end.upperBound])
  }
}
