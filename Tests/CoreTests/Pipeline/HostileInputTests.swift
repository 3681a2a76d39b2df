import Bundling
import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

/// Hostile inputs: each gives its one diagnostic, or comes out as text. None is a crash.
/// `swift test --filter HostileInputTests`.
@Suite struct HostileInputTests {
  @Test(arguments: HostileRow.all) func staysCalm(_ row: HostileRow) throws {
    var project = ProjectFiles.small
    row.edit(&project)
    let outcome = project.build()
    let found = outcome.diagnostics.ordered().filter { $0.severity != .advice }
    let log = Comment(rawValue: String(TextRenderer().render(found).prefix(2000)))
    switch row.result {
    case .fault(let code, let file):
      #expect(found.map(\.code.name) == code.components(separatedBy: "+"), log)
      if let file { #expect(found.first?.location?.file == file, log) }
      for fault in found { #expect(fault.message.unicodeScalars.count < 300, log) }
    case .text(let text):
      #expect(found == [], log)
      try Self.expectText(text, in: try #require(outcome.value, log))
    case .harmless:
      #expect(found == [], log)
      try Self.expectText(nil, in: try #require(outcome.value, log))
    }
  }

  @Test func holdsAtLeastFortyRows() {
    #expect(HostileRow.all.count >= 40)
    #expect(Set(HostileRow.all.map(\.description)).count == HostileRow.all.count)
  }

  /// Reads every page again: the text is there as text, and nothing in the pages can run.
  private static func expectText(_ wanted: String?, in bundle: SiteBundle) throws {
    var isFound = wanted == nil
    for file in bundle.files where file.path.fileExtension == "html" {
      let path = file.path.string
      let tree = try #require(
        MarkupTree.parse(file.bytes, file: path, as: .document).value, "\(path)")
      let shown = tree.text(of: tree.root)
      isFound = isFound || wanted.map(shown.contains) ?? false
      for node in tree.descendants(of: tree.root) where tree.kind(of: node) == .element {
        if tree.name(of: node) == "script" {
          // The theme's own, a file of the bundle.
          let address = tree.attribute("src", of: node) ?? ""
          #expect(address.hasPrefix("../../assets/page.") && tree.text(of: node) == "", "\(path)")
        }
        for attribute in tree.attributes(of: node) {
          #expect(!attribute.name.hasPrefix("on"), "\(path): \(attribute.name)")
          #expect(!attribute.value.lowercased().contains("javascript:"), "\(path)")
          isFound = isFound || wanted.map(attribute.value.contains) ?? false
        }
      }
    }
    #expect(isFound, "'\(wanted ?? "")' is on no page")
    for file in bundle.files where file.path.fileExtension == "js" {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("</script"), "\(file.path)")
    }
  }
}
