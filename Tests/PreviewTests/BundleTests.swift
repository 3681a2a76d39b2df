import Building
import Configuring
import Diagnostics
import Foundation
import Planning
import Testing

@testable import Bundling
@testable import Previewing
@testable import build_site

/// What happens to a bundle after it was built: compared, paused, handed over for approval.
struct BundleTests {
  private static let options = BuildOptions(today: CalendarDate(year: 2026, month: 11, day: 24))

  /// The shipped project in English, with edits; built once for each set of edits.
  private static func build(_ edits: [(file: String, old: String, new: String)] = []) throws
    -> SiteBundle
  {
    var files: [RelativePath: [UInt8]] = [:]
    for folder in ["content", "themes"] {
      let root = RunningPreview.repository.appending(path: folder).path(percentEncoded: false)
      let names = FileManager.default.enumerator(atPath: root)
      while let name = names?.nextObject() as? String {
        guard let path = RelativePath("\(folder)/\(name)"),
          let data = FileManager.default.contents(atPath: "\(root)/\(name)")
        else { continue }
        files[path] = Array(data)
      }
    }
    var all = [("content/widget.yaml", "languages: [en, de, fr, es, ja, ar]", "languages: [en]")]
    all += edits.map { ($0.file, $0.old, $0.new) }
    for (file, old, new) in all {
      let path = try #require(RelativePath(file))
      let text = String(decoding: files[path] ?? [], as: UTF8.self)
      try #require(text.contains(old), "'\(file)' no longer says '\(old)'")
      files[path] = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
    }
    let outcome = Building.build(SourceTree(files), options)
    return try #require(
      outcome.value,
      "\(TextRenderer().render(outcome.diagnostics.filter { $0.severity == .error }))")
  }

  private static let plain = Result { try build() }

  private func listing(_ bundle: SiteBundle) throws -> BundleListing {
    let contents = Dictionary(
      bundle.files.map { ($0.path.string, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let manifest = try #require(contents["manifest.json"])
    return try #require(BundleListing.read(manifest) { contents[$0] }.value)
  }

  @Test func tellsWhatAClientMustReadAgain() throws {
    let old = try listing(Self.plain.get())
    let new = try listing(
      Self.build([
        ("content/widget.yaml", "commission: 15%", "commission: 12%"),
        ("themes/linen/theme.yaml", "link: {light: \"#84401c\"", "link: {light: \"#7a3a18\""),
        ("content/locales/en.yaml", "  done: Done", "  done: All done"),
      ]))
    let comparison = BundleComparison(from: old, to: new)
    #expect(comparison.facts == [.init(name: "commission", old: "15%", new: "12%")])
    #expect(comparison.colors.map(\.name) == ["link"])
    let texts = try #require(comparison.texts)
    #expect(texts.contains(.init(part: "popup", language: "en", old: "Done", new: "All done")))
    #expect(comparison.toPurge.contains("w/teahouse.js"))
    #expect(!comparison.toPurge.contains { $0.hasPrefix("assets/") })
    #expect(comparison.plainText.contains("commission: 15% → 12%"))
    #expect(comparison.markdown.contains("**commission**: “15%” → “12%”"))
    #expect(comparison.json.line.hasPrefix("{\"facts\":[{\"name\":\"commission\""))
  }

  @Test func saysThatNothingChanged() throws {
    let old = try listing(Self.plain.get())
    let comparison = BundleComparison(from: old, to: old)
    #expect(comparison.isEmpty)
    #expect(comparison.plainText == "Nothing changed\n")
  }

  @Test func pausesAndResumesOneScript() throws {
    let bundle = try Self.plain.get()
    var files = Dictionary(
      bundle.files.map { ($0.path.string, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let original = files
    func set(_ isPaused: Bool) throws -> [String] {
      let outcome = CampaignSwitch.set(isPaused: isPaused, paths: files.keys.sorted()) { files[$0] }
      let changed = try #require(outcome.value)
      for file in changed { files[file.path] = file.bytes }
      let verified = Verification.run(paths: files.keys.sorted()) { files[$0] }
      #expect(verified.diagnostics.isEmpty)
      return changed.map(\.path)
    }
    #expect(try set(true) == ["w/teahouse.js", "w/teahouse.js.gz", "manifest.json"])
    #expect(try ScriptFile(#require(files["w/teahouse.js"]))?.isPaused == true)
    #expect(files["w/teahouse.js"] != original["w/teahouse.js"])
    #expect(try set(true) == [])
    #expect(try set(false).count == 3)
    #expect(files == original)
    #expect(try set(false) == [])
  }

  /// With a season, and with what stands behind it in the script.
  @Test func pausesWhatRestsBySeasonToo() throws {
    let script = #"(()=>{var[a,b]=[0,"],[","",["p","("],"",{},"",{},"https://a.example",{}"#
    let ends = [",9]", "]", ",9,,,,((n,o)=>()=>n<o)(1,2)]", ",9,,,,,(s=>1)(\"[\")]"]
    for end in ends {
      let bytes = Array((script + end + ";})();").utf8)
      var file = try #require(ScriptFile(bytes))
      #expect(!file.isPaused)
      file.pause()
      #expect(ScriptFile(file.contents)?.isPaused == true)
      let text = String(decoding: file.contents, as: UTF8.self)
      #expect(text.contains("()=>1/*"))
      file.resume()
      #expect(file.contents == bytes)
      let previewed = file.previewed(at: "/join").contents
      #expect(String(decoding: previewed, as: UTF8.self).contains("\"/join\",{}"))
    }
  }

  @Test func refusesToPauseWhatIsNoScript() {
    let files = ["manifest.json": "{}", "w/a.js": "alert(1)"]
    let outcome = CampaignSwitch.set(isPaused: true, paths: files.keys.sorted()) {
      files[$0].map { Array($0.utf8) }
    }
    #expect(outcome.diagnostics.map(\.code.name) == ["verify.script-unreadable"])
  }

  @Test func putsEveryPageInTheApprovalPack() throws {
    let bundle = try Self.plain.get()
    let page = String(decoding: ApprovalPack.page(of: bundle), as: UTF8.self)
    for state in PopupState.allCases { #expect(page.contains("states/en/\(state.rawValue).html")) }
    #expect(page.contains("email/en/welcome.html"))
    #expect(page.contains(Manifest.hash(of: bundle)))
    #expect(!page.contains(" src=\"http"))
    #expect(page.components(separatedBy: "</script>").count == 3)
  }

  @Test(arguments: ["link", "coupon"], ["other", "shopify", "bigcommerce", "woocommerce"])
  func startsProjectsThatBuildAtOnce(_ signUp: String, _ platform: String) throws {
    let starter = Starter()
    let answers = Starter.Answers(
      name: "Ben \"B\" O'Neil & Co: 3", url: "https://www.ben.example/shop/", signUp: signUp,
      platform: platform)
    let files = starter.files(for: answers)
    let tree = SourceTree(
      Dictionary(
        files.filter { $0.path.parts.count > 1 }.map { ($0.path, $0.bytes) },
        uniquingKeysWith: { first, _ in first }))
    let config = try #require(SiteConfig.read(tree).value)
    #expect(config.store.name == answers.name)
    #expect(config.store.url.string == answers.url)
    #expect(config.widget.signUp.rawValue == signUp)
    #expect(config.widget.id == "ben-b-oneil-co-3")
    #expect(config.email.fromAddress.string == "friends@ben.example")
    #expect(config.guides.allSatisfy { $0.platform == platform })
    let text = String(decoding: tree[SiteConfig.path] ?? [], as: UTF8.self)
    #expect(!text.contains("thistle") && !text.contains("Thistle"))
    guard platform == "other" else { return }
    let outcome = Building.build(tree, Self.options)
    #expect(outcome.diagnostics.filter { $0.severity != .advice }.map(\.message) == [])
  }

  @Test(arguments: ["http://a.example/", "a.example", "https://nodot/", "https://a.example/?x"])
  func refusesAddressesThatAreNone(_ address: String) {
    #expect(Starter.urlFault(address) != nil)
  }

  /// Fails after a change to those files until `Scripts/embed.sh` has run.
  @Test func carriesTheFilesThatAreInTheRepository() throws {
    let root = RunningPreview.repository
    let studio = Archive.files(in: studioArchive)
    #expect(
      try Self.stale(studio, in: root.appending(path: "Sources/Previewing/Studio"), [""]) == [])
    let starter = Archive.files(in: starterArchive)
    #expect(try Self.stale(starter, in: root, ["content", "themes/linen"]) == [])
  }

  private static func stale(
    _ files: [String: [UInt8]], in root: URL, _ folders: [String]
  ) throws -> [String] {
    var there: [String: [UInt8]] = [:]
    for folder in folders {
      let base = root.appending(path: folder).path(percentEncoded: false)
      let names = FileManager.default.enumerator(atPath: base)
      while let name = names?.nextObject() as? String {
        var isFolder: ObjCBool = false
        let path = "\(base)/\(name)"
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
          !isFolder.boolValue
        else { continue }
        there[folder.isEmpty ? name : "\(folder)/\(name)"] =
          FileManager.default.contents(atPath: path).map { Array($0) }
      }
    }
    return Set(files.keys).union(there.keys).filter { files[$0] != there[$0] }.sorted()
  }

  @Test(arguments: [
    (["biuld"], "did you mean 'build'?"), (["prewiew", "--open"], "did you mean 'preview'?"),
    (["zzzzzz"], "'build-site help' lists the commands"),
  ])
  func namesTheNearestCommand(_ arguments: [String], _ hint: String) {
    #expect(MisspeltCommand.message(arguments)?.contains(hint) == true)
  }

  @Test(arguments: [[], ["--strict"], ["preview"], ["help"], ["inline-css"]])
  func takesKnownCommands(_ arguments: [String]) {
    #expect(MisspeltCommand.message(arguments) == nil)
  }

  @Test func describesEveryCommandInTheManual() {
    let page = ManualPage.text
    for command in BuildSite.configuration.subcommands {
      #expect(page.contains(".SH " + command._commandName.uppercased().replacing("-", with: "\\-")))
    }
  }
}
