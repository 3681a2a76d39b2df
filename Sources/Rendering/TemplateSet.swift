import Configuring
import Diagnostics
import Mustache

/// The templates of a theme, read and proved to fit together: every partial exists and none
/// includes itself.
struct TemplateSet: Sendable {
  private let library: MustacheLibrary
  private let tagsByName: [String: [TemplateTag]]
  private let marks: PositionMarks
  private let files: [String: String]

  static let maximumBytes = 256 * 1024
  /// A page made of partials of partials stays below this many.
  static let maximumPartials = 2000

  func tags(of template: String) -> [TemplateTag]? { tagsByName[template] }

  func file(of template: String) -> String? { files[template] }

  /// The rendered text with its position marks, so that it can become part of another page. The
  /// context must have passed `TemplateCheck`.
  func renderMarked(_ template: String, with context: TemplateContext) -> String {
    library.render(context, withTemplate: template) ?? ""
  }

  /// The rendered text without marks, and where its parts came from.
  func strip(_ rendered: String) -> (text: String, map: SourceMap) { marks.strip(rendered) }

  /// Reads the templates at these paths, each under the name that a partial gives.
  static func read(
    _ paths: [String: RelativePath], from sources: SourceTree
  ) -> Outcome<TemplateSet> {
    var library = MustacheLibrary()
    var tags: [String: [TemplateTag]] = [:]
    var marks = PositionMarks()
    var marked: [(name: String, path: RelativePath, text: String)] = []
    var faults: [Diagnostic] = []
    for (name, path) in paths.sorted(by: { $0.key < $1.key }) {
      guard let bytes = sources[path] else { continue }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        faults.append(.templateNotUTF8(at: FileLocation(path.string)))
        tags[name] = []
        continue
      }
      if bytes.count > maximumBytes {
        faults.append(.templateTooLarge(bytes.count, at: FileLocation(path.string)))
        tags[name] = []
        continue
      }
      var scanner = TemplateScanner(text, file: path.string)
      tags[name] = scanner.scan { marks.mark($0, tag: $1) }
      faults += scanner.faults
      if scanner.faults.isEmpty { marked.append((name, path, scanner.marked)) }
    }
    let parsed = Parallel.map(marked) { try? MustacheTemplate(string: $0.text) }
    for ((name, path, _), template) in zip(marked, parsed) {
      if let template {
        library.register(template, named: name)
      } else {
        // Whatever the scanner lets pass and the library does not.
        faults.append(.templateSyntax(at: FileLocation(path.string)))
      }
    }
    faults += partialFaults(tags)
    let set = TemplateSet(
      library: library, tagsByName: tags, marks: marks, files: paths.mapValues(\.string))
    return Outcome(set, faults)
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
