import Diagnostics

@testable import Configuring

/// The part of JSON Schema 2020-12 that our schema uses, so that the tests can ask what an editor
/// would say of a document.
struct SchemaCheck {
  private let schema: JSONValue

  init(_ schema: JSONValue) { self.schema = schema }

  func faults(in text: String) -> [String] {
    guard let node = YAMLFile.read(text, file: "document").value else { return ["not YAML"] }
    return faults(of: node, schema, "$")
  }

  private func faults(of node: YAMLNode, _ schema: JSONValue, _ path: String) -> [String] {
    var found: [String] = []
    for rule in schema.members {
      if let fault = fault(of: node, rule.key, rule.value) { found.append("\(path): \(fault)") }
    }
    if let alternatives = schema["anyOf"]?.items,
      alternatives.allSatisfy({ !faults(of: node, $0, path).isEmpty })
    {
      found.append("\(path): fits none")
    }
    switch node.content {
    case .mapping(let entries): found += objectFaults(entries, schema, path)
    case .sequence(let items):
      guard let inner = schema["items"] else { break }
      for item in items { found += faults(of: item, inner, path + "[]") }
    case .scalar: break
    }
    return found
  }

  private func objectFaults(
    _ entries: [YAMLNode.Entry], _ schema: JSONValue, _ path: String
  ) -> [String] {
    var found: [String] = []
    let names = entries.map(\.key)
    for name in (schema["required"]?.items ?? []).compactMap(\.text) where !names.contains(name) {
      found.append("\(path): lacks \(name)")
    }
    let pattern = schema["propertyNames"]?["pattern"]?.text
    for entry in entries {
      let inner = "\(path).\(entry.key)"
      if let declared = schema["properties"]?[entry.key] {
        found += entry.value.isNull ? [] : faults(of: entry.value, declared, inner)
      } else if schema["additionalProperties"] == false {
        found.append("\(inner) is not known")
      } else if let other = schema["additionalProperties"] {
        if let pattern, !matches(entry.key, pattern) { found.append("\(inner) has a bad name") }
        found += faults(of: entry.value, other, inner)
      }
    }
    return found
  }

  private func fault(of node: YAMLNode, _ rule: String, _ wanted: JSONValue) -> String? {
    switch (rule, node.content) {
    case ("type", _): return kinds(of: node).contains(wanted.text ?? "") ? nil : "has another type"
    case ("enum", .scalar(let text, _)):
      return wanted.items.compactMap(\.text).contains(text) ? nil : "is not listed"
    case ("enum", _): return "is not listed"
    case ("const", .scalar(let text, _)): return wanted.text == text ? nil : "is another constant"
    case ("const", _): return "is another constant"
    case ("pattern", .scalar(let text, _)):
      return matches(text, wanted.text ?? "") ? nil : "does not match"
    case ("minimum", .scalar(let text, _)):
      return (Int(text) ?? .min) >= (wanted.number ?? 0) ? nil : "is too small"
    case ("maximum", .scalar(let text, _)):
      return (Int(text) ?? .max) <= (wanted.number ?? 0) ? nil : "is too large"
    case ("minLength", .scalar(let text, _)):
      return text.unicodeScalars.count >= (wanted.number ?? 0) ? nil : "is too short"
    case ("maxLength", .scalar(let text, _)):
      return text.unicodeScalars.count <= (wanted.number ?? 0) ? nil : "is too long"
    case ("maxItems", .sequence(let items)):
      return items.count <= (wanted.number ?? 0) ? nil : "has too many items"
    default: return nil
    }
  }

  /// The JSON types that a YAML value can stand for; a number is a text where a text is wanted,
  /// since our reader takes it as one.
  private func kinds(of node: YAMLNode) -> Set<String> {
    switch node.content {
    case .mapping: return ["object"]
    case .sequence: return ["array"]
    case .scalar(let text, let isPlain):
      var kinds: Set<String> = ["string"]
      if isPlain, Int(text) != nil { kinds.insert("integer") }
      if isPlain, ["true", "false"].contains(text) { kinds.insert("boolean") }
      return kinds
    }
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    guard let regex = try? Regex(pattern) else { return false }
    return text.contains(regex)
  }
}
