package import Configuring

/// Writes the offer's figures and dates as a language does. Our own small table, because the
/// system's formatters change with its version and the bundle's bytes must not.
package struct FigureFormat: Sendable {
  private let language: String
  private let isCommaDecimal: Bool
  private let isSymbolLast: Bool
  private let percentGap: String

  package init(_ tag: LanguageTag) {
    language = tag.string.split(separator: "-").first.map(String.init) ?? "en"
    isCommaDecimal = Self.commas.contains(language)
    isSymbolLast =
      isCommaDecimal && !["nl", "tr", "id", "da"].contains(language) || language == "ar"
    percentGap = Self.spaced.contains(language) ? "\u{A0}" : ""
  }

  private static let commas: Set<String> = [
    "de", "fr", "es", "it", "pt", "nl", "da", "nb", "nn", "no", "sv", "fi", "pl", "cs", "sk",
    "hu", "ro", "bg", "el", "tr", "ru", "uk", "hr", "sl", "et", "lv", "lt", "id", "vi",
  ]
  private static let spaced: Set<String> = [
    "de", "fr", "es", "da", "nb", "nn", "no", "sv", "fi", "cs", "sk", "ru", "uk", "bg", "hu",
    "ro", "lt",
  ]

  package func text(_ figure: Figure) -> String {
    switch figure {
    case .percent(let share): text(share)
    case .amount(let money): text(money)
    }
  }

  package func text(_ share: Percentage) -> String {
    let whole = share.basisPoints / 100
    var decimals = share.basisPoints % 100
    var number = String(whole)
    if decimals > 0 {
      let digits = decimals % 10 == 0 ? 1 : 2
      if digits == 1 { decimals /= 10 }
      number +=
        (isCommaDecimal ? "," : ".") + (digits == 2 && decimals < 10 ? "0" : "")
        + String(decimals)
    }
    return language == "tr" ? "%" + number : number + percentGap + "%"
  }

  package func text(_ money: Money) -> String {
    let number = grouped(money.decimalText)
    let symbol = Self.symbols[money.currency.code]
    if isSymbolLast { return number + "\u{A0}" + (symbol ?? money.currency.code) }
    guard let symbol else { return money.currency.code + "\u{A0}" + number }
    return symbol + (language == "nl" ? "\u{A0}" : "") + number
  }

  /// `31 October 2027`; the ISO form for a language without month names here.
  package func text(_ date: CalendarDate) -> String {
    let names = Self.months[language]?.split(separator: " ") ?? []
    if language == "ja" || language == "zh" {
      return "\(date.year)年\(date.month)月\(date.day)日"
    }
    guard names.count == 12 else { return date.text }
    let month = names[date.month - 1]
    switch language {
    case "de": return "\(date.day). \(month) \(date.year)"
    case "es", "pt": return "\(date.day) de \(month) de \(date.year)"
    case "fr" where date.day == 1: return "1er \(month) \(date.year)"
    default: return "\(date.day) \(month) \(date.year)"
    }
  }

  private func grouped(_ decimal: String) -> String {
    let parts = decimal.split(separator: ".")
    var whole = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index) % 3 == 0, parts[0].count > 4 {
        whole += language == "fr" ? "\u{202F}" : isCommaDecimal ? "." : ","
      }
      whole.append(digit)
    }
    guard parts.count == 2 else { return whole }
    return whole + (isCommaDecimal ? "," : ".") + parts[1]
  }

  /// Only signs that name one currency.
  private static let symbols = [
    "GBP": "£", "EUR": "€", "USD": "$", "JPY": "¥", "INR": "₹", "KRW": "₩", "ILS": "₪",
    "VND": "₫", "UAH": "₴", "TRY": "₺", "PLN": "zł", "CZK": "Kč",
  ]

  private static let months = [
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es":
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt":
      "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "it":
      "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
      + "dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
  ]
}
