package import Diagnostics
import Markdown

/// One way to install the widget on one platform: `content/guides/ID.md` and its snippet template.
package struct GuideSource: Sendable {
  package enum Status: String, CaseIterable, Sendable {
    case current, legacy, unsupported, unconfirmed
  }
  /// How the platform hands over the order: JSON island, attributes, raw-text island, a call from a
  /// script, an app extension, or not at all.
  package enum Handover: String, CaseIterable, Sendable {
    case json = "A"
    case attributes = "B"
    case rawText = "C"
    case script, `extension`, none
  }
  package enum YesNo: String, CaseIterable, Sendable { case yes, no }

  package struct Link: Sendable {
    package let title: String
    package let url: WebURL
  }
  /// A name that the platform replaces, and what it stands for.
  package struct Token: Sendable {
    package let token: String
    package let means: String
  }
  /// A value of this store, from `platforms.PLATFORM` in the config.
  package struct Value: Sendable {
    package let name: String
    package let pattern: String?
    package let isRequired: Bool
    package let means: String
    package let location: FileLocation
  }
  /// A value that the merchant writes into the snippet by hand.
  package struct Replacement: Sendable {
    package let token: String
    package let means: String
  }

  package let id: String
  package let file: String
  /// What it is written in; its words keep that language in every frame.
  package let language: LanguageTag
  package let title: String
  /// Groups the routes of one platform; the name under `platforms` in the config.
  package let platform: String
  package let summary: String
  package let order: Int
  package let verified: CalendarDate?
  package let sources: [Link]
  /// The menu path, as text.
  package let route: String?
  package let plan: String?
  package let role: String?
  package let minutes: Int?
  package let status: Status
  /// The day on which the platform stopped this route.
  package let ends: CalendarDate?
  package let shape: Handover
  package let isSigned: Bool
  package let tokens: [Token]
  package let values: [Value]
  package let replacements: [Replacement]
  package let project: String?
  package let escaping: String?
  /// By front-matter key.
  package let locations: [String: FileLocation]
  package let body: String
  package let bodyLine: Int
  /// The snippet template's path; nil when the shape is none.
  package let snippetFile: RelativePath?

  package func location(of key: String) -> FileLocation {
    locations[key] ?? FileLocation(file, line: 1)
  }
}

extension GuideSource {
  /// Every guide of the project, by id.
  static func readAll(from sources: SourceTree) -> Outcome<[GuideSource]> {
    let paths = sources.paths(in: "content/guides")
      .filter { $0.fileExtension == "md" && $0.parts.count == 3 }
    let outcomes = Parallel.map(paths) { read($0, from: sources) }
    return Outcome(outcomes.compactMap(\.value), outcomes.flatMap(\.diagnostics))
  }

  private static func read(
    _ path: RelativePath, from sources: SourceTree
  ) -> Outcome<GuideSource> {
    let id = String(path.name.dropLast(".md".count))
    guard isIdentifier(id) else {
      return Outcome(
        nil,
        [
          .badValue(
            id, wanted: "a file name of lower-case letters, digits and hyphens",
            example: "bigcommerce.md", at: FileLocation(path.string))
        ])
    }
    return readText(path, from: sources)
      .then { FrontMatter.split($0, file: path.string) }
      .then { parts in
        YAMLFile.read(parts.yaml, file: path.string, firstLine: parts.yamlFirstLine)
          .then { Configuring.read($0, as: GuideHeader.shape) }
          .then { file in
            file.value.guide(
              id: id, path: path, parts: parts, locations: file.locations, sources: sources)
          }
      }
  }
}

/// A guide's front matter.
private struct GuideHeader: Sendable {
  let language: LanguageTag
  let title, platform, summary: String
  let order: Int
  let verified: CalendarDate?
  let sources: [GuideSource.Link]
  let route, plan, role: String?
  let minutes: Int?
  let status: GuideSource.Status
  let ends: CalendarDate?
  let shape: GuideSource.Handover
  let signed: GuideSource.YesNo
  let tokens: [GuideSource.Token]
  let values: [GuideSource.Value]
  let replacements: [GuideSource.Replacement]
  let project, escaping: String?

  static let shape = Shape<GuideHeader>.object("front matter") { keys in
    let title = keys.required("title", .text(maximum: 120), "The guide's heading.")
    let platform = keys.required("platform", .identifier, "Its name under platforms.")
    let language = keys.defaulted(
      "language", .language, default: LanguageTag(known: "en"),
      written: "en", "What the guide is written in.")
    let summary = keys.required("summary", .text(maximum: 300), "One sentence for the index.")
    let order = keys.defaulted(
      "order", .integer(0...999), default: 500, written: 500,
      "Its place in lists.")
    let verified = keys.optional("verified", .date, "The day the steps were checked.")
    let sources = keys.defaulted(
      "sources", linkShape.list(maximum: 40), default: [],
      written: [], "Where the facts come from.")
    let route = keys.optional("route", .text(maximum: 300), "The menu path to the paste box.")
    let plan = keys.optional("plan", .text(maximum: 200), "The plan that is needed.")
    let role = keys.optional("role", .text(maximum: 200), "Who can do it.")
    let minutes = keys.optional("minutes", .integer(1...600), "How long it takes.")
    let status = keys.defaulted(
      "status", .choice(placeholder: GuideSource.Status.current), default: .current,
      written: "current", "Whether the route works today.")
    let ends = keys.optional("ends", .date, "The day the platform stopped the route.")
    let shape = keys.required(
      "shape", .choice(placeholder: GuideSource.Handover.none),
      "How the order is handed over.")
    let signed = keys.defaulted(
      "signed", .choice(placeholder: GuideSource.YesNo.no), default: .no, written: "no",
      "Whether the platform can sign the order.")
    let tokens = keys.defaulted(
      "tokens", tokenShape.list(maximum: 60), default: [], written: [],
      "The platform's names that the snippet may use.")
    let values = keys.defaulted(
      "values", valueShape.list(maximum: 30), default: [], written: [],
      "Values of the store, from the config.")
    let replace = keys.defaulted(
      "replace", replacementShape.list(maximum: 30), default: [],
      written: [], "Values that the merchant writes by hand.")
    let project = keys.optional("project", .identifier, "A project folder to download.")
    let escaping = keys.optional("escaping", .text(maximum: 120), "The platform's escape filter.")
    return { record in
      GuideHeader(
        language: record(language), title: record(title), platform: record(platform),
        summary: record(summary),
        order: record(order), verified: record(verified), sources: record(sources),
        route: record(route), plan: record(plan), role: record(role), minutes: record(minutes),
        status: record(status), ends: record(ends), shape: record(shape), signed: record(signed),
        tokens: record(tokens), values: record(values), replacements: record(replace),
        project: record(project), escaping: record(escaping))
    }
  }

  private static let linkShape = Shape<GuideSource.Link>.object("sources") { keys in
    let title = keys.required("title", .text(maximum: 200), "What the page is.")
    let url = keys.required("url", .url, "Its address.")
    return { record in GuideSource.Link(title: record(title), url: record(url)) }
  }

  private static let tokenShape = Shape<GuideSource.Token>.object("tokens") { keys in
    let token = keys.required("token", .token, "As the platform writes it.")
    let means = keys.required("means", .text(maximum: 300), "What it stands for.")
    return { record in GuideSource.Token(token: record(token), means: record(means)) }
  }

  private static let replacementShape = Shape<GuideSource.Replacement>.object("replace") { keys in
    let token = keys.required("token", .token, "As it stands in the snippet.")
    let means = keys.required("means", .text(maximum: 300), "What to write instead.")
    return { record in GuideSource.Replacement(token: record(token), means: record(means)) }
  }

  private static let valueShape = Shape<GuideSource.Value>.object("values") { keys in
    let name = keys.required("name", .variableName, "The key under platforms.")
    let pattern = keys.optional("pattern", .token, "A regular expression for the whole value.")
    let required = keys.defaulted(
      "required", .flag, default: true, written: true,
      "Whether the guide needs it.")
    let means = keys.required("means", .text(maximum: 300), "What it is and where to find it.")
    return { record in
      GuideSource.Value(
        name: record(name), pattern: record(pattern), isRequired: record(required),
        means: record(means), location: record.location(of: name))
    }
  }

  func guide(
    id: String, path: RelativePath, parts: FrontMatter, locations: [String: FileLocation],
    sources tree: SourceTree
  ) -> Outcome<GuideSource> {
    var faults: [Diagnostic] = []
    let snippet = RelativePath("content/guides/\(id).snippet.mustache")
    let hasSnippet = snippet.map { tree[$0] != nil } ?? false
    let needsSnippet = shape != .none
    if needsSnippet, !hasSnippet {
      faults.append(.missingSnippet(id, at: locations["shape"] ?? FileLocation(path.string)))
    }
    let guide = GuideSource(
      id: id, file: path.string, language: language, title: title, platform: platform,
      summary: summary, order: order,
      verified: verified, sources: sources, route: route, plan: plan, role: role,
      minutes: minutes, status: status, ends: ends, shape: shape, isSigned: signed == .yes,
      tokens: tokens, values: values, replacements: replacements, project: project,
      escaping: escaping, locations: locations, body: parts.body, bodyLine: parts.bodyFirstLine,
      snippetFile: needsSnippet && hasSnippet ? snippet : nil)
    return Outcome(guide, faults)
  }
}

extension Shape where Value == String {
  static let variableName = Shape.scalar(
    "a name of lower-case letters, digits and underscores", example: "shop_code",
    schema: ["type": "string", "pattern": "^[a-z][a-z0-9_]*$", "maxLength": 64],
    placeholder: "name"
  ) { text in
    let isPlain = text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
    }
    return isPlain && text.first?.isLetter == true && text.utf8.count <= 64 ? text : nil
  }
}
