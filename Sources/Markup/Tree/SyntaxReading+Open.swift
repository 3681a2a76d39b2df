/// A start tag whose end tag has not come.
struct OpenTag {
  let name: String
  let start: Int
  let end: Int
}

extension SyntaxReading {
  /// What is wrong with an end tag, when `last` is the innermost open tag.
  func endTagFault(_ endTag: ParseFault, _ last: OpenTag, isOpen: Bool) -> ParseFault {
    if let element = HTMLElement(last.name), HTMLElement.void.contains(element) {
      var fault = ParseFault(.unclosedVoidElement, at: last.start, end: last.end)
      fault.name = last.name
      return fault
    }
    var fault = endTag
    fault.end = (builder.find(0x3E, from: fault.offset) ?? fault.end) + 1
    fault.reason = isOpen ? .mismatchedEndTag : .strayEndTag
    fault.opened = last.start
    fault.openedName = last.name
    return fault
  }

  /// Behind a fault libxml2 no longer tells of tags, so that they are read from the text.
  func laterMismatch() -> ParseFault? {
    guard !builder.faults.isEmpty else { return nil }
    let endTag = builder.tag(.mismatchedEndTag, read)
    guard builder.byte(endTag.offset + 1) == 0x2F else { return nil }
    let open = openTags(before: endTag.offset)
    guard let last = open.last else { return nil }
    return endTagFault(endTag, last, isOpen: open.contains { $0.name == endTag.name })
  }

  private func openTags(before limit: Int) -> [OpenTag] {
    var tags = builder.open.dropFirst().map { node in
      let record = builder.nodes[Int(node)]
      return OpenTag(
        name: builder.names.string(record.name), start: Int(record.start), end: Int(record.end))
    }
    var at = builder.cursor
    while let start = builder.find(0x3C, from: at), start < limit {
      if let end = endOfSection(start) {
        at = end
        continue
      }
      let isEnd = builder.byte(start + 1) == 0x2F
      let nameStart = start + (isEnd ? 2 : 1)
      let name = String(
        decoding: builder.slice(nameStart, builder.endOfName(from: nameStart)), as: UTF8.self)
      at = endOfTag(start)
      if isEnd {
        if tags.last?.name == name { tags.removeLast() }
      } else if builder.byte(at - 2) != 0x2F {
        tags.append(OpenTag(name: name, start: start, end: at))
      }
    }
    return tags
  }

  /// Behind a comment, a CDATA section, an instruction or a declaration; nil when it is a tag.
  private func endOfSection(_ start: Int) -> Int? {
    let end: StaticString
    switch builder.byte(start + 1) {
    case 0x3F: end = "?>"
    case 0x21 where builder.byte(start + 2) == 0x2D: end = "-->"
    case 0x21 where builder.byte(start + 2) == 0x5B: end = "]]>"
    case 0x21: end = ">"
    default: return nil
    }
    return (builder.find(end, from: start) ?? builder.bytes.count) + end.utf8CodeUnitCount
  }

  private func endOfTag(_ start: Int) -> Int {
    var quote: UInt8 = 0
    var at = start
    while at < builder.bytes.count {
      let byte = builder.byte(at)
      at += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        break
      }
    }
    return at
  }
}
