import Markup

/// The custom properties that one element sees, their own `var()` already resolved.
struct VariableScope: Hashable {
  private(set) var values: [String: String] = [:]

  var isEmpty: Bool { values.isEmpty }

  /// Takes in what an element declares, in cascade order; a later one wins.
  mutating func declare(_ declarations: [(name: String, value: String)]) {
    guard !declarations.isEmpty else { return }
    let inherited = values
    var own: [String: String] = [:]
    for (name, value) in declarations { own[name] = value }
    for name in own.keys.sorted() {
      var open: Set<String> = []
      values[name] = resolve(name, own, inherited, &open)
    }
  }

  /// nil when the value refers to itself or to nothing: CSS calls that guaranteed-invalid.
  private func resolve(
    _ name: String, _ own: [String: String], _ inherited: [String: String],
    _ open: inout Set<String>
  ) -> String? {
    guard let raw = own[name] else { return inherited[name] }
    switch raw.asciiLowercased {
    case "inherit", "unset", "revert", "revert-layer": return inherited[name]
    case "initial": return nil
    default: break
    }
    guard open.insert(name).inserted else { return nil }
    defer { open.remove(name) }
    guard raw.holdsVariable else { return raw }
    return Self.substituted(raw) { resolve($0, own, inherited, &open) }
  }

  /// The value with every `var()` replaced; nil when one has neither value nor fallback.
  func substituted(_ value: String) -> String? {
    Self.substituted(value) { values[$0] }
  }

  /// A tenth of a second of a doubling chain of variables would fill the memory.
  private static let maximumBytes = 65_536

  private static func substituted(_ value: String, _ look: (String) -> String?) -> String? {
    let bytes = Array(value.utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      guard result.count <= maximumBytes else { return nil }
      if let end = quotedEnd(bytes, place) {
        result += bytes[place..<end]
        place = end
      } else if startsVariable(bytes, place) {
        guard let close = closing(bytes, place + 4) else { return nil }
        let inside = bytes[(place + 4)..<close]
        guard let text = replacement(inside, look) else { return nil }
        result += Array(text.utf8)
        place = close + 1
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self).trimmedBlanks
  }

  private static func replacement(
    _ inside: ArraySlice<UInt8>, _ look: (String) -> String?
  ) -> String? {
    let comma = inside.firstIndex(of: UInt8(ascii: ","))
    let name = unescaped(inside[..<(comma ?? inside.endIndex)]).trimmedBlanks
    guard name.hasPrefix("--") else { return nil }
    if let value = look(name) { return value }
    guard let comma else { return nil }
    let fallback = String(decoding: inside[(comma + 1)...], as: UTF8.self)
    return substituted(fallback, look)
  }

  private static func startsVariable(_ bytes: [UInt8], _ place: Int) -> Bool {
    guard place + 4 <= bytes.count, bytes[place + 3] == UInt8(ascii: "("),
      bytes[place] | 0x20 == UInt8(ascii: "v"), bytes[place + 1] | 0x20 == UInt8(ascii: "a"),
      bytes[place + 2] | 0x20 == UInt8(ascii: "r")
    else { return false }
    guard place > 0 else { return true }
    let before = bytes[place - 1]
    return
      !(isDigit(before) || before == 0x2D || before == 0x5F || before >= 0x80
      || (before | 0x20 >= 0x61 && before | 0x20 <= 0x7A))
  }

  private static func quotedEnd(_ bytes: [UInt8], _ place: Int) -> Int? {
    let quote = bytes[place]
    guard quote == 0x22 || quote == 0x27 else { return nil }
    var end = place + 1
    while end < bytes.count, bytes[end] != quote { end += bytes[end] == 0x5C ? 2 : 1 }
    return min(end + 1, bytes.count)
  }

  private static func closing(_ bytes: [UInt8], _ start: Int) -> Int? {
    var open = 1
    var place = start
    while place < bytes.count {
      if let end = quotedEnd(bytes, place) {
        place = end
        continue
      }
      if bytes[place] == UInt8(ascii: "(") { open += 1 }
      if bytes[place] == UInt8(ascii: ")") { open -= 1 }
      if open == 0 { return place }
      place += 1
    }
    return nil
  }
}

extension String {
  /// Whether `var(` may occur; a false alarm costs only time.
  var holdsVariable: Bool {
    guard utf8.count >= 6 else { return false }
    var text = self
    return text.withUTF8 { bytes in
      var place = 0
      while let open = bytes.offset(of: 0x28, from: place) {
        if open >= 3, bytes[open - 3] | 0x20 == 0x76, bytes[open - 2] | 0x20 == 0x61,
          bytes[open - 1] | 0x20 == 0x72
        {
          return true
        }
        place = open + 1
      }
      return false
    }
  }
}
