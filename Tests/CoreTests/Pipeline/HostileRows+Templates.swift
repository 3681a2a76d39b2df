import Diagnostics
import TestSupport

extension HostileRow {
  private static func footer(_ name: String, _ markup: String, _ code: String) -> HostileRow {
    HostileRow("a template with \(name)", .fault(code, at: footer)) { $0[footer] = markup }
  }

  /// Themes may come from somebody else.
  static let templates: [HostileRow] = [
    footer("a script", "<p><script>alert(1)</script></p>", "page.script"),
    footer("an event handler", "<p onclick=\"alert(1)\">x</p>", "page.script"),
    footer(
      "a javascript: link", "<a href=\"javascript:alert(1)\">x</a>",
      "markup.script-address"),
    footer(
      "an external entity", "<!DOCTYPE p [<!ENTITY x SYSTEM \"/etc/passwd\">]><p>x</p>",
      "markup.misplaced-doctype"),
    footer("an unknown entity", "<p>&x;</p>", "markup.named-reference"),
    footer("a CDATA section", "<p><![CDATA[<script>]]></p>", "markup.cdata-in-html"),
    footer("a processing instruction", "<?php echo 1 ?>", "markup.processing-instruction"),
    footer("a tag in another", "<p <b>x</b></p>", "markup.unfinished-tag"),
    footer("an unclosed section", "<p><![CDATA[ x</p>", "markup.unfinished-section"),
    footer("an unclosed comment", "<!-- x", "markup.bad-comment"),
    footer("a value outside quotes", "<p {{store.name}}>x</p>", "template.value-outside-quotes"),
    footer("a text as an address", "<a href=\"{{store.name}}\">x</a>", "template.text-as-address"),
    footer("itself", "{{>partials/footer}}", "template.partial-cycle"),
    footer("a path as a partial", "{{>../../../etc/passwd}}", "template.unknown-tag"),
    footer("an open tag", "<p>{{store.name</p>", "template.unclosed-tag"),
    HostileRow("a template that is no UTF-8", .fault("template.not-utf8", at: footer)) {
      $0.setBytes([0x3C, 0x70, 0x3E, 0xC3, 0x28], of: footer)
    },
    HostileRow("a template of 1 MB", .fault("template.too-large", at: footer)) {
      $0[footer] = "<p>" + String(repeating: "a", count: 1_000_000) + "</p>"
    },
    HostileRow("a template with a NUL", .fault("markup.forbidden-character")) {
      $0[footer] = "<p>a\u{0}b</p>"
    },
  ]

  /// Small inputs that want to become large, and large ones.
  static let bombs: [HostileRow] = [
    HostileRow("a billion laughs in YAML", .fault("config.yaml-alias", at: config)) { project in
      var text = "a: &a [lol]\n"
      for (last, name) in zip("abcdefgh", "bcdefghi") {
        text += "\(name): &\(name) [*\(last), *\(last), *\(last), *\(last), *\(last), *\(last)]\n"
      }
      project[config] = text
    },
    HostileRow("a billion laughs as a key", .fault("config.yaml-alias", at: config)) { project in
      var text = "a: &a [lol]\n"
      for (last, name) in zip("abcdefgh", "bcdefghi") {
        let list = Array(repeating: "*\(last)", count: 20).joined(separator: ", ")
        text += "\(name): &\(name) [\(list)]\n"
      }
      project[config] = text + "? *i\n: 1\n? [*i]\n: 2\n"
    },
    HostileRow("a million brackets", .fault("config.file-too-large", at: config)) {
      $0[config] = String(repeating: "[", count: 1_000_000)
    },
    HostileRow("ten thousand brackets", .fault("config.line-too-long", at: config)) {
      $0[config] = String(repeating: "\"", count: 10_000)
    },
    HostileRow("nesting without end", .fault("config.nested-too-deep", at: config)) {
      $0[config] = String(repeating: "[", count: 5000)
    },
    HostileRow("a line of 1 MB", .fault("config.file-too-large", at: config)) {
      $0[config] = "store: " + String(repeating: "x", count: 1_000_000)
    },
    HostileRow("a line of 100 kB", .fault("config.line-too-long", at: config)) {
      $0[config] = "store: " + String(repeating: "x", count: 100_000)
    },
    HostileRow("25,000 values", .fault("config.too-many-values", at: config)) {
      $0[config] = "store: [" + String(repeating: "a,\n", count: 25_000) + "a]"
    },
    HostileRow("100,000 attributes", .fault("template.too-large", at: footer)) { project in
      let attributes = (0..<100_000).map { " data-a\($0)=\"\"" }.joined()
      project[footer] = "<p\(attributes)>x</p>"
    },
    HostileRow("10,000 attributes", .fault("markup.past-limit", at: footer)) { project in
      let attributes = (0..<10_000).map { " data-a\($0)=\"\"" }.joined()
      project[footer] = "<p\(attributes)>x</p>"
    },
    HostileRow("10,000 elements in each other", .fault("markup.past-limit", at: footer)) {
      $0[footer] =
        String(repeating: "<div>", count: 10_000)
        + String(repeating: "</div>", count: 10_000)
    },
    HostileRow("a billion laughs in a theme", .fault("template.too-many-partials")) { project in
      for (name, next) in zip("abcdefghi", "bcdefghij") {
        let include = String(repeating: "{{>bomb/\(next)}}", count: 10)
        project["themes/linen/bomb/\(name).mustache"] = include
      }
      project["themes/linen/bomb/j.mustache"] = "lol"
      project[footer] = "<p>{{>bomb/a}}</p>"
    },
    HostileRow(
      "a billion laughs in a doctype",
      .fault("markup.misplaced-doctype+markup.named-reference", at: footer)
    ) {
      $0[footer] = "<!DOCTYPE l [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">]><p>b</p>"
    },
    HostileRow("a guide of quotes in quotes", .fault("markdown.too-deep")) {
      $0.append("\n" + String(repeating: "> ", count: 5000) + "x\n", to: "content/guides/other.md")
    },
    HostileRow("a guide of brackets", .text("[[[[")) {
      $0.append("\n" + String(repeating: "[", count: 20_000) + "\n", to: "content/guides/other.md")
    },
  ]
}
