/// The roles that an author may give an element (ARIA in HTML).
enum AllowedRoles {
  enum Allowance {
    case any
    case only(RoleSet)
    case none
    /// Not even the element's own role may be spelled out.
    case forbidden
  }

  /// Does not count the element's own role, which is merely needless.
  static func of(_ subject: Subject, parent: ARIAState, isFigureWithCaption: Bool) -> Allowance {
    if subject.namespace == .mathML, subject.name == NameInterner.math {
      return .only(RoleSet([.math]))
    }
    if subject.namespace == .svg, SVGElement.withoutRole.contains(subject.nameText) { return .none }
    guard let element = subject.element else { return .any }
    switch element {
    case .a: return subject.has(.href) ? only("a") : .any
    case .area: return subject.has(.href) ? .only(RoleSet()) : only("area")
    case .button where parent.element == .select: return .forbidden
    case .div where parent.element == .dl: return .only(RoleSet([.presentation, .none]))
    case .figure where isFigureWithCaption: return .only(RoleSet([.docExample]))
    case .img: return image(subject)
    case .input: return input(subject)
    case .li: return listItem(parent)
    case .select: return ImplicitRoles.isListBox(subject) ? .only(RoleSet()) : only("select")
    case .summary: return parent.element == .details ? .none : .any
    case .td, .th, .tr: return parent.tableRole == nil ? .any : .forbidden
    default: return plain[Int(element.rawValue)]
    }
  }

  /// Roles that older rules let an element have, or that only where it stands speaks against.
  static func isDoubtful(_ role: ARIARole, _ subject: Subject, _ parent: ARIAState) -> Bool {
    if role == .directory { return true }
    return switch subject.element {
    case .li:
      parent.role == .list && !parent.explicitRoles.isEmpty
        && !parent.explicitRoles.contains(.list)
    case .header: role == .banner
    case .footer: role == .contentinfo
    case .body: role == .application || role == .document
    case .input: role == .combobox && subject.isKeyword(.type, "image")
    default: false
    }
  }

  private static func only(_ key: String) -> Allowance { .only(lists[key] ?? RoleSet()) }

  /// What the lists are made of that are no plain lists.
  private static let items: [ARIARole: RoleSet] = {
    let nothing = "none presentation"
    let ofMenu = RoleSet(
      names: "group menuitem menuitemcheckbox menuitemradio separator " + nothing)
    return [
      .listbox: RoleSet(names: "group option " + nothing), .menu: ofMenu, .menubar: ofMenu,
      .tablist: RoleSet(names: "tab " + nothing), .tree: RoleSet(names: "treeitem " + nothing),
    ]
  }()

  private static func listItem(_ parent: ARIAState) -> Allowance {
    if let around = parent.meantRole, let items = items[around] { return .only(items) }
    return parent.role == .list ? only("li") : .any
  }

  private static func image(_ subject: Subject) -> Allowance {
    // It is decoration, whatever its role says.
    if let alternative = subject.bytes(.alt), alternative.isEmpty { return .forbidden }
    let isNamed =
      subject.isFilled(.ariaLabel) || subject.isFilled(.ariaLabelledby)
      || subject.isFilled(.title)
    if isNamed || subject.isFilled(.alt) { return only("img") }
    return .only(RoleSet([.none, .presentation]))
  }

  private static func input(_ subject: Subject) -> Allowance {
    switch subject.keyword(.type) ?? "text" {
    case "button", "reset", "submit": return only("button")
    case "image": return only("input-image")
    case "checkbox":
      let list = lists["checkbox"] ?? RoleSet()
      return .only(subject.has(.ariaPressed) ? list.inserting(.button) : list)
    case "radio": return .only(RoleSet([.menuitemradio]))
    case "color", "date", "datetime-local", "file", "hidden", "month", "password", "time", "week":
      return .none
    case "email", "number", "range", "search", "tel", "url": return .only(RoleSet())
    default: return subject.has(.list) ? .only(RoleSet()) : only("text")
    }
  }

  private static let lists: [String: RoleSet] = {
    var lists: [String: RoleSet] = [:]
    for line in "\(table)".split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      let roles = RoleSet(names: String(parts.count > 1 ? parts[1] : ""))
      for key in parts[0].split(separator: " ") { lists[String(key)] = roles }
    }
    return lists
  }()

  private static let plain: [Allowance] = HTMLElement.allCases.map { element in
    if element == .selectedcontent { return .forbidden }
    if noRole.contains(element) { return .none }
    return lists[element.name].map { .only($0) } ?? .any
  }

  private static let noRole: ElementSet = [
    .base, .col, .colgroup, .head, .legend, .link, .map, .meta, .noscript, .param,
    .picture, .script, .slot, .source, .style, .template, .title, .track,
  ]

  /// Elements that take any role are left out.
  private static let table: StaticString = """
    a: button checkbox menuitem menuitemcheckbox menuitemradio option radio switch tab treeitem \
    doc-backlink doc-biblioref doc-glossref doc-noteref
    area: button link
    article: application document feed main none presentation region
    aside: feed none note presentation region search doc-dedication doc-example doc-footnote \
    doc-glossary doc-pullquote doc-tip
    audio video: application
    body caption datalist details html main math meter optgroup option progress textarea:
    br wbr: none presentation
    button: checkbox combobox gridcell link menuitem menuitemcheckbox menuitemradio option radio \
    separator slider switch tab treeitem
    checkbox: menuitemcheckbox option switch
    dialog: alertdialog
    dl: group list none presentation
    dt: listitem term
    dd: definition
    embed iframe: application document img image none presentation
    fieldset: none presentation radiogroup
    figcaption: group none presentation
    footer: group none presentation doc-footnote sectionfooter sectionheader
    header: group none presentation doc-footnote sectionfooter sectionheader
    form: none presentation search
    h1 h2 h3 h4 h5 h6: none presentation tab doc-subtitle
    hr: none presentation doc-pagebreak
    img: button checkbox link math menuitem menuitemcheckbox menuitemradio meter option \
    progressbar radio scrollbar separator slider switch tab treeitem image doc-cover
    input-image: checkbox gridcell link menuitem menuitemcheckbox menuitemradio option radio \
    separator slider switch tab treeitem
    li: doc-biblioentry doc-endnote
    menu ol ul: group listbox menu menubar none presentation radiogroup tablist toolbar tree \
    directory
    nav: menu menubar none presentation tablist doc-index doc-pagelist doc-toc
    object: application document img image
    search: form group none presentation region
    section: alert alertdialog application banner complementary contentinfo dialog document feed \
    group log main marquee navigation none note presentation search status tabpanel doc-abstract \
    doc-acknowledgments doc-afterword doc-appendix doc-bibliography doc-chapter doc-colophon \
    doc-conclusion doc-credit doc-credits doc-dedication doc-endnotes doc-epigraph doc-epilogue \
    doc-errata doc-example doc-foreword doc-glossary doc-index doc-introduction doc-notice \
    doc-pagelist doc-part doc-preface doc-prologue doc-pullquote doc-qna doc-toc
    select: menu
    text: combobox searchbox spinbutton
    """
}
