import Diagnostics
import Markup
import Planning
import Rendering

/// The pages of the bundle run no script but the theme's own `page.js`: they are served with a
/// policy that allows none, and what they show must not depend on it.
enum ScriptCheck {
  static func faults(
    of tree: MarkupTree, as output: PlannedOutput, in plan: SitePlan
  ) -> [Diagnostic] {
    guard isPage(output.content) else { return [] }
    var found: [Diagnostic] = []
    for node in tree.descendants(of: tree.root) where tree.kind(of: node) == .element {
      if tree.name(of: node) == "script", !isOwn(node, tree, plan) {
        found.append(.pageScript("element 'script'", at: tree.location(of: node)))
      }
      for attribute in tree.attributes(of: node) where runs(attribute.name) {
        found.append(
          .pageScript("attribute '\(attribute.name)'", at: tree.valueLocation(of: attribute)))
      }
    }
    return found
  }

  private static func isPage(_ content: PlannedContent) -> Bool {
    switch content {
    case .index, .state, .guide: true
    default: false
    }
  }

  private static func isOwn(_ script: NodeID, _ tree: MarkupTree, _ plan: SitePlan) -> Bool {
    guard let path = plan.config.pageScript, let output = plan.output(.file(path)),
      let address = tree.attribute("src", of: script)
    else { return false }
    let token = Reference(output.id, .path).token
    return address.hasSuffix(token) && tree.firstChild(of: script) == nil
      && address.dropLast(token.count).allSatisfy { "./".contains($0) }
  }

  /// `onclick` and all others of its kind, in any case.
  private static func runs(_ attribute: String) -> Bool {
    attribute.utf8.prefix(2).elementsEqual("on".utf8) { $0 | 0x20 == $1 }
  }
}
