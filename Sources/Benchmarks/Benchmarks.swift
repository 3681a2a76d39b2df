/// Measures one part of the pipeline and prints `key=value` words, a line for each figure.
///
/// Scripts/bench.py asks, and sets the figures beside what was promised.
@main
enum Benchmarks {
  static let parts: [String: @Sendable () -> [[(String, String)]]] = [
    "markup": MarkupPart.measure
  ]

  static func main() {
    guard let name = CommandLine.arguments.dropFirst().first, let measure = parts[name] else {
      print("usage: Benchmarks \(parts.keys.sorted().joined(separator: "|"))")
      return
    }
    for line in measure() {
      print(line.map { "\($0.0)=\($0.1)" }.joined(separator: " "))
    }
  }

  static let start = ContinuousClock.now

  /// Seconds since the program began.
  static func now() -> Double {
    let elapsed = ContinuousClock.now - start
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  }
}
