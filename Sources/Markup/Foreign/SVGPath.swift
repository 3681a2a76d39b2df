/// Path data.
struct PathGrammar {
  private var scanner: SVGNumberScanner

  init(_ bytes: ValueBytes) { scanner = SVGNumberScanner(bytes) }

  func fault() -> ValueFault? {
    var copy = self
    return copy.run()
  }

  private mutating func run() -> ValueFault? {
    let bytes = scanner.bytes
    scanner.skipSpaces()
    if scanner.isAtEnd || bytes.matches("none", in: bytes.trimmedRange) { return nil }
    // A path without a start is not drawn, but its numbers can be judged.
    var start: ValueFault?
    if let first = scanner.byte, first | 0x20 != .ascii("m") {
      start = Values.fault(scanner.at, "a path begins with 'M' or 'm'")
      guard first.isAlpha, Self.parameters(first) != nil else { return start }
    }
    while let command = scanner.byte {
      let place = scanner.at
      guard command.isAlpha, let count = Self.parameters(command) else {
        return Values.fault(place, "\(bytes.shown(at: place)) is no command of a path")
      }
      scanner.step()
      scanner.skipSpaces()
      if count == 0 { continue }
      if let found = sequences(of: count, isArc: command | 0x20 == .ascii("a")) { return found }
    }
    return start?.doubtful
  }

  private static func parameters(_ command: UInt8) -> Int? {
    switch command | 0x20 {
    case .ascii("m"), .ascii("l"), .ascii("t"): 2
    case .ascii("h"), .ascii("v"): 1
    case .ascii("c"): 6
    case .ascii("s"), .ascii("q"): 4
    case .ascii("a"): 7
    case .ascii("z"): 0
    default: nil
    }
  }

  private mutating func sequences(of count: Int, isArc: Bool) -> ValueFault? {
    repeat {
      for index in 0..<count {
        let isFlag = isArc && (index == 3 || index == 4)
        let isRead = isFlag ? scanner.flag() : scanner.number()
        if !isRead {
          return Values.fault(
            scanner.at, isFlag ? "a flag, 0 or 1, is needed here" : "a number is needed here")
        }
        let isLast = index == count - 1
        if isLast {
          scanner.skipSpaces()
        } else {
          _ = scanner.skipSeparator()
        }
      }
      if scanner.byte == .ascii(",") {
        _ = scanner.skipSeparator()
        if scanner.byte.map(\.isAlpha) ?? true {
          return Values.fault(scanner.at, "a number is needed after ','")
        }
      }
    } while scanner.byte.map { !$0.isAlpha } ?? false
    return nil
  }
}
