package import Diagnostics
import Foundation

/// A bundle as its manifest describes it, and its files as far as they are at hand.
package struct BundleListing: Sendable {
  package struct File: Hashable, Sendable {
    package let path: String
    package let bytes: Int
    package let sha256: String
    package let isImmutable: Bool
  }

  /// What the manifest says of the bundle as a whole, by the names that people know, in order.
  package let facts: [(name: String, value: String)]
  package let colors: [(name: String, value: String)]
  package let languages: [String]
  package let files: [File]
  package let contents: @Sendable (String) -> [UInt8]?

  /// `contents` gives a file of the bundle, nil when only the manifest is there.
  package static func read(
    _ manifest: [UInt8], contents: @escaping @Sendable (String) -> [UInt8]?
  ) -> Outcome<BundleListing> {
    guard let said = try? JSONDecoder().decode(Manifest.Said.self, from: Data(manifest)) else {
      return Outcome(nil, [.manifestUnreadable("is not a manifest that this version writes")])
    }
    let files = said.files.map {
      File(
        path: $0.path, bytes: $0.bytes, sha256: $0.sha256,
        isImmutable: $0.cache_control.contains("immutable"))
    }
    return Outcome(
      BundleListing(
        facts: said.facts, colors: said.design.colors.sorted { $0.key < $1.key }.map { ($0, $1) },
        languages: said.languages, files: files, contents: contents))
  }
}

extension Manifest {
  /// What others read of it. The names are the file's own.
  struct Said: Decodable {
    struct Widget: Decodable { let id, sign_up, endpoint: String }
    struct Offer: Decodable {
      let id, name, commission: String
      let friend_discount: String?
      let cookie_days: Int
      let starts, ends: String?
      let terms_url: String
    }
    struct Design: Decodable {
      let theme, layout: String
      let colors: [String: String]
    }
    struct File: Decodable {
      let path: String
      let bytes: Int
      let sha256, cache_control: String
    }

    let store, base_url: String
    let widget: Widget
    let offer: Offer
    let design: Design
    let languages: [String]
    let files: [File]

    var facts: [(name: String, value: String)] {
      [
        ("store", store), ("address of the bundle", base_url), ("widget", widget.id),
        ("way to join", widget.sign_up), ("endpoint", widget.endpoint), ("offer", offer.id),
        ("offer's name", offer.name), ("commission", offer.commission),
        ("friend's discount", offer.friend_discount ?? "none"),
        ("days a click counts", String(offer.cookie_days)),
        ("first day", offer.starts ?? "none"), ("last day", offer.ends ?? "none"),
        ("terms", offer.terms_url), ("theme", design.theme), ("layout", design.layout),
      ]
    }
  }
}
