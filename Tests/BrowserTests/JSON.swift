import Diagnostics
import Foundation

/// What the browser and its driver say, read by Foundation and written by our own writer.
typealias JSON = JSONValue

extension JSONValue {
  init(parsing data: Data) throws {
    self.init(try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed))
  }

  private init(_ value: Any) {
    switch value {
    case let text as String: self = .string(text)
    case let items as [Any]: self = .array(items.map { JSONValue($0) })
    case let map as [String: Any]:
      self = .object(
        map.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: JSONValue($0.value)) })
    case let number as NSNumber:
      let isBoolean = number.objCType.pointee == 0x63 || number.objCType.pointee == 0x42
      let isWhole = number.doubleValue == number.doubleValue.rounded()
      self =
        isBoolean
        ? .bool(number.boolValue)
        : isWhole ? .int(number.intValue) : .string(String(number.doubleValue))
    default: self = .null
    }
  }

  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == name }?.value
  }

  /// The text, or the value as JSON.
  var text: String {
    if case .string(let text) = self { return text }
    return self == .null ? "" : line
  }

  var items: [JSONValue] {
    if case .array(let items) = self { return items }
    return []
  }

  var isTrue: Bool { self == .bool(true) }

  var number: Double { Double(text) ?? 0 }

  static func object(_ pairs: [String: JSONValue]) -> JSONValue {
    .object(pairs.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: $0.value) })
  }
}
