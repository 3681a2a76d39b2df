import Configuring
import Diagnostics
import TestSupport
import Testing

@Suite struct EmailCopyTests {
  private static let file = "content/email/en.md"

  private static func faults(
    _ change: (inout ProjectFiles) -> Void
  ) -> [String] {
    var project = ProjectFiles.english
    change(&project)
    return SiteConfig.read(project.sources).diagnostics.map { diagnostic in
      let place = diagnostic.location?.description ?? ""
      return "\(place) \(diagnostic.code.name): \(diagnostic.message)"
    }
  }

  @Test func namesWhatWouldBeSentAsItIsWritten() {
    let found = Self.faults { project in
      project.append("\nYou shop at {shop}, {{email}}, {{first_name|there}}.\n", to: Self.file)
    }
    let line = ProjectFiles.english.lines(of: Self.file).count + 1
    #expect(
      found == [
        "\(Self.file):\(line):13 text.unknown-placeholder: "
          + "'{shop}' is not filled in 'content/email/en.md'"
      ])
  }

  @Test func knowsWhatTheOfferLacks() {
    let wanted = "\nYour friends save {discount}.\n"
    #expect(Self.faults { $0.append(wanted, to: Self.file) } == [])
    let found = Self.faults { project in
      project.append(wanted, to: Self.file)
      let line = project.lines(of: ProjectFiles.config).first { $0.contains("friend_discount:") }
      project.replace((line ?? "") + "\n", with: "", in: ProjectFiles.config)
    }
    #expect(found.count == 1)
    #expect(found.first?.contains("'{discount}' is not filled") == true)
  }

  @Test func looksAtTheSubjectToo() {
    let line = ProjectFiles.english.lines(of: Self.file).first { $0.hasPrefix("subject:") } ?? ""
    let found = Self.faults { $0.replace(line, with: "subject: Welcome to {ofer}", in: Self.file) }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("content/email/en.md:2:10 text.unknown-placeholder") == true)
  }
}
