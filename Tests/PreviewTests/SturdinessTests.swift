import Foundation
import Testing

@testable import Previewing

@Suite(.serialized) struct SturdinessTests {
  @Test func survivesTwoHundredRapidSaves() async throws {
    try await RunningPreview.run { running in
      let path = "content/locales/en.yaml"
      let good = try running.text(path)
      for number in 1...200 {
        let isBroken = number % 2 == 1
        let text =
          isBroken
          ? String(good.prefix(number * 7))
          : good.replacing("  close: Close\n", with: "  close: Close \(Self.word(number))\n")
        try running.write(text, to: path)
        try await Task.sleep(for: .milliseconds(5))
      }
      let client = running.client
      let last = "Close \(Self.word(200))"
      try await running.wait {
        await client.get("/states/en/invitation.html")?.body.contains(last) == true
      }
      #expect(await client.get("/states/en/invitation.html")?.body.contains(last) == true)
      // What is shown comes first, and is no build of the whole bundle yet.
      try await running.wait { running.goodBuilds >= 2 }
      #expect(running.goodBuilds >= 2)
    }
  }

  /// Figures in texts come from the offer alone.
  private static func word(_ number: Int) -> String {
    String(String(number).map { Character(Unicode.Scalar(UInt8(97 + ($0.wholeNumberValue ?? 0)))) })
  }
}
