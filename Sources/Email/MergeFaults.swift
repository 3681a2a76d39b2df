package import Diagnostics

extension EmailCodes {
  static let mergeCodes: [DiagnosticCode] = [
    .unknownMergeTag, .mergeTagWithoutDefault, .mergeDefaultWithMark, .unbalancedMergeTag,
    .mergeTagLeft,
  ]
}

/// A whole `content/email/en.md` around one sentence, for the examples below.
private func copy(_ sentence: String) -> String {
  """
  ---
  subject: Your link is ready
  preheader: Share it with friends and earn on every order they place at our shop.
  ---

  # Welcome aboard

  \(sentence)

  """
}

extension DiagnosticCode {
  package static let unknownMergeTag = DiagnosticCode(
    "email.unknown-merge-tag",
    meaning: "The email uses a merge tag that no sending service could fill.",
    reason: "The recipient would read the tag itself, or the service would refuse the message.",
    example: Example(
      .file("content/email/en.md"), bad: copy("Hello {{firstname|there}}, it is good to see you."),
      good: copy("Hello {{first_name|there}}, it is good to see you.")))

  package static let mergeTagWithoutDefault = DiagnosticCode(
    "email.merge-tag-without-default",
    meaning: "A merge tag for something that may be missing has no default.",
    reason: "'Hello ,' looks careless, and some services do not send such a message at all.",
    example: Example(
      .file("content/email/en.md"), bad: copy("Hello {{first_name}}, it is good to see you."),
      good: copy("Hello {{first_name|there}}, it is good to see you.")))

  package static let mergeDefaultWithMark = DiagnosticCode(
    "email.merge-default-with-mark",
    meaning: "A merge tag's default holds a quote, brace or other mark of a template language.",
    reason: "The default stands inside the tags of seven services, each with marks of its own.",
    example: Example(
      .file("content/email/en.md"), bad: copy("Hello {{first_name|m'dear}}, welcome."),
      good: copy("Hello {{first_name|there}}, welcome.")))

  package static let unbalancedMergeTag = DiagnosticCode(
    "email.unbalanced-merge-tag",
    meaning: "Two braces open a merge tag that is not closed, or close one that was not opened.",
    reason: "The service takes the text up to the next tag for its name, or refuses the message.",
    example: Example(
      .file("content/email/en.md"), bad: copy("Hello {{first_name|there, it is good to see you."),
      good: copy("Hello {{first_name|there}}, it is good to see you.")))

  package static let mergeTagLeft = DiagnosticCode(
    "email.merge-tag-left",
    meaning: "The message for a named recipient still holds a merge tag.",
    reason: "Nothing will fill it any more: the recipient reads the tag.", isStructural: true)
}

extension Diagnostic {
  static func unknownMergeTag(
    _ name: String, nearest: String?, at location: FileLocation
  ) -> Diagnostic {
    let known = MergeTag.Name.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      .unknownMergeTag, "merge tag '{{\(name)}}' is not known", at: location,
      hint: nearest.map { "write '\($0)'" } ?? "use one of \(known)")
  }

  static func mergeTagWithoutDefault(_ name: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .mergeTagWithoutDefault, "merge tag '{{\(name)}}' has no default", at: location,
      hint: "add one: {{\(name)|there}}")
  }

  static func mergeDefaultWithMark(_ text: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .mergeDefaultWithMark, "default '\(text)' is empty or holds a mark of a template language",
      at: location, hint: "use plain words, without quotes, braces, | < > & % * # or \\")
  }

  static func unbalancedMergeTag(_ mark: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .unbalancedMergeTag, "'\(mark)' has no counterpart", at: location,
      hint: "write a whole tag, such as {{first_name|there}}")
  }

  static func mergeTagLeft(_ tag: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .mergeTagLeft, "'\(tag)' is left in the message of a named recipient", at: location,
      hint: "use a merge tag that the sample order has a value for")
  }
}
