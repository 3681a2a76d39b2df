/// The tree's arrays without their checks and counts, borrowed for the time of one walk.
struct TreeView {
  let nodes: UnsafeBufferPointer<NodeRecord>
  let attributes: UnsafeBufferPointer<AttributeRecord>
  let bytes: UnsafeBufferPointer<UInt8>
  /// By `MarkupName.raw` minus the count of known names.
  let extraKinds: UnsafeBufferPointer<ExtraNameKind>
  let extraNames: UnsafeBufferPointer<String>

  func text(of node: Int32) -> UnsafeBufferPointer<UInt8> {
    let record = nodes[Int(node)]
    return range(Int(record.textStart), Int(record.textLength))
  }

  func value(of attribute: Int) -> UnsafeBufferPointer<UInt8> {
    let record = attributes[attribute]
    return range(Int(record.valueStart), Int(record.valueLength))
  }

  func range(_ start: Int, _ count: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[start..<start + count])
  }

  /// The first node below `root` in document order that is wanted. What templates and the elements
  /// of `closed` hold is passed over.
  func first(
    below root: Int32, outside closed: ElementSet, _ isWanted: (Int32) -> Bool
  ) -> Int32? {
    var node = nodes[Int(root)].firstChild
    while node >= 0 {
      if isWanted(node) { return node }
      let element = Subject(self, node).element
      let isClosed = element.map { $0 == .template || closed.contains($0) } ?? false
      if !isClosed, nodes[Int(node)].firstChild >= 0 {
        node = nodes[Int(node)].firstChild
        continue
      }
      while nodes[Int(node)].next < 0 {
        node = nodes[Int(node)].parent
        if node == root { return nil }
      }
      node = nodes[Int(node)].next
    }
    return nil
  }

  func name(_ name: MarkupName) -> String {
    let known = KnownNames.shared.strings
    let number = Int(name.raw)
    if number < known.count { return known[number] }
    return number - known.count < extraNames.count ? extraNames[number - known.count] : ""
  }
}

extension MarkupTree {
  func withView(_ kinds: [ExtraNameKind], _ body: (TreeView) -> Void) {
    nodes.withUnsafeBufferPointer { nodes in
      attributes.withUnsafeBufferPointer { attributes in
        bytes.withUnsafeBufferPointer { bytes in
          kinds.withUnsafeBufferPointer { kinds in
            extraNames.withUnsafeBufferPointer { names in
              body(
                TreeView(
                  nodes: nodes, attributes: attributes, bytes: bytes, extraKinds: kinds,
                  extraNames: names))
            }
          }
        }
      }
    }
  }
}

/// What a name that HTML has not given to an element or attribute may still be.
enum ExtraNameKind: Sendable {
  case data, eventHandler, custom, namespaceDeclaration, prefixed, uppercase, other

  static let eventHandlers: Set<String> = Set(
    """
    onabort onauxclick onbeforeinput onbeforematch onbeforetoggle onblur oncancel oncanplay
    oncanplaythrough onchange onclick onclose oncommand oncontextlost oncontextmenu
    oncontextrestored oncopy oncuechange oncut ondblclick ondrag ondragend ondragenter
    ondragleave ondragover ondragstart ondrop ondurationchange onemptied onended onerror onfocus
    onformdata ongotpointercapture oninput oninvalid onkeydown onkeypress onkeyup onload
    onloadeddata onloadedmetadata onloadstart onlostpointercapture onmousedown onmouseenter
    onmouseleave onmousemove onmouseout onmouseover onmouseup onpaste onpause onplay
    onplaying onpointercancel onpointerdown onpointerenter onpointerleave onpointermove
    onpointerout onpointerover onpointerrawupdate onpointerup onprogress onratechange onreset
    onresize onscroll onscrollend onscrollsnapchange onscrollsnapchanging
    onsecuritypolicyviolation onseeked onseeking onselect onselectionchange onselectstart
    onslotchange onstalled onsubmit onsuspend ontimeupdate ontoggle ontouchcancel ontouchend
    ontouchmove ontouchstart ontransitioncancel ontransitionend ontransitionrun
    ontransitionstart onanimationcancel onanimationend onanimationiteration onanimationstart
    onvolumechange onwaiting onwheel onfullscreenchange onfullscreenerror
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Those that `body` takes for the window.
  static let windowHandlers: Set<String> = Set(
    """
    onafterprint onbeforeprint onbeforeunload onhashchange onlanguagechange onmessage
    onmessageerror onoffline ononline onpagehide onpagereveal onpageshow onpageswap onpopstate
    onrejectionhandled onstorage onunhandledrejection onunload onorientationchange
    ongamepadconnected ongamepaddisconnected
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  init(_ name: String) {
    if name.hasPrefix("data-"), name.utf8.count > 5 {
      self = name.contains { $0.isASCII && $0.isUppercase } ? .uppercase : .data
    } else if Self.eventHandlers.contains(name) || Self.windowHandlers.contains(name) {
      self = .eventHandler
    } else if name.hasPrefix("xmlns:") {
      self = .namespaceDeclaration
    } else if name.contains(":") {
      self = .prefixed
    } else if HTMLAttribute(name.lowercased()) != nil || HTMLElement(name.lowercased()) != nil {
      self = .uppercase
    } else if let first = name.utf8.first, (0x61...0x7A).contains(first), name.contains("-") {
      self = .custom
    } else {
      self = .other
    }
  }
}
