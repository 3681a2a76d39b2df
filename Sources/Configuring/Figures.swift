/// A share of a price, in hundredths of a percent.
package struct Percentage: Hashable, Sendable {
  package let basisPoints: Int

  /// `15%` or `7.5 %`: more than 0, at most 100, at most two decimals.
  init?(_ text: String) {
    guard text.hasSuffix("%") else { return nil }
    let number = text.dropLast().drop { _ in false }
    let trimmed = number.last == " " ? number.dropLast() : number
    guard let points = hundredths(trimmed), (1...10_000).contains(points) else { return nil }
    basisPoints = points
  }

  init(basisPoints: Int) { self.basisPoints = basisPoints }
}

/// An amount in the smallest unit of its ISO 4217 currency.
package struct Money: Hashable, Sendable {
  package let minorUnits: Int
  package let currency: Currency

  /// `6.00 GBP`, `500 JPY`: a point as decimal sign, as many decimals as the currency has.
  init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let currency = Currency(String(parts[1])) else { return nil }
    let number = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = number.first, isDigits(whole), whole.count <= 9, number.count <= 2 else {
      return nil
    }
    let decimals = number.count == 2 ? String(number[1]) : ""
    guard decimals.isEmpty == (number.count == 1), decimals.count <= currency.decimals,
      decimals.isEmpty || isDigits(Substring(decimals))
    else { return nil }
    let padded = decimals + String(repeating: "0", count: currency.decimals - decimals.count)
    guard let units = Int(whole + padded) else { return nil }
    minorUnits = units
    self.currency = currency
  }

  init(minorUnits: Int, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// `6.00`: whole and decimal part with a point.
  package var decimalText: String {
    let digits = String(minorUnits)
    guard currency.decimals > 0 else { return digits }
    let zeros = max(0, currency.decimals + 1 - digits.count)
    let padded = String(repeating: "0", count: zeros) + digits
    return padded.dropLast(currency.decimals) + "." + padded.suffix(currency.decimals)
  }
}

/// A currency code of ISO 4217 that is in circulation.
package struct Currency: Hashable, Sendable {
  package let code: String

  init?(_ code: String) {
    guard Self.codes.contains(code) else { return nil }
    self.code = code
  }

  init(known code: String) { self.code = code }

  /// Digits after the decimal point, from ISO 4217's minor unit column.
  package var decimals: Int {
    if Self.withoutDecimals.contains(code) { return 0 }
    return Self.withThreeDecimals.contains(code) ? 3 : 2
  }

  private static let withoutDecimals: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
    "XAF", "XOF", "XPF",
  ]
  private static let withThreeDecimals: Set<String> = [
    "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND",
  ]
  static let codes: Set<String> = Set(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD
    CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD
    GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD
    KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO
    NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE
    SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV
    WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}

/// What an affiliate earns or a friend saves.
package enum Figure: Hashable, Sendable {
  case percent(Percentage)
  case amount(Money)
}

/// A length of time.
package struct TimeSpan: Hashable, Sendable {
  package let milliseconds: Int

  package var seconds: Int { milliseconds / 1000 }
  package var days: Int { seconds / 86_400 }

  /// A number and a unit: `250ms`, `1.5s`, `10min`, `6h`, `30d`.
  init?(_ text: String) {
    let units = [("ms", 1), ("min", 60_000), ("s", 1000), ("h", 3_600_000), ("d", 86_400_000)]
    guard let (unit, factor) = units.first(where: { text.hasSuffix($0.0) }),
      let count = hundredths(text.dropLast(unit.count)), count <= 36_500 * 100
    else { return nil }
    milliseconds = count * factor / 100
  }

  init(milliseconds: Int) { self.milliseconds = milliseconds }
}

/// A size limit, in bytes. `16 kB` is 16,000 bytes.
package struct ByteCount: Hashable, Sendable {
  package let bytes: Int

  init?(_ text: String) {
    let units = [(" kB", 1000), (" MB", 1_000_000), (" B", 1)]
    guard let (unit, factor) = units.first(where: { text.hasSuffix($0.0) }),
      let count = hundredths(text.dropLast(unit.count)), (1...100_000_00).contains(count)
    else { return nil }
    bytes = count * factor / 100
  }

  init(bytes: Int) { self.bytes = bytes }
}

/// A decimal number times one hundred; nil for anything but digits and at most two decimals.
private func hundredths(_ text: Substring) -> Int? {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  guard let whole = parts.first, isDigits(whole), whole.count <= 9, parts.count <= 2 else {
    return nil
  }
  guard parts.count == 2 else { return Int(whole).map { $0 * 100 } }
  guard isDigits(parts[1]), parts[1].count <= 2 else { return nil }
  return Int(whole + parts[1] + (parts[1].count == 1 ? "0" : ""))
}

private func isDigits(_ text: Substring) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}
