import Diagnostics
import TestSupport
import Testing

@testable import Checking

/// What is found in a rendered page is told at the line that the author wrote.
@Suite struct PageCheckTests {
  static let footer = "themes/linen/partials/footer.mustache"

  static func found(_ footer: String, _ edit: (inout ProjectFiles) -> Void = { _ in })
    -> [Diagnostic]
  {
    var project = ProjectFiles.small
    project[Self.footer] = footer
    edit(&project)
    return project.build().diagnostics.ordered().filter { $0.severity != .advice }
  }

  @Test(arguments: [
    ("<a href=\"nowhere.html\">x</a>", "link.broken"),
    ("<a href=\"{{root}}nowhere.html\">x</a>", "link.broken"),
    ("<a href=\"../../../../etc/passwd\">x</a>", "link.broken"),
    ("<a href=\"/index.html\">x</a>", "link.broken"),
    ("<img src=\"{{root}}assets/none.png\" alt=\"\"/>", "link.broken"),
    ("<a href=\"#nowhere\">x</a>", "link.broken-anchor"),
    ("<a href=\"{{root}}index.html#nowhere\">x</a>", "link.broken-anchor"),
    ("<a href=\"http://example.com/\">x</a>", "link.insecure"),
  ])
  func followsEveryLink(_ row: (markup: String, code: String)) {
    let found = Self.found("\n<p>é🫖 \(row.markup)</p>")
    #expect(found.map(\.code.name) == [row.code])
    #expect(found.first?.location?.file == Self.footer)
    #expect(found.first?.location?.line == 2)
    let column = "<p>é🫖 ".unicodeScalars.count + (row.markup.hasPrefix("<img") ? 11 : 10)
    #expect(found.first?.location?.column == column)
  }

  @Test(arguments: [
    "<a href=\"{{root}}index.html\">x</a>", "<a href=\"{{store.support_url}}\">x</a>",
    "<a href=\"mailto:{{store.support_email}}\">x</a>", "<a href=\"{{root}}manifest.json\">x</a>",
    "<img src=\"{{asset.logo}}\" alt=\"\"/>", "<a href=\"{{root}}index.html?a=1\">x</a>",
  ])
  func acceptsLinksThatLeadSomewhere(_ markup: String) {
    #expect(Self.found("<p>\(markup)</p>") == [])
  }

  @Test func tellsAFaultOfManyPagesOnce() {
    let found = Self.found("<p>1 < 2</p>")
    #expect(found.count == 1)
    #expect(found.first?.location?.file.hasPrefix("themes/linen/") == true)
    #expect(found.first?.notes.contains { $0.message.contains("more place") } == true)
  }

  @Test func namesTheTextThatAValueCameFrom() {
    let found = Self.found("<a href=\"nowhere/{{offer.id}}\">x</a>")
    #expect(found.map(\.code.name) == ["link.broken"])
    #expect(found.first?.notes.contains { $0.message == "in the rendered page" } == true)
  }

  @Test func readsSeveritiesFromTheConfig() {
    let link = "<a href=\"http://example.com/\">x</a>"
    func severities(_ wishes: String) -> [Severity] {
      var project = ProjectFiles.small
      project[Self.footer] = link
      project.setConfig("checks:\n  severity: { \(wishes) }")
      return project.build().diagnostics.map(\.severity)
    }
    #expect(severities("link.insecure: error") == [.error])
    #expect(severities("link.insecure: advice") == [.advice])
    #expect(severities("link: advice") == [.advice])
    #expect(severities("link: error, link.insecure: advice") == [.advice])
    #expect(severities("theme: error") == [.warning])
  }

  @Test func namesTheNearestColorThatCanBeRead() {
    let found = Self.found("<p>x</p>") { project in
      project.setConfig(
        """
        design:
          theme: linen
          image: images/caddy.png
          colors: { muted: "#bbbbbb" }
        """)
    }
    #expect(found.allSatisfy { $0.code.name == "theme.low-contrast" })
    #expect(!found.isEmpty)
    for fault in found {
      #expect(fault.location?.file == ProjectFiles.config)
      #expect(fault.hint?.contains("#") == true)
    }
  }
}
