package import Markup

/// Style sheets and style attributes as a linter reads them.
package struct StyleDeclaration: Hashable, Sendable {
  package let name: String
  package let value: String
  package let isImportant: Bool
}

/// A rule of a style element, with the at-rules around it, outermost first: `@media print`.
package struct StyleElementRule: Hashable, Sendable {
  package let conditions: [String]
  /// Empty for an at-rule that holds declarations itself, such as `@font-face`.
  package let selectors: [String]
  package let declarations: [StyleDeclaration]
}

package func styleDeclarations(_ attribute: String) -> [StyleDeclaration] {
  styleDeclarations(Array(attribute.utf8)[...])
}

package func styleDeclarations(_ attribute: ArraySlice<UInt8>) -> [StyleDeclaration] {
  var parser = CSSParser(Array(attribute), names: NameTable(), properties: PropertyTable())
  return parser.parseAttribute().map {
    StyleDeclaration(name: $0.name, value: $0.value, isImportant: $0.isImportant)
  }
}

/// What one style sheet says of a document's elements, each different style once.
package struct SheetStyles {
  package internal(set) var styles: [[StyleDeclaration]] = []
  /// The elements that it says something of, in document order, with the number of their style.
  package internal(set) var elements: [(node: NodeID, style: Int)] = []
}

/// The cascade of a sheet whose custom properties are resolved, apart from the document's own
/// sheets and style attributes.
package func sheetStyles(_ css: String, in tree: MarkupTree) -> SheetStyles {
  var inliner = Inliner(tree, sheet: css)
  return inliner.sheetStyles()
}

package func styleRules(_ css: String) -> [StyleElementRule] {
  var parser = CSSParser(Array(css.utf8), names: NameTable(), properties: PropertyTable())
  var rules: [StyleElementRule] = []
  for rule in parser.parseSheet().rules { collect(rule, conditions: [], into: &rules) }
  return rules
}

private func collect(
  _ rule: StyleSheet.Rule, conditions: [String], into rules: inout [StyleElementRule]
) {
  switch rule {
  case .style(let style):
    let declarations = style.declarations.map {
      StyleDeclaration(name: $0.name, value: $0.value, isImportant: $0.isImportant)
    }
    rules.append(
      StyleElementRule(
        conditions: conditions, selectors: style.texts, declarations: declarations))
  case .at(let at):
    let here = conditions + [at.prelude.isEmpty ? "@" + at.name : "@\(at.name) \(at.prelude)"]
    switch at.body {
    case .rules(let inner): for rule in inner { collect(rule, conditions: here, into: &rules) }
    case .raw(let body):
      rules.append(
        StyleElementRule(
          conditions: here, selectors: [], declarations: styleDeclarations(body)))
    case .none:
      rules.append(StyleElementRule(conditions: here, selectors: [], declarations: []))
    }
  }
}
