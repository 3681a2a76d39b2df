/// The elements of MathML 3 and MathML Core.
struct MathMLElement: Sendable {
  var attributes: Set<String> = []
  /// How many children it needs; nil for any number.
  var arity: Int?
  /// How many it needs at least.
  var minimum = 0
  /// Empty: wherever a formula may stand.
  var parents: Set<String> = []
  /// nil: whatever its children ask for.
  var children: Set<String>?

  static func named(_ name: String) -> MathMLElement? { all[name] }
  static var names: [String] { Array(all.keys) }

  /// Texts: no other element of MathML may stand in them.
  static let tokens = words("mi mn mo mtext ms ci cn csymbol")
  static let insideTokens = words("mglyph malignmark sep")
  /// Parts of content markup that say more about what they stand in.
  static let qualifiers = words(
    "bvar condition degree domainofapplication logbase lowlimit momentabout uplimit")
  static let holdingText = tokens.union(words("cs cbytes annotation annotation-xml"))

  /// Whether HTML's parser reads the content of an `annotation-xml` as HTML.
  static func holdsHTML(_ annotation: Subject) -> Bool {
    ["text/html", "application/xhtml+xml"].contains(
      annotation.value(named: "encoding")?.lowercased())
  }

  static func isCommon(_ name: String) -> Bool {
    if common.contains(name) || SVGAttributes.linked.contains(name) { return true }
    if name.hasPrefix("data-") { return name.utf8.count > 5 }
    if name.hasPrefix("aria-") { return HTMLAttribute(name) != nil }
    return ExtraNameKind.eventHandlers.contains(name)
      || ExtraNameKind.windowHandlers.contains(name)
  }

  private static func words(_ text: StaticString) -> Set<String> {
    Set("\(text)".split(separator: " ").map(String.init))
  }

  private static let common = words(
    """
    id class style xref href lang tabindex nonce role dir autofocus other mathcolor \
    mathbackground mathsize mathvariant displaystyle scriptlevel about content datatype property \
    rel resource rev typeof vocab prefix slot intent arg xmlns xmlns:xlink xml:lang xml:space
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
      indentalignlast indentshiftlast
      """),
    "+fraction": words("linethickness munalign numalign denomalign bevelled"),
    "+table": words(
      """
      align rowalign columnalign groupalign alignmentscope columnwidth width rowspacing \
      columnspacing rowlines columnlines frame framespacing equalrows equalcolumns side \
      minlabelspacing
      """),
    "+stack": words("align stackalign charalign charspacing"),
    "+font": words("fontsize fontweight fontstyle fontfamily color background"),
    "+meaning": words("definitionURL encoding"),
  ]

  private static let all: [String: MathMLElement] = {
    var all: [String: MathMLElement] = [:]
    let meaning = groups["+meaning"] ?? []
    for name in words(contentNames) { all[name] = MathMLElement(attributes: meaning) }
    for name in words(emptyNames) { all[name] = MathMLElement(attributes: meaning, children: []) }
    for line in "\(table)".split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      var element = MathMLElement()
      for word in parts.count > 1 ? parts[1].split(separator: " ") : [] {
        if let arity = Int(word) {
          element.arity = arity
        } else if word.hasSuffix("+"), let minimum = Int(word.dropLast()) {
          element.minimum = minimum
        } else {
          element.attributes.formUnion(groups[String(word)] ?? [String(word)])
        }
      }
      for name in parts[0].split(separator: " ") {
        let before = all[String(name)] ?? MathMLElement()
        all[String(name)] = element
        all[String(name)]?.attributes.formUnion(before.attributes)
        all[String(name)]?.children = before.children
      }
    }
    for (name, parents) in parents { all[name]?.parents = words(parents) }
    for (name, children) in children { all[name]?.children = words(children) }
    let meant = words(contentNames).union(words(emptyNames))
    for name in words(holdingMeaning) { all[name]?.children = meant.union(["semantics"]) }
    let shown = Set(all.keys).subtracting(meant).union(["semantics", "sep"])
    for name in ["ci", "cn", "csymbol"] { all[name]?.children = shown }
    // The root takes whatever can be said for all of its content.
    let inherited = all["mstyle"]?.attributes ?? []
    all["math"]?.attributes.formUnion(inherited)
    return all
  }()

  private static let parents: [String: StaticString] = [
    "mtr": "mtable", "mlabeledtr": "mtable", "mtd": "mtr mlabeledtr",
    "mprescripts": "mmultiscripts",
    "none": "mmultiscripts mscarry mscarries msrow",
    "annotation": "semantics", "annotation-xml": "semantics",
    "mglyph": "mi mn mo mtext ms ci cn csymbol", "sep": "cn", "piece": "piecewise",
    "otherwise": "piecewise", "mscarry": "mscarries", "mscarries": "mstack mlongdiv msgroup",
    "msgroup": "mstack mlongdiv msgroup", "msrow": "mstack mlongdiv msgroup",
    "msline": "mstack mlongdiv msgroup", "bvar": qualified, "condition": qualified,
    "domainofapplication": qualified, "logbase": qualified, "lowlimit": qualified,
    "momentabout": qualified, "uplimit": qualified,
    "degree": "apply bind bvar lambda list matrix matrixrow reln set vector annotation-xml",
  ]

  private static let qualified: StaticString =
    "apply bind lambda list matrix matrixrow reln set vector annotation-xml"

  /// Expressions in content markup: what is shown stands in their `ci`, `cn` and `csymbol` alone.
  private static let holdingMeaning: StaticString = """
    apply bind lambda piece otherwise interval condition degree lowlimit uplimit logbase \
    momentabout domainofapplication set list vector matrix matrixrow cerror reln fn declare
    """

  private static let children: [String: StaticString] = [
    "mtable": "mtr mlabeledtr", "mtr": "mtd", "mlabeledtr": "mtd", "piecewise": "piece otherwise",
    "mspace": "", "mprescripts": "", "none": "", "mglyph": "", "sep": "", "malignmark": "",
    "maligngroup": "", "msline": "", "tendsto": "", "annotation": "", "cs": "", "cbytes": "",
    "share": "", "bvar": "ci semantics degree",
  ]

  private static let table: StaticString = """
    math: display mode maxwidth overflow altimg altimg-width altimg-height altimg-valign alttext \
    cdgroup macros +operator +space +fraction +table
    mi mn mtext: +font
    mo: +operator +font
    ms: lquote rquote +font
    mspace: width height depth +indent +font
    a mrow: attributionsrc download filename hreflang referrerpolicy target type
    merror mphantom:
    mfrac: 2 +fraction
    msqrt:
    menclose: notation
    mroot: 2
    mstyle: +operator +space +fraction +table +stack +font scriptsizemultiplier scriptminsize \
    infixlinebreakstyle decimalpoint open close separators lquote rquote notation selection \
    actiontype alt subscriptshift superscriptshift accentunder crossout length mslinethickness \
    leftoverhang rightoverhang position shift location edge groupalign rowspan columnspan valign \
    veryverythinmathspace verythinmathspace thinmathspace mediummathspace thickmathspace \
    verythickmathspace veryverythickmathspace longdivstyle
    mpadded: width height depth lspace rspace voffset
    mfenced: open close separators
    msub: 2 subscriptshift
    msup: 2 superscriptshift
    msubsup: 3 subscriptshift superscriptshift
    munder: 2 accentunder align
    mover: 2 accent align
    munderover: 3 accent accentunder align
    mmultiscripts: 1+ subscriptshift superscriptshift
    mprescripts none:
    mtable: +table
    mtr: rowalign columnalign groupalign
    mlabeledtr: 1+ rowalign columnalign groupalign
    mtd: rowspan columnspan rowalign columnalign groupalign
    maligngroup: groupalign
    malignmark: edge
    mglyph: alt src width height valign index +font
    maction: 1+ actiontype selection
    mstack: +stack
    mlongdiv: 3+ +stack longdivstyle position shift
    msgroup: position shift
    msrow: position
    mscarries: position location crossout scriptsizemultiplier
    mscarry: location crossout
    msline: position length leftoverhang rightoverhang mslinethickness
    semantics: 1+ cd name +meaning
    apply bind lambda cerror: 1+
    piece: 2
    otherwise fn: 1
    annotation annotation-xml: cd name src +meaning
    ci: type
    cn: type base
    csymbol: cd type
    cs:
    declare: 1+ type scope nargs occurrence
    interval: 2 closure
    list: order type
    set: type
    share: src
    tendsto: type
    bvar: 1+ type
    condition degree domainofapplication logbase lowlimit momentabout uplimit: 1 type
    """

  /// Operators and constants: they hold nothing.
  private static let emptyNames: StaticString = """
    abs and approx arccos arccosh arccot arccoth arccsc arccsch arcsec arcsech arcsin arcsinh \
    arctan arctanh arg card cartesianproduct ceiling codomain complexes compose conjugate cos \
    cosh cot coth csc csch curl determinant diff divergence divide domain emptyset eq equivalent \
    eulergamma exists exp exponentiale factorial factorof false floor forall gcd geq grad gt \
    ident image imaginary imaginaryi implies in infinity int integers intersect inverse laplacian \
    lcm leq limit ln log lt max mean median min minus mode moment naturalnumbers neq not \
    notanumber notin notprsubset notsubset or outerproduct partialdiff pi plus power primes \
    product prsubset quotient rationals real reals rem root scalarproduct sdev sec sech selector \
    setdiff sin sinh subset sum tan tanh times transpose true union variance vectorproduct xor
    """

  private static let contentNames: StaticString = """
    apply bind bvar cbytes cerror ci cn condition cs csymbol declare degree domainofapplication \
    fn interval lambda list logbase lowlimit matrix matrixrow momentabout otherwise piece \
    piecewise reln sep set share tendsto uplimit vector
    """
}
