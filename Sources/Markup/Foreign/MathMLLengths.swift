/// Lengths in formulas: a number with a unit, a space by its name, or what one attribute adds.
enum MathMLLengths {
  static func fault(_ attribute: String, on element: String, _ bytes: ValueBytes) -> ValueFault? {
    guard let words = kinds["\(element)/\(attribute)"] ?? kinds[attribute] else { return nil }
    // Functions are CSS.
    if bytes.contains(.ascii("(")) { return nil }
    // `width` of `mglyph` and the like are numbers of pixels, which lengths include.
    let isPadded = element == "mpadded"
    var count = 0
    let found = bytes.firstFault { token in
      count += 1
      let text = bytes.lowercasedText(token)
      if count > 1, !lists.contains(attribute) {
        // A unit, or what `mpadded` measures by, may stand behind a space there.
        let isUnit = bytes[token.lowerBound].isAlpha || text.hasPrefix("%")
        if isPadded, isUnit, isLength("1" + text, isPadded: true) { return nil }
        return Values.fault(token.lowerBound, "'\(attribute)' takes one length")
      }
      if words.contains(text) || isSpace(text) { return nil }
      if isLength(text, isPadded: isPadded) { return nil }
      return Values.fault(
        token.lowerBound, "'\(bytes.text(token))' is no length such as '0.5em' or 'thinmathspace'")
    }
    if found != nil { return found }
    if count == 0, lists.contains(attribute) { return Values.fault(0, "a length is needed here") }
    if attribute == "framespacing", count != 2 {
      return Values.fault(bytes.count, "two lengths are needed here, for the sides and for above")
    }
    return nil
  }

  /// Those that take a length for each row or column.
  private static let lists: Set<String> = [
    "rowspacing", "columnspacing", "framespacing", "columnwidth",
  ]

  /// Which words an attribute takes besides lengths.
  private static let kinds: [String: Set<String>] = {
    var kinds: [String: Set<String>] = [:]
    for line in "\(table)".split(separator: "\n") {
      let parts = line.split(separator: ":", omittingEmptySubsequences: false)
      for name in parts[0].split(separator: " ") {
        kinds[String(name)] = Set(parts[1].split(separator: " ").map(String.init))
      }
    }
    return kinds
  }()

  private static let table: StaticString = """
    lspace rspace height depth voffset minsize rowspacing columnspacing framespacing:
    subscriptshift superscriptshift maxwidth minlabelspacing lineleading indentshift:
    scriptminsize leftoverhang rightoverhang altimg-width altimg-height valign:
    veryverythinmathspace verythinmathspace thinmathspace mediummathspace thickmathspace:
    verythickmathspace veryverythickmathspace:
    indentshiftfirst indentshiftlast: indentshift
    altimg-valign: top middle bottom
    charspacing: loose medium tight
    width:
    mtable/width: auto
    mathsize fontsize: small normal big
    maxsize: infinity
    linethickness mslinethickness: thin medium thick
    columnwidth: auto fit
    """

  private static func isSpace(_ text: String) -> Bool {
    let name = text.hasPrefix("negative") ? text.dropFirst(8) : text[...]
    return [
      "veryverythinmathspace", "verythinmathspace", "thinmathspace", "mediummathspace",
      "thickmathspace", "verythickmathspace", "veryverythickmathspace",
    ].contains(name)
  }

  private static func isLength(_ text: String, isPadded: Bool) -> Bool {
    var rest = text[...]
    if let first = rest.first, first == "-" || first == "+" { rest.removeFirst() }
    let digits = rest.prefix { $0.isNumber || $0 == "." }
    guard digits.contains(where: \.isNumber), digits.count(where: { $0 == "." }) < 2 else {
      return false
    }
    rest.removeFirst(digits.count)
    if rest.isEmpty || units.contains(String(rest)) || isSpace(String(rest)) { return true }
    guard isPadded else { return false }
    if rest.first == "%" { rest.removeFirst() }
    return ["width", "height", "depth"].contains(rest)
  }

  private static let units: Set<String> = [
    "em", "ex", "px", "in", "cm", "mm", "pt", "pc", "%", "rem", "ch", "cap", "ic", "lh", "rlh",
    "vw", "vh", "vmin", "vmax", "vi", "vb", "q",
  ]
}
