import FlyingFox
import FlyingSocks
import Foundation
import WidgetTestSupport

/// A store's server and, on another origin, the server of the script and of the registration.
actor Shop {
  static let shared = Shop()

  private var pagePort = 0
  private var servicePort = 0

  /// What the servers know; keyed by path.
  let pages = Locked<[String: Page]>([:])
  let scripts = Locked<[String: String]>([:])
  let endpoints = Locked<[String: Endpoint]>([:])
  /// Policy reports that browsers sent.
  let reports = Locked<[String]>([])

  struct Page: Sendable {
    var text: String
    var type = "text/html; charset=utf-8"
    var headers: [String: String] = [:]
    var delayMilliseconds = 0
  }

  /// The origins, after starting the servers once.
  func origins() async throws -> (page: String, service: String) {
    if pagePort == 0 {
      pagePort = try await serve { await self.page($0) }
      servicePort = try await serve { await self.service($0) }
    }
    return ("http://localhost:\(pagePort)", "http://127.0.0.1:\(servicePort)")
  }

  private func serve(
    _ handler: @escaping @Sendable (HTTPRequest) async throws -> HTTPResponse
  ) async throws -> Int {
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: 0), logger: .disabled)
    await server.appendRoute("*", handler: handler)
    Task { try await server.run() }
    try await server.waitUntilListening()
    switch await server.listeningAddress {
    case .ip4(_, let port), .ip6(_, let port): return Int(port)
    default: throw WebDriver.Failure(description: "the test server has no port")
    }
  }

  private func page(_ request: HTTPRequest) async -> HTTPResponse {
    if request.path == "/csp-report" {
      let body = (try? await request.bodyData) ?? Data()
      reports.change { $0.append(String(decoding: body, as: UTF8.self)) }
      return HTTPResponse(statusCode: .noContent)
    }
    // A store may keep the script on its own host.
    guard let page = pages.value[request.path] else { return await service(request) }
    if page.delayMilliseconds > 0 { await pause(page.delayMilliseconds) }
    var headers: [HTTPHeader: String] = [.contentType: page.type]
    for (name, value) in page.headers { headers[HTTPHeader(name)] = value }
    return HTTPResponse(
      statusCode: .ok, headers: HTTPHeaders(headers), body: Data(page.text.utf8))
  }

  private func service(_ request: HTTPRequest) async -> HTTPResponse {
    var headers: [HTTPHeader: String] = [HTTPHeader("Access-Control-Allow-Origin"): "*"]
    if let script = scripts.value[request.path] {
      headers[.contentType] = "text/javascript; charset=utf-8"
      headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "cross-origin"
      headers[HTTPHeader("Timing-Allow-Origin")] = "*"
      return HTTPResponse(
        statusCode: .ok, headers: HTTPHeaders(headers), body: Data(script.utf8))
    }
    guard let endpoint = endpoints.value[request.path] else {
      return HTTPResponse(statusCode: .notFound)
    }
    let body = String(decoding: (try? await request.bodyData) ?? Data(), as: UTF8.self)
    let answer = endpoint.answer(
      to: Endpoint.Request(
        method: request.method.rawValue, type: request.headers[.contentType] ?? "", body: body,
        cookie: request.headers[HTTPHeader("Cookie")]))
    if answer.delayMilliseconds > 0 { await pause(answer.delayMilliseconds) }
    if !answer.isReadable { headers = [:] }
    headers[.contentType] = answer.type
    if let wait = answer.retryAfter {
      headers[HTTPHeader("Retry-After")] = wait
      headers[HTTPHeader("Access-Control-Expose-Headers")] = "Retry-After"
    }
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status, phrase: ""), headers: HTTPHeaders(headers),
      body: Data(answer.body.utf8))
  }

  private func pause(_ milliseconds: Int) async {
    try? await Task.sleep(for: .milliseconds(milliseconds))
  }
}
