import Markup

/// Elements, pictures, links and what only Word reads.
extension EmailRule {
  static let markup: [EmailRule] = [
    elementForbidden, videoAudioSVG, imageFormat, imageBase64, imageSize, anchorLink,
    semanticElements, roleOnTableOnly, langDirBody, bodyStyle, vmlOutsideComment, wordCommentShape,
    clip, nearClip, preheaderContrast,
  ]

  static let elementForbidden = EmailRule(
    id: "element-forbidden", severity: .error,
    meaning: "The message holds a script, form, frame, plug-in, dialog, base or style sheet link.",
    message: "mail clients remove this element", hint: "leave it out",
    clients: .webmail,
    bad: "<form action=\"https://a.example/\"></form>", good: "<p>a</p>"
  ) { page in
    let names = [
      "script", "iframe", "object", "embed", "form", "input", "button", "select", "textarea",
      "base", "dialog", "applet", "frame",
    ]
    return page.elements.filter { element in
      names.contains(element.name)
        || element.name == "link"
          && page.attribute("rel", element) == "stylesheet"
    }.map { LintFinding($0.node, $0.name) }
  }

  static let videoAudioSVG = EmailRule(
    id: "video-audio-svg", severity: .error,
    meaning: "Video, sound or inline SVG stands where a picture should.",
    message: "many clients show nothing here", hint: "use img",
    clients: Audience(.gmail, .outlookWord, .outlookWeb, .yahoo),
    bad: "<svg viewBox=\"0 0 1 1\"></svg>",
    good: "<img src=\"https://a.example/a.png\" alt=\"\" width=\"8\" height=\"8\"/>"
  ) { page in
    page.body.filter { element in
      guard ["video", "audio", "svg", "picture"].contains(element.name) else { return false }
      guard element.name == "picture" else { return true }
      let inside = page.tree.children(of: element.node)
      return !inside.contains { page.tree.name(of: $0) == "img" }
    }.map { LintFinding($0.node, $0.name) }
  }

  static let imageFormat = EmailRule(
    id: "image-format", severity: .error,
    meaning: "A picture is in a format that some clients cannot show.",
    message: "some clients cannot show this format", hint: "use PNG, JPEG or GIF",
    clients: Audience(.outlookWord, .gmail),
    bad: "<img src=\"https://a.example/a.webp\" alt=\"\" width=\"8\" height=\"8\"/>",
    good: "<img src=\"https://a.example/a.png\" alt=\"\" width=\"8\" height=\"8\"/>"
  ) { page in
    let formats = [
      ".svg", ".avif", ".heic", ".heif", ".tif", ".tiff", ".hdr", ".mp4", ".webp", ".bmp",
    ]
    return page.images.filter { _, source in
      let path = source.prefix { $0 != "?" && $0 != "#" }.lowercased()
      return formats.contains(where: path.hasSuffix)
    }.map { LintFinding($0.node, $1) }
  }

  static let imageBase64 = EmailRule(
    id: "image-base64", severity: .error, meaning: "A picture is written into the message itself.",
    message: "Gmail shows no data: pictures", hint: "put it on your server",
    clients: Audience(.gmail),
    bad: "<img src=\"data:image/gif;base64,R0lGODlhAQAB\" alt=\"\" width=\"8\" height=\"8\"/>",
    good: "<img src=\"https://a.example/a.gif\" alt=\"\" width=\"8\" height=\"8\"/>"
  ) { page in
    page.images.filter { $1.hasPrefix("data:") }.map { LintFinding($0.node, String($1.prefix(24))) }
  }

  static let imageSize = EmailRule(
    id: "image-size", severity: .error, meaning: "A picture has no width attribute in pixels.",
    message: "Word shows this at its full size", hint: "give it a width attribute in pixels",
    clients: .word,
    bad: "<img src=\"https://a.example/a.png\" alt=\"\"/>",
    good: "<img src=\"https://a.example/a.png\" alt=\"\" width=\"8\" height=\"8\"/>"
  ) { page in
    page.images.filter { element, _ in
      guard let width = page.attribute("width", element) else { return true }
      return width.isEmpty || !width.allSatisfy(\.isNumber)
    }.map { LintFinding($0.node, $1) }
  }

  static let anchorLink = EmailRule(
    id: "anchor-link", severity: .warning,
    meaning: "A link leads to a place in the message itself.",
    message: "several apps do not follow this", hint: "leave it out",
    clients: Audience(.gmail, .yahoo, .samsung),
    bad: "<p id=\"b\"><a href=\"#b\">To the second part</a></p>",
    good: "<p><a href=\"https://a.example/\">To the second part</a></p>"
  ) { page in
    page.body.compactMap { element in
      guard element.name == "a", let address = page.attribute("href", element),
        address.hasPrefix("#")
      else { return nil }
      return LintFinding(element.node, address)
    }
  }

  static let semanticElements = EmailRule(
    id: "semantic-elements", severity: .advice, meaning: "The message uses sectioning elements.",
    message: "webmail strips or renames this element",
    hint: "use div or table cells, with a role if need be",
    clients: Audience(.outlookWord, .outlookWeb, .yahoo, .gmail),
    bad: "<section><p>a</p></section>", good: "<div><p>a</p></div>"
  ) { page in
    let names = ["article", "section", "nav", "main", "header", "footer", "figure", "aside"]
    return page.body.filter { names.contains($0.name) }.map { LintFinding($0.node, $0.name) }
  }

  static let roleOnTableOnly = EmailRule(
    id: "role-on-table-only", severity: .advice,
    meaning: "Something other than a table or the wrapper has a role.",
    message: "Yahoo strips this role", hint: "make sure that nothing hangs on it",
    clients: Audience(.yahoo),
    bad: "<p role=\"note\">a</p>", good: "<p>a</p>"
  ) { page in
    page.body.compactMap { element in
      guard element.name != "table", let role = page.attribute("role", element),
        role != "article"
      else { return nil }
      return LintFinding(element.node, role)
    }
  }

  static let langDirBody = EmailRule(
    id: "lang-dir-body", severity: .error,
    meaning: "Language and direction are said on html alone.",
    message: "webmail drops html, and with it lang and dir",
    hint: "repeat both on a wrapper inside body",
    clients: .webmail, bad: "", good: ""
  ) { page in
    guard let body = page.elements.first(where: { $0.name == "body" }) else { return [] }
    let isSaid = page.body.contains { element in
      element.name != "body" && page.attribute("lang", element) != nil
        && page.attribute("dir", element) != nil
    }
    return isSaid ? [] : [LintFinding(body.node, "")]
  }

  static let bodyStyle = EmailRule(
    id: "body-style", severity: .warning,
    meaning: "A background or font is set on body alone.",
    message: "webmail turns body into something else", hint: "repeat it on the wrapper table",
    clients: Audience(.yahoo, .gmail, .outlookWeb), bad: "", good: ""
  ) { page in
    guard let body = page.elements.first(where: { $0.name == "body" }) else { return [] }
    return body.style.filter { one in
      guard ["background", "background-color", "font-family", "font"].contains(one.name) else {
        return false
      }
      return !page.body.contains { element in
        element.name != "body" && element.style.contains { $0.name == one.name }
      }
    }.map { LintFinding(body.node, $0.text) }
  }

  static let vmlOutsideComment = EmailRule(
    id: "vml-outside-comment", severity: .error,
    meaning: "Word's own elements stand outside a conditional comment.",
    message: "every client but Word shows this wrong", hint: "put it inside <!--[if mso]>",
    clients: Audience(everyone: "all"),
    bad: "<v:rect xmlns:v=\"urn:schemas-microsoft-com:vml\"></v:rect>",
    good: "<!--[if mso]><v:rect></v:rect><![endif]--><p>a</p>"
  ) { page in
    page.elements.filter { element in
      ["v:", "o:", "w:"].contains(where: element.name.hasPrefix)
    }.map { LintFinding($0.node, $0.name) }
  }

  static let wordCommentShape = EmailRule(
    id: "word-comment-shape", severity: .error,
    meaning: "A conditional comment is broken over lines, unclosed, or leaves a table open.",
    message: "Word may show nothing from here on",
    hint: "keep [if mso] on one line and close what you open",
    clients: .word,
    bad: "<!--[if mso]><table role=\"presentation\"><tr><td><![endif]--><p>a</p>",
    good: """
      <!--[if mso]><table role="presentation"><tr><td><![endif]--><p>a</p>\
      <!--[if mso]></td></tr></table><![endif]-->
      """
  ) { page in
    var balance: [String: Int] = [:]
    var found: [LintFinding] = []
    for (node, text) in page.wordComments {
      let token = text.utf8.prefix { $0 != UInt8(ascii: ">") }
      if token.contains(0x0A) || !text.hasSuffix("<![endif]") {
        found.append(LintFinding(node, String(Substring(token))))
      }
      for (name, opened, plain, closed) in wordTags {
        let count = text.byteCount(of: opened) + text.byteCount(of: plain)
        balance[name, default: 0] += count - text.byteCount(of: closed)
      }
    }
    let open = balance.filter { $0.value != 0 }.keys.sorted()
    guard !open.isEmpty else { return found }
    let names = open.joined(separator: ", ")
    return found + [LintFinding(page.wordComments.last?.node, names)]
  }

  private static let wordTags = ["table", "tr", "td"].map { name in
    (name, "<\(name) ", "<\(name)>", "</\(name)>")
  }

  static let clip = EmailRule(
    id: "clipped", severity: .error, meaning: "The page has more than 102 KB.",
    message: "Gmail cuts the message off", hint: "shorten it, or drop unused styles",
    clients: Audience(.gmail), bad: "", good: ""
  ) { page in
    page.bytes > 102 * 1024 ? [LintFinding(nil, "\(page.bytes) bytes")] : []
  }

  static let nearClip = EmailRule(
    id: "near-clip", severity: .warning, meaning: "The page has more than 80 KB.",
    message: "Gmail cuts messages off at 102 KB", hint: "shorten it, or drop unused styles",
    clients: Audience(.gmail), bad: "", good: ""
  ) { page in
    page.bytes > 80 * 1024 && page.bytes <= 102 * 1024
      ? [LintFinding(nil, "\(page.bytes) bytes")] : []
  }

  static let preheaderContrast = EmailRule(
    id: "preheader-contrast", severity: .advice,
    meaning: "Hidden text has the color of what is behind it.",
    message: "spam filters count text in the background's color",
    hint: "hide it by display:none alone",
    clients: Audience(everyone: "SpamAssassin"),
    bad: "<div style=\"display:none;color:#ffffff\">a</div>",
    good: "<div style=\"display:none\">a</div>"
  ) { page in
    page.body.filter { element in
      guard element.value("display") == "none", let color = element.value("color") else {
        return false
      }
      return ["#ffffff", "white", "transparent"].contains(color.lowercased())
    }.map { LintFinding($0.node, $0.value("color") ?? "") }
  }
}

extension LintPage {
  var images: [(element: Element, source: String)] {
    body.compactMap { element in
      guard element.name == "img" else { return nil }
      return (element, attribute("src", element) ?? "")
    }
  }
}
