import Diagnostics

/// Every id of the tree and every reference to one.
struct IDTable {
  struct Key: Hashable {
    /// The template whose content the id belongs to; -1 outside.
    var scope: Int32
    var id: String
  }

  struct Reference {
    var key: Key
    var node: Int32
    var attribute: Int
    var offset: Int
    var kind: HTMLAttribute
    /// Where the scope is not the whole document, a missing target may be elsewhere.
    var isCertain: Bool
  }

  private(set) var nodes: [Key: Int32] = [:]
  var references: [Reference] = []

  func node(_ id: String, scope: Int32 = -1) -> Int32? { nodes[Key(scope: scope, id: id)] }

  func node(_ key: Key) -> Int32? { nodes[key] }

  /// The node that has the id already, if there is one.
  mutating func add(_ key: Key, _ node: Int32) -> Int32? {
    if let first = nodes[key] { return first }
    nodes[key] = node
    return nil
  }
}

/// What rules about the whole document gather on the way.
struct DocumentFacts {
  /// Rules for the whole page: visible `main` elements, declarations of the encoding and the like.
  var mains: [Int32] = []
  var charsets: [Int32] = []
  var descriptions: [Int32] = []
  /// By the dialog or popover around them, else the template; -1 is the page.
  var autofocused: [Int32: Int32] = [:]
  /// Groups of `details` in which one is open.
  var openDetails: Set<IDTable.Key> = []
  /// Names of `meta` that a page has once, with their language.
  var singleNames: Set<String> = []
  var loneProperties: [Int32] = []
  var firstURLHolder: Int32?
  var firstHyperlink: Int32?

  var mapNames: Set<IDTable.Key> = []
  /// `name` of `a`, which was once what `id` is now.
  var anchorNames: [(name: String, anchor: Int32)] = []
  var formNames: Set<String> = []
  var usemaps: [(map: IDTable.Key, attribute: Int)] = []
  /// The names of `<?marker?>` and `<?start?>`, and the templates for them.
  var markers: Set<IDTable.Key> = []
  var markerUses: [(marker: IDTable.Key, attribute: Int)] = []
  /// Templates whose content nothing is asked of but syntax.
  var templates: [Int32] = []
  /// Of what an HTML parser puts elsewhere in a template, which is a matter of syntax.
  var moved: Set<FileLocation> = []
  /// Images without `alt`, and the innermost figure around each.
  var imagesInFigures: [(image: Int32, figure: Int32)] = []
  /// The tables that are open, the innermost last.
  var tables: [TableGrid] = []

  var lastHeadingLevel = 0
  var labelTargets: Set<String> = []
  var unlabelled: [(node: Int32, id: String?)] = []
  var navigations: [(node: Int32, isNamed: Bool)] = []
  /// Conditional comments for Outlook that are open.
  var openConditions: [Int32] = []
}
