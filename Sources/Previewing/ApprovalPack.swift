package import Bundling
import Configuring
import Diagnostics
import Planning

/// One self-contained page with every popup state, email and guide, for a client to open offline,
/// read and sign.
package enum ApprovalPack {
  package static func page(of bundle: SiteBundle) -> [UInt8] {
    let site = ServedSite(bundle)
    let files = Archive.files(in: studioArchive)
    let text = { (name: String) in String(decoding: files[name] ?? [], as: UTF8.self) }
    let store = MergeTags.escaped(bundle.config.store.name)
    let html = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"/>
      <title>For approval: \(store)</title>
      <style>\(text("approval.css"))</style>
      </head>
      <body>
      \(text("approval.html"))
      <script type="application/json" id="pack">\(pack(site).line)</script>
      <script>\(text("approval.js"))</script>
      </body>
      </html>

      """
    return Array(html.utf8)
  }

  private static func pack(_ site: ServedSite) -> JSONValue {
    let config = site.bundle.config
    return [
      "store": .string(config.store.name),
      "hash": .string(Manifest.hash(of: site.bundle)),
      "base_url": .string(config.bundle.baseURL.string),
      "languages": .array(
        config.texts.map { texts in
          [
            "code": .string(texts.language.string),
            "name": .string(texts["language.name"]?.string ?? texts.language.string),
          ]
        }),
      "pages": .array(pages(site)),
      "assets": .object(assets(site)),
    ]
  }

  private static func pages(_ site: ServedSite) -> [JSONValue] {
    site.bundle.files.compactMap { file in
      let kind, name: String
      let language: LanguageTag
      switch file.content {
      case .state(let state, let tag): (kind, name, language) = ("popup", state.rawValue, tag)
      case .email(.html, let tag): (kind, name, language) = ("email", "welcome", tag)
      case .guide(let id, let tag): (kind, name, language) = ("guide", id, tag)
      default: return nil
      }
      return [
        "kind": .string(kind), "name": .string(name), "language": .string(language.string),
        "path": .string(file.path.string),
        "html": .string(String(decoding: file.bytes, as: UTF8.self)),
      ]
    }
  }

  /// Style sheets as text, pictures as data addresses, by path.
  private static func assets(_ site: ServedSite) -> [JSONValue.Member] {
    site.bundle.files.compactMap { file in
      let path = file.path.string
      if path.hasSuffix(".gz") { return nil }
      if file.path.fileExtension == "css" {
        return .init(key: path, value: .string(String(decoding: file.bytes, as: UTF8.self)))
      }
      guard file.contentType.hasPrefix("image/") else { return nil }
      let data = "data:\(file.contentType);base64,\(Base64.text(file.bytes))"
      return .init(key: path, value: .string(data))
    }
  }
}
