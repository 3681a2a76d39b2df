package import Diagnostics

/// How one kind of value is written in a config file: the one declaration that both reads it and
/// describes it in the JSON Schema, so that the two cannot drift.
struct Shape<Value: Sendable>: Sendable {
  /// JSON Schema of the value.
  let schema: JSONValue
  /// Stands in for a value that could not be read; never leaves `Configuring`, since the fault that
  /// was logged drops the whole config.
  let placeholder: Value
  /// nil after logging why.
  let read: @Sendable (YAMLNode, inout ReadLog) -> Value?

  /// A value read from one scalar; `parse` gives nil when the text is not such a value.
  static func scalar(
    _ wanted: String, example: String, schema: JSONValue, placeholder: Value,
    parse: @escaping @Sendable (String) -> Value?
  ) -> Shape {
    Shape(schema: schema, placeholder: placeholder) { node, log in
      guard case .scalar(let text, let isPlain) = node.content, !(isPlain && node.isNull) else {
        log.report(.wrongType(wanted: wanted, found: node.kindName, at: log.here(node)))
        return nil
      }
      guard let value = parse(text) else {
        log.report(.badValue(text, wanted: wanted, example: example, at: node.location))
        return nil
      }
      return value
    }
  }

  /// Adds a condition to values that were read; `check` gives the fault or nil.
  func checked(
    _ check: @escaping @Sendable (Value, FileLocation) -> Diagnostic?
  ) -> Shape {
    Shape(schema: schema, placeholder: placeholder) { node, log in
      let before = log.faults.count
      guard let value = read(node, &log) else { return nil }
      // What a value with a fault in it lacks is no second mistake.
      guard log.faults.count == before, let fault = check(value, node.location) else {
        return value
      }
      log.report(fault)
      return nil
    }
  }

  func list(maximum: Int = 200) -> Shape<[Value]> {
    let schema: JSONValue = [
      "type": "array", "items": self.schema, "maxItems": .int(maximum),
    ]
    return Shape<[Value]>(schema: schema, placeholder: []) { node, log in
      guard case .sequence(let items) = node.content else {
        log.report(.wrongType(wanted: "a list", found: node.kindName, at: log.here(node)))
        return nil
      }
      if items.count > maximum {
        log.report(.listTooLong(items.count, maximum: maximum, at: node.location))
        return nil
      }
      var values: [Value] = []
      for (index, item) in items.enumerated() {
        log.enter("[\(index)]", at: item.location)
        if let value = read(item, &log) { values.append(value) }
        log.leave()
      }
      return values
    }
  }

  /// A mapping whose keys are the author's own; `keyIsGood` gives the reason when one is not.
  func mapping(
    keyPattern: String, keyFault: @escaping @Sendable (String, FileLocation) -> Diagnostic?
  ) -> Shape<[Named<Value>]> {
    let schema: JSONValue = [
      "type": "object", "additionalProperties": self.schema,
      "propertyNames": ["pattern": .string(keyPattern)],
    ]
    return Shape<[Named<Value>]>(schema: schema, placeholder: []) { node, log in
      guard case .mapping(let entries) = node.content else {
        log.report(.wrongType(wanted: "a mapping", found: node.kindName, at: log.here(node)))
        return nil
      }
      var values: [Named<Value>] = []
      for entry in entries {
        if let fault = keyFault(entry.key, entry.keyLocation) {
          log.report(fault)
          continue
        }
        log.enter(".\(entry.key)", at: entry.keyLocation)
        if let value = read(entry.value, &log) {
          values.append(Named(name: entry.key, location: entry.keyLocation, value: value))
        }
        log.leave()
      }
      return values
    }
  }
}

/// A value under a name that the author chose, and where the name stands.
package struct Named<Value: Sendable>: Sendable {
  package let name: String
  package let location: FileLocation
  package let value: Value
}

/// What reading one file has found so far: faults, and where each value stands.
struct ReadLog: Sendable {
  private(set) var faults: [Diagnostic] = []
  /// By path, such as `offers[0].commission`.
  private(set) var locations: [String: FileLocation] = [:]
  private var path: [(step: String, location: FileLocation)] = []

  mutating func report(_ fault: Diagnostic) { faults.append(fault) }

  mutating func enter(_ step: String, at location: FileLocation) {
    path.append((step, location))
    locations[pathText] = location
  }

  mutating func leave() { path.removeLast() }

  var pathText: String {
    let text = path.map(\.step).joined()
    return text.hasPrefix(".") ? String(text.dropFirst()) : text
  }

  /// A missing value has a place of its own only in theory; its key's place helps more.
  func here(_ node: YAMLNode) -> FileLocation {
    node.isNull ? path.last?.location ?? node.location : node.location
  }
}
