import Diagnostics
import Markup
import Planning
import Rendering

/// The pages of the bundle run no script: they are served with a policy that allows none, and what
/// they show must not depend on it.
struct ScriptCheck {
  private(set) var diagnostics: [Diagnostic] = []

  init(site: RenderedSite, trees: [Int: MarkupTree]) {
    for output in site.plan.outputs {
      guard Self.isPage(output.content), let tree = trees[output.id] else { continue }
      for node in tree.descendants(of: tree.root) where tree.kind(of: node) == .element {
        check(node, in: tree)
      }
    }
  }

  private static func isPage(_ content: PlannedContent) -> Bool {
    switch content {
    case .index, .state, .guide: true
    default: false
    }
  }

  private mutating func check(_ node: NodeID, in tree: MarkupTree) {
    if tree.name(of: node) == "script" {
      diagnostics.append(.pageScript("element 'script'", at: tree.location(of: node)))
    }
    for attribute in tree.attributes(of: node) {
      if attribute.name.lowercased().hasPrefix("on") {
        diagnostics.append(
          .pageScript("attribute '\(attribute.name)'", at: attribute.valueLocation))
      }
    }
  }
}
