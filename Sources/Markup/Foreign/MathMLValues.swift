/// Enumerated values of MathML's attributes; lengths and colors are left to browsers.
enum MathMLValues {
  static func fault(_ attribute: String, on element: String, _ bytes: ValueBytes) -> ValueFault? {
    let range = bytes.trimmedRange
    if booleans.contains(attribute) || element == "mo" && attribute == "separator" {
      return keyword(bytes, range, ["true", "false"])
    }
    if let words = words["\(element) \(attribute)"] ?? words[attribute] {
      return keyword(bytes, range, words)
    }
    switch attribute {
    case "id": return Values.id(bytes)
    case "lang", "xml:lang": return Values.languageTagOrEmpty(bytes)
    case "rowspan", "columnspan", "selection": return Values.positiveInteger(bytes)
    case "tabindex": return Values.integer(bytes)
    case "mathcolor", "mathbackground", "color", "background": return color(bytes, range)
    case "href", "altimg", "src", "xlink:href": return Values.url(bytes)?.doubtful
    case "scriptsizemultiplier": return Values.number(bytes)
    case "xmlns": return keyword(bytes, range, ["http://www.w3.org/1998/Math/MathML"])
    case "columnalign": return keywords(bytes, ["left", "center", "right"])
    case "rowalign": return keywords(bytes, ["top", "bottom", "center", "baseline", "axis"])
    case "columnlines", "rowlines": return keywords(bytes, ["none", "solid", "dashed"])
    case "scriptlevel": return scriptLevel(bytes, range)
    default: return MathMLLengths.fault(attribute, on: element, bytes)
    }
  }

  private static func color(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueFault? {
    if ["inherit", "initial", "unset"].contains(bytes.lowercasedText(range)) { return nil }
    return Values.cssColor(bytes)
  }

  private static func keywords(_ bytes: ValueBytes, _ words: [String]) -> ValueFault? {
    bytes.firstFault { keyword(bytes, $0, words) }
  }

  private static func keyword(
    _ bytes: ValueBytes, _ range: Range<Int>, _ words: [String]
  ) -> ValueFault? {
    words.contains { $0.lowercased() == bytes.lowercasedText(range) }
      ? nil : Values.unknown(bytes, range, words)
  }

  /// A whole number, with a sign when it is relative.
  private static func scriptLevel(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueFault? {
    var digits = range
    if let first = range.first, bytes[first] == .ascii("+") || bytes[first] == .ascii("-") {
      digits.removeFirst()
    }
    if !digits.isEmpty, digits.allSatisfy({ bytes[$0].isDigit }) { return nil }
    return Values.fault(range.lowerBound, "a whole number is needed here, such as '2' or '+1'")
  }

  private static let booleans: Set<String> = [
    "accent", "accentunder", "bevelled", "displaystyle", "equalcolumns", "equalrows", "fence",
    "largeop", "movablelimits", "stretchy", "symmetric",
  ]

  private static let words: [String: [String]] = {
    var words: [String: [String]] = [:]
    for line in "\(table)".split(separator: "\n") {
      // The name may have a prefix.
      guard let end = line.firstRange(of: ": ") else { continue }
      words[String(line[..<end.lowerBound])] = line[end.upperBound...]
        .split(separator: " ").map { $0.lowercased() }
    }
    return words
  }()

  private static let table: StaticString = """
    xlink:type: simple
    xlink:show: new replace embed other none
    xlink:actuate: onLoad onRequest other none
    xmlns:xlink: http://www.w3.org/1999/xlink
    xml:space: default preserve
    dir: ltr rtl
    math display: block inline
    math mode: display inline
    munder align: left center right
    mover align: left center right
    munderover align: left center right
    math overflow: linebreak scroll elide truncate scale
    form: prefix infix postfix
    frame: none solid dashed
    fontstyle: normal italic
    fontweight: normal bold
    linebreak: auto newline nobreak goodbreak badbreak indentingnewline
    linebreakstyle: before after duplicate infixlinebreakstyle
    numalign: left center right
    denomalign: left center right
    indentalign: left center right auto id
    indentalignfirst: left center right auto id indentalign
    indentalignlast: left center right auto id indentalign
    infixlinebreakstyle: before after duplicate
    side: left right leftoverlap rightoverlap
    edge: left right
    stackalign: left center right decimalpoint
    charspacing: loose medium tight
    interval closure: open closed open-closed closed-open
    list order: lexicographic numeric
    mathvariant: normal bold italic bold-italic double-struck bold-fraktur script bold-script \
    fraktur sans-serif bold-sans-serif sans-serif-italic sans-serif-bold-italic monospace initial \
    tailed looped stretched
    """
}
