import Foundation
import Markup
import TestSupport
import Testing

@testable import Styling

/// Random documents, inlined here and judged by tinycss2 and cssselect2, which share no code with
/// us. `BUILD_SITE_RANDOM_DOCUMENTS=10000 swift test --filter IndependentCascade` runs more.
@Suite struct IndependentCascadeTests {
  static let count =
    Int(ProcessInfo.processInfo.environment["BUILD_SITE_RANDOM_DOCUMENTS"] ?? "") ?? 200

  @Test func agreesOnRandomDocuments() throws {
    var input = Data()
    let encoder = JSONEncoder()
    for seed in 0..<Self.count {
      var document = RandomDocument(seed: UInt64(seed))
      let source = document.text()
      let result = try #require(inlineCSS(Array(source.utf8), file: "random").value)
      let again = try #require(inlineCSS(result, file: "random").value)
      #expect(result == again, "seed \(seed) is not stable")
      input += try encoder.encode([
        "source": source, "result": String(decoding: result, as: UTF8.self),
      ])
      input.append(0x0A)
    }
    guard let judge = try JudgeScript("judge-inliner.py", modules: ["tinycss2", "cssselect2"])
    else { return }
    let verdict = try judge.run(input)
    #expect(verdict.status == 0, "\(verdict.output.prefix(3000))")
  }
}
