package import Configuring
import Diagnostics
package import Planning

/// Every file of the bundle as text or bytes, still with references for fingerprinted names.
package struct RenderedSite: Sendable {
  package let plan: SitePlan
  /// In the order of `plan.outputs`, but for the scripts, which bundling makes.
  package let files: [RenderedFile]
  package let popup: RenderedPopup

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

/// The popup's markup once for all languages, with markers for what the shopper's browser fills in:
/// what the script is compiled from.
package struct RenderedPopup: Sendable {
  package let frame: RenderedFragment
  /// By the state's name.
  package let states: [String: RenderedFragment]
  /// Each state inside the frame, as the shopper sees it.
  package let wholes: [RenderedFragment]
}

package struct RenderedFragment: Sendable {
  /// What diagnostics call it.
  package let file: String
  package let text: String
  package let map: SourceMap
}
