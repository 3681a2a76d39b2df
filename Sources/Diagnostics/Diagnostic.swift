/// What can be said to the author: one fault, its place, the rule it breaks and the way out.
///
/// Made only by the factories in each stage's `Faults` files, where code, words and hint stand
/// together.
package struct Diagnostic: Hashable, Sendable {
  package var code: DiagnosticCode
  package var severity: Severity
  /// One line, lower case, no full stop; names the thing.
  package var message: String
  package var location: FileLocation?
  /// Imperative: what to do.
  package var hint: String?
  /// Other places that belong to the fault, such as the template of a rendered page.
  package var notes: [Note]

  package init(
    _ code: DiagnosticCode, _ message: String, at location: FileLocation? = nil,
    hint: String? = nil, notes: [Note] = []
  ) {
    self.code = code
    self.severity = code.severity
    self.message = message
    self.location = location
    self.hint = hint
    self.notes = notes
  }

  package struct Note: Hashable, Sendable {
    package var message: String
    package var location: FileLocation?

    package init(_ message: String, at location: FileLocation? = nil) {
      self.message = message
      self.location = location
    }
  }
}

package enum Severity: Int, Hashable, Sendable, Comparable, CaseIterable {
  /// Worth knowing; never changes the exit status.
  case advice
  case warning
  /// Stops the build.
  case error

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  package var word: String {
    switch self {
    case .advice: "advice"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

extension Sequence where Element == Diagnostic {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// By place, then code, then words; duplicates dropped. The same list whatever order the faults
  /// were found in.
  package func ordered() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted { left, right in
      if left.location != right.location {
        guard let there = right.location else { return false }
        guard let here = left.location else { return true }
        return here < there
      }
      if left.code != right.code { return left.code < right.code }
      return left.message < right.message
    }
  }
}
