package import Diagnostics
import Markup
import Styling

/// The contrast of every text of the message with what is behind it, in light and in dark.
///
/// Light is what the style attributes say. Dark is the same with the rules under
/// `prefers-color-scheme: dark` applied, which here select by class, type or descendant, as mail
/// clients allow.
enum ContrastLint {
  static func check(_ page: LintPage) -> [Diagnostic] {
    let light = Painter(page, dark: [])
    var faults = light.faults(scheme: "light")
    let rules = page.rules.filter { rule in
      rule.conditions.contains {
        $0.holdsBytes(of: "prefers-color-scheme") && $0.holdsBytes(of: "dark")
      }
    }
    if !rules.isEmpty { faults += Painter(page, dark: rules).faults(scheme: "dark") }
    return faults
  }

  private struct Painter {
    let page: LintPage
    var colors: [Color]
    var backgrounds: [Color]
    var sizes: [Double]
    var isBold: [Bool]

    init(_ page: LintPage, dark: [StyleElementRule]) {
      self.page = page
      colors = []
      backgrounds = []
      sizes = []
      isBold = []
      let white = Color(red: 255, green: 255, blue: 255)
      let black = Color(red: 0, green: 0, blue: 0)
      let matches = DarkRules(page, dark)
      var known: [String: Color?] = [:]
      for (number, element) in page.elements.enumerated() {
        let above = element.parent
        let over = matches.declarations(of: number)
        func value(_ isWanted: (StyleDeclaration) -> Bool) -> Color? {
          let found = over.last(where: isWanted) ?? element.style.last(where: isWanted)
          guard let text = found?.value else { return nil }
          if let color = known[text] { return color }
          let color = Color(css: text) ?? firstColor(text)
          known[text] = .some(color)
          return color
        }
        let ground = above < 0 ? white : backgrounds[above]
        backgrounds.append(value(Self.isBackground)?.over(ground) ?? ground)
        colors.append(value { $0.name == "color" } ?? (above < 0 ? black : colors[above]))
        let size = element.value("font-size").flatMap(pixels)
        sizes.append(size ?? (above < 0 ? 16 : sizes[above]))
        let weight = element.value("font-weight")
        let bold = weight.map { $0 == "bold" || (Int($0) ?? 400) >= 700 }
        isBold.append(bold ?? (above < 0 ? false : isBold[above]))
      }
    }

    private static func isBackground(_ one: StyleDeclaration) -> Bool {
      one.name == "background-color" || one.name == "background"
    }

    private func firstColor(_ value: String) -> Color? {
      value.split(separator: " ").lazy.compactMap { Color(css: String($0)) }.first
    }

    func faults(scheme: String) -> [Diagnostic] {
      var seen: Set<String> = []
      return page.elements.indices.compactMap { number in
        let element = page.elements[number]
        guard element.isInBody, !element.isHidden, holdsText(element) else { return nil }
        let color = colors[number]
        let ground = backgrounds[number]
        let isLarge = sizes[number] >= 24 || sizes[number] >= 18.66 && isBold[number]
        let wanted = isLarge ? 3 : 4.5
        let ratio = color.contrast(with: ground)
        guard ratio < wanted, seen.insert("\(color.hex) \(ground.hex)").inserted else { return nil }
        return .emailContrast(
          color, ground, ratio: ratio, wanted: wanted, scheme: scheme,
          at: page.tree.location(of: element.node))
      }
    }

    private func holdsText(_ element: LintPage.Element) -> Bool {
      page.tree.children(of: element.node).contains { child in
        page.tree.kind(of: child) == .text
          && page.tree.text(of: child).contains { !$0.isWhitespace }
      }
    }
  }
}

/// Which declarations of the dark rules reach which element.
private struct DarkRules {
  private var byElement: [Int: [StyleDeclaration]] = [:]

  init(_ page: LintPage, _ rules: [StyleElementRule]) {
    guard !rules.isEmpty else { return }
    // The inliner is the cascade: what it writes inline from these rules alone is what they say.
    let css = rules.map { rule in
      let body = rule.declarations.map { one in
        "\(one.name):\(one.value)\(one.isImportant ? " !important" : "")"
      }
      return "\(rule.selectors.joined(separator: ",")){\(body.joined(separator: ";"))}"
    }.joined(separator: "\n")
    var bare = page.tree
    for element in page.elements { bare.removeAttribute("style", of: element.node) }
    for style in page.styleNodes { bare.remove(style) }
    guard let dark = inlineCSS(bare, sheet: css).value else { return }
    for (number, element) in page.elements.enumerated() {
      guard let text = dark.attribute("style", of: element.node) else { continue }
      byElement[number] = styleDeclarations(text)
    }
  }

  func declarations(of element: Int) -> [StyleDeclaration] { byElement[element] ?? [] }
}

extension DiagnosticCode {
  package static let emailContrast = DiagnosticCode(
    "email.low-contrast",
    meaning: "Text of the email contrasts too little with its background, in light or in dark.",
    reason:
      "People with poor sight, or in the sun, cannot read it. 4.5:1 is needed, 3:1 for large text.",
    specification: "https://www.w3.org/TR/WCAG22/#contrast-minimum")
}

extension Diagnostic {
  static func emailContrast(
    _ color: Color, _ ground: Color, ratio: Double, wanted: Double, scheme: String,
    at location: FileLocation
  ) -> Diagnostic {
    let shown = String((ratio * 100).rounded(.down) / 100)
    let nearest = color.nearest(reaching: wanted, on: ground)
    return Diagnostic(
      .emailContrast,
      "\(color.hex) on \(ground.hex) has a contrast of \(shown) in \(scheme); \(wanted) is needed",
      at: location, hint: "use \(nearest.hex), the nearest color that passes")
  }
}
