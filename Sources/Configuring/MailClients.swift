import Diagnostics

/// The mail clients that the checks of the email know apart.
package enum MailClient: String, CaseIterable, Sendable {
  case apple, gmail
  case nonGoogle = "gmail_other"
  case outlookWord = "outlook_word"
  case outlookWeb = "outlook_com"
  case yahoo, samsung

  package var name: String {
    switch self {
    case .apple: "Apple Mail"
    case .gmail: "Gmail"
    case .nonGoogle: "Gmail app with a non-Google account"
    case .outlookWord: "Outlook for Windows (Word)"
    case .outlookWeb: "Outlook.com and new Outlook"
    case .yahoo: "Yahoo and AOL"
    case .samsung: "Samsung Email"
    }
  }
}

/// Which clients the readers use, and how many of them.
package struct MailClientShares: Sendable {
  /// A client that is not named is not in use.
  let shares: [MailClient: Percentage]

  /// In percent of opens.
  package func percent(of clients: some Sequence<MailClient>) -> Double {
    Double(clients.map { shares[$0]?.basisPoints ?? 0 }.reduce(0, +)) / 100
  }

  package func isUsed(_ client: MailClient) -> Bool { shares[client] != nil }

  /// Rounded from the public counters of 2025 and 2026.
  package static let usual = MailClientShares(shares: [
    .apple: .whole(50), .gmail: .whole(26), .nonGoogle: .whole(2), .outlookWord: .whole(4),
    .outlookWeb: .whole(4), .yahoo: .whole(4), .samsung: .whole(2),
  ])

  static let shape = Shape<MailClientShares>.object("clients") { keys in
    let clients = MailClient.allCases.map { client in
      (client, keys.optional(client.rawValue, .percentage, "The share of \(client.name)."))
    }
    return { record in
      var shares: [MailClient: Percentage] = [:]
      for (client, key) in clients {
        if let share = record(key) { shares[client] = share }
      }
      return MailClientShares(shares: shares)
    }
  }.checked(sumIsPossible)

  /// As an author would write it.
  static var usualAsWritten: JSONValue {
    .object(
      MailClient.allCases.compactMap { client in
        usual.shares[client].map {
          .init(key: client.rawValue, value: .string("\($0.basisPoints / 100)%"))
        }
      })
  }

  @Sendable private static func sumIsPossible(
    _ shares: MailClientShares, at location: FileLocation
  ) -> Diagnostic? {
    let sum = shares.percent(of: MailClient.allCases)
    return sum > 100 ? .sharesTooLarge("clients", Int(sum.rounded(.up)), at: location) : nil
  }
}

extension Percentage {
  fileprivate static func whole(_ percent: Int) -> Percentage {
    Percentage(basisPoints: percent * 100)
  }
}
