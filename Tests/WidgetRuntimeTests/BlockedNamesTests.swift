import Diagnostics
import Testing
import WidgetRuntime

@Suite struct BlockedNamesTests {
  @Test(arguments: [
    "w/affiliate.js", "https://x.example/referral/join", "exit-popup", "ad-card", "side_ads",
    "https://affiliates.shop.example/w/join", "order-tracker", "beacon", "thankYou.js",
  ])
  func namesTheWordOfARule(name: String) { #expect(BlockedNames.word(in: name) != nil) }

  @Test(arguments: [
    "w/teahouse.js", "https://join.thistleandfinch.example/w/join", "w-card", "card", "layer",
    "after-order:shown", "AfterOrder", "order-data", "shadow", "loaded", "address", "header",
    "share", "ticket", "reward",
  ])
  func letsNeutralNamesPass(name: String) { #expect(BlockedNames.word(in: name) == nil) }

  @Test func reportsTheNameAtItsPlace() {
    let place = FileLocation("content/widget.yaml", line: 31, column: 7)
    let faults = BlockedNames.lint([("affiliate-box", place), ("teahouse", place)])
    #expect(faults.map(\.code) == [.blockedName])
    #expect(faults.first?.location == place)
  }
}
