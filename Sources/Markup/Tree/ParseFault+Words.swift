import Diagnostics

extension ParseFault {
  func diagnostic(in tree: MarkupTree) -> Diagnostic {
    let text = words
    var diagnostic = Diagnostic(
      text.code, text.message, at: tree.location(at: offset, through: end - offset),
      hint: text.hint)
    if let opened {
      diagnostic.notes.append(
        Diagnostic.Note("'<\(openedName)>' opened here", at: tree.location(at: opened)))
    }
    return diagnostic
  }

  private typealias Words = (code: DiagnosticCode, message: String, hint: String?)

  private var words: Words {
    switch reason {
    case .tooLarge, .tooDeep, .tooManyAttributes: capWords
    case .unknownReference, .badReference, .rawAmpersand, .rawLessThan: referenceWords
    case .missingValue, .unquotedValue, .repeatedAttribute, .missingSpace, .unfinishedTag:
      tagWords
    case .mismatchedEndTag, .unclosedVoidElement, .unclosedElement, .strayEndTag: nestingWords
    case .doctype, .misplacedDoctype, .badDeclaration, .contentAfterRoot, .textOutsideRoot,
      .empty:
      documentWords
    default: characterWords
    }
  }

  private var capWords: Words {
    switch reason {
    case .tooLarge:
      (.pastLimit, "the text has more than \(MarkupCaps.bytes >> 20) MB", "split the page")
    case .tooDeep:
      (.pastLimit, "elements are nested more than \(MarkupCaps.depth) deep", "flatten the markup")
    default:
      (
        .pastLimit, "a tag has more than \(MarkupCaps.attributes) attributes",
        "move the data elsewhere"
      )
    }
  }

  private var referenceWords: Words {
    switch reason {
    case .unknownReference:
      (.namedReference, "XML does not know the reference '&\(name);'", referenceHint)
    case .badReference:
      (
        .badReference, "'&\(name);' refers to no character",
        "write the code point of a character, such as '&#160;'"
      )
    case .rawAmpersand:
      (.rawAmpersand, "'&' stands alone", "write '&amp;'")
    default:
      (.rawLessThan, "'<' does not begin a tag", "write '&lt;'")
    }
  }

  private var referenceHint: String {
    guard let number = EntityNames.codePoint(of: name) else {
      return "write the character itself, or its number as in '&#160;'"
    }
    return "write '&#\(number);'"
  }

  private var tagWords: Words {
    switch reason {
    case .missingValue:
      (
        .attributeWithoutValue, "attribute '\(name)' has no value",
        "write '\(name)=\"\(name)\"' if it is a switch, else give its value in quotes"
      )
    case .unquotedValue:
      (
        .unquotedValue,
        "the value of attribute '\(name.prefix(while: { $0 != "=" }))' has no quotes",
        "put the value in double quotes"
      )
    case .repeatedAttribute:
      (.repeatedAttribute, "attribute '\(name)' stands twice in one tag", "remove one of them")
    case .missingSpace:
      (.missingSpace, "two attributes have no space between them", "put a space before the name")
    default:
      (
        .unfinishedTag, "the tag '<\(name)' is not finished",
        "close it with '>', and check the quotes of its attributes"
      )
    }
  }

  private var nestingWords: Words {
    switch reason {
    case .unclosedVoidElement:
      (.unclosedVoidElement, "'<\(name)>' is not closed", "write '<\(name)/>'")
    case .unclosedElement:
      (.unclosedElement, "'<\(name)>' is never closed", "add '</\(name)>'")
    case .strayEndTag:
      (.strayEndTag, "'</\(name)>' closes nothing", "remove it, or add the start tag")
    default:
      (
        .mismatchedEndTag, "'</\(name)>' closes '<\(openedName)>'",
        "close '<\(openedName)>' first with '</\(openedName)>'"
      )
    }
  }

  private var documentWords: Words {
    switch reason {
    case .doctype:
      (.doctype, "the doctype is not '<!DOCTYPE html>'", "write exactly '<!DOCTYPE html>'")
    case .misplacedDoctype:
      (
        .misplacedDoctype, "a declaration stands behind the start of the markup",
        "leave one '<!DOCTYPE html>' as the first line of a document, and none in a fragment"
      )
    case .badDeclaration:
      (
        .misplacedDeclaration, "'<?xml' does not stand at the very start",
        "remove the declaration; HTML needs none"
      )
    case .contentAfterRoot:
      (
        .contentAfterRoot, "'<\(name)>' stands behind the end of the document",
        "move it inside the outermost element"
      )
    case .textOutsideRoot:
      (.textOutsideRoot, "text stands outside the outermost element", "move it into the body")
    default:
      (.emptyText, "the text has no element", "write a document that begins with '<!DOCTYPE html>'")
    }
  }

  private var characterWords: Words {
    switch reason {
    case .notUTF8:
      (.wrongEncoding, "the text is not UTF-8", "save the file as UTF-8")
    case .badCharacter:
      (
        .forbiddenCharacter, "a control character stands in the markup",
        "remove it; only tab and line ends may be used"
      )
    case .badComment:
      (
        .badComment, "a comment holds '--' or does not end",
        "end it with '-->' and have no '--' in it"
      )
    case .unfinishedSection:
      (.unfinishedSection, "a section does not end", "end it with ']]>' or '?>'")
    case .strayCDATAEnd:
      (.strayCDATAEnd, "']]>' stands in text", "write ']]&gt;'")
    default:
      (.notWellFormed, "the markup is not well-formed here", "check the tags and quotes around it")
    }
  }
}
