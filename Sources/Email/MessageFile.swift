import Configuring
import Diagnostics
import Styling

/// The `.eml`: what a mail client opens and an SMTP server accepts, the same bytes in every build.
struct MessageFile {
  let draft: EmailDraft
  let subject: String
  let html: String
  let text: String

  func bytes() -> Outcome<[UInt8]> {
    let parts = [QuotedPrintable.encode(text), QuotedPrintable.encode(html)]
    let boundary = "=_" + Self.hash(parts + [Array(subject.utf8)])
    var headers = self.headers(boundary)
    guard headers.faults.isEmpty else { return Outcome(nil, headers.faults) }
    headers.structured("Content-Type", "multipart/alternative;", "boundary=\"\(boundary)\"")
    var output: [UInt8] = []
    output.reserveCapacity(parts.reduce(2048) { $0 + $1.count })
    for line in headers.lines {
      output.append(contentsOf: line.utf8)
      output += [0x0D, 0x0A]
    }
    output += [0x0D, 0x0A]
    for (kind, part) in zip(["plain", "html"], parts) {
      let head = """
        --\(boundary)\r
        Content-Type: text/\(kind); charset=utf-8\r
        Content-Transfer-Encoding: quoted-printable\r
        \r

        """
      output += Array(head.utf8)
      output += part
      output += [0x0D, 0x0A]
    }
    output += Array("--\(boundary)--\r\n".utf8)
    return Outcome(output)
  }

  private func headers(_ boundary: String) -> MessageHeaders {
    let email = draft.config.email
    let sample = draft.config.sample
    var headers = MessageHeaders(at: draft.copy.subjectLocation)
    headers.mailbox("From", email.fromName, email.fromAddress.string)
    if email.replyTo != email.fromAddress {
      headers.mailbox("Reply-To", email.fromName, email.replyTo.string)
    }
    headers.mailbox("To", "\(sample.firstName) \(sample.lastName)", sample.email.string)
    headers.text("Subject", subject)
    headers.structured("Date", Self.date(email.date))
    let id = String(boundary.dropFirst(2))
    headers.structured("Message-ID", "<\(id)@\(email.fromAddress.domain)>")
    headers.structured("MIME-Version", "1.0")
    headers.structured("Content-Language", draft.language.string)
    let page = "<\(draft.filledUnsubscribeURL)>"
    if let address = email.unsubscribeAddress {
      let mail = "<mailto:\(address.string)?subject=unsubscribe%20\(sample.token)>"
      headers.structured("List-Unsubscribe", page + ",", mail)
    } else {
      headers.structured("List-Unsubscribe", page)
    }
    headers.structured("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
    headers.structured("Auto-Submitted", "auto-generated")
    if let feedback = email.feedbackID { headers.structured("Feedback-ID", feedback) }
    return headers
  }

  /// `Tue, 24 Nov 2026 09:00:00 +0000`.
  static func date(_ moment: Timestamp) -> String {
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = moment.date
    let clock = [moment.secondOfDay / 3600, moment.secondOfDay / 60 % 60, moment.secondOfDay % 60]
    let day = "\(days[date.dayNumber % 7]), \(two(date.day)) \(months[date.month - 1])"
    return "\(day) \(date.year) \(clock.map(two).joined(separator: ":")) +0000"
  }

  /// FNV-1a over the parts, twice with different seeds: only to be the same for the same message
  /// and another for another, not to be safe against anybody.
  static func hash(_ parts: [[UInt8]]) -> String {
    var first: UInt64 = 0xCBF2_9CE4_8422_2325
    var second: UInt64 = 0x9AE1_6A3B_2F90_404F
    for part in parts {
      for byte in part {
        first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
        second = (second ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      first = (first ^ 0xFF) &* 0x100_0000_01B3
      second = (second ^ 0xFF) &* 0x100_0000_01B3
    }
    return [first, second].map { state in
      let digits = String(state, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

extension EmailDraft {
  /// The sample recipient's own way out.
  var filledUnsubscribeURL: String {
    config.email.unsubscribeURL.string.replacingBytes(
      of: "{token}", with: ShareAddress.percentEncoded(config.sample.token))
  }
}
