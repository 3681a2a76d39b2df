package import Diagnostics

/// Parses XML-syntax HTML with libxml2 and judges it by the rules of HTML; knows nothing of sites.
package enum Markup {
  /// Every fault of a tree that the profile's rules see, in the order of the text.
  package static func lint(_ tree: MarkupTree, profile: MarkupProfile) -> [Diagnostic] {
    let kinds = tree.extraNames.map(ExtraNameKind.init)
    var found: [Diagnostic] = []
    tree.withView(kinds) { view in
      var walk = LintWalk(tree, view, profile)
      walk.run()
      found = walk.diagnostics
    }
    return found.ordered()
  }
}

/// What a text is for, and so which rules of good practice it is held to.
package enum MarkupProfile: String, CaseIterable, Sendable {
  /// A whole page.
  case page
  /// A part of a page, whose context is not seen.
  case fragment
  /// The content of the widget on a store's page.
  case popup
  /// A whole email, with what its readers' programs ask for.
  case email
  /// An SVG file.
  case svg
}
