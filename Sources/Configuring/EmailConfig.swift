import Diagnostics

/// The welcome email's envelope and make-up. Its words live in `content/email/LANG.md`.
package struct EmailConfig: Sendable {
  package enum Section: String, CaseIterable, Sendable {
    case header, hero, reward, steps, share, terms, support, footer
  }
  package enum Service: String, CaseIterable, Sendable {
    case generic, mailchimp, klaviyo, sendgrid, postmark, ses, customerio
  }

  package let isSent: Bool
  package let fromName: String
  package let fromAddress: EmailAddress
  package let replyTo: EmailAddress
  package let date: Timestamp
  /// `{token}` stands for what makes the link the recipient's own.
  package let unsubscribeURL: WebURL
  package let unsubscribeAddress: EmailAddress?
  package let feedbackID: String?
  package let sections: [Section]
  package let services: [Service]
  /// What the checks of the message care for.
  package let clients: MailClientShares
}

extension EmailConfig {
  static let shape = Shape<EmailConfig>.object("email") { keys in
    let send = keys.defaulted(
      "send", .flag, default: true, written: true, "Build the welcome email, or leave it out.")
    let fromName = keys.required("from_name", .text(maximum: 80), "Who the email is from.")
    let fromAddress = keys.required("from_address", .email, "The sender's address.")
    let replyTo = keys.optional("reply_to", .email, "Where answers go; else to the sender.")
    let date = keys.required(
      "date", .timestamp, "The Date of the built messages, so that builds repeat byte for byte.")
    let unsubscribe = keys.required(
      "unsubscribe_url", .url, "One click leaves; {token} makes the link the recipient's own.")
    let unsubscribeAddress = keys.optional(
      "unsubscribe_address", .email, "The same by email, for clients that prefer it.")
    let feedbackID = keys.optional(
      "feedback_id", .token, "The Feedback-ID header: campaign:list:account:sender.")
    let sections = keys.defaulted(
      "sections", Shape.choice(placeholder: Section.header).list(maximum: 16).checked(hasFooter),
      default: Section.allCases, written: .strings(Section.allCases.map(\.rawValue)),
      "The parts of the email, in order; a part may be left out or repeated, but for the footer.")
    let services = keys.defaulted(
      "services", Shape.choice(placeholder: Service.generic).list(maximum: 7),
      default: [.generic], written: ["generic"], "Sending services to write a variant for.")
    let clients = keys.defaulted(
      "clients", MailClientShares.shape, default: .usual,
      written: MailClientShares.usualAsWritten,
      "The mail clients of your readers with their share of opens; one left out is not in use.")
    return { record in
      let sender = record(fromAddress)
      return EmailConfig(
        isSent: record(send), fromName: record(fromName), fromAddress: sender,
        replyTo: record(replyTo) ?? sender, date: record(date),
        unsubscribeURL: record(unsubscribe), unsubscribeAddress: record(unsubscribeAddress),
        feedbackID: record(feedbackID), sections: record(sections), services: record(services),
        clients: record(clients))
    }
  }

  @Sendable private static func hasFooter(
    _ sections: [Section], at location: FileLocation
  ) -> Diagnostic? {
    sections.count { $0 == .footer } == 1 && sections.last == .footer
      ? nil : .footerNotLast(at: location)
  }
}
