import Testing
import WidgetTestSupport

extension BrowserTests {
  /// How soon the popup can be used is measured by `make bench job=ready`.
  @Suite struct Stillness {
    @Test(arguments: [1, 4]) func movesNothingHoweverSlowThePhone(_ factor: Int) async throws {
      guard let visit = try await Visit.open() else { return }
      try await visit.driver.devTools(
        "Emulation.setCPUThrottlingRate", .object(["rate": .int(factor)]))
      try await visit.driver.refresh()
      #expect(try await visit.isShown())
      try await visit.activate()
      #expect(try await visit.value("__w.shift").number == 0)
      try await visit.driver.devTools("Emulation.setCPUThrottlingRate", .object(["rate": 1]))
    }
  }
}
