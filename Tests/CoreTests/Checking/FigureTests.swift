import Diagnostics
import TestSupport
import Testing

@testable import Checking

/// Figures that somebody typed into a text are found in every script and notation.
@Suite struct FigureTests {
  @Test(arguments: [
    ("Earn 15% now", "15%", 1500, true), ("15 % ", "15 %", 1500, true),
    ("15\u{A0}%", "15\u{A0}%", 1500, true), ("7,5 %", "7,5 %", 750, true),
    ("7.25%", "7.25%", 725, true), ("%15", "%15", 1500, true), ("１５％", "１５％", 1500, true),
    ("١٥٪", "١٥٪", 1500, true), ("٧٫٥٪", "٧٫٥٪", 750, true),
    ("£6.00", "£6.00", 600, false), ("6,00 €", "6,00 €", 600, false), ("€ 6", "€ 6", 600, false),
    ("$1,234 off", "$1,234", 123_400, false), ("¥500", "¥500", 50_000, false),
    ("(15%)", "15%", 1500, true), ("15%15%", "15%", 1500, true),
  ])
  func findsTypedFigures(_ row: (text: String, typed: String, hundredths: Int, isPercent: Bool)) {
    let found = TypedFigure.all(in: row.text).first
    #expect(found?.text == row.typed)
    #expect(found?.hundredths == row.hundredths)
    #expect(found?.isPercent == row.isPercent)
  }

  @Test(arguments: [
    "30 days", "in 2026", "No. 10482", "24/7", "3 friends", "{commission}", "% of", "£", "a1b2",
    String(repeating: "9", count: 40), "",
  ])
  func leavesOtherNumbersAlone(_ text: String) {
    #expect(TypedFigure.all(in: text) == [])
  }

  @Test func staysCalmWithHugeNumbers() {
    #expect(TypedFigure.all(in: String(repeating: "9", count: 40) + "%") == [])
  }

  /// The offer says 15% and 10%.
  @Test(
    arguments: [
      ("Earn 15%", "text.typed-figure"), ("Save 10 %", "text.typed-figure"),
      ("Earn 20%", "text.contradicting-figure"), ("Earn £5", "text.contradicting-figure"),
      ("Earn {commission} for 30 days", nil),
    ] as [(String, String?)])
  func holdsTextsAgainstTheOffer(_ row: (text: String, code: String?)) {
    var project = ProjectFiles.small
    project.setConfig(
      """
      widget:
        id: teahouse
        offer: teahouse-friends
        endpoint: https://join.thistleandfinch.example/w/join
        variants:
          - { id: b, share: 50, texts: { en: { popup.invitation.title: "\(row.text)" } } }
      """)
    let found = project.build().diagnostics.filter { $0.severity != .advice }
    #expect(found.map(\.code.name) == [row.code].compactMap { $0 })
    if let place = found.first?.location { #expect(place.file == ProjectFiles.config) }
  }
}
