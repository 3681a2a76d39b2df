import Diagnostics

/// Every role of WAI-ARIA 1.2 and 1.3, DPub-ARIA and Graphics-ARIA. The case is spelled as the role
/// is, in camel case where that has a hyphen.
enum ARIARole: UInt8, CaseIterable, Sendable {
  case alert, alertdialog, application, article, banner, blockquote, button, caption, cell
  case checkbox, code, columnheader, combobox, comment, complementary, contentinfo, definition
  case deletion, dialog, directory, document, emphasis, feed, figure, form, generic, grid
  case gridcell, group, heading, image, img, insertion, link, list, listbox, listitem, log, main
  case mark, marquee, math, menu, menubar, menuitem, menuitemcheckbox, menuitemradio, meter
  case navigation, none, note, option, paragraph, presentation, progressbar, radio, radiogroup
  case region, row, rowgroup, rowheader, scrollbar, search, searchbox, sectionfooter
  case sectionheader, separator, slider, spinbutton, status, strong, `subscript`, suggestion
  case superscript, `switch`, tab, table, tablist, tabpanel, term, textbox, time, timer
  case toolbar, tooltip, tree, treegrid, treeitem

  // Abstract: they order the others and never stand on an element.
  case command, composite, input, landmark, range, roletype, section, sectionhead, select
  case structure, widget, window

  case docAbstract, docAcknowledgments, docAfterword, docAppendix, docBacklink, docBiblioentry
  case docBibliography, docBiblioref, docChapter, docColophon, docConclusion, docCover, docCredit
  case docCredits, docDedication, docEndnote, docEndnotes, docEpigraph, docEpilogue, docErrata
  case docExample, docFootnote, docForeword, docGlossary, docGlossref, docIndex, docIntroduction
  case docNoteref, docNotice, docPagebreak, docPagefooter, docPageheader, docPagelist, docPart
  case docPreface, docPrologue, docPullquote, docQna, docSubtitle, docTip, docToc

  case graphicsDocument, graphicsObject, graphicsSymbol

  var name: String { Self.names[Int(rawValue)] }

  private static let names: [String] = allCases.map { role in
    let word = String(describing: role)
    for prefix in ["doc", "graphics"] where word.hasPrefix(prefix) && word != "document" {
      return prefix + "-" + word.dropFirst(prefix.count).lowercased()
    }
    return word
  }

  private static let byName: [String: ARIARole] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  init?(_ name: String) {
    guard let role = Self.byName[name] else { return nil }
    self = role
  }

  static func nearest(to name: String) -> String? {
    nearestName(to: name, among: allCases.lazy.filter { !$0.isAbstract }.map(\.name))
  }

  var isAbstract: Bool { Self.abstracts.contains(self) }
  var isDeprecated: Bool { self == .directory || self == .docBiblioentry || self == .docEndnote }

  private static let abstracts = RoleSet([
    .command, .composite, .input, .landmark, .range, .roletype, .section, .sectionhead, .select,
    .structure, .widget, .window,
  ])
}

/// A set of roles as bits.
struct RoleSet: Sendable, Hashable {
  private var bits: SIMD4<UInt64> = .zero

  init() {}

  init(_ roles: [ARIARole]) {
    for role in roles { insert(role) }
  }

  /// Names divided by spaces.
  init(names: String) {
    for name in names.split(separator: " ") {
      guard let role = ARIARole(String(name)) else { preconditionFailure("'\(name)' is no role") }
      insert(role)
    }
  }

  mutating func insert(_ role: ARIARole) {
    bits[Int(role.rawValue >> 6)] |= 1 << UInt64(role.rawValue & 63)
  }

  func inserting(_ role: ARIARole) -> RoleSet {
    var copy = self
    copy.insert(role)
    return copy
  }

  func contains(_ role: ARIARole) -> Bool {
    bits[Int(role.rawValue >> 6)] & (1 << UInt64(role.rawValue & 63)) != 0
  }

  mutating func formUnion(_ other: RoleSet) { bits |= other.bits }

  func intersects(_ other: RoleSet) -> Bool { bits & other.bits != .zero }
  func union(_ other: RoleSet) -> RoleSet {
    var copy = self
    copy.bits |= other.bits
    return copy
  }

  var isEmpty: Bool { bits == .zero }
  var roles: [ARIARole] { ARIARole.allCases.filter(contains) }
}
