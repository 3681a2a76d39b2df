/// What the standard says of one element: which categories it is of, and what may stand in it.
struct ElementFacts: Sendable {
  var categories: ElementCategories = []
  /// Elements that may be children.
  var children = ElementSet()
  var allowsText = false
  /// The children are those its parent may have, besides `children`.
  var isTransparent = false
  var allowsAnything = false
  /// No descendant may be one of these.
  var forbidden = ElementSet()
  var forbidsInteractive = false
  var forbidsTabindex = false
}

struct ElementCategories: OptionSet, Sendable {
  let rawValue: UInt16
  static let flow = Self(rawValue: 1)
  static let phrasing = Self(rawValue: 2)
  static let heading = Self(rawValue: 4)
  static let sectioning = Self(rawValue: 8)
  static let metadata = Self(rawValue: 16)
  static let embedded = Self(rawValue: 32)
  /// Of some elements only with certain attributes; `ElementRules.isInteractive` decides.
  static let interactive = Self(rawValue: 64)
  static let palpable = Self(rawValue: 128)
  static let scriptSupporting = Self(rawValue: 256)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(letters: Substring) {
    self = letters.reduce(into: []) { result, letter in
      switch letter {
      case "F": result.insert(.flow)
      case "P": result.insert(.phrasing)
      case "H": result.insert(.heading)
      case "S": result.insert(.sectioning)
      case "M": result.insert(.metadata)
      case "E": result.insert(.embedded)
      case "I": result.insert(.interactive)
      case "L": result.insert(.palpable)
      case "X": result.insert(.scriptSupporting)
      default: break
      }
    }
  }
}

enum ElementTable {
  static let facts: [ElementFacts] = parse()
  static let flow = set(of: .flow)
  static let phrasing = set(of: .phrasing)
  static let heading = set(of: .heading)
  static let sectioning = set(of: .sectioning)
  static let metadata = set(of: .metadata)
  static let interactive = set(of: .interactive)
  static let scriptSupporting = set(of: .scriptSupporting)
  static let obsolete: ElementSet = ElementSet(ObsoleteTable.elements.keys)

  static subscript(_ element: HTMLElement) -> ElementFacts { facts[Int(element.rawValue)] }

  /// The elements that name `child` among their children, for hints.
  static func parents(listing child: HTMLElement) -> [HTMLElement] {
    HTMLElement.allCases.filter { parent in
      listed[Int(parent.rawValue)].contains(child)
    }
  }

  // MARK: Data

  /// Element, categories (flow, phrasing, heading, sectioning, metadata, embedded, interactive,
  /// palpable, script-supporting), children, and behind '!' what no descendant may be.
  private static let text = """
    a FPIL transparent ! a dialog interactive tabindex
    abbr FPL phrasing
    address FL flow ! heading sectioning header footer address
    area FP none
    article FSL flow
    aside FSL flow
    audio FPEIL source track transparent ! audio video
    b FPL phrasing
    base M none
    bdi FPL phrasing
    bdo FPL phrasing
    blockquote FL flow
    body - flow
    br FP none
    button FPIL phrasing ! interactive tabindex
    canvas FPEL transparent
    caption - flow ! table
    cite FPL phrasing
    code FPL phrasing
    col - none
    colgroup - col template
    data FPL phrasing
    datalist FP option phrasing
    dd - flow
    del FP transparent
    details FIL summary flow
    dfn FPL phrasing ! dfn
    dialog F flow
    div FL flow
    dl FL dt dd div script
    dt - flow ! header footer sectioning heading
    em FPL phrasing
    embed FPEIL none
    fieldset FL legend flow
    figcaption - flow
    figure FL figcaption flow
    footer FL flow ! header footer
    form FL flow ! form
    h1 FHL phrasing
    h2 FHL phrasing
    h3 FHL phrasing
    h4 FHL phrasing
    h5 FHL phrasing
    h6 FHL phrasing
    head - metadata
    header FL flow ! header footer
    hgroup FHL p h1 h2 h3 h4 h5 h6 script
    hr F none
    html - head body
    i FPL phrasing
    iframe FPEIL none
    img FPEIL none
    input FPIL none
    ins FPL transparent
    kbd FPL phrasing
    label FPIL phrasing ! label
    legend - phrasing heading
    li - flow
    link M none
    main FL flow
    map FPL transparent
    mark FPL phrasing
    math FPEL any
    menu FL li script
    meta M none
    meter FPL phrasing ! meter
    nav FSL flow
    noscript FPM transparent ! noscript script
    object FPEL transparent
    ol FL li script
    optgroup - legend option div noscript script
    option - phrasing div ! datalist object interactive tabindex
    output FPL phrasing
    p FL phrasing
    picture FPEL source img script
    pre FL phrasing
    progress FPL phrasing ! progress
    q FPL phrasing
    rb - phrasing
    rp - text
    rt - phrasing
    rtc - rt phrasing
    ruby FPL rt rp rb rtc phrasing
    s FPL phrasing
    samp FPL phrasing
    script FPMX text
    search FL flow
    section FSL flow
    select FPIL button option optgroup hr div noscript script
    selectedcontent P none
    slot FP transparent
    small FPL phrasing
    source - none
    span FPL phrasing
    strong FPL phrasing
    style M text
    sub FPL phrasing
    summary - phrasing heading
    sup FPL phrasing
    svg FPEL any
    table FL caption colgroup thead tbody tfoot tr script
    tbody - tr script
    td - flow
    template FPMX any
    textarea FPIL text
    tfoot - tr script
    th - flow ! header footer sectioning heading
    thead - tr script
    time FPL phrasing
    title M text
    tr - td th script
    track - none
    u FPL phrasing
    ul FL li script
    var FPL phrasing
    video FPEIL source track transparent ! audio video
    wbr FP none
    """

  private static let lines: [(element: HTMLElement, words: [Substring])] =
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let name = words.first, let element = HTMLElement(name) else {
        preconditionFailure("no element in '\(line)'")
      }
      return (element, Array(words.dropFirst()))
    }

  private static let categories: [ElementCategories] = {
    // Obsolete elements get their own error and no second one for standing where they do.
    var table = [ElementCategories](repeating: [.flow, .phrasing], count: HTMLElement.count)
    for (element, words) in lines {
      table[Int(element.rawValue)] = ElementCategories(letters: words[0])
    }
    return table
  }()

  /// Elements named one by one in the table.
  private static let listed: [ElementSet] = {
    var table = [ElementSet](repeating: [], count: HTMLElement.count)
    for (element, words) in lines {
      let children = words.dropFirst().prefix { $0 != "!" }
      table[Int(element.rawValue)] = ElementSet(children.compactMap { HTMLElement($0) })
    }
    return table
  }()

  private static func set(of category: ElementCategories) -> ElementSet {
    ElementSet(HTMLElement.allCases.filter { categories[Int($0.rawValue)].contains(category) })
  }

  private static func parse() -> [ElementFacts] {
    var table = [ElementFacts](
      repeating: ElementFacts(
        categories: [.flow, .phrasing], children: flow, allowsText: true, allowsAnything: true),
      count: HTMLElement.count)
    for (element, words) in lines {
      table[Int(element.rawValue)] = facts(element, words)
    }
    return table
  }

  private static func facts(_ element: HTMLElement, _ words: [Substring]) -> ElementFacts {
    var facts = ElementFacts(categories: categories[Int(element.rawValue)])
    let children = words.dropFirst().prefix { $0 != "!" }
    for word in children { addChildren(word, &facts) }
    for word in words.dropFirst(children.count + 2) {
      switch word {
      case "interactive": facts.forbidsInteractive = true
      case "tabindex": facts.forbidsTabindex = true
      case "heading": facts.forbidden = facts.forbidden.union(heading)
      case "sectioning": facts.forbidden = facts.forbidden.union(sectioning)
      default: facts.forbidden = facts.forbidden.union(ElementSet(names: String(word)))
      }
    }
    return facts
  }

  private static func addChildren(_ word: Substring, _ facts: inout ElementFacts) {
    switch word {
    case "none": break
    case "any":
      facts.allowsAnything = true
      facts.allowsText = true
    case "text": facts.allowsText = true
    case "transparent": facts.isTransparent = true
    case "flow", "phrasing":
      facts.children = facts.children.union(word == "flow" ? flow : phrasing)
      facts.allowsText = true
    case "heading": facts.children = facts.children.union(heading)
    case "metadata": facts.children = facts.children.union(metadata)
    default:
      let listed = word == "script" ? scriptSupporting : ElementSet(names: String(word))
      facts.children = facts.children.union(listed)
    }
  }
}
