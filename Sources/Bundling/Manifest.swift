import Configuring
import Diagnostics
import Planning
import Styling
import WidgetRuntime

/// `manifest.json`: every file of the bundle with its size, hash and cache rule, and what the
/// bundle was made from.
package struct Manifest: Sendable {
  let config: SiteConfig
  let files: [BundleFile]
  let script: WidgetScript?

  static let path = RelativePath(literal: "manifest.json")

  var file: BundleFile {
    BundleFile(
      path: Self.path, bytes: Array(json.pretty.utf8), cache: .revalidate, content: nil)
  }

  private var json: JSONValue {
    [
      "version": 1,
      "tool": ["name": "build-site", "version": .string(ToolVersion.current)],
      "store": .string(config.store.name),
      "config_sha256": .string(Self.configHash(config.sources)),
      "base_url": .string(config.bundle.baseURL.string),
      "content_security_policy": [
        "script-src": .string(config.bundle.baseURL.origin),
        "img-src": .string(config.bundle.baseURL.origin),
        "connect-src": .string(config.widget.endpoint.origin),
      ],
      "widget": [
        "id": .string(config.widget.id), "sign_up": .string(config.widget.signUp.rawValue),
        "endpoint": .string(config.widget.endpoint.string),
      ],
      "offer": offer,
      "languages": .strings(config.store.languages.map(\.string)),
      "design": [
        "theme": .string(config.theme.name), "layout": .string(config.design.layout.rawValue),
        "colors": colors,
      ],
      "script_bytes": .object(
        (script?.sizes ?? []).map { .init(key: $0.part, value: .int($0.bytes)) }),
      "consent_wordings": .array((script?.consentWordings ?? []).map(wording)),
      "files": .array(Parallel.map(files, entry)),
    ]
  }

  /// What `consent_wording` in a request refers to.
  private func wording(
    _ wording: (language: String, variant: String, text: String, hash: String)
  ) -> JSONValue {
    .members([
      "hash": .string(wording.hash), "language": .string(wording.language),
      "variant": wording.variant.isEmpty ? nil : .string(wording.variant),
      "text": .string(wording.text),
    ])
  }

  /// In the words of English, so that two manifests can be compared by eye.
  private var offer: JSONValue {
    let offer = config.offer
    let format = FigureFormat(LanguageTag(known: "en"))
    return .members([
      "id": .string(offer.id), "name": .string(offer.name),
      "commission": .string(format.text(offer.commission)),
      "friend_discount": offer.friendDiscount.map { .string(format.text($0)) },
      "cookie_days": .int(offer.cookieDays),
      "starts": offer.starts.map { .string($0.text) }, "ends": offer.ends.map { .string($0.text) },
      "terms_url": .string(offer.termsURL.string),
    ])
  }

  private var colors: JSONValue {
    .object(
      Theme.colorNames.compactMap { name in
        config.theme.colors[name].map {
          .init(key: name, value: .string("\($0.light.hex) light, \($0.dark.hex) dark"))
        }
      })
  }

  @Sendable private func entry(_ file: BundleFile) -> JSONValue {
    let isScript = file.path.fileExtension == "js"
    return .members([
      "path": .string(file.path.string),
      "bytes": .int(file.bytes.count),
      "gzip_bytes": isScript ? Gzip.compress(file.bytes).map { .int($0.count) } : nil,
      "sha256": .string(Digest.sha256Hex(file.bytes)),
      "integrity": isScript ? .string(Digest.integrity(file.bytes)) : nil,
      "content_type": .string(file.contentType),
      "cache_control": .string(file.cache.header),
    ])
  }

  /// The hash of what a bundle was made from.
  package static func hash(of bundle: SiteBundle) -> String { configHash(bundle.config.sources) }

  /// One hash over the path and bytes of every input file.
  static func configHash(_ sources: SourceTree) -> String {
    var bytes: [UInt8] = []
    for path in sources.paths {
      bytes += Array("\(path)\0".utf8) + Digest.sha256(sources[path] ?? [])
    }
    return Digest.sha256Hex(bytes)
  }
}
