import Diagnostics
import Testing

@testable import Configuring

/// Figures, dates, addresses and tags, as authors write and mistype them.
@Suite struct ScalarTests {
  @Test(arguments: [
    ("15%", 1500), ("15 %", 1500), ("7.5%", 750), ("0.01%", 1), ("100%", 10_000), ("12.25%", 1225),
  ])
  func readsPercentages(_ row: (text: String, points: Int)) {
    #expect(Percentage(row.text)?.basisPoints == row.points)
  }

  @Test(arguments: [
    "0%", "0.00%", "100.01%", "101%", "-1%", "15", "%", "1.234%", "1,5%", "15  %", "1e1%", "½%",
    "١٥%", " 15%", "15% ", "15%%", ".5%", "5.%", "99999999999999999999%",
  ])
  func refusesPercentages(_ text: String) {
    #expect(Percentage(text) == nil)
  }

  @Test(arguments: [
    ("6.00 GBP", 600, "6.00"), ("6 GBP", 600, "6.00"), ("500 JPY", 500, "500"),
    ("2.500 JOD", 2500, "2.500"), ("0.05 EUR", 5, "0.05"), ("0.5 EUR", 50, "0.50"),
    ("999999999 USD", 99_999_999_900, "999999999.00"),
  ])
  func readsMoney(_ row: (text: String, units: Int, shown: String)) {
    #expect(Money(row.text)?.minorUnits == row.units)
    #expect(Money(row.text)?.decimalText == row.shown)
  }

  @Test(arguments: [
    "6.00", "GBP 6.00", "6.001 GBP", "6,00 GBP", "500.5 JPY", "6.00 gbp", "6.00 XXX", "6.00  GBP",
    "-6.00 GBP", "6. GBP", ".5 GBP", "1e3 GBP", "9999999999 USD", "£6", "6.00 GBP ", "",
  ])
  func refusesMoney(_ text: String) {
    #expect(Money(text) == nil)
  }

  @Test func knowsDecimalsOfEveryCurrency() {
    #expect(Currency.codes.count > 150)
    for code in Currency.codes {
      #expect(code.utf8.count == 3)
      #expect([0, 2, 3].contains(Currency(known: code).decimals))
    }
  }

  @Test(arguments: [
    ("250ms", 250), ("1s", 1000), ("1.5s", 1500), ("10min", 600_000), ("6h", 21_600_000),
    ("30d", 2_592_000_000), ("0s", 0),
  ])
  func readsTimeSpans(_ row: (text: String, milliseconds: Int)) {
    #expect(TimeSpan(row.text)?.milliseconds == row.milliseconds)
  }

  @Test(arguments: [
    "30", "30 d", "d", "-1s", "1.234s", "1m", "1w", "40000d", "9999999999s", "1,5s", "٣d",
  ])
  func refusesTimeSpans(_ text: String) {
    #expect(TimeSpan(text) == nil)
  }

  @Test(arguments: [("16 kB", 16_000), ("1.5 MB", 1_500_000), ("1 B", 1), ("0.5 kB", 500)])
  func readsSizes(_ row: (text: String, bytes: Int)) {
    #expect(ByteCount(row.text)?.bytes == row.bytes)
  }

  @Test(arguments: ["16kB", "16 KB", "16", "0 B", "-1 B", "16 GB", "kB", "1e3 B"])
  func refusesSizes(_ text: String) {
    #expect(ByteCount(text) == nil)
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1970-12-31", 364), ("2000-02-29", 11_016), ("2024-02-29", 19_782),
    ("2026-11-24", 20_781), ("2100-03-01", 47_541),
  ])
  func countsDays(_ row: (text: String, days: Int)) {
    #expect(CalendarDate(row.text)?.dayNumber == row.days)
    #expect(CalendarDate(row.text)?.text == row.text)
  }

  @Test func findsTheDayOfANumber() {
    for number in stride(from: 0, to: 376_000, by: 97) {
      #expect(CalendarDate(dayNumber: number).dayNumber == number)
    }
    #expect(CalendarDate(dayNumber: 20_785).text == "2026-11-28")
    #expect(CalendarDate(dayNumber: -1).text == "1970-01-01")
    #expect(CalendarDate(dayNumber: .max).text == "2999-12-31")
  }

  @Test(arguments: [
    "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "26-01-01",
    "1969-12-31", "3000-01-01", "2026/01/01", "2026-01-01 ", "٢٠٢٦-٠١-٠١", "2026-11-24T00:00:00Z",
  ])
  func refusesDates(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func countsSecondsOfMoments() {
    #expect(Timestamp("1970-01-01T00:00:01Z")?.epochSeconds == 1)
    #expect(Timestamp("2026-11-24T09:00:00Z")?.epochSeconds == 1_795_510_800)
  }

  @Test(arguments: [
    "2026-11-24T09:00:00", "2026-11-24T09:00:00+01:00", "2026-11-24 09:00:00Z",
    "2026-11-24T24:00:00Z", "2026-11-24T09:60:00Z", "2026-11-24T09:00:60Z", "2026-11-24T9:0:0Z",
    "2026-11-24", "T09:00:00Z",
  ])
  func refusesMoments(_ text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test(arguments: [
    ("https://example.com", "example.com"), ("https://EXAMPLE.com/a?b#c", "example.com"),
    ("https://a.example.com:8443/x", "a.example.com"), ("https://localhost/", "localhost"),
    ("https://example.com/u/{token}", "example.com"), ("https://example.com/%20", "example.com"),
    ("https://xn--bcher-kva.example/", "xn--bcher-kva.example"),
  ])
  func readsAddresses(_ row: (text: String, host: String)) {
    #expect(WebURL(row.text)?.host == row.host)
  }

  @Test(arguments: [
    "http://example.com/", "javascript:alert(1)", "data:text/html,x", "//example.com/", "https://",
    "https:///path", "https://user@example.com/", "https://user:pw@example.com/",
    "https://example", "https://-a.example/", "https://a-.example/", "https://a..example/",
    "https://example.com:0/", "https://example.com:99999/", "https://example.com:x/",
    "https://example.com/a b", "https://example.com/\"onload=", "https://example.com/<script>",
    "https://example.com/%", "https://example.com/%zz", "https://exämple.com/", "HTTPS://e.com/",
    "https://example.com/é", "https://example.com/\u{0}", "https://example.com\\@evil.example/",
    " https://example.com/", "https://[::1]/",
  ])
  func refusesAddresses(_ text: String) {
    #expect(WebURL(text) == nil)
  }

  @Test func givesTheOriginOfAnAddress() {
    #expect(WebURL("https://a.example:8443/x?y")?.origin == "https://a.example:8443")
  }

  @Test(arguments: ["a@example.com", "first.last+tag@sub.example.com", "o'brien@example.com"])
  func readsEmailAddresses(_ text: String) {
    #expect(EmailAddress(text)?.string == text)
  }

  @Test(arguments: [
    "a", "@example.com", "a@", "a@b", "a@@example.com", "a b@example.com", ".a@example.com",
    "a.@example.com", "a..b@example.com", "<a@example.com>", "A <a@example.com>",
    "a@example.com\nBcc: b@example.com", "é@example.com", "a@exämple.com", "\"a\"@example.com",
    "a@localhost",
  ])
  func refusesEmailAddresses(_ text: String) {
    #expect(EmailAddress(text) == nil)
  }

  @Test(arguments: [
    ("en", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("pt-BR", "ltr"), ("zh-Hant-TW", "ltr"),
    ("az-Arab", "rtl"), ("ar-Latn", "ltr"), ("es-419", "ltr"), ("ckb", "rtl"), ("fa-IR", "rtl"),
  ])
  func knowsTheDirectionOfLanguages(_ row: (tag: String, direction: String)) {
    #expect(LanguageTag(row.tag)?.direction == row.direction)
  }

  @Test(arguments: ["", "e", "EN", "english", "en_GB", "en-gb", "en-", "-en", "en-GB-x-y", "../en"])
  func refusesLanguageTags(_ text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test(arguments: [
    ("Earn {commission}!", ["commission"]), ("{a}{b}", ["a", "b"]), ("{{a}}", ["a"]),
    ("{ a }", []), ("{A}", []), ("{a", []), ("a}", []), ("{}", []), ("{a-b}", []),
    ("{a1}", []), ("é{store}🫖", ["store"]),
  ])
  func findsPlaceholders(_ row: (text: String, names: [String])) {
    #expect(Placeholders.names(in: row.text) == row.names)
  }

  @Test func fillsOnlyWhatItKnowsAndOnlyOnce() {
    let values = ["a": "{b}", "b": "x"]
    #expect(Placeholders.fill("{a} {b} {c} {", { values[$0] }) == "{b} x {c} {")
  }
}
