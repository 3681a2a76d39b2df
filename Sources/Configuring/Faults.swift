import Diagnostics

extension Diagnostic {
  static func missingConfig() -> Diagnostic {
    Diagnostic(
      .missingConfig, "no content/widget.yaml in the project",
      hint: "run 'build-site init DIR' for a new project, or give its folder with --project")
  }

  static func emptyFile(at location: FileLocation) -> Diagnostic {
    Diagnostic(.emptyFile, "'\(location.file)' says nothing", at: location)
  }

  static func fileTooLarge(bytes: Int, maximum: Int, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, "the file has \(bytes) bytes; a YAML file has at most \(maximum)",
      at: location)
  }

  static func lineTooLong(_ maximum: Int, at location: FileLocation) -> Diagnostic {
    Diagnostic(.lineTooLong, "the line is longer than \(maximum) characters", at: location)
  }

  static func nestedTooDeep(_ maximum: Int, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .nestedTooDeep, "values are nested more than \(maximum) levels deep", at: location)
  }

  static func tooManyValues(at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .tooManyValues, "the file holds more than \(YAMLFile.maximumNodes) values", at: location)
  }

  static func yamlSyntax(_ what: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, what, at: location,
      hint: "check the indentation, the blank after each colon, and quotes around texts with "
        + "': ', '#', '{' or '@'")
  }

  static func yamlAlias(at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .yamlAlias, "anchors, aliases and merge keys are not read", at: location,
      hint: "write the value out")
  }

  static func duplicateKey(_ key: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .duplicateKey, "key '\(key)' is said twice", at: location, hint: "keep one of the two")
  }

  static func notUTF8(at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .notUTF8, "the file is not UTF-8 from here on", at: location,
      hint: "save it with the encoding UTF-8")
  }

  static func controlCharacter(_ scalar: Unicode.Scalar, at location: FileLocation) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      .controlCharacter, "the text holds the control character \(code)", at: location,
      hint: "delete it")
  }

  static func reservedWord(_ word: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .reservedWord, "the text holds '\(word)', which stands for a file of the bundle",
      at: location, hint: "write it another way")
  }

  static func wrongType(wanted: String, found: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(.wrongType, "this should be \(wanted), not \(found)", at: location)
  }

  static func badValue(
    _ value: String, wanted: String, example: String, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .badValue, "'\(shortened(value))' is not \(wanted)", at: location,
      hint: "write it like '\(example)'")
  }

  static func unknownKey(
    _ key: String, in mapping: String, known: [String], nearest: String?,
    at location: FileLocation
  ) -> Diagnostic {
    let list = known.isEmpty ? "no keys" : known.joined(separator: ", ")
    return Diagnostic(
      .unknownKey, "key '\(shortened(key))' is not known in '\(mapping)'", at: location,
      hint: nearest.map { "did you mean '\($0)'?" } ?? "known here: \(list)")
  }

  /// - Parameter meaning: the sentence that declares the key.
  static func missingKey(
    _ key: String, _ meaning: String, in mapping: String, at location: FileLocation
  ) -> Diagnostic {
    let words = meaning.hasSuffix(".") ? meaning.dropLast() : meaning[...]
    let hint = "add '\(key)': " + words.prefix(1).lowercased() + words.dropFirst()
    return Diagnostic(
      .missingKey, "key '\(key)' is missing in '\(mapping)'", at: location, hint: hint)
  }

  static func unknownChoice(
    _ value: String, known: [String], nearest: String?, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .unknownChoice,
      "'\(shortened(value))' is not one of \(known.joined(separator: ", "))", at: location,
      hint: nearest.map { "did you mean '\($0)'?" })
  }

  static func emptyText(at location: FileLocation) -> Diagnostic {
    Diagnostic(.emptyText, "the text is empty", at: location)
  }

  static func textTooLong(_ length: Int, maximum: Int, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .textTooLong, "the text has \(length) characters; its place has room for \(maximum)",
      at: location)
  }

  static func emptyList(at location: FileLocation) -> Diagnostic {
    Diagnostic(.emptyList, "the list is empty; it needs at least one item", at: location)
  }

  static func listTooLong(_ count: Int, maximum: Int, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .listTooLong, "the list has \(count) items; it may have \(maximum)", at: location)
  }

  static func repeatedItem(_ item: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .repeatedItem, "'\(item)' is in the list twice", at: location, hint: "keep one of the two")
  }

  static func endsBeforeStart(_ end: String, _ start: String, at location: FileLocation)
    -> Diagnostic
  {
    Diagnostic(
      .endsBeforeStart, "the offer ends on \(end), before it starts on \(start)",
      at: location)
  }

  static func sharesTooLarge(
    _ holders: String, _ total: Int, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .sharesTooLarge, "the \(holders)' shares come to \(total) percent; at most 100 fit",
      at: location)
  }

  static func primaryNotListed(_ network: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .primaryNotListed, "the primary network '\(network)' is not among the networks",
      at: location, hint: "add it to the list, or name one that is there")
  }

  static func footerNotLast(at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .footerNotLast, "the last section of the email must be the footer, and only the last",
      at: location, hint: "end the list with 'footer'")
  }

  static func baseURLWithoutSlash(_ url: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .baseURLWithoutSlash, "'\(url)' does not end with a slash", at: location,
      hint: "write '\(url)/'")
  }

  static func unknownOffer(
    _ id: String, known: [String], nearest: String?, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .unknownOffer, "no offer has the id '\(id)'", at: location,
      hint: nearest.map { "did you mean '\($0)'?" }
        ?? "the offers are: \(known.joined(separator: ", "))")
  }

  static func unknownPlatform(
    _ name: String, known: [String], nearest: String?, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .unknownPlatform, "no guide in content/guides is for the platform '\(name)'", at: location,
      hint: nearest.map { "did you mean '\($0)'?" }
        ?? "the platforms are: \(known.joined(separator: ", "))")
  }

  static func missingPlatformValue(
    _ name: String, in platform: String, means: String, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .missingPlatformValue, "platform '\(platform)' needs the value '\(name)'", at: location,
      hint: "add '\(name)': \(means)")
  }

  static func badPattern(_ pattern: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(.badPattern, "'\(pattern)' is not a regular expression", at: location)
  }
}

extension Diagnostic {
  static func missingFile(_ path: String, at location: FileLocation? = nil) -> Diagnostic {
    Diagnostic(
      .missingFile, "there is no file '\(path)' in the project", at: location,
      hint: "add the file, or name one that is there")
  }

  static func wrongImageType(_ path: String, types: [String], at location: FileLocation)
    -> Diagnostic
  {
    Diagnostic(
      .wrongImageType,
      "'\(path)' cannot be shown here; this place shows "
        + types.joined(separator: ", "), at: location)
  }

  static func missingTheme(_ name: String, known: [String], at location: FileLocation)
    -> Diagnostic
  {
    let list =
      known.isEmpty ? "there are no themes" : "the themes are: \(known.joined(separator: ", "))"
    return Diagnostic(
      .missingTheme, "there is no theme '\(name)': 'themes/\(name)/theme.yaml' is missing",
      at: location,
      hint: nearestName(to: name, among: known).map { "did you mean '\($0)'?" } ?? list)
  }

  static func themeCycle(_ name: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(.themeCycle, "theme '\(name)' extends itself", at: location)
  }

  static func missingLanguageFile(_ language: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .missingLanguageFile, "language '\(language)' has no texts", at: location,
      hint: "add 'content/locales/\(language).yaml', or take the language from the list")
  }

  static func missingText(_ path: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(.missingText, "text '\(path)' is missing", at: location)
  }

  static func superfluousText(_ path: String, nearest: String?, at location: FileLocation)
    -> Diagnostic
  {
    Diagnostic(
      .superfluousText, "text '\(shortened(path))' is shown nowhere", at: location,
      hint: nearest.map { "did you mean '\($0)'?" } ?? "delete it")
  }

  static func unknownPlaceholder(
    _ name: String, key: String, known: [String], nearest: String?, at location: FileLocation
  ) -> Diagnostic {
    let list =
      known.isEmpty
      ? "this text has no placeholders"
      : "this text may use: " + known.map { "{\($0)}" }.joined(separator: ", ")
    return Diagnostic(
      .unknownPlaceholder, "'{\(shortened(name))}' is not filled in '\(key)'", at: location,
      hint: nearest.map { "did you mean '{\($0)}'?" } ?? list)
  }

  static func unknownTextKey(_ key: String, nearest: String?, at location: FileLocation)
    -> Diagnostic
  {
    Diagnostic(
      .unknownTextKey, "there is no text '\(shortened(key))'", at: location,
      hint: nearest.map { "did you mean '\($0)'?" })
  }

  static func missingEmailFile(_ language: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .missingEmailFile, "language '\(language)' has no welcome email", at: location,
      hint: "add 'content/email/\(language).md', or set email.send to false")
  }

  static func missingSnippet(_ id: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .missingSnippet, "guide '\(id)' has no snippet", at: location,
      hint: "add 'content/guides/\(id).snippet.mustache', or write 'shape: none'")
  }

  /// Messages stay one line long whatever the author wrote.
  fileprivate static func shortened(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    return line.count <= 60 ? line : line.prefix(57) + "…"
  }
}
