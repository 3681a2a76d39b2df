import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Previewing

@Suite(.serialized) struct ServerTests {
  @Test func servesTheBundleTheStudioAndTheSandbox() async throws {
    try await RunningPreview.run { running in
      let client = running.client
      #expect(await client.get("/")?.body.contains("<title>Studio</title>") == true)
      #expect(await client.get("/states/en/invitation.html")?.status == 200)
      #expect(await client.get("/manifest.json")?.header("Content-Type") == "application/json")
      #expect(await client.get("/nothing")?.status == 404)
      #expect(await client.get("/_studio/nothing")?.status == 404)
      #expect(await client.post("/states/en/invitation.html", "")?.status == 405)
      let home = try #require(await client.get("/"))
      #expect(home.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
      #expect(home.header("X-Content-Type-Options") == "nosniff")
      #expect(home.header("Cache-Control") == "no-store")
      try await expectSandbox(client)
      try await expectShop(client)
      await expectRefusals(client)
      await expectDownload(client)
      #expect(!FileManager.default.fileExists(atPath: "\(running.folder)/Output"))
    }
  }

  private static let order =
    "v=1&widget=teahouse&offer=teahouse-friends&method=link&order_id=7"
    + "&source=order&first_name=Ada&email=ada%40example.com"

  private func expectSandbox(_ client: Client) async throws {
    let first = try #require(await client.post("/_studio/join/active", Self.order))
    #expect(first.status == 201)
    let again = try #require(await client.post("/_studio/join/active", Self.order))
    #expect(again.status == 200)
    #expect(first.body == again.body)
    #expect(first.body.contains("/ada-"))
    let expected = [
      "full": 503, "paused": 200, "confirm-email": 200, "member": 409, "refused": 422, "busy": 429,
      "server": 503, "unreadable": 200,
    ]
    for (behavior, status) in expected {
      #expect(await client.post("/_studio/join/\(behavior)", Self.order)?.status == status)
    }
    #expect(await client.post("/_studio/join/offline", Self.order) == nil)
    #expect(await client.post("/_studio/join/active", "v=1")?.status == 422)
    #expect(await client.post("/_studio/join/unheard-of", Self.order)?.status == 404)
    let other = await client.post(
      "/_studio/join/active", Self.order, more: "Origin: http://evil.example\r\n")
    #expect(other?.status == 421)
    #expect(await client.get("/_studio/sandbox.json")?.body.contains("ada@example.com") == true)
    let mail = try #require(await client.get("/_studio/welcome/en?email=ada%40example.com"))
    #expect(mail.status == 200)
    #expect(mail.body.contains("Ada"))
    #expect(mail.body.contains("/ada-"))
    #expect(!mail.body.contains("{{"))
    #expect(await client.get("/_studio/welcome/en?email=nobody%40example.com")?.status == 404)
  }

  private func expectShop(_ client: Client) async throws {
    for platform in ShopPage.platforms {
      let page = try #require(
        await client.get(
          "/_studio/shop/\(platform.id)?first_name=%3C%2Fscript%3E%3Cb%3E%22&behavior=slow"))
      #expect(page.status == 200)
      #expect(!page.body.contains("</script><b>"))
      #expect(page.body.contains("/_studio/as/sandbox-slow/w/teahouse.js"))
    }
    let real = try #require(await client.get("/w/teahouse.js")?.body)
    let tried = try #require(await client.get("/_studio/as/sandbox-slow/w/teahouse.js")?.body)
    #expect(real.contains("https://join.thistleandfinch.example/w/join"))
    #expect(!tried.contains("https://join.thistleandfinch.example/w/join"))
    #expect(tried.contains("\"/_studio/join/slow\""))
    let dark = try #require(await client.get("/_studio/as/dark/email/en/welcome.html")?.body)
    #expect(!dark.contains("(prefers-color-scheme"))
    #expect(await client.get("/_studio/as/nonsense/index.html")?.status == 404)
  }

  private func expectRefusals(_ client: Client) async {
    #expect(await client.get("/", host: "evil.example")?.status == 421)
    #expect(await client.get("/", host: "evil.example:\(client.port)")?.status == 421)
    #expect(await client.get("/../content/widget.yaml")?.status == 400)
    #expect(await client.get("/_studio/..%2f..%2fPackage.swift")?.status == 400)
    #expect(await client.send("nonsense\r\n\r\n")?.status == 400)
    #expect(await client.get("/" + String(repeating: "a", count: 9000))?.status == 414)
    #expect(await client.send(String(repeating: "x", count: 40_000))?.status == 431)
    #expect(
      await client.post("/_studio/join/active", String(repeating: "x", count: 70_000))?.status
        == 413)
    // And it still answers.
    #expect(await client.get("/")?.status == 200)
  }

  private func expectDownload(_ client: Client) async {
    let file = await client.get("/email/en/welcome.eml?download=1")
    #expect(file?.header("Content-Disposition") == "attachment; filename=\"welcome.eml\"")
  }

  @Test func listensOnLoopbackAlone() async throws {
    try await RunningPreview.run { running in
      #expect(running.preview.host == "127.0.0.1")
      // Every address of 127.0.0.0/8 is this machine; only the one bound may answer.
      let elsewhere = Client(port: running.preview.port, host: "127.0.0.2")
      #expect(await elsewhere.get("/") == nil)
    }
  }

  @Test func takesTheNextPortWhenOneIsTaken() throws {
    let first = try Listener(host: "127.0.0.1", port: 0)
    let second = try Listener(host: "127.0.0.1", port: first.port)
    #expect(second.port > first.port)
  }

  @Test func followsEveryChangeAndKeepsTheLastGoodBundle() async throws {
    try await RunningPreview.run { running in
      let client = running.client
      let path = "content/locales/en.yaml"
      let good = try running.text(path)
      try running.write(good.replacing("  close: Close\n", with: "  close: Shut it\n"), to: path)
      try await running.wait {
        await client.get("/states/en/invitation.html")?.body.contains("Shut it") == true
      }
      #expect(await client.get("/states/en/invitation.html")?.body.contains("Shut it") == true)
      try running.write(good + "\nnonsense: [\n", to: path)
      try await running.wait { running.badBuilds > 0 }
      let described = try #require(await client.get("/_studio/site.json")?.body)
      #expect(described.contains("\"severity\":\"error\""))
      #expect(await client.get("/states/en/invitation.html")?.body.contains("Shut it") == true)
      try running.write(good, to: path)
      try await running.wait {
        await client.get("/states/en/invitation.html")?.body.contains("Shut it") == false
      }
      let mended = try #require(await client.get("/_studio/site.json")?.body)
      #expect(!mended.contains("\"severity\":\"error\""))
    }
  }

  @Test func tellsBrowsersOfEachBuild() async throws {
    try await RunningPreview.run { running in
      let path = "content/locales/en.yaml"
      let good = try running.text(path)
      let client = running.client
      let isListening = Atomic(false)
      async let hearing = client.listen("/_studio/events") { text in
        if text.contains("data: 1 good\n") { isListening.store(true, ordering: .relaxed) }
        return text.contains("data: 2 good\n")
      }
      try await running.wait { isListening.load(ordering: .relaxed) }
      try running.write(good.replacing("  close: Close\n", with: "  close: Shut\n"), to: path)
      let heard = await hearing
      #expect(heard.contains("event: build\ndata: 1 good\n"))
      #expect(heard.contains("event: build\ndata: 2 good\n"))
    }
  }
}
