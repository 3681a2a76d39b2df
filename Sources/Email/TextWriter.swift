/// Writes plain text in lines of at most 76 columns. An address is never broken, whatever its
/// length.
struct TextWriter {
  static let columns = 76

  private(set) var lines: [String] = []

  /// Words in lines, each after the first indented by `indent`.
  mutating func paragraph(_ text: String, first: String = "", indent: String = "") {
    var line = first
    var width = Self.width(first)
    var isFresh = true
    for word in Self.words(text) {
      let gap = isFresh || !word.hasSpaceBefore ? 0 : 1
      if !isFresh, width + gap + word.width > Self.columns {
        lines.append(line)
        line = indent
        width = Self.width(indent)
      } else if gap == 1 {
        line += " "
        width += 1
      }
      line += word.text
      width += word.width
      isFresh = false
    }
    lines.append(line)
  }

  /// One line as it is: an address, a rule.
  mutating func line(_ text: String) { lines.append(text) }

  /// One empty line, never two after each other.
  mutating func gap() {
    if lines.last?.isEmpty == false { lines.append("") }
  }

  /// Underlined, because not every script has capitals.
  mutating func heading(_ text: String, level: Int) {
    gap()
    let start = lines.count
    paragraph(text)
    let widest = lines[start...].map { Self.width($0) }.max() ?? 0
    lines.append(String(repeating: level == 1 ? "=" : "-", count: max(3, widest)))
    gap()
  }

  var text: String {
    var all = lines[...]
    while all.last?.isEmpty == true { all.removeLast() }
    var text = ""
    text.reserveCapacity(all.reduce(0) { $0 + $1.utf8.count + 1 })
    for line in all {
      text += line
      text += "\n"
    }
    return text
  }

  // MARK: Words

  struct Word {
    var text: Substring
    var width: Int
    var hasSpaceBefore: Bool
  }

  /// Between blanks, and between the characters of scripts that are written without blanks. An
  /// address among such characters has none of them and so stays whole.
  static func words(_ text: String) -> [Word] {
    var words: [Word] = []
    for part in text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) {
      let word = Substring(part)
      if part.contains(where: { $0 >= 0x80 }), word.unicodeScalars.contains(where: isWide) {
        addWideWords(word, to: &words)
      } else {
        words.append(Word(text: word, width: width(word), hasSpaceBefore: true))
      }
    }
    return words
  }

  private static func addWideWords(_ part: Substring, to words: inout [Word]) {
    guard part.unicodeScalars.allSatisfy(standsAlone) else {
      return addClusters(part, to: &words)
    }
    var start = part.startIndex
    var place = start
    var width = 0
    var before: Unicode.Scalar?
    for scalar in part.unicodeScalars {
      if let before, mayBreak(before, scalar) {
        let isFirst = start == part.startIndex
        words.append(Word(text: part[start..<place], width: width, hasSpaceBefore: isFirst))
        start = place
        width = 0
      }
      before = scalar
      width += isWide(scalar) ? 2 : 1
      place = part.utf8.index(place, offsetBy: UTF8.width(scalar))
    }
    let isFirst = start == part.startIndex
    words.append(Word(text: part[start...], width: width, hasSpaceBefore: isFirst))
  }

  /// The same where scalars join to characters.
  private static func addClusters(_ part: Substring, to words: inout [Word]) {
    var start = part.startIndex
    var before: Unicode.Scalar?
    func add(_ word: Substring) {
      let isFirst = start == part.startIndex
      words.append(Word(text: word, width: width(word), hasSpaceBefore: isFirst))
    }
    for place in part.indices {
      let scalar = part.unicodeScalars[place]
      if let before, mayBreak(before, scalar) {
        add(part[start..<place])
        start = place
      }
      before = scalar
    }
    add(part[start...])
  }

  /// Japanese line breaking in its simplest form: no closing mark begins a line, no opening one
  /// ends it. Each character is told by its first scalar.
  private static func mayBreak(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    (isWide(before) || isWide(after)) && !isClosing(after) && !isOpening(before)
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "。", "，", "．", "・", "：", "；", "？", "！", "）", "」", "』", "】", "〕", "］", "｝",
      "ー", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ", "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ",
      "ゃ", "ゅ", "ょ", "々", "%", "％":
      true
    default: false
    }
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "「", "『", "【", "〔", "［", "｛": true
    default: false
    }
  }

  /// A character of its own, whatever stands beside it; false where Unicode has to be asked. Our
  /// languages consist of these but for rare marks, and asking takes most of the time.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E...0x02FF, 0x0621...0x064A, 0x2010...0x2027, 0x3000...0x3029, 0x3041...0x3096,
      0x30A0...0x30FF, 0x3400...0x9FFF, 0xFF00...0xFF9D:
      true
    default: false
    }
  }

  /// East Asian wide and fullwidth, as far as our languages need it.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  static func width(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    if text.unicodeScalars.allSatisfy(standsAlone) {
      return text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
    }
    return text.reduce(0) { $0 + ($1.unicodeScalars.first.map(isWide) == true ? 2 : 1) }
  }
}
