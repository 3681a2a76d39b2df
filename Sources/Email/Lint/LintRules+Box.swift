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
    clients: "\(Clients.word), \(Clients.ganga), Gmail, Yahoo",
    bad: "<div style=\"display:flex\">a</div>", good: "<div style=\"display:block\">a</div>"
  ) { page in
    let display = ["flex", "inline-flex", "grid", "inline-grid"]
    let names = [
      "columns", "column-count", "gap", "row-gap", "column-gap", "flex", "flex-direction",
      "flex-wrap", "align-items", "justify-content",
    ]
    return page.shownDeclarations.compactMap { element, one in
      let isLayout =
        switch one.name {
        case "display": display.contains(one.value)
        case "float": one.value != "none"
        case "position": one.value != "static"
        default: names.contains(one.name) || one.name.hasPrefix("grid")
        }
      return isLayout ? LintFinding(element.node, one.text) : nil
    }
  }

  static let paddingNotCell = EmailRule(
    id: "padding-not-cell", severity: .warning,
    meaning: "Something other than a table cell has padding.",
    message: "Word ignores this padding",
    hint: "put it on the td, or build the button with mso-padding-alt",
    clients: Clients.word,
    bad: "<p style=\"padding:8px\">a</p>", good: "<p style=\"padding:0\">a</p>"
  ) { page in
    page.shownDeclarations.compactMap { element, one in
      guard one.name.hasPrefix("padding"), !one.isZero, !["td", "th"].contains(element.name),
        !isButton(element, page)
      else { return nil }
      return LintFinding(element.node, one.text)
    }
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
    clients: Clients.word,
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
    for element in page.elements where ["td", "th"].contains(element.name) && !element.isHidden {
      let padding = BoxSides(element.style, "padding")
      let key = "\(padding.top) above, \(padding.bottom) below"
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
    clients: Clients.word,
    bad: "<div style=\"margin:0 auto\">a</div>",
    good: "<div align=\"center\" style=\"margin:0 auto\">a</div>"
  ) { page in
    page.shownDeclarations.compactMap { element, one in
      guard one.name.hasPrefix("margin"), one.words.contains("auto"),
        page.attribute("align", element) != "center",
        page.parent(element).flatMap({ page.attribute("align", $0) }) != "center"
      else { return nil }
      return LintFinding(element.node, one.text)
    }
  }

  static let marginNegative = EmailRule(
    id: "margin-negative", severity: .error, meaning: "A margin is negative.",
    message: "most clients drop a negative margin", hint: "use none",
    clients: "all but Apple Mail and Samsung Email",
    bad: "<p style=\"margin:-4px 0\">a</p>", good: "<p style=\"margin:4px 0\">a</p>"
  ) { page in
    page.shownDeclarations.compactMap { element, one in
      one.name.hasPrefix("margin") && one.words.contains { $0.hasPrefix("-") }
        ? LintFinding(element.node, one.text) : nil
    }
  }

  static let marginSpanBody = EmailRule(
    id: "margin-span-body", severity: .warning, meaning: "A span or the body has a margin.",
    message: "Word ignores this margin", hint: "use a margin on p or padding on td",
    clients: Clients.word,
    bad: "<span style=\"margin:0 4px\">a</span>", good: "<p style=\"margin:0 4px\">a</p>"
  ) { page in
    page.shownDeclarations.compactMap { element, one in
      one.name.hasPrefix("margin") && !one.isZero && ["span", "body"].contains(element.name)
        ? LintFinding(element.node, one.text) : nil
    }
  }

  static let widthNotTable = EmailRule(
    id: "width-not-table", severity: .warning,
    meaning: "A block has its width in CSS alone.",
    message: "Word knows no width here",
    hint: "put the width on a table or td, as an attribute too",
    clients: Clients.word,
    bad: "<div style=\"width:300px\">a</div>", good: "<div style=\"width:100%\">a</div>"
  ) { page in
    page.shownDeclarations.compactMap { element, one in
      let blocks = ["div", "p", "span", "body"]
      let isImage = element.name == "img" && page.attribute("width", element) == nil
      guard one.name == "width", !["100%", "auto"].contains(one.value),
        blocks.contains(element.name) || isImage, !page.hasGhostTable(element)
      else { return nil }
      return LintFinding(element.node, one.text)
    }
  }

  static let maxWidthNotTable = EmailRule(
    id: "max-width-not-table", severity: .warning,
    meaning: "Something other than a table has max-width, and Word is given no table around it.",
    message: "Word lets this grow to the full width",
    hint: "put a ghost table of that width into an mso comment before it", clients: Clients.word,
    bad: "<div style=\"max-width:300px\">a</div>",
    good: """
      <!--[if mso]><table role="presentation" width="300"><tr><td><![endif]-->\
      <div style="max-width:300px">a</div><!--[if mso]></td></tr></table><![endif]-->
      """
  ) { page in
    page.shownDeclarations.compactMap { element, one in
      let hasSize = element.name == "img" && page.attribute("width", element) != nil
      guard one.name == "max-width", !["none", "100%"].contains(one.value),
        element.name != "table", !hasSize, !page.hasGhostTable(element)
      else { return nil }
      return LintFinding(element.node, one.text)
    }
  }

  static let heightYahoo = EmailRule(
    id: "height-yahoo", severity: .advice, meaning: "A box has a fixed height.",
    message: "Yahoo makes this a minimum height",
    hint: "use line-height or a picture for exact heights",
    clients: "Yahoo, AOL",
    bad: "<div style=\"height:40px\">a</div>", good: "<div style=\"height:auto\">a</div>"
  ) { page in
    page.shownDeclarations.compactMap { element, one in
      one.name == "height" && one.value.hasSuffix("px") && element.name != "img"
        ? LintFinding(element.node, one.text) : nil
    }
  }

  static let borderOver8 = EmailRule(
    id: "border-over-8", severity: .warning, meaning: "A border is thicker than 8px.",
    message: "Word draws at most 8px of border", hint: "use a coloured cell", clients: Clients.word,
    bad: "<p style=\"border:9px solid #222222\">a</p>",
    good: "<p style=\"border:8px solid #222222\">a</p>"
  ) { page in
    page.shownDeclarations.compactMap { element, one in
      guard one.name.hasPrefix("border"), !one.name.contains("radius"),
        !one.name.contains("spacing"),
        one.words.contains(where: { pixels($0).map { $0 > 8 } ?? false })
      else { return nil }
      return LintFinding(element.node, one.text)
    }
  }

  static let borderRadiusSlash = EmailRule(
    id: "border-radius-slash", severity: .advice,
    meaning: "A corner has one radius across and another one down.",
    message: "Yahoo drops a radius with a slash", hint: "give one radius", clients: "Yahoo",
    bad: "<p style=\"border-radius:8px/4px\">a</p>", good: "<p style=\"border-radius:8px\">a</p>"
  ) { page in
    page.shownDeclarations.compactMap { element, one in
      one.name.hasSuffix("radius") && one.value.contains("/")
        ? LintFinding(element.node, one.text) : nil
    }
  }
}

/// Top and bottom of a margin or padding once its shorthands have been applied.
struct BoxSides {
  var top = "0"
  var bottom = "0"

  init(_ style: [StyleDeclaration], _ name: String) {
    for one in style {
      let words = one.words
      switch one.name {
      case name:
        top = words.first ?? "0"
        bottom = words.count > 2 ? words[2] : top
      case name + "-top": top = one.value
      case name + "-bottom": bottom = one.value
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

  var words: [String] { value.split(separator: " ").map(String.init) }

  var isZero: Bool { words.allSatisfy { $0 == "0" || $0 == "0px" } }
}
