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
  var mains: [Int32] = []
  var charsets: [Int32] = []
  var descriptions: [Int32] = []
  var autofocused: [Int32: Int32] = [:]
  var mapNames: [String: Int32] = [:]
  var usemaps: [(name: String, attribute: Int)] = []
  var radioGroups: Set<String> = []
  var headings: [(node: Int32, level: Int)] = []
  var firstURLHolder: Int32?
  var hasLang = false
  var lastHeadingLevel = 0
  var labelTargets: Set<String> = []
  var tables: [TableGrid] = []
  /// Images without `alt` in the figure that is open.
  var imagesInFigures: [Int32] = []
  var openDetails: Set<String> = []
  var itemRefs: [(node: Int32, attribute: Int)] = []
}
