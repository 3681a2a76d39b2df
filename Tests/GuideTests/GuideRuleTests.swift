import Diagnostics
import Testing

@testable import Checking
@testable import Configuring

@Suite struct GuideRuleTests {
  /// Runs the examples against the guides alone; the whole build runs them again as files.
  @Test(arguments: GuideCodes.all.filter { $0.example != nil }.map(\.name))
  func givesItsOwnCodeForItsExample(_ name: String) throws {
    let code = try #require(GuideCodes.all.first { $0.name == name })
    let example = try #require(code.example)
    guard case .file(let path) = example.kind else {
      Issue.record("the examples of guides are files")
      return
    }
    var project = try ShippedGuides()
    try project.replace(path, with: example.bad)
    #expect(try project.faults().map(\.code.name) == [code.name])
    try project.replace(path, with: example.good)
    #expect(try project.faults().map(\.message) == [])
  }

  private func faults(_ path: String, _ old: String, _ new: String) throws -> [String] {
    var project = try ShippedGuides()
    let text = try #require(project.sources.text("content/guides/\(path)"))
    #expect(text.contains(old))
    try project.replace("content/guides/\(path)", with: text.replacing(old, with: new))
    return try project.faults().map {
      "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code.name) \($0.message)"
        + ($0.hint.map { " (\($0))" } ?? "")
    }
  }

  @Test(arguments: [
    (
      "shopware.snippet.mustache", "page.order.orderNumber|e('html')",
      "page.order.orderNumber|raw",
      "7:20 guide.unescaped-token '{{ page.order.orderNumber|raw }}' is not escaped with "
        + "'|e('html')' (write '|e('html')' around or after the value)"
    ),
    (
      "shopware.snippet.mustache", "{{ page.order.amountTotal", "{{ page.order.amounTotal",
      "11:23 guide.unknown-token '{{ page.order.amounTotal|e('html') }}' is not among the "
        + "tokens of this guide (list it under 'tokens' if the platform replaces it)"
    ),
    (
      "prestashop.snippet.mustache",
      "\"{$order.details.reference|escape:'html':'UTF-8' nofilter}\"",
      "{$order.details.reference|escape:'html':'UTF-8' nofilter}",
      "2:17 guide.unquoted-token '{$order.details.reference|escape:'html':'UTF-8' nofilter}' "
        + "stands in an attribute without double quotes (write the attribute's value in double "
        + "quotes)"
    ),
    (
      "prestashop.snippet.mustache", "\"{$order_customer.email|escape:'html':'UTF-8' nofilter}\"",
      "'{$order_customer.email|escape:'html':'UTF-8' nofilter}'",
      "5:15 guide.unquoted-token '{$order_customer.email|escape:'html':'UTF-8' nofilter}' stands "
        + "in an attribute without double quotes (write the attribute's value in double quotes)"
    ),
    (
      "prestashop.snippet.mustache", "$order_customer.email|escape:'html':'UTF-8' nofilter",
      "$order_customer.email|escape:'html'",
      "5:15 guide.unescaped-token '{$order_customer.email|escape:'html'}' is not escaped with "
        + "'|escape:'html':'UTF-8' nofilter' (write '|escape:'html':'UTF-8' nofilter' around or "
        + "after the value)"
    ),
    (
      "woocommerce-plugin.snippet.mustache", "{customer_email}", "{customer_mail}",
      "3:7 guide.unknown-token '{customer_mail}' is not among the tokens of this guide "
        + "(did you mean '{customer_email}'?)"
    ),
    (
      "woocommerce-plugin.snippet.mustache", "{customer_email}", "%%ORDER_EMAIL%%",
      "3:7 guide.foreign-token '%%ORDER_EMAIL%%' is a token of the guide "
        + "'BigCommerce: Affiliate Conversion Tracking' (use this platform's own token)"
    ),
    (
      "google-tag-manager.snippet.mustache", "{{DLV - value}}", "{{DLV - total}}",
      "13:17 guide.unknown-token '{{DLV - total}}' is not among the tokens of this guide "
        + "(list it under 'tokens' if the platform replaces it)"
    ),
    (
      "woocommerce.snippet.mustache", "wp_json_encode", "json_encode",
      "1:0 guide.unescaped-token the snippet does not use 'wp_json_encode' "
        + "(write 'wp_json_encode' around or after the value)"
    ),
    (
      "other.md", "  - token: \"[[COUNTRY]]\"", "  - token: \"[[LAND]]\"",
      "36:12 guide.unused-replacement the snippet does not hold '[[LAND]]' "
        + "(delete it from 'replace', or put it into the snippet)"
    ),
    (
      "shopify-legacy.md", "status: legacy", "status: current",
      "20:7 guide.route-ended the route of guide 'shopify-legacy' was closed on 2026-08-26 (write "
        + "'status: legacy' and tell only how to recognise and remove the old snippet)"
    ),
    (
      "wix.md", "## Remove it", "## Remove",
      "0:0 guide.missing-section guide 'wix' has no heading '## Remove it'"
    ),
  ])
  func tellsWhereAndHowToMend(
    _ path: String, _ old: String, _ new: String, _ expected: String
  ) throws {
    let found = try faults(path, old, new)
    let words = expected.split(separator: " ").dropFirst(1).joined(separator: " ")
    let isPlaced = !expected.hasPrefix("0:0")
    #expect(found.contains { isPlaced ? $0 == expected : $0.contains(words) }, "\(found)")
  }

  @Test func warnsAboutGuidesThatGrewOld() throws {
    let faults = try ShippedGuides().faults(today: "2027-11-24")
    #expect(Set(faults.map(\.code.name)) == ["guide.stale"])
    #expect(faults.allSatisfy { $0.severity == .warning })
    #expect(try ShippedGuides().faults(today: "2027-11-24", maximumAgeDays: 366).isEmpty)
  }

  @Test func leavesBracesOfCodeAlone() throws {
    let code =
      "<script>var a = {b: [c], d: values[name]}; if (x) { return; }</script>{{script_url}}"
    #expect(
      SnippetScanner(code).candidates.map(\.text) == ["[c]", "[name]"])
  }

  @Test func letsAGuideInAnotherLanguageNameItsOwnHeadings() throws {
    var project = try ShippedGuides()
    let text = try #require(project.sources.text("content/guides/other.md"))
    let german = text.replacing("platform: other", with: "platform: other\nlanguage: de")
      .replacing("## Remove it", with: "## Wieder ausbauen")
    try project.replace("content/guides/other.md", with: german)
    #expect(try project.faults().map(\.message) == [])
  }

  /// Two guides of a platform want the shop's code; a value has to suit both, and one that is
  /// missing is missed once.
  @Test func holdsAValueToEveryGuideThatWantsIt() throws {
    var project = try ShippedGuides()
    let path = "content/guides/bigcommerce-conversion-tracking.md"
    let text = try #require(project.sources.text(path))
    let pattern = "[A-Za-z0-9_-]{4,40}"
    #expect(text.contains(pattern))
    try project.replace(path, with: text.replacing(pattern, with: "[a-z]{4,40}"))
    let guides = try #require(project.read().value)
    func faults(_ values: [String]) -> [String] {
      let place = FileLocation("content/widget.yaml", line: 1, column: 1)
      let named = values.map { Named(name: "shop_code", location: place, value: $0) }
      let platforms = PlatformValues(platforms: [
        .init(name: "bigcommerce", location: place, values: named)
      ])
      return platforms.faults(against: guides).map(\.code.name)
    }
    #expect(faults(["teahouse"]) == [])
    #expect(faults(["4f9a2c71d8"]) == ["config.bad-value"])
    #expect(faults(["!"]) == ["config.bad-value"])
    #expect(faults([]) == ["config.missing-platform-value"])
  }
}
