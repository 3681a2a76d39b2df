import Diagnostics
import Markup
import Styling

/// An inlined message as the rules look at it: elements with their declarations, the style
/// elements' rules, and the markup that only Word reads.
struct LintPage {
  struct Element {
    let node: NodeID
    let name: String
    /// The number of the parent element; -1 at the top.
    let parent: Int
    let style: [StyleDeclaration]
    /// In `display: none`, itself or below.
    let isHidden: Bool
    let isInBody: Bool
  }

  let tree: MarkupTree
  private(set) var elements: [Element] = []
  private(set) var rules: [StyleElementRule] = []
  private(set) var styleNodes: [NodeID] = []
  private(set) var styleText = ""
  /// Conditional comments for Word, with their nodes.
  private(set) var wordComments: [(node: NodeID, text: String)] = []
  /// How many bytes the page has as it is sent.
  let bytes: Int

  init(_ tree: MarkupTree, bytes: Int) {
    self.tree = tree
    self.bytes = bytes
    visit(tree.root, parent: -1, hidden: false, inBody: false)
    rules = styleRules(styleText)
  }

  private mutating func visit(_ parentNode: NodeID, parent: Int, hidden: Bool, inBody: Bool) {
    var child = tree.firstChild(of: parentNode)
    while let node = child {
      child = tree.nextSibling(of: node)
      switch tree.kind(of: node) {
      case .comment:
        let text = tree.text(of: node)
        if text.hasPrefix("[if") { wordComments.append((node, text)) }
      case .element: visitElement(node, parent: parent, hidden: hidden, inBody: inBody)
      default: continue
      }
    }
  }

  private mutating func visitElement(_ node: NodeID, parent: Int, hidden: Bool, inBody: Bool) {
    let name = tree.name(of: node)
    let style = tree.attribute("style", of: node).map { styleDeclarations($0) } ?? []
    let hides = style.contains { $0.name == "display" && $0.value == "none" }
    let isInBody = inBody || name == "body"
    let number = elements.count
    elements.append(
      Element(
        node: node, name: name, parent: parent, style: style, isHidden: hidden || hides,
        isInBody: isInBody))
    if name == "style" {
      styleNodes.append(node)
      styleText += tree.text(of: node) + "\n"
      return
    }
    visit(node, parent: number, hidden: hidden || hides, inBody: isInBody)
  }

  // MARK: Questions

  var body: [Element] { elements.filter(\.isInBody) }

  func attribute(_ name: String, _ element: Element) -> String? {
    tree.attribute(name, of: element.node)
  }

  func parent(_ element: Element) -> Element? {
    element.parent < 0 ? nil : elements[element.parent]
  }

  /// The declarations of the whole body with their elements, hidden parts left out.
  var shownDeclarations: [(element: Element, declaration: StyleDeclaration)] {
    elements.filter { $0.isInBody && !$0.isHidden }.flatMap { element in
      element.style.map { (element, $0) }
    }
  }

  /// Of style attributes and style elements alike.
  var allDeclarations: [(node: NodeID?, declaration: StyleDeclaration)] {
    elements.flatMap { element in element.style.map { (element.node, $0) } }
      + rules.flatMap { rule in rule.declarations.map { (styleNodes.first, $0) } }
  }

  /// Word is given a table of its own around this element, in the comment before it.
  func hasGhostTable(_ element: Element) -> Bool {
    var before = tree.previousSibling(of: element.node)
    while let node = before {
      switch tree.kind(of: node) {
      case .comment:
        let text = tree.text(of: node)
        return text.hasPrefix("[if") && (text.contains("<td") || text.contains("<table"))
      case .text where tree.text(of: node).allSatisfy(\.isWhitespace):
        before = tree.previousSibling(of: node)
      default: return false
      }
    }
    return false
  }

  /// What Word reads of styles in conditional comments.
  var wordStyle: String {
    wordComments.map(\.text).filter { $0.contains("<style") }.joined()
  }
}

extension LintPage.Element {
  func value(_ name: String) -> String? { style.last { $0.name == name }?.value }

  func has(_ name: String) -> Bool { style.contains { $0.name == name } }
}

/// One place where a rule is broken.
struct LintFinding {
  var node: NodeID?
  /// What the author wrote: it ends the message.
  var detail: String

  init(_ node: NodeID?, _ detail: String) {
    self.node = node
    self.detail = detail
  }
}

/// One thing that goes wrong in some mail client: its words, its clients and how to see it.
struct EmailRule: Sendable {
  let id: String
  let severity: Severity
  /// One sentence: what the author did.
  let meaning: String
  /// Said of each finding, before what was found.
  let message: String
  let hint: String
  let clients: String
  /// Body markup of a message that breaks the rule once, and of one that keeps it.
  let bad: String
  let good: String
  let check: @Sendable (LintPage) -> [LintFinding]

  var code: DiagnosticCode {
    DiagnosticCode(
      "email.\(id)", severity, meaning: meaning, reason: "It hurts in: \(clients).",
      example: .init(.prose, bad: bad, good: good),
      specification: "https://www.caniemail.com/")
  }

  func diagnostics(_ page: LintPage) -> [Diagnostic] {
    check(page).map { finding in
      let place = finding.node.map { page.tree.location(of: $0) } ?? FileLocation(page.tree.file)
      let words = finding.detail.isEmpty ? message : "\(message): '\(finding.detail.prefix(60))'"
      return Diagnostic(
        code, words, at: place, hint: hint, notes: [Diagnostic.Note("matters in: \(clients)")])
    }
  }
}

/// Client names as the rules say them.
enum Clients {
  static let word = "Outlook for Windows (Word)"
  static let ganga = "Gmail app with a non-Google account"
  static let all = "all webmail"
}
