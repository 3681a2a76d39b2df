/// The finished `w/ID.js` with the few values in it that may change without a new build: where it
/// sends the order, and whether the campaign rests.
///
/// The script holds one array of literals and small functions, whose places `js/data.js` names.
/// Nothing else is touched, so the rest stays the bytes that were proved.
package struct ScriptFile: Sendable {
  private var bytes: [UInt8]
  /// Where each value of the array stands; what a store does without is empty.
  private var values: [Range<Int>]

  private static let opening = Array("(()=>{var[".utf8)
  private static let array = Array("]=[".utf8)
  private static let endpointPlace = 8
  /// A function that tells whether the campaign rests today.
  private static let restPlace = 14
  /// What stands there while it is paused: the other function waits in the comment.
  private static let paused = (head: Array("()=>1/*".utf8), tail: Array("*/".utf8))

  /// nil when the bytes are no script that this version writes.
  package init?(_ bytes: [UInt8]) {
    guard let values = Self.values(in: bytes), values.count > Self.endpointPlace,
      bytes[values[Self.endpointPlace]].starts(with: [UInt8(ascii: "\"")])
    else { return nil }
    self.bytes = bytes
    self.values = values
  }

  package var contents: [UInt8] { bytes }

  package var isPaused: Bool { rest.starts(with: Self.paused.head) }

  /// Lets the campaign rest on any day. Both change nothing when there is nothing to change.
  package mutating func pause() {
    guard !isPaused else { return }
    replaceRest(with: Self.paused.head + rest + Self.paused.tail)
  }

  /// Puts back what stood there.
  package mutating func resume() {
    guard isPaused else { return }
    replaceRest(
      with: Array(rest.dropFirst(Self.paused.head.count).dropLast(Self.paused.tail.count)))
  }

  /// The script as a preview needs it: it sends the order to `endpoint`, on any day.
  package func previewed(at endpoint: String) -> ScriptFile {
    var script = self
    script.replaceRest(with: [])
    script.replace(Self.endpointPlace, with: Array("\"\(endpoint)\"".utf8))
    return script
  }

  private var rest: ArraySlice<UInt8> {
    values.count > Self.restPlace ? bytes[values[Self.restPlace]] : []
  }

  /// Makes room for it where the array ended before, and takes the room back.
  private mutating func replaceRest(with text: [UInt8]) {
    while values.count <= Self.restPlace {
      let end = values[values.count - 1].upperBound
      bytes.insert(UInt8(ascii: ","), at: end)
      values.append(end + 1..<end + 1)
    }
    replace(Self.restPlace, with: text)
    while let last = values.last, last.isEmpty, values.count > Self.endpointPlace + 1 {
      bytes.remove(at: last.lowerBound - 1)
      values.removeLast()
    }
  }

  private mutating func replace(_ place: Int, with text: [UInt8]) {
    let difference = text.count - values[place].count
    bytes.replaceSubrange(values[place], with: text)
    values[place] = values[place].lowerBound..<values[place].upperBound + difference
    for later in values.indices where later > place {
      let old = values[later]
      values[later] = old.lowerBound + difference..<old.upperBound + difference
    }
  }

  /// Behind the names of the values and the equals sign.
  private static func start(in bytes: [UInt8]) -> Int? {
    guard bytes.starts(with: opening) else { return nil }
    return (opening.count..<max(opening.count, min(bytes.count, 500) - array.count)).first {
      bytes[$0..<$0 + array.count].elementsEqual(array)
    }.map { $0 + array.count }
  }

  /// The ranges of all values.
  private static func values(in bytes: [UInt8]) -> [Range<Int>]? {
    guard var begin = start(in: bytes) else { return nil }
    var values: [Range<Int>] = []
    var depth = 0
    var isInText = false
    var index = begin
    while index < bytes.count {
      let byte = bytes[index]
      if isInText {
        if byte == UInt8(ascii: "\\") { index += 1 }
        if byte == UInt8(ascii: "\"") { isInText = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInText = true
        case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ",") where depth == 0:
          values.append(begin..<index)
          begin = index + 1
        case UInt8(ascii: "]") where depth == 0:
          values.append(begin..<index)
          return values
        case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ")"): depth -= 1
        default: break
        }
      }
      index += 1
    }
    return nil
  }
}
