import Diagnostics

extension Diagnostic {
  static func unclosedTag(at location: FileLocation) -> Diagnostic {
    Diagnostic(.unclosedTag, "the tag is not closed", at: location, hint: "end it with '}}'")
  }

  static func unknownTag(_ content: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .unknownTag, "'{{\(content.prefix(40))}}' is not a tag that templates here have",
      at: location,
      hint: "write {{name}}, {{{markup}}}, {{#section}}, {{^section}}, {{>partial}} or {{! note }}")
  }

  static func unclosedSection(_ name: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .unclosedSection, "section '\(name)' is not closed", at: location,
      hint: "close it with '{{/\(name)}}'")
  }

  static func strayClose(_ name: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(.strayClose, "section '\(name)' was not opened", at: location)
  }

  static func wrongClose(
    _ name: String, opened: String, openedAt: FileLocation, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .wrongClose, "section '\(opened)' is closed as '\(name)'", at: location,
      hint: "write '{{/\(opened)}}'", notes: [.init("opened here", at: openedAt)])
  }

  static func unknownName(_ name: String, nearest: String?, at location: FileLocation)
    -> Diagnostic
  {
    Diagnostic(
      .unknownName, "'\(name)' stands for nothing here", at: location,
      hint: nearest.map { "did you mean '\($0)'?" })
  }

  static func unknownPartial(_ name: String, nearest: String?, at location: FileLocation)
    -> Diagnostic
  {
    Diagnostic(
      .unknownPartial, "the theme has no file '\(name).mustache'", at: location,
      hint: nearest.map { "did you mean '\($0)'?" })
  }

  static func partialCycle(_ name: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(.partialCycle, "'\(name)' includes itself", at: location)
  }

  static func tooManyPartials(_ maximum: Int, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .tooManyPartials, "the page includes more than \(maximum) partials", at: location)
  }

  static func templateNotUTF8(at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .templateNotUTF8, "the template is not UTF-8", at: location,
      hint: "save it with the encoding UTF-8")
  }

  static func templateTooLarge(_ bytes: Int, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .templateTooLarge,
      "the template has \(bytes) bytes; at most \(TemplateSet.maximumBytes) are read",
      at: location)
  }

  static func templateSyntax(at location: FileLocation) -> Diagnostic {
    Diagnostic(.templateSyntax, "the template cannot be read", at: location)
  }

  static func objectAsSection(_ name: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .objectAsSection, "'\(name)' is a group of names, not a section", at: location,
      hint: "reach its names with a dot")
  }

  static func valueOutsideQuotes(_ name: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .valueOutsideQuotes, "'\(name)' stands where no value can be escaped", at: location,
      hint: "move it into an element's content or a quoted attribute value")
  }

  static func escapedMarkup(_ name: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .escapedMarkup, "'\(name)' is markup and would be shown as text", at: location,
      hint: "write '{{{\(name)}}}'")
  }

  static func unescapedText(_ name: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .unescapedText, "'\(name)' is text and would not be escaped", at: location,
      hint: "write '{{\(name)}}'")
  }

  static func valueIsNoText(_ name: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(.valueIsNoText, "'\(name)' is not a text", at: location)
  }

  static func textAsAddress(_ name: String, attribute: String, at location: FileLocation)
    -> Diagnostic
  {
    Diagnostic(
      .textAsAddress, "'\(name)' is a text, and '\(attribute)' wants an address", at: location)
  }

  static func missingTemplate(_ name: String, theme: String, at location: FileLocation)
    -> Diagnostic
  {
    Diagnostic(
      .missingTemplate, "theme '\(theme)' has no file '\(name)'", at: location,
      hint: "add it, or extend a theme that has it")
  }

  static func snippetTag(_ name: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(.snippetTag, "'\(name)' is not a plain name", at: location)
  }

  static func snippetValueNotPlain(_ name: String, _ value: String, at location: FileLocation)
    -> Diagnostic
  {
    Diagnostic(
      .snippetValueNotPlain, "the value of '\(name)', '\(value)', is not plain", at: location,
      hint: "leave it out of the snippet; the widget knows it already")
  }
}
