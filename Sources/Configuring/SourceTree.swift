package import Diagnostics

/// Every input file of a project, as bytes, by its path in the project. The only thing the stages
/// know of the disk.
package struct SourceTree: Sendable {
  private var files: [RelativePath: [UInt8]]

  package init(_ files: [RelativePath: [UInt8]] = [:]) {
    self.files = files
  }

  package subscript(path: RelativePath) -> [UInt8]? {
    get { files[path] }
    set { files[path] = newValue }
  }

  /// nil when there is no such file or it is not UTF-8.
  package func text(_ path: RelativePath) -> String? {
    files[path].flatMap { String(validating: $0, as: UTF8.self) }
  }

  package func text(_ path: String) -> String? {
    RelativePath(path).flatMap { text($0) }
  }

  /// In path order, whatever order the disk gave them in.
  package var paths: [RelativePath] { files.keys.sorted() }

  package func paths(in folder: String) -> [RelativePath] {
    let start = folder + "/"
    return files.keys.filter { $0.string.hasPrefix(start) }.sorted()
  }

  package var lines: SourceLines {
    let tree = self
    return SourceLines { file in tree.text(file) }
  }
}
