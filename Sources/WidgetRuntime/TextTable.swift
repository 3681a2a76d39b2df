/// The texts that a script needs. With one language and no variants each stands where it is used;
/// else it has a number there, in the order of first use, and every language its own list.
struct TextTable {
  /// Parts of one text: keys, values of the runtime, and literal words between them.
  enum Part: Hashable {
    case key(String)
    case value(String)
    case literal(String)
    /// The hash that names the wording with this key.
    case wording(String)
  }

  private let only: [String: String]?
  private(set) var entries: [[Part]] = []
  private var numbers: [[Part]: Int] = [:]

  /// `only` has the texts of the one language when nothing can change them.
  init(only: [String: String]?) { self.only = only }

  /// The text, or `{7}` for the one with that number.
  mutating func text(_ parts: [Part]) -> String {
    if let only { return Self.filled(parts, from: only) }
    let differs = parts.contains {
      switch $0 {
      case .key, .wording: true
      case .value, .literal: false
      }
    }
    return differs ? number(of: parts) : Self.filled(parts, from: [:])
  }

  mutating func text(ofKey key: String) -> String { text([.key(key)]) }

  /// A text between bars, which it must not hold itself.
  mutating func field(_ parts: [Part]) -> String {
    let text = text(parts)
    return text.contains("|") ? number(of: parts) : text
  }

  private mutating func number(of parts: [Part]) -> String {
    let number = numbers[parts] ?? entries.count
    if number == entries.count { entries.append(parts) }
    numbers[parts] = number
    return "{\(number)}"
  }

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
      } else if current == "$lang" {
        parts.append(.value("locale"))
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

  /// Every numbered text in one language.
  func texts(in texts: [String: String]) -> [String] {
    entries.map { Self.filled($0, from: texts) }
  }

  /// A key that is missing has passed both the check of the templates and that of the language
  /// files: a mistake of this program.
  private static func filled(_ parts: [Part], from texts: [String: String]) -> String {
    func text(_ key: String) -> String {
      guard let text = texts[key] else { preconditionFailure("no text for '\(key)'") }
      return text
    }
    return parts.map { part in
      switch part {
      case .literal(let text): text
      case .value(let name): "{\(name)}"
      case .key(let key): text(key)
      case .wording(let key): wordingHash(of: text(key))
      }
    }.joined()
  }
}
