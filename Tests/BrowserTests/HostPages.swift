import Testing

/// Pages of stores that nobody would write on purpose, and that exist. `%PROBE%` is the test's own
/// script, `%SCRIPT%` the line that the store pasted.
struct HostPage: Sendable, CustomTestStringConvertible {
  let name: String
  var head = ""
  var body = ""
  /// Runs at the very end of the page.
  var script = ""
  var page: String?
  var type = "text/html; charset=utf-8"
  var headers: [String: String] = [:]
  /// Attributes of the html element.
  var html = "lang=\"en\""
  /// The page changes its own layout, so that it cannot be compared with before.
  var changesItself = false
  /// The page has the focus or the keys for itself, so that Escape may not come through.
  var copies = true

  var testDescription: String { name }

  var text: String {
    if let page { return page }
    return """
      <!DOCTYPE html><html \(html)><head><meta charset="utf-8"/><title>Thank you</title>\
      <script nonce="n">%PROBE%</script>\(head)</head><body><main><h1>Thank you</h1>\(body)\
      <p><a href="#x" id="first">Your orders</a></p><p class="long">Order 10482</p></main>\
      <script nonce="n">__w.before = __w.measure();\(script)</script>%SCRIPT%</body></html>
      """
  }

  private static func style(
    _ name: String, _ css: String, changesItself: Bool = false
  ) -> HostPage {
    HostPage(
      name: name, head: "<style>.long { height: 3000px } \(css)</style>",
      changesItself: changesItself)
  }

  private static func script(_ name: String, _ script: String) -> HostPage {
    HostPage(name: name, head: "<script>\(script)</script>")
  }

  static let all: [HostPage] = styles + scripts + documents

  private static let styles: [HostPage] = [
    style("root font at 62.5 %", "html { font-size: 62.5% }"),
    style("root font at 300 %", "html { font-size: 300% }"),
    style("everything unset", "* { all: unset !important }"),
    style(
      "everything hidden",
      """
      body *, dialog, button, form, div:empty { display: none !important }
      dialog::backdrop { background: red !important } dialog { opacity: 0 !important }
      """),
    style(
      "unknown elements hidden",
      """
      :not(:defined) { display: none !important; visibility: hidden !important }
      html > :not(head, body) { display: none !important; opacity: 0 !important }
      """),
    style(
      "transformed body",
      """
      body { transform: scale(.5); filter: blur(2px); perspective: 1px; contain: paint;
        clip-path: inset(0 90% 0 0); opacity: .1; overflow: hidden }
      """),
    style(
      "z-index war",
      """
      body::before { content: ""; position: fixed; inset: 0; z-index: 2147483647;
        background: teal }
      """),
    style(
      "vertical, right to left",
      "html { writing-mode: vertical-rl; direction: rtl; text-transform: uppercase }"),
    style(
      "no pointer, no selection",
      "* { pointer-events: none !important; user-select: none !important; cursor: none }"),
    style(
      "tokens of the same names",
      """
      * { --ink: red !important; --surface: red !important; --accent: red !important;
        --font-body: fantasy; --radius: 9em; --w: red }
      """),
    style("zoomed", "html { zoom: 1.25 } body { zoom: 1.5 }"),
    style(
      "fixed and locked page",
      "html, body { overflow: hidden; height: 100%; position: fixed; width: 100% }"),
    style(
      "animated everything",
      "* { transition: all 2s !important; animation: spin 1s infinite !important } "
        + "@keyframes spin { to { rotate: 360deg; opacity: 0 } }", changesItself: true),
  ]

  private static let scripts: [HostPage] = [
    script(
      "built-ins of the Prototype era",
      """
      Array.prototype.toJSON = function () { return 'broken' };
      Array.prototype.each = Array.prototype.forEach;
      String.prototype.strip = function () { return '' };
      Object.extend = function (to, from) { return Object.assign(to, from) };
      Function.prototype.bind = function () { return this };
      """),
    script(
      "wrapped network and timers",
      """
      const send = window.fetch;
      window.fetch = function (...all) { return send.apply(this, all).then((r) => r) };
      const later = window.setTimeout;
      window.setTimeout = function (work, time) { return later(() => work(), time) };
      const add = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (...all) { return add.apply(this, all) };
      """),
    script(
      "AMD and CommonJS beside it",
      """
      window.define = () => { throw new Error('define was called') }; window.define.amd = {};
      window.module = { exports: {} }; window.exports = window.module.exports;
      window.require = () => { throw new Error('require was called') };
      """),
    script(
      "no storage",
      """
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, { get() { throw new DOMException('no') } });
      }
      """),
    HostPage(
      name: "no clipboard",
      head: """
        <script>Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => false;</script>
        """, copies: false),
    HostPage(
      name: "keys and copies taken",
      head: """
        <script>for (const type of ['keydown', 'keyup', 'copy', 'contextmenu', 'selectstart']) {
          document.addEventListener(type, (e) => {
            e.stopImmediatePropagation(); e.preventDefault(); }, true);
        }</script>
        """),
    script(
      "focus thief",
      """
      setInterval(() => { const a = document.getElementById('first'); if (a) a.focus() }, 30);
      """),
    HostPage(
      name: "body rewritten",
      script: """
        setTimeout(() => { document.body.innerHTML = '<p>one</p>' }, 60);
        setTimeout(() => { document.body.replaceWith(document.createElement('body')) }, 120);
        setTimeout(() => { [...document.documentElement.children].forEach((c) => {
          if (!/head|body/i.test(c.localName)) c.remove(); }) }, 180);
        """, changesItself: true),
    HostPage(
      name: "stranger's children removed",
      script: """
        let left = 5;
        new MutationObserver((list) => { for (const one of list) for (const node of one.addedNodes) {
          if (left-- > 0) node.remove(); } }).observe(document.documentElement, { childList: true });
        """),
    HostPage(
      name: "own dialog open",
      body: "<dialog id=\"own\"><p>Win a prize</p><button>Close</button></dialog>",
      script: "document.getElementById('own').showModal();"),
    HostPage(
      name: "own popover on top",
      body: "<div popover=\"manual\" id=\"own\" style=\"inset:0;width:100%;height:100%\">Hi</div>",
      script: "document.getElementById('own').showPopover();"),
    HostPage(
      name: "listeners that stop everything",
      script: """
        for (const type of ['click', 'submit', 'pointerdown', 'mousedown', 'focusin', 'wheel']) {
          document.addEventListener(type, (e) => e.stopPropagation());
        }
        """),
  ]

  private static let policy = """
    default-src 'none'; script-src 'nonce-n' %SERVICE%; style-src 'none'; img-src 'none'; \
    connect-src %SERVICE%; base-uri 'none'; form-action 'none'; report-uri /csp-report; \
    require-trusted-types-for 'script'; trusted-types 'none'
    """

  private static let documents: [HostPage] = [
    HostPage(
      name: "strict policy by header", headers: ["Content-Security-Policy": policy]),
    HostPage(
      name: "strict policy by meta",
      page: """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Thank you</title>\
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        script-src 'nonce-n' %SERVICE%; connect-src %SERVICE%; \
        require-trusted-types-for 'script'; trusted-types 'none'">\
        <script nonce="n">%PROBE%</script></head><body><h1>Thank you</h1>\
        <a href="#x" id="first">Orders</a><script nonce="n">__w.before = __w.measure()</script>\
        %SCRIPT%</body></html>
        """),
    HostPage(
      name: "quirks mode",
      page: """
        <html><title>Thank you</title><script>%PROBE%</script><body bgcolor=white>\
        <table><td><a href=#x id=first>Orders</a></table>\
        <script>__w.before = __w.measure()</script>%SCRIPT%
        """),
    HostPage(
      name: "XHTML",
      page: """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Thank you</title>\
        <script><![CDATA[%PROBE%]]></script></head><body><h1>Thank you</h1>\
        <p><a href="#x" id="first">Orders</a></p>\
        <script>__w.before = __w.measure()</script>%SCRIPT%</body></html>
        """, type: "application/xhtml+xml; charset=utf-8"),
    HostPage(
      name: "script in the head, order at the end",
      page: """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Thank you</title>\
        <script>%PROBE%</script><script async src="%SERVICE%/w/%ID%.js"></script>\
        </head><body><h1>Thank you</h1><a href="#x" id="first">Orders</a>\
        <script>__w.before = __w.measure()</script><script type="application/json" \
        id="order-data">{"orderId":"10482","firstName":"Zo\\u00eb","lastName":"O'Brien",\
        "email":"zoe.obrien@example.com"}</script></body></html>
        """),
    HostPage(
      name: "pasted twice",
      page: """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Thank you</title>\
        <script>%PROBE%</script></head><body><h1>Thank you</h1>\
        <a href="#x" id="first">Orders</a><script>__w.before = __w.measure()</script>\
        %SCRIPT%%SCRIPT%</body></html>
        """),
    HostPage(name: "inert page", html: "lang=\"en\" inert=\"inert\""),
    HostPage(
      name: "frames above all",
      body: """
        <iframe srcdoc="&lt;p&gt;ad&lt;/p&gt;" style="position:fixed;inset:0;width:100%;\
        height:100%;z-index:2147483647"></iframe>
        """),
    HostPage(
      name: "dark page in another language",
      html: "lang=\"pt-BR\" dir=\"auto\" "
        + "style=\"color-scheme:dark;background:#000;color:#fff\""),
  ]
}
