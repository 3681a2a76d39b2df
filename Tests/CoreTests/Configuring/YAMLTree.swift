import Diagnostics

@testable import Configuring

/// A YAML document that tests can change at any path, and that knows where it writes each part: the
/// places that diagnostics must name.
indirect enum YAMLTree {
  /// As it is written, quotes included.
  case scalar(String)
  case list([YAMLTree])
  case map([(key: String, value: YAMLTree)])

  init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, let isPlain):
      self = .scalar(isPlain ? text : JSONValue.string(text).line)
    case .sequence(let items): self = .list(items.map(YAMLTree.init))
    case .mapping(let entries): self = .map(entries.map { ($0.key, YAMLTree($0.value)) })
    }
  }

  enum Step: Hashable {
    case key(String)
    case item(Int)
  }

  subscript(path: some Collection<Step>) -> YAMLTree? {
    guard let step = path.first else { return self }
    switch (self, step) {
    case (.map(let entries), .key(let key)):
      return entries.first { $0.key == key }?.value[path.dropFirst()]
    case (.list(let items), .item(let index)) where items.indices.contains(index):
      return items[index][path.dropFirst()]
    default: return nil
    }
  }

  /// The same document with another value at the path, or without its last step when nil.
  func setting(_ path: some Collection<Step>, to value: YAMLTree?) -> YAMLTree {
    guard let step = path.first else { return value ?? self }
    let rest = path.dropFirst()
    switch (self, step) {
    case (.map(var entries), .key(let key)):
      guard let index = entries.firstIndex(where: { $0.key == key }) else { return self }
      if rest.isEmpty, value == nil {
        entries.remove(at: index)
      } else {
        entries[index].value = entries[index].value.setting(rest, to: value)
      }
      return .map(entries)
    case (.list(var items), .item(let index)):
      items[index] = items[index].setting(rest, to: value)
      return .list(items)
    default: return self
    }
  }

  /// The same document with another key in the place of the path's last one.
  func renaming(_ path: [Step], to name: String) -> YAMLTree {
    guard case .key(let key) = path.last, case .map(var entries) = self[path.dropLast()],
      let index = entries.firstIndex(where: { $0.key == key })
    else { return self }
    entries[index].key = name
    return setting(path.dropLast(), to: .map(entries))
  }
}

/// The text of a tree, and the line and column of every key and value in it.
struct YAMLText {
  private(set) var text = ""
  private(set) var keys: [[YAMLTree.Step]: (line: Int, column: Int)] = [:]
  private(set) var values: [[YAMLTree.Step]: (line: Int, column: Int)] = [:]
  private var line = 1
  private var column = 1

  init(_ tree: YAMLTree) { write(tree, at: [], indent: 0) }

  private mutating func put(_ piece: String) {
    for scalar in piece.unicodeScalars {
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    text += piece
  }

  private mutating func write(_ tree: YAMLTree, at path: [YAMLTree.Step], indent: Int) {
    values[path] = (line, column)
    switch tree {
    case .scalar(let raw): put(raw + "\n")
    case .list(let items):
      for (index, item) in items.enumerated() {
        if index > 0 { put(String(repeating: " ", count: indent)) }
        put("- ")
        write(item, at: path + [.item(index)], indent: indent + 2)
      }
      if items.isEmpty { put("[]\n") }
    case .map(let entries):
      for (index, entry) in entries.enumerated() {
        if index > 0 { put(String(repeating: " ", count: indent)) }
        writeEntry(entry, at: path + [.key(entry.key)], indent: indent)
      }
      if entries.isEmpty { put("{}\n") }
    }
  }

  private mutating func writeEntry(
    _ entry: (key: String, value: YAMLTree), at path: [YAMLTree.Step], indent: Int
  ) {
    keys[path] = (line, column)
    put(entry.key + ":")
    put(isOnOneLine(entry.value) ? " " : "\n" + String(repeating: " ", count: indent + 2))
    write(entry.value, at: path, indent: indent + 2)
  }

  private func isOnOneLine(_ tree: YAMLTree) -> Bool {
    switch tree {
    case .scalar: true
    case .list(let items): items.isEmpty
    case .map(let entries): entries.isEmpty
    }
  }
}
