/// Every element that HTML has or had. The case is spelled as the element is.
enum HTMLElement: UInt8, CaseIterable, Sendable {
  case a, abbr, address, area, article, aside, audio
  case b, base, bdi, bdo, blockquote, body, br, button
  case canvas, caption, cite, code, col, colgroup
  case data, datalist, dd, del, details, dfn, dialog, div, dl, dt
  case em, embed
  case fieldset, figcaption, figure, footer, form
  case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
  case i, iframe, img, input, ins
  case kbd
  case label, legend, li, link
  case main, map, mark, math, menu, meta, meter
  case nav, noscript
  case object, ol, optgroup, option, output
  case p, picture, pre, progress
  case q
  case rp, rt, ruby
  case s, samp, script, search, section, select, selectedcontent, slot, small, source, span
  case strong, style, sub, summary, sup, svg
  case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track
  case u, ul
  case `var`, video
  case wbr

  // Obsolete.
  case acronym, applet, basefont, bgsound, big, blink, center, command, content, dir, element
  case fencedframe, font, frame, frameset, image, isindex, keygen, listing, marquee, menuitem
  case multicol, nextid, nobr, noembed, noframes, param, plaintext, portal, rb, rtc, shadow
  case spacer, strike, tt, xmp

  static let count = allCases.count

  var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { String(describing: $0) }

  init?(_ name: some StringProtocol) {
    guard let element = Self.byName[String(name)] else { return nil }
    self = element
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) })

  /// Elements that have no end tag in HTML.
  static let void: ElementSet = [
    .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .source, .track, .wbr,
    .basefont, .bgsound, .frame, .keygen, .param, .nextid, .image,
  ]
}

/// A set of elements as bits.
struct ElementSet: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var bits: SIMD4<UInt64> = .zero

  init() {}

  init(arrayLiteral elements: HTMLElement...) {
    for element in elements { insert(element) }
  }

  init(_ elements: some Sequence<HTMLElement>) {
    for element in elements { insert(element) }
  }

  /// Names divided by spaces.
  init(names: String) {
    for name in names.split(separator: " ") {
      guard let element = HTMLElement(name) else {
        preconditionFailure("'\(name)' is not an element")
      }
      insert(element)
    }
  }

  @inline(__always)
  func contains(_ element: HTMLElement) -> Bool {
    let raw = Int(element.rawValue)
    return bits[raw >> 6] & (1 << UInt64(raw & 63)) != 0
  }

  @inline(__always)
  mutating func insert(_ element: HTMLElement) {
    let raw = Int(element.rawValue)
    bits[raw >> 6] |= 1 << UInt64(raw & 63)
  }

  func union(_ other: ElementSet) -> ElementSet {
    var result = self
    result.bits |= other.bits
    return result
  }

  func subtracting(_ other: ElementSet) -> ElementSet {
    var result = self
    result.bits &= ~other.bits
    return result
  }

  func intersection(_ other: ElementSet) -> ElementSet {
    var result = self
    result.bits &= other.bits
    return result
  }

  var isEmpty: Bool { bits == .zero }

  var elements: [HTMLElement] { HTMLElement.allCases.filter(contains) }
}
