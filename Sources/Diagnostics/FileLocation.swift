/// A place in an input or rendered file, as far as it is known.
///
/// Lines and columns are 1-based; columns and lengths count Unicode scalars, whatever unit the
/// library that found the place counts in.
package struct FileLocation: Hashable, Sendable {
  package var file: String
  package var line: Int?
  package var column: Int?
  /// How many scalars the caret underlines.
  package var length: Int?

  package init(_ file: String, line: Int? = nil, column: Int? = nil, length: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
  }
}

extension FileLocation: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.line != right.line { return (left.line ?? 0) < (right.line ?? 0) }
    return (left.column ?? 0) < (right.column ?? 0)
  }
}

extension FileLocation: CustomStringConvertible {
  package var description: String {
    guard let line else { return file }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}
