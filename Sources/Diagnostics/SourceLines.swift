/// Looks up a line of an input or rendered file, for excerpts; keeps `Diagnostics` off the disk.
package struct SourceLines: Sendable {
  private let text: @Sendable (String) -> String?

  package init(_ text: @escaping @Sendable (String) -> String?) {
    self.text = text
  }

  package static let none = SourceLines { _ in nil }

  /// The line without its line break, or nil when the file or line is not there.
  package func line(of location: FileLocation) -> String? {
    guard let number = location.line, number >= 1, let text = text(location.file) else {
      return nil
    }
    var remaining = number - 1
    var start = text.utf8.startIndex
    while remaining > 0 {
      guard let newline = text.utf8[start...].firstIndex(of: 0x0A) else { return nil }
      start = text.utf8.index(after: newline)
      remaining -= 1
    }
    let end = text.utf8[start...].firstIndex(of: 0x0A) ?? text.utf8.endIndex
    var line = text[start..<end]
    if line.utf8.last == 0x0D { line = Substring(line.unicodeScalars.dropLast()) }
    return String(line)
  }
}
