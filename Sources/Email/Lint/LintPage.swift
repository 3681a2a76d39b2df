import Configuring
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
    /// Of its style attribute, in the page's `styles`.
    let styleNumber: Int
    let style: [StyleDeclaration]
    /// In `display: none`, itself or below.
    let isHidden: Bool
    let isInBody: Bool
  }

  let tree: MarkupTree
  private(set) var elements: [Element] = []
  /// Each different style attribute once, the empty one first: most are written many times, and
  /// what is asked of a style need be asked only once.
  private(set) var styles: [[StyleDeclaration]] = [[]]
  /// Those of the body, itself included.
  private(set) var body: [Element] = []
  private(set) var rules: [StyleElementRule] = []
  private(set) var styleNodes: [NodeID] = []
  private(set) var styleText = ""
  /// Conditional comments for Word, with their nodes.
  private(set) var wordComments: [(node: NodeID, text: String)] = []
  /// How many bytes the page has as it is sent.
  let bytes: Int
  private let styleName: MarkupName?
  /// The declarations of the whole body, hidden parts left out.
  private(set) var shown = Declared()
  /// Those of its hidden parts.
  private(set) var hidden = Declared()
  /// Of every style attribute.
  private(set) var inline = Declared()
  private var styleNumbers: [Range<Int>: Int] = [:]

  init(_ tree: MarkupTree, bytes: Int) {
    self.tree = tree
    styleName = tree.numbered("style")
    self.bytes = bytes
    visit(tree.root, parent: -1, hidden: false, inBody: false)
    body = elements.filter(\.isInBody)
    rules = styleRules(styleText)
    let known = Declared.Known(styles)
    shown = Declared(elements, known) { $0.isInBody && !$0.isHidden }
    inline = Declared(elements, known) { _ in true }
    hidden = Declared(elements, known) { $0.isInBody && $0.isHidden }
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
    let number =
      styleName.flatMap { tree.attributeBytes($0, of: node) }.map { styleNumber($0) } ?? 0
    let style = styles[number]
    let hides = style.contains { $0.name == "display" && $0.value == "none" }
    let isInBody = inBody || name == "body"
    let element = elements.count
    elements.append(
      Element(
        node: node, name: name, parent: parent, styleNumber: number, style: style,
        isHidden: hidden || hides, isInBody: isInBody))
    if name == "style" {
      styleNodes.append(node)
      styleText += tree.text(of: node) + "\n"
      return
    }
    visit(node, parent: element, hidden: hidden || hides, inBody: isInBody)
  }

  /// The inliner keeps a text once for all elements that have it: equal places, equal styles.
  private mutating func styleNumber(_ style: ArraySlice<UInt8>) -> Int {
    let place = style.startIndex..<style.endIndex
    if let known = styleNumbers[place] { return known }
    styles.append(styleDeclarations(style))
    styleNumbers[place] = styles.count - 1
    return styles.count - 1
  }

  // MARK: Questions

  func attribute(_ name: String, _ element: Element) -> String? {
    tree.attribute(name, of: element.node)
  }

  func parent(_ element: Element) -> Element? {
    element.parent < 0 ? nil : elements[element.parent]
  }

  /// The declarations that are shown and wanted, in order of their elements.
  func shown(
    _ isWanted: (StyleDeclaration) -> Bool
  ) -> [(element: Element, declaration: StyleDeclaration)] {
    shown.uses(isWanted).map { (elements[$0.element], $0.declaration) }
  }

  /// Of style attributes and style elements alike.
  func everywhere(
    _ isWanted: (StyleDeclaration) -> Bool
  ) -> [(node: NodeID?, declaration: StyleDeclaration)] {
    inline.uses(isWanted).map { (elements[$0.element].node, $0.declaration) }
      + rules.flatMap { $0.declarations.filter(isWanted) }.map { (styleNodes.first, $0) }
  }

  /// Word is given a table of its own around this element, in the comment before it.
  func hasGhostTable(_ element: Element) -> Bool {
    var before = tree.previousSibling(of: element.node)
    while let node = before {
      switch tree.kind(of: node) {
      case .comment:
        let text = tree.text(of: node)
        return text.hasPrefix("[if")
          && (text.holdsBytes(of: "<td") || text.holdsBytes(of: "<table"))
      case .text where tree.text(of: node).allSatisfy(\.isWhitespace):
        before = tree.previousSibling(of: node)
      default: return false
      }
    }
    return false
  }

  /// What Word reads of styles in conditional comments.
  var wordStyle: String {
    wordComments.map(\.text).filter { $0.holdsBytes(of: "<style") }.joined()
  }
}

extension LintPage {
  /// The declarations of many elements, each different one once: a message repeats the same few
  /// hundred, and a rule asks about each of them only once.
  struct Declared {
    /// The different declarations of a page, and which of them each style has.
    struct Known {
      fileprivate var declarations: [StyleDeclaration] = []
      fileprivate var ofStyle: [[Int]] = []

      init(_ styles: [[StyleDeclaration]]) {
        var numbers: [StyleDeclaration: Int] = [:]
        for style in styles {
          ofStyle.append(
            style.map { one in
              if let number = numbers[one] { return number }
              numbers[one] = declarations.count
              declarations.append(one)
              return declarations.count - 1
            })
        }
      }
    }

    private(set) var distinct: [StyleDeclaration] = []
    /// Numbers of elements.
    private var elements: [[Int]] = []

    init() {}

    init(_ all: [Element], _ known: Known, _ isWanted: (Element) -> Bool) {
      var places = [Int](repeating: -1, count: known.declarations.count)
      for (number, element) in all.enumerated() where isWanted(element) {
        for one in known.ofStyle[element.styleNumber] {
          if places[one] < 0 {
            places[one] = distinct.count
            distinct.append(known.declarations[one])
            elements.append([])
          }
          elements[places[one]].append(number)
        }
      }
    }

    func uses(
      _ isWanted: (StyleDeclaration) -> Bool
    ) -> [(element: Int, declaration: StyleDeclaration)] {
      let found = distinct.indices.filter { isWanted(distinct[$0]) }.flatMap { place in
        elements[place].map { ($0, distinct[place]) }
      }
      return found.sorted { $0.0 < $1.0 }
    }
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
  let clients: Audience
  /// Body markup of a message that breaks the rule once, and of one that keeps it.
  let bad: String
  let good: String
  let check: @Sendable (LintPage) -> [LintFinding]

  var code: DiagnosticCode {
    DiagnosticCode(
      "email.\(id)", severity, meaning: meaning, reason: "It hurts in: \(clients.words).",
      example: .init(.prose, bad: bad, good: good),
      specification: "https://www.caniemail.com/")
  }

  /// Nothing where none of its clients is in use.
  func diagnostics(_ page: LintPage, _ shares: MailClientShares) -> [Diagnostic] {
    guard clients.matters(shares) else { return [] }
    return check(page).map { finding in
      let place = finding.node.map { page.tree.location(of: $0) } ?? FileLocation(page.tree.file)
      let words = finding.detail.isEmpty ? message : "\(message): '\(finding.detail.prefix(60))'"
      return Diagnostic(
        code, words, at: place, hint: hint, notes: [Diagnostic.Note(clients.note(shares))])
    }
  }
}

/// Whose reading a rule is about.
struct Audience: Sendable {
  /// The clients by which the rule stands and falls; none if it is everybody's.
  let clients: [MailClient]
  /// As messages name it.
  let words: String

  init(_ clients: MailClient...) {
    self.clients = clients
    words = clients.map(\.name).joined(separator: ", ")
  }

  /// Readers whose number nobody can tell, and so never left out.
  init(everyone words: String) {
    clients = []
    self.words = words
  }

  func matters(_ shares: MailClientShares) -> Bool {
    clients.isEmpty || clients.contains(where: shares.isUsed)
  }

  func note(_ shares: MailClientShares) -> String {
    guard !clients.isEmpty else { return "matters in: \(words)" }
    return "matters in: \(words) (\(percentText(shares.percent(of: clients))) of opens)"
  }

  static let word = Audience(.outlookWord)
  static let readers = Audience(everyone: "screen readers, and readers with poor sight")
  static let webmail = Audience(everyone: "all webmail")
}

func percentText(_ percent: Double) -> String {
  let rounded = (percent * 10).rounded() / 10
  return rounded == rounded.rounded() ? "\(Int(rounded)) %" : "\(rounded) %"
}
