import Diagnostics
import Foundation
import Markup
import Testing
import WidgetRuntime
import WidgetTestSupport

@Suite struct AssemblyTests {
  @Test(arguments: ["linen", "poster"], [WidgetParts.Method.link, .coupon])
  func assemblesEveryThemeAndMethod(theme: String, method: WidgetParts.Method) throws {
    var widget = ShippedWidget()
    widget.theme = theme
    widget.method = method
    widget.languages = ["en", "de", "fr", "es", "ja", "ar"]
    let script = try widget.script()
    #expect(!script.text.contains("__DATA__"))
    #expect(!script.text.contains("\u{E000}"))
    #expect(script.text.contains("\"success-\(method.rawValue)\":"))
  }

  @Test func neverLeavesTheScriptElement() throws {
    var parts = try ShippedWidget().parts()
    parts.words.languages[0].texts["popup.paused.body"] = "</script><!-- \u{2028}"
    let text = try #require(assembleWidget(parts).value).text
    #expect(!text.contains("</"))
    #expect(!text.contains("<!"))
    #expect(!text.contains("\u{2028}"))
  }

  @Test func touchesNothingThatStrictPoliciesForbid() throws {
    let text = try ShippedWidget().script().text
    for word in ["innerHTML", "insertAdjacentHTML", "document.write", "eval(", "rem;", "data:"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.firstMatch(of: /"?style"?:"|<style|console\./) == nil)
  }

  @Test func namesWhatBlockersWouldRefuse() throws {
    var parts = try ShippedWidget().parts()
    let place = FileLocation("content/widget.yaml", line: 3)
    parts.program.names = [("w/affiliate.js", place), ("w/teahouse.js", place)]
    let outcome = assembleWidget(parts)
    #expect(outcome.diagnostics.map(\.code) == [.blockedName])
    #expect(outcome.value != nil)
  }

  @Test func numbersATextOnceForAllLanguages() throws {
    var widget = ShippedWidget()
    let one = try widget.script().text.utf8.count
    widget.languages = ["en", "de"]
    let two = try widget.script().text.utf8.count
    #expect(two - one < 3500)
  }

  @Test(arguments: [
    (#"<button data-act="colse">x</button>"#, DiagnosticCode.unknownAction),
    (#"<p data-when="never">x</p>"#, .unknownCondition),
    (#"<p data-each="all">x</p>"#, .unknownCondition),
    (#"<p style="color:red">x</p>"#, .foreignMarkup),
    (#"<p onclick="x()">x</p>"#, .foreignMarkup),
    (#"<svg><path d="M0 0"/></svg>"#, .foreignMarkup),
    (#"<iframe src="https://a.example/"></iframe>"#, .foreignMarkup),
  ])
  func refusesWhatCannotTravel(markup: String, code: DiagnosticCode) throws {
    var parts = try ShippedWidget().parts()
    let text = #"<h2 id="title" tabindex="-1">Pause</h2>"# + markup
    let tree = MarkupTree.parse(
      Array(text.utf8), file: "popup/paused.mustache", as: .fragment(context: "body"))
    parts.look.states["paused"] = try #require(tree.value)
    #expect(Set(assembleWidget(parts).diagnostics.map(\.code)) == [code])
  }

  @Test func needsAHeadingInEveryState() throws {
    var parts = try ShippedWidget().parts()
    let tree = MarkupTree.parse(
      Array("<p>Pause</p>".utf8), file: "popup/paused.mustache", as: .fragment(context: "body"))
    parts.look.states["paused"] = try #require(tree.value)
    #expect(assembleWidget(parts).diagnostics.map(\.code) == [.missingPart])
  }

  /// Coupons, languages and what else stores may ask for are in the other bundle of a layout.
  @Test(arguments: [WidgetParts.Layout.center, .sheet, .corner, .inline])
  func carriesOnlyWhatTheConfigAsksFor(layout: WidgetParts.Layout) throws {
    var plain = ShippedWidget()
    plain.layout = layout
    plain.manners.ends = 1_900_000_000
    let text = try plain.script().text
    #expect(text.hasPrefix("(()=>{var["))
    #expect(!text.contains("coupon_code"))
    let changes: [(inout ShippedWidget) -> Void] = [
      { $0.method = .coupon }, { $0.languages = ["en", "de"] }, { $0.manners.waitFor = "go" },
      { $0.manners.marketingBox = true },
      { $0.manners.variants = [.init(id: "a", share: 50, texts: [:])] },
    ]
    for change in changes {
      var widget = plain
      change(&widget)
      let text = try widget.script().text
      #expect(text.hasPrefix("(()=>{var["))
      #expect(text.contains("coupon_code"))
    }
  }

  @Test func leavesOutClassesThatNoRuleNames() throws {
    var parts = try ShippedWidget().parts()
    let text = #"<h2 id="title" tabindex="-1">Pause</h2><p class="bystander">Soon</p>"#
    let tree = MarkupTree.parse(
      Array(text.utf8), file: "popup/paused.mustache", as: .fragment(context: "body"))
    parts.look.states["paused"] = try #require(tree.value)
    #expect(try #require(assembleWidget(parts).value).text.contains(#"["p","Soon"]"#))
    parts.look.sheet += "[class^=by] { margin: 0 }"
    #expect(try !#require(assembleWidget(parts).value).text.contains(#"["p","Soon"]"#))
  }

  @Test func givesTheSameBytesTwice() throws {
    #expect(try ShippedWidget().script().text == ShippedWidget().script().text)
  }

  @Test func listsTheConsentWordingWithItsHash() throws {
    var widget = ShippedWidget()
    #expect(try widget.script().consentWordings.isEmpty)
    widget.manners.marketingExceptions = ["DE"]
    widget.languages = ["en", "de"]
    let wordings = try widget.script().consentWordings
    #expect(wordings.map(\.language) == ["en", "de"])
    #expect(wordings.allSatisfy { $0.hash == wordingHash(of: $0.text) })
    #expect(wordings[0].text.contains("Thistle & Finch's Teahouse"))
  }
}
