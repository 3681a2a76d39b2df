import TestSupport
import Testing

@Suite struct VersionTests {
  @Test func tellsItsVersion() throws {
    let result = try BuiltTool.run(["--version"])
    #expect(result.status == 0)
    #expect(result.output.contains("."))
  }
}
