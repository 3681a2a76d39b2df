import Diagnostics
import Planning
import TestSupport
import Testing

@testable import Configuring

/// Which files a bundle has, and how figures read in each language.
@Suite struct PlanTests {
  @Test func plansEveryStateInEveryLanguage() throws {
    let config = try #require(SiteConfig.read(ProjectFiles.english.sources).value)
    let plan = try #require(SitePlan.make(config).value)
    let paths = plan.outputs.map(\.path.string)
    for state in PopupState.allCases { #expect(paths.contains("states/en/\(state.rawValue).html")) }
    #expect(paths == paths.sorted())
    #expect(Set(paths).count == paths.count)
    #expect(plan.outputs.map(\.id) == Array(plan.outputs.indices))
    for guide in config.guides { #expect(paths.contains("guides/en/\(guide.id).html")) }
  }

  @Test(arguments: [
    ("en", "15%", "15%"), ("de", "15%", "15\u{A0}%"), ("fr", "7.5%", "7,5\u{A0}%"),
    ("tr", "15%", "%15"), ("ja", "15%", "15%"), ("ar", "12.05%", "12.05%"),
    ("en", "6.00 GBP", "£6.00"), ("de", "6.00 EUR", "6,00\u{A0}€"),
    ("nl", "6.00 EUR", "€\u{A0}6,00"),
    ("ja", "500 JPY", "¥500"), ("ar", "2.500 JOD", "2.500\u{A0}JOD"),
    ("en", "2.500 JOD", "JOD\u{A0}2.500"),
    ("en", "12345.67 USD", "$12,345.67"), ("de", "12345.67 EUR", "12.345,67\u{A0}€"),
    ("fr", "12345.67 EUR", "12\u{202F}345,67\u{A0}€"), ("en", "1234.50 USD", "$1234.50"),
  ])
  func writesFiguresAsTheLanguageDoes(_ row: (language: String, typed: String, shown: String))
    throws
  {
    let tag = try #require(LanguageTag(row.language))
    let percent = Percentage(row.typed).map(Figure.percent)
    let figure = try #require(percent ?? Money(row.typed).map(Figure.amount))
    #expect(FigureFormat(tag).text(figure) == row.shown)
  }

  @Test(arguments: [
    ("en", "31 October 2027"), ("de", "31. Oktober 2027"), ("fr", "31 octobre 2027"),
    ("es", "31 de octubre de 2027"), ("ja", "2027年10月31日"), ("ar", "31 أكتوبر 2027"),
    ("xx", "2027-10-31"),
  ])
  func writesDatesAsTheLanguageDoes(_ row: (language: String, shown: String)) throws {
    let date = try #require(CalendarDate("2027-10-31"))
    #expect(FigureFormat(LanguageTag(known: row.language)).text(date) == row.shown)
  }
}
