/// Diagnostics for programs: one JSON object per line.
package struct JSONLinesRenderer: Sendable {
  package init() {}

  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.ordered().map { Self.object($0).line + "\n" }.joined()
  }

  /// Also the element of `diagnostics` in what `lint --format json` prints.
  package static func object(_ diagnostic: Diagnostic) -> JSONValue {
    .members([
      "severity": .string(diagnostic.severity.word),
      "code": .string(diagnostic.code.name),
      "message": .string(diagnostic.message),
      "file": diagnostic.location.map { .string($0.file) },
      "line": diagnostic.location?.line.map { .int($0) },
      "column": diagnostic.location?.column.map { .int($0) },
      "length": diagnostic.location?.length.map { .int($0) },
      "hint": diagnostic.hint.map { .string($0) },
      "notes": diagnostic.notes.isEmpty ? nil : .array(diagnostic.notes.map(note)),
    ])
  }

  private static func note(_ note: Diagnostic.Note) -> JSONValue {
    .members([
      "message": .string(note.message),
      "file": note.location.map { .string($0.file) },
      "line": note.location?.line.map { .int($0) },
      "column": note.location?.column.map { .int($0) },
    ])
  }
}
