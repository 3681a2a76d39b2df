/// The texts that a script needs, numbered in the order of their first use.
struct TextTable {
  /// Parts of one text: keys, values of the runtime, and literal words between them.
  enum Part: Hashable {
    case key(String)
    case value(String)
    case literal(String)
  }

  private(set) var entries: [[Part]] = []
  private var numbers: [[Part]: Int] = [:]

  mutating func number(of parts: [Part]) -> Int {
    if let known = numbers[parts] { return known }
    numbers[parts] = entries.count
    entries.append(parts)
    return entries.count - 1
  }

  mutating func number(ofKey key: String) -> Int { number(of: [.key(key)]) }

  /// The key under which every language has its direction.
  static let direction = "language.direction"

  /// Splits rendered text at its markers.
  static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var current = ""
    func flush(_ isMarker: Bool) {
      guard !current.isEmpty else { return }
      if !isMarker {
        parts.append(.literal(current))
      } else if current == "$dir" {
        parts.append(.key(Self.direction))
      } else if current.hasPrefix("$") {
        parts.append(.value(String(current.dropFirst())))
      } else {
        parts.append(.key(current))
      }
      current = ""
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case WidgetMarker.open: flush(false)
      case WidgetMarker.close: flush(true)
      default: current.unicodeScalars.append(scalar)
      }
    }
    flush(false)
    return parts
  }

  /// Every entry in one language. A key that is missing has passed both the check of the templates
  /// and that of the language files: a mistake of this program.
  func texts(in texts: [String: String]) -> [String] {
    entries.map { parts in
      parts.map { part in
        switch part {
        case .literal(let text): return text
        case .value(let name): return "{\(name)}"
        case .key(let key):
          guard let text = texts[key] else { preconditionFailure("no text for '\(key)'") }
          return text
        }
      }.joined()
    }
  }

  /// The numbers of the entries that are just this key.
  func numbers(ofKey key: String) -> [Int] {
    numbers[[.key(key)]].map { [$0] } ?? []
  }
}
