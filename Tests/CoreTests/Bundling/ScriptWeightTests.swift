import Bundling
import TestSupport
import Testing

/// What the popup costs a shopper, from a config as a store would write it.
@Suite struct ScriptWeightTests {
  private static let networks =
    "[whatsapp, email, facebook, x, telegram, linkedin, reddit, pinterest, bluesky, threads, sms,"
    + " messenger]"

  /// The shipped store in one language with every network, and without what only some stores ask
  /// for: a season and a marketing box.
  private func script(theme: String, picture: Bool) throws -> [UInt8] {
    var project = ProjectFiles.english
    project.setConfig("platforms:\n  other: {}")
    for name in ["starts", "ends", "networks", "theme", "image_in_popup"] {
      let line = project.lines(of: ProjectFiles.config).first {
        $0.trimmingCharacters(in: .whitespaces).hasPrefix(name + ":")
      }
      let new = ["networks": Self.networks, "theme": theme, "image_in_popup": "\(picture)"][name]
      project.replace(
        (line ?? "") + "\n", with: new.map { "  \(name): \($0)\n" } ?? "",
        in: ProjectFiles.config)
    }
    project.setConfig("consent:\n  marketing: none")
    let bundle = try #require(project.build().value)
    return try #require(bundle.files.first { $0.path.string == "w/teahouse.js" }).bytes
  }

  @Test(arguments: ["linen", "poster"])
  func weighsNextToNothing(theme: String) throws {
    let bytes = try script(theme: theme, picture: false)
    #expect(try #require(Gzip.compress(bytes)).count <= 6000)
    let brotli = try Brotli.size(of: bytes)
    print("\(theme): \(bytes.count) bytes, brotli \(brotli ?? 0)")
    #expect(brotli ?? 0 <= 5000)
  }

  /// A picture would be a second request before the click.
  @Test func showsAPictureOnlyWhenAsked() throws {
    func text(_ picture: Bool) throws -> String {
      String(decoding: try script(theme: "linen", picture: picture), as: UTF8.self)
    }
    let (bare, pictured) = (try text(false), try text(true))
    #expect(!bare.contains("\"img") && pictured.contains("\"img|"))
    #expect(bare.contains("pinterest.com") && bare.contains("&media=https://"))
  }
}
