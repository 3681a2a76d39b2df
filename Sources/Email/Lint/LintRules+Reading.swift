import Markup
import Styling

/// What readers need, with or without a screen: the points that the Email Markup Consortium tests.
extension EmailRule {
  static let reading: [EmailRule] = [
    imageText, oneHeading, headingOrder, presentationRole, smallText, linkWords, missingTitle,
    insecureLink, zoomBan, justifiedText,
  ]

  static let imageText = EmailRule(
    id: "image-text", severity: .error, meaning: "A picture has no alt attribute.",
    message: "screen readers read the file's name",
    hint: "describe it, or write alt=\"\" for decoration",
    clients: .readers,
    bad: "<img src=\"https://a.example/a.png\" width=\"8\" height=\"8\"/>",
    good: "<img src=\"https://a.example/a.png\" alt=\"\" width=\"8\" height=\"8\"/>"
  ) { page in
    page.images.filter { element, _ in page.attribute("alt", element) == nil }
      .map { LintFinding($0.node, $1) }
  }

  static let oneHeading = EmailRule(
    id: "one-heading", severity: .warning, meaning: "The message has no h1, or several.",
    message: "a message has exactly one h1",
    hint: "make the first line of the body a level-1 heading",
    clients: .readers, bad: "<h1>b</h1>", good: "<h2>b</h2>"
  ) { page in
    let found = page.body.filter { $0.name == "h1" && !$0.isHidden }
    if found.isEmpty { return [LintFinding(page.elements.first { $0.name == "body" }?.node, "")] }
    return found.dropFirst().map { LintFinding($0.node, page.tree.text(of: $0.node)) }
  }

  static let headingOrder = EmailRule(
    id: "heading-order", severity: .warning, meaning: "A heading skips a level.",
    message: "a level is skipped before this heading", hint: "use the next level down",
    clients: .readers, bad: "<h3>b</h3>", good: "<h2>b</h2>"
  ) { page in
    var last = 0
    return page.body.compactMap { element in
      guard element.name.utf8.count == 2, element.name.hasPrefix("h"),
        let level = element.name.last?.wholeNumberValue, !element.isHidden
      else { return nil }
      defer { last = level }
      return last > 0 && level > last + 1 ? LintFinding(element.node, element.name) : nil
    }
  }

  static let presentationRole = EmailRule(
    id: "presentation-role", severity: .error,
    meaning: "A layout table has no role=\"presentation\".",
    message: "screen readers announce this as a data table", hint: "add role=\"presentation\"",
    clients: .readers,
    bad: "<table><tbody><tr><td>a</td></tr></tbody></table>",
    good: "<table role=\"presentation\"><tbody><tr><td>a</td></tr></tbody></table>"
  ) { page in
    page.body.filter { element in
      guard element.name == "table" else { return false }
      let role = page.attribute("role", element)
      guard role != "presentation", role != "none" else { return false }
      return !page.tree.descendants(of: element.node).contains { page.tree.name(of: $0) == "th" }
    }.map { LintFinding($0.node, "") }
  }

  static let smallText = EmailRule(
    id: "small-text", severity: .warning, meaning: "Text is smaller than 14px.",
    message: "hard to read on a phone", hint: "use 14px or more", clients: .readers,
    bad: "<p style=\"font-size:12px\">a</p>", good: "<p style=\"font-size:14px\">a</p>"
  ) { page in
    page.shown { one in
      guard one.name == "font-size", let size = pixels(one.value) else { return false }
      return size > 0 && size < 14
    }.map { LintFinding($0.node, $1.text) }
  }

  static let linkWords = EmailRule(
    id: "link-words", severity: .warning, meaning: "A link does not say where it leads.",
    message: "read alone, this link says nothing",
    hint: "name what is behind it",
    clients: .readers,
    bad: "<p><a href=\"https://a.example/\">click here</a></p>",
    good: "<p><a href=\"https://a.example/\">Read the terms</a></p>"
  ) { page in
    let empty: Set<String> = [
      "click here", "here", "more", "read more", "learn more", "link", "hier", "mehr",
      "hier klicken", "weiterlesen", "ici", "cliquez ici", "plus", "en savoir plus", "aquí",
      "haz clic aquí", "más", "こちら", "ここをクリック", "هنا", "اضغط هنا",
    ]
    return page.body.compactMap { element in
      guard element.name == "a", page.attribute("href", element) != nil, !element.isHidden else {
        return nil
      }
      let words = name(of: element, page)
      guard words.isEmpty || empty.contains(words.lowercased()) else { return nil }
      return LintFinding(element.node, words)
    }
  }

  private static func name(of element: LintPage.Element, _ page: LintPage) -> String {
    let own = page.tree.text(of: element.node).unicodeScalars.split(whereSeparator: isSpace)
    if !own.isEmpty { return own.map { String($0) }.joined(separator: " ") }
    return page.tree.descendants(of: element.node)
      .compactMap { page.tree.kind(of: $0) == .element ? page.tree.attribute("alt", of: $0) : nil }
      .joined(separator: " ")
  }

  /// Only few need Unicode to be asked.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  static let missingTitle = EmailRule(
    id: "missing-title", severity: .error, meaning: "The page has no title.",
    message: "browsers and screen readers say 'untitled'", hint: "repeat the subject in title",
    clients: .readers, bad: "", good: ""
  ) { page in
    let title = page.elements.first { $0.name == "title" }
    let isGiven = title.map { !page.tree.text(of: $0.node).allSatisfy(\.isWhitespace) } ?? false
    return isGiven ? [] : [LintFinding(page.elements.first?.node, "")]
  }

  static let insecureLink = EmailRule(
    id: "insecure-link", severity: .error,
    meaning: "A link or picture is neither https nor mailto nor tel.",
    message: "clients warn of this address, or drop it",
    hint: "write an https address",
    clients: Audience(everyone: "all"),
    bad: "<p><a href=\"http://a.example/\">Read the terms</a></p>",
    good: "<p><a href=\"https://a.example/\">Read the terms</a></p>"
  ) { page in
    let (link, source) = (page.tree.numbered("href"), page.tree.numbered("src"))
    let known = ["https://", "mailto:", "tel:", "{{", "#", "data:"]
    return page.body.compactMap { element in
      let address =
        link.flatMap { page.tree.attribute($0, of: element.node) }
        ?? source.flatMap { page.tree.attribute($0, of: element.node) }
      guard let address else { return nil }
      return known.contains(where: address.hasPrefix) ? nil : LintFinding(element.node, address)
    }
  }

  static let zoomBan = EmailRule(
    id: "zoom-ban", severity: .error, meaning: "The viewport forbids to zoom.",
    message: "readers cannot enlarge the text", hint: "leave user-scalable and maximum-scale out",
    clients: .readers, bad: "", good: ""
  ) { page in
    page.elements.compactMap { element in
      guard element.name == "meta", page.attribute("name", element) == "viewport",
        let content = page.attribute("content", element),
        content.holdsBytes(of: "user-scalable=no") || content.holdsBytes(of: "maximum-scale")
      else { return nil }
      return LintFinding(element.node, content)
    }
  }

  static let justifiedText = EmailRule(
    id: "justified-text", severity: .warning, meaning: "Text is justified.",
    message: "uneven gaps are hard to read", hint: "align it to the start", clients: .readers,
    bad: "<p style=\"text-align:justify\">a</p>", good: "<p style=\"text-align:left\">a</p>"
  ) { page in
    page.shown { $0.name == "text-align" && $0.value == "justify" }
      .map { LintFinding($0.node, $1.text) }
  }
}
