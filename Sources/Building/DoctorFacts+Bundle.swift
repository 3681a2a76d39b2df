package import Bundling
import Configuring
import Diagnostics
package import Doctor
import Planning

extension DoctorFacts {
  /// What the snippet on a shop's page must be for this very bundle.
  package init(_ bundle: SiteBundle) {
    let config = bundle.config
    let base = config.bundle.baseURL
    func file(_ content: PlannedContent) -> BundleFile? {
      bundle.files.first { $0.content == content }
    }
    let pinned = file(.script(isPinned: true))
    let image = (config.design.hasImageInPopup ? config.design.image : nil)
      .flatMap { RelativePath("content/\($0)") }.flatMap { file(.file($0)) }
    self.init(
      scriptURL: base.string + "w/\(config.widget.id).js",
      pinnedURL: base.string + (pinned?.path.string ?? ""),
      integrity: pinned.map { Digest.integrity($0.bytes) } ?? "",
      scriptOrigin: base.origin, endpoint: config.widget.endpoint.string,
      endpointOrigin: config.widget.endpoint.origin,
      imageURL: image.map { base.string + $0.path.string },
      tokens: config.guides.flatMap(\.tokens).map(\.token),
      storeCodes: config.platforms.platforms.flatMap(\.values).map(\.value),
      hashes: { Digest.sources(Array($0.utf8)) })
  }
}
