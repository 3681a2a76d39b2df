import Diagnostics
import Testing

@testable import Markup

/// Runs the examples that `explain` shows.
@Suite struct ExampleTests {
  @Test(arguments: MarkupCodes.all.map(\.name)) func showsWhatTheCodeMeans(_ name: String) throws {
    let code = try #require(MarkupCodes.all.first { $0.name == name })
    let example = try #require(code.example, "\(code.name) has no example")
    guard let input = Self.input(of: example.kind) else { return }
    #expect(Self.codes(example.bad, input) == [code.name])
    #expect(Self.codes(example.good, input) == [])
  }

  @Test func listsEveryCodeOnce() {
    let names = MarkupCodes.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.hasPrefix("markup.") })
  }

  static func input(of kind: DiagnosticCode.Kind) -> MarkupInput? {
    switch kind {
    case .page: .document
    case .fragment(let context): .fragment(context: context)
    case .config, .file, .prose: nil
    }
  }

  static func codes(_ text: String, _ input: MarkupInput) -> [String] {
    let outcome = parsed(text, input)
    let profile: MarkupProfile = input == .document ? .page : .fragment
    let found =
      outcome.diagnostics
      + (outcome.value.map { Markup.lint($0, profile: profile) } ?? [])
    return found.map(\.code.name)
  }
}
