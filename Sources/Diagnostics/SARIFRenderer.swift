/// Diagnostics as one SARIF 2.1.0 log, for code scanning services.
package struct SARIFRenderer: Sendable {
  let toolVersion: String

  package init(toolVersion: String) {
    self.toolVersion = toolVersion
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    let found = diagnostics.ordered()
    let codes = Set(found.map(\.code)).sorted()
    let driver: JSONValue = [
      "name": "build-site",
      "version": .string(toolVersion),
      "rules": .array(codes.map(rule)),
    ]
    let run: JSONValue = [
      "tool": ["driver": driver],
      // Columns count Unicode scalars.
      "columnKind": "unicodeCodePoints",
      "results": .array(found.map(result)),
    ]
    let log: JSONValue = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [run],
    ]
    return log.pretty
  }

  private func rule(_ code: DiagnosticCode) -> JSONValue {
    .members([
      "id": .string(code.name),
      "shortDescription": ["text": .string(code.meaning)],
      "fullDescription": ["text": .string(code.reason)],
      "helpUri": code.specification.map { .string($0) },
      "defaultConfiguration": ["level": .string(level(code.severity))],
    ])
  }

  private func result(_ diagnostic: Diagnostic) -> JSONValue {
    let hint = diagnostic.hint.map { "; \($0)" } ?? ""
    let related = diagnostic.notes.compactMap { note in
      note.location.map { place($0, message: note.message) }
    }
    return .members([
      "ruleId": .string(diagnostic.code.name),
      "level": .string(level(diagnostic.severity)),
      "message": ["text": .string(diagnostic.message + hint)],
      "locations": diagnostic.location.map { [place($0, message: nil)] },
      "relatedLocations": related.isEmpty ? nil : .array(related),
    ])
  }

  private func place(_ location: FileLocation, message: String?) -> JSONValue {
    let region: JSONValue? = location.line.map { line in
      .members([
        "startLine": .int(line),
        "startColumn": location.column.map { .int($0) },
        "endColumn": location.column.flatMap { column in
          location.length.map { .int(column + $0) }
        },
      ])
    }
    return .members([
      "physicalLocation": .members([
        "artifactLocation": ["uri": .string(Self.uri(location.file))],
        "region": region,
      ]),
      "message": message.map { ["text": .string($0)] },
    ])
  }

  /// A file path as a URI reference: everything outside the unreserved set and `/` is
  /// percent-encoded.
  private static func uri(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }
}
