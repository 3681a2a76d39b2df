import Foundation

/// The registration service of one test: plays a list of answers and keeps what it was asked.
final class Endpoint: Sendable {
  struct Request: Sendable {
    let method: String
    let type: String
    let body: String
    let cookie: String?

    /// The fields of the form.
    var fields: [String: String] {
      var fields: [String: String] = [:]
      for pair in body.split(separator: "&") {
        let parts = pair.split(separator: "=", maxSplits: 1).map {
          $0.replacing("+", with: " ").removingPercentEncoding ?? ""
        }
        fields[parts[0]] = parts.count > 1 ? parts[1] : ""
      }
      return fields
    }
  }

  struct Answer: Sendable {
    var status = 201
    var body = ""
    var type = "application/json"
    var retryAfter: String?
    var delayMilliseconds = 0
    /// Without it the browser hides the answer from the page, as if the network had failed.
    var isReadable = true

    static func active(
      link: String = "https://thistleandfinch.example/f/zoe-4k7", code: String? = nil,
      status: Int = 201
    ) -> Answer {
      let code = code.map { #","coupon_code":"\#($0)""# } ?? ""
      return Answer(status: status, body: #"{"status":"active","link":"\#(link)"\#(code)}"#)
    }

    static func json(_ status: Int, _ body: String) -> Answer {
      Answer(status: status, body: body)
    }
  }

  private let answers: Locked<[Answer]>
  private let kept = Locked<[Request]>([])

  /// The last answer is given again and again.
  init(_ answers: [Answer]) { self.answers = Locked(answers) }

  var requests: [Request] { kept.value }

  /// People registered: by the key that makes a repeated request the same one.
  var registrations: Set<String> {
    Set(kept.value.compactMap { $0.fields["idempotency_key"] })
  }

  func answer(to request: Request) -> Answer {
    kept.change { $0.append(request) }
    return answers.change { $0.count > 1 ? $0.removeFirst() : $0.first ?? Answer(status: 500) }
  }
}
