import Configuring
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
    var styles = ParsedStyles()
    let plain = MarkupTree.parse(Array(html.utf8), file: "message", as: .document).value
    return EmailSimulation.Kind.allCases.compactMap { kind in
      guard let tree = kind == .outlookWord ? wordTree : plain else { return nil }
      var simulator = ClientSimulator(tree, kind, styles)
      simulator.run()
      styles = simulator.styles
      return EmailSimulation(
        kind: kind, html: simulator.tree.xmlText(), lost: simulator.lost.sorted())
    }
  }

  private var wordTree: MarkupTree? {
    let source = ClientSimulator.openingWordComments(html)
    return MarkupTree.parse(Array(source.utf8), file: "word", as: .document).value
  }
}

/// Style attributes as declarations, each text read once.
struct ParsedStyles {
  private var known: [String: [StyleDeclaration]] = [:]

  mutating func declarations(_ style: String) -> [StyleDeclaration] {
    if let known = known[style] { return known }
    let found = styleDeclarations(style)
    known[style] = found
    return found
  }
}

/// Takes out of a page what a client takes out, by the tables of Can I email and by what is known
/// of its sanitizer.
struct ClientSimulator {
  private(set) var tree: MarkupTree
  private let kind: EmailSimulation.Kind
  private(set) var lost: Set<String> = []
  private let unsupported: Set<String>
  private(set) var styles: ParsedStyles
  /// What an element of a name keeps of a style attribute, and what it loses.
  private var kept: [String: (style: String, lost: [String])] = [:]

  init(
    _ tree: MarkupTree, _ kind: EmailSimulation.Kind, _ styles: ParsedStyles = ParsedStyles()
  ) {
    self.tree = tree
    self.kind = kind
    self.styles = styles
    unsupported = kind.client.flatMap { Self.unsupportedProperties[$0] } ?? []
  }

  private static let unsupportedProperties: [MailClient: Set<String>] = {
    let index = FeatureIndex.shared
    var properties: [MailClient: Set<String>] = [:]
    for (number, feature) in index.features.enumerated() {
      let words = feature.detectors.filter { $0.kind == "prop" }.flatMap(\.words)
      for client in index.failing[number] {
        properties[client, default: []].formUnion(words)
      }
    }
    return properties
  }()

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
      if text.holdsBytes(of: "@media") {
        lost.insert("media queries")
        tree.setText(plainRules(text) { _ in true }, of: node)
      }
    case .gmail: keep(node, text, prefix: "")
    case .yahoo: keep(node, text, prefix: "")
    case .outlookWeb: keep(node, text, prefix: "x_")
    }
  }

  private mutating func keep(_ node: NodeID, _ text: String, prefix: String) {
    if text.holdsBytes(of: "prefers-color-scheme") { lost.insert("dark colors by media query") }
    if text.holdsBytes(of: "[data-") { lost.insert("rules that select by attribute") }
    var kept = plainRules(text) { !$0.holdsBytes(of: "[") }
    let width = styleRules(text).filter { rule in
      rule.conditions.count == 1 && rule.conditions[0].holdsBytes(of: "-width")
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
    let result = kept(of: style, on: name)
    lost.formUnion(result.lost)
    tree.setAttribute("style", to: result.style, of: node)
  }

  private mutating func kept(
    of style: String, on name: String
  ) -> (style: String, lost: [String]) {
    let key = "\(name) \(style)"
    if let known = kept[key] { return known }
    var result: (style: String, lost: [String]) = ("", [])
    for one in styles.declarations(style) {
      if kind == .outlookWord, name == "i", let drawn = Self.spacing(one) {
        result.style += result.style.isEmpty ? drawn : ";" + drawn
        continue
      }
      let isRenamed = kind == .yahoo && one.name == "height"
      if !isRenamed, isDropped(one, name) {
        result.lost.append(one.name)
        continue
      }
      if !result.style.isEmpty { result.style += ";" }
      result.style += "\(isRenamed ? "min-height" : one.name):\(one.value)"
    }
    kept[key] = result
    return result
  }

  /// The blanks by which a button gets its padding in Word, as a browser can draw them.
  private static func spacing(_ one: StyleDeclaration) -> String? {
    switch one.name {
    case "mso-font-width": return "font-size:\(one.value)"
    case "mso-text-raise" where one.value.hasSuffix("pt"):
      return Int(one.value.dropLast(2)).map { "line-height:\($0 + 18)pt" }
    default: return nil
    }
  }

  private func isDropped(_ one: StyleDeclaration, _ name: String) -> Bool {
    // A browser cannot hide the preheader as Word does.
    if one.name.hasPrefix("mso-") || one.name == "display" && one.value == "none" { return false }
    if unsupported.contains(one.name) { return true }
    guard kind == .outlookWord else { return false }
    if one.name.hasPrefix("padding") { return !["td", "th"].contains(name) }
    if one.name == "max-width" { return name != "table" }
    if one.name == "width" { return ["div", "p", "span", "img"].contains(name) }
    return one.name == "display" || one.name.hasSuffix("radius")
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
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var place = 0
    while let open = text.byteOffset(of: "<!--[if", from: place) {
      result += bytes[place..<open]
      guard let start = text.byteOffset(of: ">", from: open),
        let end = text.byteOffset(of: "<![endif]-->", from: start)
      else {
        place = open
        break
      }
      let content = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
      // The settings for Word itself show nothing.
      let isSetting = content.holdsBytes(of: "OfficeDocumentSettings")
      result += Array((isSetting ? styles(in: content) : withBodies(content)).utf8)
      place = end + "<![endif]-->".utf8.count
    }
    return String(decoding: result + bytes[place...], as: UTF8.self)
  }

  /// With the `tbody` that every HTML parser puts into the tables for Word, which go without.
  private static func withBodies(_ content: String) -> String {
    guard content.holdsBytes(of: "<table") || content.holdsBytes(of: "</table") else {
      return content
    }
    return content.replacing("><tr>", with: "><tbody><tr>")
      .replacing("</tr></table>", with: "</tr></tbody></table>")
  }

  private static func styles(in content: String) -> String {
    guard let open = content.byteOffset(of: "<style"),
      let end = content.byteOffset(of: "</style>", from: open)
    else { return "" }
    let bytes = Array(content.utf8)[open..<(end + "</style>".utf8.count)]
    return String(decoding: bytes, as: UTF8.self)
  }
}
