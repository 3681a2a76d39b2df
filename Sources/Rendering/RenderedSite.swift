package import Configuring
import Diagnostics
package import Planning

/// Every file of the bundle as text or bytes, still with references for fingerprinted names.
package struct RenderedSite: Sendable {
  package let plan: SitePlan
  /// In the order of `plan.outputs`.
  package let files: [RenderedFile]

  package var config: SiteConfig { plan.config }
}

package struct RenderedFile: Sendable {
  package enum Content: Sendable {
    case text(String)
    case bytes([UInt8])
  }

  package let output: PlannedOutput
  package let content: Content
  /// For text drawn from a template.
  package let map: SourceMap?

  package init(output: PlannedOutput, content: Content, map: SourceMap? = nil) {
    self.output = output
    self.content = content
    self.map = map
  }

  package var text: String? {
    if case .text(let text) = content { return text }
    return nil
  }
}
