import Foundation
import TestSupport
import Testing

@Suite struct ShopifyTests {
  private struct Judgement: Codable {
    let walks: Int
    let faults: [String]
  }

  /// Both targets, link and coupon, every answer of the service; members, guests, and buyers of
  /// whom nothing is known.
  @Test func showTheCardInEveryState() throws {
    guard try haveTools(nodeTools) else { return }
    let site = try ShippedSite.drawn.get()
    let scripts = ShippedSite.root.appending(path: "Scripts/snippets").path()
    try withTemporaryFolder { folder in
      try site.unpack(into: folder)
      let project = folder.appending(path: "projects/shopify/post-purchase").path()
      let result = try JudgeScript.run(
        ["node", "\(scripts)/shopify.mjs", project, folder.path()], Data())
      #expect(result.status == 0, "\(result.output.suffix(3000))")
      let judged = try JSONDecoder().decode(Judgement.self, from: Data(result.output.utf8))
      #expect(judged.faults == [])
      #expect(judged.walks > 150)
    }
  }

  @Test func bringAManifestThatParses() throws {
    guard
      try haveTools([(name: "tomllib of Python 3.11", command: [python, "-c", "import tomllib"])])
    else { return }
    let site = try ShippedSite.drawn.get()
    try withTemporaryFolder { folder in
      try site.unpack(into: folder)
      let project = folder.appending(path: "projects/shopify/post-purchase")
      let program = """
        import json, pathlib, sys, tomllib
        folder = pathlib.Path(sys.argv[1])
        data = tomllib.loads((folder / "shopify.extension.toml").read_text())
        targets = data["extensions"][0]["targeting"]
        here = all((folder / t["module"]).is_file() for t in targets)
        print([t["target"] for t in targets], here,
              data["extensions"][0]["type"], data["extensions"][0].get("capabilities"),
              data.get("extensions")[0].get("settings", {}).get("fields", [{}])[0].get("key"))
        for path in sorted(folder.rglob("*.json")): json.loads(path.read_text())
        print(sorted(p.name for p in (folder / "locales").iterdir()))
        """
      let result = try JudgeScript.run([python, "-c", program, project.path()], Data())
      #expect(result.status == 0, "\(result.output)")
      #expect(
        result.output == """
          ['purchase.thank-you.block.render', 'customer-account.order-status.block.render'] True \
          ui_extension {'network_access': True} endpoint
          ['ar.json', 'de.json', 'en.default.json', 'es.json', 'fr.json', 'ja.json']

          """)
    }
  }
}
