import CLibXML2

/// Builds a tree from libxml2's element events.
///
/// libxml2 proves the text well-formed and says which elements begin and end; the builder walks
/// the same bytes in step with it. Between two events there can only be text, comments,
/// instructions and CDATA sections, and within a start tag libxml2 has already proved the syntax,
/// so a plain scan finds every place exactly, even of values that libxml2 had to copy.
struct TreeBuilder {
  let bytes: UnsafeBufferPointer<UInt8>
  var nodes: [NodeRecord] = []
  var attributes: [AttributeRecord] = []
  /// Decoded texts; their offsets count from the end of `bytes`.
  var pool: [UInt8] = []
  var names = NameInterner()
  /// Behind the last construct taken in.
  var cursor: Int
  /// Nodes that are open, the root first.
  var open: [Int32] = [0]
  var faults: [ParseFault] = []
  var context: xmlParserCtxtPtr?
  /// Offset in `bytes` of the first byte that libxml2 got.
  var contextStart = 0
  var isStopped = false
  /// The element around a fragment has yet to be announced.
  var wrapperPending = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, root: NodeRecord) {
    self.bytes = bytes
    cursor = start
    nodes.reserveCapacity(bytes.count / 24 + 16)
    attributes.reserveCapacity(bytes.count / 48 + 16)
    nodes.append(root)
  }

  // MARK: Events

  mutating func startElement(_ local: UnsafePointer<UInt8>, hasPrefix: Bool) {
    advance()
    guard cursor < bytes.count else { return }
    let start = cursor
    let nameEnd = endOfName(from: start + 1)
    var record = NodeRecord(kind: .element)
    record.start = Int32(start)
    record.name = names.intern(
      slice(start + 1, nameEnd), pointer: hasPrefix ? nil : UInt(bitPattern: local))
    if hasPrefix { record.flags.insert(.prefixed) }
    record.firstAttribute = Int32(attributes.count)
    scanAttributes(from: nameEnd)
    record.attributeCount = Int32(attributes.count) - record.firstAttribute
    if byte(cursor) == 0x2F {
      record.flags.insert(.selfClosed)
      cursor += 1
    }
    cursor += 1
    record.end = Int32(min(cursor, bytes.count))
    let node = append(record)
    nodes[Int(node)].namespace = namespace(of: node)
    open.append(node)
    checkDepth(at: start)
  }

  mutating func endElement() {
    guard open.count > 1, let node = open.last else { return }
    if !nodes[Int(node)].flags.contains(.selfClosed) {
      advance()
      cursor = (find(0x3E, from: cursor) ?? bytes.count) + 1
    }
    open.removeLast()
  }

  /// Takes in what stands behind the last element.
  mutating func finish(at end: Int) {
    advance(to: end)
  }

  /// Moves the cursor to the next tag, but not beyond where libxml2 has read.
  mutating func skipToTag(limit: Int) {
    advance(to: min(max(limit, cursor), bytes.count))
  }

  private mutating func checkDepth(at offset: Int) {
    guard open.count - 1 > MarkupCaps.depth else { return }
    faults.append(ParseFault(.tooDeep, at: offset, end: cursor))
    stop()
  }

  mutating func stop() {
    isStopped = true
    if let context { xmlStopParser(context) }
  }

  // MARK: Start tags

  mutating func scanAttributes(from nameEnd: Int) {
    cursor = nameEnd
    while true {
      skipSpace()
      let nameStart = cursor
      let next = byte(cursor)
      guard next != 0x3E, next != 0x2F, cursor < bytes.count else { return }
      let nameEnd = endOfName(from: cursor)
      guard nameEnd > nameStart else { return }
      cursor = nameEnd
      skipSpace()
      guard byte(cursor) == 0x3D else { return }
      cursor += 1
      skipSpace()
      let quote = byte(cursor)
      let valueStart = cursor + 1
      guard quote == 0x22 || quote == 0x27, let end = find(quote, from: valueStart) else { return }
      addAttribute(nameStart..<nameEnd, valueStart..<end)
      cursor = end + 1
    }
  }

  private mutating func addAttribute(_ name: Range<Int>, _ value: Range<Int>) {
    var record = AttributeRecord(
      name: names.intern(slice(name.lowerBound, name.upperBound), pointer: nil), isPlain: true,
      nameStart: Int32(name.lowerBound), sourceStart: Int32(value.lowerBound),
      sourceLength: Int32(value.count), valueStart: Int32(value.lowerBound),
      valueLength: Int32(value.count))
    if bytes[value.lowerBound - 1] != 0x22 { record.isPlain = false }
    if needsDecoding(value) {
      record.isPlain = false
      record.valueStart = Int32(bytes.count + pool.count)
      References.decode(slice(value.lowerBound, value.upperBound), into: &pool)
      record.valueLength = Int32(bytes.count + pool.count) - record.valueStart
    }
    attributes.append(record)
  }

  // MARK: Between tags

  /// Takes in texts, comments, instructions and sections up to the next tag.
  private mutating func advance(to end: Int? = nil) {
    let limit = end ?? bytes.count
    while cursor < limit {
      let mark = min(find(0x3C, from: cursor) ?? limit, limit)
      if mark > cursor { addText(cursor..<mark) }
      cursor = mark
      guard mark < limit, takeMarkupThatIsNoTag(limit) else { return }
    }
  }

  /// False when a tag begins at the cursor.
  private mutating func takeMarkupThatIsNoTag(_ limit: Int) -> Bool {
    switch byte(cursor + 1) {
    case 0x3F:
      add(.processingInstruction, opening: 2, closing: "?>", limit)
    case 0x21 where byte(cursor + 2) == 0x2D:
      add(.comment, opening: 4, closing: "-->", limit)
    case 0x21 where byte(cursor + 2) == 0x5B:
      add(.text, opening: 9, closing: "]]>", limit)
    case 0x21:
      add(.doctype, opening: 2, closing: ">", limit)
    default:
      return false
    }
    return true
  }

  private mutating func add(
    _ kind: MarkupTree.Kind, opening: Int, closing: StaticString, _ limit: Int
  ) {
    let content = min(cursor + opening, limit)
    let end = find(closing, from: content) ?? limit
    var record = NodeRecord(kind: kind)
    record.start = Int32(cursor)
    cursor = min(end + closing.utf8CodeUnitCount, limit)
    record.end = Int32(cursor)
    if kind == .text { record.flags.insert(.cdata) }
    setText(&record, content..<end, decoding: false)
    append(record)
  }

  private mutating func addText(_ range: Range<Int>) {
    let parent = open.last ?? 0
    // Space between the top constructs of a document belongs to nobody.
    if nodes[Int(parent)].kind == .document { return }
    var record = NodeRecord(kind: .text)
    record.start = Int32(range.lowerBound)
    record.end = Int32(range.upperBound)
    setText(&record, range, decoding: true)
    append(record)
  }

  private mutating func setText(_ record: inout NodeRecord, _ range: Range<Int>, decoding: Bool) {
    record.textStart = Int32(range.lowerBound)
    record.textLength = Int32(range.count)
    guard needsDecoding(range) else { return }
    record.textStart = Int32(bytes.count + pool.count)
    if decoding {
      References.decode(slice(range.lowerBound, range.upperBound), into: &pool)
    } else {
      References.normalizeLines(slice(range.lowerBound, range.upperBound), into: &pool)
    }
    record.textLength = Int32(bytes.count + pool.count) - record.textStart
    record.flags.insert(.decoded)
  }

  // MARK: Tree

  @discardableResult
  private mutating func append(_ record: NodeRecord) -> Int32 {
    let node = Int32(nodes.count)
    let parent = open.last ?? 0
    var record = record
    record.parent = parent
    record.previous = nodes[Int(parent)].lastChild
    if record.previous >= 0 {
      nodes[Int(record.previous)].next = node
    } else {
      nodes[Int(parent)].firstChild = node
    }
    nodes[Int(parent)].lastChild = node
    nodes.append(record)
    return node
  }
}
