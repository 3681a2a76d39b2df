#if os(Linux)
  import Foundation
  import TestSupport
  import Testing

  /// `init` on a terminal: `script` of util-linux gives it one.
  @Suite struct InitQuestionsTests {
    @Test func asksAgainUntilAnAnswerIsGood() throws {
      try Repository.withTemporaryFolder { folder in
        let answers = [
          "Müller & Söhne", "no address", "https://mueller.example", "codes", "coupon", "shopfy",
          "shopify",
        ]
        let command = "'\(BuiltTool.path)' init '\(folder)/shop'"
        let result = try JudgeScript.run(
          ["script", "--quiet", "--return", "--command", command, "/dev/null"],
          Data((answers.joined(separator: "\n") + "\n").utf8))
        #expect(result.status == 0, "\(result.output)")
        for question in ["What is the store called?", "Where is it", "a link or a coupon?"] {
          #expect(result.output.contains(question))
        }
        #expect(result.output.contains("'no address' is not an address"))
        #expect(result.output.contains("answer 'link' or 'coupon'"))
        #expect(result.output.contains("shopfy"))
        let config = try String(
          contentsOfFile: "\(folder)/shop/content/widget.yaml", encoding: .utf8)
        #expect(config.contains("Müller & Söhne"))
        #expect(config.contains("url: https://mueller.example/"))
        #expect(config.contains("sign_up: coupon"))
        #expect(config.contains("\n  shopify:"))
        let check = try BuiltTool.run(["check", "--project", "\(folder)/shop"])
        #expect(check.status == 0, "\(check.errors)")
      }
    }
  }
#endif
