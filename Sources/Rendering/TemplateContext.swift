/// What the names of a template stand for. Built by hand for each kind of page; reflection never
/// finds a name.
struct TemplateContext: Sendable {
  private(set) var values: [String: TemplateValue]

  init(_ values: [String: TemplateValue] = [:]) {
    self.values = values
  }

  subscript(name: String) -> TemplateValue? {
    get { values[name] }
    set { values[name] = newValue }
  }

  func adding(_ more: [String: TemplateValue]) -> TemplateContext {
    TemplateContext(values.merging(more) { _, new in new })
  }
}

/// One value, and so where it may stand.
indirect enum TemplateValue: Sendable {
  /// Text for people: escaped, never at the start of an address.
  case text(String)
  /// An address that was checked: escaped.
  case url(String)
  /// Markup made by this program: only in triple braces, only as an element's content.
  case markup(String)
  /// Shows a section or not.
  case flag(Bool)
  /// A name that belongs here and has no value this time.
  case absent
  case list([TemplateContext])
  /// Its parts are reached with a dot.
  case object(TemplateContext)

  static func optional(_ text: String?) -> TemplateValue { text.map { .text($0) } ?? .absent }

  static func optionalURL(_ url: String?) -> TemplateValue { url.map { .url($0) } ?? .absent }
}

extension TemplateContext {
  /// Nested objects from dotted paths: `popup.title` becomes `popup` with `title` in it.
  init(paths: some Sequence<(path: String, value: TemplateValue)>) {
    self.init()
    for (path, value) in paths {
      insert(value, at: path.split(separator: ".")[...])
    }
  }

  private mutating func insert(_ value: TemplateValue, at path: ArraySlice<Substring>) {
    guard let first = path.first.map(String.init) else { return }
    if path.count == 1 {
      values[first] = value
      return
    }
    var inner = TemplateContext()
    if case .object(let known) = values[first] { inner = known }
    inner.insert(value, at: path.dropFirst())
    values[first] = .object(inner)
  }
}
