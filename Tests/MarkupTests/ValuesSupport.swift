import Markup
import Testing

/// Checks that every good value passes and every bad one has a fault where `¦` stands in it (at the
/// start when there is none).
func expectValues(_ check: ValueCheck, good: [String], bad: [String]) {
  for value in good {
    #expect(value.fault(by: check) == nil, "'\(value)'")
  }
  for marked in bad {
    let parts = marked.split(separator: "¦", maxSplits: 1, omittingEmptySubsequences: false)
    let value = parts.joined()
    let offset = parts.count > 1 ? parts[0].utf8.count : 0
    let fault = value.fault(by: check)
    #expect(fault?.offset == offset, "'\(value)': \(fault?.reason ?? "no fault")")
    #expect(fault?.isWarning == false, "'\(value)' is only a warning")
  }
}

func expectWarnings(_ check: ValueCheck, _ values: [String]) {
  for value in values {
    #expect(value.fault(by: check)?.isWarning == true, "'\(value)'")
  }
}
