/// What the standard says of one attribute on one element.
struct AttributeFacts: Sendable {
  /// nil: any text.
  var check: ValueCheck?
  /// What the value is, to begin a message with: 'a URL'. Empty when the reason stands alone.
  var isBoolean = false
  /// Set for obsolete attributes: what to do instead.
  var replacement: String?
}

enum AttributeTable {
  /// What `element` may carry; nil when the attribute is unknown there.
  static func facts(_ element: HTMLElement, _ attribute: UInt16) -> AttributeFacts? {
    let number = index[Int(element.rawValue) * HTMLAttribute.count + Int(attribute)]
    return number == 0 ? nil : specs[Int(number)]
  }

  /// Attributes without which the element means nothing, whatever else it has.
  static func required(_ element: HTMLElement) -> [HTMLAttribute] {
    requiredOnes[Int(element.rawValue)]
  }

  /// The elements that may carry `attribute`.
  static func owners(of attribute: HTMLAttribute) -> [HTMLElement] {
    HTMLElement.allCases.filter { element in
      facts(element, attribute.rawValue).map { $0.replacement == nil } ?? false
    }
  }

  // MARK: Data

  /// One element a line; `name=type`, `!` behind the name marks what is required. Types are the
  /// keys of `ValueTypes`; words in braces are the keywords, an empty one where the value may be
  /// empty.
  private static let text = """
    *: accesskey=accessKeys autocapitalize={off|none|on|sentences|words|characters} autocorrect={on|off|} autofocus=bool class=text contenteditable={true|false|plaintext-only|} dir={ltr|rtl|auto} draggable={true|false} enterkeyhint={enter|done|go|next|previous|search|send} exportparts=exportedParts headingoffset=headingOffset headingreset=bool hidden={hidden|until-found|} id=id inert=bool inputmode={none|text|tel|url|email|numeric|decimal|search} is=customElement itemid=url itemprop=itemProperties itemref=someTokens itemscope=bool itemtype=absoluteURLs lang=languageOrEmpty nonce=text part=text popover={auto|manual|hint|} property=rdfaNames role=text slot=text spellcheck={true|false|} style=text tabindex=integer title=text translate={yes|no|} writingsuggestions={true|false|} xmlns=htmlNamespace xmlLang=languageOrEmpty elementtiming=text
    a: href=url target=target download=text ping=pings rel=anchorRelations hreflang=languageOfText type=mime referrerpolicy=referrer name=text
    area: alt=text coords=text shape={circle|default|poly|rect} href=url target=target download=text ping=pings rel=anchorRelations hreflang=languageOfText type=mime referrerpolicy=referrer
    audio: src=nonEmptyURL crossorigin=cors preload={none|metadata|auto|} autoplay=bool loop=bool muted=bool controls=bool loading={lazy|eager} controlslist=controlsList disableremoteplayback=bool
    base: href=baseURL target=target
    blockquote: cite=url
    button: disabled=bool form=id formaction=nonEmptyURL formenctype=enctype formmethod={get|post|dialog} formnovalidate=bool formtarget=target name=nonEmpty popovertarget=id popovertargetaction={toggle|show|hide} type={submit|reset|button} value=text command=command commandfor=id
    canvas: height=nonNegative width=nonNegative
    col: span=span
    colgroup: span=span
    data: value!=text
    del: cite=url datetime=dateOptionalTime
    details: name=nonEmpty open=bool
    dialog: open=bool closedby={any|closerequest|none}
    embed: src=nonEmptyURL type=mime width=nonNegative height=nonNegative
    fieldset: disabled=bool form=id name=nonEmpty
    form: acceptCharset=utf8 action=nonEmptyURL autocomplete={on|off} enctype=enctype method={get|post|dialog} name=nonEmpty novalidate=bool target=target rel=formRelations
    iframe: src=nonEmptyURL srcdoc=text name=navigable sandbox=sandbox allow=permissions allowfullscreen=bool width=nonNegative height=nonNegative referrerpolicy=referrer loading={lazy|eager}
    img: alt=text src=nonEmptyURL srcset=srcset sizes=text crossorigin=cors usemap=hashName ismap=bool width=nonNegative height=nonNegative referrerpolicy=referrer decoding={sync|async|auto} loading={lazy|eager} fetchpriority={high|low|auto} controls=bool
    input: accept=accept alpha=bool alt=notBlank autocomplete=text capture={user|environment|} checked=bool colorspace={limited-srgb|display-p3} dirname=nonEmpty disabled=bool form=id formaction=nonEmptyURL formenctype=enctype formmethod={get|post|dialog} formnovalidate=bool formtarget=target height=nonNegative list=id max=text maxlength=nonNegative min=text minlength=nonNegative multiple=bool name=nonEmpty pattern=pattern placeholder=noBreaks popovertarget=id popovertargetaction={toggle|show|hide} readonly=bool required=bool size=positive src=nonEmptyURL step=step type={hidden|text|search|tel|url|email|password|date|month|week|time|datetime-local|number|range|color|checkbox|radio|file|submit|image|reset|button} value=text width=nonNegative webkitdirectory=bool
    ins: cite=url datetime=dateOptionalTime
    label: for=id
    li: value=integer
    link: href=nonEmptyURL crossorigin=cors rel=linkRelations as=destination media=media hreflang=languageOfText type=mime sizes=iconSizes imagesrcset=srcset imagesizes=text referrerpolicy=referrer integrity=integrity blocking=blocking color=cssColor disabled=bool fetchpriority={high|low|auto}
    map: name!=mapName
    meta: name=nonEmpty httpEquiv={content-language|content-type|default-style|refresh|set-cookie|x-ua-compatible|content-security-policy} content=text charset=charset media=media
    meter: value!=number min=number max=number low=number high=number optimum=number
    object: data=nonEmptyURL type=mime name=navigable form=id width=nonNegative height=nonNegative
    ol: reversed=bool start=integer type=listType
    optgroup: disabled=bool label=text
    option: disabled=bool label=nonEmptyLabel selected=bool value=text
    output: for=someTokens form=id name=nonEmpty
    progress: value=nonNegativeNumber max=positiveNumber
    q: cite=url
    script: src=nonEmptyURL type=text nomodule=bool async=bool defer=bool crossorigin=cors integrity=integrity referrerpolicy=referrer blocking=blocking fetchpriority={high|low|auto} charset=utf8
    select: autocomplete=text disabled=bool form=id multiple=bool name=nonEmpty required=bool size=positive
    slot: name=text
    source: type=mime media=media src=nonEmptyURL srcset=srcset sizes=text width=nonNegative height=nonNegative
    style: media=media blocking=blocking type=text
    td: colspan=columnSpan rowspan=rowSpan headers=someTokens
    template: for=text shadowrootmode={open|closed} shadowrootdelegatesfocus=bool shadowrootclonable=bool shadowrootserializable=bool shadowrootcustomelementregistry=bool shadowrootslotassignment={named|manual}
    textarea: autocomplete=text cols=positive dirname=nonEmpty disabled=bool form=id maxlength=nonNegative minlength=nonNegative name=nonEmpty placeholder=text readonly=bool required=bool rows=positive wrap={soft|hard}
    th: abbr=text colspan=columnSpan rowspan=rowSpan headers=someTokens scope={row|col|rowgroup|colgroup}
    time: datetime=timeDatetime
    track: default=bool kind={subtitles|captions|descriptions|chapters|metadata} label=nonEmptyLabel src!=nonEmptyURL srclang=languageOfText
    video: src=nonEmptyURL crossorigin=cors poster=nonEmptyURL preload={none|metadata|auto|} autoplay=bool playsinline=bool loop=bool muted=bool controls=bool width=nonNegative height=nonNegative loading={lazy|eager} controlslist=controlsList disablepictureinpicture=bool disableremoteplayback=bool
    """

  private struct Built: Sendable {
    var specs: [AttributeFacts] = [AttributeFacts()]
    var index = [UInt16](repeating: 0, count: HTMLElement.count * HTMLAttribute.count)
    var required = [[HTMLAttribute]](repeating: [], count: HTMLElement.count)
  }

  private static let built = build()
  private static let specs = built.specs
  private static let index = built.index
  private static let requiredOnes = built.required

  private static func build() -> Built {
    var built = Built()
    for line in ObsoleteTable.text.split(separator: "\n") { addObsolete(line, &built) }
    for line in text.split(separator: "\n") { add(line, &built) }
    // Names that VALUES' ARIA rules judge, on any element.
    let aria = built.specs.count
    built.specs.append(AttributeFacts())
    for attribute in HTMLAttribute.allCases where attribute.name.hasPrefix("aria-") {
      for element in HTMLElement.allCases { set(element, attribute, aria, &built) }
    }
    return built
  }

  private static func set(
    _ element: HTMLElement, _ attribute: HTMLAttribute, _ spec: Int, _ built: inout Built
  ) {
    built.index[Int(element.rawValue) * HTMLAttribute.count + Int(attribute.rawValue)] =
      UInt16(spec)
  }

  private static func elements(_ name: Substring) -> [HTMLElement] {
    if name == "*" { return HTMLElement.allCases }
    guard let element = HTMLElement(name) else { preconditionFailure("no element '\(name)'") }
    return [element]
  }

  private static func add(_ line: Substring, _ built: inout Built) {
    let parts = line.split(separator: ":", maxSplits: 1)
    for word in parts[1].split(separator: " ") {
      let pair = word.split(separator: "=", maxSplits: 1)
      let isRequired = pair[0].hasSuffix("!")
      let attribute = attribute(isRequired ? pair[0].dropLast() : pair[0])
      built.specs.append(ValueTypes.facts(pair[1]))
      for element in elements(parts[0]) {
        set(element, attribute, built.specs.count - 1, &built)
        if isRequired { built.required[Int(element.rawValue)].append(attribute) }
      }
    }
  }

  private static func addObsolete(_ line: Substring, _ built: inout Built) {
    let parts = line.split(separator: ":", maxSplits: 1)
    for word in parts[1].split(separator: " ") {
      let pair = word.split(separator: "=", maxSplits: 1)
      var facts = AttributeFacts()
      facts.replacement = ObsoleteTable.hint(pair[1])
      built.specs.append(facts)
      for element in elements(parts[0]) {
        set(element, attribute(pair[0]), built.specs.count - 1, &built)
      }
    }
  }

  /// By its name, or by its case's name where they differ.
  private static func attribute(_ name: Substring) -> HTMLAttribute {
    let special: [Substring: HTMLAttribute] = [
      "acceptCharset": .acceptCharset, "httpEquiv": .httpEquiv, "xmlLang": .xmlLang,
    ]
    guard let found = special[name] ?? HTMLAttribute(name) else {
      preconditionFailure("no attribute '\(name)'")
    }
    return found
  }
}
