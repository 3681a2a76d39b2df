import Diagnostics

/// Lists of transforms, in SVG's syntax or, with units, in CSS's.
enum SVGTransforms {
  static func fault(_ bytes: ValueBytes) -> ValueFault? {
    let range = bytes.trimmedRange
    if range.isEmpty || bytes.matches("none", in: range) { return nil }
    if isLeftToStyle(bytes, range) { return nil }
    var scanner = SVGNumberScanner(bytes)
    scanner.skipSpaces()
    while !scanner.isAtEnd {
      let start = scanner.at
      while let byte = scanner.byte, byte.isAlphanumeric { scanner.step() }
      let name = bytes.text(start..<scanner.at)
      guard let counts = functions[name] else {
        let nearest = nearestName(to: name, among: functions.keys.sorted())
        let hint = nearest.map { ", did you mean '\($0)'?" } ?? ""
        return Values.fault(start, "a transform is needed here\(hint)")
      }
      scanner.skipSpaces()
      guard scanner.byte == .ascii("(") else {
        return Values.fault(scanner.at, "'(' is needed after '\(name)'")
      }
      scanner.step()
      if let found = arguments(&scanner, name, counts) { return found }
      // Commas between transforms are SVG 1.1's.
      _ = scanner.skipSeparator()
    }
    return nil
  }

  /// What CSS has besides: variables, functions of its own, transforms in space.
  private static func isLeftToStyle(_ bytes: ValueBytes, _ range: Range<Int>) -> Bool {
    let text = bytes.text(range)
    return text.contains("var(") || text.contains("3d(") || text.contains("3D(")
      || text.contains("calc(") || text.hasPrefix("ref(") || spatial.contains { text.contains($0) }
      || ["inherit", "initial", "unset", "revert", "revert-layer"].contains(text)
  }

  private static let spatial = [
    "translateZ(", "rotateX(", "rotateY(", "rotateZ(", "scaleZ(", "perspective(",
  ]

  /// How many numbers each function takes.
  private static let functions: [String: Set<Int>] = [
    "matrix": [6], "translate": [1, 2], "scale": [1, 2], "rotate": [1, 3], "skewX": [1],
    "skewY": [1], "translateX": [1], "translateY": [1], "scaleX": [1], "scaleY": [1],
    "skew": [1, 2],
  ]

  private static func arguments(
    _ scanner: inout SVGNumberScanner, _ name: String, _ counts: Set<Int>
  ) -> ValueFault? {
    var count = 0
    scanner.skipSpaces()
    let start = scanner.at
    while scanner.byte != .ascii(")") {
      guard scanner.number() else {
        if scanner.isAtEnd { return Values.fault(scanner.at, "'\(name)(' is not closed") }
        return Values.fault(scanner.at, "a number is needed here, not \(scanner.shown)")
      }
      count += 1
      // Units are CSS's.
      while let byte = scanner.byte, byte.isAlpha || byte == .ascii("%") { scanner.step() }
      _ = scanner.skipSeparator()
    }
    scanner.step()
    if counts.contains(count) { return nil }
    let list = counts.sorted().map(String.init).joined(separator: " or ")
    return Values.warning(start, "'\(name)' takes \(list) numbers, not \(count)")
  }
}
