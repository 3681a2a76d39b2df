import Configuring
import Diagnostics
import Email
import Planning

/// The page on which a merchant looks at the message as mail clients show it.
extension SiteRenderer {
  mutating func simulations(_ message: EmailMessage) -> [EmailSimulation] {
    if let known = simulations[message.language] { return known }
    let made = message.simulations
    simulations[message.language] = made
    return made
  }

  mutating func clientsPage(_ message: EmailMessage, _ output: PlannedOutput) -> RenderedFile? {
    let language = message.language
    let site = site(output, language)
    let clients = simulations(message).map { simulation in
      TemplateContext([
        "name": .text(simulation.kind.name),
        "href": site.href(.email(.client(simulation.kind.rawValue), language)),
        "lost": .optional(
          simulation.lost.isEmpty ? nil : simulation.lost.joined(separator: ", ")),
      ])
    }
    let inbox = TemplateContext([
      "sender": .text(message.sender),
      "subject": .text(message.subject),
      "subject_phone": .text(Self.cut(message.subject, 35)),
      "subject_desktop": .text(Self.cut(message.subject, 60)),
      "preheader_phone": .text(Self.cut(message.preheader, 60)),
      "preheader_desktop": .text(Self.cut(message.preheader, 100)),
      "text": .text(message.text),
      "headers": .text(message.headers),
      "bytes": .text(String(message.html.utf8.count)),
    ])
    return page(
      "email/clients", output, language,
      adding: [
        "clients": .list(clients), "message": .object(inbox),
        "html_href": site.href(.email(.html, language)),
        "languages": site.languages { .email(.clients, $0) },
      ])
  }

  /// What an inbox shows of a line, in characters.
  private static func cut(_ text: String, _ limit: Int) -> String {
    text.count <= limit ? text : text.prefix(limit - 1) + "…"
  }
}
