package import Markup
package import Planning
package import Rendering

/// A rendered site that passed every check. Only `check` can make one.
package struct CheckedSite: Sendable {
  package let rendered: RenderedSite
  /// The proved tree of every page, by output id.
  package let trees: [Int: MarkupTree]
  package let popup: CheckedPopup

  init(rendered: RenderedSite, trees: [Int: MarkupTree], popup: CheckedPopup) {
    self.rendered = rendered
    self.trees = trees
    self.popup = popup
  }

  package var plan: SitePlan { rendered.plan }
}

/// The proved trees that the popup's script is compiled from.
package struct CheckedPopup: Sendable {
  package let frame: MarkupTree
  /// By the state's name.
  package let states: [String: MarkupTree]
}
