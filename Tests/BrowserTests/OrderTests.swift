import Testing
import WidgetRuntime
import WidgetTestSupport

extension BrowserTests {
  @Suite struct Orders {
    struct Shape: Sendable, CustomTestStringConvertible {
      let name: String
      var attributes = ""
      var before = ""
      let first: String
      let email: String
      let order: String
      var testDescription: String { name }
    }

    static let shapes: [Shape] = [
      Shape(
        name: "attributes of an element",
        before: """
          <div id="order-data" data-order-id="A-1" data-first-name="Zoë &quot;Q&quot;" \
          data-email="z@a.example"></div>
          """, first: "Zoë \"Q\"", email: "z@a.example", order: "A-1"),
      Shape(
        name: "JSON",
        before: """
          <script type="application/json" id="order-data">{"order_id":77,\
          "first_name":"\\u003cb\\u003e","email":"z@a.example","last_name":null}</script>
          """, first: "<b>", email: "z@a.example", order: "77"),
      Shape(
        name: "lines of text",
        before: """
          <script type="text/plain" id="order-data">
          order_id=9=9
          email=z@a.example
          first_name=O'Brien "Q"
          last_name={customer_last_name}
          </script>
          """, first: "O'Brien \"Q\"", email: "z@a.example", order: "9=9"),
    ]

    @Test(arguments: shapes)
    func reads(shape: Shape) async throws {
      let page = Visit.plainPage.replacing("%SCRIPT%", with: shape.before + "%SCRIPT%")
      let visit = try await Visit.open(
        page: Shop.Page(text: page), order: shape.attributes)
      guard let visit, try await visit.isShown() else { return }
      try await visit.activate()
      let fields = try #require(visit.endpoint.requests.first).fields
      #expect(fields["first_name"] == shape.first)
      #expect(fields["email"] == shape.email)
      #expect(fields["order_id"] == shape.order)
      #expect(fields["last_name"] == nil)
      #expect(fields["source"] == "order")
    }

    @Test(arguments: [
      "{customer_email}", "%%GLOBAL_Email%%", "{{ customer.email }}", "{% email %}", "[email]",
      "$(Email)", "${order.email}", "<?= $email ?>", "undefined", "null", "", "nobody",
    ])
    func treatsAPlaceholderAsMissing(value: String) async throws {
      let escaped = value.replacing("<", with: "&lt;")
      let visit = try await Visit.open(
        order: #"data-order-id="5" data-first-name="Zoë" data-email="\#(escaped)""#)
      guard let visit, try await visit.isShown() else { return }
      #expect(try await visit.value("__w.root.querySelectorAll('.field').length").number == 1)
      try await visit.click("form .main")
      #expect(visit.endpoint.requests.isEmpty)
      try await visit.driver.run("__w.root.getElementById('email').focus()")
      try await visit.driver.type("z@a.example")
      try await visit.driver.press(Key.enter)
      try await visit.until("__w.events.length > 1")
      let fields = try #require(visit.endpoint.requests.first).fields
      #expect(fields["email"] == "z@a.example")
      #expect(fields["source"] == "typed")
    }

    @Test func staysAwayFromPagesWithoutAnOrder() async throws {
      guard let visit = try await Visit.open(order: "") else { return }
      try await visit.until("window.AfterOrder")
      try await Task.sleep(for: .milliseconds(150))
      #expect(try await visit.value("document.querySelector('w-card')") == .null)
      try await visit.driver.run(
        "AfterOrder.open({ orderId: 1, firstName: 'Zoë', email: 'z@a.example' })")
      try await visit.until("document.querySelector('w-card')")
    }

    @Test func takesOrdersQueuedBeforeItCame() async throws {
      let page = Visit.plainPage.replacing(
        "%SCRIPT%",
        with: """
          <script>(window.AfterOrder = window.AfterOrder || []).push(
            { orderId: 'Q', firstName: 'Zoë', email: 'z@a.example' })</script>%SCRIPT%
          """)
      guard let visit = try await Visit.open(page: Shop.Page(text: page), order: ""),
        try await visit.isShown()
      else { return }
      try await visit.activate()
      #expect(visit.endpoint.requests.first?.fields["order_id"] == "Q")
    }

    @Test(arguments: [
      ("en", "en", "Tell a friend, earn 15%"), ("de-AT", "de", "Empfiehl uns und verdiene 15%"),
      ("xx", "en", "Tell a friend, earn 15%"), ("ar-EG", "ar", "أخبر أصدقاءك واكسب 15%"),
    ])
    func speaksThePagesLanguage(tag: String, language: String, title: String) async throws {
      var widget = ShippedWidget()
      widget.languages = ["en", "de", "ar"]
      let page = Visit.plainPage.replacing("<html lang=\"en\">", with: "<html lang=\"\(tag)\">")
      guard let visit = try await Visit.open(widget, page: Shop.Page(text: page)),
        try await visit.isShown()
      else { return }
      #expect(try await visit.title() == title)
      #expect(try await visit.value("__w.root.firstChild.lang").text == language)
      let isRight = try await visit.value("__w.root.firstChild.dir").text == "rtl"
      #expect(isRight == (language == "ar"))
    }

    static let hostile = [
      "</script><img src=x onerror=alert(1)>", "<script>alert(1)</script>",
      "\"><svg onload=alert(1)>",
      "{{constructor.constructor('alert(1)')()}}x", "O'Brien \"Q\" & Søn", "javascript:alert(1)",
      "${alert(1)}x", "🎉🏳️‍🌈👨‍👩‍👧", "مرحبا Zoë", "\u{202E}evil", "a\u{0}b", "A\nB", "  spaced  ",
      String(repeating: "W", count: 500), "<!--", "]]>", "&lt;b&gt;", "%3Cb%3E", "{link}", "$&",
      "\\u003cb\\u003e", "constructor", "__proto__", "toString", "名前",
    ]

    @Test(arguments: hostile)
    func showsHostileNamesAndCodesAsText(name: String) async throws {
      var widget = ShippedWidget()
      widget.method = .coupon
      let answer: JSON = .object([
        "status": "active", "coupon_code": .string(name), "link": .string("https://a.example/f"),
      ])
      let visit = try await Visit.open(
        widget, answers: [.json(201, answer.line)], order: "")
      guard let visit else { return }
      try await visit.until("window.AfterOrder")
      let order: JSON = .object([
        "orderId": "1", "firstName": .string(name), "email": "z@a.example", "again": true,
      ])
      try await visit.driver.run("AfterOrder.open(arguments[0])", [order])
      guard try await visit.isShown() else { return }
      if try await visit.value("!!__w.root.getElementById('first')").isTrue { return }
      try await visit.activate()
      let markup = "[...__w.root.querySelectorAll('script, img, svg, style, iframe')].length"
      #expect(try await visit.value(markup).number == 0)
      let links = try await visit.value(
        "[...__w.root.querySelectorAll('a')].map((a) => a.protocol)")
      #expect(Set(links.items.map(\.text)).isSubset(of: ["https:", "mailto:", "sms:"]))
      #expect(try await visit.title().contains("You’re in"))
      #expect(try await visit.complaints() == [])
    }

    @Test(arguments: [
      "javascript:alert(1)", "data:text/html,x", "http://a.example/", "//a.example", "",
      "https://a.example/\"onclick=alert(1)", "https://a.example/<b>", "vbscript:x",
      " https://a.example",
      "https:\\\\a.example",
    ])
    func refusesLinksThatAreNotPlainHTTPS(link: String) async throws {
      let answer: JSON = .object(["status": "active", "link": .string(link)])
      let visit = try await Visit.open(answers: [.json(201, answer.line)])
      guard let visit, try await visit.isShown() else { return }
      try await visit.activate()
      #expect(try await visit.title() == "That did not work")
    }
  }
}
