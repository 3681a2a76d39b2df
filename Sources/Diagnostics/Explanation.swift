/// The page that `explain CODE` prints.
package struct Explanation: Sendable {
  let code: DiagnosticCode

  package init(_ code: DiagnosticCode) {
    self.code = code
  }

  package var text: String {
    var text = "\(code.name) (\(code.severity.word))\n\n"
    text += "What it means\n\(indented(code.meaning))\n\n"
    text += "Why it matters\n\(indented(code.reason))\n"
    if let example = code.example {
      text += "\nInstead of\(place(example.kind))\n\(indented(example.bad))\n"
      text += "\nWrite\n\(indented(example.good))\n"
    }
    if let specification = code.specification {
      text += "\nSee\n\(indented(specification))\n"
    }
    if !code.isStructural {
      text += "\nSeverity can be set in content/widget.yaml under checks.severity.\n"
    }
    return text
  }

  private func place(_ kind: DiagnosticCode.Kind) -> String {
    switch kind {
    case .page, .prose: ""
    case .fragment(let context): context == "body" ? "" : " (inside <\(context)>)"
    case .config: " (content/widget.yaml)"
    case .file(let path): " (\(path))"
    }
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
  }
}
