import Bundling
import TestSupport
import Testing

/// A/B variants on their way from the config into the script.
@Suite struct VariantTests {
  private func project(_ texts: String) -> ProjectFiles {
    var project = ProjectFiles.shipped
    project.replace("[en, de, fr, es, ja, ar]", with: "[en, de, fr]", in: ProjectFiles.config)
    project.setConfig("platforms:\n  other: {}")
    project.switchEmailOff()
    project.replace(
      "  variants: []", with: "  variants: [{ id: calm, share: 50, texts: \(texts) }]",
      in: ProjectFiles.config)
    return project
  }

  @Test func changeTheWordsOfEachLanguageByItself() throws {
    let texts =
      "{ en: { popup.invitation.title: Come along }, de: { popup.invitation.title: Komm } }"
    let bundle = try #require(project(texts).build().value)
    let script = try #require(bundle.files.first { $0.path.string == "w/teahouse.js" })
    let text = String(decoding: script.bytes, as: UTF8.self)
    let row = try #require(text.firstRange(of: #"["calm",50,"#))
    let chosen = text[row.upperBound...].prefix(120)
    #expect(chosen.contains("Come along") && chosen.contains("Komm"))
    // French is left out: it keeps its own words in the variant too.
    #expect(chosen.contains("fr:{}"), "\(chosen)")
  }

  @Test func refuseALanguageThatTheStoreDoesNotSpeak() throws {
    let found = project("{ de: { popup.invitation.title: Komm }, ed: {} }").build().diagnostics
    let fault = try #require(found.first { $0.severity == .error })
    #expect(fault.code.name == "config.unknown-key")
    #expect(fault.hint?.contains("de") == true, "\(fault)")
    #expect(fault.location?.file == ProjectFiles.config)
  }
}
