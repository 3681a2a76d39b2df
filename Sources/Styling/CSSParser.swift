/// Reads a style sheet or the text of a style attribute by CSS Syntax 3: a bad declaration loses
/// itself, a bad selector its rule, and reading goes on.
struct CSSParser {
  let bytes: [UInt8]
  let tokens: [CSSToken]
  var index = 0
  var names: NameTable
  var properties: PropertyTable
  var faults: [CSSFault] = []
  private var depth = 0

  init(_ bytes: [UInt8], names: NameTable, properties: PropertyTable) {
    self.bytes = bytes
    self.tokens = CSSTokenizer.tokens(of: bytes)
    self.names = names
    self.properties = properties
  }

  mutating func parseSheet() -> StyleSheet {
    var rules: [StyleSheet.Rule] = []
    while index < tokens.count { parseRule(into: &rules, parent: nil, isTop: true) }
    return StyleSheet(rules: rules, faults: faults)
  }

  /// The declarations of a style attribute.
  mutating func parseAttribute() -> [Declaration] {
    var declarations: [Declaration] = []
    while index < tokens.count {
      let start = index
      switch tokens[index].kind {
      case .blank, .semicolon: index += 1
      default:
        if let declaration = parseDeclaration(end: tokens.count) {
          declarations.append(declaration)
        } else {
          let count = faults.count
          skipDeclaration(from: start)
          if faults.count > count, let tag = mergeTagText(faults[count]) {
            declarations.append(tag)
            faults.removeSubrange(count...)
          }
        }
      }
    }
    return declarations
  }

  /// A sending service's own tag between declarations is not ours to drop.
  private func mergeTagText(_ fault: CSSFault) -> Declaration? {
    let marks = ["{{", "{%", "*|", "<%", "[["]
    guard marks.contains(where: { fault.text.holdsBytes(of: $0) }) else { return nil }
    return Declaration(
      name: "", property: -1, value: fault.text, isImportant: false, offset: fault.offset)
  }

  // MARK: Rules

  private mutating func parseRule(
    into rules: inout [StyleSheet.Rule], parent: SelectorList?, isTop: Bool
  ) {
    switch tokens[index].kind {
    case .blank: index += 1
    case .opening where isTop, .closing where isTop: index += 1
    case .atKeyword: parseAtRule(into: &rules, parent: parent)
    case .rightBrace:
      // A stray brace belongs to the prelude that follows at the top level.
      if isTop { parseQualifiedRule(into: &rules, parent: parent) } else { index += 1 }
    default: parseQualifiedRule(into: &rules, parent: parent)
    }
  }

  private mutating func parseQualifiedRule(
    into rules: inout [StyleSheet.Rule], parent: SelectorList?
  ) {
    let start = index
    let isNested = parent != nil || depth > 0
    guard let brace = findBrace(from: start, stopsAtSemicolon: parent != nil, isNested: isNested)
    else {
      note(.ruleWithoutBlock, from: start, to: index)
      return
    }
    index = brace + 1
    let last = trimmed(start, brace)
    var reader = SelectorParser(
      bytes: bytes, tokens: tokens[start..<max(last, start)], names: names,
      parent: parent?.selectors)
    // Moved, not shared: the reader would copy the table at its first new name.
    names = NameTable()
    let list = last > start ? reader.parseList() : nil
    names = reader.names
    guard let list else {
      note(.badSelector, from: start, to: last)
      skipBlock()
      return
    }
    let block =
      parent.map { SelectorList(list, in: bytes, parent: $0) } ?? SelectorList(list, in: bytes)
    parseStyleBlock(block, offset: Int(tokens[start].start), into: &rules)
  }

  /// The index of the opening brace, or nil with `index` after the broken prelude.
  private mutating func findBrace(
    from start: Int, stopsAtSemicolon: Bool, isNested: Bool
  ) -> Int? {
    var place = start
    var open = 0
    while place < tokens.count {
      switch tokens[place].kind {
      case .leftBrace where open <= 0: return place
      case .leftParenthesis, .function, .leftSquare, .leftBrace: open += 1
      case .rightParenthesis, .rightSquare: open -= 1
      case .semicolon where stopsAtSemicolon && open <= 0:
        index = place + 1
        return nil
      case .rightBrace where isNested:
        index = place
        return nil
      default: break
      }
      place += 1
    }
    index = tokens.count
    return nil
  }

  /// Declarations and nested rules up to the closing brace. Declarations after a nested rule make
  /// a rule of their own, so that source order holds.
  private mutating func parseStyleBlock(
    _ parent: SelectorList, offset: Int, into rules: inout [StyleSheet.Rule]
  ) {
    depth += 1
    defer { depth -= 1 }
    var declarations: [Declaration] = []
    func flush(_ rules: inout [StyleSheet.Rule]) {
      guard !declarations.isEmpty else { return }
      rules.append(
        .style(StyleRule(list: parent, declarations: declarations, offset: offset)))
      declarations = []
    }
    while index < tokens.count {
      let start = index
      switch tokens[index].kind {
      case .rightBrace:
        index += 1
        return flush(&rules)
      case .blank, .semicolon: index += 1
      case .atKeyword:
        flush(&rules)
        parseAtRule(into: &rules, parent: parent)
      default:
        if let declaration = parseDeclaration(end: tokens.count) {
          declarations.append(declaration)
        } else if depth < 16, looksLikeRule(from: start) {
          index = start
          flush(&rules)
          parseRule(into: &rules, parent: parent, isTop: false)
        } else {
          skipDeclaration(from: start)
        }
      }
    }
    flush(&rules)
    faults.append(CSSFault(kind: .unclosedBlock, offset: offset))
  }

  private func looksLikeRule(from start: Int) -> Bool {
    var place = start
    while place < tokens.count {
      switch tokens[place].kind {
      case .leftBrace: return true
      case .semicolon, .rightBrace: return false
      default: place += 1
      }
    }
    return false
  }

  // MARK: At-rules

  private static let conditional: Set<String> = [
    "media", "supports", "layer", "container", "document", "-moz-document", "scope",
    "starting-style",
  ]

  private mutating func parseAtRule(into rules: inout [StyleSheet.Rule], parent: SelectorList?) {
    let start = index
    let name = unescaped(slice(tokens[start]).dropFirst()).asciiLowercased
    index += 1
    var place = index
    var open = 0
    scan: while place < tokens.count {
      switch tokens[place].kind {
      case .semicolon where open <= 0, .rightBrace where open <= 0 && depth > 0: break scan
      case .leftBrace where open <= 0: break scan
      case .leftParenthesis, .function, .leftSquare, .leftBrace: open += 1
      case .rightParenthesis, .rightSquare, .rightBrace: open -= 1
      default: break
      }
      place += 1
    }
    let prelude = collapsedText(index, place)
    let offset = Int(tokens[start].start)
    index = place
    var body = AtRule.Body.none
    if place < tokens.count, tokens[place].kind == .leftBrace {
      index += 1
      body = parseAtBody(isConditional: Self.conditional.contains(name), parent: parent)
    } else if place < tokens.count, tokens[place].kind == .semicolon {
      index += 1
    }
    guard name != "charset" else { return }
    rules.append(.at(AtRule(name: name, prelude: prelude, body: body, offset: offset)))
  }

  private mutating func parseAtBody(isConditional: Bool, parent: SelectorList?) -> AtRule.Body {
    guard isConditional, depth < 16 else {
      let from = index
      skipBlock()
      let isClosed = index > from && tokens[index - 1].kind == .rightBrace
      return .raw(collapsedText(from, isClosed ? index - 1 : index))
    }
    if let parent {
      var rules: [StyleSheet.Rule] = []
      let offset = index < tokens.count ? Int(tokens[index].start) : bytes.count
      parseStyleBlock(parent, offset: offset, into: &rules)
      return .rules(rules)
    }
    depth += 1
    defer { depth -= 1 }
    var rules: [StyleSheet.Rule] = []
    let opened = index
    while index < tokens.count {
      if tokens[index].kind == .rightBrace {
        index += 1
        return .rules(rules)
      }
      parseRule(into: &rules, parent: nil, isTop: false)
    }
    let place = min(opened, tokens.count - 1)
    faults.append(CSSFault(kind: .unclosedBlock, text: "", offset: Int(tokens[place].start)))
    return .rules(rules)
  }

  /// From inside a block to after its closing brace.
  private mutating func skipBlock() {
    var open = 1
    while index < tokens.count {
      switch tokens[index].kind {
      case .leftBrace: open += 1
      case .rightBrace: open -= 1
      default: break
      }
      index += 1
      if open == 0 { return }
    }
  }

  private mutating func skipDeclaration(from start: Int) {
    index = start
    var open = 0
    while index < tokens.count {
      switch tokens[index].kind {
      case .semicolon where open <= 0:
        note(.badDeclaration, from: start, to: index)
        index += 1
        return
      case .rightBrace where open <= 0 && depth > 0:
        note(.badDeclaration, from: start, to: index)
        return
      case .leftBrace, .leftParenthesis, .function, .leftSquare: open += 1
      case .rightBrace, .rightParenthesis, .rightSquare: open -= 1
      default: break
      }
      index += 1
    }
    note(.badDeclaration, from: start, to: index)
  }
}
