import Markup

/// Parse and lint beside libxml2's bare parse of the same page.
enum MarkupPart {
  static func measure() -> [[(String, String)]] {
    [10_000, 100_000, 1_000_000].map { bytes in
      let result = MarkupBenchmark.run(bytes: bytes, now: Benchmarks.now)
      return [
        ("bytes", "\(result.bytes)"), ("bare", "\(result.bareSeconds)"),
        ("parse", "\(result.parseSeconds)"), ("lint", "\(result.lintSeconds)"),
        ("ratio", "\(result.ratio)"),
      ]
    }
  }
}
