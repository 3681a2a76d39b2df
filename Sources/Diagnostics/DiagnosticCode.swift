/// One kind of fault: a stable name (`stage.bad-thing`) and the page that `explain` prints.
///
/// Codes are static members beside the factories that word them. The name states the fault, never
/// the remedy, and reads well after "allow".
package struct DiagnosticCode: Sendable {
  package let name: String
  package let severity: Severity
  /// One sentence: what the author did.
  package let meaning: String
  /// One or two sentences: why it hurts.
  package let reason: String
  package let example: Example?
  /// Where the rule is laid down, when it is not ours.
  package let specification: String?
  /// Structural codes cannot be lowered by the config's `checks.severity`.
  package let isStructural: Bool

  package init(
    _ name: String, _ severity: Severity = .error, meaning: String, reason: String,
    example: Example? = nil, specification: String? = nil, isStructural: Bool = false
  ) {
    self.name = name
    self.severity = severity
    self.meaning = meaning
    self.reason = reason
    self.example = example
    self.specification = specification
    self.isStructural = isStructural
  }

  /// Runs as a test: `bad` must yield exactly this code, `good` nothing.
  package struct Example: Sendable {
    package let kind: Kind
    package let bad: String
    package let good: String

    package init(_ kind: Kind, bad: String, good: String) {
      self.kind = kind
      self.bad = bad
      self.good = good
    }
  }

  /// What the two texts of an example are, and so how the test runs them.
  package enum Kind: Hashable, Sendable {
    /// A whole XML-syntax HTML document.
    case page
    /// Markup that may stand where flow content may; or in the named parent.
    case fragment(context: String)
    /// Lines that replace the same top-level keys of the shipped `content/widget.yaml`.
    case config
    /// The file at this path in the shipped project, replaced as a whole.
    case file(String)
    /// Shown only: the fault needs a disk or a network to happen.
    case prose
  }
}

extension DiagnosticCode: Hashable {
  package static func == (left: Self, right: Self) -> Bool { left.name == right.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension DiagnosticCode: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}
