/// Enumerated values of MathML's attributes; lengths and colors are left to browsers.
enum MathMLValues {
  static func fault(_ attribute: String, on element: String, _ bytes: ValueBytes) -> ValueFault? {
    if let name = namespaces[attribute] { return SVGValues.exact(bytes, [name]) }
    let range = bytes.trimmedRange
    if booleans.contains(attribute) {
      return keyword(bytes, range, ["true", "false"], attribute)
    }
    if let words = words["\(element) \(attribute)"] ?? words[attribute] {
      return keyword(bytes, range, words, attribute)
    }
    switch attribute {
    case "id": return Values.id(bytes)
    case "lang", "xml:lang": return SVGValues.language(bytes)
    case "rowspan", "columnspan", "selection": return whole(bytes, range, least: 1)
    case "length", "nargs": return whole(bytes, range, least: 0)
    case "index", "position", "shift": return whole(bytes, range, least: nil)
    case "tabindex": return Values.integer(bytes)
    case "cd", "name": return libraryName(bytes, range)
    case "decimalpoint":
      return bytes.text(range).count == 1 ? nil : Values.fault(0, "one character is needed here")
    case "mathcolor", "mathbackground", "color", "background": return color(bytes, range)
    case "href", "altimg", "src", "xlink:href": return Values.foreignURL(bytes)
    case "scriptsizemultiplier": return Values.number(unsigned(bytes, range))
    case "align" where element == "mtable" || element == "mstack": return align(bytes)
    case "crossout": return bytes.firstFault { keyword(bytes, $0, strikes, attribute) }
    case "groupalign" where element != "mtd": return groups(bytes)
    case "scriptlevel": return scriptLevel(bytes, range)
    default:
      if let words = lists["\(element) \(attribute)"] ?? lists[attribute] {
        return keywords(bytes, words, attribute)
      }
      return MathMLLengths.fault(attribute, on: element, bytes)
    }
  }

  private static let namespaces = [
    "xmlns": "http://www.w3.org/1998/Math/MathML", "xmlns:xlink": "http://www.w3.org/1999/xlink",
  ]

  private static let strikes = [
    "none", "updiagonalstrike", "downdiagonalstrike", "verticalstrike", "horizontalstrike",
  ]

  /// What takes a word for each row or column.
  private static let lists: [String: [String]] = [
    "columnalign": ["left", "center", "right"],
    "rowalign": ["top", "bottom", "center", "baseline", "axis"],
    "columnlines": ["none", "solid", "dashed"], "rowlines": ["none", "solid", "dashed"],
    "alignmentscope": ["true", "false"],
    "mtd groupalign": ["left", "center", "right", "decimalpoint"],
  ]

  /// The numbers of XML have a '+' as well.
  private static func unsigned(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueBytes {
    let isSigned = range.first.map { bytes[$0] == .ascii("+") } ?? false
    return ValueBytes(rebasing: bytes[(isSigned ? range.dropFirst() : range)])
  }

  private static func whole(
    _ bytes: ValueBytes, _ range: Range<Int>, least: Int?
  ) -> ValueFault? {
    let number = Int(bytes.text(range))
    if let number, number >= least ?? number { return nil }
    let kind = least == nil ? "whole number" : least == 1 ? "number from 1" : "number from 0"
    return Values.fault(range.lowerBound, "a \(kind) is needed here")
  }

  /// A name of a content dictionary or of what it explains: one of XML, without a colon.
  private static func libraryName(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueFault? {
    let isName = range.enumerated().allSatisfy { position, index in
      let byte = bytes[index]
      if byte.isAlpha || byte == .ascii("_") || byte >= 0x80 { return true }
      return position > 0 && (byte.isDigit || byte == .ascii("-") || byte == .ascii("."))
    }
    if isName, !range.isEmpty { return nil }
    return Values.fault(range.lowerBound, "a name is needed here, of letters, digits and '-'")
  }

  /// Where a table stands on the line, with the row that counts.
  private static func align(_ bytes: ValueBytes) -> ValueFault? {
    var count = 0
    let found = bytes.firstFault { token in
      count += 1
      if count == 2, Int(bytes.text(token)) != nil { return nil }
      return keyword(bytes, token, count == 1 ? lists["rowalign"] ?? [] : [], "align")
    }
    return found ?? (count == 0 ? Values.fault(0, "a place is needed here, such as 'axis'") : nil)
  }

  private static func color(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueFault? {
    if ["inherit", "initial", "unset"].contains(bytes.lowercasedText(range)) { return nil }
    return Values.cssColor(bytes)
  }

  private static func keywords(
    _ bytes: ValueBytes, _ words: [String], _ attribute: String
  ) -> ValueFault? {
    if bytes.isAllSpaces() { return Values.unknown(bytes, bytes.trimmedRange, words) }
    return bytes.firstFault { keyword(bytes, $0, words, attribute) }
  }

  private static func keyword(
    _ bytes: ValueBytes, _ range: Range<Int>, _ words: [String], _ attribute: String
  ) -> ValueFault? {
    if words.contains(bytes.text(range)) { return nil }
    if ignoringCase.contains(attribute), words.contains(bytes.lowercasedText(range)) { return nil }
    return Values.unknown(bytes, range, words)
  }

  /// Letter case counts in MathML, save for what browsers took over from it.
  private static let ignoringCase: Set<String> = [
    "accent", "accentunder", "dir", "display", "displaystyle", "fence", "form", "largeop",
    "mathvariant", "movablelimits", "separator", "stretchy", "symmetric",
  ]

  /// A list of words in braces for each group of columns.
  private static func groups(_ bytes: ValueBytes) -> ValueFault? {
    var open = -1
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == .ascii("{"), open < 0 {
        open = at
      } else if byte == .ascii("}"), open >= 0 {
        let inner = ValueBytes(rebasing: bytes[(open + 1)..<at])
        if var found = keywords(inner, lists["mtd groupalign"] ?? [], "groupalign") {
          found.offset += open + 1
          return found
        }
        open = -1
      } else if open < 0, !byte.isSpace {
        return Values.fault(at, "each list of alignments stands in '{' and '}'")
      }
      at += 1
    }
    return open < 0 ? nil : Values.fault(bytes.count, "'}' is needed at the end")
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
    "largeop", "movablelimits", "separator", "stretchy", "symmetric",
  ]

  private static let words: [String: [String]] = {
    var words: [String: [String]] = [:]
    for line in "\(table)".split(separator: "\n") {
      // The name may have a prefix.
      guard let end = line.firstRange(of: ": ") else { continue }
      words[String(line[..<end.lowerBound])] = line[end.upperBound...]
        .split(separator: " ").map(String.init)
    }
    return words
  }()

  private static let table: StaticString = """
    xlink:type: simple
    xlink:show: new replace embed other none
    xlink:actuate: onLoad onRequest other none
    xml:space: default preserve
    dir: ltr rtl
    math display: block inline
    munder align: left center right
    mover align: left center right
    munderover align: left center right
    math overflow: linebreak scroll elide truncate scale
    form: prefix infix postfix
    frame: none solid dashed
    fontstyle: normal italic
    fontweight: normal bold
    linebreak: auto newline nobreak goodbreak badbreak
    mspace linebreak: auto newline nobreak goodbreak badbreak indentingnewline
    mtr rowalign: top bottom center baseline axis
    mlabeledtr rowalign: top bottom center baseline axis
    mtd rowalign: top bottom center baseline axis
    mtd columnalign: left center right
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
    charalign: left center right
    location: w nw n ne e se s sw
    longdivstyle: lefttop stackedrightright mediumstackedrightright shortstackedrightright \
    righttop left/\\right left)(right :right=right stackedleftleft stackedleftlinetop
    maligngroup groupalign: left center right decimalpoint
    declare occurrence: prefix infix function-model
    list order: lexicographic numeric
    mathvariant: normal bold italic bold-italic double-struck bold-fraktur script bold-script \
    fraktur sans-serif bold-sans-serif sans-serif-italic sans-serif-bold-italic monospace initial \
    tailed looped stretched
    """
}
