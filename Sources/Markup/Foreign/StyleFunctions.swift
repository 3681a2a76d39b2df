import Diagnostics

/// Functions in the values of properties: which may stand there, and what they take.
enum StyleFunctions {
  /// `tokens` begin with the function; `allowed` is empty where its property takes any.
  static func fault(
    _ tokens: ArraySlice<CSSToken>, _ property: String, _ allowed: Set<String>,
    _ bytes: ValueBytes
  ) -> ValueFault? {
    guard let token = tokens.first else { return nil }
    let name = bytes.lowercasedText(token.nameRange)
    let end = CSSTokenReader.end(of: tokens.startIndex, in: tokens)
    // What does not end is reported as that.
    guard end - 1 > tokens.startIndex, tokens[end - 1].kind == .rightParenthesis else { return nil }
    let inside = tokens[(tokens.startIndex + 1)..<(end - 1)]
    if math.contains(name) { return mathFault(inside, token, name, bytes) }
    if anywhere.contains(name) || name.hasPrefix("-") { return nil }
    let called = name + "()"
    if !allowed.isEmpty, !allowed.contains(called) {
      let nearest = nearestName(to: called, among: allowed)
      let hint = nearest.map { ", did you mean '\($0)'?" } ?? ""
      return Values.fault(
        token.range.lowerBound, "'\(called)' is no value of '\(property)'\(hint)")
    }
    // Rules between columns repeat colors and styles, not tracks.
    if called == "repeat()", property.contains("rule") { return nil }
    guard let grammar = StyleGrammar.of(called) else { return nil }
    // Colors made from colors have names for their channels.
    if let first = inside.first, bytes.lowercasedText(first.range) == "from" { return nil }
    return grammar.fault(inside, called, bytes)
  }

  /// What a function makes.
  enum Sort { case color, image, measure, text, size, other }

  /// Why a function cannot stand in a property that names none; `takes` tells what it takes.
  static func reason(
    _ token: CSSToken, _ property: String, _ takes: (Sort) -> Bool, _ bytes: ValueBytes
  ) -> String? {
    let name = bytes.lowercasedText(token.nameRange)
    let isTiming =
      property.hasSuffix("timing-function") || property == "transition" || property == "animation"
    if isTiming, easings.contains(name) { return nil }
    if let sort = sort(name) {
      return takes(sort) ? nil : "'\(name)()' is no value of '\(property)'"
    }
    // New functions keep coming, so that only a slip of the pen is one.
    guard takes(.color), !takes(.image), !name.hasPrefix("-"),
      let nearest = nearestName(to: name, among: CSSColors.functions)
    else { return nil }
    return "'\(name)()' makes no color, did you mean '\(nearest)()'?"
  }

  private static func sort(_ name: String) -> Sort? {
    if CSSColors.functions.contains(name) { return .color }
    if math.contains(name) { return .measure }
    return easings.contains(name) ? .other : sorts[name]
  }

  private static let easings: Set<String> = ["cubic-bezier", "steps", "linear"]

  private static let sorts: [String: Sort] = {
    var sorts: [String: Sort] = ["counter": .text, "counters": .text, "fit-content": .size]
    let images = """
      linear-gradient radial-gradient conic-gradient repeating-linear-gradient \
      repeating-radial-gradient repeating-conic-gradient
      """
    let others = """
      translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d \
      rotate rotatex rotatey rotatez rotate3d skew skewx skewy matrix matrix3d blur brightness \
      contrast drop-shadow grayscale hue-rotate saturate sepia circle ellipse inset polygon path \
      minmax
      """
    for name in images.split(separator: " ") { sorts[String(name)] = .image }
    for name in others.split(separator: " ") { sorts[String(name)] = .other }
    return sorts
  }()

  private static let anywhere: Set<String> = ["url", "src", "image-set", "element", "cross-fade"]
  private static let math: Set<String> = ["calc", "min", "max", "clamp"]

  /// Between two values of a sum stands a sign with space around it, so that `1px+2px` is none.
  private static func mathFault(
    _ inside: ArraySlice<CSSToken>, _ function: CSSToken, _ name: String, _ bytes: ValueBytes
  ) -> ValueFault? {
    if inside.isEmpty {
      return Values.fault(function.range.upperBound, "'\(name)()' needs a calculation")
    }
    let commas = inside.filter { $0.kind == .comma }.count
    if name == "clamp", commas != 2, !inside.contains(where: { $0.kind == .function }) {
      return Values.fault(function.range.lowerBound, "'clamp()' takes three values")
    }
    if let last = inside.last, ["+", "-", "*", "/"].contains(bytes.text(last.range)) {
      return Values.fault(last.range.lowerBound, "a value is needed after this")
    }
    var isValue = false
    for token in inside {
      switch token.kind {
      case .number, .dimension, .percentage:
        if isValue {
          return Values.fault(
            token.range.lowerBound, "'+', '-', '*' or '/' is needed here, with space around it")
        }
        isValue = true
      default: isValue = false
      }
    }
    return nil
  }
}
