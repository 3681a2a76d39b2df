import Styling

/// Backgrounds, colors and type.
extension EmailRule {
  static let paint: [EmailRule] = [
    backgroundImageFallback, backgroundMultiple, backgroundSizeShorthand, backgroundAttribute,
    gradient, colorSpaceSyntax, shortColorAttribute, alphaColor, cssVariables, cssFunctions,
    unitRem, lineHeightWord, fontFallback, fontWeightNumber, letterSpacingButton,
  ]

  static let backgroundImageFallback = EmailRule(
    id: "background-image-fallback", severity: .error,
    meaning: "A background picture has no background color beneath it.",
    message: "text may stand on nothing",
    hint: "add background-color and bgcolor before the picture",
    clients: Audience(everyone: "Outlook for Windows, and every client with pictures off"),
    bad: "<p style=\"background-image:url(https://a.example/b.png)\">a</p>",
    good:
      "<p style=\"background-color:#ffffff;background-image:url(https://a.example/b.png)\">a</p>"
  ) { page in
    page.shown { one in
      (one.name == "background" || one.name == "background-image")
        && one.value.holdsBytes(of: "url(")
    }.filter { !hasSolidBackground($0.element) }.map { LintFinding($0.node, $1.text) }
  }

  private static func hasSolidBackground(_ element: LintPage.Element) -> Bool {
    element.style.contains { one in
      guard one.name == "background-color" || one.name == "background" else { return false }
      return one.words.contains { Color(css: $0)?.isOpaque == true }
    }
  }

  static let backgroundMultiple = EmailRule(
    id: "background-multiple", severity: .error, meaning: "A background has several layers.",
    message: "Yahoo drops a background of several layers", hint: "use one layer",
    clients: Audience(.yahoo),
    bad: "<p style=\"background-color:#ffffff;background:#ffffff url(a),url(b)\">a</p>",
    good: "<p style=\"background:#ffffff url(a)\">a</p>"
  ) { page in
    page.shown { one in
      ["background", "background-image"].contains(one.name)
        && topLevelParts(one.value, at: ",") > 1
    }.map { LintFinding($0.node, $1.text) }
  }

  private static func topLevelParts(_ value: String, at mark: Character) -> Int {
    var open = 0
    var parts = 1
    for character in value {
      switch character {
      case "(": open += 1
      case ")": open -= 1
      case mark where open == 0: parts += 1
      default: continue
      }
    }
    return parts
  }

  static let backgroundSizeShorthand = EmailRule(
    id: "background-size-shorthand", severity: .warning,
    meaning: "The background shorthand holds a size after a slash.",
    message: "Yahoo drops this background",
    hint: "write background-size on its own",
    clients: Audience(.yahoo),
    bad: "<p style=\"background:#ffffff url(a) center/cover\">a</p>",
    good: "<p style=\"background:#ffffff url(a) center;background-size:cover\">a</p>"
  ) { page in
    page.shown { $0.name == "background" && topLevelParts($0.value, at: "/") > 1 }
      .map { LintFinding($0.node, $1.text) }
  }

  static let backgroundAttribute = EmailRule(
    id: "background-attribute", severity: .advice,
    meaning: "A table or cell has a background attribute.",
    message: "some clients show no picture here", hint: "make sure that the color alone is enough",
    clients: Audience(.nonGoogle, .outlookWord),
    bad: """
      <table role="presentation" background="https://a.example/b.png"><tbody><tr><td>a</td></tr>\
      </tbody></table>
      """,
    good: "<table role=\"presentation\"><tbody><tr><td>a</td></tr></tbody></table>"
  ) { page in
    guard let name = page.tree.numbered("background") else { return [] }
    return page.body.compactMap { element in
      page.tree.attribute(name, of: element.node).map { LintFinding(element.node, $0) }
    }
  }

  static let gradient = EmailRule(
    id: "gradient", severity: .warning, meaning: "A gradient has no plain color before it.",
    message: "some clients show no background at all", hint: "write a plain background color first",
    clients: Audience(.outlookWord, .outlookWeb, .yahoo),
    bad: "<p style=\"background:linear-gradient(#ffffff,#eeeeee)\">a</p>",
    good: "<p style=\"background:#ffffff;background:linear-gradient(#ffffff,#eeeeee)\">a</p>"
  ) { page in
    page.shown { $0.value.holdsBytes(of: "gradient(") }
      .filter { !hasSolidBackground($0.element) }.map { LintFinding($0.node, $1.text) }
  }

  static let colorSpaceSyntax = EmailRule(
    id: "color-space-syntax", severity: .error,
    meaning: "A color is written without commas, or in hsl(), oklch() and the like.",
    message: "Gmail drops the whole attribute with this color", hint: "write six digits: #1f5546",
    clients: Audience(.gmail, .outlookWord),
    bad: "<p style=\"color:oklch(0.5 0.1 20)\">a</p>", good: "<p style=\"color:#222222\">a</p>"
  ) { page in
    let modern = ["hsl(", "hsla(", "hwb(", "lab(", "lch(", "color("]
    return page.everywhere { one in
      guard one.value.holdsBytes(of: "(") else { return false }
      let isSpaced = ["rgb(", "rgba("].contains { start in
        guard let open = one.value.byteOffset(of: start) else { return false }
        return !one.value.utf8.dropFirst(open).prefix { $0 != UInt8(ascii: ")") }
          .contains(UInt8(ascii: ","))
      }
      return isSpaced || modern.contains(where: one.value.holdsBytes)
    }.map { LintFinding($0, $1.text) }
  }

  static let shortColorAttribute = EmailRule(
    id: "short-color-attribute", severity: .warning,
    meaning: "A color attribute has three digits.", message: "some clients misread this color",
    hint: "write six digits", clients: Audience(.outlookWord),
    bad: """
      <table role="presentation" bgcolor="#fff"><tbody><tr><td>a</td></tr></tbody></table>
      """,
    good: """
      <table role="presentation" bgcolor="#ffffff"><tbody><tr><td>a</td></tr></tbody></table>
      """
  ) { page in
    let names = ["bgcolor", "color"].compactMap { page.tree.numbered($0) }
    return page.body.flatMap { element in
      names.compactMap { name in
        page.tree.attribute(name, of: element.node).flatMap { value in
          value.hasPrefix("#") && value.utf8.count == 4 ? LintFinding(element.node, value) : nil
        }
      }
    }
  }

  static let alphaColor = EmailRule(
    id: "alpha-color", severity: .warning,
    meaning: "A translucent color has no opaque one before it.",
    message: "Word drops a translucent color", hint: "write an opaque color before it",
    clients: .word,
    bad: "<p style=\"color:rgba(0,0,0,0.8)\">a</p>",
    good: "<p style=\"color:#333333;color:rgba(0,0,0,0.8)\">a</p>"
  ) { page in
    page.shown { one in
      (one.name.hasSuffix("color") || one.name.hasPrefix("background"))
        && isTranslucent(one.value)
    }.filter { element, one in
      !element.style.prefix { $0 != one }.contains {
        $0.name == one.name && Color(css: $0.value)?.isOpaque == true
      }
    }.map { LintFinding($0.node, $1.text) }
  }

  private static func isTranslucent(_ value: String) -> Bool {
    guard value.holdsBytes(of: "rgba(") || value.hasPrefix("#") else { return false }
    guard let color = Color(css: value) else { return value.holdsBytes(of: "rgba(") }
    return color.alpha > 0 && !color.isOpaque
  }

  static let cssVariables = EmailRule(
    id: "css-variables", severity: .error, meaning: "A custom property is left in the message.",
    message: "hardly any client knows custom properties",
    hint: "declare it on :root, so that it is resolved",
    clients: Audience(.gmail, .outlookWord, .outlookWeb, .yahoo),
    bad: "<p style=\"color:var(--ink)\">a</p>", good: "<p style=\"color:#222222\">a</p>"
  ) { page in
    page.everywhere { $0.value.holdsBytes(of: "var(") || $0.name.hasPrefix("--") }
      .map { LintFinding($0, $1.text) }
  }

  static let cssFunctions = EmailRule(
    id: "css-functions", severity: .warning,
    meaning: "A computed value has no plain one before it.",
    message: "many clients drop this value", hint: "write a plain value before it",
    clients: Audience(.outlookWord, .outlookWeb, .yahoo, .nonGoogle),
    bad: "<p style=\"font-size:calc(14px + 1px)\">a</p>",
    good: "<p style=\"font-size:15px;font-size:calc(14px + 1px)\">a</p>"
  ) { page in
    let functions = ["calc(", "min(", "max(", "clamp(", "light-dark("]
    return page.shown { one in
      one.value.holdsBytes(of: "(") && functions.contains(where: one.value.holdsBytes)
    }.filter { element, one in
      !element.style.prefix { $0 != one }.contains { $0.name == one.name }
    }.map { LintFinding($0.node, $1.text) }
  }

  static let unitRem = EmailRule(
    id: "unit-rem", severity: .warning,
    meaning: "A font size or line height is in rem, vw, vh or ch.",
    message: "Word and Yahoo do not know this unit", hint: "write px",
    clients: Audience(.outlookWord, .yahoo),
    bad: "<p style=\"font-size:1rem\">a</p>", good: "<p style=\"font-size:16px\">a</p>"
  ) { page in
    page.shown { one in
      let units = ["rem", "vw", "vh", "ch"]
      return (one.name == "font-size" || one.name == "line-height")
        && units.contains(where: one.value.hasSuffix)
    }.map { LintFinding($0.node, $1.text) }
  }

  static let lineHeightWord = EmailRule(
    id: "line-height-word", severity: .warning,
    meaning: "A line height in px is given without Word's own rule for it.",
    message: "Word treats this as a minimum",
    hint: "set mso-line-height-rule:exactly, here or in an mso style",
    clients: .word,
    bad: "<div style=\"line-height:20px\">a</div>",
    good: "<div style=\"mso-line-height-rule:exactly;line-height:20px\">a</div>"
  ) { page in
    let blocks = page.wordStyle.utf8.split(separator: UInt8(ascii: "}"))
    let covered = Set(
      blocks.filter { String(Substring($0)).holdsBytes(of: "mso-line-height-rule:exactly") }
        .flatMap { block in
          block.prefix { $0 != UInt8(ascii: "{") }
            .split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ">") }
            .map { String(Substring($0)) }
        })
    return page.shown { $0.name == "line-height" && $0.value.hasSuffix("px") }
      .filter { element, _ in
        !element.has("mso-line-height-rule") && !covered.contains(element.name)
      }.map { LintFinding($0.node, $1.text) }
  }

  static let fontFallback = EmailRule(
    id: "font-fallback", severity: .error,
    meaning: "A web font comes first and Word is told no other.",
    message: "Word falls back to Times New Roman",
    hint: "set font-family in an mso style, or mso-font-alt",
    clients: .word,
    bad: """
      <style>@font-face{font-family:'Inter';src:url(https://a.example/i.woff2)}</style>\
      <p style="font-family:'Inter',sans-serif">a</p>
      """,
    good: "<p style=\"font-family:Arial,sans-serif\">a</p>"
  ) { page in
    let faces = page.rules.filter { $0.conditions.last == "@font-face" }
    let loaded = Set(
      faces.filter { face in !face.declarations.contains { $0.name == "mso-font-alt" } }
        .compactMap { $0.declarations.first { $0.name == "font-family" }?.value.unquoted })
    guard !loaded.isEmpty, !page.wordStyle.holdsBytes(of: "font-family") else { return [] }
    return page.shown { one in
      guard one.name == "font-family" || one.name == "font",
        let first = one.value.split(separator: ",").first
      else { return false }
      return loaded.contains { String(first).unquoted.hasSuffix($0) }
    }.map { LintFinding($0.node, $1.text) }
  }

  static let fontWeightNumber = EmailRule(
    id: "font-weight-number", severity: .advice,
    meaning: "A font weight is neither 400 nor 700.",
    message: "Word shows weights below 600 as normal", hint: "use 400 or 700",
    clients: Audience(.outlookWord, .yahoo),
    bad: "<p style=\"font-weight:500\">a</p>", good: "<p style=\"font-weight:700\">a</p>"
  ) { page in
    page.shown { one in
      one.name == "font-weight" && !["400", "700", "normal", "bold", "inherit"].contains(one.value)
    }.map { LintFinding($0.node, $1.text) }
  }

  static let letterSpacingButton = EmailRule(
    id: "letter-spacing-button", severity: .error,
    meaning: "A button gets its padding in Word from letter spacing.",
    message: "Word stopped to widen by this in 2023", hint: "use mso-font-width and hair spaces",
    clients: .word,
    bad: "<!--[if mso]><i style=\"letter-spacing:30px\">&#8202;</i><![endif]--><p>a</p>",
    good: "<!--[if mso]><i style=\"mso-font-width:300%\">&#8202;</i><![endif]--><p>a</p>"
  ) { page in
    page.wordComments.filter { $0.text.holdsBytes(of: "letter-spacing") }
      .map { LintFinding($0.node, "letter-spacing") }
  }
}

extension String {
  var unquoted: String {
    var text = self[...]
    while let first = text.first, "'\" ".contains(first) { text.removeFirst() }
    while let last = text.last, "'\" ".contains(last) { text.removeLast() }
    return String(text)
  }
}
