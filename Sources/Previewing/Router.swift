import Bundling
import Configuring
import Diagnostics
import Foundation

/// Decides what answers a request: the studio, the sandbox, a view of the bundle, or the bundle.
struct Router: Sendable {
  let served: ServedState
  let guests: GuestList
  let studio: StudioFiles
  let project: String
  /// The studio's address for a telephone; nil while only this machine is answered.
  let phone: String?
  let sandbox = Sandbox()

  /// No file of a bundle has this in front.
  static let own = "/_studio/"

  func answer(_ request: Request) async -> Response {
    guard guests.admits(request) else {
      return .plain(421, "this preview answers to the address it was started with")
    }
    if request.path.hasPrefix(Self.own) {
      return await answerOwn(request, String(request.path.dropFirst(Self.own.count)))
    }
    guard request.method != .post else { return .notForPosting }
    if request.path == "/" { return studioPage }
    let snapshot = served.snapshot
    guard let site = snapshot.site else { return waiting(snapshot) }
    guard request.path.hasPrefix(site.basePath) else { return .notFound }
    let path = String(request.path.dropFirst(site.basePath.count))
    served.note(BundleView.name(of: path))
    return BundleView(site: site).response(path, isDownload: request.query["download"] != nil)
  }

  private func answerOwn(_ request: Request, _ path: String) async -> Response {
    let parts = path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count > 1 ? String(parts[1]) : ""
    switch (request.method, parts[0]) {
    case (.post, "join"): return await join(request, rest)
    case (.post, "forget"):
      sandbox.clear()
      served.send("sandbox", data: "0")
      return .plain(200, "forgotten")
    case (.post, _): return .notForPosting
    case (_, "events"): return events
    case (_, "site.json"): return siteDescription
    case (_, "sandbox.json"): return sandboxLog
    case (_, "phone.svg"): return phoneCode
    case (_, "shop"): return shop(rest, request.query)
    case (_, "as"): return view(rest)
    case (_, "welcome"): return welcome(rest, request.query)
    default: return studio.response(path) ?? .notFound
    }
  }

  private var studioPage: Response { studio.response("studio.html") ?? .notFound }

  private var events: Response {
    let (number, stream) = served.listen()
    var response = Response(type: "text/event-stream; charset=utf-8", [])
    response.body = .stream(stream) { [served] in served.leave(number) }
    return response
  }

  private var phoneCode: Response {
    guard let code = phone.flatMap(QRCode.init) else { return .notFound }
    return Response(type: "image/svg+xml", code.svg)
  }

  private var siteDescription: Response {
    let snapshot = served.snapshot
    return Response(
      type: "application/json",
      StudioDescription(snapshot: snapshot, project: project, phone: phone).json.line)
  }

  /// Before the first bundle is there: a page that reloads when it is.
  private func waiting(_ snapshot: ServedState.Snapshot) -> Response {
    studio.response("waiting.html").map { response in
      var response = response
      response.status = 503
      return response
    } ?? .notFound
  }

  private func shop(_ platform: String, _ query: [String: String]) -> Response {
    guard let site = served.snapshot.site else { return waiting(served.snapshot) }
    return ShopPage(site: site, platform: platform, query: query).response
  }

  /// `FLAGS/PATH`: a file of the bundle as somebody else sees it.
  private func view(_ rest: String) -> Response {
    guard let site = served.snapshot.site else { return waiting(served.snapshot) }
    let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let view = BundleView(site: site, flags: String(parts[0])) else {
      return .notFound
    }
    served.note(BundleView.name(of: String(parts[1])))
    return view.response(String(parts[1]), isDownload: false)
  }

  private func welcome(_ language: String, _ query: [String: String]) -> Response {
    guard let site = served.snapshot.site else { return waiting(served.snapshot) }
    guard let person = sandbox.person(query["email"] ?? "") else { return .notFound }
    served.note("email/\(language)/welcome.generic.html")
    return BundleView(site: site, flags: query["as"] ?? "plain")?
      .welcome(person, language) ?? .notFound
  }
}

extension Router {
  private func join(_ request: Request, _ name: String) async -> Response {
    guard let behavior = Sandbox.Behavior(rawValue: name) else { return .notFound }
    guard let site = served.snapshot.site else { return .plain(404, "there is no bundle yet") }
    guard let fields = request.form ?? Self.members(of: request) else {
      return .plain(415, "the body is neither a form nor a JSON object of texts")
    }
    switch behavior {
    case .slow: try? await Task.sleep(for: .seconds(3))
    // The widget gives up after eight seconds, twice at most.
    case .timeout: try? await Task.sleep(for: .seconds(12))
    default: break
    }
    let answer = sandbox.answer(fields, behavior, site.bundle.config)
    served.send("sandbox", data: String(sandbox.entries.last?.number ?? 0))
    if answer.isDropped { return .dropped }
    var response = Response(answer.status, type: answer.type, answer.body)
    for header in answer.headers { response = response.with(header.name, header.value) }
    return response
  }

  private static func members(of request: Request) -> [String: String]? {
    guard request.isOfType("application/json"),
      let members = try? JSONDecoder().decode([String: Member].self, from: Data(request.body))
    else { return nil }
    return members.compactMapValues(\.text)
  }

  /// A text, number or switch of a JSON object, as a form would send it; nil for anything else.
  private struct Member: Decodable {
    let text: String?

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        self.text = text
      } else if let number = try? value.decode(Double.self) {
        text = number == number.rounded() ? String(Int(number)) : String(number)
      } else {
        text = (try? value.decode(Bool.self)).map { $0 ? "1" : "0" }
      }
    }
  }

  private var sandboxLog: Response {
    let entries = sandbox.entries.reversed().map { entry in
      JSONValue.members([
        "number": .int(entry.number),
        "time": .string(entry.time.formatted(.iso8601.time(includingFractionalSeconds: false))),
        "behavior": .string(entry.behavior.rawValue),
        "status": .int(entry.status),
        "fields": .object(
          entry.fields.sorted { $0.key < $1.key }.map {
            .init(key: $0.key, value: .string($0.value))
          }),
        "answer": .string(entry.answer),
        "email": sandbox.person(entry.fields["email"] ?? "").map { .string($0.email) },
        "locale": entry.fields["locale"].map { .string($0) },
      ])
    }
    return Response(type: "application/json", JSONValue.array(Array(entries)).line)
  }
}

extension Response {
  static let notFound = Response.plain(404, "there is nothing at this address")
  static let notForPosting = Response.plain(405, "this address cannot be posted to")
    .with("Allow", "GET, HEAD")
}
