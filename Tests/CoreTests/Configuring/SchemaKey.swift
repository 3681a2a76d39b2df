import Diagnostics

@testable import Configuring

extension JSONValue {
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  var number: Int? {
    if case .int(let number) = self { return number }
    return nil
  }

  var items: [JSONValue] {
    if case .array(let items) = self { return items }
    return []
  }

  var members: [Member] {
    if case .object(let members) = self { return members }
    return []
  }
}

/// One place where the schema allows a value, found by walking it beside a complete document.
struct SchemaKey: CustomStringConvertible, Sendable {
  let path: [YAMLTree.Step]
  let schema: JSONValue
  let isRequired: Bool
  /// A key that the schema names; not a list's item and not a key of the author's own.
  let isDeclared: Bool

  var description: String { Self.text(of: path) }

  static func text(of path: [YAMLTree.Step]) -> String {
    path.reduce("") { text, step in
      switch step {
      case .key(let key): text.isEmpty ? key : "\(text).\(key)"
      case .item(let index): "\(text)[\(index)]"
      }
    }
  }

  /// Every key of the schema; the document lacks none of them, or `missing` names it.
  static func all(
    of schema: JSONValue, in document: YAMLTree, missing: inout [String]
  ) -> [SchemaKey] {
    walk(schema, [], document, &missing)
  }

  private static func walk(
    _ schema: JSONValue, _ path: [YAMLTree.Step], _ document: YAMLTree, _ missing: inout [String]
  ) -> [SchemaKey] {
    var keys: [SchemaKey] = []
    let required = (schema["required"]?.items ?? []).compactMap(\.text)
    for member in schema["properties"]?.members ?? [] {
      keys += add(
        path + [.key(member.key)], member.value, document, &missing,
        isRequired: required.contains(member.key), isDeclared: true)
    }
    if let inner = schema["additionalProperties"], case .object = inner,
      case .map(let entries) = document[path], let first = entries.first
    {
      keys += add(
        path + [.key(first.key)], inner, document, &missing, isRequired: false, isDeclared: false)
    }
    if let inner = schema["items"] {
      keys += add(
        path + [.item(0)], inner, document, &missing, isRequired: false, isDeclared: false)
    }
    for alternative in schema["anyOf"]?.items ?? [] where alternative["properties"] != nil {
      keys += walk(alternative, path, document, &missing)
    }
    return keys
  }

  private static func add(
    _ path: [YAMLTree.Step], _ schema: JSONValue, _ document: YAMLTree, _ missing: inout [String],
    isRequired: Bool, isDeclared: Bool
  ) -> [SchemaKey] {
    guard document[path] != nil else {
      missing.append(text(of: path))
      return []
    }
    let key = SchemaKey(
      path: path, schema: schema, isRequired: isRequired, isDeclared: isDeclared)
    return [key] + walk(schema, path, document, &missing)
  }
}
