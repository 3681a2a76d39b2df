import Testing
@testable import Diagnostics

@Test func placeholder() { #expect(Severity.error > .warning) }
