/// The script of a `javascript:` URL: strings and brackets that do not end are surely wrong; all
/// else is left to browsers.
enum ScriptURL {
  static func fault(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueFault? {
    var open: [(closing: UInt8, offset: Int)] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      switch byte {
      case .ascii("%"), .ascii("/"), .ascii("`"):
        // Escapes, comments, regular expressions and templates would need a whole parser.
        return nil
      case .ascii("\""), .ascii("'"):
        guard let end = endOfString(bytes, at, range.upperBound) else {
          return Values.fault(at, "the string of the script does not end")
        }
        at = end
      case .ascii("("): open.append((.ascii(")"), at))
      case .ascii("["): open.append((.ascii("]"), at))
      case .ascii("{"): open.append((.ascii("}"), at))
      case .ascii(")"), .ascii("]"), .ascii("}"):
        guard open.popLast()?.closing == byte else {
          return Values.fault(at, "\(bytes.shown(at: at)) of the script has no partner")
        }
      default: break
      }
      at += 1
    }
    return open.last.map { Values.fault($0.offset, "\(bytes.shown(at: $0.offset)) is not closed") }
  }

  private static func endOfString(_ bytes: ValueBytes, _ start: Int, _ end: Int) -> Int? {
    var at = start + 1
    while at < end, bytes[at] != bytes[start] { at += bytes[at] == .ascii("\\") ? 2 : 1 }
    return at < end ? at : nil
  }
}
