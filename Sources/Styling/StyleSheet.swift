/// A parsed style sheet: rules in source order, nesting already flattened.
struct StyleSheet {
  var rules: [Rule] = []
  var faults: [CSSFault] = []

  indirect enum Rule {
    case style(StyleRule)
    case at(AtRule)
  }
}

struct StyleRule {
  var selectors: [ComplexSelector]
  /// Source text of each selector, blanks collapsed, `&` replaced.
  var texts: [String]
  var declarations: [Declaration]
  /// Byte offset in the source.
  var offset: Int
}

struct AtRule {
  enum Body {
    case none
    case rules([StyleSheet.Rule])
    /// Between the braces, as written.
    case raw(String)
  }

  var name: String
  var prelude: String
  var body: Body
  var offset: Int
}

struct Declaration {
  /// In lower case, but for custom properties.
  var name: String
  var property: PropertyNumber
  var value: String
  var isImportant: Bool
  var offset: Int
  let isCustom: Bool
  /// May hold `var()`.
  let usesVariable: Bool
  /// Speaks to the client about the whole message, and only in a style element.
  let isScheme: Bool

  init(
    name: String, property: PropertyNumber, value: String, isImportant: Bool, offset: Int,
    isCustom: Bool = false
  ) {
    self.name = name
    self.property = property
    self.value = value
    self.isImportant = isImportant
    self.offset = offset
    self.isCustom = isCustom
    usesVariable = value.holdsVariable
    isScheme = name.utf8.count > 11 && (name == "color-scheme" || name == "supported-color-schemes")
  }
}

/// What the parser left out, as CSS demands, and where.
struct CSSFault {
  enum Kind: Hashable {
    case badSelector
    case badDeclaration
    case unclosedBlock
    case ruleWithoutBlock
  }

  var kind: Kind
  var text = ""
  var offset: Int
}
