extension Values {
  /// A language tag of BCP 47.
  package static func languageTag(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    if bytes.isEmpty { return fault(0, "a language tag is needed here") }
    var tag = LanguageTag(bytes)
    return tag.fault() ?? tag.warning
  }

  /// `hreflang` and `srclang`, which some leave empty.
  package static func languageOfText(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    bytes.isEmpty ? languageTag(bytes)?.doubtful : languageTag(bytes)
  }

  /// `lang`: a language tag, or nothing when the language is not known.
  package static func languageTagOrEmpty(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    bytes.isEmpty ? nil : languageTag(bytes)
  }
}

/// Reads a tag subtag by subtag: language, extended language, script, region, variants,
/// extensions, private use.
struct LanguageTag {
  private let bytes: ValueBytes
  private let subtags: [Range<Int>]
  private var index = 0
  private(set) var warning: ValueFault?

  init(_ bytes: ValueBytes) {
    self.bytes = bytes
    var subtags: [Range<Int>] = []
    var start = 0
    for at in 0...bytes.count where at == bytes.count || bytes[at] == .ascii("-") {
      subtags.append(start..<at)
      start = at + 1
    }
    self.subtags = subtags
  }

  private var current: Range<Int>? { index < subtags.count ? subtags[index] : nil }
  private func word(_ range: Range<Int>) -> String { bytes.lowercasedText(range) }
  private func isAlpha(_ range: Range<Int>) -> Bool { range.allSatisfy { bytes[$0].isAlpha } }

  private func fault(_ range: Range<Int>, _ reason: String) -> ValueFault {
    Values.fault(range.lowerBound, "'\(bytes.text(range))' \(reason)")
  }

  private mutating func warn(_ range: Range<Int>, _ reason: String) {
    warning = warning ?? Values.warning(range.lowerBound, "'\(bytes.text(range))' \(reason)")
  }

  mutating func fault() -> ValueFault? {
    if let found = shapeFault() { return found }
    if isWholeTag() { return nil }
    if let found = languageFault() { return found }
    if let range = current, range.count == 4, isAlpha(range) {
      if !LanguageNames.isScript(word(range)) { return fault(range, "is no known script") }
      index += 1
    }
    return regionFault() ?? variantsFault() ?? extensionsFault()
  }

  private func shapeFault() -> ValueFault? {
    for range in subtags {
      if range.isEmpty {
        return Values.fault(range.lowerBound, "a part of the language tag is empty")
      }
      if let strange = range.first(where: { !bytes[$0].isAlphanumeric }) {
        return Values.fault(strange, "\(bytes.shown(at: strange)) may not stand in a language tag")
      }
      if range.count > 8 { return fault(range, "is longer than eight letters") }
    }
    return nil
  }

  private mutating func isWholeTag() -> Bool {
    guard subtags.count > 1 else { return false }
    let all = 0..<bytes.count
    guard let replacement = LanguageNames.wholeTags[word(all)] else { return false }
    if !replacement.isEmpty { warn(all, "is out of use, write '\(replacement)'") }
    return true
  }

  private mutating func languageFault() -> ValueFault? {
    let range = subtags[0]
    let language = word(range)
    if language == "x" { return nil }
    guard range.count > 1, isAlpha(range) else { return fault(range, "is no language") }
    guard LanguageNames.isLanguage(language) else { return fault(range, "is no known language") }
    if let replacement = LanguageNames.oldLanguages[language] {
      let advice = replacement.isEmpty ? "" : ", write '\(replacement)'"
      warn(range, "is out of use\(advice)")
    }
    index = 1
    guard let next = current, next.count == 3, isAlpha(next) else { return nil }
    guard let prefix = LanguageNames.extended[word(next)] else {
      return fault(next, "is no known extended language")
    }
    if prefix != language { return fault(next, "may only follow '\(prefix)'") }
    warn(next, "is written without '\(prefix)-' before it")
    index += 1
    if let third = current, third.count == 3, isAlpha(third) {
      return fault(third, "is a second extended language")
    }
    return nil
  }

  private mutating func regionFault() -> ValueFault? {
    guard let range = current else { return nil }
    let isCountry = range.count == 2 && isAlpha(range)
    let isArea = range.count == 3 && range.allSatisfy { bytes[$0].isDigit }
    guard isCountry || isArea else { return nil }
    let region = word(range)
    guard LanguageNames.isRegion(region) else { return fault(range, "is no known country or area") }
    if let replacement = LanguageNames.oldRegions[region] {
      warn(range, replacement.isEmpty ? "is out of use" : "is out of use, write '\(replacement)'")
    }
    index += 1
    return nil
  }

  private mutating func variantsFault() -> ValueFault? {
    var seen: Set<String> = []
    while let range = current, range.count > 1 {
      let variant = word(range)
      let hasShape = range.count >= 5 || range.count == 4 && bytes[range.lowerBound].isDigit
      guard hasShape else { return fault(range, "does not belong at this place of a language tag") }
      guard LanguageNames.variants.contains(variant) else {
        return fault(range, "is no known variant of a language")
      }
      if !seen.insert(variant).inserted { return fault(range, "stands here twice") }
      if let found = prefixFault(range, variant) { return found }
      index += 1
    }
    return nil
  }

  private func prefixFault(_ range: Range<Int>, _ variant: String) -> ValueFault? {
    guard let prefixes = LanguageNames.variantPrefixes[variant] else { return nil }
    let before = subtags[..<index].map(word)
    if prefixes.contains(where: { $0.allSatisfy(before.contains) }) { return nil }
    let list = prefixes.map { "'\($0.joined(separator: "-"))'" }.joined(separator: " or ")
    return fault(range, "belongs behind \(list)")
  }

  private mutating func extensionsFault() -> ValueFault? {
    var seen: Set<String> = []
    while let range = current {
      let singleton = word(range)
      index += 1
      if singleton == "x" {
        return index < subtags.count ? nil : fault(range, "needs a word of its own after it")
      }
      if !seen.insert(singleton).inserted { return fault(range, "stands here twice") }
      if singleton != "t", singleton != "u" { return fault(range, "is no registered extension") }
      let start = index
      while let next = current, next.count > 1 { index += 1 }
      if index == start { return fault(range, "needs a word of its own after it") }
    }
    return nil
  }
}

/// The registry, taken apart at first use.
enum LanguageNames {
  private static func words(_ text: StaticString) -> [Substring] {
    "\(text)".lowercased().split(separator: " ")
  }

  private static let languages2 = Set(words(LanguageRegistry.languages2).map(String.init))
  private static let scripts = Set(words(LanguageRegistry.scripts).map(String.init))
  private static let regions = Set(words(LanguageRegistry.regions).map(String.init))
  static let variants = Set(words(LanguageRegistry.variants).map(String.init))
  static let oldLanguages = pairs(LanguageRegistry.oldLanguages)
  static let oldRegions = pairs(LanguageRegistry.oldRegions)
  static let wholeTags = pairs(LanguageRegistry.wholeTags)

  private static func pairs(_ text: StaticString) -> [String: String] {
    var result: [String: String] = [:]
    for word in "\(text)".split(separator: " ") {
      let parts = word.split(separator: "=")
      result[parts[0].lowercased()] = parts.count > 1 ? String(parts[1]) : ""
    }
    return result
  }

  /// One bit for each of the 26³ words of three letters.
  private static let languages3: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 26 * 26 * 26 / 64 + 1)
    for group in words(LanguageRegistry.languages3) {
      let letters = group.utf8.map { Int($0) - 0x61 }
      for third in letters.dropFirst(2) {
        let index = (letters[0] * 26 + letters[1]) * 26 + third
        bits[index / 64] |= 1 << UInt64(index % 64)
      }
    }
    return bits
  }()

  static let extended: [String: String] = {
    var result: [String: String] = [:]
    var prefix = ""
    for word in words(LanguageRegistry.extendedLanguages) {
      if word.hasSuffix(":") {
        prefix = String(word.dropLast())
      } else {
        result[String(word)] = prefix
      }
    }
    return result
  }()

  /// The parts that must all stand before a variant; one of the lists is enough.
  static let variantPrefixes: [String: [[String]]] = {
    var result: [String: [[String]]] = [:]
    var prefixes: [[String]] = []
    for word in words(LanguageRegistry.variantPrefixes) {
      if word.hasSuffix(":") {
        prefixes = word.dropLast().split(separator: "|").map { prefix in
          prefix.split(separator: "-").map(String.init)
        }
      } else {
        result[String(word)] = prefixes
      }
    }
    return result
  }()

  static func isLanguage(_ word: String) -> Bool {
    let letters = word.utf8.map { Int($0) - 0x61 }
    guard letters.count == 3 else { return languages2.contains(word) }
    // qaa to qtz are for private use.
    if letters[0] == 16, letters[1] < 20 { return true }
    let index = (letters[0] * 26 + letters[1]) * 26 + letters[2]
    return languages3[index / 64] >> UInt64(index % 64) & 1 == 1
  }

  static func isScript(_ word: String) -> Bool {
    scripts.contains(word) || (word >= "qaaa" && word <= "qabx")
  }

  static func isRegion(_ word: String) -> Bool {
    regions.contains(word) || (word >= "qm" && word <= "qz") || (word >= "xa" && word <= "xz")
  }
}
