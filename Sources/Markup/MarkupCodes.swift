package import Diagnostics

/// Every code this target can report.
package enum MarkupCodes {
  package static let all: [DiagnosticCode] =
    syntax + html + combinations + practice + AriaCodes.all + ForeignCodes.all

  static let syntax: [DiagnosticCode] = [
    .pastLimit, .namedReference, .badReference, .rawAmpersand, .rawLessThan,
    .attributeWithoutValue, .unquotedValue, .repeatedAttribute, .missingSpace, .unfinishedTag,
    .unclosedVoidElement, .unclosedElement, .mismatchedEndTag, .strayEndTag, .doctype,
    .misplacedDoctype, .misplacedDeclaration, .contentAfterRoot, .textOutsideRoot, .emptyText,
    .wrongEncoding, .forbiddenCharacter, .badComment, .unfinishedSection, .strayCDATAEnd,
    .notWellFormed,
  ]
}
