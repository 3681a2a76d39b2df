import Diagnostics
import TestSupport

/// One hostile input and what must come of it.
struct HostileRow: Sendable, CustomStringConvertible {
  enum Result: Sendable {
    /// Exactly this code (or these, with a plus), among errors and warnings; and its place.
    case fault(String, at: String? = nil)
    /// The build succeeds, and the text is found in the bundle's pages as text.
    case text(String)
    /// The build succeeds, no page shows the text, and nothing can run.
    case harmless
  }

  let description: String
  let result: Result
  let edit: @Sendable (inout ProjectFiles) -> Void

  init(_ name: String, _ result: Result, _ edit: @escaping @Sendable (inout ProjectFiles) -> Void) {
    description = name
    self.result = result
    self.edit = edit
  }

  static let all = texts + addresses + files + templates + bombs

  static let config = ProjectFiles.config
  static let english = "content/locales/en.yaml"
  static let footer = "themes/linen/partials/footer.mustache"
  static let script = "</script><script>alert(1)</script><img src=x onerror=alert(1)>"

  /// Sets one value of the config, named by its key, to a text in quotes.
  private static func value(
    _ key: String, _ text: String, _ result: Result, _ name: String
  ) -> HostileRow {
    HostileRow("\(key): \(name)", result) { project in
      let quoted = JSONValue.string(text).line
      guard let line = project.lines(of: config).first(where: { $0.hasPrefix("\(key): ") }) else {
        return
      }
      project.replace(line, with: "\(key): \(quoted)", in: config)
    }
  }

  /// Every text that people see holds a script.
  private static let texts: [HostileRow] = [
    value("  name", script, .text(script), "a script as the store's name"),
    value("  legal_name", script, .harmless, "a script as the legal name"),
    value("  first_name", script, .fault("config.text-too-long"), "a long script as a first name"),
    value("  first_name", "<b>\"'&", .text("<b>\"'&"), "quotes and tags as a first name"),
    value("  last_name", "</textarea>]]>", .harmless, "ends of sections"),
    value("  coupon_code", "<svg onload=x>", .text("<svg onload=x>"), "a tag as a code"),
    value("  from_name", script, .harmless, "a script as a sender"),
    value("    name", "{{store.url}}", .text("{{store.url}}"), "a template tag as an offer's name"),
    value("    name", "{{{body}}}{{>x}}", .text("{{{body}}}{{>x}}"), "a partial as a name"),
    value("    name", "${7*7}#{1}<%= 1 %>", .text("${7*7}#{1}<%= 1 %>"), "other template tags"),
    value("  name", "{commission}{x}", .text("{commission}{x}"), "placeholders in a name"),
    value("  name", "bundle-ref-0-path", .fault("config.reserved-word"), "a reference of ours"),
    value(
      "  name", "a\u{10FF00}\u{10FF10}\u{10FF01}b", .fault("config.control-character"),
      "our own position mark"),
    value("  name", "a\u{202E}b", .fault("config.control-character"), "text that turns around"),
    value("  name", "a\u{0}b", .fault("config.control-character"), "an escaped NUL"),
    value("  name", "a\u{7}b", .fault("config.control-character"), "a bell"),
    value("  name", "\u{200B}\u{FEFF}", .fault("config.empty-text"), "nothing that can be seen"),
    value("  name", "a\r\nBcc: x@example.com", .fault("config.control-character"), "a new header"),
    HostileRow("a script in a language file", .text(script)) { project in
      project.setText("popup.invitation.title", script)
    },
    HostileRow("an entity in a language file", .text("&nbsp;&lt;&#x3c;")) { project in
      project.setText("popup.invitation.title", "&nbsp;&lt;&#x3c;")
    },
    HostileRow("a NUL in a language file", .fault("config.control-character", at: english)) {
      $0.append("\u{0}", to: english)
    },
    HostileRow("raw HTML in a guide", .fault("markdown.raw-html")) {
      $0.append("\n<script>alert(1)</script>\n", to: "content/guides/other.md")
    },
    HostileRow("a javascript: link in a guide", .fault("markdown.unsafe-link")) {
      $0.append("\n[x](javascript:alert%281%29)\n", to: "content/guides/other.md")
    },
    HostileRow("a data: link in a guide", .fault("markdown.unsafe-link")) {
      $0.append("\n[x](data:text/html,x)\n", to: "content/guides/other.md")
    },
  ]

  private static let addresses: [HostileRow] = [
    value("  url", "javascript:alert(1)", .fault("config.bad-value", at: config), "javascript:"),
    value("  url", "JaVaScRiPt:alert(1)", .fault("config.bad-value", at: config), "mixed case"),
    value("  support_url", "https://e.com/\"onload=\"x", .fault("config.bad-value"), "a quote"),
    value("  privacy_url", "https://u:p@e.com/", .fault("config.bad-value"), "a password"),
    value("    terms_url", "data:text/html,x", .fault("config.bad-value"), "data:"),
    value("  endpoint", "http://example.com/", .fault("config.bad-value"), "no encryption"),
    value("  support_email", "a@b.com\nBcc: c@d.com", .fault("config.bad-value"), "a new header"),
    value("  base_url", "https://e.com/?a=</script>/", .fault("config.bad-value"), "a tag"),
    value(
      "  logo", "../../etc/passwd", .fault("config.bad-value", at: config), "out of the project"),
    value("  logo", "/etc/passwd", .fault("config.bad-value", at: config), "an absolute path"),
    value("  logo", "images/..\\..\\x.svg", .fault("config.bad-value", at: config), "backslashes"),
    value("  logo", "images/none.svg", .fault("config.missing-file", at: config), "nothing there"),
    value("  theme", "../linen", .fault("config.bad-value", at: config), "a theme out of themes"),
    value("  theme", "none", .fault("theme.missing", at: config), "a theme that is not there"),
    HostileRow("a language that is a path", .fault("config.bad-value", at: config)) {
      $0.replace("languages: [en]", with: "languages: [\"../../en\"]", in: config)
    },
  ]

  private static let files: [HostileRow] = [
    HostileRow("an empty config", .fault("config.empty-file", at: config)) { $0[config] = "" },
    HostileRow("a config of NULs", .fault("config.control-character", at: config)) {
      $0.setBytes([UInt8](repeating: 0, count: 1000), of: config)
    },
    HostileRow("a config that is no UTF-8", .fault("config.not-utf8", at: config)) {
      $0.setBytes(Array("store:\n  name: ".utf8) + [0xFF, 0xFE, 0x0A], of: config)
    },
    HostileRow("a config in UTF-16", .fault("config.not-utf8", at: config)) {
      $0.setBytes([0xFF, 0xFE, 0x73, 0x00, 0x3A, 0x00], of: config)
    },
    HostileRow("an overlong UTF-8 slash", .fault("config.not-utf8", at: config)) {
      $0.setBytes(Array("a: ".utf8) + [0xC0, 0xAF], of: config)
    },
    HostileRow("no config", .fault("config.missing")) { $0[config] = nil },
    HostileRow("no files at all", .fault("config.missing")) { project in
      for path in project.files.keys { project[path] = nil }
    },
    HostileRow("a picture as the config", .fault("config.not-utf8", at: config)) {
      $0.setBytes($0.files["content/images/logo.png"] ?? [], of: config)
    },
    HostileRow("a language file that is a list", .fault("config.wrong-type", at: english)) {
      $0[english] = "- a\n- b\n"
    },
    HostileRow("an empty language file", .fault("config.empty-file", at: english)) {
      $0[english] = "# later\n"
    },
    HostileRow("a guide without front matter", .fault("markdown.front-matter-missing")) {
      $0["content/guides/other.md"] = "Just text.\n"
    },
    HostileRow("a guide of 1 MB", .fault("markdown.too-large")) {
      $0.append(String(repeating: "word ", count: 200_000), to: "content/guides/other.md")
    },
    HostileRow("an empty theme.yaml", .fault("config.empty-file", at: "themes/linen/theme.yaml")) {
      $0["themes/linen/theme.yaml"] = ""
    },
    HostileRow("CSS that ends the style", .fault("config.bad-value", at: config)) {
      $0.setConfig(
        "design:\n  theme: linen\n  body_font: \"a;}</style><script>alert(1)</script>\"")
    },
  ]
}

extension ProjectFiles {
  /// Sets one text of the English language file, whatever it said.
  mutating func setText(_ path: String, _ text: String) {
    let keys = path.split(separator: ".").map(String.init)
    var lines = lines(of: HostileRow.english)
    var depth = 0
    for (index, line) in lines.enumerated() where depth < keys.count {
      let indent = line.prefix { $0 == " " }.count
      guard indent == depth * 2, line.dropFirst(indent).hasPrefix("\(keys[depth]):") else {
        continue
      }
      depth += 1
      guard depth == keys.count else { continue }
      lines[index] =
        String(repeating: " ", count: indent) + "\(keys[depth - 1]): "
        + JSONValue.string(text).line
    }
    self[HostileRow.english] = lines.joined(separator: "\n")
  }
}
