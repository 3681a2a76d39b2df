import CLibXML2
import Diagnostics

/// A reason why a text is no tree, with the bytes it lies in.
struct ParseFault {
  enum Reason: Equatable {
    case tooLarge, tooDeep, tooManyAttributes
    case empty, notUTF8, badCharacter, doctype, misplacedDoctype, badDeclaration
    case unknownReference, badReference, rawAmpersand, rawLessThan
    case missingValue, unquotedValue, repeatedAttribute, missingSpace, unfinishedTag
    case mismatchedEndTag, unclosedVoidElement, unclosedElement, strayEndTag
    case contentAfterRoot, textOutsideRoot, badComment, unfinishedSection, strayCDATAEnd
    case notWellFormed
  }

  var reason: Reason
  var offset: Int
  var end: Int
  /// The tag or reference that the words name.
  var name = ""
  /// Where the element that should have been closed begins.
  var opened: Int?
  var openedName = ""

  init(_ reason: Reason, at offset: Int, end: Int) {
    self.reason = reason
    self.offset = offset
    self.end = end
  }
}

extension TreeBuilder {
  /// After these libxml2 still makes sense of what follows.
  private static let harmless: [UInt32] = [
    XML_ERR_UNDECLARED_ENTITY.rawValue, XML_ERR_ATTRIBUTE_REDEFINED.rawValue,
  ]

  mutating func takeStart(_ local: UnsafePointer<UInt8>, hasPrefix: Bool) {
    if wrapperPending {
      wrapperPending = false
      return
    }
    guard !isStopped else { return }
    startElement(local, hasPrefix: hasPrefix)
  }

  mutating func takeEnd() {
    guard !isStopped else { return }
    endElement()
  }

  mutating func takeError(_ error: xmlError) {
    // Namespace complaints have their own domain; HTML has no declarations of prefixes.
    var number = UInt32(bitPattern: error.code)
    // Behind the doctype that names a system libxml2 only warns: the file might declare it.
    if number == XML_WAR_UNDECLARED_ENTITY.rawValue { number = XML_ERR_UNDECLARED_ENTITY.rawValue }
    guard !isStopped, error.domain != Int32(XML_FROM_NAMESPACE.rawValue),
      error.level == XML_ERR_FATAL || number == XML_ERR_UNDECLARED_ENTITY.rawValue
    else { return }
    if Self.harmless.contains(number), !faults.isEmpty {
      let fault = describe(number)
      if faults.last?.offset != fault.offset { faults.append(fault) }
      return
    }
    guard faults.allSatisfy(\.isHarmless) else { return }
    faults.append(describe(number))
  }

  private func describe(_ number: UInt32) -> ParseFault {
    let read = min(Int(bs_bytes_read(context)) + contextStart, bytes.count)
    switch Int32(bitPattern: number) {
    case Int32(XML_ERR_UNDECLARED_ENTITY.rawValue): return reference(.unknownReference, read)
    case Int32(XML_ERR_ATTRIBUTE_REDEFINED.rawValue): return tag(.repeatedAttribute, read)
    default: return SyntaxReading(builder: self, read: read).fault(number)
    }
  }

  /// The reference that ends at or before `read`.
  func reference(_ reason: ParseFault.Reason, _ read: Int) -> ParseFault {
    let start = lastOffset(of: 0x26, before: read) ?? max(read - 1, 0)
    var end = start + 1
    while end < bytes.count, Self.isReferenceByte(bytes[end]) { end += 1 }
    var fault = ParseFault(reason, at: start, end: end)
    fault.name = String(decoding: slice(start + 1, end), as: UTF8.self)
    if byte(end) == 0x3B { fault.end += 1 }
    return fault
  }

  private static func isReferenceByte(_ byte: UInt8) -> Bool {
    byte == 0x23 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// The tag in which `read` lies.
  func tag(_ reason: ParseFault.Reason, _ read: Int) -> ParseFault {
    let start = lastOffset(of: 0x3C, before: read) ?? max(read - 1, 0)
    var fault = ParseFault(reason, at: start, end: max(read, start + 1))
    let nameStart = byte(start + 1) == 0x2F ? start + 2 : start + 1
    fault.name = String(decoding: slice(nameStart, endOfName(from: nameStart)), as: UTF8.self)
    guard reason == .repeatedAttribute else { return fault }
    locateRepetition(&fault)
    return fault
  }

  /// Points at the second attribute of a name rather than at its tag.
  private func locateRepetition(_ fault: inout ParseFault) {
    var copy = self
    copy.attributes = []
    copy.cursor = endOfName(from: fault.offset + 1)
    copy.scanAttributes(from: copy.cursor)
    var seen: Set<MarkupName> = []
    for attribute in copy.attributes where !seen.insert(attribute.name).inserted {
      fault.name = copy.names.string(attribute.name)
      fault.offset = Int(attribute.nameStart)
      fault.end = fault.offset + fault.name.utf8.count
      return
    }
  }

  func lastOffset(of wanted: UInt8, before end: Int) -> Int? {
    var offset = min(end, bytes.count) - 1
    while offset >= 0 {
      if bytes[offset] == wanted { return offset }
      offset -= 1
    }
    return nil
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// nil when the whole text is UTF-8.
  var firstOffsetThatIsNotUTF8: Int? {
    var decoder = UTF8()
    var iterator = makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}

extension ParseFault {
  var isHarmless: Bool { reason == .unknownReference || reason == .repeatedAttribute }
}

/// Works out from libxml2's error number and the bytes around it what the author did.
struct SyntaxReading {
  var builder: TreeBuilder
  let read: Int
  /// The construct that libxml2 was in: where it begins.
  private let start: Int

  init(builder: TreeBuilder, read: Int) {
    var builder = builder
    // Text and comments before the fault are taken in, so the cursor stands at the next tag.
    builder.skipToTag(limit: read)
    self.builder = builder
    self.read = read
    start = Self.constructStart(builder, read)
  }

  private static func constructStart(_ builder: TreeBuilder, _ read: Int) -> Int {
    guard let last = builder.nodes.last, last.kind != .element,
      last.kind != .text
        || last.flags.contains(.cdata), Int(last.end) >= read, last.start >= 0
    else { return builder.cursor }
    return Int(last.start)
  }

  func fault(_ number: UInt32) -> ParseFault {
    switch xmlParserErrors(number) {
    case XML_ERR_TAG_NAME_MISMATCH: return mismatch()
    case XML_ERR_TAG_NOT_FINISHED, XML_ERR_LTSLASH_REQUIRED: return unclosed()
    case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_START: return empty()
    case XML_ERR_DOCUMENT_END: return behindRoot()
    case XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_ENTITYREF_NO_NAME:
      return builder.reference(.rawAmpersand, read + 1)
    case XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_CHARREF:
      return builder.reference(.badReference, read)
    case XML_ERR_NAME_REQUIRED: return nameRequired()
    case XML_ERR_LT_IN_ATTRIBUTE: return here(.rawLessThan, at: read)
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: return attribute(.missingValue)
    case XML_ERR_ATTRIBUTE_NOT_STARTED: return attribute(.unquotedValue)
    case XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_GT_REQUIRED: return unfinishedTag()
    case XML_ERR_SPACE_REQUIRED: return spaceRequired()
    case XML_ERR_HYPHEN_IN_COMMENT, XML_ERR_COMMENT_NOT_FINISHED:
      return here(.badComment, at: start)
    case XML_ERR_PI_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED:
      return here(.unfinishedSection, at: start)
    case XML_ERR_MISPLACED_CDATA_END:
      return here(.strayCDATAEnd, at: builder.find("]]>", from: min(read, start)) ?? read)
    case XML_ERR_RESERVED_XML_NAME: return here(.badDeclaration, at: start)
    case XML_ERR_INVALID_CHAR: return badCharacter()
    default:
      return builder.bytes.firstOffsetThatIsNotUTF8.map { here(.notUTF8, at: $0) }
        ?? here(.notWellFormed, at: read)
    }
  }

  private func here(_ reason: ParseFault.Reason, at offset: Int) -> ParseFault {
    let offset = min(max(offset, 0), max(builder.bytes.count - 1, 0))
    var end = offset + 1
    while end < builder.bytes.count, builder.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return ParseFault(reason, at: offset, end: end)
  }

  /// An end tag that is not the open element's.
  private func mismatch() -> ParseFault {
    if let later = laterMismatch() { return later }
    let endTag = builder.tag(.mismatchedEndTag, min(start + 1, builder.bytes.count))
    guard let open = builder.open.last, open > 0 else {
      var fault = endTag
      fault.reason = .strayEndTag
      return fault
    }
    if endTag.name == "fragment-root" || endTag.name.isEmpty { return unclosed() }
    return endOf(open, endTag)
  }

  private func endOf(_ open: Int32, _ endTag: ParseFault) -> ParseFault {
    let record = builder.nodes[Int(open)]
    let name = builder.names.string(record.name)
    let names = builder.open.dropFirst().map {
      builder.names.string(builder.nodes[Int($0)].name)
    }
    let last = OpenTag(name: name, start: Int(record.start), end: Int(record.end))
    return endTagFault(endTag, last, isOpen: names.contains(endTag.name))
  }

  private func unclosed() -> ParseFault {
    guard let open = builder.open.last, open > 0 else { return here(.notWellFormed, at: read) }
    let record = builder.nodes[Int(open)]
    var fault = ParseFault(.unclosedElement, at: Int(record.start), end: Int(record.end))
    fault.name = builder.names.string(record.name)
    if let element = HTMLElement(fault.name), HTMLElement.void.contains(element) {
      fault.reason = .unclosedVoidElement
    }
    return fault
  }

  private func empty() -> ParseFault {
    let rest = builder.bytes[min(start, builder.bytes.count)...]
    guard let first = rest.first(where: { !TreeBuilder.isSpace($0) }) else {
      return here(.empty, at: 0)
    }
    if first == 0x3C { return nameRequired() }
    return here(.textOutsideRoot, at: max(read, 0))
  }

  private func behindRoot() -> ParseFault {
    var offset = start
    while TreeBuilder.isSpace(builder.byte(offset)) { offset += 1 }
    guard builder.byte(offset) == 0x3C else { return here(.textOutsideRoot, at: offset) }
    let isEndTag = builder.byte(offset + 1) == 0x2F
    if builder.byte(offset + 1) == 0x21 {
      return ParseFault(.misplacedDoctype, at: offset, end: offset + 2)
    }
    var fault = builder.tag(isEndTag ? .strayEndTag : .contentAfterRoot, offset + 1)
    fault.end = max(fault.end, offset + 1 + fault.name.utf8.count)
    return fault
  }

  /// A name was due behind '<' or '&', or in a tag.
  private func nameRequired() -> ParseFault {
    let before = builder.byte(max(read - 1, 0))
    if before == 0x26 { return builder.reference(.rawAmpersand, read) }
    if builder.byte(read) == 0x26 { return builder.reference(.rawAmpersand, read + 1) }
    if builder.byte(start + 1) == 0x21 {
      return ParseFault(.misplacedDoctype, at: start, end: start + 2)
    }
    if before == 0x3C { return here(.rawLessThan, at: read - 1) }
    let isInTag = start < read && (0x41...0x5A).contains(builder.byte(start + 1) & 0xDF)
    let isText = builder.byte(read) == 0x3C && !isInTag
    return isText ? here(.rawLessThan, at: read) : unfinishedTag()
  }

  /// libxml2 tells neither bad UTF-8 nor a reference to a bad character from the character itself.
  private func badCharacter() -> ParseFault {
    if let offset = builder.bytes.firstOffsetThatIsNotUTF8 { return here(.notUTF8, at: offset) }
    let byte = builder.byte(read)
    let isControl = byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D
    if !isControl, read > 0, builder.byte(read - 1) == 0x3B {
      return builder.reference(.badReference, read)
    }
    return here(.badCharacter, at: read)
  }

  /// The attribute whose value libxml2 looked for.
  private func attribute(_ reason: ParseFault.Reason) -> ParseFault {
    var end = min(read, builder.bytes.count)
    while end > start, Self.isAttributeGap(builder.byte(end - 1)) { end -= 1 }
    var nameStart = end
    while nameStart > start, !TreeBuilder.isSpace(builder.byte(nameStart - 1)) { nameStart -= 1 }
    var fault = ParseFault(reason, at: nameStart, end: max(end, nameStart + 1))
    fault.name = String(decoding: builder.slice(nameStart, end), as: UTF8.self)
    return fault
  }

  private static func isAttributeGap(_ byte: UInt8) -> Bool {
    TreeBuilder.isSpace(byte) || byte == 0x3D || byte == 0x3E || byte == 0x2F
  }

  private func unfinishedTag() -> ParseFault {
    // Inside text a lone '<' is a likelier slip than a broken tag.
    let next = builder.byte(start + 1)
    let isTag = next == 0x2F || (0x41...0x5A).contains(next & 0xDF)
    guard isTag else { return here(.rawLessThan, at: start) }
    var fault = builder.tag(.unfinishedTag, start + 1)
    fault.end = max(fault.end, start + 1 + fault.name.utf8.count)
    return fault
  }

  private func spaceRequired() -> ParseFault {
    builder.byte(start + 1) == 0x21
      ? here(.doctype, at: start) : here(.missingSpace, at: read)
  }
}
