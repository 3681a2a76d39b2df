/// `calc()`, `min()`, `max()` and `clamp()`: whether the sum can be worked out, and to a length.
struct MathGrammar {
  private var reader: CSSTokenReader
  private var depth = 0

  /// What a term comes to.
  private enum Kind { case number, length, other, unknown }

  private struct Stop: Error { let fault: ValueFault }

  /// Judges the function that `range` spans.
  static func lengthFault(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueFault? {
    var grammar = MathGrammar(
      reader: CSSTokenReader(bytes, from: range.lowerBound, to: range.upperBound))
    do throws(Stop) {
      let kind = try grammar.value()
      if kind == .length || kind == .unknown { return nil }
      return Values.fault(range.lowerBound, "the calculation makes no length")
    } catch {
      return error.fault
    }
  }

  private func stop(_ reason: String) -> Stop {
    Stop(fault: Values.fault(reader.offset, reason))
  }

  private mutating func sum() throws(Stop) -> Kind {
    reader.skipSpaces()
    var kind = try product()
    while true {
      let hasSpace = reader.skipSpaces()
      guard reader.isDelimiter("+") || reader.isDelimiter("-") else { return kind }
      reader.index += 1
      guard hasSpace, reader.skipSpaces() else {
        throw stop("'+' and '-' need white space on both sides")
      }
      let next = try product()
      if kind == .unknown || next == .unknown {
        kind = .unknown
      } else if kind != next {
        throw stop("values of different kinds cannot be added")
      }
    }
  }

  private mutating func product() throws(Stop) -> Kind {
    var kind = try value()
    while true {
      let place = reader.index
      reader.skipSpaces()
      let isQuotient = reader.isDelimiter("/")
      guard isQuotient || reader.isDelimiter("*") else {
        reader.index = place
        return kind
      }
      reader.index += 1
      reader.skipSpaces()
      let next = try value()
      if kind == .unknown || next == .unknown {
        kind = .unknown
      } else if isQuotient {
        kind = quotient(kind, next)
      } else if kind != .number, next != .number {
        throw stop("two lengths cannot be multiplied")
      } else {
        kind = kind == .number ? next : kind
      }
    }
  }

  private func quotient(_ kind: Kind, _ divisor: Kind) -> Kind {
    if divisor == .number { return kind }
    return kind == divisor ? .number : .other
  }

  private static let toNumber: Set<String> = [
    "pow", "sqrt", "exp", "log", "sign", "sin", "cos", "tan",
  ]

  private mutating func value() throws(Stop) -> Kind {
    guard let token = reader.current else { throw stop("a value is needed here") }
    switch token.kind {
    case .number:
      reader.index += 1
      return .number
    case .dimension:
      reader.index += 1
      return CSSUnits.isLength(reader.bytes, token.nameRange) ? .length : .other
    case .percentage:
      reader.index += 1
      return .other
    case .identifier:
      reader.index += 1
      return .unknown
    case .function, .leftParenthesis: return try group(token)
    default: throw stop("a value is needed here, not '\(reader.text(token))'")
    }
  }

  private mutating func group(_ token: CSSToken) throws(Stop) -> Kind {
    let name = token.kind == .function ? reader.bytes.lowercasedText(token.nameRange) : "calc"
    guard ["calc", "min", "max", "clamp"].contains(name), depth < 32 else {
      if !CSSUnits.isMath(reader.bytes, token.nameRange) {
        throw stop("only functions of mathematics may stand here, not '\(name)()'")
      }
      if let found = reader.skipComponent() { throw Stop(fault: found) }
      return Self.toNumber.contains(name) ? .number : .unknown
    }
    depth += 1
    reader.index += 1
    var kind = try sum()
    var count = 1
    while name != "calc", reader.current?.kind == .comma {
      reader.index += 1
      count += 1
      let next = try sum()
      if next != kind { kind = .unknown }
    }
    guard let end = reader.current else { throw stop("')' is needed here") }
    guard end.kind == .rightParenthesis else {
      throw stop("'\(reader.text(end))' may not stand here")
    }
    if name == "clamp", count != 3 { throw stop("'clamp()' takes three values, not \(count)") }
    reader.index += 1
    depth -= 1
    return kind
  }
}
