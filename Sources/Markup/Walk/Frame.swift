/// An open element, with what the rules must remember until it closes.
struct Frame {
  var node: Int32
  /// nil outside HTML and for names HTML does not know.
  var element: HTMLElement?
  var namespace: MarkupTree.Namespace
  /// Which elements may stand as children.
  var allowed = ElementSet()
  /// Which elements no descendant may be, by any open element's rule.
  var forbidden = ElementSet()
  var flags: Flags = []
  /// How far an ordered content model has come.
  var stage: Int8 = 0
  var seen = ElementSet()
  /// Element children so far.
  var childCount: Int32 = 0
  var lastChild: HTMLElement?
  /// The template whose content this is; ids count within it. -1 outside.
  var scope: Int32 = -1
  /// Of a label: its control so far; of a select: its selected options; of a button: the choices
  /// it shows.
  var count: Int32 = 0
  var aria = ARIAState()

  struct Flags: OptionSet {
    let rawValue: UInt32
    /// Text other than space may stand here.
    static let allowsText = Flags(rawValue: 1)
    /// Whatever the children are, they are not judged (a template's, a custom element's fragment).
    static let allowsAnything = Flags(rawValue: 1 << 1)
    /// Interactive content may not stand anywhere below.
    static let noInteractive = Flags(rawValue: 1 << 2)
    /// No descendant may have `tabindex`.
    static let noTabindex = Flags(rawValue: 1 << 3)
    static let hasText = Flags(rawValue: 1 << 4)
    /// Something below gives the element a name: text, an image's alternative, a label.
    static let hasName = Flags(rawValue: 1 << 5)
    static let isInTemplate = Flags(rawValue: 1 << 6)
    /// Hidden from assistive technology, by itself or an ancestor.
    static let isHidden = Flags(rawValue: 1 << 7)
    /// A stray text was already reported.
    static let textReported = Flags(rawValue: 1 << 8)
    static let isInLink = Flags(rawValue: 1 << 9)
    static let isInLabel = Flags(rawValue: 1 << 10)
    static let isInSelect = Flags(rawValue: 1 << 11)
    static let isInMap = Flags(rawValue: 1 << 12)
    static let isInNoscript = Flags(rawValue: 1 << 13)
    static let isInDataList = Flags(rawValue: 1 << 14)
    static let isInItem = Flags(rawValue: 1 << 15)
    static let isInDialog = Flags(rawValue: 1 << 16)
    static let isInPre = Flags(rawValue: 1 << 17)
    static let isInOption = Flags(rawValue: 1 << 18)
    /// In a link of a drawing.
    static let isInDrawnLink = Flags(rawValue: 1 << 19)
    static let isInForm = Flags(rawValue: 1 << 20)
    /// In a template that is no shadow root.
    static let isInert = Flags(rawValue: 1 << 21)
    /// The element is labelled by attributes of its own.
    static let isLabelled = Flags(rawValue: 1 << 22)
    /// What names the element does not name what is around it.
    static let isNameHidden = Flags(rawValue: 1 << 24)
    /// Of sound and video: has `src`.
    static let hasSource = Flags(rawValue: 1 << 25)
    /// Of a select: takes several options.
    static let isMultiple = Flags(rawValue: 1 << 26)
    /// In `metadata` of SVG, which may hold any vocabulary.
    static let isInMetadata = Flags(rawValue: 1 << 27)
    static let isInCanvas = Flags(rawValue: 1 << 28)
    /// Flags that the children start with.
    static let inherited: Flags = [
      .noInteractive, .noTabindex, .isInTemplate, .isHidden, .isInLink, .isInLabel, .isInSelect,
      .isInMap, .isInNoscript, .isInDataList, .isInItem, .isInDialog, .isInPre, .isInOption,
      .isInForm, .isInMetadata, .isInCanvas, .isInert, .isInDrawnLink,
    ]
  }
}
