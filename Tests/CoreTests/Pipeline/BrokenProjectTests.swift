import Diagnostics
import TestSupport
import Testing

/// The gallery of broken projects: one fault, one code, one log that reads well.
/// `UPDATE_SNAPSHOTS=1 swift test --filter BrokenProjectTests` writes the logs anew.
@Suite struct BrokenProjectTests {
  @Test(arguments: BrokenProject.all) func saysWhatIsBroken(_ broken: BrokenProject) {
    let project = broken.project
    let found = project.build().diagnostics.ordered()
    let lines = project.sources.lines
    let serious = found.filter { $0.severity != .advice }
    #expect(serious.map(\.code.name) == [broken.code])
    expectSnapshot(TextRenderer(lines: lines).render(found), "bad/\(broken.code).txt")
  }
}
