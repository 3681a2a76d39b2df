import Building
import Diagnostics
import Markup
import TestSupport
import Testing

/// Every code has a page that explains it, an example that runs, or a broken project that shows it.
/// `swift test --filter 'ExampleTests|BrokenProjectTests'`.
@Suite struct ExampleTests {
  static let runnable = AllCodes.all.filter { code in
    switch code.example?.kind {
    case .prose, nil: false
    default: true
    }
  }

  @Test func listsEveryCodeOnce() {
    let names = AllCodes.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names == names.sorted())
  }

  @Test(arguments: AllCodes.all.map(\.name)) func explainsEveryCode(_ name: String) throws {
    let code = try #require(AllCodes.all.first { $0.name == name })
    let text = Explanation(code).text
    #expect(text.contains("What it means") && text.contains("Why it matters"))
    #expect(!code.meaning.isEmpty && !code.reason.isEmpty)
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    #expect(parts.count == 2 && parts.allSatisfy { !$0.isEmpty })
    #expect(name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || ".-".contains($0)) })
  }

  @Test(arguments: runnable.map(\.name)) func showsTheFaultInItsExample(_ name: String) throws {
    let code = try #require(AllCodes.all.first { $0.name == name })
    let example = try #require(code.example)
    // Advice on other matters is not what an advice's example is about.
    func isShown(_ diagnostic: Diagnostic) -> Bool {
      diagnostic.severity != .advice || diagnostic.code == code
    }
    let bad = Self.run(example.kind, example.bad).filter(isShown)
    #expect(Set(bad.map(\.code.name)) == [name], "bad:\n\(TextRenderer().render(bad))")
    let good = Self.run(example.kind, example.good).filter(isShown)
    #expect(good == [], "good:\n\(TextRenderer().render(good))")
  }

  @Test func hasAnExampleOrABrokenProjectForEveryCode() {
    let shown = Set(Self.runnable.map(\.name)).union(BrokenProject.all.map(\.code))
    let elsewhere = Set(FaultsOfTheWorld.codes)
    let bare = AllCodes.all.map(\.name).filter { name in
      !shown.contains(name) && !elsewhere.contains(name)
        && !FaultsOfTheWorld.families.keys.contains { name.hasPrefix($0) }
    }
    #expect(bare == [], "give these an example that runs, or Tests/Fixtures/bad/CODE")
  }

  static func run(_ kind: DiagnosticCode.Kind, _ text: String) -> [Diagnostic] {
    switch kind {
    case .page: return lint(text, .document, .page)
    case .fragment(let context): return lint(text, .fragment(context: context), .fragment)
    case .config: return build(.small) { $0.setConfig(text) }
    case .file(let path):
      let isSmall = !path.contains("/email") && !path.hasPrefix("content/guides/")
      return build(isSmall ? .small : .english) { project in
        if text != "(the file as it is)" { project[path] = text }
        project.listPlatform(ofGuide: path)
      }
    case .prose: return []
    }
  }

  private static func lint(
    _ text: String, _ input: MarkupInput, _ profile: MarkupProfile
  ) -> [Diagnostic] {
    let outcome = MarkupTree.parse(Array(text.utf8), file: "example.html", as: input)
    let found = outcome.value.map { Markup.lint($0, profile: profile) } ?? []
    return (outcome.diagnostics + found).ordered()
  }

  /// The quickest project that shows the file.
  private static func build(
    _ base: ProjectFiles, _ edit: (inout ProjectFiles) -> Void
  ) -> [Diagnostic] {
    var project = base
    edit(&project)
    return project.build().diagnostics.ordered()
  }
}

extension ProjectFiles {
  /// Guides of platforms that the store does not name are read, but not shown.
  mutating func listPlatform(ofGuide path: String) {
    guard path.hasPrefix("content/guides/"),
      let id = path.split(separator: "/").last?
        .split(separator: ".").first
    else { return }
    let lines = lines(of: "content/guides/\(id).md")
    guard let line = lines.first(where: { $0.hasPrefix("platform: ") }) else { return }
    let platform = line.dropFirst("platform: ".count)
    guard self[Self.config]?.contains("\n  \(platform):") == false else { return }
    replace("platforms:\n", with: "platforms:\n  \(platform): {}\n", in: Self.config)
  }
}
