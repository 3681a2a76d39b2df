import Configuring
import Diagnostics
import Testing

@testable import Rendering

/// Templates are proved before they are drawn: every name known, every value where it may stand.
@Suite struct TemplateTests {
  static let context = TemplateContext([
    "name": .text("O'Brien & <b>"), "link": .url("https://example.com/?a=1&b=2"),
    "markup": .markup("<b>bold</b>"), "on": .flag(true), "off": .flag(false), "none": .absent,
    "items": .list([TemplateContext(["label": .text("one")])]), "no_items": .list([]),
    "store": .object(TemplateContext(["name": .text("Tea")])),
    "shop": .object(TemplateContext(["none": .absent])),
  ])

  static func set(_ templates: [String: String]) -> Outcome<TemplateSet> {
    var sources = SourceTree()
    var paths: [String: RelativePath] = [:]
    for (name, text) in templates {
      guard let path = RelativePath("themes/t/\(name).mustache") else { continue }
      paths[name] = path
      sources[path] = Array(text.utf8)
    }
    return TemplateSet.read(paths, from: sources)
  }

  /// The codes and places of what is wrong with a template.
  static func faults(_ text: String, _ others: [String: String] = [:]) -> [String] {
    let outcome = set(others.merging(["page": text]) { _, new in new })
    var found = outcome.diagnostics
    if let templates = outcome.value {
      var check = TemplateCheck(templates)
      check.check("page", with: context)
      found += check.faults
    }
    return found.map {
      "\($0.code.name) \($0.location?.line ?? 0):\($0.location?.column ?? 0)"
    }
  }

  static func drawn(_ text: String, _ others: [String: String] = [:]) -> String? {
    set(others.merging(["page": text]) { _, new in new }).value.map {
      $0.strip($0.renderMarked("page", with: context)).text
    }
  }

  @Test(arguments: [
    ("<p>{{name", "template.unclosed-tag 1:4"),
    ("<p>{{{markup}}</p>", "template.unclosed-tag 1:4"),
    ("é🫖 {{nmae}}", "template.unknown-name 1:4"),
    ("\n  {{store.nmae}}", "template.unknown-name 2:3"),
    ("{{#on}}", "template.unclosed-section 1:1"),
    ("{{/on}}", "template.stray-close 1:1"),
    ("{{#on}}x{{/off}}", "template.wrong-close 1:9"),
    ("{{>nowhere}}", "template.unknown-partial 1:1"),
    ("{{>page}}", "template.partial-cycle 1:1"),
    ("{{$block}}", "template.unknown-tag 1:1"),
    ("{{&name}}", "template.unknown-tag 1:1"),
    ("{{name with blanks}}", "template.unknown-tag 1:1"),
    ("{{}}", "template.unknown-tag 1:1"),
    ("{{a..b}}", "template.unknown-tag 1:1"),
    ("{{#store}}{{/store}}", "template.object-as-section 1:1"),
    ("{{store}}", "template.value-is-no-text 1:1"),
    ("{{items}}", "template.value-is-no-text 1:1"),
    ("{{on}}", "template.value-is-no-text 1:1"),
    ("{{markup}}", "template.escaped-markup 1:1"),
    ("{{{name}}}", "template.unescaped-text 1:1"),
    ("{{{link}}}", "template.unescaped-text 1:1"),
    ("<p {{name}}>", "template.value-outside-quotes 1:4"),
    ("<p class={{name}}>", "template.value-outside-quotes 1:10"),
    ("<p title=\"{{{markup}}}\">", "template.value-outside-quotes 1:11"),
    ("<script>var a = '{{name}}'</script>", "template.value-outside-quotes 1:18"),
    ("<style>p { color: {{name}} }</style>", "template.value-outside-quotes 1:19"),
    ("<a href=\"{{name}}\">x</a>", "template.text-as-address 1:10"),
    ("<a href='{{name}}'>x</a>", "template.text-as-address 1:10"),
    ("<img src=\"{{name}}\"/>", "template.text-as-address 1:11"),
    ("<form action=\"{{name}}\"></form>", "template.text-as-address 1:15"),
    ("{{#items}}{{lable}}{{/items}}", "template.unknown-name 1:11"),
    ("{{^on}}{{nmae}}{{/on}}", "template.unknown-name 1:8"),
  ])
  func refusesWhatCannotBeProved(_ row: (text: String, fault: String)) {
    #expect(Self.faults(row.text) == [row.fault])
  }

  @Test(arguments: [
    ("{{name}}", "O&#39;Brien &amp; &lt;b&gt;"),
    ("<p title=\"{{name}}\">", "<p title=\"O&#39;Brien &amp; &lt;b&gt;\">"),
    ("<a href=\"{{link}}\">", "<a href=\"https://example.com/?a=1&amp;b=2\">"),
    ("<a href=\"mailto:{{name}}\">", "<a href=\"mailto:O&#39;Brien &amp; &lt;b&gt;\">"),
    ("{{{markup}}}", "<b>bold</b>"),
    ("{{store.name}}", "Tea"),
    ("{{#on}}a{{/on}}{{^on}}b{{/on}}", "a"),
    ("{{#off}}a{{/off}}{{^off}}b{{/off}}", "b"),
    ("{{#items}}<{{label}}>{{/items}}", "<one>"),
    ("{{#no_items}}{{whatever}}{{/no_items}}{{^no_items}}none{{/no_items}}", "none"),
    ("{{#none}}a{{/none}}{{^none}}b{{/none}}", "b"),
    ("{{#name}}{{.}}{{/name}}", "O&#39;Brien &amp; &lt;b&gt;"),
    ("a{{! a note }}b", "ab"),
    ("x{{none}}y", "xy"),
    ("{{#on}}\n a\n{{/on}}\nb", " a\nb"),
    (" {{ name }}\n", " O&#39;Brien &amp; &lt;b&gt;\n"),
    ("{{#items}}{{store.name}} {{label}}{{/items}}", "Tea one"),
    ("{{#store.name}}{{.}}{{/store.name}}{{^store.name}}none{{/store.name}}", "Tea"),
    ("{{#shop.none}}a{{/shop.none}}{{^shop.none}}b{{/shop.none}}{{shop.none}}", "b"),
  ])
  func drawsWhatIsProved(_ row: (text: String, shown: String)) throws {
    #expect(Self.faults(row.text) == [])
    let shown = try #require(Self.drawn(row.text))
    // The library may write an apostrophe in either of two ways.
    #expect(shown.replacing("&apos;", with: "&#39;") == row.shown)
  }

  @Test func suggestsTheNameThatWasMeant() {
    let outcome = Self.set(["page": "{{naem}} {{store.naem}}"])
    var check = outcome.value.map { TemplateCheck($0) }
    check?.check("page", with: Self.context)
    #expect(check?.faults.map(\.hint) == ["did you mean 'name'?", "did you mean 'store.name'?"])
  }

  @Test func checksPartialsWhereTheyAreIncluded() {
    let faults = Self.faults("{{#items}}{{>row}}{{/items}}", ["row": "{{label}}{{wrong}}"])
    #expect(faults == ["template.unknown-name 1:10"])
  }

  @Test func refusesPartialsThatDoubleEachOther() {
    var others: [String: String] = [:]
    for level in 0..<30 { others["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
    others["p30"] = "end"
    let faults = Self.faults("{{>p0}}", others)
    #expect(Set(faults.map { $0.prefix { $0 != " " } }) == ["template.too-many-partials"])
  }

  @Test func readsSnippetsWithOtherDelimiters() {
    let text = "{{=<% %>=}}\n{% if order %}<% name %>{{ order.id }}{% endif %}"
    #expect(Self.faults(text) == [])
    #expect(Self.drawn(text)?.contains("{{ order.id }}") == true)
  }
}
