package import Diagnostics
import Styling

/// A theme's tokens, and where its files are: its own folder first, then the theme it extends.
package struct Theme: Sendable {
  package let name: String
  package let location: FileLocation
  /// Every name of `colorNames`, with the config's overrides.
  package let colors: [String: ColorPair]
  /// Where each color was said.
  package let colorLocations: [String: FileLocation]
  package let bodyFont: String
  package let headingFont: String
  package let monoFont: String
  /// Lengths by name, such as `radius`: `14px`.
  package let sizes: [Named<String>]
  /// Theme folders to look in, the theme's own first.
  package let folders: [RelativePath]

  /// The tokens that every theme gives.
  package static let colorNames = [
    "paper", "surface", "ink", "muted", "line", "edge", "accent", "on_accent", "link", "success",
    "danger", "focus", "backdrop",
  ]

  /// The source path of one of the theme's files, or nil when no folder has it.
  package func file(_ name: String, in sources: SourceTree) -> RelativePath? {
    for folder in folders {
      if let path = folder.appending(name), sources[path] != nil { return path }
    }
    return nil
  }

  /// Every template that a partial may name, by its name without `.mustache`.
  package func templates(in sources: SourceTree) -> [String: RelativePath] {
    var found: [String: RelativePath] = [:]
    for folder in folders.reversed() {
      for path in sources.paths(in: folder.string) where path.fileExtension == "mustache" {
        let name = path.string.dropFirst(folder.string.count + 1).dropLast(".mustache".count)
        found[String(name)] = path
      }
    }
    return found
  }
}

/// One `theme.yaml`, before it is joined with the theme it extends.
struct ThemeFile: Sendable {
  let name: String
  let extends: String?
  let extendsLocation: FileLocation
  let bodyFont: String?
  let headingFont: String?
  let monoFont: String?
  let colors: [Named<ColorPair>]
  let sizes: [Named<String>]

  static let shape = Shape<ThemeFile>.object("theme") { keys in
    let name = keys.required("name", .identifier, "The folder's name.")
    let extends = keys.optional("extends", .identifier, "A theme to take missing files from.")
    let about = keys.optional("description", .text(), "What it looks like, in a sentence.")
    let fonts = keys.optional("fonts", Fonts.shape, "Font lists; no web fonts are loaded.")
    let tokens = keys.defaulted(
      "tokens", Shape<ColorPair>.pair.mapping(keyPattern: "^[a-z_]+$", keyFault: tokenFault),
      default: [], written: [:], "Colors by name.")
    let sizes = keys.defaulted(
      "sizes",
      Shape.length.mapping(keyPattern: "^[a-z][a-z-]*$") { name, location in
        isIdentifier(name)
          ? nil
          : .badValue(
            name, wanted: "a name of lower-case letters and hyphens", example: "radius",
            at: location)
      }, default: [], written: [:], "Lengths by name.")
    return { record in
      _ = record(about)
      let lists = record(fonts)
      return ThemeFile(
        name: record(name), extends: record(extends),
        extendsLocation: record.location(of: extends), bodyFont: lists?.body,
        headingFont: lists?.heading, monoFont: lists?.mono, colors: record(tokens),
        sizes: record(sizes))
    }
  }

  @Sendable private static func tokenFault(
    _ name: String, at location: FileLocation
  ) -> Diagnostic? {
    guard !Theme.colorNames.contains(name) else { return nil }
    return .unknownKey(
      name, in: "tokens", known: Theme.colorNames,
      nearest: nearestName(to: name, among: Theme.colorNames), at: location)
  }

  private struct Fonts: Sendable {
    let body: String
    let heading: String?
    let mono: String?

    static let shape = Shape<Fonts>.object("fonts") { keys in
      let body = keys.required("body", .fontStack, "For text.")
      let heading = keys.optional("heading", .fontStack, "For headings; else as text.")
      let mono = keys.optional("mono", .fontStack, "For code.")
      return { record in
        Fonts(body: record(body), heading: record(heading), mono: record(mono))
      }
    }
  }
}

extension Shape where Value == String {
  fileprivate static let length = Shape.scalar(
    "a CSS length", example: "14px",
    schema: ["type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?(px|em|rem|%|ch)$"],
    placeholder: "0px"
  ) { text in
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = text.dropFirst(number.count)
    let isNumber = Double(number) != nil && number.count <= 8
    return isNumber && ["px", "em", "rem", "%", "ch"].contains(unit) ? text : nil
  }
}

extension ThemeFile {
  /// Reads the named theme and the themes it extends, and joins them with the config's wishes.
  static func load(
    _ design: DesignConfig, at location: FileLocation, from sources: SourceTree
  ) -> Outcome<Theme> {
    var faults: [Diagnostic] = []
    var files: [ThemeFile] = []
    var folders: [RelativePath] = []
    var wanted: (name: String, location: FileLocation)? = (design.theme, location)
    while let (name, place) = wanted {
      guard let folder = RelativePath("themes/\(name)"), let path = folder.appending("theme.yaml"),
        sources[path] != nil
      else {
        let known = Set(sources.paths(in: "themes").compactMap { $0.parts.dropFirst().first })
          .map(String.init).sorted()
        return Outcome(nil, faults + [.missingTheme(name, known: known, at: place)])
      }
      guard !folders.contains(folder) else {
        return Outcome(nil, faults + [.themeCycle(name, at: place)])
      }
      folders.append(folder)
      let outcome = Self.read(path, from: sources)
      faults += outcome.diagnostics
      guard let file = outcome.value else { return Outcome(nil, faults) }
      files.append(file)
      wanted = file.extends.map { ($0, file.extendsLocation) }
    }
    return join(files, folders, design, faults)
  }

  private static func read(_ path: RelativePath, from sources: SourceTree) -> Outcome<ThemeFile> {
    readYAML(path, from: sources, as: ThemeFile.shape).map(\.value)
  }

  private static func join(
    _ files: [ThemeFile], _ folders: [RelativePath], _ design: DesignConfig,
    _ faults: [Diagnostic]
  ) -> Outcome<Theme> {
    var faults = faults
    var colors: [String: ColorPair] = [:]
    var places: [String: FileLocation] = [:]
    for named in files.reversed().flatMap(\.colors) + design.colors {
      colors[named.name] = named.value
      places[named.name] = named.location
    }
    let location = FileLocation("\(folders[0])/theme.yaml")
    for name in Theme.colorNames where colors[name] == nil {
      faults.append(
        .missingKey(name, "A color in light and in dark.", in: "tokens", at: location))
    }
    let body = design.bodyFont ?? files.compactMap(\.bodyFont).first
    if body == nil {
      faults.append(.missingKey("fonts", "The list for 'body'.", in: "theme", at: location))
    }
    var sizes: [Named<String>] = []
    for size in files.flatMap(\.sizes) where !sizes.contains(where: { $0.name == size.name }) {
      sizes.append(size)
    }
    if let radius = design.radius {
      sizes.removeAll { $0.name == "radius" }
      sizes.append(Named(name: "radius", location: location, value: "\(radius)px"))
    }
    let text = body ?? "serif"
    let theme = Theme(
      name: design.theme, location: location, colors: colors, colorLocations: places,
      bodyFont: text,
      headingFont: design.headingFont ?? files.compactMap(\.headingFont).first ?? text,
      monoFont: files.compactMap(\.monoFont).first ?? "monospace", sizes: sizes, folders: folders)
    return Outcome(theme, faults)
  }
}
