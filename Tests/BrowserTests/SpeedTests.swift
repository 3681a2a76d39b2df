import Foundation
import Testing
import WidgetTestSupport

extension BrowserTests {
  @Suite struct Speed {
    /// Milliseconds from the script's last byte to a popup that can be used; the best of several,
    /// since other work on the machine can only add.
    private func best(
      slowedBy factor: Int, enough: Double
    ) async throws -> (time: Double, task: Double)? {
      var best: (time: Double, task: Double)?
      for _ in 0..<12 where best?.time ?? .infinity > enough || best?.task ?? 0 > 50 {
        guard let visit = try await Visit.open() else { return nil }
        try await visit.driver.devTools(
          "Emulation.setCPUThrottlingRate", .object(["rate": .int(factor)]))
        try await visit.driver.refresh()
        guard try await visit.isShown() else { continue }
        let time = try await visit.value(
          """
          Math.ceil(__w.events[0][2] - performance.getEntriesByType('resource')
            .find((e) => e.name.endsWith('/w/\(visit.id).js')).responseEnd)
          """
        ).number
        let task = try await visit.value("Math.ceil(__w.longest)").number
        #expect(try await visit.value("__w.shift").number == 0)
        if time < best?.time ?? .infinity { best = (time, task) }
        try await visit.driver.devTools("Emulation.setCPUThrottlingRate", .object(["rate": 1]))
      }
      return best
    }

    @Test func isUsableAtOnce() async throws {
      guard let best = try await best(slowedBy: 1, enough: 100) else { return }
      print("usable popup \(best.time) ms after the last byte, longest task \(best.task) ms")
      #expect(best.time <= 100)
      #expect(best.task <= 50)
    }

    @Test func isUsableSoonOnASlowPhone() async throws {
      guard let best = try await best(slowedBy: 4, enough: 400) else { return }
      print("at a quarter of the speed: \(best.time) ms")
      #expect(best.time <= 400)
    }
  }
}
