import Diagnostics
import Testing

@testable import Doctor

@Suite struct DoctorTests {
  private let doctor = Doctor(Pages.facts)

  private func examine(_ page: String, _ policy: String? = nil) -> [Diagnostic] {
    doctor.examine(Array(page.utf8), file: "page.html", policy: policy)
  }

  private func told(_ faults: [Diagnostic]) -> [String] {
    faults.map { "\($0.location?.description ?? "") \($0.code.name): \($0.message)" }
  }

  @Test(arguments: Pages.healthy.map(\.name))
  func findsNothingOnAHealthyPage(_ name: String) throws {
    let one = try #require(Pages.healthy.first { $0.name == name })
    #expect(told(examine(one.page, one.policy)) == [])
  }

  @Test(arguments: Pages.sick.map(\.name))
  func findsTheOneFaultOfASickPage(_ name: String) throws {
    let one = try #require(Pages.sick.first { $0.name == name })
    let faults = examine(one.page, one.policy)
    #expect(faults.map(\.code.name) == ["doctor.\(one.code)"], "\(told(faults))")
    if let line = one.line { #expect(faults.first?.location?.line == line, "\(told(faults))") }
    let words = faults.first?.message ?? ""
    #expect(words.first?.isUppercase == false && !words.hasSuffix("."))
  }

  @Test func coversEveryCode() {
    let shown = Set(Pages.sick.map { "doctor.\($0.code)" })
    let others: Set = ["doctor.page-too-large", "doctor.page-empty"]
    #expect(Set(DoctorCodes.all.map(\.name)).subtracting(shown) == others)
    #expect(Pages.sick.count >= 30 && Pages.healthy.count >= 10)
  }

  @Test func refusesWhatIsNoPage() {
    #expect(examine("").map(\.code) == [.pageEmpty])
    #expect(examine(" \n\t ").map(\.code) == [.pageEmpty])
    let large = [UInt8](repeating: 0x61, count: SavedPage.maximumBytes + 1)
    #expect(doctor.examine(large, file: "page.html").map(\.code) == [.pageTooLarge])
  }

  @Test func namesPlaceAndMend() throws {
    let page = Pages.shop(Pages.island("order_id=10482\nemail={customer_email}"))
    let fault = try #require(examine(page).first)
    #expect(fault.location?.description == "page.html:12:7")
    #expect(fault.location?.length == 16)
    #expect(fault.message == "'{customer_email}' was not replaced")
    #expect(
      fault.hint
        == "check its spelling, and that the code is in the box that the guide names")
  }

  @Test(arguments: [
    ("default-src 'none'", ["script", "request", "picture"]),
    ("script-src https://cdn.tea.example/w/; connect-src https://join.tea.example", []),
    ("script-src https://cdn.tea.example/other/", ["script"]),
    ("script-src *.tea.example; connect-src *.example", []),
    ("script-src tea.example", ["script"]),
    ("script-src 'nonce-x' 'strict-dynamic' https:", ["script"]),
    ("img-src data:", ["picture"]),
    ("SCRIPT-SRC https:; connect-src https://JOIN.tea.example", []),
    ("", []),
  ])
  func tellsWhatAPolicyLacks(_ policy: String, _ blocked: [String]) {
    let found = doctor.examine(policy: policy)
    #expect(
      found.map { fault in
        ["script", "request", "picture"].first { fault.message.hasSuffix($0) } ?? ""
      } == blocked)
  }

  @Test(arguments: [
    "<", "<script", "<script src=", "</html></html>", "<!--", "<table><table><table>", "\u{0}<b>",
    "<script>\u{2028}</script", "<div id=order-data data-order-id>",
    "<script src=\"https://cdn.tea.example/w/teahouse.js\" \"\"\"=<>>",
  ])
  func readsHostilePagesWithoutHarm(_ page: String) {
    _ = examine(String(repeating: page, count: 2_000))
    _ = examine(page)
  }

  @Test func readsDeepPagesWithoutHarm() {
    _ = examine(String(repeating: "<div>", count: 200_000) + Pages.line)
  }

  @Test(arguments: [
    ("{\"a\": \"b\\u0041\\n\", \"c\": 1.5, \"d\": null}", ["a=bA\n", "c=1.5", "d="]),
    ("{}", []), (" { \"a\" : true } ", ["a=true"]),
  ])
  func readsJSON(_ text: String, _ members: [String]) {
    #expect(JSONText.object(text)?.map { "\($0.key)=\($0.value)" } == members)
  }

  @Test(arguments: [
    "", "{", "[]", "{\"a\"}", "{\"a\":}", "{\"a\":\"b\"", "{\"a\":\"b\"}x", "{a:1}",
    "{\"a\":\"\n\"}",
    "{\"a\":\"\\u12\"}", "{\"a\":\"\\x\"}", "{\"a\":1,}",
  ])
  func refusesWhatIsNoJSON(_ text: String) {
    #expect(JSONText.object(text) == nil)
  }
}
