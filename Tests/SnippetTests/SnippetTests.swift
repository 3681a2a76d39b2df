import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct SnippetTests {
  private struct Order: Codable {
    var orderId, firstName, lastName, email, total, currency, country, locale: String
    var signature: String?
    var secret: String?
  }

  private struct Input: Codable {
    let orders: [Order]
    let snippets: [String: String]
    let script: String
  }

  private struct Judgement: Codable {
    let platforms: [String]
    let orders: Int
    let values: Int
    let faults: [String]
  }

  private func hostileOrders() -> [Order] {
    HostileNames.all.enumerated().map { index, name in
      let email = HostileNames.addresses[index % HostileNames.addresses.count]
      let last = HostileNames.all[(index + 7) % HostileNames.all.count]
      let number = String(10_480 + index)
      return Order(
        orderId: number, firstName: name, lastName: index == 0 ? "Smith" : last, email: email,
        total: "64.50", currency: "GBP", country: "GB", locale: "en-GB",
        signature: orderSignature(number, email, secret: "test-secret"))
    }
  }

  private func run(_ command: [String], into file: URL) throws {
    let result = try JudgeScript.run(command, Data())
    #expect(result.status == 0, "\(command.first ?? ""): \(result.output.suffix(2000))")
    try Data(result.output.utf8).write(to: file)
  }

  @Test func handOverEveryNameUnharmed() throws {
    let modules = (
      name: "python-liquid, pybars3", command: [python, "-c", "import liquid, pybars"]
    )
    let browser = (name: "chromium", command: ["chromium", "--version"])
    guard try haveTools(phpTools + nodeTools + [modules, browser]) else { return }
    let site = try ShippedSite.drawn.get()
    let scripts = ShippedSite.root.appending(path: "Scripts/snippets").path()
    let orders = hostileOrders()
    #expect(orders.count >= 25)
    try withTemporaryFolder { folder in
      let input = Input(orders: orders, snippets: site.snippets, script: site.scriptURL)
      try JSONEncoder().encode(input).write(to: folder.appending(path: "input.json"))
      try site.unpack(into: folder)
      try run(
        ["php", "\(scripts)/engines.php", folder.path()], into: folder.appending(path: "php.json"))
      try run(
        [python, "\(scripts)/engines.py", folder.path()],
        into: folder.appending(path: "python.json"))
      let result = try JudgeScript.run(
        ["node", "\(scripts)/check.mjs", folder.path(), ShippedSite.root.path()], Data())
      #expect(result.status == 0, "\(result.output.suffix(2000))")
      let judged = try JSONDecoder().decode(Judgement.self, from: Data(result.output.utf8))
      #expect(judged.faults == [])
      #expect(judged.platforms.count >= 25 && judged.values > 3_000)
      print(
        "\(judged.values) values of \(judged.orders) orders read on \(judged.platforms.count) pages"
      )
    }
  }

  @Test func signAlikeInEveryLanguage() throws {
    guard try haveTools(phpTools + nodeTools + [(name: python, command: [python, "--version"])])
    else { return }
    let site = try ShippedSite.drawn.get()
    let scripts = ShippedSite.root.appending(path: "Scripts/snippets").path()
    var random = SeededGenerator(state: 20_261_124)
    let orders = (0..<1_000).map { _ in randomOrder(&random) }
    let expected = orders.map { orderSignature($0.orderId, $0.email, secret: $0.secret ?? "") }
    try withTemporaryFolder { folder in
      try JSONEncoder().encode(orders).write(to: folder.appending(path: "orders.json"))
      try site.unpack(into: folder)
      try writeShownCode(of: site, to: folder)
      for command in [
        ["php", "signatures.php"], ["node", "signatures.mjs"], [python, "signatures.py"],
      ] {
        let result = try JudgeScript.run(
          [command[0], "\(scripts)/\(command[1])", folder.path()], Data())
        #expect(result.status == 0, "\(result.output.suffix(2000))")
        let signed = try JSONDecoder().decode(
          [String: [String]].self, from: Data(result.output.utf8))
        #expect(!signed.isEmpty)
        for (name, signatures) in signed.sorted(by: { $0.key < $1.key }) {
          let differing = zip(signatures, expected).enumerated().filter {
            $0.element.0 != $0.element.1
          }
          #expect(signatures.count == 1_000 && differing.isEmpty, "\(name): \(differing.prefix(2))")
        }
      }
    }
  }

  /// The example in the guide is what readers try their own code against.
  @Test func showTheRightExample() throws {
    let body = try #require(try ShippedSite.drawn.get().bodies["other"])
    let signature = orderSignature("10482", " Zoe.OBrien@Example.com ", secret: "test-secret")
    #expect(body.contains(signature))
  }

  private func writeShownCode(of site: ShippedSite, to folder: URL) throws {
    let body = try #require(site.bodies["other"])
    for (language, name) in [("php", "other.php"), ("js", "other.js"), ("python", "other.py")] {
      let start = try #require(body.firstRange(of: "```\(language)\n"))
      let rest = body[start.upperBound...]
      let end = try #require(rest.firstRange(of: "```"))
      let opening = language == "php" ? "<?php\n" : ""
      try Data((opening + rest[..<end.lowerBound]).utf8).write(to: folder.appending(path: name))
    }
    for id in ["medusa", "saleor", "bigcommerce-catalyst"] {
      try Data(try #require(site.snippets[id]).utf8).write(to: folder.appending(path: "\(id).txt"))
    }
    try Data(try #require(site.snippets["stripe"]).utf8).write(
      to: folder.appending(path: "stripe.js"))
  }

  private func randomOrder(_ random: inout SeededGenerator) -> Order {
    let letters = Array("abcXYZÄéß文🫖 .+-_'\"&<>|\t")
    func text(_ longest: Int) -> String {
      String(
        (0..<Int.random(in: 1...longest, using: &random)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &random)]
        })
    }
    return Order(
      orderId: String(Int.random(in: 1...9_999_999, using: &random)), firstName: text(12),
      lastName: text(12), email: text(20) + "@" + text(20), total: "1.00", currency: "EUR",
      country: "DE", locale: "de", secret: text(90))
  }
}
