/// What a stage gives back: a value, or at least one error; warnings either way.
package struct Outcome<Value: Sendable>: Sendable {
  /// nil exactly when `diagnostics` holds an error.
  package let value: Value?
  /// In the order of `ordered()`: whatever order they were found in, and none twice.
  package let diagnostics: [Diagnostic]

  /// Keeps the value only if no diagnostic is an error; a missing value without an error is a
  /// programming mistake.
  package init(_ value: Value?, _ diagnostics: [Diagnostic] = []) {
    let failed = diagnostics.hasErrors
    precondition(failed || value != nil, "a stage gave neither a value nor an error")
    self.value = failed ? nil : value
    self.diagnostics = diagnostics.ordered()
  }

  /// Runs the next stage on the value; stops here if there is none.
  package func then<Next>(_ next: (Value) -> Outcome<Next>) -> Outcome<Next> {
    guard let value else { return Outcome<Next>(nil, diagnostics) }
    let outcome = next(value)
    return Outcome<Next>(outcome.value, diagnostics + outcome.diagnostics)
  }

  package func map<Next>(_ transform: (Value) -> Next) -> Outcome<Next> {
    Outcome<Next>(value.map(transform), diagnostics)
  }
}
