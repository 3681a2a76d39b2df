import Diagnostics
import Foundation
import Testing

@testable import Checking
@testable import Configuring

@Suite struct ShippedGuideTests {
  private let shipped: ShippedGuides
  private let guides: [GuideSource]

  init() throws {
    shipped = try ShippedGuides()
    guides = try #require(shipped.read().value)
  }

  @Test func haveNoFault() throws {
    let faults = try shipped.faults()
    #expect(faults.map { "\($0.location?.description ?? ""): \($0.message)" } == [])
  }

  @Test func coverEveryPlatform() {
    let wanted: Set = [
      "shopify", "bigcommerce", "woocommerce", "magento", "prestashop", "opencart", "shopware",
      "salesforce", "squarespace", "wix", "ecwid", "webflow", "volusion", "google-tag-manager",
      "stripe", "medusa", "saleor", "other", "square-online", "shift4shop",
    ]
    #expect(wanted.subtracting(guides.map(\.platform)).isEmpty)
    #expect(Set(guides.map(\.order)).count == guides.count, "two guides have the same place")
  }

  @Test func sayWhatIsNeededBeforehand() {
    for guide in guides where guide.status == .current {
      #expect(guide.route != nil && guide.plan != nil && guide.role != nil, "\(guide.id)")
      #expect(guide.minutes != nil, "\(guide.id)")
    }
  }

  @Test func sayThatTheSecretStaysOnTheServer() {
    for guide in guides where guide.isSigned {
      let body = guide.body.lowercased().replacing("\n", with: " ")
      #expect(body.contains("secret"), "\(guide.id)")
      #expect(
        body.contains("never goes into the page") || body.contains("never compute"), "\(guide.id)")
    }
  }

  /// A store that pins the script needs to know how to get to the next version.
  @Test func tellHowAPinnedScriptRollsOver() {
    let pinning = guides.filter { $0.body.contains("{{pinned_url}}") }
    #expect(pinning.count >= 20)
    for guide in pinning {
      #expect(guide.body.contains("{{integrity_list}}"), "\(guide.id)")
      let body = guide.body.replacing("\n", with: " ")
      #expect(body.contains("A pinned script never changes by itself"), "\(guide.id)")
    }
  }

  @Test func admitWhatIsNotConfirmed() {
    for guide in guides where guide.status == .unconfirmed {
      let body = guide.body.lowercased()
      #expect(body.contains("confirm") || body.contains("do not know"), "\(guide.id)")
    }
  }

  @Test func keepTheRoutesThatMerchantsKnow() throws {
    func guide(_ id: String) throws -> GuideSource {
      try #require(guides.first { $0.id == id })
    }
    #expect(
      try guide("shopify-legacy").body.contains(
        "Settings > Checkout > Order processing >\nAdditional scripts")
        || guide("shopify-legacy").route
          == "Settings > Checkout > Order processing > Additional scripts"
    )
    let affiliate = try guide("bigcommerce-conversion-tracking")
    #expect(affiliate.body.contains("*Settings > Affiliate Conversion Tracking*"))
    #expect(
      shipped.sources.text("\(affiliate.snippetFile?.string ?? "")")?.contains(
        "\ncode={{platform.shop_code}}\n") == true)
    let plugin = try guide("woocommerce-plugin")
    for tag in ["{customer_first_name}", "{customer_last_name}", "{customer_email}"] {
      #expect(plugin.body.contains(tag))
    }
    #expect(plugin.body.contains("*Successful Order*") && plugin.body.contains("guest"))
    #expect(try guide("other").body.contains("forward this page"))
  }

  /// The recipe in CONTRIBUTING.md: two files, nothing else.
  @Test func takeANewPlatformAsTwoFiles() throws {
    var project = shipped
    let other = try #require(shipped.sources.text("content/guides/squarespace.md"))
    try project.replace(
      "content/guides/northwind.md",
      with: other.replacing("platform: squarespace", with: "platform: northwind")
        .replacing("order: 50", with: "order: 55").replacing("{orderId}", with: "{basketId}"))
    try project.replace(
      "content/guides/northwind.snippet.mustache",
      with: """
        <script type="text/plain" id="order-data">
        order_id={basketId}
        </script>
        <script async="async" src="{{script_url}}"></script>
        """)
    #expect(try project.faults().map(\.message) == [])
    #expect(project.read().value?.contains { $0.platform == "northwind" } == true)
  }
}
