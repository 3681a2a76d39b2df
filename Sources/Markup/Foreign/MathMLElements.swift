/// The elements of MathML 3 and MathML Core.
struct MathMLElement: Sendable {
  var attributes: Set<String> = []
  /// How many children it needs; nil for any number.
  var arity: Int?
  /// Empty: wherever a formula may stand.
  var parents: Set<String> = []

  static func named(_ name: String) -> MathMLElement? { all[name] }
  static var names: [String] { Array(all.keys) }

  /// Texts: no other element of MathML may stand in them.
  static let tokens = words("mi mn mo mtext ms ci cn csymbol")
  static let insideTokens = words("mglyph malignmark sep")

  static func isCommon(_ name: String) -> Bool {
    if common.contains(name) || name.hasPrefix("aria-") || name.hasPrefix("data-") { return true }
    return name.hasPrefix("on") || name.hasPrefix("xlink:") || name.hasPrefix("xml")
  }

  private static func words(_ text: StaticString) -> Set<String> {
    Set("\(text)".split(separator: " ").map(String.init))
  }

  private static let common = words(
    """
    id class style xref href lang tabindex nonce role dir autofocus other mathcolor \
    mathbackground mathsize mathvariant displaystyle scriptlevel fontsize fontweight fontstyle \
    fontfamily color background definitionURL encoding src about content datatype property rel \
    resource rev typeof vocab prefix title slot intent arg hidden itemid itemprop itemref \
    itemscope itemtype translate inert xmlns
    """)

  private static let groups: [String: Set<String>] = [
    "+space": words("linebreak lspace rspace width height depth voffset"),
    "+operator": words(
      """
      form fence separator lspace rspace stretchy symmetric maxsize minsize largeop \
      movablelimits accent linebreak lineleading linebreakstyle linebreakmultchar indentalign \
      indentshift indenttarget indentalignfirst indentshiftfirst indentalignlast \
      indentshiftlast
      """),
    "+indent": words(
      """
      linebreak indentalign indentshift indenttarget indentalignfirst indentshiftfirst \
      indentalignlast indentshiftlast linebreakstyle linebreakmultchar lineleading
      """),
    "+fraction": words("linethickness munalign numalign denomalign bevelled"),
    "+table": words(
      """
      align rowalign columnalign groupalign alignmentscope columnwidth width rowspacing \
      columnspacing rowlines columnlines frame framespacing equalrows equalcolumns side \
      minlabelspacing
      """),
    "+stack": words("align stackalign charalign charspacing"),
  ]

  private static let all: [String: MathMLElement] = {
    var all: [String: MathMLElement] = [:]
    for name in words(contentNames) { all[name] = MathMLElement() }
    for line in "\(table)".split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      var element = MathMLElement()
      for word in parts.count > 1 ? parts[1].split(separator: " ") : [] {
        if let arity = Int(word) {
          element.arity = arity
        } else {
          element.attributes.formUnion(groups[String(word)] ?? [String(word)])
        }
      }
      for name in parts[0].split(separator: " ") { all[String(name)] = element }
    }
    for (name, parents) in parents { all[name]?.parents = words(parents) }
    // The root takes whatever can be said for all of its content.
    let inherited = all["mstyle"]?.attributes ?? []
    all["math"]?.attributes.formUnion(inherited)
    return all
  }()

  private static let parents: [String: StaticString] = [
    "mtr": "mtable", "mlabeledtr": "mtable", "mtd": "mtr mlabeledtr",
    "mprescripts": "mmultiscripts",
    "none": "mmultiscripts mscarry mscarries mstack msrow",
    "annotation": "semantics", "annotation-xml": "semantics",
  ]

  private static let table: StaticString = """
    math: display mode maxwidth overflow altimg altimg-width altimg-height altimg-valign alttext \
    cdgroup macros xmlns baseline +operator +space +fraction +table
    mi mn mtext:
    mo: +operator
    ms: lquote rquote
    mspace: +space +indent
    mrow merror mphantom:
    mfrac: 2 +fraction
    msqrt menclose: notation
    mroot: 2
    mstyle: +operator +space +fraction +table +stack scriptsizemultiplier scriptminsize \
    infixlinebreakstyle decimalpoint open close separators lquote rquote notation selection \
    actiontype alt subscriptshift superscriptshift accentunder crossout length mslinethickness \
    leftoverhang rightoverhang position shift location edge groupalign rowspan columnspan valign \
    veryverythinmathspace verythinmathspace thinmathspace mediummathspace thickmathspace \
    verythickmathspace veryverythickmathspace longdivstyle
    mpadded: width height depth lspace voffset
    mfenced: open close separators
    msub: 2 subscriptshift
    msup: 2 superscriptshift
    msubsup: 3 subscriptshift superscriptshift
    munder: 2 accentunder align
    mover: 2 accent align
    munderover: 3 accent accentunder align
    mmultiscripts: subscriptshift superscriptshift
    mprescripts none:
    mtable: +table
    mtr: rowalign columnalign groupalign
    mlabeledtr: rowalign columnalign groupalign
    mtd: rowspan columnspan rowalign columnalign groupalign
    maligngroup: groupalign
    malignmark: edge
    mglyph: alt width height valign index fontfamily
    maction: actiontype selection
    mstack: +stack
    mlongdiv: +stack longdivstyle position shift
    msgroup: position shift
    msrow: position
    mscarries: position location crossout scriptsizemultiplier
    mscarry: location crossout
    msline: position length leftoverhang rightoverhang mslinethickness
    semantics: cd name
    annotation: cd name
    annotation-xml: cd name
    ci: type
    cn: type base
    csymbol: cd type
    cs:
    declare: type scope nargs occurrence
    interval: closure
    list: order type
    set: type
    share: src
    tendsto: type
    bvar condition degree domainofapplication logbase lowlimit momentabout uplimit: type
    fn: type
    """

  private static let contentNames: StaticString = """
    abs and apply approx arccos arccosh arccot arccoth arccsc arccsch arcsec arcsech arcsin \
    arcsinh arctan arctanh arg bind bvar card cartesianproduct cbytes ceiling cerror ci cn \
    codomain complexes compose condition conjugate cos cosh cot coth cs csc csch csymbol curl \
    declare degree determinant diff divergence divide domain domainofapplication emptyset eq \
    equivalent eulergamma exists exp exponentiale factorial factorof false floor fn forall gcd \
    geq grad gt ident image imaginary imaginaryi implies in infinity int integers intersect \
    interval inverse lambda laplacian lcm leq limit list ln log logbase lowlimit lt matrix \
    matrixrow max mean median min minus mode moment momentabout naturalnumbers neq not \
    notanumber notin notprsubset notsubset or otherwise outerproduct partialdiff pi piece \
    piecewise plus power primes product prsubset quotient rationals real reals reln rem root \
    scalarproduct sdev sec sech selector sep set setdiff share sin sinh subset sum tan tanh \
    tendsto times transpose true union uplimit variance vector vectorproduct xor
    """
}
