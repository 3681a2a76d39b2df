/// A tab that is selected shows its panel.
enum TabRules {
  static func collect(_ role: ARIARole, _ subject: Subject, _ walk: inout LintWalk) {
    guard subject.namespace == .html, !walk.parent.flags.contains(.isInTemplate) else { return }
    switch role {
    case .tab: collectTab(subject, &walk)
    case .tabpanel: collectPanel(subject, &walk)
    default: break
    }
  }

  private static func collectTab(_ subject: Subject, _ walk: inout LintWalk) {
    guard let index = subject.index(of: .ariaSelected), subject.isKeyword(.ariaSelected, "true")
    else { return }
    let tab = ARIADocument.Tab(
      attribute: index, id: subject.value(.id), controls: ids(.ariaControls, subject))
    walk.updateARIADocument { $0.tabs[tab.id ?? ""] = tab }
  }

  private static func collectPanel(_ subject: Subject, _ walk: inout LintWalk) {
    let names = ids(.ariaLabelledby, subject)
    walk.updateARIADocument { document in
      if let id = subject.value(.id) { document.panels.insert(id) }
      document.panelNames.formUnion(names)
    }
  }

  private static func ids(_ attribute: HTMLAttribute, _ subject: Subject) -> [String] {
    guard let value = subject.value(attribute) else { return [] }
    return value.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  static func finish(_ walk: inout LintWalk) {
    // A fragment's panels may stand in the page it goes into.
    if walk.isFragment { return }
    let document = walk.ariaDocument
    for tab in document.tabs.values.sorted(by: { $0.attribute < $1.attribute }) {
      if tab.controls.contains(where: document.panels.contains) { continue }
      if let id = tab.id, document.panelNames.contains(id) { continue }
      walk.report(
        .tabWithoutPanel, attribute: tab.attribute, "the selected tab has no panel",
        hint: "name the panel's id in 'aria-controls', and give it the role 'tabpanel'")
    }
  }
}
