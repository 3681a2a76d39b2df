package import Diagnostics

package enum MarkdownCodes {
  package static let all: [DiagnosticCode] = [
    .rawHTML, .unsafeLink, .markdownTooLarge, .markdownTooDeep, .controlCharacter,
    .frontMatterMissing, .frontMatterUnclosed, .unknownPlaceholder, .placeholderWithoutValue,
  ]
}

/// A letter as `content/email/en.md` may be, around the lines that matter.
private func letter(_ body: String) -> String {
  "---\nsubject: Your link is ready\npreheader: Share it with friends and earn on every order they "
    + "place at our shop.\n---\n\n# Good to have you\n\n\(body)\n"
}

/// A guide in few words.
private func shortGuide(_ advice: String) -> String {
  """
  ---
  title: Square Online
  platform: square-online
  summary: Not possible.
  status: unsupported
  shape: none
  verified: 2026-11-23
  sources:
    - title: Square's documentation
      url: https://squareup.com/
  ---

  ## What cannot be done

  The popup.

  ## What to do instead

  \(advice)
  """
}

private let letterFile = DiagnosticCode.Kind.file("content/email/en.md")

extension DiagnosticCode {
  package static let rawHTML = DiagnosticCode(
    "markdown.raw-html",
    meaning: "The Markdown holds an HTML tag or comment.",
    reason: """
      What goes through Markdown unread cannot be proved: a tag left open there breaks the page \
      around it, and the plain-text email has no use for it.
      """,
    example: Example(
      letterFile,
      bad: letter("Welcome, <!-- dear --> friend."),
      good: letter("Welcome, dear friend.")))

  package static let unsafeLink = DiagnosticCode(
    "markdown.unsafe-link",
    meaning: "A link or image points at an address that may run code or leave the web.",
    reason: """
      Only https, http, mailto, tel, sms and relative addresses are followed alike in browsers \
      and mail programs; javascript: and data: run code.
      """,
    example: Example(
      letterFile,
      bad: letter("[See your link](javascript:alert)"),
      good: letter("[See the terms](https://www.thistleandfinch.example/friends/terms)")),
    isStructural: true)

  package static let markdownTooLarge = DiagnosticCode(
    "markdown.too-large",
    meaning: "A Markdown file is larger than 256 kB.",
    reason: "No letter or guide needs that much, and such a text can cost minutes to read.",
    isStructural: true)

  package static let markdownTooDeep = DiagnosticCode(
    "markdown.too-deep",
    meaning: "Lists, quotes and emphasis stand in each other more than 24 levels deep.",
    reason: "Nobody can read it, and an unbounded depth would let a text exhaust the memory.",
    example: Example(
      letterFile,
      bad: letter(String(repeating: "> ", count: 30) + "a quote of a quote"),
      good: letter("> a quote")),
    isStructural: true)

  package static let controlCharacter = DiagnosticCode(
    "markdown.control-character",
    meaning: "The text holds a control character.",
    reason: "XML forbids it, nobody can see it, and browsers and mail programs drop it.",
    example: Example(
      letterFile, bad: letter("Welcome\u{8}, friend."), good: letter("Welcome, friend.")),
    specification: "https://www.w3.org/TR/xml/#charsets", isStructural: true)

  package static let frontMatterMissing = DiagnosticCode(
    "markdown.front-matter-missing",
    meaning: "A content file does not begin with its block of keys between two lines `---`.",
    reason: "The keys say what the text is for; without them it has no place in the bundle.",
    example: Example(
      letterFile, bad: "Welcome, friend.\n", good: letter("Welcome, friend.")),
    isStructural: true)

  package static let frontMatterUnclosed = DiagnosticCode(
    "markdown.front-matter-unclosed",
    meaning: "The block of keys that a file begins with has no second line `---`.",
    reason: "Nobody can tell where the keys end and the text begins.",
    example: Example(
      letterFile, bad: "---\nsubject: Your link is ready\n\nWelcome, friend.\n",
      good: letter("Welcome, friend.")),
    isStructural: true)

  package static let unknownPlaceholder = DiagnosticCode(
    "markdown.unknown-placeholder",
    meaning: "A text holds a `{{name}}` that stands for nothing.",
    reason: """
      The reader would see the braces. A mark of the platform's own template language must be \
      listed in the guide's `tokens` so that it can be told from a slip.
      """,
    example: Example(
      .file("content/guides/square-online.md"), bad: shortGuide("Write to {{stor.name}}."),
      good: shortGuide("Write to {{store.name}}.")))

  package static let placeholderWithoutValue = DiagnosticCode(
    "markdown.placeholder-without-value",
    meaning: "A text holds a `{{name}}` that this project's config gives no value for.",
    reason: "The sentence would have a hole in it.")
}

extension Diagnostic {
  package static func rawHTML(_ text: String, at location: FileLocation) -> Diagnostic {
    let line = text.split(separator: "\n").first.map(String.init) ?? text
    var place = location
    place.length = line.unicodeScalars.count
    return Diagnostic(
      .rawHTML, "'\(clipped(line))' is HTML, and Markdown here takes none", at: place,
      hint: "write it in Markdown, or as `code` if readers are to see the tag")
  }

  package static func unsafeLink(_ url: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .unsafeLink, "address '\(clipped(url))' is not one that a text may link to", at: location,
      hint: "use an https:, http:, mailto:, tel:, sms: or relative address without spaces")
  }

  package static func markdownTooLarge(_ bytes: Int, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .markdownTooLarge,
      "the text has \(bytes) bytes, more than the \(MarkdownDocument.maximumBytes) allowed",
      at: location, hint: "shorten it, or split it into several files")
  }

  package static func markdownTooDeep(at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .markdownTooDeep,
      "parts stand in each other more than \(MarkdownDocument.maximumDepth) levels deep",
      at: location, hint: "flatten the lists or quotes here")
  }

  package static func controlCharacter(
    _ scalar: Unicode.Scalar, at location: FileLocation
  ) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      .controlCharacter, "control character U+\(number) may not stand in a text", at: location,
      hint: "delete it")
  }

  package static func frontMatterMissing(at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .frontMatterMissing, "the file does not begin with a line '---' and its keys", at: location,
      hint: "begin it with '---', the keys, and '---'")
  }

  package static func frontMatterUnclosed(at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .frontMatterUnclosed, "the block that begins here has no closing line '---'", at: location,
      hint: "write '---' on a line of its own after the keys")
  }

  package static func unknownPlaceholder(
    _ name: String, nearest: String?, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .unknownPlaceholder, "'{{\(clipped(name))}}' stands for nothing here", at: location,
      hint: nearest.map { "did you mean '{{\($0)}}'?" }
        ?? "use a known name, or list the mark in 'tokens' if it is the platform's own")
  }

  package static func placeholderWithoutValue(
    _ name: String, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .placeholderWithoutValue, "'{{\(name)}}' has no value in this project", at: location,
      hint: "give the value in the config, or take the mark out of the text")
  }
}

private func clipped(_ text: String) -> String {
  text.count > 60 ? text.prefix(57) + "..." : text
}
