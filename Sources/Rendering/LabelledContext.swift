import Mustache

/// A context that answers the library: its templates have numbers for names and escape nothing.
///
/// The library would take each name apart, ask context after context for its parts, and escape
/// character by character; that took most of the time of drawing.
struct LabelledContext: MustacheParent {
  private let context: TemplateContext
  private let labels: LabelTable

  init(_ context: TemplateContext, _ labels: LabelTable) {
    self.context = context
    self.labels = labels
  }

  /// nil lets the library ask the context around this one.
  func child(named number: String) -> Any? {
    guard let path = labels.path(number), let first = context[path[0]] else { return nil }
    guard path.count > 1 else { return rendered(first) }
    if case .absent = first { return nil }
    var value = first
    for part in path.dropFirst() {
      guard case .object(let inner) = value, let next = inner[part] else { return Drawn.nothing }
      value = next
    }
    return rendered(value) ?? Drawn.nothing
  }

  private func rendered(_ value: TemplateValue) -> Any? {
    switch value {
    case .text(let text), .url(let text): Drawn(renderText: Self.escaped(text), isNull: false)
    case .markup(let text): Drawn(renderText: text, isNull: false)
    case .flag(let flag): flag
    case .absent: nil
    case .list(let items): items.map { LabelledContext($0, labels) }
    case .object(let context): LabelledContext(context, labels)
    }
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { reference(for: $0) != nil }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 64)
    for byte in text.utf8 {
      if let reference = reference(for: byte) {
        bytes += reference.utf8
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func reference(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

/// A text that the library need not ask what it is: asking costs more than drawing it.
private struct Drawn: MustacheCustomRenderable {
  let renderText: String
  let isNull: Bool

  /// Ends the search, where nil would go on in the contexts around.
  static let nothing = Drawn(renderText: "", isNull: true)
}
