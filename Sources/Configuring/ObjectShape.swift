import Diagnostics

/// One key of a mapping, as declared.
struct Key<Value: Sendable>: Sendable {
  let name: String
  let meaning: String
  let fallback: Value
  let isRequired: Bool
  let read: @Sendable (YAMLNode, inout ReadLog) -> Value?
}

/// Collects the keys of a mapping while its shape is declared.
struct Keys {
  fileprivate struct Declared: Sendable {
    let name: String
    let isRequired: Bool
    let schema: JSONValue
  }

  fileprivate var declared: [Declared] = []

  mutating func required<Value>(
    _ name: String, _ shape: Shape<Value>, _ meaning: String
  ) -> Key<Value> {
    declare(name, isRequired: true, shape.schema, meaning, default: nil)
    return Key(
      name: name, meaning: meaning, fallback: shape.placeholder, isRequired: true, read: shape.read)
  }

  mutating func optional<Value>(
    _ name: String, _ shape: Shape<Value>, _ meaning: String
  ) -> Key<Value?> {
    declare(name, isRequired: false, shape.schema, meaning, default: nil)
    return Key(name: name, meaning: meaning, fallback: nil, isRequired: false) { node, log in
      node.isNull ? .some(nil) : shape.read(node, &log).map { .some($0) }
    }
  }

  /// `written` is the default as an author would write it.
  mutating func defaulted<Value>(
    _ name: String, _ shape: Shape<Value>, default value: Value, written: JSONValue,
    _ meaning: String
  ) -> Key<Value> {
    declare(name, isRequired: false, shape.schema, meaning, default: written)
    return Key(name: name, meaning: meaning, fallback: value, isRequired: false) { node, log in
      node.isNull ? value : shape.read(node, &log)
    }
  }

  private mutating func declare(
    _ name: String, isRequired: Bool, _ schema: JSONValue, _ meaning: String, default: JSONValue?
  ) {
    guard case .object(let members) = schema else { preconditionFailure("a schema is an object") }
    var described = [JSONValue.Member(key: "description", value: .string(meaning))]
    described += members.filter { $0.key != "description" }
    if let value = `default` { described.append(.init(key: "default", value: value)) }
    declared.append(Declared(name: name, isRequired: isRequired, schema: .object(described)))
  }
}

/// The entries of one mapping while its value is built from them.
struct Record {
  fileprivate let entries: [String: YAMLNode.Entry]
  fileprivate let location: FileLocation
  fileprivate let name: String
  /// Absent keys that a misspelt one stands for: one mistake, one diagnostic.
  fileprivate let misspelt: Set<String>
  fileprivate(set) var log: ReadLog

  /// The key's value; its fallback when it is absent or could not be read.
  mutating func callAsFunction<Value>(_ key: Key<Value>) -> Value {
    guard let entry = entries[key.name] else {
      if key.isRequired, !misspelt.contains(key.name) {
        log.report(.missingKey(key.name, key.meaning, in: name, at: location))
      }
      return key.fallback
    }
    log.enter(".\(key.name)", at: entry.value.isNull ? entry.keyLocation : entry.value.location)
    defer { log.leave() }
    return key.read(entry.value, &log) ?? key.fallback
  }

  mutating func report(_ fault: Diagnostic) { log.report(fault) }

  /// Grows when a key could not be read; what follows from such a key is no second mistake.
  var faultCount: Int { log.faults.count }

  func location<Value>(of key: Key<Value>) -> FileLocation {
    entries[key.name]?.value.location ?? location
  }
}

extension Shape {
  /// A mapping with known keys. `declare` names the keys and gives what builds the value from them.
  static func object(
    _ name: String,
    _ declare: (inout Keys) -> @Sendable (inout Record) -> Value
  ) -> Shape {
    var keys = Keys()
    let build = declare(&keys)
    let declared = keys.declared
    let names = declared.map(\.name)
    var empty = Record(
      entries: [:], location: FileLocation(""), name: name, misspelt: [], log: ReadLog())
    let placeholder = build(&empty)
    return Shape(schema: Self.schema(of: declared), placeholder: placeholder) { node, log in
      guard case .mapping(let entries) = node.content else {
        log.report(.wrongType(wanted: "a mapping", found: node.kindName, at: log.here(node)))
        return nil
      }
      var misspelt: Set<String> = []
      for entry in entries where !names.contains(entry.key) {
        let nearest = nearestName(to: entry.key, among: names)
        if let nearest { misspelt.insert(nearest) }
        log.report(
          .unknownKey(entry.key, in: name, known: names, nearest: nearest, at: entry.keyLocation))
      }
      let known = entries.map { ($0.key, $0) }
      var record = Record(
        entries: Dictionary(known, uniquingKeysWith: { first, _ in first }),
        location: node.location, name: name, misspelt: misspelt, log: log)
      let value = build(&record)
      log = record.log
      return value
    }
  }

  private static func schema(of keys: [Keys.Declared]) -> JSONValue {
    let required = keys.filter(\.isRequired).map(\.name)
    return .members([
      "type": "object",
      "additionalProperties": false,
      "required": required.isEmpty ? nil : .strings(required),
      "properties": .object(keys.map { .init(key: $0.name, value: $0.schema) }),
    ])
  }
}
