import Bundling
import Foundation
import TestSupport
import Testing
import WidgetRuntime
import WidgetTestSupport

@Suite struct WeightTests {
  private static let networks = ShareNetwork.all.map(\.id)

  private func weight(_ widget: ShippedWidget, _ name: String) throws -> (
    gzip: Int, brotli: Int?
  ) {
    let script = try widget.script()
    let bytes = Array(script.text.utf8)
    let gzip = try #require(Gzip.compress(bytes)).count
    let parts = script.sizes.map { "\($0.part) \($0.bytes)" }.joined(separator: ", ")
    let brotli = try Brotli.size(of: bytes)
    print("\(name): \(bytes.count) bytes, gzip \(gzip), brotli \(brotli ?? 0) (\(parts))")
    let folder = ProcessInfo.processInfo.environment["WIDGET_SCRIPTS"]
    if let folder {
      try Data(bytes).write(to: URL(filePath: folder).appending(path: "\(name).js"))
    }
    return (gzip, brotli)
  }

  @Test(arguments: ["linen", "poster"])
  func weighsNextToNothing(theme: String) throws {
    var widget = ShippedWidget()
    widget.theme = theme
    widget.networks = Self.networks
    let weight = try weight(widget, "\(theme)-link-1-language")
    #expect(weight.gzip <= 6000)
    #expect(weight.brotli ?? 0 <= 5000)
  }

  @Test(arguments: ["linen", "poster"])
  func staysBelowTheHardStopWithEverythingIn(theme: String) throws {
    var widget = ShippedWidget()
    widget.theme = theme
    widget.method = .coupon
    widget.languages = ["en", "de"]
    widget.networks = Self.networks
    widget.manners.variants = [
      .init(
        id: "short", share: 50,
        texts: [
          "en": ["popup.invitation.title": "Earn 15% together"],
          "de": ["popup.invitation.title": "Gemeinsam 15% verdienen"],
        ])
    ]
    #expect(try weight(widget, "\(theme)-coupon-2-languages").gzip <= 8000)
  }

  @Test func keepsTheCodePartSmall() throws {
    #expect(try #require(Gzip.compress(Array(widgetCodePart.utf8))).count <= 3000)
  }
}
