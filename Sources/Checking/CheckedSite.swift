package import Markup
package import Planning
package import Rendering

/// A rendered site that passed every check. Only `check` can make one.
package struct CheckedSite: Sendable {
  package let rendered: RenderedSite
  /// The proved tree of every page, by output id.
  package let trees: [Int: MarkupTree]

  init(rendered: RenderedSite, trees: [Int: MarkupTree]) {
    self.rendered = rendered
    self.trees = trees
  }

  package var plan: SitePlan { rendered.plan }
}
