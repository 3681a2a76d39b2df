/// Diagnostics as GitHub Actions workflow commands, which annotate the lines of a pull request.
package struct GitHubRenderer: Sendable {
  package init() {}

  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.ordered().map(render).joined()
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    var properties: [String] = []
    if let location = diagnostic.location {
      properties.append("file=\(property(location.file))")
      if let line = location.line { properties.append("line=\(line)") }
      if let column = location.column {
        properties.append("col=\(column)")
        if let length = location.length { properties.append("endColumn=\(column + length)") }
      }
    }
    properties.append("title=\(property(diagnostic.code.name))")
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .advice: "notice"
      }
    let hint = diagnostic.hint.map { "\nhint: \($0)" } ?? ""
    let list = properties.joined(separator: ",")
    return "::\(command) \(list)::\(message(diagnostic.message + hint))\n"
  }

  private func message(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private func property(_ text: String) -> String {
    message(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
