/// The role that HTML gives an element by itself (ARIA in HTML).
enum ImplicitRoles {
  /// nil when it has none, or when that cannot be told.
  static func of(_ subject: Subject, parent: ARIAState) -> ARIARole? {
    guard let element = subject.element else { return nil }
    switch element {
    case .a, .area: return subject.has(.href) ? .link : .generic
    case .footer: return parent.holdsSection ? .sectionfooter : .contentinfo
    case .header: return parent.holdsSection ? .sectionheader : .banner
    case .img: return image(subject)
    case .input: return input(subject)
    case .section: return isNamed(subject) ? .region : .generic
    case .select: return isListBox(subject) ? .listbox : .combobox
    case .td, .th: return cell(element, subject, parent)
    case .tr, .tbody, .thead, .tfoot: return parent.tableRole == nil ? nil : rows(element)
    case .li: return parent.role == .list || parent.role == nil ? .listitem : .generic
    case .summary: return nil
    default: return plain[Int(element.rawValue)]
    }
  }

  private static func rows(_ element: HTMLElement) -> ARIARole {
    element == .tr ? .row : .rowgroup
  }

  private static func isNamed(_ subject: Subject) -> Bool {
    subject.isFilled(.ariaLabel) || subject.isFilled(.ariaLabelledby) || subject.isFilled(.title)
  }

  private static func image(_ subject: Subject) -> ARIARole {
    guard let alternative = subject.bytes(.alt), alternative.isEmpty else { return .img }
    return isNamed(subject) ? .img : .none
  }

  private static func cell(
    _ element: HTMLElement, _ subject: Subject, _ parent: ARIAState
  ) -> ARIARole? {
    guard let table = parent.tableRole else { return nil }
    if element == .th { return subject.isKeyword(.scope, "row") ? .rowheader : .columnheader }
    return table == .table ? .cell : .gridcell
  }

  static func isListBox(_ subject: Subject) -> Bool {
    if subject.has(.multiple) { return true }
    guard let size = subject.value(.size), let lines = Int(size) else { return false }
    return lines > 1
  }

  private static func input(_ subject: Subject) -> ARIARole? {
    let type = subject.keyword(.type) ?? "text"
    switch type {
    case "button", "image", "reset", "submit": return .button
    case "checkbox": return .checkbox
    case "radio": return .radio
    case "range": return .slider
    case "number": return .spinbutton
    case "color", "date", "datetime-local", "file", "hidden", "month", "password", "time", "week":
      return nil
    case "search": return subject.has(.list) ? .combobox : .searchbox
    default: return subject.has(.list) ? .combobox : .textbox
    }
  }

  private static let plain: [ARIARole?] = {
    var roles = [ARIARole?](repeating: nil, count: HTMLElement.count)
    for pair in "\(table)".split(separator: " ") {
      let parts = pair.split(separator: "=")
      guard let element = HTMLElement(parts[0]), let role = ARIARole(String(parts[1])) else {
        preconditionFailure("'\(pair)' is no element with a role")
      }
      roles[Int(element.rawValue)] = role
    }
    return roles
  }()

  private static let table: StaticString = """
    address=group article=article aside=complementary b=generic bdi=generic bdo=generic \
    blockquote=blockquote body=generic button=button caption=caption code=code data=generic \
    datalist=listbox del=deletion details=group dfn=term dialog=dialog div=generic em=emphasis \
    fieldset=group figure=figure form=form h1=heading h2=heading h3=heading h4=heading \
    h5=heading h6=heading hgroup=group hr=separator html=document i=generic ins=insertion \
    main=main math=math menu=list meter=meter nav=navigation ol=list optgroup=group \
    option=option output=status p=paragraph pre=generic progress=progressbar q=generic \
    s=deletion samp=generic search=search small=generic span=generic strong=strong \
    sub=subscript sup=superscript table=table textarea=textbox time=time u=generic ul=list
    """
}
