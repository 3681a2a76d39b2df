internal import CLibXML2
import Diagnostics

/// A confirmation page as somebody saved it: any HTML that the web serves, read with libxml2's HTML
/// parser, which never gives up, under caps.
///
/// Flat on purpose: what the doctor asks is where a script stands, not how the page is built.
struct SavedPage {
  struct Element {
    let name: String
    let attributes: [(name: String, value: String)]
    /// The text directly inside.
    var text: String
    let line: Int
    /// Names of the elements around it, the outermost first.
    let ancestors: [String]

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  struct Passage {
    let text: String
    let line: Int
  }

  let file: String
  let lines: [Substring]
  private(set) var elements: [Element] = []
  private(set) var comments: [Passage] = []
  /// Text that a visitor can read.
  private(set) var texts: [Passage] = []

  /// A page larger than this is no confirmation page.
  static let maximumBytes = 8 * 1024 * 1024

  /// nil for bytes that hold no element.
  init?(_ bytes: [UInt8], file: String) {
    self.file = file
    let text = String(decoding: bytes, as: UTF8.self)
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    read(Array(text.utf8))
    if elements.isEmpty { return nil }
  }

  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  private mutating func read(_ bytes: [UInt8]) {
    precondition(Self.isReady)
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
    let document = bytes.withUnsafeBytes { buffer in
      htmlReadMemory(
        buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, "UTF-8",
        Int32(options))
    }
    guard let document else { return }
    defer { xmlFreeDoc(document) }
    walk(xmlDocGetRootElement(document))
  }

  private struct Open {
    var next: xmlNodePtr?
    let element: Int?
    let isVisible: Bool
  }

  /// Without recursion: a page may be nested as deep as the parser lets it.
  private mutating func walk(_ root: xmlNodePtr?) {
    var names: [String] = []
    var stack = [Open(next: root, element: nil, isVisible: true)]
    while let open = stack.last {
      guard let node = open.next else {
        stack.removeLast()
        if open.element != nil { names.removeLast() }
        continue
      }
      stack[stack.count - 1].next = node.pointee.next
      switch node.pointee.type {
      case XML_ELEMENT_NODE:
        let element = element(node, names)
        elements.append(element)
        names.append(element.name)
        let hides = ["script", "style", "template", "noscript", "head"].contains(element.name)
        stack.append(
          Open(
            next: node.pointee.children, element: elements.count - 1,
            isVisible: open.isVisible && !hides))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        let text = string(node.pointee.content)
        if let element = open.element { elements[element].text += text }
        if open.isVisible { texts.append(Passage(text: text, line: line(of: node))) }
      case XML_COMMENT_NODE:
        comments.append(Passage(text: string(node.pointee.content), line: line(of: node)))
      default: break
      }
    }
  }

  private func element(_ node: xmlNodePtr, _ ancestors: [String]) -> Element {
    var attributes: [(name: String, value: String)] = []
    var attribute = node.pointee.properties
    while let one = attribute {
      var value = ""
      var part = one.pointee.children
      while let text = part {
        value += string(text.pointee.content)
        part = text.pointee.next
      }
      attributes.append((string(one.pointee.name), value))
      attribute = one.pointee.next
    }
    return Element(
      name: string(node.pointee.name), attributes: attributes, text: "", line: line(of: node),
      ancestors: ancestors)
  }

  private func line(of node: xmlNodePtr) -> Int { max(1, Int(xmlGetLineNo(node))) }

  private func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  /// Where `needle` stands, at `line` or the nearest line before or after it; the parser counts an
  /// element's lines from the end of its start tag.
  func location(of needle: String, near line: Int) -> FileLocation {
    let wanted = needle.split(whereSeparator: \.isNewline).first.map(String.init) ?? needle
    let start = min(max(line - 1, 0), max(lines.count - 1, 0))
    let order = [start] + (1..<max(lines.count, 1)).flatMap { [start - $0, start + $0] }
    for index in order where lines.indices.contains(index) {
      guard let range = lines[index].firstRange(of: wanted) else { continue }
      let column = lines[index][..<range.lowerBound].unicodeScalars.count + 1
      return FileLocation(
        file, line: index + 1, column: column, length: wanted.unicodeScalars.count)
    }
    return FileLocation(file, line: line)
  }
}
