#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Measures one part of the pipeline and prints `key=value` words, a line for each figure.
///
/// Scripts/bench.py asks, and sets the figures beside what was promised.
@main
enum Benchmarks {
  static let parts: [String: @Sendable () -> [[(String, String)]]] = [
    "growth": GrowthPart.measure,
    "letter": LetterPart.measure,
    "markup": MarkupPart.measure,
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

  /// Of this thread alone: what else the machine does is left out.
  static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Seconds since the program began.
  static func now() -> Double {
    let elapsed = ContinuousClock.now - start
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  }
}
