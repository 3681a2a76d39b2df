@testable import Doctor

/// Confirmation pages as shops serve them: not one of them is well-formed.
enum Pages {
  static let script = "https://cdn.tea.example/w/teahouse.js"
  static let pinned = "https://cdn.tea.example/w/teahouse.pinned.0123abcd.js"
  static let integrity = "sha384-rightrightright"
  static let signature = String(repeating: "0a", count: 32)

  static let facts = DoctorFacts(
    scriptURL: script, pinnedURL: pinned, integrity: integrity,
    scriptOrigin: "https://cdn.tea.example", endpoint: "https://join.tea.example/w/join",
    endpointOrigin: "https://join.tea.example",
    imageURL: "https://cdn.tea.example/assets/caddy.png",
    tokens: ["{customer_email}", "%%ORDER_ID%%", "{{checkout.order.id}}", "get_id()"],
    storeCodes: ["4f9a2c71d8"],
    // Stands in for SHA-2: what counts here is where a hash is looked for.
    hashes: { $0.contains("AfterOrder") ? ["sha256-push", "sha384-push"] : ["sha256-other"] })

  /// A theme's page around `snippet`, which begins on line 10.
  static func shop(_ snippet: String, head: String = "", after: String = "") -> String {
    """
    <!doctype html>
    <html lang=en class=no-js>
    <head><meta charset="utf-8"><title>Order received &ndash; Tea</title>\(head)
    <link rel=stylesheet href=/theme.css?a=1&b=2><script>var theme = {a: "</p>"};</script>
    </head>
    <body class="woocommerce-order-received"><div id=page>
    <p class=notice>Thank you, your order was received.<p>Order number: <b>10482</b><br>
    <table><tr><td>Tea caddy&nbsp;&times; 2<td>&pound;64.50</table>
    <!-- tracking below -->
    \(snippet)
    \(after)</div><footer><img src=/logo.png>&copy; Tea</footer>
    <script src=/theme.js async></script>
    </body>
    """
  }

  static let json = """
    <script type="application/json" id="order-data">{"orderId":"10482","firstName":"Zo\\u00eb",\
    "lastName":"O\\u0027Brien","email":"zoe@example.com","orderTotal":"64.50","currency":"GBP",\
    "country":"GB","lang":"en-GB","signature":"\(signature)"}</script>
    """
  static let line = "<script async=\"async\" src=\"\(script)\"></script>"

  static func attributes(_ more: String) -> String {
    "<script async=\"async\" src=\"\(script)\"\n  \(more)></script>"
  }

  static func island(_ lines: String) -> String {
    "<script type=\"text/plain\" id=\"order-data\">\n\(lines)\n</script>\n\(line)"
  }

  static let push = """
    \(line)
    <script>
    (function () {
      var id = '10482';
      var code = '4f9a2c71d8';
      (window.AfterOrder = window.AfterOrder || []).push({ orderId: id, shop: code });
    }());
    </script>
    """

  static let policy = """
    default-src 'self'; script-src 'self' https://cdn.tea.example; \
    connect-src https://join.tea.example; img-src * data:
    """

  static func meta(_ policy: String) -> String {
    "<meta http-equiv=Content-Security-Policy content=\"\(policy)\">"
  }

  static let healthy: [(name: String, page: String, policy: String?)] = [
    ("json island", shop(json + line), nil),
    (
      "attributes",
      shop(attributes("data-order-id=\"10482\" data-first-name=\"O&#39;Brien &amp; co\"")), nil
    ),
    (
      "attributes in capitals",
      shop(attributes("DATA-ORDER-ID=10482 data-email='zoe@example.com'")), nil
    ),
    (
      "raw-text island",
      shop(island("order_id=10482\nemail=zoe@example.com\nfirst_name=Zoë \"Q\"")), nil
    ),
    ("a script that pushes", shop(push), nil),
    (
      "pinned",
      shop(
        json + "<script async src=\"\(pinned)\" integrity=\"sha384-old \(integrity)\" "
          + "crossorigin=anonymous></script>"), nil
    ),
    ("policy of the page", shop(json + line, head: meta(policy)), nil),
    ("policy of the server", shop(json + line), policy),
    (
      "policy with a nonce",
      shop(json + "<script nonce=abc src=\(script)></script>"),
      "script-src 'nonce-abc' 'strict-dynamic'; connect-src *; img-src https:"
    ),
    (
      "policy with the hash of the inline script", shop(push),
      "script-src https://cdn.tea.example 'sha384-push'; connect-src *; img-src *"
    ),
    (
      "policy with the hash of the pinned script",
      shop(json + "<script src=\(pinned) integrity=\(integrity) crossorigin></script>"),
      "script-src '\(integrity)'; connect-src *; img-src *"
    ),
    (
      "policy that only reports, and nothing",
      shop(json + line), "Content-Security-Policy-Report-Only: \(policy)"
    ),
    ("whole header line", shop(json + line), "Content-Security-Policy: \(policy)"),
    (
      "stable name with the hashes of two versions",
      shop(
        json + "<script src=\(script) integrity=\"sha384-old \(integrity)\" crossorigin></script>"),
      nil
    ),
    ("guest without a name", shop(island("order_id=10482\nemail=\nfirst_name=")), nil),
    ("snippet in the head", shop("", head: json + line), nil),
    ("frameset of the past", shop("<center><font size=2>" + json + line + "</center>"), nil),
    (
      "values in an element",
      shop(
        "<div id=order-data data-order-id=10482 data-email=zoe@example.com hidden></div>" + line),
      nil
    ),
  ]

  static let sick: [(name: String, page: String, policy: String?, code: String, line: Int?)] = [
    ("nothing there", shop("<p>Thanks!</p>"), nil, "no-snippet", nil),
    ("commented out", shop("<!-- \(json + line) -->"), nil, "snippet-in-comment", 10),
    (
      "pasted as text", shop("<p>&lt;script src=\"\(script)\"&gt;&lt;/script&gt;</p>"), nil,
      "snippet-as-text", 10
    ),
    (
      "PHP as text", shop("add_action( 'woocommerce_thankyou', function ( $order_id ) {"), nil,
      "code-shown", 10
    ),
    (
      "in a frame", shop("<iframe srcdoc='<script src=\"\(script)\"></script>'></iframe>"), nil,
      "snippet-in-frame", 10
    ),
    (
      "in a sandbox",
      shop("<iframe sandbox srcdoc='<script src=\"\(script)\"></script>'></iframe>"), nil,
      "snippet-in-frame", 10
    ),
    ("twice", shop(json + line, after: line), nil, "repeated-snippet", 11),
    ("in noscript", shop(json + "<noscript>\(line)</noscript>"), nil, "idle-place", 10),
    ("in a template", shop(json + "<template>\(line)</template>"), nil, "idle-place", 10),
    (
      "another store",
      shop(json + "<script src=\"https://cdn.tea.example/w/coffee.js\"></script>"), nil,
      "other-store", 10
    ),
    (
      "another host",
      shop(json + "<script src=\"https://old.example/w/teahouse.js\"></script>"), nil,
      "other-host", 10
    ),
    (
      "http", shop(json + "<script src=\"http://cdn.tea.example/w/teahouse.js\"></script>"), nil,
      "insecure-script", 10
    ),
    (
      "old pin",
      shop(
        json + "<script src=\"https://cdn.tea.example/w/teahouse.pinned.99999999.js\" "
          + "integrity=sha384-x crossorigin></script>"), nil, "old-version", 10
    ),
    (
      "integrity on the stable name",
      shop(json + "<script src=\"\(script)\" integrity=\"\(integrity)\" crossorigin></script>"),
      nil,
      "integrity-on-stable-name", 10
    ),
    (
      "wrong integrity",
      shop(json + "<script src=\"\(pinned)\" integrity=\"sha384-wrong\" crossorigin></script>"),
      nil,
      "wrong-integrity", 10
    ),
    (
      "no crossorigin",
      shop(json + "<script src=\"\(pinned)\" integrity=\"\(integrity)\"></script>"), nil,
      "no-cross-origin", 10
    ),
    (
      "held back for consent",
      shop(
        json + "<script type=\"text/plain\" data-category=\"marketing\" src=\"\(script)\"></script>"
      ),
      nil, "held-back", 10
    ),
    (
      "held back by an optimiser", shop(json + "<script data-src=\"\(script)\"></script>"), nil,
      "held-back", 10
    ),
    (
      "as a module", shop(json + "<script type=module src=\"\(script)\"></script>"), nil,
      "module-script", 10
    ),
    (
      "quote in a name",
      shop(attributes("data-order-id=\"10482\" data-first-name=\"Zoë \"Q\" Søn\"")), nil,
      "broken-attributes", 10
    ),
    ("script line only", shop(line), nil, "no-order", 10),
    ("two orders", shop(json + line, after: json), nil, "repeated-order", 11),
    (
      "broken JSON",
      shop(json.replacing("O\\u0027Brien", with: "\"Q\"") + line), nil, "broken-json", 10
    ),
    (
      "JSON that runs", shop(json.replacing(" type=\"application/json\"", with: "") + line), nil,
      "island-runs", 10
    ),
    (
      "no number", shop(json.replacing("\"orderId\":\"10482\",", with: "") + line), nil,
      "no-order-number", 10
    ),
    ("empty number", shop(island("order_id=\nemail=a@b.example")), nil, "no-order-number", 11),
    (
      "token of a guest", shop(island("order_id=10482\nemail={customer_email}")), nil, "token-left",
      12
    ),
    (
      "token in the wrong box", shop(island("order_id=%%ORDER_ID%%")), nil, "token-left", 11
    ),
    (
      "token in a script", shop(push.replacing("10482", with: "{{checkout.order.id}}")), nil,
      "token-left", 13
    ),
    (
      "unknown token", shop(attributes("data-order-id=\"10482\" data-email=\"{{ order.mail }}\"")),
      nil, "token-left", 11
    ),
    (
      "mark left", shop(attributes("data-order-id=\"10482\" data-email=\"[[EMAIL]]\"")), nil,
      "mark-left", 11
    ),
    (
      "escaped twice",
      shop(attributes("data-order-id=\"10482\" data-last-name=\"O&amp;#39;Brien\"")), nil,
      "escaped-twice", nil
    ),
    ("odd address", shop(island("order_id=1\nemail=zoe")), nil, "odd-email", 12),
    ("total with a sign", shop(island("order_id=1\norder_total=£64.50")), nil, "odd-total", 12),
    ("currency as a sign", shop(island("order_id=1\ncurrency=£")), nil, "odd-currency", 12),
    ("signature in capitals", shop(island("order_id=1\nsignature=0A0A")), nil, "odd-signature", 12),
    (
      "another shop's code", shop(push.replacing("4f9a2c71d8", with: "deadbeef00")), nil,
      "other-code", 14
    ),
    (
      "secret shown", shop(json + line, after: "<p>define( 'THANKS_CARD_SECRET', 'x' );"), nil,
      "secret-named", 11
    ),
    (
      "policy of the page", shop(json + line, head: meta("script-src 'self'")), nil,
      "policy-blocks", 3
    ),
    (
      "policy of the server", shop(json + line),
      "script-src https://cdn.tea.example; connect-src 'self'", "policy-blocks", nil
    ),
    (
      "policy without pictures", shop(json + line),
      "script-src *; connect-src *; img-src 'self'", "policy-blocks", nil
    ),
    (
      "policy against inline scripts", shop(push),
      "script-src https://cdn.tea.example; connect-src *; img-src *", "policy-blocks-inline", nil
    ),
    (
      "policy with the hash of another script", shop(push),
      "script-src https://cdn.tea.example 'sha256-other'; connect-src *; img-src *",
      "policy-blocks-inline", nil
    ),
    (
      "two policies", shop(json + line),
      "script-src *; connect-src *; img-src *, script-src 'self'", "policy-blocks", nil
    ),
    (
      "policy that only reports", shop(json + line),
      "Content-Security-Policy-Report-Only: script-src 'self'; connect-src 'self'",
      "policy-reports", nil
    ),
    (
      "stable name with the hashes of two other versions",
      shop(json + "<script src=\(script) integrity=\"sha384-a sha384-b\" crossorigin></script>"),
      nil,
      "wrong-integrity", 10
    ),
    ("sandboxed page", shop(json + line), "sandbox allow-forms", "sandbox-policy", nil),
  ]
}
