/// What ARIA says of one role: which states and properties it takes and needs, and where it stands.
struct RoleFacts: Sendable {
  /// Global ones included.
  var supported = AttributeSet()
  var required: [HTMLAttribute] = []
  /// One of these must be an ancestor or the owner; empty when it may stand anywhere.
  var context = RoleSet()

  static func of(_ role: ARIARole) -> RoleFacts { all[Int(role.rawValue)] }

  /// Nothing interactive and no `tabindex` may stand inside.
  static let withoutInteractive = RoleSet(
    names: """
      button checkbox link menuitem menuitemcheckbox menuitemradio option radio switch tab
      """)

  /// Nothing interactive may stand inside, though `tabindex` may.
  static let pictures = RoleSet([.image, .img])

  static let global: AttributeSet = set(
    """
    atomic braillelabel brailleroledescription busy controls current describedby description \
    details disabled dropeffect errormessage flowto grabbed haspopup hidden invalid \
    keyshortcuts label labelledby live owns relevant roledescription
    """)

  /// Global once; now only right where a role takes them itself.
  static let formerlyGlobal: [HTMLAttribute] = [
    .ariaDisabled, .ariaErrormessage, .ariaHaspopup, .ariaInvalid,
  ]

  static let names: [HTMLAttribute] = [.ariaLabel, .ariaLabelledby, .ariaBraillelabel]

  /// Whether the role or one that it inherits from lists the attribute, beside the global ones.
  static func takes(_ attribute: HTMLAttribute, _ role: ARIARole) -> Bool {
    listed[Int(role.rawValue)].contains(attribute)
  }

  // MARK: Table

  /// `role < parents | own attributes | required | required context`
  private static let table: StaticString = """
    roletype < | | |
    structure < roletype | | |
    widget < roletype | | |
    window < roletype | modal | |
    command < widget | | |
    composite < widget | activedescendant disabled | |
    input < widget | disabled | |
    landmark < section | | |
    range < structure | valuemax valuemin valuenow valuetext | |
    section < structure | | |
    sectionhead < structure | | |
    select < composite group | orientation | |
    alert < section | | |
    alertdialog < alert dialog | modal | |
    application < structure | activedescendant disabled errormessage expanded haspopup invalid | |
    article < document | posinset setsize | |
    banner < landmark | | |
    blockquote < section | | |
    button < command | disabled expanded haspopup pressed | |
    caption < section | | | figure grid group radiogroup table treegrid
    cell < section | colindex colindextext colspan rowindex rowindextext rowspan | | row
    checkbox < input | checked errormessage expanded invalid readonly required | checked |
    code < section | | |
    columnheader < cell gridcell sectionhead | sort | | row
    combobox < input | activedescendant autocomplete controls errormessage expanded haspopup \
    invalid readonly required | expanded |
    comment < article | level posinset setsize | |
    complementary < landmark | | |
    contentinfo < landmark | | |
    definition < section | | |
    deletion < section | | |
    dialog < window | | |
    directory < list | | |
    document < structure | | |
    emphasis < section | | |
    feed < list | | |
    figure < section | | |
    form < landmark | | |
    generic < structure | | |
    grid < composite table | multiselectable readonly | |
    gridcell < cell widget | disabled errormessage expanded haspopup invalid readonly required \
    selected | | row
    group < section | activedescendant disabled | |
    heading < sectionhead | level | level |
    image < section | | |
    img < section | | |
    insertion < section | | |
    link < command | disabled expanded haspopup | |
    list < section | | |
    listbox < select | errormessage expanded invalid multiselectable readonly required | |
    listitem < section | level posinset setsize | | list directory group
    log < section | | |
    main < landmark | | |
    mark < section | | |
    marquee < section | | |
    math < section | | |
    menu < select | | |
    menubar < menu | | |
    menuitem < command | disabled expanded haspopup posinset setsize | | menu menubar
    menuitemcheckbox < menuitem | checked | checked | menu menubar
    menuitemradio < menuitem | checked | checked | menu menubar group
    meter < range | | valuenow |
    navigation < landmark | | |
    none < structure | | |
    note < section | | |
    option < input | checked posinset selected setsize | | listbox
    paragraph < section | | |
    presentation < structure | | |
    progressbar < range widget | | |
    radio < input | checked posinset setsize | checked |
    radiogroup < select | errormessage invalid readonly required | |
    region < landmark | | |
    row < group widget | colindex expanded level posinset rowindex rowindextext selected setsize \
    | | grid table treegrid rowgroup
    rowgroup < structure | | | grid table treegrid
    rowheader < cell gridcell sectionhead | expanded sort | | row
    scrollbar < range widget | disabled orientation | valuenow |
    search < landmark | | |
    searchbox < textbox | | |
    sectionfooter < section | | |
    sectionheader < section | | |
    separator < structure | disabled orientation valuemax valuemin valuenow valuetext | |
    slider < input range | errormessage haspopup invalid orientation readonly | valuenow |
    spinbutton < composite input range | errormessage invalid readonly required | |
    status < section | | |
    strong < section | | |
    subscript < section | | |
    suggestion < section | | |
    superscript < section | | |
    switch < checkbox | | checked |
    tab < sectionhead widget | disabled expanded haspopup posinset selected setsize | | tablist
    table < section | colcount rowcount | |
    tablist < composite | level multiselectable orientation | |
    tabpanel < section | | |
    term < section | | |
    textbox < input | activedescendant autocomplete errormessage haspopup invalid multiline \
    placeholder readonly required | |
    time < section | | |
    timer < status | | |
    toolbar < group | orientation | |
    tooltip < section | | |
    tree < select | errormessage invalid multiselectable required | |
    treegrid < grid tree | | |
    treeitem < listitem option | expanded haspopup level | | tree group
    """

  private struct Row {
    var parents: [ARIARole] = []
    var own: [HTMLAttribute] = []
    var required: [HTMLAttribute] = []
    var context = RoleSet()
  }

  private static let rows: [Row] = {
    var rows = [Row](repeating: Row(), count: ARIARole.allCases.count)
    for line in "\(table)".split(separator: "\n") {
      let head = line.split(separator: "<", maxSplits: 1)
      guard let role = ARIARole(head[0].trimmed), head.count == 2 else {
        preconditionFailure("no role in '\(line)'")
      }
      let fields = head[1].split(separator: "|", omittingEmptySubsequences: false)
      var row = Row()
      row.parents = RoleSet(names: fields[0].trimmed).roles
      row.own = attributes(fields[1])
      row.required = attributes(fields[2])
      row.context = RoleSet(names: fields[3].trimmed)
      rows[Int(role.rawValue)] = row
    }
    // DPub's roles are sections, links, images and the like without states of their own.
    for role in ARIARole.allCases where role.name.contains("-") {
      rows[Int(role.rawValue)].parents = [parent(ofPublishing: role)]
    }
    return rows
  }()

  private static func parent(ofPublishing role: ARIARole) -> ARIARole {
    switch role {
    case .docBacklink, .docBiblioref, .docGlossref, .docNoteref: .link
    case .docBiblioentry, .docEndnote: .listitem
    case .docPagebreak: .separator
    case .docSubtitle: .sectionhead
    case .graphicsDocument: .document
    case .graphicsObject: .group
    case .graphicsSymbol: .img
    default: .section
    }
  }

  private static let listed: [AttributeSet] = ARIARole.allCases.map { role in
    var set = AttributeSet()
    var pending = [role]
    while let next = pending.popLast() {
      for attribute in rows[Int(next.rawValue)].own { set.insert(attribute.rawValue) }
      pending += rows[Int(next.rawValue)].parents
    }
    return set
  }

  private static let all: [RoleFacts] = ARIARole.allCases.map { role in
    var facts = RoleFacts()
    facts.supported = global.union(listed[Int(role.rawValue)])
    facts.required = rows[Int(role.rawValue)].required
    facts.context = rows[Int(role.rawValue)].context
    return facts
  }

  private static func attributes(_ names: Substring) -> [HTMLAttribute] {
    names.split(separator: " ").map { name in
      guard let attribute = HTMLAttribute("aria-" + name) else {
        preconditionFailure("'aria-\(name)' is no attribute")
      }
      return attribute
    }
  }

  private static func set(_ names: String) -> AttributeSet {
    var set = AttributeSet()
    for attribute in attributes(names[...]) { set.insert(attribute.rawValue) }
    return set
  }
}

extension Substring {
  /// Without spaces at both ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
