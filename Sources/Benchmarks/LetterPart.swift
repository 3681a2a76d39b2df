import Building
import Configuring
import Email
import Planning
import Rendering
import Styling
import Workspace

/// An email of twelve kilobytes from text to inlined text, and the shipped store's messages.
enum LetterPart {
  static func measure() -> [[(String, String)]] {
    guard let sources = try? Workspace(project: ".").read().value,
      let letter = try? Workspace.contents(of: "Scripts/bench/letter.html")
    else { return [] }
    return [inlining(letter)] + messages(sources)
  }

  private static func inlining(_ letter: [UInt8]) -> [(String, String)] {
    var bytes = 0
    let floor = best(of: 400) {
      bytes = inlineCSS(letter, file: "letter.html").value?.count ?? 0
    }
    return [
      ("part", "inline"), ("bytes", "\(letter.count)"), ("written", "\(bytes)"),
      ("micros", "\(floor)"),
    ]
  }

  private static func messages(_ sources: SourceTree) -> [[(String, String)]] {
    guard let plan = SiteConfig.read(sources).then(SitePlan.make).value else { return [] }
    return drawMessages(plan).compactMap { drawn in
      guard let message = drawn.composed().value else { return nil }
      let whole = best(of: 40) { _ = drawn.composed() }
      let clients = best(of: 20) { _ = message.simulations }
      return [
        ("part", "message"), ("language", message.language.string),
        ("bytes", "\(message.html.utf8.count)"), ("micros", "\(whole)"),
        ("simulations", "\(clients)"),
      ]
    }
  }

  /// The least microseconds of processor time that the work took.
  private static func best(of rounds: Int, _ work: () -> Void) -> Double {
    (0..<rounds).reduce(Double.infinity) { least, _ in
      let start = Benchmarks.processorSeconds()
      work()
      return min(least, (Benchmarks.processorSeconds() - start) * 1e6)
    }
  }
}
