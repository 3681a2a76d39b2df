import Configuring
import Diagnostics
import Planning

/// Finds figures that someone typed into a text: they are said once, in the offer.
struct FigureCheck {
  private let config: SiteConfig
  private(set) var diagnostics: [Diagnostic] = []

  init(config: SiteConfig) {
    self.config = config
    for texts in config.texts {
      for (path, text) in texts.all where !path.hasPrefix("page.") {
        judge(text.string, at: text.location)
      }
    }
    for copy in config.emails {
      judge(copy.subject, at: copy.subjectLocation)
      judge(copy.preheader, at: copy.preheaderLocation)
      var line = copy.bodyLine
      for text in copy.body.split(separator: "\n", omittingEmptySubsequences: false) {
        judge(String(text), at: FileLocation(copy.file, line: line))
        line += 1
      }
    }
    for (index, variant) in config.widget.variants.enumerated() {
      for language in variant.texts {
        let place = "widget.variants[\(index)].texts.\(language.name)"
        for text in language.value {
          judge(text.value, at: config.location(of: "\(place).\(text.name)"))
        }
      }
    }
  }

  private mutating func judge(_ text: String, at location: FileLocation) {
    for typed in TypedFigure.all(in: text) {
      let known = figures.first { $0.matches(typed) }
      diagnostics.append(
        known.map { .typedFigure(typed.text, placeholder: $0.name, at: location) }
          ?? .contradictingFigure(typed.text, known: figures.map(\.shown), at: location))
    }
  }

  private struct Known {
    let name: String
    let figure: Figure
    let shown: String

    func matches(_ typed: TypedFigure) -> Bool {
      switch figure {
      case .percent(let share): typed.isPercent && typed.hundredths == share.basisPoints
      case .amount(let money):
        !typed.isPercent
          && (typed.hundredths == money.minorUnits
            || typed.hundredths == money.minorUnits * 100)
      }
    }
  }

  private var figures: [Known] {
    let format = FigureFormat(config.store.defaultLanguage)
    let offer = config.offer
    var known = [
      Known(
        name: "commission", figure: offer.commission, shown: format.text(offer.commission))
    ]
    if let discount = offer.friendDiscount {
      known.append(Known(name: "discount", figure: discount, shown: format.text(discount)))
    }
    return known
  }
}

/// A percentage or an amount of money as someone typed it.
struct TypedFigure: Hashable {
  let text: String
  let hundredths: Int
  let isPercent: Bool

  private static let currencies: Set<Character> = ["£", "€", "$", "¥", "₹", "₩"]
  private static let percents: Set<Character> = ["%", "٪", "％"]

  static func all(in text: String) -> [TypedFigure] {
    let characters = Array(text)
    var found: [TypedFigure] = []
    var index = 0
    while index < characters.count {
      guard characters[index].isWholeNumber else {
        index += 1
        continue
      }
      let start = index
      while index < characters.count, isPart(characters, index) { index += 1 }
      if let figure = figure(characters, start..<index) { found.append(figure) }
    }
    return found
  }

  /// A digit, or a decimal sign between digits.
  private static func isPart(_ characters: [Character], _ index: Int) -> Bool {
    if characters[index].isWholeNumber { return true }
    return [".", ",", "٫"].contains(characters[index]) && index + 1 < characters.count
      && characters[index + 1].isWholeNumber
  }

  private static func figure(_ characters: [Character], _ range: Range<Int>) -> TypedFigure? {
    var after = range.upperBound
    while after < characters.count, [" ", "\u{A0}", "\u{202F}"].contains(characters[after]) {
      after += 1
    }
    var before = range.lowerBound - 1
    while before >= 0, [" ", "\u{A0}", "\u{202F}"].contains(characters[before]) { before -= 1 }
    let next = after < characters.count ? characters[after] : "\n"
    let last = before >= 0 ? characters[before] : "\n"
    let isPercent = percents.contains(next) || percents.contains(last)
    let isMoney = currencies.contains(next) || currencies.contains(last)
    guard isPercent || isMoney, let value = hundredths(characters[range]) else { return nil }
    let start = currencies.contains(last) || percents.contains(last) ? before : range.lowerBound
    let end = currencies.contains(next) || percents.contains(next) ? after : range.upperBound - 1
    return TypedFigure(
      text: String(characters[start...end]), hundredths: value, isPercent: isPercent)
  }

  private static func hundredths(_ digits: ArraySlice<Character>) -> Int? {
    var whole = 0
    var decimals: [Int] = []
    var isDecimal = false
    for character in digits.prefix(16) {
      if let digit = character.wholeNumberValue {
        if isDecimal { decimals.append(digit) } else { whole = whole * 10 + digit }
      } else {
        isDecimal = true
      }
    }
    if whole > 1_000_000 { return nil }
    // Three digits after the sign group thousands.
    if decimals.count == 3 { return (whole * 1000 + decimals.reduce(0) { $0 * 10 + $1 }) * 100 }
    let first = decimals.first ?? 0
    let second = decimals.dropFirst().first ?? 0
    return whole * 100 + first * 10 + second
  }
}
