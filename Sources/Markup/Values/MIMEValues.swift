extension Values {
  /// A MIME type with or without parameters.
  package static func mimeType(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    mimeFault(bytes, allowsParameters: true)
  }

  package static func mimeTypeWithoutParameters(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault?
  {
    mimeFault(bytes, allowsParameters: false)
  }

  private static let tokenBytes = ByteSet(
    "!#$%&'*+-.^_`|~abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

  private static func endOfToken(_ bytes: ValueBytes, _ start: Int) -> Int {
    var at = start
    while at < bytes.count, tokenBytes.contains(bytes[at]) { at += 1 }
    return at
  }

  static func mimeFault(_ bytes: ValueBytes, allowsParameters: Bool) -> ValueFault? {
    if bytes.isEmpty { return fault(0, "a MIME type is needed here") }
    let type = endOfToken(bytes, 0)
    guard type > 0, type < bytes.count, bytes[type] == .ascii("/") else {
      if type < bytes.count, type > 0, bytes[type] != .ascii(";") {
        return fault(type, "\(bytes.shown(at: type)) may not stand in a MIME type")
      }
      return fault(type, "a MIME type is written 'type/subtype'")
    }
    let subtype = endOfToken(bytes, type + 1)
    if subtype == type + 1 { return fault(subtype, "a subtype is needed after '/'") }
    var at = subtype
    while at < bytes.count {
      if !allowsParameters { return fault(at, "a MIME type stands here without parameters") }
      if let found = parameterFault(bytes, &at) { return found }
    }
    return nil
  }

  private static func parameterFault(_ bytes: ValueBytes, _ at: inout Int) -> ValueFault? {
    at = bytes.skippingSpaces(from: at)
    guard at < bytes.count else { return fault(at, "a MIME type may not end with white space") }
    guard bytes[at] == .ascii(";") else {
      return fault(at, "\(bytes.shown(at: at)) may not stand in a MIME type")
    }
    at = bytes.skippingSpaces(from: at + 1)
    let name = at
    at = endOfToken(bytes, at)
    if at == name { return fault(at, "a parameter is needed after ';'") }
    guard at < bytes.count, bytes[at] == .ascii("=") else {
      return fault(at, "a parameter is written 'name=value'")
    }
    at += 1
    guard at < bytes.count, bytes[at] == .ascii("\"") else {
      let value = at
      at = endOfToken(bytes, at)
      return at == value ? fault(at, "a value is needed after '='") : nil
    }
    let quote = at
    at += 1
    while at < bytes.count, bytes[at] != .ascii("\"") {
      at += bytes[at] == .ascii("\\") ? 2 : 1
    }
    guard at < bytes.count else { return fault(quote, "the quoted value does not end") }
    at += 1
    return nil
  }

  /// `accept` of `input`: file extensions, `image/*` and the like, MIME types; commas between.
  package static func accept(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueFault? {
    var seen: Set<String> = []
    var start = 0
    if bytes.isAllSpaces() { return bytes.isEmpty ? nil : fault(0, "a file type is needed here") }
    for end in 0...bytes.count where end == bytes.count || bytes[end] == .ascii(",") {
      var range = start..<end
      while let first = range.first, bytes[first].isSpace { range.removeFirst() }
      while let last = range.last, bytes[last].isSpace { range.removeLast() }
      if let found = acceptFault(bytes, range) { return found }
      if !seen.insert(bytes.lowercasedText(range)).inserted {
        return fault(range.lowerBound, "'\(bytes.text(range))' stands here twice")
      }
      start = end + 1
    }
    return nil
  }

  private static func acceptFault(_ bytes: ValueBytes, _ range: Range<Int>) -> ValueFault? {
    guard let first = range.first else {
      return fault(range.lowerBound, "a file type is needed here")
    }
    if bytes[first] == .ascii(".") {
      if let space = range.first(where: { bytes[$0].isSpace }) {
        return fault(space, "a comma is needed between file types")
      }
      if let mark = range.first(where: { [.ascii(";"), .ascii("/")].contains(bytes[$0]) }) {
        return fault(mark, "\(bytes.shown(at: mark)) may not stand in an extension")
      }
      return range.count > 1 ? nil : fault(first, "an extension is needed after '.'")
    }
    let token = UnsafeBufferPointer(rebasing: bytes[range])
    guard var found = mimeFault(token, allowsParameters: false) else {
      guard token.last == .ascii("*"), token[token.count - 2] == .ascii("/") else { return nil }
      let isGroup = ["audio", "video", "image"].contains(token.lowercasedText(0..<token.count - 2))
      if isGroup { return nil }
      return warning(first, "'/*' has a meaning only after 'audio', 'video' and 'image'")
    }
    found.offset += range.lowerBound
    return found
  }
}
