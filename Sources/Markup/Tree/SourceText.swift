/// The bytes that libxml2 gets: the author's, without a byte order mark, and for a fragment inside
/// an element of ours.
struct SourceText {
  private static let opening: StaticString = "<fragment-root>"
  private static let closing: StaticString = "</fragment-root>"

  var bytes: [UInt8]
  /// Where the author's text lies in `bytes`.
  var range: Range<Int>

  init(_ source: [UInt8], _ input: MarkupInput) {
    let hasMark = source.starts(with: [0xEF, 0xBB, 0xBF])
    guard case .fragment = input else {
      bytes = source
      range = (hasMark ? 3 : 0)..<source.count
      return
    }
    let text = hasMark ? source.dropFirst(3) : source[...]
    bytes = []
    bytes.reserveCapacity(text.count + 40)
    bytes.append(contentsOf: Self.bytes(of: Self.opening))
    range = bytes.count..<bytes.count + text.count
    bytes += text
    bytes.append(contentsOf: Self.bytes(of: Self.closing))
  }

  private static func bytes(of text: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}

extension SourceText {
  /// What libxml2 is not to be troubled with: sizes that cost it time, encodings other than
  /// UTF-8, and doctypes that could declare anything.
  func faultsBeforeParsing(_ input: MarkupInput) -> [ParseFault] {
    if range.count > MarkupCaps.bytes {
      return [ParseFault(.tooLarge, at: range.lowerBound, end: range.lowerBound + 1)]
    }
    return bytes.withUnsafeBufferPointer { bytes in
      let scan = SourceScan(bytes: bytes, range: range)
      if let fault = scan.encodingFault() { return [fault] }
      if input == .document, let fault = scan.prologFault() { return [fault] }
      return scan.crowdedTag().map { [$0] } ?? []
    }
  }
}

/// A look at the text before libxml2 reads it; linear, and quick where nothing is amiss.
private struct SourceScan {
  let bytes: UnsafeBufferPointer<UInt8>
  let range: Range<Int>

  func encodingFault() -> ParseFault? {
    let head = Array(bytes[range.lowerBound..<min(range.lowerBound + 4, range.upperBound)])
    let isWide = head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE])
    if isWide || head.prefix(2).contains(0) {
      return ParseFault(.notUTF8, at: range.lowerBound, end: range.lowerBound + 2)
    }
    guard starts(with: "<?xml", at: range.lowerBound),
      let end = bytes.offset(of: 0x3E, from: range.lowerBound)
    else { return nil }
    let words = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self).lowercased()
      .split { " \t\r\n=\"'".contains($0) }
    guard let label = words.firstIndex(of: "encoding"), label + 1 < words.count,
      words[label + 1] != "utf-8"
    else { return nil }
    return ParseFault(.notUTF8, at: range.lowerBound, end: end + 1)
  }

  /// Reads comments, instructions and the doctype before the first tag.
  func prologFault() -> ParseFault? {
    var offset = range.lowerBound
    if starts(with: "\u{FEFF}", at: offset) {
      return ParseFault(.badCharacter, at: offset, end: offset + 3)
    }
    while offset < range.upperBound {
      if TreeBuilder.isSpace(bytes[offset]) {
        offset += 1
      } else if starts(with: "<!--", at: offset) {
        offset = end(of: "-->", from: offset + 4)
      } else if starts(with: "<?", at: offset) {
        offset = end(of: "?>", from: offset + 2)
      } else {
        return doctypeFault(at: offset)
      }
    }
    return nil
  }

  private func doctypeFault(at offset: Int) -> ParseFault? {
    guard starts(with: "<!", at: offset) else { return nil }
    let end = min(bytes.offset(of: 0x3E, from: offset) ?? range.upperBound, range.upperBound)
    let words = bytes[offset..<end].split(whereSeparator: TreeBuilder.isSpace)
      .map { String(decoding: $0, as: UTF8.self) }
    if words.first == "<!DOCTYPE", words.count > 1, words[1].lowercased() == "html" {
      let legacy = ["\"about:legacy-compat\"", "'about:legacy-compat'"]
      if words.count == 2 { return nil }
      if words.count == 4, words[2] == "SYSTEM", legacy.contains(words[3]) { return nil }
    }
    return ParseFault(.doctype, at: offset, end: min(end + 1, range.upperBound))
  }

  /// The first tag with more attributes than libxml2 is let to see. Such a tag is long, so only
  /// long stretches without '<' are looked at.
  func crowdedTag() -> ParseFault? {
    var start = bytes.offset(of: 0x3C, from: range.lowerBound)
    while let tag = start, tag < range.upperBound {
      let next = bytes.offset(of: 0x3C, from: tag + 1)
      let end = min(next ?? range.upperBound, range.upperBound)
      if end - tag > MarkupCaps.attributes * 4, countAttributes(tag, end) > MarkupCaps.attributes {
        return ParseFault(.tooManyAttributes, at: tag, end: tag + 1)
      }
      start = next
    }
    return nil
  }

  private func countAttributes(_ start: Int, _ end: Int) -> Int {
    var count = 0
    var quote: UInt8 = 0
    for offset in start..<end {
      let byte = bytes[offset]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
        count += 1
      } else if byte == 0x3E {
        break
      }
    }
    return count
  }

  private func end(of closing: StaticString, from offset: Int) -> Int {
    var offset = offset
    while offset < range.upperBound, !starts(with: closing, at: offset) { offset += 1 }
    return offset + closing.utf8CodeUnitCount
  }

  private func starts(with text: StaticString, at offset: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset >= 0, offset + count <= range.upperBound else { return false }
    return (0..<count).allSatisfy { bytes[offset + $0] == text.utf8Start[$0] }
  }
}
