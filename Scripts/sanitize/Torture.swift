import Diagnostics
import Foundation
import Markup

/// What the sanitizers watch: many threads on many pages, and pages that are broken at random.
///
/// Scripts/sanitize.sh builds it with Markup alone, since a sanitizer makes every build slow.
@main
enum Torture {
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    let count = words.dropFirst().first.flatMap(Int.init) ?? 1000
    switch words.first {
    case "threads": threads(count)
    case "fuzz": fuzz(count)
    default: print("usage: Torture threads|fuzz COUNT")
    }
  }

  // MARK: Threads

  /// Each page is judged by one thread first, then by eight at once, with the same outcome.
  private static func threads(_ count: Int) {
    var random = SeededGenerator(state: 11)
    let pages = (0..<count).map { _ in mutated(&random) }
    let expected = pages.map(judge)
    let first = expected.count { !$0.isEmpty }
    let differing = Parallel.map(Array(0..<8)) { thread in
      pages.indices.count { index in
        let place = (index + thread * 131) % pages.count
        return judge(pages[place]) != expected[place]
      }
    }.reduce(0, +)
    print("threads: \(count) pages, \(first) with faults; 8 threads found \(differing) otherwise")
    if differing > 0 { exit(1) }
  }

  // MARK: Broken pages

  private static func fuzz(_ count: Int) {
    var random = SeededGenerator(state: 7)
    var slowest = 0.0
    var faults = 0
    for _ in 0..<count {
      let page = mutated(&random)
      let lines = page.split(separator: 0x0A, omittingEmptySubsequences: false).count
      let start = ContinuousClock.now
      let found = judge(page)
      slowest = max(slowest, (ContinuousClock.now - start) / .seconds(1))
      faults += found.isEmpty ? 0 : 1
      for diagnostic in found {
        let line = diagnostic.location?.line ?? 1
        precondition((1...lines + 1).contains(line), "\(diagnostic.message) in line \(line)")
      }
    }
    print("fuzz: \(count) pages, \(faults) with faults, the slowest took \(slowest) s")
    if slowest > 5 { exit(1) }
  }

  private static func judge(_ bytes: [UInt8]) -> [Diagnostic] {
    let outcome = MarkupTree.parse(bytes, file: "page.html", as: .document)
    return outcome.diagnostics
      + (outcome.value.map { Markup.lint($0, profile: .page) } ?? [])
  }

  // MARK: Pages

  /// A good page with lines of the tests' small documents put in, then broken one to four times:
  /// bits flipped, tokens put in, pieces cut, swapped or repeated.
  private static func mutated(_ random: inout SeededGenerator) -> [UInt8] {
    var text = MarkupBenchmark.page(sections: 2)
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      guard let line = corpus.randomElement(using: &random) else { break }
      let places = text.indices.filter { text[$0] == 0x0A }
      text.insert(contentsOf: line, at: places[places.count * 3 / 4])
    }
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      guard text.count > 20 else { break }
      let place = Int.random(in: 0..<text.count - 10, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: text[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: text.insert(contentsOf: tokens.randomElement(using: &random) ?? [], at: place)
      case 2: text.removeSubrange(place..<place + 9)
      case 3: text.swapAt(place, Int.random(in: 0..<text.count, using: &random))
      case 4: text.insert(contentsOf: text[place..<place + 9], at: place)
      default: if Bool.random(using: &random) { text.removeSubrange(place...) }
      }
    }
    return text
  }

  private static let tokens = [
    "<p>", "</div>", "&", "\"", "<!--", "]]>", "<table>", "=", "/>", "\u{0}", "<svg>", "<math>",
    "<style>", " style=\"", " href=\"http://", " srcset=\"", "{", "calc(", "&#x", "<template>",
    "xn--", " aria-label=\"x\"", " role=\"", "datetime=\"", "<td colspan=\"9\">", "<![CDATA[",
  ].map { Array($0.utf8) }

  /// Read from the folder that `CORPUS` names; the small documents of the tests.
  private static let corpus: [[UInt8]] = {
    guard let folder = ProcessInfo.processInfo.environment["CORPUS"],
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return [] }
    return names.sorted().flatMap { name -> [[UInt8]] in
      let data = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
      return data.split(separator: 0x0A).filter { $0.dropFirst().first == 0x20 }
        .map { Array($0.dropFirst(2)) }
    }
  }()
}
