/// Looks up a line of an input or rendered file, for excerpts; keeps `Diagnostics` off the disk.
package struct SourceLines: Sendable {
  private let text: @Sendable (String) -> String?

  package init(_ text: @escaping @Sendable (String) -> String?) {
    self.text = text
  }

  package static let none = SourceLines { _ in nil }

  /// Looks up one line after the other. Asked in the order of the files and lines, it goes through
  /// each file once, however many findings one line has.
  package struct Reader {
    private let lines: SourceLines
    private var file: String?
    private var text: String?
    private var number = 1
    /// Where the line with that number begins.
    private var start = "".startIndex
    private var found: [Unicode.Scalar]?

    package init(_ lines: SourceLines) { self.lines = lines }

    /// The line without its line break, or nil when the file or line is not there.
    package mutating func scalars(of location: FileLocation) -> [Unicode.Scalar]? {
      guard let wanted = location.line, wanted >= 1 else { return nil }
      if file != location.file { open(location.file) }
      if wanted < number { rewind() }
      if wanted == number, found != nil { return found }
      found = seek(wanted) ? read() : nil
      return found
    }

    private mutating func open(_ name: String) {
      file = name
      text = lines.text(name)
      text?.makeContiguousUTF8()
      rewind()
    }

    private mutating func rewind() {
      number = 1
      start = text?.startIndex ?? "".startIndex
      found = nil
    }

    private mutating func seek(_ wanted: Int) -> Bool {
      guard let bytes = text?.utf8 else { return false }
      while number < wanted {
        guard let newline = bytes[start...].firstIndex(of: 0x0A) else { return false }
        start = bytes.index(after: newline)
        number += 1
      }
      return true
    }

    private func read() -> [Unicode.Scalar]? {
      guard let text else { return nil }
      let end = text.utf8[start...].firstIndex(of: 0x0A) ?? text.utf8.endIndex
      var scalars = Array(text.unicodeScalars[start..<end])
      if scalars.last == "\r" { scalars.removeLast() }
      return scalars
    }
  }
}
