import Diagnostics

/// One value of an authored YAML file and the place it was written at.
struct YAMLNode: Sendable {
  enum Content: Sendable {
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  struct Entry: Sendable {
    let key: String
    let keyLocation: FileLocation
    let value: YAMLNode
  }

  let content: Content
  let location: FileLocation

  /// What a message calls it.
  var kindName: String {
    switch content {
    case .scalar(let text, let isPlain): isPlain && Self.isNull(text) ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  var isNull: Bool {
    if case .scalar(let text, isPlain: true) = content { return Self.isNull(text) }
    return false
  }

  private static func isNull(_ text: String) -> Bool {
    ["", "~", "null", "Null", "NULL"].contains(text)
  }
}
