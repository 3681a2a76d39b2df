package import Configuring
package import Diagnostics
package import Planning

/// The finished bundle: final names and bytes, nothing left to fill in.
package struct SiteBundle: Sendable {
  /// In path order.
  package let files: [BundleFile]
  package let config: SiteConfig

  package subscript(path: String) -> BundleFile? {
    files.first { $0.path.string == path }
  }
}

package struct BundleFile: Sendable {
  package let path: RelativePath
  package let bytes: [UInt8]
  package let cache: CacheRule
  /// What the file was planned as; nil for what bundling itself adds.
  package let content: PlannedContent?

  package var contentType: String { ContentType.of(path) }
}
