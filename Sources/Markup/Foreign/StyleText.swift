import Diagnostics

/// Judges CSS by its shape and its names: balance, selectors, declarations, at-rules, and by the
/// values of properties whose grammar is closed. The others are left to browsers.
struct StyleText {
  private var reader: CSSTokenReader
  private var depth = 0
  /// What the open rule holds: keyframes, or descriptors rather than properties.
  private var holdsKeyframes = false
  private var holdsDescriptors = false
  /// Whether declarations can stand here, and selectors that begin with `>` and the like.
  private var isInRule = false
  private var hasRules = false
  private var isAttribute = false
  private(set) var faults: [ValueFault] = []

  /// The content of a `style` element.
  static func faults(inSheet bytes: ValueBytes) -> [ValueFault] {
    var text = StyleText(bytes)
    text.rules(isNested: false)
    return text.faults
  }

  /// The value of a `style` attribute.
  static func faults(inAttribute bytes: ValueBytes) -> [ValueFault] {
    var text = StyleText(bytes)
    text.isAttribute = true
    text.isInRule = true
    text.block(isNested: false)
    return text.faults
  }

  private init(_ bytes: ValueBytes) { reader = CSSTokenReader(bytes) }

  /// One broken mark makes all that follows look broken, so that the first errors suffice.
  private var isDone: Bool { reader.current == nil || faults.count >= 8 }

  private mutating func add(_ offset: Int, _ reason: String) {
    faults.append(Values.fault(offset, reason))
  }

  private mutating func warn(_ offset: Int, _ reason: String) {
    faults.append(Values.warning(offset, reason))
  }

  // MARK: Rules

  private mutating func rules(isNested: Bool) {
    while !isDone {
      guard let token = reader.current else { return }
      switch token.kind {
      case .whitespace, .htmlComment: reader.index += 1
      case .rightBrace where isNested: return
      case .rightBrace, .rightBracket, .rightParenthesis:
        add(token.range.lowerBound, "'\(reader.text(token))' has no partner")
        reader.index += 1
      case .semicolon where isNested: reader.index += 1
      case .atKeyword: atRule()
      default: styleRule()
      }
    }
  }

  private mutating func styleRule() {
    let start = reader.offset
    let first = reader.index
    guard skipPrelude() else { return }
    guard reader.current?.kind == .leftBrace else {
      add(start, "a rule needs '{' and '}' after its selector")
      reader.index += reader.current == nil ? 0 : 1
      return
    }
    if reader.offset == start { add(start, "a selector is needed before '{'") }
    hasRules = true
    let prelude = reader.tokens[first..<reader.index]
    let found =
      holdsKeyframes
      ? StyleAtRules.keyframeFault(prelude, reader.bytes)
      : StyleSelector.fault(prelude, reader.bytes, isNested: isInRule)
    if let found { faults.append(found) }
    let outer = isInRule
    isInRule = true
    enterBlock { $0.block(isNested: true) }
    isInRule = outer
  }

  /// Up to `{`, `;` or the end; false when something in it is broken.
  private mutating func skipPrelude() -> Bool {
    while let token = reader.current {
      switch token.kind {
      case .leftBrace, .semicolon, .rightBrace: return true
      default:
        if let found = reader.skipComponent() {
          faults.append(found)
          reader.index = reader.tokens.count
          return false
        }
      }
    }
    return true
  }

  private mutating func enterBlock(_ judge: (inout StyleText) -> Void) {
    let open = reader.offset
    depth += 1
    defer { depth -= 1 }
    if depth > 64 {
      add(open, "rules are nested too deeply")
      reader.index = reader.tokens.count
      return
    }
    reader.index += 1
    judge(&self)
    if reader.current?.kind == .rightBrace {
      reader.index += 1
    } else if faults.count < 8 {
      add(open, "'{' is not closed")
      reader.index = reader.tokens.count
    }
  }

  private mutating func atRule() {
    guard let token = reader.current else { return }
    let name = reader.bytes.lowercasedText(token.nameRange)
    reader.index += 1
    let kind = AtRules.kind(name)
    if kind == nil, !name.hasPrefix("-") {
      let nearest = nearestName(to: name, among: AtRules.names)
      let hint = nearest.map { ", did you mean '@\($0)'?" } ?? ""
      warn(token.range.lowerBound, "the rule '@\(name)' is not known\(hint)")
    }
    if isAttribute { add(token.range.lowerBound, "a 'style' attribute holds no rules") }
    let first = reader.tokens.first { $0.kind != .whitespace }
    if name == "charset", first?.range != token.range {
      add(token.range.lowerBound, "'@charset' stands before all else")
    }
    if name == "import", hasRules {
      add(token.range.lowerBound, "'@import' stands before all other rules")
    }
    hasRules = hasRules || !["charset", "import", "layer"].contains(name)
    let prelude = reader.offset
    let start = reader.index
    guard skipPrelude() else { return }
    if name == "media" { judgeMedia(prelude..<reader.offset) }
    if name == "import" { judgeMedia(mediaOfImport(start, reader.index)) }
    let words = reader.tokens[start..<reader.index]
    if let found = StyleAtRules.fault(name, words, token.range.upperBound, reader.bytes) {
      faults.append(found)
    }
    switch reader.current?.kind {
    case .semicolon:
      if let kind, kind != .statement, name != "layer" {
        add(token.range.lowerBound, "'@\(name)' needs '{' and '}'")
      }
      reader.index += 1
    case .leftBrace:
      enterBlock { $0.holding(kind, name) }
    default:
      if kind != .statement { add(token.range.lowerBound, "'@\(name)' needs '{' and '}'") }
    }
  }

  /// The block of an at-rule.
  private mutating func holding(_ kind: AtRules.Kind?, _ name: String) {
    let outer = (holdsKeyframes, holdsDescriptors, isInRule)
    defer { (holdsKeyframes, holdsDescriptors, isInRule) = outer }
    holdsKeyframes = kind == .rules
    holdsDescriptors = kind == .declarations
    isInRule = isInRule || !AtRules.groups.contains(name)
    switch kind {
    case .rules: rules(isNested: true)
    case .declarations, .mixed: block(isNested: true)
    default: anything()
    }
  }

  /// What follows the address, the layer and the conditions of an `@import`.
  private func mediaOfImport(_ start: Int, _ end: Int) -> Range<Int> {
    let words = reader.tokens[start..<end].filter { $0.kind != .whitespace }[...]
    var at = CSSTokenReader.end(of: 0, in: words)
    while at < words.count {
      let name = reader.bytes.lowercasedText(words[at].nameRange)
      let isCall = words[at].kind == .function && ["layer", "supports", "scope"].contains(name)
      let isLayer = reader.text(words[at]).lowercased() == "layer"
      if !isCall, !isLayer { break }
      at = CSSTokenReader.end(of: at, in: words)
    }
    let close = end < reader.tokens.count ? reader.tokens[end].range.lowerBound : reader.bytes.count
    return at < words.count ? words[at].range.lowerBound..<close : close..<close
  }

  private mutating func judgeMedia(_ range: Range<Int>) {
    let prelude = UnsafeBufferPointer(rebasing: reader.bytes[range])
    // Hacks that hide a rule from some browsers are wrong on purpose.
    if prelude.contains(.ascii("\\")) { return }
    guard var found = Values.mediaFault(inSheet: prelude) else { return }
    found.offset += range.lowerBound
    faults.append(found)
  }

  private mutating func anything() {
    while let token = reader.current, token.kind != .rightBrace {
      if let found = reader.skipComponent() {
        faults.append(found)
        reader.index = reader.tokens.count
      }
    }
  }

  // MARK: Declarations

  /// Declarations and nested rules, up to `}` or the end.
  private mutating func block(isNested: Bool) {
    while !isDone {
      guard let token = reader.current else { return }
      switch token.kind {
      case .whitespace, .semicolon: reader.index += 1
      case .rightBrace where isNested: return
      case .atKeyword: atRule()
      case .identifier where startsDeclaration():
        if !isInRule { add(token.range.lowerBound, "a selector is needed around declarations") }
        declaration(token)
      default:
        if isNested, leadsToBlock() {
          styleRule()
        } else {
          strange(token)
        }
      }
    }
  }

  private func startsDeclaration() -> Bool {
    var index = reader.index + 1
    while index < reader.tokens.count, reader.tokens[index].kind == .whitespace { index += 1 }
    guard index < reader.tokens.count, reader.tokens[index].kind == .colon else { return false }
    // `a:hover {` is a nested rule; `color:red {` cannot be told from it and is left alone.
    return !leadsToBlock()
  }

  /// Whether `{` comes before the declaration or block ends.
  private func leadsToBlock() -> Bool {
    var depth = 0
    var isCall = false
    let name = reader.current.map { reader.text($0) } ?? ""
    if name.hasPrefix("--") { return false }
    for token in reader.tokens[reader.index...] {
      // `--function({1px, 2px})` hands over a list.
      if token.kind == .leftBrace, !isCall { return true }
      if depth == 0, token.kind == .semicolon || token.kind == .rightBrace { return false }
      switch token.kind {
      case .function, .leftParenthesis, .leftBracket:
        depth += 1
        isCall = isCall || token.kind == .function && reader.text(token).hasPrefix("--")
      case .rightParenthesis, .rightBracket: depth -= 1
      default: break
      }
    }
    return false
  }

  private mutating func strange(_ token: CSSToken) {
    let shown = reader.text(token)
    if shown == "*", reader.index + 1 < reader.tokens.count,
      reader.tokens[reader.index + 1].kind == .identifier
    {
      warn(token.range.lowerBound, "'*' hides what follows from browsers of today")
      reader.index += 1
      return
    }
    let isName = token.kind == .identifier
    add(
      token.range.lowerBound,
      isName ? "':' is needed after '\(shown)'" : "a property is needed here, not '\(shown)'")
    while let current = reader.current, current.kind != .semicolon, current.kind != .rightBrace {
      if reader.skipComponent() != nil { reader.index = reader.tokens.count }
    }
    // A stray brace at the end of an attribute's value would hold the scan forever.
    if reader.current?.kind == .rightBrace, token.kind == .rightBrace { reader.index += 1 }
  }

  private mutating func declaration(_ token: CSSToken) {
    let name = reader.text(token)
    judge(name, token.range.lowerBound)
    while reader.current?.kind != .colon { reader.index += 1 }
    reader.index += 1
    let start = reader.index
    while let current = reader.current, current.kind != .semicolon, current.kind != .rightBrace {
      if CSSTokenReader.isClosing(current.kind) {
        add(current.range.lowerBound, "'\(reader.text(current))' has no partner")
      }
      if let found = reader.skipComponent() {
        faults.append(found)
        reader.index = reader.tokens.count
      }
    }
    let value = reader.tokens[start..<min(reader.index, reader.tokens.count)]
    judgeValue(value, name, token.range.upperBound)
  }

  private mutating func judge(_ name: String, _ offset: Int) {
    let lower = name.lowercased()
    if lower.hasPrefix("-") || lower.hasPrefix("mso-") || StyleProperties.isKnown(lower) { return }
    // A sheet with hundreds of unknown names is not misspelt, and the search takes its time.
    let isSearched = faults.count < 100
    let nearest = isSearched ? nearestName(to: lower, among: StyleProperties.names) : nil
    let hint = nearest.map { ", did you mean '\($0)'?" } ?? ""
    warn(offset, "the property '\(name)' is not known\(hint)")
  }

  private mutating func judgeValue(_ value: ArraySlice<CSSToken>, _ name: String, _ end: Int) {
    let visible = value.filter { $0.kind != .whitespace }
    let isEmpty = visible.first.map { reader.text($0) == "!" } ?? true
    if isEmpty, !name.hasPrefix("--") { add(end, "'\(name)' has no value") }
    guard !name.hasPrefix("--"), !holdsDescriptors || name == "font-display" else { return }
    if let found = StyleValues.fault(visible, name.lowercased(), reader.bytes) {
      faults.append(found)
    }
  }
}

enum AtRules {
  enum Kind { case rules, declarations, mixed, statement, other }

  static func kind(_ name: String) -> Kind? { kinds[name] }
  static var names: [String] { Array(kinds.keys) }
  /// These hold what could stand around them.
  static let groups: Set<String> = ["media", "supports", "container", "layer", "starting-style"]

  private static let kinds: [String: Kind] = [
    "media": .mixed, "supports": .mixed, "container": .mixed, "layer": .mixed, "scope": .mixed,
    "starting-style": .mixed, "font-face": .declarations, "page": .mixed,
    "property": .declarations, "counter-style": .declarations, "keyframes": .rules,
    "import": .statement, "charset": .statement, "namespace": .statement,
    "font-feature-values": .other, "font-palette-values": .declarations,
    "view-transition": .declarations, "position-try": .declarations, "document": .other,
    "viewport": .declarations, "color-profile": .declarations, "function": .other,
    "custom-media": .statement, "custom-selector": .statement, "apply": .statement,
    "nest": .mixed, "top-left": .declarations, "top-center": .declarations,
    "top-right": .declarations, "bottom-left": .declarations, "bottom-center": .declarations,
    "bottom-right": .declarations, "left-middle": .declarations, "right-middle": .declarations,
    "top-left-corner": .declarations, "top-right-corner": .declarations,
    "bottom-left-corner": .declarations, "bottom-right-corner": .declarations,
    "left-top": .declarations, "left-bottom": .declarations, "right-top": .declarations,
    "right-bottom": .declarations,
    "stylistic": .declarations, "styleset": .declarations, "swash": .declarations,
    "ornaments": .declarations, "annotation": .declarations, "character-variant": .declarations,
  ]
}
