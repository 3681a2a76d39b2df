package import Diagnostics

extension EmailCodes {
  static let messageCodes: [DiagnosticCode] = [
    .headerWithControl, .headerTooLong, .insecureAddress,
  ]
}

extension DiagnosticCode {
  package static let headerWithControl = DiagnosticCode(
    "email.header-with-control",
    meaning: "A header value of the message holds a line break or another control character.",
    reason: "A line break begins a new header: whoever chose the value could add a Bcc.",
    specification: "https://www.rfc-editor.org/rfc/rfc5322#section-2.2", isStructural: true)

  package static let headerTooLong = DiagnosticCode(
    "email.header-too-long",
    meaning: "A header value of the message is longer than 998 bytes.",
    reason: "Servers may cut or refuse it, and no inbox shows that much.",
    specification: "https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1", isStructural: true)

  package static let insecureAddress = DiagnosticCode(
    "email.insecure-address",
    meaning: "A link or picture of the email is neither https nor mailto.",
    reason:
      "Mail clients have no page to resolve a relative address against, and they warn of or drop "
      + "other schemes.",
    example: Example(
      .file("content/email/en.md"),
      bad: """
        ---
        subject: Your link is ready
        preheader: Share it with friends and earn on every order they place at our shop.
        ---

        # Welcome aboard

        Read [the terms](/terms).

        """,
      good: """
        ---
        subject: Your link is ready
        preheader: Share it with friends and earn on every order they place at our shop.
        ---

        # Welcome aboard

        Read [the terms](https://www.thistleandfinch.example/friends/terms).

        """))
}

extension Diagnostic {
  static func headerWithControl(_ name: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .headerWithControl, "the value of header '\(name)' holds a control character", at: location,
      hint: "write it on one line")
  }

  static func headerTooLong(_ name: String, _ bytes: Int, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .headerTooLong, "header '\(name)' has \(bytes) bytes; at most 998 are allowed", at: location,
      hint: "shorten it")
  }

  static func insecureAddress(_ address: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .insecureAddress, "'\(address)' is neither an https nor a mailto address", at: location,
      hint: "write the whole address, beginning with https://")
  }
}
