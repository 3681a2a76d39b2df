// CSS for the other stages: colors and their contrast, style sheets read by the rules of CSS, and
// their way into style attributes. Knows nothing of sites or of the email's content.
package import Diagnostics
package import Markup

/// Moves the document's own style sheets into style attributes, as mail needs it, and keeps in the
/// style element what only a style element can say.
///
/// Selectors, cascade and `var()` follow CSS; comments and merge tags pass byte for byte; inlining
/// twice changes nothing. What CSS drops (a rule with a bad selector, a bad declaration) is dropped
/// with a warning at its place.
///
/// - Parameter sheet: a sheet to come after the document's own. What has to stay of it becomes a
///   style element at the end of the head; its faults are for `styleSheetFaults` to report, which
///   knows its file.
package func inlineCSS(_ tree: MarkupTree, sheet: String = "") -> Outcome<MarkupTree> {
  var inliner = Inliner(tree, sheet: sheet)
  inliner.run()
  return Outcome(inliner.tree, inliner.diagnostics)
}

/// The same from text to text, both UTF-8, for `build-site inline-css`.
package func inlineCSS(_ bytes: [UInt8], file: String) -> Outcome<[UInt8]> {
  MarkupTree.parse(bytes, file: file, as: .document).then { inlineCSS($0) }.map { $0.xmlBytes() }
}

/// What a browser would leave out of this style sheet, at its place in the sheet's own file.
package func styleSheetFaults(_ text: String, file: String) -> [Diagnostic] {
  let bytes = Array(text.utf8)
  var parser = CSSParser(bytes, names: NameTable(), properties: PropertyTable())
  let start = FileLocation(file, line: 1, column: 1)
  return parser.parseSheet().faults.map {
    .styleFault($0, at: FileLocation($0.offset, in: bytes, from: start))
  }
}

package enum StylingCodes {
  package static let all: [DiagnosticCode] = [
    .badSelector, .badDeclaration, .unclosedBlock, .ruleWithoutBlock, .unresolvedVariable,
  ]
}
