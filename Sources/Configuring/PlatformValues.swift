package import Diagnostics

/// The platforms that the store runs on, and what each needs to know: `platforms` in the config.
package struct PlatformValues: Sendable {
  package struct Platform: Sendable {
    package let name: String
    package let location: FileLocation
    package let values: [Named<String>]
  }

  package let platforms: [Platform]

  package subscript(name: String) -> Platform? { platforms.first { $0.name == name } }

  static let shape: Shape<PlatformValues> = {
    let values = Shape.token.mapping(keyPattern: "^[a-z][a-z0-9_]*$") { _, _ in nil }
    let all = values.mapping(keyPattern: "^[a-z0-9]+(-[a-z0-9]+)*$") { name, location in
      isIdentifier(name)
        ? nil
        : .badValue(
          name, wanted: "a platform's name", example: "bigcommerce", at: location)
    }
    return Shape<PlatformValues>(schema: all.schema, placeholder: PlatformValues(platforms: [])) {
      node, log in
      all.read(node, &log).map { named in
        PlatformValues(
          platforms: named.map {
            Platform(name: $0.name, location: $0.location, values: $0.value)
          })
      }
    }
  }()

  /// Names that no guide knows, values that are missing, unknown or of the wrong form.
  func faults(against guides: [GuideSource]) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    let known = Set(guides.map(\.platform)).sorted()
    for platform in platforms {
      let declared = guides.filter { $0.platform == platform.name }.flatMap(\.values)
      guard known.contains(platform.name) else {
        faults.append(
          .unknownPlatform(
            platform.name, known: known, nearest: nearestName(to: platform.name, among: known),
            at: platform.location))
        continue
      }
      let names = Set(declared.map(\.name)).sorted()
      var misspelt: Set<String> = []
      for value in platform.values {
        let wanted = declared.filter { $0.name == value.name }
        guard !wanted.isEmpty else {
          let nearest = nearestName(to: value.name, among: names)
          if let nearest { misspelt.insert(nearest) }
          faults.append(
            .unknownKey(
              value.name, in: platform.name, known: names, nearest: nearest, at: value.location))
          continue
        }
        // Several guides of a platform may want one value, each in its own form.
        faults +=
          wanted.lazy.map { Self.fault(of: value, against: $0) }
          .first { !$0.isEmpty } ?? []
      }
      var told = misspelt
      for wanted in declared where wanted.isRequired && told.insert(wanted.name).inserted {
        if !platform.values.contains(where: { $0.name == wanted.name }) {
          faults.append(
            .missingPlatformValue(
              wanted.name, in: platform.name, means: wanted.means, at: platform.location))
        }
      }
    }
    return faults
  }

  private static func fault(
    of value: Named<String>, against wanted: GuideSource.Value
  ) -> [Diagnostic] {
    guard let pattern = wanted.pattern else { return [] }
    guard let regex = try? Regex(pattern) else {
      return [.badPattern(pattern, at: wanted.location)]
    }
    if (try? regex.wholeMatch(in: value.value)) ?? nil != nil { return [] }
    return [
      .badValue(value.value, wanted: wanted.means, example: pattern, at: value.location)
    ]
  }
}
