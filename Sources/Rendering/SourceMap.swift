package import Diagnostics

/// Where each part of a rendered text came from.
///
/// Templates are rendered with invisible marks (`TemplateLabels`) before every line of text and
/// every variable; taking the marks out again leaves the text and this map.
package struct SourceMap: Sendable {
  struct Run: Sendable {
    /// Offset in the rendered text, UTF-8 bytes.
    let start: Int
    /// The number of the mark that stood there.
    let mark: Int
  }

  /// What a stretch of rendered text came from.
  package struct Origin: Hashable, Sendable {
    /// The text's or tag's place in its template.
    package let location: FileLocation
    /// The name whose value the stretch is; nil for the template's own text.
    package let tag: String?
  }

  private let text: [UInt8]
  private let runs: [Run]
  private let labels: LabelTable

  init(text: [UInt8], runs: [Run], labels: LabelTable) {
    self.text = text
    self.runs = runs
    self.labels = labels
  }

  /// Where the line begins; counted only when something is asked, which is seldom.
  private func start(ofLine line: Int) -> Int? {
    var start = 0
    for _ in 1..<max(line, 1) {
      guard let end = text[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
    }
    return line >= 1 ? start : nil
  }

  /// The template's place for a place in the rendered text; nil when nothing is known of it.
  package func origin(line: Int, column: Int?) -> Origin? {
    guard let start = start(ofLine: line) else { return nil }
    let offset = start + bytes(ofScalars: (column ?? 1) - 1, from: start)
    guard let run = lastRun(at: offset) ?? firstRun(onLineFrom: start),
      let origin = labels.origin(run.mark)
    else { return nil }
    guard origin.tag == nil, let from = origin.location.line,
      let fromColumn = origin.location.column
    else { return origin }
    let between = text[min(run.start, offset)..<offset]
    let newlines = between.count { $0 == 0x0A }
    var location = origin.location
    if newlines == 0 {
      location.column = fromColumn + scalars(in: between)
    } else {
      location.line = from + newlines
      location.column = 1 + scalars(in: between.suffix(while: { $0 != 0x0A }))
    }
    return Origin(location: location, tag: nil)
  }

  private func lastRun(at offset: Int) -> Run? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? runs[low - 1] : nil
  }

  private func firstRun(onLineFrom start: Int) -> Run? { runs.first { $0.start >= start } }

  private func bytes(ofScalars count: Int, from start: Int) -> Int {
    var seen = 0
    var index = start
    while index < text.count, text[index] != 0x0A {
      if text[index] & 0xC0 != 0x80 {
        if seen == count { break }
        seen += 1
      }
      index += 1
    }
    return index - start
  }

  private func scalars(in bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }
}

extension ArraySlice where Element == UInt8 {
  fileprivate func suffix(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, isWanted(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
