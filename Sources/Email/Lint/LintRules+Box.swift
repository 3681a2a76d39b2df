import Markup
import Styling

/// Layout, spacing and size.
extension EmailRule {
  static let box: [EmailRule] = [
    layoutModern, paddingNotCell, paddingUnevenRow, marginAuto, marginNegative, marginSpanBody,
    widthNotTable, maxWidthNotTable, heightYahoo, borderOver8, borderRadiusSlash,
  ]

  static let layoutModern = EmailRule(
    id: "layout-modern", severity: .error,
    meaning: "Layout rests on flex, grid, floats, positions or columns.",
    message: "this layout falls apart",
    hint: "use tables; inline-block and a ghost table for columns",
    clients: Audience(.outlookWord, .nonGoogle, .gmail, .yahoo),
    bad: "<div style=\"display:flex\">a</div>", good: "<div style=\"display:block\">a</div>"
  ) { page in
    let display = ["flex", "inline-flex", "grid", "inline-grid"]
    let names = [
      "columns", "column-count", "gap", "row-gap", "column-gap", "flex", "flex-direction",
      "flex-wrap", "align-items", "justify-content",
    ]
    return page.shown { one in
      switch one.name {
      case "display": display.contains(one.value)
      case "float": one.value != "none"
      case "position": one.value != "static"
      default: names.contains(one.name) || one.name.hasPrefix("grid")
      }
    }.map { LintFinding($0.node, $1.text) }
  }

  static let paddingNotCell = EmailRule(
    id: "padding-not-cell", severity: .warning,
    meaning: "Something other than a table cell has padding.",
    message: "Word ignores this padding",
    hint: "put it on the td, or build the button with mso-padding-alt",
    clients: .word,
    bad: "<p style=\"padding:8px\">a</p>", good: "<p style=\"padding:0\">a</p>"
  ) { page in
    page.shown { $0.name.hasPrefix("padding") && !$0.isZero }
      .filter { !["td", "th"].contains($0.element.name) && !isButton($0.element, page) }
      .map { LintFinding($0.node, $1.text) }
  }

  /// A link that is padded in a cell which tells Word its own padding.
  private static func isButton(_ element: LintPage.Element, _ page: LintPage) -> Bool {
    guard element.name == "a", element.value("display") == "inline-block" else { return false }
    return page.parent(element)?.has("mso-padding-alt") == true
  }

  static let paddingUnevenRow = EmailRule(
    id: "padding-uneven-row", severity: .advice,
    meaning: "Cells of one row have different padding above or below.",
    message: "Word gives all cells of a row the largest padding", hint: "give them the same",
    clients: .word,
    bad: """
      <table role="presentation"><tbody><tr><td style="padding:8px 0">a</td>\
      <td style="padding:4px 0">b</td></tr></tbody></table>
      """,
    good: """
      <table role="presentation"><tbody><tr><td style="padding:8px 0">a</td>\
      <td style="padding:8px 4px">b</td></tr></tbody></table>
      """
  ) { page in
    var seen: [Int: String] = [:]
    var found: [LintFinding] = []
    let keys = page.styles.map { style in
      let padding = BoxSides(style, "padding")
      return "\(padding.top) above, \(padding.bottom) below"
    }
    for element in page.elements where ["td", "th"].contains(element.name) && !element.isHidden {
      let key = keys[element.styleNumber]
      if let first = seen[element.parent] {
        if first != key { found.append(LintFinding(element.node, key)) }
      } else {
        seen[element.parent] = key
      }
    }
    return found
  }

  static let marginAuto = EmailRule(
    id: "margin-auto", severity: .warning,
    meaning: "A box is centred by auto margins only.",
    message: "Word does not centre by auto margins", hint: "add align=\"center\" to the table",
    clients: .word,
    bad: "<div style=\"margin:0 auto\">a</div>",
    good: "<div align=\"center\" style=\"margin:0 auto\">a</div>"
  ) { page in
    page.shown { $0.name.hasPrefix("margin") && $0.words.contains("auto") }
      .filter { element, _ in
        page.attribute("align", element) != "center"
          && page.parent(element).flatMap { page.attribute("align", $0) } != "center"
      }.map { LintFinding($0.node, $1.text) }
  }

  static let marginNegative = EmailRule(
    id: "margin-negative", severity: .error, meaning: "A margin is negative.",
    message: "most clients drop a negative margin", hint: "use none",
    clients: Audience(.gmail, .nonGoogle, .outlookWord, .outlookWeb, .yahoo),
    bad: "<p style=\"margin:-4px 0\">a</p>", good: "<p style=\"margin:4px 0\">a</p>"
  ) { page in
    page.shown { one in
      one.name.hasPrefix("margin") && one.value.utf8.contains(0x2D)
        && one.words.contains { $0.hasPrefix("-") }
    }.map { LintFinding($0.node, $1.text) }
  }

  static let marginSpanBody = EmailRule(
    id: "margin-span-body", severity: .warning, meaning: "A span or the body has a margin.",
    message: "Word ignores this margin", hint: "use a margin on p or padding on td",
    clients: .word,
    bad: "<span style=\"margin:0 4px\">a</span>", good: "<p style=\"margin:0 4px\">a</p>"
  ) { page in
    page.shown { $0.name.hasPrefix("margin") && !$0.isZero }
      .filter { ["span", "body"].contains($0.element.name) }
      .map { LintFinding($0.node, $1.text) }
  }

  static let widthNotTable = EmailRule(
    id: "width-not-table", severity: .warning,
    meaning: "A block has its width in CSS alone.",
    message: "Word knows no width here",
    hint: "put the width on a table or td, as an attribute too",
    clients: .word,
    bad: "<div style=\"width:300px\">a</div>", good: "<div style=\"width:100%\">a</div>"
  ) { page in
    page.shown { $0.name == "width" && !["100%", "auto"].contains($0.value) }
      .filter { element, _ in
        let isBlock = ["div", "p", "span", "body"].contains(element.name)
        let isImage = element.name == "img" && page.attribute("width", element) == nil
        return (isBlock || isImage) && !page.hasGhostTable(element)
      }.map { LintFinding($0.node, $1.text) }
  }

  static let maxWidthNotTable = EmailRule(
    id: "max-width-not-table", severity: .warning,
    meaning: "Something other than a table has max-width, and Word is given no table around it.",
    message: "Word lets this grow to the full width",
    hint: "put a ghost table of that width into an mso comment before it",
    clients: .word,
    bad: "<div style=\"max-width:300px\">a</div>",
    good: """
      <!--[if mso]><table role="presentation" width="300"><tr><td><![endif]-->\
      <div style="max-width:300px">a</div><!--[if mso]></td></tr></table><![endif]-->
      """
  ) { page in
    page.shown { $0.name == "max-width" && !["none", "100%"].contains($0.value) }
      .filter { element, _ in
        let hasSize = element.name == "img" && page.attribute("width", element) != nil
        return element.name != "table" && !hasSize && !page.hasGhostTable(element)
      }.map { LintFinding($0.node, $1.text) }
  }

  static let heightYahoo = EmailRule(
    id: "height-yahoo", severity: .advice, meaning: "A box has a fixed height.",
    message: "Yahoo makes this a minimum height",
    hint: "use line-height or a picture for exact heights",
    clients: Audience(.yahoo),
    bad: "<div style=\"height:40px\">a</div>", good: "<div style=\"height:auto\">a</div>"
  ) { page in
    page.shown { $0.name == "height" && $0.value.hasSuffix("px") }
      .filter { $0.element.name != "img" }.map { LintFinding($0.node, $1.text) }
  }

  static let borderOver8 = EmailRule(
    id: "border-over-8", severity: .warning, meaning: "A border is thicker than 8px.",
    message: "Word draws at most 8px of border", hint: "use a coloured cell",
    clients: .word,
    bad: "<p style=\"border:9px solid #222222\">a</p>",
    good: "<p style=\"border:8px solid #222222\">a</p>"
  ) { page in
    page.shown { one in
      one.name.hasPrefix("border") && !one.name.hasSuffix("radius")
        && !one.name.hasSuffix("spacing")
        && one.words.contains { word in pixels(word).map { $0 > 8 } ?? false }
    }.map { LintFinding($0.node, $1.text) }
  }

  static let borderRadiusSlash = EmailRule(
    id: "border-radius-slash", severity: .advice,
    meaning: "A corner has one radius across and another one down.",
    message: "Yahoo drops a radius with a slash", hint: "give one radius",
    clients: Audience(.yahoo),
    bad: "<p style=\"border-radius:8px/4px\">a</p>", good: "<p style=\"border-radius:8px\">a</p>"
  ) { page in
    page.shown { $0.name.hasSuffix("radius") && $0.value.holdsBytes(of: "/") }
      .map { LintFinding($0.node, $1.text) }
  }
}

/// Top and bottom of a margin or padding once its shorthands have been applied.
struct BoxSides {
  var top = "0"
  var bottom = "0"

  init(_ style: [StyleDeclaration], _ name: String) {
    for one in style where one.name.hasPrefix(name) {
      switch one.name.utf8.dropFirst(name.utf8.count) {
      case let rest where rest.isEmpty:
        let words = one.words
        top = words.first ?? "0"
        bottom = words.count > 2 ? words[2] : top
      case let rest where rest.elementsEqual("-top".utf8): top = one.value
      case let rest where rest.elementsEqual("-bottom".utf8): bottom = one.value
      default: continue
      }
    }
  }
}

func pixels(_ word: String) -> Double? {
  word.hasSuffix("px") ? Double(word.dropLast(2)) : nil
}

extension StyleDeclaration {
  var text: String { "\(name): \(value)" }

  var words: [String] { value.utf8.split(separator: 0x20).map { String(Substring($0)) } }

  var isZero: Bool {
    value == "0" || value.utf8.contains(0x30) && words.allSatisfy { $0 == "0" || $0 == "0px" }
  }
}
