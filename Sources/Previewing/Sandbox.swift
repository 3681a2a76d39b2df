import Configuring
import Foundation
import Synchronization

/// Stands in for the store's affiliate programme: answers the activation contract from memory, in
/// whichever way it is told to.
final class Sandbox: Sendable {
  /// How the endpoint behaves, by the last part of its address.
  enum Behavior: String, CaseIterable, Sendable {
    case active, slow, timeout, offline, full, paused
    case confirmEmail = "confirm-email"
    case member, refused, busy, server, unreadable
  }

  /// Somebody who joined.
  struct Person: Sendable {
    let firstName: String
    let lastName: String
    let email: String
    let locale: String
    let link: String
    let code: String
  }

  /// One request and what became of it.
  struct Entry: Sendable {
    let number: Int
    let time: Date
    let behavior: Behavior
    let fields: [String: String]
    let status: Int
    let answer: String
  }

  private struct Memory {
    var people: [String: Person] = [:]
    /// Answers by idempotency key.
    var answers: [String: SandboxAnswer] = [:]
    var entries: [Entry] = []
    var count = 0
  }

  private let memory = Mutex(Memory())
  private static let kept = 50

  var entries: [Entry] { memory.withLock { $0.entries } }

  func person(_ email: String) -> Person? {
    memory.withLock { $0.people[Self.key(email)] }
  }

  func clear() { memory.withLock { $0 = Memory() } }

  /// Registers, answers, and keeps what was asked.
  func answer(
    _ fields: [String: String], _ behavior: Behavior, _ config: SiteConfig
  ) -> SandboxAnswer {
    memory.withLock { memory in
      let answer = Self.decide(fields, behavior, config, &memory)
      memory.count += 1
      memory.entries.append(
        Entry(
          number: memory.count, time: Date(), behavior: behavior, fields: fields,
          status: answer.status, answer: answer.body))
      memory.entries.removeFirst(max(0, memory.entries.count - Self.kept))
      return answer
    }
  }

  private static func decide(
    _ fields: [String: String], _ behavior: Behavior, _ config: SiteConfig,
    _ memory: inout Memory
  ) -> SandboxAnswer {
    if let missing = missing(in: fields, config) { return .unprocessable(missing) }
    switch behavior {
    case .paused: return .status("paused")
    case .confirmEmail: return .status("confirm-email")
    case .full: return .noCodes
    case .refused: return .unprocessable("this order was cancelled")
    case .busy: return .busy
    case .server: return .unavailable
    case .unreadable: return .unreadable
    case .offline: return .dropped
    case .active, .slow, .timeout, .member: break
    }
    let idempotencyKey = fields["idempotency_key"] ?? ""
    let email = key(fields["email"] ?? "")
    let known = memory.people[email]
    let person = known ?? Person(fields, config)
    memory.people[email] = person
    if behavior == .member { return .member(person, config.widget.signUp) }
    // A second try of the same intent is answered as the first was.
    if !idempotencyKey.isEmpty, known != nil, let answer = memory.answers[idempotencyKey],
      answer.isFresh
    {
      memory.answers[idempotencyKey]?.isFresh = false
      return answer
    }
    let answer = SandboxAnswer.active(person, config.widget.signUp, isNew: known == nil)
    memory.answers[idempotencyKey] = answer
    return answer
  }

  private static func key(_ email: String) -> String {
    email.lowercased().filter { $0 != " " }
  }

  /// What the contract demands and the request lacks.
  private static func missing(in fields: [String: String], _ config: SiteConfig) -> String? {
    let wanted = ["v", "widget", "offer", "method", "email", "order_id", "source"]
    if let name = wanted.first(where: { (fields[$0] ?? "").isEmpty }) {
      return "the field '\(name)' is missing"
    }
    if fields["v"] != "1" { return "version '\(fields["v"] ?? "")' is not known" }
    if fields["widget"] != config.widget.id {
      return "this is not the widget '\(config.widget.id)'"
    }
    if fields["offer"] != config.offer.id { return "the offer is not '\(config.offer.id)'" }
    if fields["method"] != config.widget.signUp.rawValue {
      return "the method is not '\(config.widget.signUp.rawValue)'"
    }
    return fields["email"]?.contains("@") == true ? nil : "the email address has no @"
  }
}

extension Sandbox.Person {
  /// A link and a code of the same make as the config's samples, and always the same for one
  /// person.
  init(_ fields: [String: String], _ config: SiteConfig) {
    firstName = fields["first_name"] ?? ""
    lastName = fields["last_name"] ?? ""
    email = fields["email"] ?? ""
    locale = fields["locale"] ?? config.store.defaultLanguage.string
    let mark = Self.mark(email.lowercased())
    let slug = firstName.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) }
    let name = slug.isEmpty ? "friend" : String(String.UnicodeScalarView(slug))
    let sample = config.sample
    let stem = sample.link.string.lastIndex(of: "/").map { sample.link.string[...$0] } ?? ""
    link = "\(stem)\(name)-\(mark.prefix(3).lowercased())"
    let prefix = sample.couponCode.split(separator: "-").first ?? "FRIEND"
    code = "\(prefix)-\(mark)"
  }

  /// Four letters and digits that are hard to mistake for each other.
  private static func mark(_ text: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let alphabet = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")
    return String(
      (0..<4).map { place in
        alphabet[Int(hash >> (UInt32(place) * 7)) % alphabet.count]
      })
  }
}
