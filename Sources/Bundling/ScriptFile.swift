/// The finished `w/ID.js` with the few values in it that may change without a new build: where it
/// sends the order, and when the campaign runs.
///
/// The script holds one array of literals, whose places `js/data.js` names. Nothing else is
/// touched, so the rest stays the bytes that were proved.
package struct ScriptFile: Sendable {
  private var bytes: [UInt8]
  /// Where each value of the array stands.
  private var values: [Range<Int>]

  private static let opening = Array("[{v:1,widget:".utf8)
  private static let endpointPlace = 1
  private static let startPlace = 6
  private static let endPlace = 7

  /// nil when the bytes are no script that this version writes.
  package init?(_ bytes: [UInt8]) {
    guard let start = Self.start(in: bytes), let values = Self.values(in: bytes, from: start),
      values.count > Self.endPlace
    else { return nil }
    self.bytes = bytes
    self.values = values
    guard bytes[values[Self.endpointPlace].lowerBound] == UInt8(ascii: "\""), ends != nil,
      number(at: Self.startPlace) != nil
    else { return nil }
  }

  package var contents: [UInt8] { bytes }

  /// The last second of the campaign, since 1970. Below zero while it is paused.
  private var ends: Int? { number(at: Self.endPlace) }

  package var isPaused: Bool { (ends ?? 0) < 0 }

  /// Lets the script end before it begins, and keeps the end it had. Both change nothing when there
  /// is nothing to change.
  package mutating func pause() {
    guard let ends, ends >= 0 else { return }
    // Minus one more: an end of zero must become less than zero.
    replace(Self.endPlace, with: String(-ends - 1))
  }

  package mutating func resume() {
    guard let ends, ends < 0 else { return }
    replace(Self.endPlace, with: String(-(ends + 1)))
  }

  /// The script as a preview needs it: it sends the order to `endpoint`, on any day.
  package func previewed(at endpoint: String) -> ScriptFile {
    var script = self
    script.replace(Self.endPlace, with: "9999999999")
    script.replace(Self.startPlace, with: "0")
    script.replace(Self.endpointPlace, with: "\"\(endpoint)\"")
    return script
  }

  private func number(at place: Int) -> Int? {
    Int(String(decoding: bytes[values[place]], as: UTF8.self))
  }

  /// Values behind a replaced one move; whoever replaces several begins with the last.
  private mutating func replace(_ place: Int, with text: String) {
    let new = Array(text.utf8)
    let difference = new.count - values[place].count
    bytes.replaceSubrange(values[place], with: new)
    values[place] = values[place].lowerBound..<values[place].upperBound + difference
    for later in values.indices where later > place {
      let old = values[later]
      values[later] = old.lowerBound + difference..<old.upperBound + difference
    }
  }

  private static func start(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= opening.count else { return nil }
    return (0...bytes.count - opening.count).first { index in
      bytes[index] == opening[0] && bytes[index..<index + opening.count].elementsEqual(opening)
    }
  }

  /// The ranges of the first values of the array that begins at `start`.
  private static func values(in bytes: [UInt8], from start: Int) -> [Range<Int>]? {
    var values: [Range<Int>] = []
    var depth = 0
    var isInText = false
    var begin = start + 1
    var index = begin
    while index < bytes.count {
      let byte = bytes[index]
      if isInText {
        if byte == UInt8(ascii: "\\") { index += 1 }
        if byte == UInt8(ascii: "\"") { isInText = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInText = true
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
          if depth == 0 {
            values.append(begin..<index)
            if byte != UInt8(ascii: ",") { return values }
            begin = index + 1
          } else if byte != UInt8(ascii: ",") {
            depth -= 1
          }
        default: break
        }
      }
      index += 1
    }
    return nil
  }
}
