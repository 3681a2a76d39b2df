import Configuring
import Diagnostics
import Mustache

/// The templates of a theme, read and proved to fit together: every partial exists and none
/// includes itself.
struct TemplateSet: Sendable {
  private let library: MustacheLibrary
  private let tagsByName: [String: [TemplateTag]]
  private let labels: LabelTable
  private let files: [String: String]

  static let maximumBytes = 256 * 1024
  /// A page made of partials of partials stays below this many.
  static let maximumPartials = 2000

  func tags(of template: String) -> [TemplateTag]? { tagsByName[template] }

  func file(of template: String) -> String? { files[template] }

  /// The rendered text with its position marks, so that it can become part of another page. The
  /// context must have passed `TemplateCheck`.
  func renderMarked(_ template: String, with context: TemplateContext) -> String {
    library.render(LabelledContext(context, labels), withTemplate: template) ?? ""
  }

  /// The rendered text without marks, and where its parts came from.
  func strip(_ rendered: String) -> (text: String, map: SourceMap) { labels.strip(rendered) }

  /// Reads the templates at these paths, each under the name that a partial gives.
  static func read(
    _ paths: [String: RelativePath], from sources: SourceTree
  ) -> Outcome<TemplateSet> {
    let paths = paths.filter { sources[$0.value] != nil }
    let named = paths.sorted { $0.key < $1.key }
    let read = Parallel.map(Array(named.enumerated())) { index, named in
      let labels = TemplateLabels(first: index, step: paths.count)
      return ReadTemplate(named.value.string, sources[named.value] ?? [], labels)
    }
    var library = MustacheLibrary()
    for ((name, _), read) in zip(named, read) {
      if let template = read.template { library.register(template, named: name) }
    }
    let tags = Dictionary(uniqueKeysWithValues: zip(named.map(\.key), read.map(\.tags)))
    let set = TemplateSet(
      library: library, tagsByName: tags, labels: LabelTable(read.map(\.labels)),
      files: paths.mapValues(\.string))
    return Outcome(set, read.flatMap(\.faults) + partialFaults(tags))
  }

  private static func partialFaults(_ tags: [String: [TemplateTag]]) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    var counts: [String: Int] = [:]
    func count(_ name: String, _ path: [String]) -> Int {
      if let known = counts[name] { return known }
      var total = 1
      for partial in partials(in: tags[name] ?? []) {
        guard tags[partial.name] != nil else {
          let nearest = nearestName(to: partial.name, among: tags.keys)
          faults.append(.unknownPartial(partial.name, nearest: nearest, at: partial.location))
          continue
        }
        if path.contains(partial.name) || partial.name == name {
          faults.append(.partialCycle(partial.name, at: partial.location))
          continue
        }
        total = min(total + count(partial.name, path + [name]), maximumPartials * 2)
        if total > maximumPartials {
          // Whatever includes it is past the limit too.
          guard !faults.contains(where: { $0.code == .tooManyPartials }) else { break }
          faults.append(.tooManyPartials(maximumPartials, at: partial.location))
          break
        }
      }
      counts[name] = total
      return total
    }
    for name in tags.keys.sorted() { _ = count(name, []) }
    return faults
  }

  private static func partials(in tags: [TemplateTag]) -> [TemplateTag] {
    tags.flatMap { tag -> [TemplateTag] in
      switch tag.kind {
      case .partial: [tag]
      case .section(_, let children): partials(in: children)
      case .variable, .unescaped: []
      }
    }
  }
}

/// One template as far as it can be read by itself.
private struct ReadTemplate: Sendable {
  var tags: [TemplateTag] = []
  var labels: TemplateLabels
  /// nil where anything is wrong.
  var template: MustacheTemplate?
  var faults: [Diagnostic] = []

  /// Values come escaped: see `LabelledContext`. On a line of its own, which the library drops.
  private static let escapesNothing = "{{% CONTENT_TYPE: TEXT}}\n"

  init(_ file: String, _ bytes: [UInt8], _ labels: TemplateLabels) {
    self.labels = labels
    guard let text = String(validating: bytes, as: UTF8.self) else {
      faults.append(.templateNotUTF8(at: FileLocation(file)))
      return
    }
    guard bytes.count <= TemplateSet.maximumBytes else {
      faults.append(.templateTooLarge(bytes.count, at: FileLocation(file)))
      return
    }
    var scanner = TemplateScanner(text, file: file)
    tags = scanner.scan(&self.labels)
    faults = scanner.faults
    guard faults.isEmpty else { return }
    template = try? MustacheTemplate(string: Self.escapesNothing + scanner.marked)
    // Whatever the scanner lets pass and the library does not.
    if template == nil { faults.append(.templateSyntax(at: FileLocation(file))) }
  }
}
