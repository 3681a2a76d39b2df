package import Diagnostics

/// Where each part of a rendered text came from.
///
/// Templates are rendered with invisible marks (`PositionMarks`) before every line of text and
/// every variable; taking the marks out again leaves the text and this map.
package struct SourceMap: Sendable {
  fileprivate struct Run: Sendable {
    /// Offset in the rendered text, UTF-8 bytes.
    let start: Int
    let origin: Origin
  }

  /// What a stretch of rendered text came from.
  package struct Origin: Hashable, Sendable {
    /// The text's or tag's place in its template.
    package let location: FileLocation
    /// The name whose value the stretch is; nil for the template's own text.
    package let tag: String?
  }

  private var runs: [Run] = []
  private let lineStarts: [Int]
  private let text: [UInt8]

  init(text: [UInt8], runs: [(start: Int, origin: Origin)]) {
    self.text = text
    self.runs = runs.map { Run(start: $0.start, origin: $0.origin) }
    var starts = [0]
    for (index, byte) in text.enumerated() where byte == 0x0A { starts.append(index + 1) }
    lineStarts = starts
  }

  /// The template's place for a place in the rendered text; nil when nothing is known of it.
  package func origin(line: Int, column: Int?) -> Origin? {
    guard line >= 1, line <= lineStarts.count else { return nil }
    let start = lineStarts[line - 1]
    let offset = start + bytes(ofScalars: (column ?? 1) - 1, from: start)
    guard let run = lastRun(at: offset) ?? firstRun(onLineFrom: start) else { return nil }
    guard run.origin.tag == nil, let from = run.origin.location.line,
      let fromColumn = run.origin.location.column
    else { return run.origin }
    let between = text[min(run.start, offset)..<offset]
    let newlines = between.count { $0 == 0x0A }
    var location = run.origin.location
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

/// Hands out position marks and takes them out of rendered text again.
///
/// A mark is U+10FF00, hexadecimal digits as U+10FF10…U+10FF1F, and U+10FF01: private-use
/// characters that `Configuring` refuses in texts.
struct PositionMarks {
  private var origins: [SourceMap.Origin] = []

  mutating func mark(_ location: FileLocation, tag: String?) -> String {
    var text = "\u{10FF00}"
    for digit in String(origins.count, radix: 16).utf8 {
      let value = UInt32(digit) - (digit >= 0x61 ? 0x57 : 0x30)
      if let scalar = Unicode.Scalar(0x10FF10 + value) { text.unicodeScalars.append(scalar) }
    }
    origins.append(SourceMap.Origin(location: location, tag: tag))
    return text + "\u{10FF01}"
  }

  /// The text without marks, and where its parts came from.
  func strip(_ rendered: String) -> (text: String, map: SourceMap) {
    let bytes = Array(rendered.utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var runs: [(start: Int, origin: SourceMap.Origin)] = []
    var index = 0
    while index < bytes.count {
      guard isMark(bytes, index) else {
        text.append(bytes[index])
        index += 1
        continue
      }
      var number = 0
      while isMark(bytes, index) {
        let low = bytes[index + 3]
        if low >= 0x90 { number = number * 16 + Int(low & 0x0F) }
        index += 4
        if low == 0x81 { break }
      }
      if number < origins.count { runs.append((text.count, origins[number])) }
    }
    let plain = String(decoding: text, as: UTF8.self)
    return (plain, SourceMap(text: text, runs: runs))
  }

  /// U+10FF00…U+10FF3F in UTF-8.
  private func isMark(_ bytes: [UInt8], _ index: Int) -> Bool {
    index + 3 < bytes.count && bytes[index] == 0xF4 && bytes[index + 1] == 0x8F
      && bytes[index + 2] == 0xBC
  }
}
