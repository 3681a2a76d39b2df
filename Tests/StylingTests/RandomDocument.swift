/// Documents and style sheets from a seed, wide enough to meet every part of the cascade.
struct RandomDocument {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

  private mutating func number(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  private mutating func one(of list: [String]) -> String { list[number(list.count)] }

  mutating func text() -> String {
    let rules = (0..<(3 + number(14))).map { _ in rule() }.joined(separator: "\n")
    var body = ""
    for _ in 0..<(2 + number(3)) { body += element(depth: 0) }
    let head = "<title>t</title><style>\n\(rules)\n</style>"
    return "<html><head>\(head)</head><body>\(body)</body></html>"
  }

  // MARK: Markup

  private static let tags = ["div", "p", "span", "a", "b", "i", "ul", "li", "td"]

  private mutating func element(depth: Int) -> String {
    let tag = one(of: Self.tags)
    var attributes = ""
    if number(2) == 0 { attributes += " class=\"\(classes())\"" }
    if number(5) == 0 { attributes += " id=\"i\(number(4))\"" }
    if number(4) == 0 { attributes += " title=\"\(one(of: ["x", "x y", "x-y", "yx", "X"]))\"" }
    if number(4) == 0 { attributes += " style=\"\(block(3))\"" }
    var inside = number(3) == 0 ? "t" : ""
    if depth < 4 {
      for _ in 0..<number(4) { inside += element(depth: depth + 1) }
    }
    return "<\(tag)\(attributes)>\(inside)</\(tag)>"
  }

  private mutating func classes() -> String {
    (0..<(1 + number(2))).map { _ in one(of: ["a", "b", "c", "d"]) }.joined(separator: " ")
  }

  // MARK: Rules

  private mutating func rule() -> String {
    let selectors = (0..<(1 + number(2))).map { _ in complex(depth: 0) }
    let body = block(4)
    switch number(24) {
    case 0: return "p::: { \(body) }"
    case 1: return "\(selectors[0]):hover { \(body) }"
    case 2: return "@media print { \(selectors[0]) { \(body) } }"
    case 3: return "\(selectors[0]) { bad; \(body) }"
    case 4: return "/* { */ \(selectors[0])/* , */{\(body) }"
    default: return "\(selectors.joined(separator: ", ")) { \(body) }"
    }
  }

  private mutating func complex(depth: Int) -> String {
    var text = compound(depth)
    for _ in 0..<number(3) { text += one(of: [" ", " > ", "+", " ~ ", " "]) + compound(depth) }
    return text
  }

  private mutating func compound(_ depth: Int) -> String {
    var text = ""
    switch number(6) {
    case 0: text = "*"
    case 1, 2, 3: text = one(of: Self.tags)
    default: break
    }
    let count = text.isEmpty ? 1 + number(2) : number(3)
    for _ in 0..<count { text += simple(depth) }
    return text
  }

  private mutating func simple(_ depth: Int) -> String {
    switch number(depth > 1 ? 12 : 16) {
    case 0...4: "." + one(of: ["a", "b", "c", "d"])
    case 5: "#i\(number(4))"
    case 6, 7: attribute()
    case 8, 9:
      ":nth-" + one(of: ["child", "last-child", "of-type", "last-of-type"])
        + "(\(one(of: ["odd", "even", "2", "2n+1", "-n+2", "3n", "n"])))"
    case 10: ":" + one(of: ["first-child", "last-child", "only-child", "empty", "first-of-type"])
    case 11: ":" + one(of: ["root", "last-of-type", "only-of-type"])
    case 12: ":not(\(complex(depth: depth + 1)))"
    case 13: ":is(\(complex(depth: depth + 1)), \(compound(depth + 1)))"
    case 14: ":where(\(compound(depth + 1)))"
    default: ":not(\(compound(depth + 1)), .d)"
    }
  }

  private mutating func attribute() -> String {
    let value = one(of: ["x", "y", "\"x y\"", "'x-y'", "X"])
    return "[title"
      + one(of: [
        "]", "=\(value)]", "~=\(value)]", "|=\(value)]", "^=\(value)]",
        "$=\(value)]", "*=\(value)]",
      ])
  }

  // MARK: Declarations

  private mutating func block(_ limit: Int) -> String {
    (0..<(1 + number(limit))).map { _ in declaration() }.joined(separator: "; ")
  }

  private mutating func declaration() -> String {
    let length = one(of: ["0", "1px", "2px", "3em", "5%"])
    let color = one(of: ["red", "#abc", "#112233", "blue", "teal"])
    let side = one(of: ["top", "right", "bottom", "left"])
    let line = one(of: ["solid", "dashed", "none"])
    let text: String
    switch number(14) {
    case 0: text = "color: \(color)"
    case 1: text = "margin: \(length)"
    case 2: text = "margin: \(length)  \(one(of: ["0", "4px"])) 7px"
    case 3: text = "margin-\(side):\(length)"
    case 4: text = "padding-\(side) : \(length)"
    case 5: text = "padding: \(length) 9px"
    case 6: text = "border: \(one(of: ["1px", "2px"])) \(line) \(color)"
    case 7: text = "border-\(side): 3px \(line) \(color)"
    case 8: text = "border-\(side)-color: \(color)"
    case 9: text = "border-width: 1px 2px"
    case 10: text = "background: \(color)"
    case 11: text = "background-color: \(color)"
    case 12: text = "font-size: \(one(of: ["12px", "13px", "1.5em"]))"
    default: text = "text-align: \(one(of: ["left", "right", "center"]))"
    }
    return number(5) == 0 ? text + " !important" : text
  }
}
