/// What the standard calls obsolete and non-conforming, with what to write instead.
enum ObsoleteTable {
  static let elements: [HTMLElement: String] = [
    .acronym: "use 'abbr'", .applet: "use 'embed' or 'object'", .basefont: "use CSS",
    .bgsound: "use 'audio'", .big: "use CSS", .blink: "remove it, or use CSS",
    .center: "use CSS 'text-align' or 'margin'", .command: "use 'button'", .content: "use 'slot'",
    .dir: "use 'ul'", .element: "use 'customElements.define()'", .fencedframe: "use 'iframe'",
    .font: "use CSS", .frame: "use 'iframe' and CSS", .frameset: "use 'iframe' and CSS",
    .image: "use 'img'", .isindex: "use a form with an 'input'", .keygen: "use the Web Crypto API",
    .listing: "use 'pre' and 'code'", .marquee: "use CSS", .menuitem: "use 'button'",
    .multicol: "use CSS columns", .nextid: "remove it", .nobr: "use CSS 'white-space'",
    .noembed: "use 'object'", .noframes: "use 'iframe' and CSS",
    .param: "use attributes of 'object'", .plaintext: "serve it as text/plain",
    .portal: "use 'iframe'",
    .rb: "put the base text right into 'ruby'", .rtc: "nest 'ruby' elements", .shadow: "use 'slot'",
    .spacer: "use CSS", .strike: "use 's' or 'del'", .tt: "use 'code', 'kbd' or 'samp'",
    .xmp: "use 'pre' and 'code'",
  ]

  /// Attributes by element ('*' is every element), with what to use instead: 'css' or words. Pages
  /// of old are full of most of them and work; those with '!' do nothing in any browser.
  static let text = """
    a: charset=remove coords=area datafld=script datasrc=script methods=remove name=id rev=rel shape=area urn=href
    applet: datafld=script datasrc=script
    area: nohref=remove
    body: alink=css background=css bgcolor=css bottommargin=css leftmargin=css link=css marginheight=css marginwidth=css rightmargin=css text=css topmargin=css vlink=css
    br: clear=css
    button: datafld=script dataformatas=script datasrc=script
    caption: align=css
    col: align=css char=css charoff=css valign=css width=css
    colgroup: align=css char=css charoff=css valign=css width=css
    div: align=css datafld=script dataformatas=script datasrc=script
    dl: compact=css
    embed: align=css hspace=css name=id vspace=css
    fieldset: datafld=script
    form: accept=input
    frame: datafld=script datasrc=script
    head: profile=remove
    h1: align=css
    h2: align=css
    h3: align=css
    h4: align=css
    h5: align=css
    h6: align=css
    hr: align=css color=css noshade=css size=css width=css
    html: manifest=remove version=remove
    iframe: align=css allowtransparency=css datafld=script datasrc=script frameborder=css framespacing=css hspace=css longdesc=a marginheight=css marginwidth=css scrolling=css vspace=css
    img: align=css border=css datafld=script datasrc=script hspace=css longdesc=a lowsrc=src name=id vspace=css
    input: align=css border=css datafld=script dataformatas=script datasrc=script hspace=css ismap=remove usemap=remove vspace=css
    label: datafld=script dataformatas=script datasrc=script
    legend: align=css datafld=script dataformatas=script datasrc=script
    li: type=css
    link: charset=remove methods=remove rev=rel scope=script target=remove updateviacache=script urn=href workertype=script
    marquee: datafld=script dataformatas=script datasrc=script
    menu: compact=css label=remove type=remove
    meta: scheme=content
    object: align=css archive=data border=css classid=data code=data codebase=data codetype=data datafld=script dataformatas=script datasrc=script declare=object hspace=css standby=css typemustmatch=remove usemap=img vspace=css
    ol: compact=css
    option: dataformatas=script datasrc=script name=id
    p: align=css
    pre: width=css
    script: event=script for=script language=remove
    select: datafld=script dataformatas=script datasrc=script
    span: datafld=script dataformatas=script datasrc=script
    table: align=css background=css bgcolor=css bordercolor=css cellpadding=css cellspacing=css datapagesize=script dataformatas=script datasrc=script frame=css height=css rules=css summary=caption width=css border=css
    tbody: align=css background=css bgcolor=css! char=css charoff=css valign=css height=css
    td: abbr=th align=css axis=scope background=css bgcolor=css bordercolor=css! char=css charoff=css height=css nowrap=css scope=th valign=css width=css
    textarea: datafld=script datasrc=script
    tfoot: align=css background=css bgcolor=css! char=css charoff=css valign=css height=css
    th: align=css axis=scope background=css bgcolor=css bordercolor=css! char=css charoff=css height=css nowrap=css valign=css width=css
    thead: align=css background=css bgcolor=css! char=css charoff=css valign=css height=css
    tr: align=css background=css bgcolor=css bordercolor=css! char=css charoff=css valign=css height=css
    ul: compact=css type=css
    *: contextmenu=script! dropzone=script! onshow=script!
    """

  static func hint(_ word: Substring) -> String {
    switch word {
    case "css": "use CSS"
    case "script": "use script"
    case "remove": "remove it"
    case "area": "use 'area' for image maps"
    case "id": "use 'id'"
    case "rel": "use 'rel' with the opposite relation"
    case "href": "use 'href'"
    case "src": "use one image at 'src'"
    case "a": "link to the description with 'a'"
    case "caption": "use 'caption', or a paragraph near the table"
    case "scope": "use 'scope' on the header cell"
    case "th": "use 'th' for header cells"
    case "data": "use 'data' and 'type'"
    case "object": "repeat the element where it is needed"
    case "img": "use 'img' for image maps"
    case "input": "use 'accept' on the input"
    case "content": "say the scheme in 'content'"
    default: "remove it"
    }
  }
}
