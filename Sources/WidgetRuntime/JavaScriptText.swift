import Diagnostics

/// Data as a JavaScript literal, shorter than JSON: plain keys go without quotes, and `&` and `>`
/// stand as they are. `<` and the line separators stay hidden, should somebody inline the script.
enum JavaScriptText {
  static func of(_ value: JSONValue) -> String {
    switch value {
    case .null, .bool, .int: value.line
    case .string(let text): quoted(text)
    case .array(let items): "[\(list(items))]"
    case .object(let members):
      "{" + members.map { "\(key($0.key)):\(of($0.value))" }.joined(separator: ",") + "}"
    }
  }

  static func list(_ items: [JSONValue]) -> String { items.map(of).joined(separator: ",") }

  private static func key(_ name: String) -> String {
    let isPlain = !name.isEmpty && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
    let isNumber = Int(name).map { String($0) == name && $0 >= 0 } ?? false
    // `__proto__` unquoted would set the prototype; quoted too, but no name of ours is that.
    return isPlain || isNumber ? name : quoted(name)
  }

  private static func quoted(_ text: String) -> String {
    // JSON escapes nothing else with a backslash and u.
    let json = JSONValue.string(text).line
    var result = ""
    var rest = Substring(json)
    while let slash = rest.firstIndex(of: "\\") {
      result += rest[..<slash]
      let escape = rest[slash...].prefix(6)
      let short = ["\\u0026": "&", "\\u003e": ">"][escape]
      result += short ?? String(escape.prefix(2))
      rest = rest[slash...].dropFirst(short == nil ? 2 : 6)
    }
    return result + rest
  }
}
