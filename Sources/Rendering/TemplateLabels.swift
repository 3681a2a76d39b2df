import Diagnostics

/// What stands in a template that the library draws: marks for places, and numbers for names.
///
/// The library takes a dotted name apart each time it draws it; a number has no parts. Each
/// template of a set counts for itself, in steps of their number, so that they can be read side by
/// side.
struct TemplateLabels: Sendable {
  private let first: Int
  private let step: Int
  fileprivate var origins: [SourceMap.Origin] = []
  fileprivate var paths: [[String]] = []
  private var numbers: [String: String] = [:]

  init(first: Int, step: Int) {
    self.first = first
    self.step = step
  }

  /// Invisible: U+10FF00, hexadecimal digits as U+10FF10…U+10FF1F, and U+10FF01: private-use
  /// characters that `Configuring` refuses in texts.
  mutating func mark(_ location: FileLocation, tag: String?) -> String {
    var text = "\u{10FF00}"
    for digit in String(first + origins.count * step, radix: 16).utf8 {
      let value = UInt32(digit) - (digit >= 0x61 ? 0x57 : 0x30)
      if let scalar = Unicode.Scalar(0x10FF10 + value) { text.unicodeScalars.append(scalar) }
    }
    origins.append(SourceMap.Origin(location: location, tag: tag))
    return text + "\u{10FF01}"
  }

  /// The number that stands for a tag's name.
  mutating func number(for name: String) -> String {
    // `.` is the library's own, and a partial's name is not looked up in a context.
    if name == "." || name.utf8.contains(UInt8(ascii: "/")) { return name }
    if let known = numbers[name] { return known }
    let number = String(first + paths.count * step)
    paths.append(name.split(separator: ".").map(String.init))
    numbers[name] = number
    return number
  }
}

/// The labels of all templates of a set.
struct LabelTable: Sendable {
  /// By template.
  private let origins: [[SourceMap.Origin]]
  private let paths: [[[String]]]

  init(_ labels: [TemplateLabels]) {
    origins = labels.map(\.origins)
    paths = labels.map(\.paths)
  }

  /// The parts of the name that the number stands for.
  func path(_ number: String) -> [String]? {
    guard let number = Int(number), number >= 0, !paths.isEmpty else { return nil }
    let (index, template) = number.quotientAndRemainder(dividingBy: paths.count)
    return index < paths[template].count ? paths[template][index] : nil
  }

  /// The place that the mark with this number stands before.
  func origin(_ mark: Int) -> SourceMap.Origin? {
    guard mark >= 0, !origins.isEmpty else { return nil }
    let (index, template) = mark.quotientAndRemainder(dividingBy: origins.count)
    return index < origins[template].count ? origins[template][index] : nil
  }

  /// The text without marks, and where its parts came from.
  func strip(_ rendered: String) -> (text: String, map: SourceMap) {
    let bytes = Array(rendered.utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var runs: [SourceMap.Run] = []
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, !Self.isMark(bytes, index) { index += 1 }
      text += bytes[start..<index]
      guard index < bytes.count else { break }
      runs.append(.init(start: text.count, mark: Self.number(bytes, &index)))
    }
    let map = SourceMap(text: text, runs: runs, labels: self)
    return (String(decoding: text, as: UTF8.self), map)
  }

  private static func number(_ bytes: [UInt8], _ index: inout Int) -> Int {
    var number = 0
    while index < bytes.count, isMark(bytes, index) {
      let low = bytes[index + 3]
      if low >= 0x90 { number = number &* 16 &+ Int(low & 0x0F) }
      index += 4
      if low == 0x81 { break }
    }
    return number
  }

  /// U+10FF00…U+10FF3F in UTF-8.
  private static func isMark(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == 0xF4 && index + 3 < bytes.count && bytes[index + 1] == 0x8F
      && bytes[index + 2] == 0xBC
  }
}
