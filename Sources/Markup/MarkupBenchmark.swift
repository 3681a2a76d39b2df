import CLibXML2
import Diagnostics

/// How long a page takes, beside libxml2's own time for it.
package enum MarkupBenchmark {
  package struct Result: Sendable {
    package let bytes: Int
    /// libxml2 building its own tree from the page, and nothing else.
    package let bareSeconds: Double
    package let parseSeconds: Double
    package let lintSeconds: Double

    /// The target is 4 at most.
    package var ratio: Double { (parseSeconds + lintSeconds) / bareSeconds }
  }

  /// The best of many rounds on a page of about `bytes` bytes.
  ///
  /// `now` is a clock in seconds: stages have none of their own.
  package static func run(bytes: Int, now: () -> Double) -> Result {
    let text = page(sections: max(1, bytes / 950))
    let rounds = max(5, 4_000_000 / text.count)
    let bare = best(of: rounds, now) { parseBarely(text) }
    let parse = best(of: rounds, now) {
      _ = MarkupTree.parse(text, file: "page.html", as: .document)
    }
    guard let tree = MarkupTree.parse(text, file: "page.html", as: .document).value else {
      preconditionFailure("the page of the benchmark is well-formed")
    }
    let lint = best(of: rounds, now) { _ = Markup.lint(tree, profile: .page) }
    return Result(
      bytes: text.count, bareSeconds: bare, parseSeconds: parse, lintSeconds: lint)
  }

  private static func best(of rounds: Int, _ now: () -> Double, _ body: () -> Void) -> Double {
    var best = Double.infinity
    for _ in 0..<rounds {
      let start = now()
      body()
      best = min(best, now() - start)
    }
    return best
  }

  private static func parseBarely(_ text: [UInt8]) {
    text.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      xmlFreeDoc(xmlReadMemory(start, Int32(bytes.count), nil, nil, 0))
    }
  }

  /// A good page such as a shop has, of about 950 bytes a section.
  package static func page(sections: Int) -> [UInt8] {
    let head = """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"/><title>Linen House</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <link rel="stylesheet" href="/a.css"/></head>
      <body><header><nav aria-label="Main"><ul><li><a href="/">Home</a></li></ul></nav></header>
      <main><h1>Linen House</h1>

      """
    let body = (0..<sections).map(section).joined()
    return Array((head + body + "</main><footer><p>End</p></footer></body></html>\n").utf8)
  }

  private static func section(_ number: Int) -> String {
    """
    <section class="card wide" id="s\(number)"><h2>Part \(number): linen &amp; cotton</h2>
    <p class="lead">A <a href="/products/\(number)?ref=a&amp;b=2" class="link">product</a> made of
    <em>linen</em>, sold since <time datetime="2024-03-1\(number % 10)">March</time>.</p>
    <ul class="list"><li><a href="https://example.com/a/b/c.html" rel="noopener">First</a></li>
    <li>Second <code>value</code></li>
    <li>Third <img src="/img/a.png" alt="A thing" width="120" height="80" loading="lazy"/></li></ul>
    <form action="/send" method="post"><label for="n\(number)">Name</label>
    <input id="n\(number)" name="name" type="text" autocomplete="name" required="required"/>
    <button type="submit" class="button primary">Send</button></form>
    <table><caption>Prices</caption><thead><tr><th scope="col">Name</th><th scope="col">Price</th>
    </tr></thead><tbody><tr><td>Shirt</td><td>20&#160;€</td></tr></tbody></table></section>

    """
  }
}
