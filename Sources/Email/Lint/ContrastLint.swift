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
    private var colors: [Color] = []
    private var backgrounds: [Color] = []
    private var sizes: [Double] = []
    private var isBold: [Bool] = []

    init(_ page: LintPage, dark: [StyleElementRule]) {
      self.page = page
      let white = Color(red: 255, green: 255, blue: 255)
      let black = Color(red: 0, green: 0, blue: 0)
      let paints = page.styles.map { Paint($0) }
      let over = DarkRules(page, dark)
      for (number, element) in page.elements.enumerated() {
        let above = element.parent
        let paint = paints[element.styleNumber].under(over.paint(of: number))
        let ground = above < 0 ? white : backgrounds[above]
        backgrounds.append(paint.background.color?.over(ground) ?? ground)
        colors.append(paint.text.color ?? (above < 0 ? black : colors[above]))
        sizes.append(paint.size ?? (above < 0 ? 16 : sizes[above]))
        isBold.append(paint.isBold ?? (above < 0 ? false : isBold[above]))
      }
    }

    func faults(scheme: String) -> [Diagnostic] {
      var ratios: [Pair: Double] = [:]
      var reported: Set<Pair> = []
      return page.elements.indices.compactMap { number in
        let element = page.elements[number]
        guard element.isInBody, !element.isHidden, holdsText(element) else { return nil }
        let pair = Pair(text: colors[number], ground: backgrounds[number])
        let ratio = ratios[pair] ?? pair.text.contrast(with: pair.ground)
        ratios[pair] = ratio
        let isLarge = sizes[number] >= 24 || sizes[number] >= 18.66 && isBold[number]
        let wanted = isLarge ? 3 : 4.5
        guard ratio < wanted, reported.insert(pair).inserted else { return nil }
        return .emailContrast(
          pair.text, pair.ground, ratio: ratio, wanted: wanted, scheme: scheme,
          at: page.tree.location(of: element.node))
      }
    }

    private func holdsText(_ element: LintPage.Element) -> Bool {
      let tree = page.tree
      var child = tree.firstChild(of: element.node)
      while let node = child {
        if tree.kind(of: node) == .text, !tree.isBlank(node) { return true }
        child = tree.nextSibling(of: node)
      }
      return false
    }
  }

  private struct Pair: Hashable {
    var text: Color
    var ground: Color
  }
}

/// What a style says of an element's text and of what is behind it.
private struct Paint {
  struct Value {
    var isDeclared = false
    /// nil for one that we cannot read: it still hides what it overrides.
    var color: Color?
  }

  var text = Value()
  var background = Value()
  var size: Double?
  var isBold: Bool?

  init(_ style: [StyleDeclaration] = []) {
    for one in style {
      switch one.name {
      case "color": text = Self.value(one)
      case "background", "background-color": background = Self.value(one)
      case "font-size": size = pixels(one.value)
      case "font-weight": isBold = one.value == "bold" || (Int(one.value) ?? 400) >= 700
      default: continue
      }
    }
  }

  private static func value(_ one: StyleDeclaration) -> Value {
    if let color = Color(css: one.value) { return Value(isDeclared: true, color: color) }
    let color = one.words.lazy.compactMap { Color(css: $0) }.first
    return Value(isDeclared: true, color: color)
  }

  /// With the colors of a sheet that overrides this style.
  func under(_ over: Paint) -> Paint {
    var paint = self
    if over.text.isDeclared { paint.text = over.text }
    if over.background.isDeclared { paint.background = over.background }
    return paint
  }
}

/// What the dark rules say of which element.
private struct DarkRules {
  private var paints: [Paint] = [Paint()]
  /// By element, a place among the paints; empty when there are no rules.
  private var numbers: [Int] = []

  init(_ page: LintPage, _ rules: [StyleElementRule]) {
    guard !rules.isEmpty else { return }
    let wanted = ["color", "background", "background-color", "all"]
    let css = rules.map { rule in
      let body = rule.declarations.filter { wanted.contains($0.name) }.map { one in
        "\(one.name):\(one.value)\(one.isImportant ? " !important" : "")"
      }
      return "\(rule.selectors.joined(separator: ",")){\(body.joined(separator: ";"))}"
    }.joined(separator: "\n")
    var bare = page.tree
    for element in page.elements { bare.removeAttribute("style", of: element.node) }
    for style in page.styleNodes { bare.remove(style) }
    let dark = sheetStyles(css, in: bare)
    paints += dark.styles.map { Paint($0) }
    var upcoming = dark.elements[...]
    for element in page.elements {
      if let next = upcoming.first, next.node == element.node {
        numbers.append(next.style + 1)
        upcoming.removeFirst()
      } else {
        numbers.append(0)
      }
    }
  }

  func paint(of element: Int) -> Paint { numbers.isEmpty ? paints[0] : paints[numbers[element]] }
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
