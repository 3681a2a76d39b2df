import Configuring
import Diagnostics

/// What the sandbox says, and how long it lets the widget wait.
struct SandboxAnswer: Sendable {
  let status: Int
  let body: String
  var type = "application/json"
  var headers: [(name: String, value: String)] = []
  var isDropped = false
  /// Answered once more, as it was, if the same request comes again.
  var isFresh = true

  init(_ status: Int, _ body: JSONValue) {
    self.status = status
    self.body = body.line
  }

  static func active(
    _ person: Sandbox.Person, _ signUp: WidgetConfig.SignUp, isNew: Bool
  ) -> SandboxAnswer {
    SandboxAnswer(isNew ? 201 : 200, reward(person, signUp, ["status": "active"]))
  }

  static func status(_ status: String) -> SandboxAnswer {
    SandboxAnswer(200, ["status": .string(status)])
  }

  /// The contract lets 409 carry the link, so that the member still gets it.
  static func member(
    _ person: Sandbox.Person, _ signUp: WidgetConfig.SignUp
  ) -> SandboxAnswer {
    let details = reward(person, signUp, problem(409, "member", "you are a member already"))
    return SandboxAnswer(problem: 409, details)
  }

  static func unprocessable(_ detail: String) -> SandboxAnswer {
    SandboxAnswer(problem: 422, .members(problem(422, "refused", detail)))
  }

  static let noCodes = SandboxAnswer(
    problem: 503, .members(problem(503, "no-codes", "all coupon codes are given out")))

  static var busy: SandboxAnswer {
    var answer = SandboxAnswer(problem: 429, .members(problem(429, "busy", "too many at once")))
    answer.headers = [("Retry-After", "2")]
    return answer
  }

  static let unavailable = SandboxAnswer(
    problem: 503, .members(problem(503, "unavailable", "the service is being repaired")))

  /// As a proxy or captive portal would answer.
  static var unreadable: SandboxAnswer {
    var answer = SandboxAnswer(200, .string("<html>Sign in to the network</html>"))
    answer.type = "text/html; charset=utf-8"
    return answer
  }

  static var dropped: SandboxAnswer {
    var answer = SandboxAnswer(0, "the connection was dropped")
    answer.isDropped = true
    return answer
  }

  private init(problem status: Int, _ body: JSONValue) {
    self.init(status, body)
    type = "application/problem+json"
  }

  private static func problem(
    _ status: Int, _ kind: String, _ detail: String
  ) -> KeyValuePairs<String, JSONValue?> {
    [
      "type": .string("https://activation.example/problems/\(kind)"), "status": .int(status),
      "title": .string(kind), "detail": .string(detail),
    ]
  }

  private static func reward(
    _ person: Sandbox.Person, _ signUp: WidgetConfig.SignUp,
    _ head: KeyValuePairs<String, JSONValue?>
  ) -> JSONValue {
    let tail: JSONValue = .members([
      "affiliate_id": .string("sandbox-\(person.code.lowercased())"),
      "link": .string(person.link),
      "coupon_code": signUp == .coupon ? .string(person.code) : nil,
    ])
    guard case .object(let first) = JSONValue.members(head), case .object(let second) = tail else {
      return tail
    }
    return .object(first + second)
  }
}
